package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.model.Wire.PERIPHERAL;
import static org.ctios.session.internal.model.Wire.TIME;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls whose ID changes. A is the caller, 2001 an agent who transfers or confers, 2002 the other agent; call 10 the
 * original, call 11 the consult call (guide, CALL_CONFERENCED_EVENT, CALL_TRANSFERRED_EVENT, CALL_DATA_UPDATE_EVENT).
 */
class CallIdsTest {
    private final ObjectModel model = new ObjectModel();

    @BeforeEach
    void consult() {
        apply(
                Wire.begin(10, "2001", message -> message.set(Fields.ANI, "A")),
                Wire.established(10, "2001"),
                Wire.established(10, "A"),
                Wire.held(10, "2001"),
                Wire.begin(11, "2001", message -> message.set(Fields.ANI, "2001")),
                Wire.established(11, "2001"),
                Wire.begin(11, "2002", message -> message.set(Fields.ANI, "2001")),
                Wire.established(11, "2002"));
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void aConferenceGoesOnUnderWhateverIdThePartiesHave(long survivor) {
        apply(Wire.merged(
                MessageTypes.CALL_CONFERENCED_EVENT,
                10,
                11,
                "2001",
                survivor,
                "A",
                survivor,
                "2001",
                survivor,
                "2002"));
        assertThat(live()).isEqualTo(Map.of(survivor, "2001=LCS_CONNECT 2002=LCS_CONNECT A=LCS_CONNECT"));
        assertThat(model.call(PERIPHERAL, survivor))
                .extracting(CallSnapshot::ani)
                .isEqualTo("A");
        for (long old : new long[] {10, 11}) {
            if (old != survivor) {
                apply(Wire.end(old, "2001"));
            }
        }
        assertThat(model.calls()).hasSize(1);
        apply(Wire.connectionCleared(survivor, "2002"), Wire.end(survivor, "2002"), Wire.cleared(survivor, "2001"));
        apply(Wire.end(survivor, "2001"));
        assertThat(model.calls()).isEmpty();
    }

    /** The ID that a connection from outside has for certain is told by the first event about it, here under the new number. */
    @Test
    void aCallerFromOutsideStaysOneConnectionWhenItsCallGetsAnotherNumber() {
        apply(
                Wire.begin(20, "2003", message -> message.set(Fields.ANI, "0301")),
                Wire.calledBy("0301", MessageTypes.CALL_DELIVERED_EVENT, 20, "2003", CallStatus.LCS_ALERTING),
                Wire.held(21, "0301"),
                Wire.update(20, "2003", 21, "2003", message -> message));
        CallSnapshot call = model.call(PERIPHERAL, 21);
        assertThat(call.connections())
                .extracting(each -> each.deviceIdType() + " " + each.deviceId() + " " + each.status())
                .containsExactlyInAnyOrder("0 0301 LCS_HELD", "0 2003 LCS_ALERTING");
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void aTransferDropsTheDeviceThatTransfers(long survivor) {
        apply(Wire.merged(MessageTypes.CALL_TRANSFERRED_EVENT, 10, 11, "2001", survivor, "A", survivor, "2002"));
        assertThat(live()).isEqualTo(Map.of(survivor, "2002=LCS_CONNECT A=LCS_CONNECT"));
        apply(Wire.end(10, "2001"), Wire.end(11, "2001"));
        assertThat(live()).isEqualTo(Map.of(survivor, "2002=LCS_CONNECT A=LCS_CONNECT"));
        assertThat(model.calls()).hasSize(1);
        apply(Wire.cleared(survivor, "2002"), Wire.end(survivor, "2002"));
        assertThat(model.calls()).isEmpty();
    }

    /** Guide: the new ID comes with CALL_DATA_UPDATE_EVENT, before the conference and with a third ID too. */
    @Test
    void anUpdateGivesACallAnotherIdAndKeepsWhatIsKnown() {
        apply(Wire.update(10, "2001", 12, "2001", UnaryOperator.identity()));
        assertThat(model.call(PERIPHERAL, 10)).isNull();
        assertThat(model.call(PERIPHERAL, 12)).satisfies(call -> {
            assertThat(call).isNotNull();
            assertThat(call.ani()).isEqualTo("A");
            assertThat(call.since()).isEqualTo(TIME);
        });
        assertThat(live()).containsEntry(12L, "2001=LCS_HELD A=LCS_CONNECT");
        assertThat(model.calls()).extracting(CallSnapshot::connectionCallId).containsExactly(12L, 11L);
        apply(Wire.merged(MessageTypes.CALL_CONFERENCED_EVENT, 10, 11, "2001", 12L, "A", 12L, "2001", 12L, "2002"));
        assertThat(live()).isEqualTo(Map.of(12L, "2001=LCS_CONNECT 2002=LCS_CONNECT A=LCS_CONNECT"));
    }

    /** Guide, Message Order: END_CALL_EVENT is the last event of a call, and each device of it has its own. */
    @Test
    void whoCameByAConferenceStaysUntilItsOwnEnd() {
        apply(
                Wire.merged(MessageTypes.CALL_CONFERENCED_EVENT, 10, 11, "2001", 10L, "A", 10L, "2001", 10L, "2002"),
                Wire.end(11, "2001"),
                Wire.connectionCleared(10, "2001"),
                Wire.connectionCleared(10, "2002"),
                Wire.cleared(10, "2001"),
                Wire.end(10, "2001"));
        assertThat(model.calls()).extracting(CallSnapshot::connectionCallId).containsExactly(10L);
        assertThat(model.takeFollowing()).isEmpty();
        apply(Wire.end(10, "2002"));
        assertThat(model.calls()).isEmpty();
    }

    /** An event about the new party may come before the conference (guide, Message Order). It is one party all the same. */
    @Test
    void aPartyThatIsNamedUnderTheSurvivingIdFirstEndsOnce() {
        apply(
                Wire.held(10, "2002"),
                Wire.merged(MessageTypes.CALL_CONFERENCED_EVENT, 10, 11, "2001", 10L, "A", 10L, "2001", 10L, "2002"),
                Wire.end(11, "2001"));
        assertThat(live()).isEqualTo(Map.of(10L, "2001=LCS_CONNECT 2002=LCS_HELD A=LCS_CONNECT"));
        apply(Wire.end(10, "2001"));
        assertThat(model.calls()).extracting(CallSnapshot::connectionCallId).containsExactly(10L);
        apply(Wire.end(10, "2002"));
        assertThat(model.calls()).isEmpty();
    }

    /** The original call wins (DG 12.5 ch. 10), also when only changes of its data were heard. */
    @Test
    void aCallKnownByChangesOnlyKeepsThemInATransfer() {
        apply(
                Wire.update(20, "2003", data -> data.set(Fields.ANI, "B").set(Fields.CALL_VARIABLE3, "gold")),
                Wire.begin(21, "2003", message -> message.set(Fields.ANI, "2003")),
                Wire.begin(21, "2004", message -> message.set(Fields.ANI, "2003")),
                Wire.merged(MessageTypes.CALL_TRANSFERRED_EVENT, 20, 21, "2003", 21L, "B", 21L, "2004"),
                Wire.end(21, "2003"));
        assertThat(model.call(PERIPHERAL, 21)).satisfies(call -> {
            assertThat(call).isNotNull();
            assertThat(call.ani()).isEqualTo("B");
            assertThat(call.callVariables()).containsEntry(3, "gold");
        });
    }

    /** Changes told under the new ID first are changes of what was known under the old one, however many there are. */
    @Test
    void changesToldUnderTheNewIdFirstAddToWhatIsKnown() {
        apply(Wire.update(20, "2003", data -> data.set(Fields.ANI, "B").set(Fields.CALL_VARIABLE3, "gold")));
        for (int i = 1; i <= 5; i++) {
            Field variable = CallContext.TEXTS.get(CallContext.FIRST_VARIABLE + 4 + i % 5);
            String value = "v" + i;
            apply(Wire.update(22, "2004", data -> data.set(variable, value)));
        }
        apply(Wire.update(20, "2003", 22, "2003", data -> data));
        assertThat(model.call(PERIPHERAL, 22)).satisfies(call -> {
            assertThat(call).isNotNull();
            assertThat(call.ani()).isEqualTo("B");
            assertThat(call.callVariables()).isEqualTo(Map.of(3, "gold", 5, "v5", 6, "v1", 7, "v2", 8, "v3", 9, "v4"));
        });
    }

    /** Each device of a call is told its own new name; the other one keeps the old ID until then. */
    @Test
    void callsThatShareAnIdAreRenamedOneByOne() {
        apply(Wire.update(11, "2001", 12, "2001", UnaryOperator.identity()));
        assertThat(live()).containsEntry(11L, "2002=LCS_CONNECT").containsEntry(12L, "2001=LCS_CONNECT");
        apply(Wire.update(11, "2002", 12, "2002", UnaryOperator.identity()));
        assertThat(model.call(PERIPHERAL, 11)).isNull();
        assertThat(live()).containsEntry(12L, "2001=LCS_CONNECT 2002=LCS_CONNECT");
    }

    @Test
    void anUpdateCanGiveAConnectionAnotherDevice() {
        apply(Wire.update(10, "2001", 10, "2009", UnaryOperator.identity()));
        assertThat(live()).containsEntry(10L, "2009=LCS_HELD A=LCS_CONNECT");
        apply(Wire.end(10, "2009"));
        assertThat(model.call(PERIPHERAL, 10)).isNull();
    }

    private void apply(Message... messages) {
        for (Message each : messages) {
            assertThat(model.apply(each, -1, TIME)).isEqualTo(Verdict.NEW);
        }
    }

    /** Connections that are there, by call. */
    private Map<Long, String> live() {
        return model.calls().stream()
                .filter(call -> call.connections().stream().anyMatch(CallIdsTest::isThere))
                .collect(Collectors.toMap(CallSnapshot::connectionCallId, call -> call.connections().stream()
                        .filter(CallIdsTest::isThere)
                        .map(each -> each.deviceId() + "=" + each.status())
                        .sorted()
                        .collect(Collectors.joining(" "))));
    }

    private static boolean isThere(CallSnapshot.Connection connection) {
        return connection.status() != CallStatus.LCS_NULL;
    }
}

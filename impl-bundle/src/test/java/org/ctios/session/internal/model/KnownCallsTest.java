package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.model.Verdict.CHANGED_BY_REPEAT;
import static org.ctios.session.internal.model.Verdict.NEW;
import static org.ctios.session.internal.model.Verdict.REPEATED;
import static org.ctios.session.internal.model.Wire.PERIPHERAL;
import static org.ctios.session.internal.model.Wire.TIME;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each event of a call adds to what is known (guide, Call Event Messages). */
class KnownCallsTest {
    private static final UnaryOperator<MessageBuilder> CONTEXT = message -> message.set(Fields.ANI, "0301")
            .set(Fields.CALL_VARIABLE1, "gold")
            .set(Fields.CALL_VARIABLE2, "two")
            .add(NamedVariable.scalar("Account", "4711"));

    private final ObjectModel model = new ObjectModel();

    /** Behaviour 67: a call exists from its begin to its end. */
    @Test
    void aCallIsKnownFromBeginToEnd() {
        apply(Wire.begin(1, "2001", CONTEXT));
        assertThat(call(1).ani()).isEqualTo("0301");
        assertThat(call(1).callType()).isEqualTo(2);
        assertThat(call(1).since()).isEqualTo(TIME);
        assertThat(ends(1)).isEqualTo(Map.of("2001", CallStatus.LCS_NONE));
        apply(Wire.end(1, "2001"));
        assertThat(model.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CALL_SERVICE_INITIATED_EVENT, 1, LCS_INITIATE",
        "CALL_ORIGINATED_EVENT, 1, LCS_INITIATE",
        "CALL_DELIVERED_EVENT, 2, LCS_ALERTING",
        "CALL_ESTABLISHED_EVENT, 3, LCS_CONNECT",
        "CALL_HELD_EVENT, 4, LCS_HELD",
        "CALL_RETRIEVED_EVENT, 3, LCS_CONNECT",
        "CALL_QUEUED_EVENT, 5, LCS_QUEUED",
        "CALL_DEQUEUED_EVENT, 5, LCS_QUEUED",
        "CALL_REACHED_NETWORK_EVENT, 3, LCS_CONNECT",
        "CALL_DIVERTED_EVENT, 0, LCS_NULL",
        "CALL_FAILED_EVENT, 6, LCS_FAIL",
        "CALL_FAILED_EVENT, 65535, LCS_FAIL",
        "CALL_CONNECTION_CLEARED_EVENT, 0, LCS_NULL",
        "CALL_CONNECTION_CLEARED_EVENT, 65535, LCS_NULL",
        "CALL_CLEARED_EVENT, 0, LCS_NULL",
        // "None" tells nothing: the state from before stays.
        "CALL_ESTABLISHED_EVENT, 65535, LCS_INITIATE",
    })
    void anEventTellsTheStateOfTheConnectionItNames(String type, int state, CallStatus expected) {
        apply(Wire.begin(1, "2001"));
        apply(Wire.state(MessageTypes.CALL_SERVICE_INITIATED_EVENT, 1, "2001", CallStatus.LCS_INITIATE));
        int number = Dictionary.standard().messageType(type).number();
        apply(Wire.state(number, 1, "2001", state, Wire.NONE_16));
        assertThat(ends(1)).isEqualTo(Map.of("2001", expected));
    }

    /** Behaviour 70: after OnCallFailed the status stays LCS_FAIL through the cleared events. */
    @Test
    void aFailedCallStaysFailedUntilItsEnd() {
        apply(Wire.begin(1, "2001"));
        apply(Wire.failed(1, "2001"));
        apply(Wire.connectionCleared(1, "2001"));
        apply(Wire.cleared(1, "2001"));
        assertThat(ends(1)).isEqualTo(Map.of("2001", CallStatus.LCS_FAIL));
        apply(Wire.end(1, "2001"));
        assertThat(model.calls()).isEmpty();
    }

    /** No event is about the connection of a caller from outside until it leaves; others name it (guide, CALL_DELIVERED_EVENT). */
    @ParameterizedTest
    @ValueSource(strings = {"CALL_DELIVERED_EVENT", "CALL_QUEUED_EVENT"})
    void theCallerFromOutsideIsInTheCallFromTheFirstEventThatNamesIt(String type) {
        int number = Dictionary.standard().messageType(type).number();
        apply(Wire.begin(1, "2001", CONTEXT));
        apply(Wire.calledBy("0301", number, 1, "2001", CallStatus.LCS_ALERTING));
        assertThat(ends(1)).isEqualTo(Map.of("2001", CallStatus.LCS_ALERTING, "0301", CallStatus.LCS_CONNECT));
        apply(Wire.calledBy("0302", number, 1, "2002", CallStatus.LCS_ALERTING));
        assertThat(ends(1)).doesNotContainKey("0302");
        apply(Wire.connectionCleared(1, "0301"));
        assertThat(ends(1)).containsOnlyKeys("2001", "2002");
    }

    /** Guide: a caller that leaves, or a VRU leg that is released, is not the end of the call. */
    @Test
    void aPartyThatLeavesIsGoneAndTheCallGoesOn() {
        apply(Wire.begin(1, "2001"));
        apply(Wire.established(1, "2001"));
        apply(Wire.established(1, "0301"));
        assertThat(ends(1)).isEqualTo(Map.of("2001", CallStatus.LCS_CONNECT, "0301", CallStatus.LCS_CONNECT));
        apply(Wire.connectionCleared(1, "0301"));
        assertThat(ends(1)).isEqualTo(Map.of("2001", CallStatus.LCS_CONNECT));
    }

    /** Guide, Call Identification: several calls can have the same ConnectionCallID. */
    @Test
    void theEndOfOneCallLeavesAnotherWithTheSameId() {
        apply(Wire.begin(1, "2001"));
        apply(Wire.begin(1, "2002"));
        apply(Wire.established(1, "2002"));
        apply(Wire.cleared(1, "2001"));
        apply(Wire.end(1, "2001"));
        assertThat(ends(1)).isEqualTo(Map.of("2002", CallStatus.LCS_CONNECT));
        apply(Wire.end(1, "2002"));
        assertThat(model.calls()).isEmpty();
    }

    /** The ConnectionDeviceIDType is part of the name. */
    @Test
    void theSameDeviceIdOfAnotherTypeIsAnotherConnection() {
        apply(Wire.begin(1, "2001"));
        apply(Wire.connection(MessageTypes.END_CALL_EVENT, 1, "2001")
                .set(Fields.CONNECTION_DEVICE_ID_TYPE, 1)
                .build());
        assertThat(model.calls()).hasSize(1);
    }

    /** Behaviour 69; guide: call variables merge, the ECC set is replaced. */
    @Test
    void anUpdateChangesWhatItTells() {
        apply(Wire.begin(1, "2001", CONTEXT));
        apply(Wire.update(1, "2001", data -> data.set(Fields.CALL_VARIABLE2, "")
                .set(Fields.CALL_VARIABLE3, "three")
                .add(NamedVariable.scalar("user.Other", "x"))));
        assertThat(call(1).callVariables()).isEqualTo(Map.of(1, "gold", 3, "three"));
        assertThat(call(1).eccVariables()).isEqualTo(Map.of("user.Other", "x"));
        assertThat(call(1).ani()).isEqualTo("0301");
    }

    /** A client that joined late hears of a call first by another event than its begin. */
    @Test
    void aCallWhoseBeginWasMissedIsLearned() {
        apply(Wire.connection(MessageTypes.CALL_DELIVERED_EVENT, 1, "2001")
                .set(Fields.LOCAL_CONNECTION_STATE, 2)
                .set(Fields.EVENT_CAUSE, Wire.NONE_16)
                .set(Fields.ANI, "0301")
                .build());
        assertThat(call(1).ani()).isEqualTo("0301");
        assertThat(ends(1)).isEqualTo(Map.of("2001", CallStatus.LCS_ALERTING));
        apply(Wire.end(1, "2001"));
        assertThat(model.calls()).isEmpty();
    }

    @Test
    void aClearedConnectionOfAnUnknownCallIsNoCall() {
        apply(Wire.connectionCleared(1, "2001"));
        apply(Wire.cleared(2, "2001"));
        apply(Wire.end(3, "2001"));
        assertThat(model.calls()).isEmpty();
    }

    /** Guide, Reconnecting: BEGIN_CALL_EVENT of a known call is an update, not a second call. */
    @Test
    void aRepeatedBeginIsNoSecondCall() {
        apply(Wire.begin(1, "2001", CONTEXT));
        apply(Wire.established(1, "2001"));
        assertThat(model.apply(Wire.begin(1, "2001", CONTEXT), -1, TIME)).isEqualTo(REPEATED);
        Message other = Wire.begin(1, "2001", message -> message.set(Fields.CALL_VARIABLE1, "silver"));
        assertThat(model.apply(other, -1, TIME)).isEqualTo(CHANGED_BY_REPEAT);
        assertThat(call(1).callVariables()).isEqualTo(Map.of(1, "silver"));
        assertThat(ends(1)).isEqualTo(Map.of("2001", CallStatus.LCS_CONNECT));
    }

    /** Guide, Active/Standby; DG 12.6 ch. 10: EventCause 50 rebuilds state and is no new call. */
    @Test
    void aPartyUpdateTellsOnlyWhatChanged() {
        assertThat(model.apply(partyUpdate(2), -1, TIME)).isEqualTo(CHANGED_BY_REPEAT);
        assertThat(model.apply(partyUpdate(2), -1, TIME)).isEqualTo(REPEATED);
        assertThat(model.apply(partyUpdate(Wire.NONE_16), -1, TIME)).isEqualTo(REPEATED);
        assertThat(model.apply(partyUpdate(3), -1, TIME)).isEqualTo(CHANGED_BY_REPEAT);
        assertThat(ends(1)).isEqualTo(Map.of("2001", CallStatus.LCS_CONNECT));
    }

    @Test
    void aMessageWithoutPeripheralIsOfTheSessionsOwn() {
        Message begin = Wire.message(MessageTypes.BEGIN_CALL_EVENT)
                .set(Fields.PERIPHERAL_ID, Wire.NONE_32)
                .set(Fields.CONNECTION_CALL_ID, 1)
                .set(Fields.CONNECTION_DEVICE_ID, "2001")
                .build();
        model.apply(begin, 5001, TIME);
        assertThat(model.call(5001, 1)).isNotNull();
        assertThat(model.call(PERIPHERAL, 1)).isNull();
    }

    private static Message partyUpdate(int state) {
        return Wire.state(MessageTypes.CALL_DELIVERED_EVENT, 1, "2001", state, 50);
    }

    private void apply(Message message) {
        assertThat(model.apply(message, -1, TIME)).isEqualTo(NEW);
    }

    private CallSnapshot call(long id) {
        CallSnapshot call = model.call(PERIPHERAL, id);
        assertThat(call).isNotNull();
        return call;
    }

    private Map<String, CallStatus> ends(long id) {
        return call(id).connections().stream()
                .collect(Collectors.toMap(CallSnapshot.Connection::deviceId, CallSnapshot.Connection::status));
    }
}

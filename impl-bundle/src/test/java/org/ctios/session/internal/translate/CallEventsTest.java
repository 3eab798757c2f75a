package org.ctios.session.internal.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ctios.session.internal.translate.Events.NONE_16;
import static org.ctios.session.internal.translate.Events.NONE_32;
import static org.ctios.session.internal.translate.Events.ORIGIN;
import static org.ctios.session.internal.translate.Events.delivered;
import static org.ctios.session.internal.translate.Events.event;
import static org.ctios.session.internal.translate.Events.message;
import static org.ctios.session.internal.translate.Events.with;

import org.ctios.event.CallEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventFamily;
import org.ctios.event.EventId;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.Arguments;
import org.ctios.session.CallStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Call messages as call events (DG 12.5 ch. 6, ICallEvents), in a version with narrow tags and one with wide ones. */
class CallEventsTest {

    @ParameterizedTest
    @CsvSource({
        "9,OnCallDelivered",
        "10,OnCallEstablished",
        "11,OnCallHeld",
        "12,OnCallRetrieved",
        "13,OnCallCleared",
        "14,OnCallConnectionCleared",
        "23,OnCallBegin",
        "24,OnCallEnd",
        "25,OnCallDataUpdate"
    })
    void eachCallMessageIsTheEventOfItsNumber(int type, String name) {
        EventId id = EventId.ofName(name);
        assertThat(id).isNotNull();
        assertThat(id.number()).isEqualTo(type);
        assertThat(id.family()).isEqualTo(EventFamily.CALL);
        assertThat(new EventTranslator().isEvent(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void commonFieldsAreTyped(int version) {
        assertThat(event(delivered(version).build())).isInstanceOfSatisfying(CallEvent.class, call -> {
            assertThat(call.id()).isEqualTo(EventId.CALL_DELIVERED);
            assertThat(call.origin()).isEqualTo(ORIGIN);
            assertThat(call.peripheralId()).isEqualTo(5000);
            assertThat(call.connectionCallId()).isEqualTo(4_000_000_001L);
            assertThat(call.connectionDeviceId()).isEqualTo("2001");
            assertThat(call.callStatus()).isEqualTo(CallStatus.LCS_ALERTING);
            assertThat(call.eventCause()).isEqualTo(22);
            assertThat(call.callType()).as("not in this message").isEqualTo(-1);
            assertThat(call.ani()).isEqualTo("0301234");
            assertThat(call.dnis()).isEqualTo("800");
            assertThat(call.dialedNumber()).isEqualTo("0800");
            assertThat(call.callVariable(1)).isEqualTo("gold");
            assertThat(call.callVariable(2)).isNull();
            assertThat(call.callVariable(10)).isEmpty();
            assertThat(call.uniqueObjectId()).isEqualTo("call.5000.4000000001.2001");
        });
    }

    @Test
    void callVariablesAreNumberedOneToTen() {
        CallEvent call = (CallEvent) event(delivered(24).build());
        assertThatIllegalArgumentException().isThrownBy(() -> call.callVariable(0));
        assertThatIllegalArgumentException().isThrownBy(() -> call.callVariable(11));
    }

    /** DG 12.5 ch. 6: keywords are the guide's names, CallStatus stands for LocalConnectionState. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void argumentsHaveTheCilsKeywords(int version) {
        Arguments arguments = event(delivered(version).build()).arguments();
        assertThat(arguments.getValueLong("MessageID")).isEqualTo(9);
        assertThat(arguments.getValueLong("PeripheralID")).isEqualTo(5000);
        assertThat(arguments.getValueString("UniqueObjectID")).isEqualTo("call.5000.4000000001.2001");
        assertThat(arguments.getValueLong("ConnectionCallID")).isEqualTo(4_000_000_001L);
        assertThat(arguments.getValueString("ConnectionDeviceID")).isEqualTo("2001");
        assertThat(arguments.getValueLong("CallStatus")).isEqualTo(2);
        assertThat(arguments.isValid("LocalConnectionState")).isFalse();
        assertThat(arguments.getValueString("CallVariable1")).isEqualTo("gold");
        assertThat(arguments.getValueString("CallVariable10")).isEmpty();
        assertThat(arguments.isValid("CallVariable2")).isFalse();
        assertThat(arguments.getValueString("UserToUserInfo")).isEqualTo("01ab");
    }

    /** NULL_SERVICE and the like mean "none" and are left out. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void numbersThatSayNoneAreLeftOut(int version) {
        Arguments arguments = event(delivered(version).build()).arguments();
        assertThat(arguments.isValid("ServiceID")).isFalse();
        assertThat(arguments.isValid("SkillGroupPriority")).isFalse();
        assertThat(arguments.getValueLong("ServiceNumber")).isZero();
        CallEvent none = (CallEvent) event(delivered(version)
                .set(Fields.EVENT_CAUSE, NONE_16)
                .set(Fields.LOCAL_CONNECTION_STATE, NONE_16)
                .build());
        assertThat(none.eventCause()).isEqualTo(-1);
        assertThat(none.callStatus()).isEqualTo(CallStatus.LCS_NONE);
        assertThat(none.arguments().isValid("EventCause")).isFalse();
        assertThat(none.arguments().isValid("CallStatus")).isFalse();
    }

    /** DG 12.5 ch. 10: ECC variables are user.Name and user.Name[n], nested under ECC. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void eccVariablesAreNested(int version) {
        Arguments ecc = event(delivered(version).build()).arguments().getValueArray("ECC");
        assertThat(ecc)
                .isEqualTo(Arguments.builder()
                        .set("user.Account", "4711")
                        .set("user.Plain", "x")
                        .set("user.List[2]", "two")
                        .build());
    }

    /** Fields that repeat become a list with the keys 1, 2, 3. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void repeatedFieldsAreNumbered(int version) {
        Arguments arguments = event(message(version, MessageTypes.BEGIN_CALL_EVENT)
                        .set(Fields.CONNECTION_DEVICE_ID, "2001")
                        .set(Fields.CTI_CLIENT_SIGNATURE, "one")
                        .set(Fields.CTI_CLIENT_TIMESTAMP, 1)
                        .set(Fields.CTI_CLIENT_SIGNATURE, "two")
                        .set(Fields.CTI_CLIENT_TIMESTAMP, 2)
                        .build())
                .arguments();
        assertThat(arguments.getValueArray("CTIClientSignature"))
                .isEqualTo(Arguments.builder().set("1", "one").set("2", "two").build());
        assertThat(arguments.getValueArray("CTIClientTimestamp"))
                .isEqualTo(Arguments.builder().set("1", 1L).set("2", 2L).build());
    }

    /** DG 12.6 ch. 3: ICMEnterpriseUniqueID names a call wherever it goes. */
    @Test
    void theRouterCallKeyIsTheEnterpriseUniqueId() {
        Message begin = message(24, MessageTypes.BEGIN_CALL_EVENT)
                .set(Fields.CONNECTION_DEVICE_ID, "2001")
                .set(Fields.ROUTER_CALL_KEY_DAY, 150_000)
                .set(Fields.ROUTER_CALL_KEY_CALL_ID, 77)
                .build();
        assertThat(event(begin).arguments().getValueString("ICMEnterpriseUniqueID"))
                .isEqualTo("icm.150000.77");
        Message without = message(24, MessageTypes.BEGIN_CALL_EVENT)
                .set(Fields.CONNECTION_DEVICE_ID, "2001")
                .set(Fields.ROUTER_CALL_KEY_DAY, NONE_32)
                .set(Fields.ROUTER_CALL_KEY_CALL_ID, 77)
                .build();
        assertThat(event(without).arguments().isValid("ICMEnterpriseUniqueID")).isFalse();
    }

    /** Behaviour 85: what nobody knows is kept, each of it. */
    @Test
    void unknownTagsAreKept() {
        Message message = with(delivered(24).build(), "7001 0002 beef  7002 0000  7001 0001 aa");
        Arguments arguments = event(message).arguments();
        assertThat(arguments.getValueArray("Tag28673"))
                .isEqualTo(Arguments.builder().set("1", "beef").set("2", "aa").build());
        assertThat(arguments.getValueString("Tag28674")).isEmpty();
    }

    /** A number of another width than the guide's is nothing to fail on, and not lost either. */
    @Test
    void aNumberOfAnotherWidthIsKeptAsItCame() {
        Message message = with(delivered(24).build(), "0079 0002 0102");
        Arguments arguments = event(message).arguments();
        assertThat(arguments.isValid("TrunkNumber")).isFalse();
        assertThat(arguments.getValueString("Tag121")).isEqualTo("0102");
    }

    /** A password that stands where it does not belong stays a secret. */
    @Test
    void aPasswordInAnEventIsNotShown() {
        CtiOsEvent event = event(with(delivered(24).build(), "0031 0007 73336372657400"));
        assertThat(event.arguments().toString()).doesNotContain("s3cret").doesNotContain("733363");
        assertThat(event.arguments().isValid("Tag49")).isFalse();
        assertThat(event.toString()).doesNotContain("s3cret");
    }

    /** Call data may be confidential: the one-line form names the call only. */
    @Test
    void theTextOfAnEventHasNoCallData() {
        assertThat(event(delivered(24).build())).hasToString("OnCallDelivered{#7 east, call.5000.4000000001.2001}");
    }

    /** A message without a peripheral belongs to the session's own, when it has one. */
    @Test
    void aMessageThatNamesNoPeripheralHasTheSessionsOwn() {
        Message message = delivered(24).set(Fields.PERIPHERAL_ID, NONE_32).build();
        assertThat(((CallEvent) event(message, 5001)).peripheralId()).isEqualTo(5001);
        assertThat(((CallEvent) event(message)).peripheralId()).isEqualTo(-1);
        assertThat(event(message).arguments().isValid("PeripheralID")).isFalse();
    }
}

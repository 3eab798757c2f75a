package org.ctios.session.internal.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.translate.Events.ORIGIN;
import static org.ctios.session.internal.translate.Events.event;
import static org.ctios.session.internal.translate.Events.message;

import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.SnapshotCallEvent;
import org.ctios.event.SnapshotDeviceEvent;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.Arguments;
import org.ctios.session.CallStatus;
import org.junit.jupiter.api.Test;

/** Answers do not name what they are about: the session remembers what was asked for (DG 12.5 ch. 6). */
class AnswersTest {
    private final EventTranslator translator = new EventTranslator();

    /** ch. 6, OnSnapshotDeviceConf: the device that was asked for, and the calls that are still there. */
    @Test
    void aDeviceSnapshotListsTheCallsThatAreValid() {
        Message message = message(24, MessageTypes.SNAPSHOT_DEVICE_CONF)
                .set(Fields.INVOKE_ID, 3)
                .set(Fields.CALL_CONNECTION_CALL_ID, 11)
                .set(Fields.CALL_CONNECTION_DEVICE_ID_TYPE, 0)
                .set(Fields.CALL_CONNECTION_DEVICE_ID, "2001")
                .set(Fields.CALL_STATE, 3)
                .set(Fields.CALL_CONNECTION_CALL_ID, 12)
                .set(Fields.CALL_CONNECTION_DEVICE_ID_TYPE, 0)
                .set(Fields.CALL_CONNECTION_DEVICE_ID, "2001")
                .set(Fields.CALL_STATE, 4)
                .build();
        SnapshotDeviceEvent event = (SnapshotDeviceEvent) asked(message, Subject.device(5000, "2001"));
        assertThat(event.uniqueObjectId()).isEqualTo("device.5000.2001");
        assertThat(event.deviceId()).isEqualTo("2001");
        assertThat(event.calls())
                .containsExactly(
                        new SnapshotDeviceEvent.CallAtDevice("call.5000.11.2001", 11, "2001", CallStatus.LCS_CONNECT),
                        new SnapshotDeviceEvent.CallAtDevice("call.5000.12.2001", 12, "2001", CallStatus.LCS_HELD));
        assertThat(event.arguments().getValueArray("ValidCalls"))
                .isEqualTo(Arguments.builder()
                        .set("call.5000.11.2001", true)
                        .set("call.5000.12.2001", true)
                        .build());
    }

    /** An idle device has no calls; that is told, not left out. */
    @Test
    void anIdleDeviceHasNoValidCalls() {
        CtiOsEvent event = asked(
                message(24, MessageTypes.SNAPSHOT_DEVICE_CONF)
                        .set(Fields.INVOKE_ID, 3)
                        .build(),
                Subject.device(5000, "2001"));
        assertThat(event.arguments().getValueArray("ValidCalls")).isEqualTo(Arguments.none());
    }

    /** ch. 6, OnSnapshotCallConf: the call that was asked for, with its devices. */
    @Test
    void aCallSnapshotIsAboutTheCallThatWasAskedFor() {
        Message message = message(24, MessageTypes.SNAPSHOT_CALL_CONF)
                .set(Fields.INVOKE_ID, 3)
                .set(Fields.CALL_TYPE, 1)
                .set(Fields.ANI, "0301234")
                .set(Fields.CALL_CONNECTION_CALL_ID, 11)
                .set(Fields.CALL_CONNECTION_DEVICE_ID_TYPE, 0)
                .set(Fields.CALL_CONNECTION_DEVICE_ID, "2001")
                .set(Fields.CALL_DEVICE_TYPE, 0)
                .set(Fields.CALL_DEVICE_ID, "3001")
                .set(Fields.CALL_DEVICE_CONNECTION_STATE, 3)
                .build();
        SnapshotCallEvent event = (SnapshotCallEvent) asked(message, Subject.call(5000, 11, "2001"));
        assertThat(event.uniqueObjectId()).isEqualTo("call.5000.11.2001");
        assertThat(event.connectionCallId()).isEqualTo(11);
        assertThat(event.callStatus()).isEqualTo(CallStatus.LCS_CONNECT);
        assertThat(event.callDevices())
                .containsExactly(new SnapshotCallEvent.CallDevice(11, "2001", "3001", CallStatus.LCS_CONNECT));
        assertThat(event.arguments().getValueInt("CallStatus")).isEqualTo(3);
        assertThat(event.arguments().getValueString("UniqueObjectID")).isEqualTo("call.5000.11.2001");
        assertThat(((CallEvent) event(message)).uniqueObjectId()).isEmpty();
        assertThat(((CallEvent) event(message)).callStatus()).isNull();
    }

    /** Behaviour 49: a confirmation names the agent it was asked for, and no state. */
    @Test
    void aConfirmationBelongsToTheAgentItWasAskedFor() {
        AgentEvent event = (AgentEvent) asked(
                message(24, MessageTypes.SET_AGENT_STATE_CONF)
                        .set(Fields.INVOKE_ID, 3)
                        .build(),
                Subject.agent(5000, "7001"));
        assertThat(event.agentId()).isEqualTo("7001");
        assertThat(event.agentState()).isNull();
        assertThat(event.uniqueObjectId()).isEqualTo("agent.5000.7001");
        assertThat(event.arguments().getValueString("AgentID")).isEqualTo("7001");
    }

    /** Behaviour 74: a refusal tells which request failed (MessageType), about which call, and why. */
    @Test
    void aRefusalNamesItsRequestAndItsCall() {
        Message message = message(24, MessageTypes.CONTROL_FAILURE_CONF)
                .set(Fields.INVOKE_ID, 3)
                .set(Fields.FAILURE_CODE, 24)
                .set(Fields.PERIPHERAL_ERROR_CODE, 4_000_000_000L)
                .build();
        AgentEvent event =
                (AgentEvent) asked(message, new Subject(5000, null, "2001", 11, MessageTypes.ANSWER_CALL_REQ));
        assertThat(event.failureCode()).isEqualTo(24);
        assertThat(event.peripheralErrorCode()).isEqualTo(4_000_000_000L);
        assertThat(event.errorMessage()).isEqualTo("CF_NO_ACTIVE_CALL");
        assertThat(event.arguments().getValueInt("MessageType")).isEqualTo(MessageTypes.ANSWER_CALL_REQ);
        assertThat(event.arguments().getValueString("UniqueObjectID")).isEqualTo("call.5000.11.2001");
        assertThat(event.arguments().getValueString("ErrorMessage")).isEqualTo("CF_NO_ACTIVE_CALL");
    }

    /** Behaviour 74, agent mode: the request was the agent's, and it is about the call. */
    @Test
    void aRefusalOfARequestAboutACallIsAboutTheCallAlsoWhenTheAgentIsKnown() {
        Message message = message(24, MessageTypes.CONTROL_FAILURE_CONF)
                .set(Fields.INVOKE_ID, 3)
                .set(Fields.FAILURE_CODE, 24)
                .build();
        AgentEvent event =
                (AgentEvent) asked(message, new Subject(5000, "7001", "2001", 11, MessageTypes.HOLD_CALL_REQ));
        assertThat(event.arguments().getValueString("UniqueObjectID")).isEqualTo("call.5000.11.2001");
        assertThat(event.arguments().getValueString("AgentID")).isEqualTo("7001");
        assertThat(event.uniqueObjectId()).isEqualTo("call.5000.11.2001");
    }

    /** A session of an agent gets other events about calls that are the agent's all the same. */
    @Test
    void whatIsNoRefusalStaysWithTheAgent() {
        Message message = message(24, MessageTypes.SET_AGENT_STATE_CONF)
                .set(Fields.INVOKE_ID, 3)
                .build();
        CtiOsEvent event = asked(message, new Subject(5000, "7001", "2001", 11, MessageTypes.SET_AGENT_STATE_REQ));
        assertThat(event.arguments().getValueString("UniqueObjectID")).isEqualTo("agent.5000.7001");
    }

    private CtiOsEvent asked(Message message, Subject subject) {
        CtiOsEvent event = translator.event(message, ORIGIN, subject);
        assertThat(event).isNotNull();
        return event;
    }
}

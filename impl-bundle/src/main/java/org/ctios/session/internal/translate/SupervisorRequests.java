package org.ctios.session.internal.translate;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.jspecify.annotations.Nullable;

/** Requests between agents and supervisors, and recording: they are about a call and name the agent too. */
final class SupervisorRequests {
    private static final long MOST_ACTION = 4;
    private static final long BOTH_DIRECTIONS = 2;
    private static final String AGENT_PREFIX = "agent.";

    private final RequestForm form;
    private final GivenArguments given;
    private final Knowledge knowledge;
    private final CallChoice calls;

    SupervisorRequests(RequestForm form, Knowledge knowledge) {
        this.form = form;
        this.given = form.given();
        this.knowledge = knowledge;
        this.calls = new CallChoice(given, knowledge);
    }

    Message supervise() {
        ConnectionName call = reference("CallReference");
        ConnectionName supervisorCall = reference("SupervisorCallReference");
        String[] agent = agentReference();
        if (call == null && agent.length == 0) {
            throw given.missing("AgentReference", "Name the agent by AgentReference or the call by CallReference");
        }
        AgentName own = AgentName.own(knowledge);
        long known = call != null ? call.peripheralId() : agentPeripheral(agent, own.peripheralId());
        form.set(Fields.PERIPHERAL_ID, "PeripheralID", AgentName.peripheral(given, known))
                .set(
                        Fields.SUPERVISORY_ACTION,
                        "SupervisoryAction",
                        given.number("SupervisoryAction", 0, 0, MOST_ACTION));
        agentConnection(call);
        supervisorConnection(supervisorCall);
        if (agent.length > 0) {
            new AgentName(known, agent[1], "", "", false).putId(form);
        }
        return form.setUnlessEmpty(
                        Fields.SUPERVISOR_INSTRUMENT,
                        "SupervisorInstrument",
                        given.text("SupervisorInstrument", own.device()))
                .build();
    }

    private @Nullable ConnectionName reference(String keyword) {
        String reference = given.text(keyword, "");
        return reference.isEmpty() ? null : calls.byId(keyword, reference);
    }

    /** Peripheral and id of {@code agent.peripheral.id}; empty when none is given. */
    private String[] agentReference() {
        String reference = given.text("AgentReference", "");
        if (reference.isEmpty()) {
            return new String[0];
        }
        String[] parts = reference.startsWith(AGENT_PREFIX)
                ? reference.substring(AGENT_PREFIX.length()).split("\\.", 2)
                : new String[0];
        if (parts.length != 2 || parts[1].isEmpty() || !parts[0].matches("\\d{1,10}")) {
            throw given.invalid("AgentReference", "names no agent", "It has the form agent.peripheral.id");
        }
        return parts;
    }

    private static long agentPeripheral(String[] agent, long otherwise) {
        return agent.length == 0 ? otherwise : Long.parseLong(agent[0]);
    }

    /** Without a call the agent's active one is meant (guide, SUPERVISE_CALL_REQ). */
    private void agentConnection(@Nullable ConnectionName call) {
        if (call == null) {
            form.set(Fields.AGENT_CONNECTION_CALL_ID, RequestForm.NONE)
                    .set(Fields.AGENT_CONNECTION_DEVICE_ID_TYPE, RequestForm.SHORT_NONE);
        } else {
            form.connection(
                    Fields.AGENT_CONNECTION_CALL_ID,
                    Fields.AGENT_CONNECTION_DEVICE_ID_TYPE,
                    Fields.AGENT_CONNECTION_DEVICE_ID,
                    call);
        }
    }

    private void supervisorConnection(@Nullable ConnectionName call) {
        if (call == null) {
            form.set(Fields.SUPERVISOR_CONNECTION_CALL_ID, RequestForm.NONE)
                    .set(Fields.SUPERVISOR_CONNECTION_DEVICE_ID_TYPE, RequestForm.SHORT_NONE);
        } else {
            form.connection(
                    Fields.SUPERVISOR_CONNECTION_CALL_ID,
                    Fields.SUPERVISOR_CONNECTION_DEVICE_ID_TYPE,
                    Fields.SUPERVISOR_CONNECTION_DEVICE_ID,
                    call);
        }
    }

    /** Emergency and assistance may be asked for without a call: its number is then "none". */
    Message callForHelp() {
        ConnectionName call = calls.orNull(CallChoice.ACTIVE);
        AgentName agent = AgentName.of(given, knowledge, call == null ? -1 : call.peripheralId());
        if (call == null) {
            form.set(Fields.CONNECTION_CALL_ID, RequestForm.NONE)
                    .set(Fields.CONNECTION_DEVICE_ID_TYPE, RequestForm.SHORT_NONE)
                    .set(Fields.CONNECTION_DEVICE_ID, "ConnectionDeviceID", "");
        } else {
            form.connection(call);
        }
        agent.describe(form);
        return form.build();
    }

    Message badLine() {
        ConnectionName call = calls.active();
        form.connection(call);
        AgentName.of(given, knowledge, call.peripheralId()).identify(form);
        return form.build();
    }

    Message startRecording() {
        ConnectionName call = calls.active();
        form.connection(call)
                .number(Fields.CLIENT_PORT, "ClientPort", 0)
                .number(Fields.BIT_RATE, "BitRate", 0)
                .number(Fields.PACKET_SIZE, "PacketSize", 0)
                .number(Fields.DIRECTION, "Direction", BOTH_DIRECTIONS)
                .number(Fields.RTP_TYPE, "RTPType", 0)
                .number(Fields.ECHO_CANCELLATION, "EchoCancellation", 0)
                .number(Fields.PAYLOAD_TYPE, "PayloadType", 0);
        AgentName.of(given, knowledge, call.peripheralId()).describe(form);
        return form.build();
    }

    Message stopRecording() {
        ConnectionName call = calls.active();
        form.connection(call)
                .number(Fields.CLIENT_PORT, "ClientPort", 0)
                .number(Fields.DIRECTION, "Direction", BOTH_DIRECTIONS)
                .number(Fields.SESSION_ID, "SessionID", RequestForm.NONE)
                .number(Fields.SERVER_DATA, "ServerData", 0);
        AgentName.of(given, knowledge, call.peripheralId()).describe(form);
        return form.build();
    }
}

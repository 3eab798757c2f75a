package org.ctios.simulator;

import static org.ctios.ged188.MessageTypes.ANSWER_CALL_REQ;
import static org.ctios.ged188.MessageTypes.CLEAR_CALL_REQ;
import static org.ctios.ged188.MessageTypes.CLEAR_CONNECTION_REQ;
import static org.ctios.ged188.MessageTypes.CONFERENCE_CALL_CONF;
import static org.ctios.ged188.MessageTypes.CONFERENCE_CALL_REQ;
import static org.ctios.ged188.MessageTypes.CONSULTATION_CALL_REQ;
import static org.ctios.ged188.MessageTypes.DEFLECT_CALL_REQ;
import static org.ctios.ged188.MessageTypes.HOLD_CALL_REQ;
import static org.ctios.ged188.MessageTypes.MAKE_CALL_REQ;
import static org.ctios.ged188.MessageTypes.RETRIEVE_CALL_REQ;
import static org.ctios.ged188.MessageTypes.SET_AGENT_STATE_REQ;
import static org.ctios.ged188.MessageTypes.STOP_RECORDING_REQ;
import static org.ctios.ged188.MessageTypes.SUPERVISE_CALL_REQ;

import java.io.IOException;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.simulator.Agent.State;

/** What agents and calls cannot do now, and is answered by CONTROL_FAILURE_CONF. */
final class RefusedControl extends Provocations {
    /** Enough for a conference that is full. */
    static final int AGENTS = 20;

    private static final int MONITOR = 1;

    RefusedControl() {
        agents();
        connections();
        calls();
        people();
    }

    private void agents() {
        put(
                "CF_GENERIC_STATE_INCOMPATIBILITY",
                "a state of an agent who is not logged in; LOGOUT during a call",
                (pair, client) -> opened(client).ask(SET_AGENT_STATE_REQ, request -> state(request, "1001", 3)));
        put(
                "CF_VALUE_OUT_OF_RANGE",
                "a state that cannot be asked for, such as TALKING; no such AgentAction",
                (pair, client) -> opened(client).ask(SET_AGENT_STATE_REQ, request -> state(request, "1001", 4)));
        put("CF_INVALID_AGENT_ID_SPECIFIED", "no such agent, or nobody at the instrument", (pair, client) -> opened(
                        client)
                .ask(SET_AGENT_STATE_REQ, request -> state(request, "9999", 3)));
        put("CF_INVALID_PASSWORD_SPECIFIED", "login with another AgentPassword", (pair, client) -> opened(client)
                .ask(SET_AGENT_STATE_REQ, request -> login(request, "1001", "2001", "wrong")));
        put("CF_SPECIFIED_AGENT_ALREADY_SIGNED_ON", "login of an agent who is logged in", (pair, client) -> {
            pair.contactCentre().setAgentState("1001", State.NOT_READY, 0);
            return opened(client).ask(SET_AGENT_STATE_REQ, request -> login(request, "1001", "2001", "pw1001"));
        });
        put("CF_INVALID_LOGON_DEVICE_SPECIFIED", "login at an instrument that does not exist", (pair, client) -> opened(
                        client)
                .ask(SET_AGENT_STATE_REQ, request -> login(request, "1001", "9", "pw1001")));
        put("CF_SPECIFIED_EXTENSION_ALREADY_IN_USE", "login where another agent is logged in", (pair, client) -> {
            pair.contactCentre().setAgentState("1001", State.NOT_READY, 0);
            return opened(client).ask(SET_AGENT_STATE_REQ, request -> login(request, "1002", "2001", "pw1002"));
        });
    }

    private void connections() {
        put("CF_INVALID_CSTA_CALL_IDENTIFIER", "control of a call that is not there", (pair, client) -> opened(client)
                .ask(ANSWER_CALL_REQ, request -> connection(request, 1, "2001")));
        put(
                "CF_INVALID_CSTA_CONNECTION_IDENTIFIER",
                "control of a call by a device that is not in it; two connections that are not of one device; a recording of somebody outside",
                (pair, client) -> {
                    SimulatedCall call = established(pair);
                    return opened(client).ask(ANSWER_CALL_REQ, request -> connection(request, call.id(), "2002"));
                });
        put(
                "CF_NO_CALL_TO_ANSWER",
                "ANSWER_CALL_REQ or DEFLECT_CALL_REQ of a call that does not ring",
                (pair, client) -> {
                    SimulatedCall call = established(pair);
                    return opened(client).ask(ANSWER_CALL_REQ, request -> connection(request, call.id(), "2001"));
                });
        put("CF_NO_ACTIVE_CALL", "a request that needs a call in which the device talks", (pair, client) -> {
            SimulatedCall call = pair.contactCentre().startCall("1001").deliver();
            return opened(client).ask(HOLD_CALL_REQ, request -> connection(request, call.id(), "2001"));
        });
        put("CF_NO_HELD_CALL", "a request that needs a call that the device holds", (pair, client) -> {
            SimulatedCall call = established(pair);
            return opened(client).ask(RETRIEVE_CALL_REQ, request -> held(request, call.id()));
        });
        put("CF_NO_CONNECTION_TO_CLEAR", "CLEAR_CONNECTION_REQ when the device has left the call", (pair, client) -> {
            SimulatedCall call = established(pair).clear();
            return opened(client).ask(CLEAR_CONNECTION_REQ, request -> connection(request, call.id(), "2001"));
        });
        put("CF_OBJECT_NOT_KNOWN", "STOP_RECORDING_REQ where nothing is recorded", (pair, client) -> {
            SimulatedCall call = established(pair);
            return opened(client).ask(STOP_RECORDING_REQ, request -> connection(request, call.id(), "2001"));
        });
    }

    private void calls() {
        put(
                "CF_INVALID_CALLING_DEVICE",
                "MAKE_CALL_REQ where nobody is logged in; SUPERVISE_CALL_REQ with a SupervisorInstrument that is not at the peripheral",
                (pair, client) -> opened(client).ask(MAKE_CALL_REQ, request -> call(request, "2001", "2002")));
        put("CF_INVALID_DESTINATION", "a number that cannot be dialed, or the own one", (pair, client) -> {
            pair.contactCentre().setAgentState("1001", State.NOT_READY, 0);
            return opened(client).ask(MAKE_CALL_REQ, request -> call(request, "2001", "front desk"));
        });
        put(
                "CF_INVALID_CALLED_DEVICE",
                "DEFLECT_CALL_REQ or TRANSFER_CALL_REQ in a single step to who cannot take a call",
                (pair, client) -> {
                    SimulatedCall call = pair.contactCentre().startCall("1001").deliver();
                    return opened(client).ask(DEFLECT_CALL_REQ, request -> connection(request, call.id(), "2001")
                            .set(Fields.CALLED_DEVICE_ID, "2002"));
                });
        put(
                "CF_MAXIMUM_LINE_LIMIT_EXCEEDED",
                "another call when the lines of the device are in use",
                (pair, client) -> {
                    established(pair);
                    return opened(client).ask(MAKE_CALL_REQ, request -> call(request, "2001", "2002"));
                });
        put("CF_INVALID_OBJECT_STATE", "a transfer or conference with nobody at the other end yet", (pair, client) -> {
            SimulatedCall call = established(pair);
            long second = consult(pair, opened(client), call.id(), 2);
            return client.ask(CONFERENCE_CALL_REQ, request -> both(request, second, call.id()));
        });
        put("CF_CONFERENCE_MEMBER_LIMIT_EXCEEDED", "a conference of more than 16", (pair, client) -> {
            long first = established(pair).id();
            Message answer = conference(pair, opened(client), first, 2);
            for (int agent = 3; answer.typeNumber() == CONFERENCE_CALL_CONF && agent <= AGENTS; agent++) {
                answer = conference(pair, client, answer.uint(Fields.NEW_CONNECTION_CALL_ID), agent);
            }
            return answer;
        });
        put("CF_INVALID_FEATURE", "CLEAR_CALL_REQ; CONFERENCE_CALL_REQ in a single step", (pair, client) -> opened(
                        client)
                .ask(CLEAR_CALL_REQ, request -> connection(request, 1, "2001")));
    }

    private void people() {
        put(
                "CF_PRIVILEGE_VIOLATION_ON_SPECIFIED_DEVICE",
                "control of a device by the client of another one",
                (pair, client) -> {
                    pair.contactCentre().setAgentState("1001", State.NOT_READY, 0);
                    client.openAgent("1002");
                    return client.ask(MAKE_CALL_REQ, request -> call(request, "2001", "2002"));
                });
        put(
                "CF_PRIVILEGE_VIOLATION_ON_CALLING_DEVICE",
                "SUPERVISE_CALL_REQ for who is no supervisor, or not that of the agent's team",
                (pair, client) -> opened(client)
                        .ask(SUPERVISE_CALL_REQ, request -> request.set(Fields.SUPERVISOR_INSTRUMENT, "2002")
                                .set(Fields.SUPERVISORY_ACTION, MONITOR)));
        put("CF_RESOURCE_OUT_OF_SERVICE", "control while the peripheral is off line", (pair, client) -> {
            pair.setPeripheralOnline(false);
            return opened(client).ask(MAKE_CALL_REQ, request -> call(request, "2001", "2002"));
        });
    }

    /** Agent 1001 talks at 2001. */
    private static SimulatedCall established(CtiServerPair pair) {
        return pair.contactCentre().startCall("1001").deliver().establish();
    }

    /** Agent 1001 calls another one about a call; the answer is the ID of the new one. */
    private static long consult(CtiServerPair pair, TestClient client, long call, int agent) throws IOException {
        pair.contactCentre().setAgentState(Integer.toString(1000 + agent), State.AVAILABLE, 0);
        return client.ask(CONSULTATION_CALL_REQ, request -> request.set(Fields.ACTIVE_CONNECTION_CALL_ID, call)
                        .set(Fields.ACTIVE_CONNECTION_DEVICE_ID, "2001")
                        .set(Fields.DIALED_NUMBER, Integer.toString(2000 + agent)))
                .uint(Fields.NEW_CONNECTION_CALL_ID);
    }

    /** Takes another agent, who answers, into the call of agent 1001. */
    private static Message conference(CtiServerPair pair, TestClient client, long call, int agent) throws IOException {
        long second = consult(pair, client, call, agent);
        client.ask(ANSWER_CALL_REQ, request -> connection(request, second, Integer.toString(2000 + agent)));
        return client.ask(CONFERENCE_CALL_REQ, request -> both(request, second, call));
    }

    private static MessageBuilder both(MessageBuilder request, long active, long held) {
        return held(request, held)
                .set(Fields.ACTIVE_CONNECTION_CALL_ID, active)
                .set(Fields.ACTIVE_CONNECTION_DEVICE_ID, "2001");
    }

    private static MessageBuilder held(MessageBuilder request, long call) {
        return request.set(Fields.HELD_CONNECTION_CALL_ID, call).set(Fields.HELD_CONNECTION_DEVICE_ID, "2001");
    }

    private static MessageBuilder call(MessageBuilder request, String from, String to) {
        return request.set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_INSTRUMENT, from)
                .set(Fields.DIALED_NUMBER, to);
    }

    private static MessageBuilder login(MessageBuilder request, String agent, String at, String password) {
        return request.set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_STATE, State.LOGIN.code())
                .set(Fields.AGENT_ID, agent)
                .set(Fields.AGENT_INSTRUMENT, at)
                .set(Fields.AGENT_PASSWORD, password);
    }

    private static MessageBuilder state(MessageBuilder request, String agent, int state) {
        return request.set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_STATE, state)
                .set(Fields.AGENT_ID, agent)
                .set(Fields.AGENT_INSTRUMENT, "2001");
    }
}

package org.ctios.simulator.internal.server;

import java.util.Objects;
import java.util.Set;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.Peripheral;
import org.ctios.simulator.internal.centre.Refusal;
import org.ctios.simulator.internal.wire.AgentMessages;
import org.ctios.simulator.internal.wire.ControlFailure;
import org.ctios.simulator.internal.wire.SessionMessages;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/** Serves an open session. What is no request is passed by. On the model thread only. */
final class Requests {
    private static final long AUTHENTICATION_ONLY = 2;

    /** What only the switch can do. */
    private static final Set<Integer> NEEDS_SWITCH = Set.of(
            MessageTypes.SET_AGENT_STATE_REQ,
            MessageTypes.ALTERNATE_CALL_REQ,
            MessageTypes.ANSWER_CALL_REQ,
            MessageTypes.CLEAR_CALL_REQ,
            MessageTypes.CLEAR_CONNECTION_REQ,
            MessageTypes.CONFERENCE_CALL_REQ,
            MessageTypes.CONSULTATION_CALL_REQ,
            MessageTypes.DEFLECT_CALL_REQ,
            MessageTypes.EMERGENCY_CALL_REQ,
            MessageTypes.HOLD_CALL_REQ,
            MessageTypes.MAKE_CALL_REQ,
            MessageTypes.RECONNECT_CALL_REQ,
            MessageTypes.RETRIEVE_CALL_REQ,
            MessageTypes.SEND_DTMF_SIGNAL_REQ,
            MessageTypes.SUPERVISE_CALL_REQ,
            MessageTypes.SUPERVISOR_ASSIST_REQ,
            MessageTypes.TRANSFER_CALL_REQ);

    /** What needs no switch and is told by events of calls all the same. */
    private static final Set<Integer> TOLD_BY_EVENTS =
            Set.of(MessageTypes.SET_CALL_DATA_REQ, MessageTypes.START_RECORDING_REQ, MessageTypes.STOP_RECORDING_REQ);

    private final Session session;
    private final ServerContext context;
    private final RequestsOnCalls onCalls;
    private final RequestsOfAgents ofAgents;
    private final RequestsForKnowledge forKnowledge;
    private final RequestsOfSupervisors ofSupervisors;
    private final RequestsForRecording forRecording;
    private final RequestsOfMonitors ofMonitors;
    private final RequestsOnSessions onSessions;
    private final RequestsToPeople toPeople;

    Requests(Session session, ServerContext context) {
        this.session = session;
        this.context = context;
        this.onCalls = new RequestsOnCalls(context);
        this.ofAgents = new RequestsOfAgents(context);
        this.forKnowledge = new RequestsForKnowledge(context);
        this.ofSupervisors = new RequestsOfSupervisors(context);
        this.forRecording = new RequestsForRecording(context);
        this.ofMonitors = new RequestsOfMonitors(context);
        this.onSessions = new RequestsOnSessions(context);
        this.toPeople = new RequestsToPeople(context);
    }

    /** Whether a request of this type is done by agents or calls, so that events follow from it. */
    static boolean causesEvents(int type) {
        return NEEDS_SWITCH.contains(type) || TOLD_BY_EVENTS.contains(type);
    }

    void handle(Message message, long invokeId, ProtocolVersion version) {
        Status wrong = Frames.isRequest(message) ? wrong(message) : null;
        if (wrong != null) {
            session.refuse(invokeId, wrong);
            return;
        }
        Peripheral peripheral = context.centre().staff().peripheral(message.uint(Fields.PERIPHERAL_ID, 0));
        if (NEEDS_SWITCH.contains(message.typeNumber()) && peripheral != null && !peripheral.isOnline()) {
            fail(version, invokeId, ControlFailure.OUT_OF_SERVICE);
            return;
        }
        switch (message.typeNumber()) {
            case MessageTypes.HEARTBEAT_REQ -> confirm(version, MessageTypes.HEARTBEAT_CONF, invokeId);
            case MessageTypes.CLOSE_REQ -> close(version, invokeId);
            case MessageTypes.QUERY_AGENT_STATE_REQ -> queryAgentState(message, invokeId, version);
            case MessageTypes.SET_AGENT_STATE_REQ -> setAgentState(message, invokeId, version);
            default -> other(message, invokeId);
        }
    }

    private @Nullable Status wrong(Message request) {
        Status wrong = Inspection.wrong(request, context.settings().ecc());
        boolean named = request.has(Fields.PERIPHERAL_ID) && request.typeNumber() != MessageTypes.USER_MESSAGE_REQ;
        boolean known = !named || context.centre().staff().peripheral(request.uint(Fields.PERIPHERAL_ID)) != null;
        return wrong != null || known ? wrong : Status.INVALID_PERIPHERAL_ID;
    }

    private void confirm(ProtocolVersion version, int type, long invokeId) {
        session.send(SessionMessages.conf(version, type, invokeId));
    }

    private void close(ProtocolVersion version, long invokeId) {
        confirm(version, MessageTypes.CLOSE_CONF, invokeId);
        session.close();
    }

    private void other(Message message, long invokeId) {
        OpenSession open = session.open();
        if (open == null) {
            return;
        }
        Answers answers = new Answers(message, invokeId, session, open, context);
        boolean served = onCalls.handle(answers)
                || ofAgents.handle(answers)
                || forKnowledge.handle(answers)
                || ofSupervisors.handle(answers)
                || forRecording.handle(answers)
                || ofMonitors.handle(answers)
                || onSessions.handle(answers)
                || toPeople.handle(answers);
        if (!served && Frames.isRequest(message)) {
            session.refuse(invokeId, Status.FUNCTION_NOT_AVAILABLE);
        }
    }

    private void queryAgentState(Message request, long invokeId, ProtocolVersion version) {
        AgentSearch.Result found = new AgentSearch(context.centre().staff()).find(request);
        AgentModel agent = found.agent();
        if (agent == null) {
            session.refuse(invokeId, Objects.requireNonNull(found.wrong()));
        } else {
            session.send(AgentMessages.queryConf(version, invokeId, agent));
        }
    }

    private void setAgentState(Message request, long invokeId, ProtocolVersion version) {
        String instrument = request.text(Fields.AGENT_INSTRUMENT, "");
        if (instrument.isEmpty()) {
            session.refuse(invokeId, Status.REQUIRED_DATA_MISSING);
            return;
        }
        String id = request.text(Fields.AGENT_ID, "");
        long peripheral = request.uint(Fields.PERIPHERAL_ID);
        AgentModel agent = id.isEmpty()
                ? context.centre().staff().at(peripheral, instrument)
                : context.centre().staff().withId(peripheral, id);
        ControlFailure wrong = agent == null ? ControlFailure.INVALID_AGENT_ID : refusal(request, agent);
        if (agent == null || wrong != null) {
            fail(version, invokeId, Objects.requireNonNull(wrong));
        } else if (request.uint(Fields.FORCED_FLAG) == AUTHENTICATION_ONLY) {
            confirm(version, MessageTypes.SET_AGENT_STATE_CONF, invokeId);
        } else {
            change(agent, request, invokeId, version);
        }
    }

    private void change(AgentModel agent, Message request, long invokeId, ProtocolVersion version) {
        State state = state(request.uint(Fields.AGENT_STATE));
        String instrument = request.text(Fields.AGENT_INSTRUMENT, "");
        Refusal refusal = state == null ? Refusal.NOT_A_CHOICE : refusal(agent, state, instrument);
        if (state == null || refusal != null) {
            fail(version, invokeId, ControlFailure.of(Objects.requireNonNull(refusal)));
            return;
        }
        confirm(version, MessageTypes.SET_AGENT_STATE_CONF, invokeId);
        if (state == State.LOGIN) {
            context.centre().login(agent, instrument);
        } else {
            int reason = request.isNone(Fields.EVENT_REASON_CODE) ? 0 : (int) request.uint(Fields.EVENT_REASON_CODE);
            context.centre().put(agent, state, reason);
        }
    }

    private @Nullable Refusal refusal(AgentModel agent, State state, String instrument) {
        return state == State.LOGIN
                ? context.centre().refusalOfLogin(agent, instrument)
                : context.centre().refusalOf(agent, state);
    }

    private @Nullable ControlFailure refusal(Message request, AgentModel agent) {
        return maySet(agent) ? wrongPassword(request, agent) : ControlFailure.NOT_THE_OWN_DEVICE;
    }

    /** The own agent's state, and a supervisor those of the team (CTI OS, supervisor's SetAgentState). */
    private boolean maySet(AgentModel agent) {
        OpenSession open = session.open();
        return open != null && (open.mayControl(agent) || open.supervises(agent));
    }

    /** Login needs the agent's password, unless single sign-on vouches for the agent. */
    private @Nullable ControlFailure wrongPassword(Message request, AgentModel agent) {
        boolean login = request.uint(Fields.AGENT_STATE) == State.LOGIN.code();
        if (!login || request.uint(Fields.SSO_ENABLED, 0) != 0) {
            return null;
        }
        String password = request.text(Fields.AGENT_PASSWORD, "");
        return context.settings().isPasswordOf(agent.id(), password) ? null : ControlFailure.INVALID_PASSWORD;
    }

    private void fail(ProtocolVersion version, long invokeId, ControlFailure failure) {
        session.send(SessionMessages.controlFailureConf(version, invokeId, failure));
    }

    private static @Nullable State state(long code) {
        for (State state : State.values()) {
            if (state.code() == code) {
                return state;
            }
        }
        return null;
    }
}

package org.ctios.session.internal.mode;

import java.util.List;
import java.util.Set;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.AgentState;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Fact;
import org.ctios.session.internal.automaton.ModeFlow;
import org.ctios.session.internal.config.AgentIdentity;
import org.ctios.session.internal.config.SessionSettings;
import org.jspecify.annotations.Nullable;

/**
 * Agent mode: ask for the agent's state, tell that the mode is in force, and with autologin log the agent in and give
 * back the state from before a failover (DG 12.5 ch. 4; RPT 7.2 p. 149: Available stays Available, Not Ready stays Not
 * Ready).
 *
 * @param pending invoke id of the request whose answer the flow waits for, 0 when it waits for none
 * @param step what that request is for
 * @param last the state to give back after a failover: the one the agent was last seen in, null when unknown, LOGOUT
 *     when the agent is not to be logged in by itself
 */
record AgentFlow(
        SessionSettings settings,
        ServerSide side,
        ProtocolVersion version,
        String connectionId,
        Step step,
        int pending,
        @Nullable AgentState last)
        implements ModeFlow {
    /** Where the flow is. */
    enum Step {
        /** QUERY_AGENT_STATE_REQ is out. */
        QUERY,
        /** The login is out. */
        LOGIN,
        /** The request for the former state is out. */
        RESTORE,
        /** Done. */
        SETTLED
    }

    private static final Enumeration FAILURES = Dictionary.standard().enumeration("ControlFailureCode");
    /** Refusals that a second try with the same password would turn into a locked account. */
    private static final Set<Long> WRONG_PASSWORD = Set.of(
            FAILURES.value("CF_INVALID_AGENT_ID_SPECIFIED"),
            FAILURES.value("CF_INVALID_PASSWORD_SPECIFIED"),
            FAILURES.value("CF_INVALID_AGENT_ID_OR_PASSWORD_SPECIFIED"));

    /** EventReasonCode of a logout that a failing server did, not the agent (RPT 7.2 p. 149). */
    private static final long FORCED_LOGOUT = 50_002;

    private static final long VOICE_DOMAIN = 1;
    private static final long NO_ICM_AGENT = 0xFFFF_FFFFL;

    static Turn begin(
            SessionSettings settings,
            ServerSide side,
            Message openConf,
            String connectionId,
            int nextInvokeId,
            @Nullable AgentFlow before) {
        AgentFlow flow = new AgentFlow(
                settings,
                side,
                openConf.version(),
                connectionId,
                Step.QUERY,
                nextInvokeId,
                before == null ? null : before.last());
        return new Turn(flow, List.of(flow.query()), List.of(), "");
    }

    @Override
    public boolean established() {
        return step != Step.QUERY;
    }

    @Override
    public Turn on(Message message, int nextInvokeId) {
        if (message.typeNumber() == MessageTypes.AGENT_STATE_EVENT) {
            return Turn.stay(seen(message));
        }
        if (pending == 0 || message.uint(Fields.INVOKE_ID, 0) != pending) {
            return Turn.stay(this);
        }
        return switch (message.typeNumber()) {
            case MessageTypes.QUERY_AGENT_STATE_CONF ->
                queried(AgentState.of(message.uint(Fields.AGENT_STATE)), agentId(message), nextInvokeId);
            case MessageTypes.SET_AGENT_STATE_CONF -> confirmed(nextInvokeId);
            case MessageTypes.CONTROL_FAILURE_CONF, MessageTypes.FAILURE_CONF -> refused(message, nextInvokeId);
            default -> Turn.stay(this);
        };
    }

    /** Remembers the agent's state, once the state from before has been given back. */
    private AgentFlow seen(Message message) {
        boolean own = settings.agent().agentId().isEmpty()
                || settings.agent()
                        .agentId()
                        .equals(message.text(Fields.AGENT_ID, settings.agent().agentId()));
        boolean forced = message.uint(Fields.EVENT_REASON_CODE) == FORCED_LOGOUT;
        return own && !forced && step == Step.SETTLED
                ? with(Step.SETTLED, 0, AgentState.of(message.uint(Fields.AGENT_STATE)))
                : this;
    }

    /** The agent's id: an agent may be configured by the device only, and then the server knows the id. */
    private String agentId(Message message) {
        String configured = settings.agent().agentId();
        return configured.isEmpty() ? message.text(Fields.AGENT_ID, "") : configured;
    }

    private Turn queried(AgentState now, String agentId, int nextInvokeId) {
        List<Fact> told = List.of(new Fact.AgentMode(side, settings.agent().peripheralId(), agentId, connectionId));
        boolean loggedOutOnPurpose = last == AgentState.LOGOUT;
        if (!settings.autologin() || now.isLoggedIn() || loggedOutOnPurpose) {
            AgentState known = now == AgentState.UNKNOWN ? last : now;
            return new Turn(with(Step.SETTLED, 0, known), List.of(), told, "");
        }
        return new Turn(with(Step.LOGIN, nextInvokeId, last), List.of(login(nextInvokeId)), told, "");
    }

    private Turn confirmed(int nextInvokeId) {
        AgentState wanted = wanted();
        if (step == Step.LOGIN && wanted != null) {
            return new Turn(
                    with(Step.RESTORE, nextInvokeId, last), List.of(state(wanted, nextInvokeId)), List.of(), "");
        }
        return Turn.stay(with(Step.SETTLED, 0, last));
    }

    /** The state the agent is to come back to: after-call and call states lead to Available (RPT 7.2 p. 149). */
    private @Nullable AgentState wanted() {
        if (last == null) {
            return null;
        }
        return switch (last) {
            case AVAILABLE, RESERVED, WORK_READY, TALKING, HOLD -> AgentState.AVAILABLE;
            case NOT_READY, WORK_NOT_READY -> AgentState.NOT_READY;
            default -> null;
        };
    }

    /** A refusal ends the flow: a wrong password is not tried again by itself. */
    private Turn refused(Message message, int nextInvokeId) {
        if (step == Step.QUERY) {
            return queried(AgentState.UNKNOWN, settings.agent().agentId(), nextInvokeId);
        }
        // CONTROL_FAILURE_CONF has a failure code, FAILURE_CONF a status: two lists that use the same numbers.
        Field list = message.has(Fields.FAILURE_CODE) ? Fields.FAILURE_CODE : Fields.STATUS;
        long code = message.uint(list);
        String symbol = message.symbol(list);
        String reason = (step == Step.LOGIN ? "autologin of agent " : "restoring the state of agent ")
                + settings.agent().agentId() + " was refused: "
                + (symbol == null ? "failure code " + code : symbol + " (" + code + ")");
        boolean wrongPassword = list == Fields.FAILURE_CODE && step == Step.LOGIN && WRONG_PASSWORD.contains(code);
        return new Turn(with(Step.SETTLED, 0, wrongPassword ? AgentState.LOGOUT : last), List.of(), List.of(), reason);
    }

    private AgentFlow with(Step next, int request, @Nullable AgentState state) {
        return new AgentFlow(settings, side, version, connectionId, next, request, state);
    }

    private Message query() {
        AgentIdentity agent = settings.agent();
        MessageBuilder request = Message.builder(version, MessageTypes.QUERY_AGENT_STATE_REQ)
                .set(Fields.INVOKE_ID, pending)
                .set(Fields.PERIPHERAL_ID, agent.peripheralId())
                .set(Fields.MRDID, VOICE_DOMAIN)
                .set(Fields.ICM_AGENT_ID, NO_ICM_AGENT);
        if (!agent.agentId().isEmpty()) {
            request.set(Fields.AGENT_ID, agent.agentId());
        } else if (!agent.instrument().isEmpty()) {
            request.set(Fields.AGENT_INSTRUMENT, agent.instrument());
        } else {
            request.set(Fields.AGENT_EXTENSION, agent.extension());
        }
        return request.build();
    }

    private Message login(int invokeId) {
        return setState(AgentState.LOGIN, invokeId)
                .set(Fields.AGENT_PASSWORD, settings.agent().password().reveal())
                .build();
    }

    private Message state(AgentState wanted, int invokeId) {
        return setState(wanted, invokeId).build();
    }

    private MessageBuilder setState(AgentState wanted, int invokeId) {
        AgentIdentity agent = settings.agent();
        return Message.builder(version, MessageTypes.SET_AGENT_STATE_REQ)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.PERIPHERAL_ID, agent.peripheralId())
                .set(Fields.AGENT_STATE, wanted.number())
                .set(Fields.AGENT_INSTRUMENT, agent.instrument())
                .set(Fields.AGENT_ID, agent.agentId());
    }
}

package org.ctios.session.internal.mode;

import java.util.List;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
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
 * @param last the state the agent last was seen in before the connection was lost; null when unknown
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
                queried(AgentState.of(message.uint(Fields.AGENT_STATE)), nextInvokeId);
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
        return own && step == Step.SETTLED
                ? with(Step.SETTLED, 0, AgentState.of(message.uint(Fields.AGENT_STATE)))
                : this;
    }

    private Turn queried(AgentState now, int nextInvokeId) {
        List<Fact> told = List.of(new Fact.AgentMode(
                side, settings.agent().peripheralId(), settings.agent().agentId(), connectionId));
        boolean loggedOutOnPurpose = last == AgentState.LOGOUT;
        if (!settings.autologin() || now.isLoggedIn() || loggedOutOnPurpose) {
            return new Turn(with(Step.SETTLED, 0, now), List.of(), told, "");
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
            return queried(AgentState.UNKNOWN, nextInvokeId);
        }
        long code = message.uint(Fields.FAILURE_CODE, message.uint(Fields.STATUS, 0));
        String symbol = FAILURES.symbol(code);
        String reason = (step == Step.LOGIN ? "autologin of agent " : "restoring the state of agent ")
                + settings.agent().agentId() + " was refused: "
                + (symbol == null ? "failure code " + code : symbol + " (" + code + ")");
        return new Turn(with(Step.SETTLED, 0, null), List.of(), List.of(), reason);
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

package org.ctios.session.internal.automaton;

import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CilError;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Effect.Close;
import org.ctios.session.internal.automaton.Effect.Send;
import org.ctios.session.internal.automaton.Effect.Tell;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.automaton.Phase.Closing;
import org.ctios.session.internal.automaton.Phase.Closing.Next;
import org.ctios.session.internal.automaton.Phase.Idle;
import org.ctios.session.internal.automaton.Phase.Running;
import org.ctios.session.internal.config.Endpoint;

/** The phase between CLOSE_REQ and its confirmation, and what comes after it. */
final class ClosingPhase {
    static final String EDITED = "the configuration was edited";

    /** How long to wait for CLOSE_CONF (guide, Session Termination). */
    private static final long CLOSE_TIMEOUT = 5_000;

    /** When to look whether it is read at all: with a full queue it lies behind what is not. */
    private static final long UNREAD = 500;

    private final SessionAutomaton automaton;

    ClosingPhase(SessionAutomaton automaton) {
        this.automaton = automaton;
    }

    /**
     * Ends an open session with CLOSE_REQ.
     *
     * @param before the state that still says where the session is
     */
    static Step enter(AutomatonState before, AutomatonState state, Running phase, long now, Next next) {
        Endpoint left = before.endpoint(phase.side());
        return Step.to(
                state.usedInvokeIds(1)
                        .phase(new Closing(phase.side(), left, phase.connection(), now + UNREAD, false, next)),
                closeRequest(state, phase.connection()));
    }

    /** CLOSE_REQ, with the next invoke id. */
    static Send closeRequest(AutomatonState state, int connection) {
        Message request = Message.builder(ProtocolVersion.cce(state.version()), MessageTypes.CLOSE_REQ)
                .set(Fields.INVOKE_ID, state.nextInvokeId())
                .set(Fields.STATUS, 0)
                .build();
        return new Send(connection, request);
    }

    /** An edit makes the session leave a server; it is told as a failover, but is none. */
    static Tell leaves(ServerSide side, Endpoint server) {
        return new Tell(new ConnectionFailed(side, server, ReasonCode.SETTINGS_CHANGED, 0, EDITED, false));
    }

    Step step(AutomatonState state, Closing phase, Input input, long now) {
        boolean confirmed =
                input instanceof Input.Received received && received.message().typeNumber() == MessageTypes.CLOSE_CONF;
        if (input instanceof Input.Tick tick && now >= phase.deadline() && tick.reading() && !phase.heard()) {
            return Step.to(state.phase(phase.until(phase.deadline() - UNREAD + CLOSE_TIMEOUT)))
                    .and(next -> next.phase() instanceof Closing later && now >= later.deadline()
                            ? step(next, later, input, now)
                            : Step.to(next));
        }
        if (confirmed || (input instanceof Input.Tick && now >= phase.deadline())) {
            return closed(state, phase, now).after(new Close(phase.connection()));
        }
        if (input instanceof Input.Lost) {
            return closed(state, phase, now);
        }
        return asked(state, phase, input);
    }

    private static Step asked(AutomatonState state, Closing phase, Input input) {
        boolean failover = phase.isGap() && state.inFailover();
        if (input instanceof Input.Connect) {
            return Step.refuse(state, connectRefused(state, failover));
        }
        if (input instanceof Input.Disconnect disconnect) {
            return disconnect(state, phase, disconnect);
        }
        return input instanceof Input.SetAgent || input instanceof Input.SetMessageFilter
                ? Step.refuse(state, failover ? CilError.E_CTIOS_IN_FAILOVER : CilError.E_CTIOS_INVALID_SESSION)
                : Step.to(state);
    }

    private static CilError connectRefused(AutomatonState state, boolean failover) {
        if (state.quiet()) {
            return SessionAutomaton.connected(state);
        }
        return failover ? CilError.E_CTIOS_IN_FAILOVER : CilError.E_CTIOS_SESSION_NOT_DISCONNECTED;
    }

    private static Step disconnect(AutomatonState state, Closing phase, Input.Disconnect disconnect) {
        if (phase.next() == Next.REST) {
            return Step.refuse(state, CilError.E_CTIOS_SESSION_DISCONNECT_PENDING);
        }
        return phase.isGap() && TryingPhase.needsForce(state, disconnect)
                ? Step.refuse(state, CilError.E_CTIOS_IN_FAILOVER)
                : Step.to(state.quiet(false).phase(phase.then(Next.REST)));
    }

    private Step closed(AutomatonState state, Closing phase, long now) {
        Tell closed = new Tell(new Fact.Closed());
        return switch (phase.next()) {
            case REST -> Step.to(state.fresh().phase(new Idle())).after(closed);
            case ANEW ->
                automaton
                        .attempt(state.restarted(), automaton.firstSide(state), now)
                        .after(closed);
            case ANEW_HERE ->
                automaton.attempt(state.restarted(), phase.side(), now).after(closed);
            case AGAIN ->
                state.quiet()
                        ? SessionAutomaton.dial(state, phase.side(), now)
                        : automaton
                                .attempt(state.edited(EDITED), sideOf(state, phase), now)
                                .after(leaves(phase.side(), phase.server()));
        };
    }

    /** The server that was left is the active one of its pair: as long as there is such a server, it is the next one. */
    private ServerSide sideOf(AutomatonState state, Closing phase) {
        if (state.endpoint(phase.side()).equals(phase.server())) {
            return phase.side();
        }
        ServerSide other = phase.side().other();
        return state.endpoint(other).equals(phase.server()) ? other : automaton.firstSide(state);
    }
}

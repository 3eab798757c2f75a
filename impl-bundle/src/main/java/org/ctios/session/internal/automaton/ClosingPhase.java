package org.ctios.session.internal.automaton;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CilError;
import org.ctios.session.internal.automaton.Effect.Close;
import org.ctios.session.internal.automaton.Effect.Send;
import org.ctios.session.internal.automaton.Effect.Tell;
import org.ctios.session.internal.automaton.Phase.Closing;
import org.ctios.session.internal.automaton.Phase.Closing.Next;
import org.ctios.session.internal.automaton.Phase.Idle;
import org.ctios.session.internal.automaton.Phase.Running;

/** The phase between CLOSE_REQ and its confirmation, and what comes after it. */
final class ClosingPhase {
    /** How long to wait for CLOSE_CONF (guide, Session Termination). */
    private static final long CLOSE_TIMEOUT = 5_000;

    private final SessionAutomaton automaton;

    ClosingPhase(SessionAutomaton automaton) {
        this.automaton = automaton;
    }

    /** Ends an open session with CLOSE_REQ. */
    static Step enter(AutomatonState state, Running phase, long now, Next next) {
        return Step.to(
                state.usedInvokeIds(1).phase(new Closing(phase.side(), phase.connection(), now + CLOSE_TIMEOUT, next)),
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

    Step step(AutomatonState state, Closing phase, Input input, long now) {
        boolean confirmed =
                input instanceof Input.Received received && received.message().typeNumber() == MessageTypes.CLOSE_CONF;
        if (confirmed || (input instanceof Input.Tick && now >= phase.deadline())) {
            return closed(state, phase, now).after(new Close(phase.connection()));
        }
        if (input instanceof Input.Lost) {
            return closed(state, phase, now);
        }
        return asked(state, phase, input);
    }

    private static Step asked(AutomatonState state, Closing phase, Input input) {
        if (input instanceof Input.Connect) {
            return Step.refuse(
                    state,
                    state.quiet() ? SessionAutomaton.connected(state) : CilError.E_CTIOS_SESSION_NOT_DISCONNECTED);
        }
        if (input instanceof Input.Disconnect) {
            return phase.next() == Next.REST
                    ? Step.refuse(state, CilError.E_CTIOS_SESSION_DISCONNECT_PENDING)
                    : Step.to(state.quiet(false).phase(phase.then(Next.REST)));
        }
        return input instanceof Input.SetAgent || input instanceof Input.SetMessageFilter
                ? Step.refuse(state, CilError.E_CTIOS_INVALID_SESSION)
                : Step.to(state);
    }

    private Step closed(AutomatonState state, Closing phase, long now) {
        if (state.quiet()) {
            return SessionAutomaton.dial(state, phase.side(), now);
        }
        return next(state, phase, now).after(new Tell(new Fact.Closed()));
    }

    private Step next(AutomatonState state, Closing phase, long now) {
        return switch (phase.next()) {
            case REST -> Step.to(state.fresh().phase(new Idle()));
            case ANY_SIDE -> automaton.attempt(state.restarted(state.settled()), automaton.firstSide(state), now);
            case SAME_SIDE -> automaton.attempt(state.restarted(state.settled()), phase.side(), now);
        };
    }
}

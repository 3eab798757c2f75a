package org.ctios.session.internal.automaton;

import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CilError;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Effect.Close;
import org.ctios.session.internal.automaton.Effect.Open;
import org.ctios.session.internal.automaton.Effect.Send;
import org.ctios.session.internal.automaton.Effect.Tell;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.automaton.Phase.Closing;
import org.ctios.session.internal.automaton.Phase.Opening;
import org.ctios.session.internal.automaton.Phase.Running;

/**
 * A user wants the other side. The session goes when that side has opened a session, so that one that is down or off line
 * costs nothing; in agent mode, where two sessions of one device shut each other out, it goes when TCP connects.
 */
final class CrossingPhase {
    private final Modes modes;
    private final RunningPhase running;

    CrossingPhase(Modes modes, RunningPhase running) {
        this.modes = modes;
        this.running = running;
    }

    // --- asked for ---

    /** Somebody wants the other side. */
    static Step asked(AutomatonState state, long now) {
        CilError refusal = refusal(state);
        if (refusal != CilError.CIL_OK) {
            return Step.refuse(state, refusal);
        }
        if (state.crossing() != null || !(state.phase() instanceof Running open)) {
            return Step.to(state);
        }
        int connection = state.nextConnection();
        ServerSide side = open.side().other();
        long deadline = now + state.settings().timing().connectTimeout().toMillis();
        return Step.to(
                state.usedConnection().crossing(new Crossing(side, connection, false, deadline)),
                new Open(connection, side));
    }

    private static CilError refusal(AutomatonState state) {
        if (state.phase() instanceof Closing leaving && !leaving.isGap()) {
            return CilError.E_CTIOS_SESSION_DISCONNECT_PENDING;
        }
        if (!(state.phase() instanceof Running)) {
            return state.inFailover() && !(state.phase() instanceof Phase.Rejected)
                    ? CilError.E_CTIOS_IN_FAILOVER
                    : CilError.E_CTIOS_SESSION_NOT_CONNECTED;
        }
        if (state.endpoint(ServerSide.A).equals(state.endpoint(ServerSide.B))) {
            return CilError.E_CTIOS_MISSING_ARGUMENT;
        }
        // Which server of such a pair is active is the servers' decision; the other one would only open a standby
        // session.
        return state.wantsStandby() && state.standby().paired() ? CilError.E_CTIOS_INVALID_SESSION : CilError.CIL_OK;
    }

    // --- on the way ---

    /** An input of the connection to the wanted side. */
    Step step(AutomatonState state, Crossing crossing, Input input, long now) {
        if (!(state.phase() instanceof Running left)) {
            return Step.to(state);
        }
        if (input instanceof Input.Lost lost) {
            return stay(state, left.side(), crossing, 0, lost.reason());
        }
        if (input instanceof Input.Opened && !crossing.opening()) {
            return open(state, left, crossing, now);
        }
        return input instanceof Input.Received received && crossing.opening()
                ? answered(state, left, crossing, received.message(), now)
                : Step.to(state);
    }

    /** Time has passed. */
    static Step tick(AutomatonState state, long now) {
        Crossing crossing = state.crossing();
        if (crossing == null || now < crossing.deadline() || !(state.phase() instanceof Running left)) {
            return Step.to(state);
        }
        return stay(
                        state,
                        left.side(),
                        crossing,
                        0,
                        crossing.opening() ? TryingPhase.NO_ANSWER : TryingPhase.NO_CONNECTION)
                .after(new Close(crossing.connection()));
    }

    private Step open(AutomatonState state, Running left, Crossing crossing, long now) {
        ProtocolVersion version = ProtocolVersion.cce(state.version(crossing.side()));
        boolean optional = state.optionalServices(crossing.side());
        Message request = modes.openRequest(state.settings(), version, optional, state.nextInvokeId());
        Crossing opening =
                crossing.opening(now + state.settings().timing().openTimeout().toMillis());
        Send send = new Send(crossing.connection(), request);
        AutomatonState next = state.usedInvokeIds(1);
        return state.settings().mode() == ConnectionMode.AGENT
                ? leave(next, left, Step.to(next.crossing(null).phase(opening.asAttempt()), send))
                : Step.to(next.crossing(opening), send);
    }

    private Step answered(AutomatonState state, Running left, Crossing crossing, Message message, long now) {
        return switch (message.typeNumber()) {
            case MessageTypes.OPEN_CONF -> opened(state, left, crossing, message, now);
            case MessageTypes.FAILURE_CONF, MessageTypes.CONTROL_FAILURE_CONF ->
                refused(state, left, crossing, Refusal.status(message), now);
            case MessageTypes.FAILURE_EVENT -> refused(state, left, crossing, message.uint(Fields.STATUS), now);
            default -> Step.to(state);
        };
    }

    /** The connection that is left stays until the answers that are on their way have come. */
    private Step opened(AutomatonState state, Running left, Crossing crossing, Message openConf, long now) {
        if (CompanionPhase.isStandby(openConf)) {
            return stay(state, left.side(), crossing, 0, "the server is the standby side")
                    .after(new Close(crossing.connection()));
        }
        Standby standby = state.standby()
                .running(TryingPhase.isActive(openConf))
                .draining(Draining.ofCrossing(left, now + Draining.PATIENCE));
        AutomatonState crossed = state.crossing(null).standby(standby);
        Opening phase = new Opening(crossing.side(), crossing.connection(), crossing.deadline());
        return running.enter(crossed, phase, openConf, now).after(told(state, left));
    }

    /** A server that wants another OPEN_REQ gets it as after a failure; one that says no keeps the session where it is. */
    private Step refused(AutomatonState state, Running left, Crossing crossing, long status, long now) {
        AutomatonState alone = state.crossing(null);
        Step step =
                switch (Refusal.of(status, state, crossing.side())) {
                    case LOWER_VERSION ->
                        leave(
                                alone,
                                left,
                                SessionAutomaton.dial(alone.lowerVersion(crossing.side()), crossing.side(), now));
                    case FEWER_SERVICES ->
                        leave(
                                alone,
                                left,
                                SessionAutomaton.dial(
                                        alone.withoutOptionalServices(crossing.side()), crossing.side(), now));
                    case OTHER_SIDE, FINAL ->
                        stay(
                                state,
                                left.side(),
                                crossing,
                                (int) status,
                                "the server refuses the session: " + Refusal.text(status));
                };
        return step.after(new Close(crossing.connection()));
    }

    // --- how it ends ---

    private static Step leave(AutomatonState state, Running left, Step next) {
        return next.after(
                        ClosingPhase.closeRequest(state, left.connection()),
                        new Close(left.connection()),
                        told(state, left))
                .with(next.state().usedInvokeIds(1));
    }

    private static Tell told(AutomatonState state, Running left) {
        String reason = "side " + left.side().other() + " was asked for";
        return new Tell(new ConnectionFailed(
                left.side(), state.endpoint(left.side()), ReasonCode.SWITCH_ASKED, 0, reason, false));
    }

    private static Step stay(AutomatonState state, ServerSide here, Crossing crossing, int status, String reason) {
        return Step.to(
                state.crossing(null),
                new Tell(
                        new Fact.SwitchFailed(here, crossing.side(), state.endpoint(crossing.side()), status, reason)));
    }

    // --- what must hold after every step ---

    /**
     * A session that ended or lost its connection is on no way to the other side, nor is one that leaves its connection
     * for another one or whose other side moved; whoever asked for that side hears of these.
     */
    static Step after(AutomatonState before, Step step) {
        AutomatonState state = step.state();
        Crossing crossing = state.crossing();
        if (crossing == null) {
            return step;
        }
        if (state.phase() instanceof Closing leaving && leaving.isGap()) {
            boolean edited =
                    !state.inForce().configured().equals(before.inForce().configured());
            return ended(step, leaving.side(), crossing, edited ? ClosingPhase.EDITED : "the mode was set");
        }
        if (!(state.phase() instanceof Running left)) {
            return step.with(state.crossing(null)).after(new Close(crossing.connection()));
        }
        boolean moved = !state.endpoint(crossing.side()).equals(before.endpoint(crossing.side()));
        return moved ? ended(step, left.side(), crossing, "its address was changed") : step;
    }

    private static Step ended(Step step, ServerSide here, Crossing crossing, String reason) {
        return step.and(next -> stay(next, here, crossing, 0, reason)).after(new Close(crossing.connection()));
    }
}

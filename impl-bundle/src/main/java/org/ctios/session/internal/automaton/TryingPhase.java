package org.ctios.session.internal.automaton;

import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CilError;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Effect.Close;
import org.ctios.session.internal.automaton.Effect.Send;
import org.ctios.session.internal.automaton.Effect.Tell;
import org.ctios.session.internal.automaton.Phase.Connecting;
import org.ctios.session.internal.automaton.Phase.Idle;
import org.ctios.session.internal.automaton.Phase.Opening;
import org.ctios.session.internal.automaton.Phase.Waiting;
import org.ctios.session.internal.config.Compatibility;

/** The phases on the way to an open session: waiting, connecting, OPEN_REQ is out. */
final class TryingPhase {
    static final String NO_ANSWER = "no answer to OPEN_REQ in time";
    static final String NO_CONNECTION = "no TCP connection in time";

    private static final long ACTIVE =
            Dictionary.standard().enumeration("SessionType").value("ACTIVE");

    private final SessionAutomaton automaton;
    private final Modes modes;
    private final RunningPhase running;
    private final Promotion promotion;

    TryingPhase(SessionAutomaton automaton, Modes modes, RunningPhase running, Promotion promotion) {
        this.automaton = automaton;
        this.modes = modes;
        this.running = running;
        this.promotion = promotion;
    }

    Step step(AutomatonState state, Input input, long now) {
        Phase phase = state.phase();
        if (phase instanceof Connecting connecting && input instanceof Input.Opened) {
            return open(state, connecting, now);
        }
        if (phase instanceof Opening opening && input instanceof Input.Received received) {
            return answered(state, opening, received.message(), now);
        }
        if (input instanceof Input.Lost lost) {
            return failed(state, lost.reason(), now);
        }
        if (input instanceof Input.NoRoom full) {
            return noRoom(state, side(phase), full.reason(), now);
        }
        if (input instanceof Input.Room && phase instanceof Waiting waiting && waiting.forRoom()) {
            return SessionAutomaton.dial(state, waiting.next(), now);
        }
        if (input instanceof Input.Tick && now >= phase.deadline()) {
            return late(state, now);
        }
        return asked(state, input);
    }

    private Step open(AutomatonState state, Connecting phase, long now) {
        ProtocolVersion version = ProtocolVersion.cce(state.version());
        Message request = modes.openRequest(state.settings(), version, state.optionalServices(), state.nextInvokeId());
        long deadline = now + state.settings().timing().openTimeout().toMillis();
        return Step.to(
                state.usedInvokeIds(1).phase(new Opening(phase.side(), phase.connection(), deadline)),
                new Send(phase.connection(), request));
    }

    private Step late(AutomatonState state, long now) {
        if (state.phase() instanceof Waiting waiting) {
            return SessionAutomaton.dial(state, waiting.next(), now);
        }
        String reason = state.phase() instanceof Opening ? NO_ANSWER : NO_CONNECTION;
        return SessionAutomaton.hungUp(state.phase(), failed(state, reason, now));
    }

    /** A server that is down may come back as a newer one. */
    private Step failed(AutomatonState before, String reason, long now) {
        ServerSide side = side(before.phase());
        AutomatonState state = before.phase() instanceof Connecting ? before.forgettingTerms(side) : before;
        return automaton.fail(state, side, ReasonCode.CONNECT_FAIL, 0, reason, now);
    }

    /** Nobody has been told that a quiet session has left its connection, and now it stays away. */
    private static Step noRoom(AutomatonState state, ServerSide side, String reason, long now) {
        return state.quiet()
                ? SessionAutomaton.makeRoom(state, side, side, reason, now)
                : SessionAutomaton.hold(state, side, reason, now);
    }

    /** The side that an attempt is about. */
    static ServerSide side(Phase phase) {
        if (phase instanceof Waiting waiting) {
            return waiting.next();
        }
        return phase instanceof Opening opening ? opening.side() : ((Connecting) phase).side();
    }

    private Step answered(AutomatonState state, Opening phase, Message message, long now) {
        return switch (message.typeNumber()) {
            case MessageTypes.OPEN_CONF -> opened(state, phase, message, now);
            case MessageTypes.FAILURE_CONF, MessageTypes.CONTROL_FAILURE_CONF ->
                refused(state, phase, Refusal.status(message), now);
            case MessageTypes.FAILURE_EVENT -> refused(state, phase, message.uint(Fields.STATUS), now);
            default -> Step.to(state);
        };
    }

    private Step opened(AutomatonState state, Opening phase, Message openConf, long now) {
        if (CompanionPhase.isStandby(openConf)) {
            return promotion.found(state, phase, openConf, now);
        }
        return running.enter(state.standby(state.standby().running(isActive(openConf))), phase, openConf, now);
    }

    /** Whether OPEN_CONF says that the server is the active one of a pair. Servers before version 24 say nothing. */
    static boolean isActive(Message openConf) {
        return openConf.uint(Fields.SESSION_TYPE, 0) == ACTIVE;
    }

    private Step refused(AutomatonState state, Opening phase, long status, long now) {
        String text = "the server refuses the session: " + Refusal.text(status);
        Step step =
                switch (Refusal.of(status, state, phase.side())) {
                    case LOWER_VERSION -> SessionAutomaton.dial(state.lowerVersion(phase.side()), phase.side(), now);
                    case FEWER_SERVICES ->
                        SessionAutomaton.dial(state.withoutOptionalServices(phase.side()), phase.side(), now);
                    case OTHER_SIDE ->
                        automaton.fail(state, phase.side(), ReasonCode.CONNECT_FAIL, (int) status, text, now);
                    case FINAL -> SessionAutomaton.reject(state, phase.side(), (int) status, text);
                };
        return step.after(new Close(phase.connection()));
    }

    /** What users want while no session is open yet (DG 12.5 ch. 8: disconnect stops a failover). */
    private static Step asked(AutomatonState state, Input input) {
        if (input instanceof Input.Connect) {
            return Step.refuse(
                    state, state.inFailover() ? CilError.E_CTIOS_IN_FAILOVER : SessionAutomaton.connected(state));
        }
        if (input instanceof Input.Disconnect disconnect) {
            return disconnect(state, disconnect);
        }
        return input instanceof Input.SetAgent || input instanceof Input.SetMessageFilter
                ? Step.refuse(
                        state, state.inFailover() ? CilError.E_CTIOS_IN_FAILOVER : CilError.E_CTIOS_INVALID_SESSION)
                : Step.to(state);
    }

    /** Whether a failover stops only for ForcedDisconnect, and that was not given. */
    static boolean needsForce(AutomatonState state, Input.Disconnect disconnect) {
        boolean forceNeeded = state.settings().compatibility().contains(Compatibility.FORCED_DISCONNECT);
        return state.inFailover() && forceNeeded && !disconnect.forced();
    }

    private static Step disconnect(AutomatonState state, Input.Disconnect disconnect) {
        if (needsForce(state, disconnect)) {
            return Step.refuse(state, CilError.E_CTIOS_IN_FAILOVER);
        }
        Step closed = Step.to(state.fresh().phase(new Idle()), new Tell(new Fact.Closed()));
        return SessionAutomaton.hungUp(state.phase(), closed);
    }
}

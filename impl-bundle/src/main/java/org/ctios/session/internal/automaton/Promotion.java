package org.ctios.session.internal.automaton;

import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Companion.Ready;
import org.ctios.session.internal.automaton.Effect.Close;
import org.ctios.session.internal.automaton.Effect.Inquire;
import org.ctios.session.internal.automaton.Effect.Send;
import org.ctios.session.internal.automaton.Effect.Tell;
import org.ctios.session.internal.automaton.Phase.Connecting;
import org.ctios.session.internal.automaton.Phase.Opening;
import org.ctios.session.internal.automaton.Phase.Running;
import org.ctios.session.internal.config.Endpoint;

/** How the companion becomes the session's own connection, planned or not, and what the session does when it cannot. */
final class Promotion {
    private final SessionAutomaton automaton;
    private final RunningPhase running;

    Promotion(SessionAutomaton automaton, RunningPhase running) {
        this.automaton = automaton;
        this.running = running;
    }

    // --- planned ---

    /** ACTIVE_MAINTENANCE_REQ: the server may go if there is somewhere to go. */
    static Step asked(AutomatonState state, Running phase, Message request) {
        Message answer = Message.builder(ProtocolVersion.cce(state.version()), MessageTypes.ACTIVE_MAINTENANCE_RESP)
                .set(Fields.INVOKE_ID, request.uint(Fields.INVOKE_ID))
                .set(Fields.MAINTENANCE_MODE_ACCEPTED, state.standby().ready() != null)
                .build();
        return Step.to(state.standby(state.standby().leaving(Phase.NEVER)), new Send(phase.connection(), answer));
    }

    /** ACTIVE_MAINTENANCE_EVENT: the server goes, or stays after all. */
    static Step decided(AutomatonState state, Message event, long now) {
        boolean goes = event.bool(Fields.MAINTENANCE_MODE_STATUS);
        return Step.to(state.standby(state.standby().leaving(goes ? now : Phase.NEVER)));
    }

    /** STANDBY_ACTIVE_EVENT: the standby side is the active one now. */
    Step promote(AutomatonState state, Ready companion, long now) {
        if (state.phase() instanceof Running left) {
            return switchOver(state, left, companion, now);
        }
        AutomatonState alone = state.standby(state.standby().running(true).alone());
        Step entered = running.enter(
                alone, companion.side(), companion.connection(), companion.heartbeat(), companion.openConf(), now);
        return SessionAutomaton.hungUp(state.phase(), entered);
    }

    /** The mode stays in force; what is known is checked against the new side, the old one may finish. */
    private Step switchOver(AutomatonState state, Running left, Ready companion, long now) {
        long leaving = state.standby().leaving();
        boolean finished = leaving != Phase.NEVER;
        ModeFlow.Turn turn = left.mode()
                .moved(
                        state.settings(),
                        companion.side(),
                        companion.openConf(),
                        finished,
                        RunningPhase.clock(state, now));
        Inquiry inquiry = turn.inquiry();
        Inquire later =
                !finished && inquiry != null ? new Inquire(companion.connection(), companion.side(), inquiry) : null;
        Draining draining = Draining.of(left, finished, later, Math.min(leaving, now) + Draining.PATIENCE);
        Standby after = state.standby().running(true).alone().draining(draining);
        AutomatonState next = running.granted(state.standby(after), companion.openConf());
        Running open = new Running(companion.side(), companion.connection(), companion.heartbeat(), turn.next());
        return RunningPhase.turned(next, open, later != null ? turn.asking(null) : turn)
                .after(new Tell(new Fact.Connected(companion.side(), state.endpoint(companion.side()), false)));
    }

    // --- not planned ---

    /** OPEN_CONF of a server that says it is the standby one: keep it, and look for the active one. */
    Step found(AutomatonState state, Opening phase, Message openConf, long now) {
        if (!state.wantsStandby() || state.standby().ready() != null) {
            String reason = "the server is the standby side";
            return automaton
                    .fail(state, phase.side(), ReasonCode.CONNECT_FAIL, 0, reason, now)
                    .after(new Close(phase.connection()));
        }
        AutomatonState kept = CompanionPhase.ready(state, phase.side(), phase.connection(), openConf, now);
        return SessionAutomaton.dial(kept, phase.side().other(), now);
    }

    /** A side failed: it is tried again while the companion may take over, or an attempt at the other side follows. */
    Step onward(AutomatonState state, ServerSide failed, long now) {
        Crossing crossing = state.crossing();
        if (crossing != null) {
            return Step.to(state.crossing(null).phase(crossing.asAttempt()));
        }
        Companion companion = state.standby().companion();
        if (companion instanceof Ready ready) {
            return besideCompanion(state, ready, now);
        }
        AutomatonState alone = state.standby(state.standby().alone());
        if (companion instanceof Companion.Connecting begun) {
            return Step.to(alone.askingLikeSession(begun.side())
                    .phase(new Connecting(begun.side(), begun.connection(), begun.deadline())));
        }
        return companion instanceof Companion.Opening begun
                ? Step.to(alone.askingLikeSession(begun.side())
                        .phase(new Opening(begun.side(), begun.connection(), begun.deadline())))
                : automaton.attempt(alone, failed.other(), now);
    }

    /** The server of the broken connection may still be the active one, as well as dead. The loss is no attempt. */
    private Step besideCompanion(AutomatonState state, Ready ready, long now) {
        long until = now + state.settings().timing().connectTimeout().toMillis();
        AutomatonState next =
                state.phase() instanceof Running ? state.standby(state.standby().awaited(ready, until)) : state;
        int attempts = state.met() ? state.failures() - 1 : state.failures();
        return automaton.attempt(next, ready.side().other(), automaton.wait(state, attempts), now);
    }

    /** The companion did not take over: its server is asked itself, unless the other one is being asked. */
    static Step failed(AutomatonState alone, ServerSide side, String reason, long now) {
        Endpoint server = alone.endpoint(side);
        AutomatonState next = alone.complaint(reason + " (" + server + ")");
        Step step = next.phase() instanceof Phase.Waiting ? SessionAutomaton.dial(next, side, now) : Step.to(next);
        return step.after(new Tell(new Fact.ConnectionFailed(side, server, ReasonCode.CONNECT_FAIL, 0, reason, false)));
    }
}

package org.ctios.session.internal.automaton;

import java.util.ArrayList;
import java.util.List;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CilError;
import org.ctios.session.internal.automaton.Effect.Close;
import org.ctios.session.internal.automaton.Effect.Send;
import org.ctios.session.internal.automaton.Effect.Tell;
import org.ctios.session.internal.automaton.Phase.Opening;
import org.ctios.session.internal.automaton.Phase.Running;

/** The phase of an open session: heartbeats, mode, and the ways it can end. */
final class RunningPhase {
    /** Invoke id of heartbeats. No request has it, so no answer to one is taken for an answer to the other. */
    private static final int HEARTBEAT = 0;

    private final SessionAutomaton automaton;

    RunningPhase(SessionAutomaton automaton) {
        this.automaton = automaton;
    }

    /** OPEN_CONF arrived. */
    Step enter(AutomatonState before, Opening phase, Message openConf, long now) {
        boolean first = !before.met();
        AutomatonState state = before.connected();
        ModeFlow.Turn turn = automaton.beginMode(state, phase.side(), openConf);
        long interval = state.settings().timing().heartbeat().toMillis();
        Running open = new Running(phase.side(), phase.connection(), HeartbeatWatch.start(interval, now), turn.next());
        Tell connected = new Tell(new Fact.Connected(phase.side(), state.endpoint(phase.side()), first));
        return turned(state, open, turn).after(connected);
    }

    Step step(AutomatonState state, Running phase, Input input, long now) {
        if (input instanceof Input.Received received) {
            return received(state, phase, received.message(), now);
        }
        if (input instanceof Input.Tick tick) {
            return tick(state, phase, tick, now);
        }
        if (input instanceof Input.Lost lost) {
            return automaton.fail(state, phase.side(), ReasonCode.TRANSPORT_ERROR, 0, lost.reason(), now);
        }
        if (input instanceof Input.Disconnect) {
            return automaton.close(state, phase, now, false);
        }
        return input instanceof Input.Connect
                ? Step.refuse(state, CilError.E_CTIOS_SESSION_NOT_DISCONNECTED)
                : Step.to(state);
    }

    private Step received(AutomatonState state, Running phase, Message message, long now) {
        return switch (message.typeNumber()) {
            case MessageTypes.HEARTBEAT_CONF -> Step.to(state, new Tell(new Fact.HeartbeatAnswered(phase.side())));
            case MessageTypes.FAILURE_EVENT -> ended(state, phase, message.uint(Fields.STATUS), now);
            case MessageTypes.FAILURE_CONF -> failureConf(state, phase, message, now);
            default -> turned(state, phase, phase.mode().on(message, state.nextInvokeId()));
        };
    }

    /** FAILURE_CONF that answers a heartbeat means that the server is off line (guide, Session Maintenance). */
    private Step failureConf(AutomatonState state, Running phase, Message message, long now) {
        return message.uint(Fields.INVOKE_ID) == HEARTBEAT
                ? ended(state, phase, SessionAutomaton.status(message), now)
                : turned(state, phase, phase.mode().on(message, state.nextInvokeId()));
    }

    private Step ended(AutomatonState state, Running phase, long status, long now) {
        String reason = "the server ended the session: " + Refusal.text(status);
        return automaton
                .fail(state, phase.side(), ReasonCode.OTHER_ERROR, (int) status, reason, now)
                .after(new Close(phase.connection()));
    }

    /**
     * A look at the heartbeat. Only a session that stood until the first one is a success: a server that opens sessions
     * and drops them must not reset the ladder of waits.
     */
    private Step tick(AutomatonState before, Running phase, Input.Tick tick, long now) {
        AutomatonState state = now >= phase.deadline() ? before.proven() : before;
        HeartbeatWatch.Look look = phase.heartbeat().look(now, tick.lastReceived(), tick.lastSent(), tick.reading());
        HeartbeatWatch watch = look.next();
        if (look.verdict() == HeartbeatWatch.Verdict.MISSED
                && watch.missed() >= state.settings().timing().maxHeartbeats()) {
            String reason = watch.missed() + " heartbeats were not answered";
            return automaton
                    .fail(state, phase.side(), ReasonCode.MISSED_HEARTBEATS, 0, reason, now)
                    .after(new Close(phase.connection()));
        }
        AutomatonState next = state.phase(new Running(phase.side(), phase.connection(), watch, phase.mode()));
        return switch (look.verdict()) {
            case QUIET -> Step.to(next);
            case SEND -> Step.to(next, heartbeat(state, phase));
            case MISSED ->
                Step.to(
                        next,
                        new Tell(new Fact.HeartbeatMissed(phase.side(), watch.missed(), watch.interval())),
                        heartbeat(state, phase));
        };
    }

    private static Effect heartbeat(AutomatonState state, Running phase) {
        return new Send(
                phase.connection(),
                Message.builder(ProtocolVersion.cce(state.version()), MessageTypes.HEARTBEAT_REQ)
                        .set(Fields.INVOKE_ID, HEARTBEAT)
                        .build());
    }

    private static Step turned(AutomatonState state, Running phase, ModeFlow.Turn turn) {
        ModeFlow mode = turn.next();
        AutomatonState next = state.usedInvokeIds(turn.send().size())
                .phase(new Running(phase.side(), phase.connection(), phase.heartbeat(), mode))
                .settled(mode.established() ? mode : state.settled());
        if (!turn.complaint().isEmpty()) {
            next = next.complaint(turn.complaint());
        }
        List<Effect> effects = new ArrayList<>();
        turn.send().forEach(message -> effects.add(new Send(phase.connection(), message)));
        effects.addAll(SessionAutomaton.tell(turn.tell()));
        return Step.to(next).then(effects);
    }
}

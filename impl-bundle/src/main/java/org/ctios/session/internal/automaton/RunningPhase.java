package org.ctios.session.internal.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CilError;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Effect.Close;
import org.ctios.session.internal.automaton.Effect.Inquire;
import org.ctios.session.internal.automaton.Effect.Send;
import org.ctios.session.internal.automaton.Effect.Tell;
import org.ctios.session.internal.automaton.ModeFlow.Clock;
import org.ctios.session.internal.automaton.Phase.Closing.Next;
import org.ctios.session.internal.automaton.Phase.Opening;
import org.ctios.session.internal.automaton.Phase.Running;

/** The phase of an open session: heartbeats, mode, and the ways it can end. */
final class RunningPhase {
    private final SessionAutomaton automaton;
    private final Modes modes;

    RunningPhase(SessionAutomaton automaton, Modes modes) {
        this.automaton = automaton;
        this.modes = modes;
    }

    /** OPEN_CONF arrived. */
    Step enter(AutomatonState before, Opening phase, Message openConf, long now) {
        long interval = before.settings().timing().heartbeat().toMillis();
        return enter(before, phase.side(), phase.connection(), HeartbeatWatch.start(interval, now), openConf, now);
    }

    /** A session that was opened is in use from now on. */
    Step enter(
            AutomatonState before,
            ServerSide side,
            int connection,
            HeartbeatWatch heartbeat,
            Message openConf,
            long now) {
        AutomatonState state = granted(before.connected(), openConf);
        ModeFlow.Turn turn = modes.begin(state.settings(), side, openConf, clock(state, now), state.settled());
        Step step = turned(state, new Running(side, connection, heartbeat, turn.next()), turn);
        return before.quiet()
                ? step
                : step.after(new Tell(new Fact.Connected(side, state.endpoint(side), !before.met())));
    }

    /** The server may grant less than was asked for (guide, Session Management); it is said as long as that server is used. */
    AutomatonState granted(AutomatonState state, Message openConf) {
        return state.missing(modes.missing(state.settings(), openConf));
    }

    Step step(AutomatonState state, Running phase, Input input, long now) {
        if (input instanceof Input.Received received) {
            return received(state, phase, received.message(), now);
        }
        if (input instanceof Input.Tick tick) {
            return passed(state, phase, tick, now);
        }
        if (input instanceof Input.Inquired) {
            return turned(state, phase, phase.mode().inquired());
        }
        if (input instanceof Input.Lost lost) {
            return automaton.fail(state, phase.side(), ReasonCode.TRANSPORT_ERROR, 0, lost.reason(), now);
        }
        if (input instanceof Input.NoRoom full) {
            // Who was told that the session goes to the other side finds it there.
            Crossing crossing = state.crossing();
            ServerSide next = crossing == null ? phase.side() : crossing.side();
            return SessionAutomaton.makeRoom(state, phase.side(), next, full.reason(), now);
        }
        return asked(state, phase, input, now);
    }

    private Step passed(AutomatonState state, Running phase, Input.Tick tick, long now) {
        if (!tick.reading()) {
            // What the mode waits for may lie unread, and has its time again when reading goes on.
            long patience = state.settings().timing().requestTimeout().toMillis();
            return tick(state, phase.mode(phase.mode().until(now + patience)), tick, now);
        }
        return now >= phase.mode().deadline()
                ? turned(state, phase, phase.mode().late(clock(state, now)))
                : tick(state, phase, tick, now);
    }

    static Clock clock(AutomatonState state, long now) {
        return new Clock(now, state.nextInvokeId());
    }

    // --- what users want ---

    private static Step asked(AutomatonState state, Running phase, Input input, long now) {
        if (input instanceof Input.Disconnect) {
            return ClosingPhase.enter(state, state, phase, now, Next.REST);
        }
        if (input instanceof Input.Connect) {
            return Step.refuse(state, SessionAutomaton.connected(state));
        }
        if (input instanceof Input.SetAgent agent) {
            return setAgent(state, phase, agent, now);
        }
        return input instanceof Input.SetMessageFilter filter
                ? setMessageFilter(state, phase, filter, now)
                : Step.to(state);
    }

    /** DG 12.5 ch. 8: another agent needs another connection, in monitor mode the user has to end it first. */
    private static Step setAgent(AutomatonState state, Running phase, Input.SetAgent wanted, long now) {
        AutomatonState next = state.inForce(state.inForce().agent(wanted.agent(), wanted.autologin()));
        return switch (state.settings().mode()) {
            case NOT_SET -> reopen(next, phase, now);
            case MONITOR -> Step.refuse(state, CilError.E_CTIOS_SET_AGENT_SESSION_DISCONNECT_REQUIRED);
            case AGENT ->
                state.settings().agent().isSame(wanted.agent())
                        ? Step.refuse(state, CilError.E_CTIOS_AGENT_ALREADY_IN_SESSION)
                        : ClosingPhase.enter(state, next.settled(null), phase, now, Next.ANEW_HERE);
        };
    }

    private static Step setMessageFilter(AutomatonState state, Running phase, Input.SetMessageFilter wanted, long now) {
        return switch (state.settings().mode()) {
            case NOT_SET -> reopen(state.inForce(state.inForce().monitor(wanted.monitor())), phase, now);
            case MONITOR -> Step.refuse(state, CilError.E_CTIOS_MODE_SET_ALREADY);
            case AGENT -> Step.refuse(state, CilError.E_CTIOS_MODE_CONFLICT);
        };
    }

    /** The mode is part of OPEN_REQ, and a session takes only one of these: open another one without telling users. */
    private static Step reopen(AutomatonState state, Running phase, long now) {
        return ClosingPhase.enter(state, state.quiet(true), phase, now, Next.AGAIN);
    }

    /** Settings of the mode changed: with the OPEN_REQ that was sent when it says all, else with another one. */
    Step restore(AutomatonState before, AutomatonState state, Running phase, long now) {
        return opensAlike(before, state)
                ? turned(state, phase, phase.mode().again(state.settings(), clock(state, now)))
                : reopen(state, phase, now);
    }

    /** Whether the OPEN_REQ that was sent says all that the settings of now want of it. */
    boolean opensAlike(AutomatonState before, AutomatonState state) {
        ProtocolVersion version = ProtocolVersion.cce(state.version());
        Message sent = modes.openRequest(before.settings(), version, state.optionalServices(), 1);
        Message wanted = modes.openRequest(state.settings(), version, state.optionalServices(), 1);
        return Arrays.equals(sent.toBytes(), wanted.toBytes());
    }

    // --- what the server says ---

    private Step received(AutomatonState state, Running phase, Message message, long now) {
        return switch (message.typeNumber()) {
            case MessageTypes.HEARTBEAT_CONF ->
                Step.to(
                        state.phase(phase.heartbeat(phase.heartbeat().answered())),
                        new Tell(new Fact.HeartbeatAnswered(phase.side())));
            case MessageTypes.FAILURE_EVENT -> ended(state, phase, message.uint(Fields.STATUS), now);
            case MessageTypes.FAILURE_CONF -> failureConf(state, phase, message, now);
            case MessageTypes.ACTIVE_MAINTENANCE_REQ -> Promotion.asked(state, phase, message);
            case MessageTypes.ACTIVE_MAINTENANCE_EVENT -> Promotion.decided(state, message, now);
            default -> answered(state, phase, message, now);
        };
    }

    /** A message that the mode may wait for. */
    static Step answered(AutomatonState state, Running phase, Message message, long now) {
        return turned(state, phase, phase.mode().on(message, clock(state, now)));
    }

    /**
     * FAILURE_CONF that answers a heartbeat means that the server is off line (guide, Session Maintenance). The refusal of
     * a message without an InvokeID, such as CONFIG_REQUEST_EVENT, may look the same.
     */
    private Step failureConf(AutomatonState state, Running phase, Message message, long now) {
        return phase.heartbeat().isAwaited() && Heartbeats.isRefused(message)
                ? ended(state, phase, Refusal.status(message), now)
                : answered(state, phase, message, now);
    }

    private Step ended(AutomatonState state, Running phase, long status, long now) {
        String reason = "the server ended the session: " + Refusal.text(status);
        Step step = Refusal.isTakenOver(status)
                ? takenOver(state, phase, (int) status, reason, now)
                : automaton.fail(state, phase.side(), ReasonCode.OTHER_ERROR, (int) status, reason, now);
        return step.after(new Close(phase.connection()));
    }

    /** Each attempt of the session's own that a server may have taken up late explains one such end. */
    private Step takenOver(AutomatonState state, Running phase, int status, String reason, long now) {
        return state.strays().at(phase.side()) > 0
                ? automaton.fail(
                        state.strays(state.strays().without(phase.side())),
                        phase.side(),
                        ReasonCode.OTHER_ERROR,
                        status,
                        reason + "; an earlier attempt of its own was taken up late",
                        now)
                : SessionAutomaton.reject(
                        state, phase.side(), status, reason + "; another client uses the same clientId");
    }

    // --- heartbeats ---

    /**
     * A look at the heartbeat. Only a session that stood until the first one is a success: a server that opens sessions
     * and drops them must not reset the ladder of waits.
     */
    private Step tick(AutomatonState before, Running phase, Input.Tick tick, long now) {
        AutomatonState state = now >= phase.heartbeat().deadline() ? before.proven(phase.side()) : before;
        HeartbeatWatch.Look look = phase.heartbeat().look(now, tick, phase.connection());
        HeartbeatWatch watch = look.next();
        if (look.verdict() == HeartbeatWatch.Verdict.MISSED
                && watch.missed() >= state.settings().timing().maxHeartbeats()) {
            String reason = watch.missed() + " heartbeats were not answered";
            return automaton
                    .fail(state, phase.side(), ReasonCode.MISSED_HEARTBEATS, 0, reason, now)
                    .after(new Close(phase.connection()));
        }
        AutomatonState next = state.phase(phase.heartbeat(watch));
        return switch (look.verdict()) {
            case QUIET -> Step.to(next);
            case SEND -> Step.to(next, Heartbeats.request(state, phase.connection()));
            case MISSED ->
                Step.to(
                        next,
                        new Tell(new Fact.HeartbeatMissed(phase.side(), watch.missed(), watch.interval())),
                        Heartbeats.request(state, phase.connection()));
        };
    }

    // --- the mode's turns ---

    static Step turned(AutomatonState state, Running phase, ModeFlow.Turn turn) {
        ModeFlow mode = turn.next();
        // Where the session must not go on there is no mode to be restored later, and nobody to ask.
        boolean inForce = mode.established() && !turn.stop();
        AutomatonState next = state.usedInvokeIds(turn.send().size())
                .phase(phase.mode(mode))
                .settled(inForce ? mode : state.settled());
        String complaint = turn.complaint();
        if (complaint != null) {
            next = next.complaint(complaint);
        }
        List<Effect> effects = new ArrayList<>();
        turn.send().forEach(message -> effects.add(new Send(phase.connection(), message)));
        turn.tell().forEach(fact -> effects.add(new Tell(fact)));
        if (turn.inquiry() != null && !turn.stop()) {
            effects.add(new Inquire(phase.connection(), phase.side(), turn.inquiry()));
        }
        Step step = Step.to(next).then(effects);
        return turn.stop() ? stopped(step, phase, next.complaint()) : step;
    }

    /** The session is over by its own decision; the server is told by the end of the connection. */
    private static Step stopped(Step step, Running phase, String reason) {
        Step rejected = SessionAutomaton.reject(step.state(), phase.side(), 0, reason);
        List<Effect> effects = new ArrayList<>(step.effects());
        effects.add(new Close(phase.connection()));
        effects.addAll(rejected.effects());
        return Step.to(rejected.state()).then(effects);
    }
}

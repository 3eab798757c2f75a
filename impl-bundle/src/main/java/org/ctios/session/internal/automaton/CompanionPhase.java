package org.ctios.session.internal.automaton;

import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Companion.Connecting;
import org.ctios.session.internal.automaton.Companion.Opening;
import org.ctios.session.internal.automaton.Companion.Ready;
import org.ctios.session.internal.automaton.Companion.Waiting;
import org.ctios.session.internal.automaton.Effect.Open;
import org.ctios.session.internal.automaton.Effect.Send;

/**
 * The life of the companion. Its failures are the session's only while the session waits for it to take over; else it is
 * tried again, on the ladder of waits.
 */
final class CompanionPhase {
    private static final String LATE = "the standby server did not become active in time";

    /** While reading is paused, how often to look whether it is again. */
    private static final long UNREAD = 1_000;

    private static final long STANDBY =
            Dictionary.standard().enumeration("SessionType").value("STANDBY");

    private final SessionAutomaton automaton;
    private final Modes modes;
    private final Promotion promotion;

    CompanionPhase(SessionAutomaton automaton, Modes modes, Promotion promotion) {
        this.automaton = automaton;
        this.modes = modes;
        this.promotion = promotion;
    }

    /** Whether OPEN_CONF says that the server is the standby side. Servers before version 24 say nothing. */
    static boolean isStandby(Message openConf) {
        return openConf.uint(Fields.SESSION_TYPE, 0) == STANDBY;
    }

    /** An input of the companion's connection. */
    Step step(AutomatonState state, Input input, long now) {
        Companion companion = state.standby().companion();
        if (input instanceof Input.Lost lost) {
            return failed(state, lost.reason(), now);
        }
        if (companion instanceof Connecting connecting && input instanceof Input.Opened) {
            return open(state, connecting, now);
        }
        if (input instanceof Input.Received received) {
            Message message = received.message();
            if (companion instanceof Opening opening) {
                return answered(state, opening, message, now);
            }
            return companion instanceof Ready ready ? told(state, ready, message, now) : Step.to(state);
        }
        return Step.to(state);
    }

    /** Time has passed. */
    Step tick(AutomatonState state, Input.Tick tick, long now) {
        Companion companion = state.standby().companion();
        if (companion instanceof Ready ready) {
            return ready(state, ready, tick, now);
        }
        if (now < companion.deadline()) {
            return Step.to(state);
        }
        if (companion instanceof Waiting) {
            return dial(state, now);
        }
        return failed(
                state,
                companion instanceof Opening ? "no answer to OPEN_REQ in time" : "no TCP connection in time",
                now);
    }

    private static Step ready(AutomatonState state, Ready ready, Input.Tick tick, long now) {
        if (now < ready.until()) {
            return heartbeat(state, ready, tick, now);
        }
        // That the server has become active may lie unread.
        return tick.reading() ? failed(state, LATE, now) : heartbeat(state, ready.until(now + UNREAD), tick, now);
    }

    /** The way to a companion begins; after failures with a wait. */
    Step begin(AutomatonState state, long now) {
        long wait = automaton.wait(state, state.standby().failures());
        return wait > 0 ? Step.to(with(state, new Waiting(now + wait))) : dial(state, now);
    }

    private static Step dial(AutomatonState state, long now) {
        if (!(state.phase() instanceof Phase.Running running)) {
            return Step.to(state);
        }
        ServerSide side = running.side().other();
        int connection = state.nextConnection();
        long deadline = now + state.settings().timing().connectTimeout().toMillis();
        return Step.to(
                with(state.usedConnection(), new Connecting(side, connection, deadline)), new Open(connection, side));
    }

    private Step open(AutomatonState state, Connecting companion, long now) {
        ProtocolVersion version = ProtocolVersion.cce(state.version());
        Message request = modes.openRequest(state.settings(), version, state.optionalServices(), state.nextInvokeId());
        long deadline = now + state.settings().timing().openTimeout().toMillis();
        return Step.to(
                with(state.usedInvokeIds(1), new Opening(companion.side(), companion.connection(), deadline)),
                new Send(companion.connection(), request));
    }

    private Step answered(AutomatonState state, Opening companion, Message message, long now) {
        return switch (message.typeNumber()) {
            case MessageTypes.OPEN_CONF ->
                isStandby(message)
                        ? Step.to(ready(state, companion.side(), companion.connection(), message, now))
                        : failed(state, "the server is no standby", now);
            case MessageTypes.FAILURE_CONF, MessageTypes.CONTROL_FAILURE_CONF ->
                failed(state, "the server refuses the standby session: " + Refusal.text(Refusal.status(message)), now);
            case MessageTypes.FAILURE_EVENT -> ended(state, message.uint(Fields.STATUS), now);
            default -> Step.to(state);
        };
    }

    /** A standby session is open: its server takes what the session asks for. */
    static AutomatonState ready(AutomatonState state, ServerSide side, int connection, Message openConf, long now) {
        long interval = state.settings().timing().heartbeat().toMillis();
        AutomatonState proven = state.askingLikeSession(side);
        return proven.standby(state.standby().ready(side, connection, HeartbeatWatch.start(interval, now), openConf));
    }

    private Step told(AutomatonState state, Ready companion, Message message, long now) {
        return switch (message.typeNumber()) {
            case MessageTypes.STANDBY_ACTIVE_EVENT -> promotion.promote(state, companion, now);
            case MessageTypes.FAILURE_EVENT -> ended(state, message.uint(Fields.STATUS), now);
            case MessageTypes.HEARTBEAT_CONF ->
                Step.to(with(state, companion.heartbeat(companion.heartbeat().answered())));
            case MessageTypes.FAILURE_CONF ->
                Heartbeats.isRefused(message) ? ended(state, Refusal.status(message), now) : Step.to(state);
            default -> Step.to(state);
        };
    }

    private Step ended(AutomatonState state, long status, long now) {
        return failed(state, "the server ended the standby session: " + Refusal.text(status), now);
    }

    private static Step heartbeat(AutomatonState before, Ready companion, Input.Tick tick, long now) {
        AutomatonState state = now >= companion.deadline()
                ? before.standby(before.standby().proven())
                        .strays(before.strays().none(companion.side()))
                : before;
        HeartbeatWatch.Look look = companion.heartbeat().look(now, tick, companion.connection());
        HeartbeatWatch watch = look.next();
        if (look.verdict() == HeartbeatWatch.Verdict.MISSED
                && watch.missed() >= state.settings().timing().maxHeartbeats()) {
            return failed(state, watch.missed() + " heartbeats were not answered", now);
        }
        AutomatonState next = with(state, companion.heartbeat(watch));
        return look.verdict() == HeartbeatWatch.Verdict.QUIET
                ? Step.to(next)
                : Step.to(next, Heartbeats.request(state, companion.connection()));
    }

    /** There is no companion any more. Where the session waited for it to take over, its failure is the session's. */
    private static Step failed(AutomatonState state, String reason, long now) {
        AutomatonState alone = state.standby(state.standby().failed("no standby session: " + reason));
        Ready ready = state.standby().ready();
        return ready != null && ready.isAwaited() ? Promotion.failed(alone, ready.side(), reason, now) : Step.to(alone);
    }

    private static AutomatonState with(AutomatonState state, Companion companion) {
        return state.standby(state.standby().companion(companion));
    }
}

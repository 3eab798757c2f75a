package org.ctios.session.internal.automaton;

import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.internal.automaton.Effect.Inquire;
import org.ctios.session.internal.automaton.Effect.Send;
import org.ctios.session.internal.automaton.Phase.Running;

/** The connection that a planned switch-over left: its last answers, STOPPING_REQUESTS_TO_THIS_SIDE_IND, its end. */
final class DrainingPhase {
    /** How long the server is given to close the connection, before it is closed here. */
    private static final long CLOSE_TIMEOUT = 5_000;

    private DrainingPhase() {}

    /** An input of this connection. */
    static Step step(AutomatonState state, Draining draining, Input input, long now) {
        if (input instanceof Input.Lost) {
            return gone(state, draining);
        }
        if (input instanceof Input.Drained) {
            return leave(with(state, draining.idled()), draining.idled(), now);
        }
        return input instanceof Input.Received received
                ? received(state, draining, received.message(), now)
                : Step.to(state);
    }

    /** Time has passed. What lies unread while reading is paused is not late: nobody has told it yet. */
    static Step tick(AutomatonState state, Input.Tick tick, long now) {
        Draining draining = state.standby().draining();
        if (draining == null) {
            return Step.to(state);
        }
        if (!tick.reading() && !draining.crossed()) {
            return Step.to(with(state, draining.until(now + (draining.stopped() ? CLOSE_TIMEOUT : Draining.PATIENCE))));
        }
        if (now < draining.deadline()) {
            return leave(state, draining, now);
        }
        return draining.stopped() ? gone(state, draining) : stop(state, draining, now);
    }

    private static Step received(AutomatonState state, Draining draining, Message message, long now) {
        return switch (message.typeNumber()) {
            case MessageTypes.FAILURE_EVENT, MessageTypes.CLOSE_CONF -> gone(state, draining);
            case MessageTypes.ACTIVE_MAINTENANCE_EVENT ->
                check(state, draining.ended())
                        .and(next -> leave(next, draining.ended().checked(), now));
            case MessageTypes.FAILURE_CONF ->
                Heartbeats.isRefused(message) ? gone(state, draining) : answer(state, draining, message, now);
            default -> answer(state, draining, message, now);
        };
    }

    /** The mode may wait for this: its request went out before the switch-over. */
    private static Step answer(AutomatonState state, Draining draining, Message message, long now) {
        return state.phase() instanceof Running running && !draining.crossed()
                ? RunningPhase.answered(state, running, message, now).and(next -> leave(next, draining, now))
                : Step.to(state);
    }

    /** Stops as soon as the server has said that it goes and neither a user nor the mode waits for an answer. */
    private static Step leave(AutomatonState state, Draining draining, long now) {
        boolean waiting = !draining.crossed()
                && state.phase() instanceof Running running
                && running.mode().awaitsAnswer();
        return draining.idle() && draining.finished() && !draining.stopped() && !waiting
                ? stop(state, draining, now)
                : Step.to(state);
    }

    private static Step stop(AutomatonState state, Draining draining, long now) {
        if (draining.crossed()) {
            AutomatonState closing = with(state.usedInvokeIds(1), draining.stopped(now + CLOSE_TIMEOUT));
            return Step.to(closing, ClosingPhase.closeRequest(state, draining.connection()));
        }
        Message stopping = Message.builder(
                        ProtocolVersion.cce(state.version()), MessageTypes.STOPPING_REQUESTS_TO_THIS_SIDE_IND)
                .build();
        Step stopped = Step.to(state, new Send(draining.connection(), stopping));
        return stopped.and(next -> check(next, draining.stopped(now + CLOSE_TIMEOUT)));
    }

    private static Step gone(AutomatonState state, Draining draining) {
        return check(state, draining)
                .and(next -> Step.to(next.standby(next.standby().draining(null))));
    }

    /**
     * The old side has told its last event: what is known can be compared with the new side. Earlier, an event on its way
     * would be found out by a snapshot and then come as well.
     */
    private static Step check(AutomatonState state, Draining draining) {
        Inquire check = draining.check();
        AutomatonState checked = with(state, draining.checked());
        return check != null && state.phase().connection() == check.connection()
                ? Step.to(checked, check)
                : Step.to(checked);
    }

    private static AutomatonState with(AutomatonState state, Draining draining) {
        return state.standby(state.standby().draining(draining));
    }
}

package org.ctios.session.internal.automaton;

import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
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
            return gone(state);
        }
        if (input instanceof Input.Drained) {
            return leave(with(state, draining.idled()), draining.idled(), now);
        }
        return input instanceof Input.Received received
                ? received(state, draining, received.message(), now)
                : Step.to(state);
    }

    /** Time has passed. */
    static Step tick(AutomatonState state, long now) {
        Draining draining = state.standby().draining();
        if (draining == null) {
            return Step.to(state);
        }
        if (now < draining.deadline()) {
            return leave(state, draining, now);
        }
        return draining.stopped() ? gone(state) : stop(state, draining, now);
    }

    private static Step received(AutomatonState state, Draining draining, Message message, long now) {
        return switch (message.typeNumber()) {
            case MessageTypes.FAILURE_EVENT -> gone(state);
            case MessageTypes.FAILURE_CONF ->
                Heartbeats.isRefused(message) ? gone(state) : answer(state, draining, message, now);
            default -> answer(state, draining, message, now);
        };
    }

    /** The mode may wait for this: its request went out before the switch-over. */
    private static Step answer(AutomatonState state, Draining draining, Message message, long now) {
        return state.phase() instanceof Running running
                ? RunningPhase.answered(state, running, message, now).and(next -> leave(next, draining, now))
                : Step.to(state);
    }

    /** Stops as soon as neither a user nor the mode waits for an answer. */
    private static Step leave(AutomatonState state, Draining draining, long now) {
        boolean waiting =
                state.phase() instanceof Running running && running.mode().deadline() != Phase.NEVER;
        return draining.idle() && !draining.stopped() && !waiting ? stop(state, draining, now) : Step.to(state);
    }

    private static Step stop(AutomatonState state, Draining draining, long now) {
        Message stopping = Message.builder(
                        ProtocolVersion.cce(state.version()), MessageTypes.STOPPING_REQUESTS_TO_THIS_SIDE_IND)
                .build();
        return Step.to(with(state, draining.stopped(now + CLOSE_TIMEOUT)), new Send(draining.connection(), stopping));
    }

    private static Step gone(AutomatonState state) {
        return Step.to(state.standby(state.standby().draining(null)));
    }

    private static AutomatonState with(AutomatonState state, Draining draining) {
        return state.standby(state.standby().draining(draining));
    }
}

package org.ctios.session.internal.failover;

import java.time.Duration;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.AutomatonState;
import org.ctios.session.internal.automaton.Phase;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.Endpoints;
import org.jspecify.annotations.Nullable;

/**
 * Decides when to look whether the side that is not in use is there, so that people hear of a dead one before it is
 * needed. It is looked at while the session is open and nobody else knows: attempts to connect tell it by themselves, and
 * so does a standby session. Immutable, without thread or clock.
 *
 * @param side the idle side, null while none is to be looked at
 * @param server its server
 * @param deadline when to look, {@link Phase#NEVER} for never
 */
public record ProbeWatch(@Nullable ServerSide side, @Nullable Endpoint server, long deadline) {
    /** Nothing is looked at. */
    public static final ProbeWatch NONE = new ProbeWatch(null, null, Phase.NEVER);

    /** The watch in a new state of the session; one that is about the same server goes on. */
    public ProbeWatch follow(AutomatonState state, long now) {
        ServerSide idle = idle(state);
        if (idle == null) {
            return NONE;
        }
        Endpoint wanted = state.settings().endpoints().of(idle);
        long latest = now + interval(state).toMillis();
        return idle == side && wanted.equals(server)
                ? new ProbeWatch(idle, wanted, Math.min(deadline, latest))
                : new ProbeWatch(idle, wanted, latest);
    }

    /** A look is taken now. */
    public ProbeWatch looked(AutomatonState state, long now) {
        return new ProbeWatch(side, server, now + interval(state).toMillis());
    }

    private static @Nullable ServerSide idle(AutomatonState state) {
        Endpoints endpoints = state.settings().endpoints();
        boolean wanted = state.phase() instanceof Phase.Running
                && !interval(state).isZero()
                && state.standbySide() == null
                && !endpoints.of(ServerSide.A).equals(endpoints.of(ServerSide.B));
        return wanted && state.phase() instanceof Phase.Running running
                ? running.side().other()
                : null;
    }

    private static Duration interval(AutomatonState state) {
        return state.settings().failover().probe();
    }
}

package org.ctios.session.internal.automaton;

import java.util.ArrayList;
import java.util.List;
import org.ctios.session.internal.automaton.Companion.None;
import org.ctios.session.internal.automaton.Companion.Ready;
import org.ctios.session.internal.automaton.Effect.Close;
import org.ctios.session.internal.automaton.Phase.Running;

/**
 * What must hold after every step, whatever led to it: a session that ends has no connection left, a companion that could
 * not take over is not kept, and a session that could have one gets one.
 */
final class StandbyUpkeep {
    private final CompanionPhase companions;

    StandbyUpkeep(CompanionPhase companions) {
        this.companions = companions;
    }

    Step after(AutomatonState before, Input input, Step step, long now) {
        Step kept = step.with(kept(step.state()));
        Step next = kept.and(state -> onward(state, now));
        return next.after(closed(before, input, next));
    }

    private static AutomatonState kept(AutomatonState state) {
        if (!isAlive(state.phase())) {
            return state.standby(Standby.NONE);
        }
        boolean usable = state.wantsStandby() && isUsable(state, state.standby().companion());
        return usable ? state : state.standby(state.standby().alone());
    }

    /** Whether the session has a connection or looks for one; one that is being closed needs no other. */
    private static boolean isAlive(Phase phase) {
        return phase.isUnderWay() && !(phase instanceof Phase.Closing);
    }

    private static boolean isUsable(AutomatonState state, Companion companion) {
        if (companion instanceof Ready ready) {
            return ready.openConf().version().number() == state.version();
        }
        return state.phase() instanceof Running && state.standby().paired();
    }

    private Step onward(AutomatonState state, long now) {
        Standby standby = state.standby();
        boolean free = standby.companion() instanceof None && standby.draining() == null;
        return free && state.wantsStandby() && standby.paired() && state.phase() instanceof Running
                ? companions.begin(state, now)
                : Step.to(state);
    }

    /** What was open before and is nobody's any more. */
    private static Effect[] closed(AutomatonState before, Input input, Step step) {
        List<Effect> closes = new ArrayList<>();
        for (int connection : before.standby().connections()) {
            Close close = new Close(connection);
            boolean lost = input instanceof Input.Lost gone && gone.connection() == connection;
            if (!lost && !step.state().owns(connection) && !step.effects().contains(close)) {
                closes.add(close);
            }
        }
        return closes.toArray(Effect[]::new);
    }
}

package org.ctios.simulator.internal.server;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.ctios.simulator.Side;
import org.jspecify.annotations.Nullable;

/** Kills the active side at intervals and revives it after a while. Safe for any thread. */
public final class FaultTimer {
    private final ModelThread thread;
    private final DuplexedPair pair;
    private final Map<Side, ModelThread.Planned> revivals = new EnumMap<>(Side.class);
    private ModelThread.@Nullable Planned next;

    FaultTimer(ModelThread thread, DuplexedPair pair) {
        this.thread = thread;
        this.pair = pair;
    }

    /**
     * From now on kills at this interval. Replaces what was planned; a side that is down by it comes back at once. When
     * the other side is down, the kill is left out: somebody shall answer.
     *
     * @param every interval in real time, zero for never
     * @param downFor how long a side stays down
     */
    public void killActive(Duration every, Duration downFor) {
        thread.call(() -> {
            stop();
            next = every.isZero() ? null : thread.repeat(() -> kill(downFor), every.toNanos());
            return every;
        });
    }

    private void stop() {
        if (next != null) {
            next.cancel();
        }
        revivals.values().forEach(ModelThread.Planned::cancel);
        revivals.keySet().forEach(pair::revive);
        revivals.clear();
    }

    private void kill(Duration downFor) {
        Side side = pair.active();
        if (pair.isUp(side.other())) {
            pair.kill(side);
            revivals.put(side, thread.schedule(() -> revive(side), downFor.toNanos()));
        }
    }

    private void revive(Side side) {
        revivals.remove(side);
        pair.revive(side);
    }
}

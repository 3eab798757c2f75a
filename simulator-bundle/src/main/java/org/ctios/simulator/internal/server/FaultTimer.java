package org.ctios.simulator.internal.server;

import java.time.Duration;
import org.ctios.simulator.Side;
import org.jspecify.annotations.Nullable;

/** Kills the active side at intervals and revives it after a while. Safe for any thread. */
public final class FaultTimer {
    private final ModelThread thread;
    private final DuplexedPair pair;
    private ModelThread.@Nullable Planned next;

    FaultTimer(ModelThread thread, DuplexedPair pair) {
        this.thread = thread;
        this.pair = pair;
    }

    /**
     * From now on kills at this interval; replaces what was planned. A side that is down is still revived when its time
     * has come. When the other side is down, the kill is left out: somebody shall answer.
     *
     * @param every interval in real time, zero for never
     * @param downFor how long a side stays down
     */
    public void killActive(Duration every, Duration downFor) {
        thread.call(() -> {
            if (next != null) {
                next.cancel();
            }
            next = every.isZero() ? null : thread.repeat(() -> kill(downFor), every.toNanos());
            return every;
        });
    }

    private void kill(Duration downFor) {
        Side side = pair.active();
        if (pair.isUp(side.other())) {
            pair.kill(side);
            thread.schedule(() -> pair.revive(side), downFor.toNanos());
        }
    }
}

package org.ctios.session.internal.driver;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.ctios.session.internal.automaton.Phase;
import org.jspecify.annotations.Nullable;

/** One timer for whatever is due first. Times are milliseconds of a clock that only goes forward. Loop thread only. */
final class Alarm {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final EventLoop loop;
    private final Runnable due;
    private @Nullable ScheduledFuture<?> timer;
    private long at = Phase.NEVER;

    Alarm(EventLoop loop, Runnable due) {
        this.loop = loop;
        this.due = due;
    }

    static long now() {
        return millis(System.nanoTime());
    }

    static long millis(long nanos) {
        return nanos / NANOS_PER_MILLI;
    }

    /** Sets the alarm to a time, or off with {@link Phase#NEVER}. */
    void set(long deadline) {
        if (deadline == at) {
            return;
        }
        if (timer != null) {
            timer.cancel(false);
        }
        at = deadline;
        timer = deadline == Phase.NEVER
                ? null
                : loop.schedule(this::ring, Math.max(0, deadline - now()), TimeUnit.MILLISECONDS);
    }

    private void ring() {
        at = Phase.NEVER;
        due.run();
    }
}

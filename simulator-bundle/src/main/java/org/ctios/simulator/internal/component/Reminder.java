package org.ctios.simulator.internal.component;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Says when something that stays wrong is worth a line in the log: at once, and then rarely. Not thread-safe. */
final class Reminder {
    private final long everyNanos;
    private final LongSupplier nanoTime;
    private boolean told;
    private long toldAt;

    Reminder(Duration every, LongSupplier nanoTime) {
        this.everyNanos = every.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Whether to tell it now; a yes counts as told. */
    boolean isDue() {
        long now = nanoTime.getAsLong();
        if (told && now - toldAt < everyNanos) {
            return false;
        }
        told = true;
        toldAt = now;
        return true;
    }

    /** It is right again; the next time is told at once. */
    void reset() {
        told = false;
    }
}

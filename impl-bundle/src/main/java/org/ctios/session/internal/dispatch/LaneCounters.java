package org.ctios.session.internal.dispatch;

import java.time.Duration;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What went wrong with a lane's events, which is also counted in the session's totals that outlive the lane, and how long they took. */
final class LaneCounters {
    private final LongAdder dropped = new LongAdder();
    private final LongAdder thrown = new LongAdder();
    private final LongAccumulator longestNanos = new LongAccumulator(Math::max, 0);
    private final @Nullable LaneCounters totals;

    LaneCounters(@Nullable LaneCounters totals) {
        this.totals = totals;
    }

    /** A delivery took that long. */
    void took(long nanos) {
        longestNanos.accumulate(nanos);
    }

    void countDropped() {
        dropped.increment();
        if (totals != null) {
            totals.dropped.increment();
        }
    }

    void countThrown() {
        thrown.increment();
        if (totals != null) {
            totals.thrown.increment();
        }
    }

    long dropped() {
        return dropped.sum();
    }

    long thrown() {
        return thrown.sum();
    }

    Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }
}

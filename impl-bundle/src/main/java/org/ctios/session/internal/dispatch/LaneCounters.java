package org.ctios.session.internal.dispatch;

import java.time.Duration;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What became of a lane's events; each is also counted in the session's totals, which outlive the lane. */
final class LaneCounters {
    private final LongAdder delivered = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder thrown = new LongAdder();
    private final LongAccumulator longestNanos = new LongAccumulator(Math::max, 0);
    private final @Nullable LaneCounters totals;

    LaneCounters(@Nullable LaneCounters totals) {
        this.totals = totals;
    }

    void countDelivered(long nanos) {
        delivered.increment();
        longestNanos.accumulate(nanos);
        if (totals != null) {
            totals.delivered.increment();
        }
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

    long delivered() {
        return delivered.sum();
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

package org.ctios.session.internal.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.ctios.session.Latencies;

/**
 * Counts durations in buckets: eight to each doubling, from a microsecond to half a day. Recording takes two additions,
 * no lock and no memory. May be used by any thread; one that many threads write to has several sets of counters, so that
 * they seldom meet.
 *
 * <p>HdrHistogram would do it too, and would be one more bundle in every container for a hundred lines.
 */
public final class LatencyMeter {
    private static final int STEP_BITS = 3;
    private static final int STEPS = 1 << STEP_BITS;
    private static final int MOST_BITS = 36;
    private static final long MOST_MICROS = (1L << MOST_BITS) - 1;
    private static final int BUCKETS = (MOST_BITS - STEP_BITS + 1) * STEPS;
    private static final long NANOS_PER_MICRO = 1000;

    /** In front of the buckets: sum and maximum, and room up to the next cache line. */
    private static final int TOTAL = 0;

    private static final int MAX = 1;
    private static final int HEAD = 8;
    private static final int SET = HEAD + BUCKETS;
    private static final int MOST_SETS = 4;

    private final AtomicLongArray cells;
    private final int mask;

    private LatencyMeter(int sets) {
        this.cells = new AtomicLongArray(sets * SET);
        this.mask = sets - 1;
    }

    /** For what one thread records. */
    public static LatencyMeter forOneThread() {
        return new LatencyMeter(1);
    }

    /** For what many threads record at the same time. */
    public static LatencyMeter forManyThreads() {
        return new LatencyMeter(MOST_SETS);
    }

    /**
     * It took that long.
     *
     * @param nanos less than nothing counts as nothing, more than half a day as half a day, though not in sum and maximum
     */
    public void record(long nanos) {
        long length = Math.max(0, nanos);
        int set = ((int) Thread.currentThread().getId() & mask) * SET;
        cells.getAndIncrement(set + HEAD + bucket(length));
        cells.getAndAdd(set + TOTAL, length);
        if (length > cells.get(set + MAX)) {
            cells.accumulateAndGet(set + MAX, length, Math::max);
        }
    }

    /** A bucket ends with a whole number of microseconds, which belongs to it. */
    private static int bucket(long nanos) {
        long micros = Math.min(MOST_MICROS, Math.max(0, nanos - 1) / NANOS_PER_MICRO);
        if (micros < STEPS) {
            return (int) micros;
        }
        int doubling = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros);
        int step = (int) (micros >>> (doubling - STEP_BITS)) & (STEPS - 1);
        return (doubling - STEP_BITS + 1) * STEPS + step;
    }

    private static Duration upTo(int bucket) {
        long micros = bucket < STEPS ? bucket + 1L : (long) (STEPS + bucket % STEPS + 1) << (bucket / STEPS - 1);
        return Duration.ofNanos(micros * NANOS_PER_MICRO);
    }

    /** What was recorded so far; what is recorded meanwhile may be in it in part. */
    public Latencies read() {
        long count = 0;
        List<Latencies.Bucket> buckets = new ArrayList<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            long here = 0;
            for (int set = 0; set <= mask; set++) {
                here += cells.get(set * SET + HEAD + bucket);
            }
            if (here > 0) {
                count += here;
                buckets.add(new Latencies.Bucket(upTo(bucket), here));
            }
        }
        return count == 0 ? Latencies.NONE : new Latencies(count, total(), max(), buckets);
    }

    private Duration total() {
        long total = 0;
        for (int set = 0; set <= mask; set++) {
            total += cells.get(set * SET + TOTAL);
        }
        return Duration.ofNanos(total);
    }

    private Duration max() {
        long max = 0;
        for (int set = 0; set <= mask; set++) {
            max = Math.max(max, cells.get(set * SET + MAX));
        }
        return Duration.ofNanos(max);
    }
}

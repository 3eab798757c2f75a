package org.ctios.benchmarks.path;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What came out at the end of a path. Written by one thread at a time. */
final class Tally {
    private static final long PATIENCE_SECONDS = 120;

    private long count;
    private long sum;
    private volatile Goal goal = new Goal(Long.MAX_VALUE, 0);

    private static final class Goal {
        private final long count;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final long[] latencies;
        private int timed;
        private volatile long at;

        Goal(long count, int latencies) {
            this.count = count;
            this.latencies = new long[latencies];
        }
    }

    /** An event with what was read of it. */
    void add(long callId, int state, @Nullable String ani) {
        sum += callId + state + (ani == null ? 0 : ani.length() + ani.charAt(ani.length() - 1));
        if (++count == goal.count) {
            goal.at = System.nanoTime();
            goal.reached.countDown();
        }
    }

    /** Whether the time is wanted that an event was on its way. */
    boolean isTiming() {
        return goal.latencies.length > 0;
    }

    /** When the event was sent, in the lower half of {@link System#nanoTime}. */
    void sentAt(int nanos) {
        Goal now = goal;
        now.latencies[now.timed++] = ((int) System.nanoTime() - nanos) & 0xFFFF_FFFFL;
    }

    /** Sets out for so many more; to be called while nothing comes. */
    void expect(long more) {
        goal = new Goal(count + more, 0);
    }

    /** The same for events that carry the time when they were sent. */
    void expectTimed(int more) {
        goal = new Goal(count + more, more);
    }

    /** The time when the last one came. */
    long await() throws InterruptedException {
        Goal waited = goal;
        if (!waited.reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("only " + count + " of " + waited.count + " events came");
        }
        return waited.at;
    }

    /** The times on the way of the events that were expected last, in order of length. */
    long[] latencies() {
        long[] sorted = goal.latencies.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    long count() {
        return count;
    }

    /** Of all that was read: the same for two paths that read the same. */
    long sum() {
        return sum;
    }
}

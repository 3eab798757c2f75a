package org.ctios.session.internal.dispatch;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How much a lane carries: the events that wait and the bytes that they and the ones being delivered hold. Both stand in
 * one number, the events in its upper bits. What came and what went are summed up in two numbers that each side writes
 * alone, far enough apart to lie in different cache lines: the publishing thread looks at the other side's number only
 * when the lane seems to be full, for each look takes it away from the thread that delivers.
 */
final class LaneLoad {
    private static final int BYTES_BITS = 38;
    private static final long ONE = 1L << BYTES_BITS;
    private static final long BYTES = ONE - 1;

    /** Longs that keep two numbers out of each other's cache lines, and of the pair that a processor fetches. */
    private static final int APART = 16;

    private static final int CAME = APART;
    private static final int SEEN = CAME + 1;
    private static final int WENT = CAME + APART;

    private final AtomicLongArray sums = new AtomicLongArray(WENT + APART);

    /**
     * One event more; gives the load or more than it, to be read with the static methods. Publishing thread, which needs a
     * {@linkplain #fence fence} before it looks whether anybody takes events.
     */
    long add(int weight) {
        long came = sums.getPlain(CAME) + ONE + weight;
        sums.setRelease(CAME, came);
        return came - sums.getOpaque(SEEN);
    }

    /** What was added is seen by whoever stops taking from now on: once for many events, where each addition would pay. */
    static void fence() {
        VarHandle.fullFence();
    }

    /** One event less waits; with it go the bytes of those that were delivered. */
    void take(long releasedBytes) {
        sums.addAndGet(WENT, ONE + releasedBytes);
    }

    /** Counts one event less if more than so many wait. Publishing thread. */
    boolean takeBeyond(int capacity) {
        long came = sums.get(CAME);
        long went = sums.get(WENT);
        while (waiting(came - went) > capacity) {
            if (sums.compareAndSet(WENT, went, went + ONE)) {
                return true;
            }
            went = sums.get(WENT);
        }
        return false;
    }

    /** There was none to take. */
    void putBack() {
        sums.addAndGet(WENT, -ONE);
    }

    void release(long bytes) {
        if (bytes > 0) {
            sums.addAndGet(WENT, bytes);
        }
    }

    /** The load or more than it, without disturbing the thread that delivers. */
    long atMost() {
        return sums.get(CAME) - sums.getOpaque(SEEN);
    }

    /** The load. */
    long now() {
        long went = sums.get(WENT);
        sums.setOpaque(SEEN, went);
        return sums.get(CAME) - went;
    }

    int waiting() {
        return waiting(now());
    }

    long bytes() {
        return bytes(now());
    }

    /** May be -1 for a moment, while somebody takes from an empty queue. */
    static int waiting(long load) {
        return (int) (load >> BYTES_BITS);
    }

    static long bytes(long load) {
        return load & BYTES;
    }
}

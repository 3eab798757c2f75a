package org.ctios.session.internal.dispatch;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How much a lane carries: the events that wait and the bytes that they and the ones being delivered hold. Both stand in
 * one number, the events in its upper bits. What came, what was dropped and what was delivered are summed up: the first two
 * by the publishing thread, the last by the threads that deliver, far enough apart to lie in different cache lines. The
 * publishing thread looks at the other side's number only when the lane seems to be full, for each look takes it away from
 * the thread that delivers.
 */
final class LaneLoad {
    private static final int BYTES_BITS = 38;
    private static final long ONE = 1L << BYTES_BITS;
    private static final long BYTES = ONE - 1;

    /** Longs that keep two numbers out of each other's cache lines, and of the pair that a processor fetches. */
    private static final int APART = 16;

    private static final int CAME = APART;
    private static final int SEEN = CAME + 1;
    private static final int DROPPED = CAME + 2;
    private static final int WENT = CAME + APART;

    private final AtomicLongArray sums = new AtomicLongArray(WENT + APART);
    private final boolean alone;

    private LaneLoad(boolean alone) {
        this.alone = alone;
    }

    /** Of a lane where one thread at a time delivers: to count costs it no locked addition. */
    static LaneLoad ofOneThread() {
        return new LaneLoad(true);
    }

    /** Of a lane where several threads deliver. */
    static LaneLoad ofManyThreads() {
        return new LaneLoad(false);
    }

    /**
     * One event more; gives the load or more than it, to be read with the static methods. Publishing thread, which needs a
     * {@linkplain #fence fence} before it looks whether anybody takes events.
     */
    long add(int weight) {
        long came = sums.getPlain(CAME) + ONE + weight;
        sums.setRelease(CAME, came);
        return came - sums.getOpaque(SEEN);
    }

    /** What was counted is seen by whoever looks from now on: once for many events, where each of them would pay. */
    static void fence() {
        VarHandle.fullFence();
    }

    /** One event less waits; with it go the bytes of those that were delivered. Delivering thread. */
    void take(long releasedBytes) {
        wentMore(ONE + releasedBytes);
    }

    /** There was none to take. Delivering thread. */
    void putBack() {
        wentMore(-ONE);
    }

    /** Bytes of what was delivered. Delivering thread. */
    void release(long bytes) {
        if (bytes > 0) {
            wentMore(bytes);
        }
    }

    private void wentMore(long load) {
        if (alone) {
            sums.setRelease(WENT, sums.getPlain(WENT) + load);
        } else {
            sums.addAndGet(WENT, load);
        }
    }

    /** Counts one event less if more than so many wait. Publishing thread. */
    boolean dropBeyond(int capacity) {
        if (waiting(now()) <= capacity) {
            return false;
        }
        droppedMore(ONE);
        return true;
    }

    /** There was none to drop. Publishing thread. */
    void undoDrop() {
        droppedMore(-ONE);
    }

    /** Bytes of what was dropped. Publishing thread. */
    void releaseDropped(long bytes) {
        droppedMore(bytes);
    }

    private void droppedMore(long load) {
        sums.setRelease(DROPPED, sums.getPlain(DROPPED) + load);
    }

    /** The load or more than it, without disturbing the thread that delivers. */
    long atMost() {
        return sums.get(CAME) - sums.getOpaque(SEEN);
    }

    /** The load. */
    long now() {
        long gone = sums.get(WENT) + sums.get(DROPPED);
        sums.setOpaque(SEEN, gone);
        return sums.get(CAME) - gone;
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

package org.ctios.session.internal.dispatch;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much a lane carries: the events that wait and the bytes that they and the ones being delivered hold. Both stand in
 * one number, the events in its upper bits, so that publishing an event costs one atomic addition.
 */
final class LaneLoad {
    private static final int BYTES_BITS = 38;
    private static final long ONE = 1L << BYTES_BITS;
    private static final long BYTES = ONE - 1;

    private final AtomicLong load = new AtomicLong();

    /** One event more; gives the load, to be read with the static methods. */
    long add(int weight) {
        return load.addAndGet(ONE + weight);
    }

    /** One event less waits; with it go the bytes of those that were delivered. */
    void take(long releasedBytes) {
        load.addAndGet(-ONE - releasedBytes);
    }

    /** Counts one event less if more than so many wait. */
    boolean takeBeyond(int capacity) {
        long before = load.get();
        while (waiting(before) > capacity) {
            if (load.compareAndSet(before, before - ONE)) {
                return true;
            }
            before = load.get();
        }
        return false;
    }

    /** There was none to take. */
    void putBack() {
        load.addAndGet(ONE);
    }

    void release(long bytes) {
        load.addAndGet(-bytes);
    }

    int waiting() {
        return waiting(load.get());
    }

    long bytes() {
        return bytes(load.get());
    }

    /** May be -1 for a moment, while somebody takes from an empty queue. */
    static int waiting(long load) {
        return (int) (load >> BYTES_BITS);
    }

    static long bytes(long load) {
        return load & BYTES;
    }
}

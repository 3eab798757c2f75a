package org.ctios.simulator.internal.replay;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps the pace of the recording, and hears the clients meanwhile. Used by the player's thread; closed by any. */
final class Pace implements AutoCloseable {
    private final double speed;
    private final Hearing hearing;
    private volatile boolean closed;
    private @Nullable Instant clock;

    /**
     * A pace.
     *
     * @param speed 1 for the recorded one, more for faster, infinity for no waiting at all
     */
    Pace(double speed, Hearing hearing) {
        this.speed = speed;
        this.hearing = hearing;
    }

    /** It is that time in the recording now. */
    void set(Instant time) {
        clock = time;
    }

    /** When it will be that time in the recording, by {@link System#nanoTime}; it is taken to be that time from now on. */
    long next(Instant time) {
        Instant before = clock;
        clock = time;
        long nanos =
                before == null ? 0 : Math.max(0, Duration.between(before, time).toNanos());
        return System.nanoTime() + (long) (nanos / speed);
    }

    /** Waits as long as the recorded session did since the entry before. */
    void await(Instant time) throws InterruptedException {
        await(next(time));
    }

    /** Waits until then, by {@link System#nanoTime}. */
    void await(long end) throws InterruptedException {
        do {
            hearing.listen(end);
        } while (System.nanoTime() < end && !closed);
    }

    boolean isClosed() {
        return closed;
    }

    /** Nothing is waited for any more. */
    @Override
    public void close() {
        closed = true;
    }
}

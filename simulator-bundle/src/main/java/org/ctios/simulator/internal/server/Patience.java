package org.ctios.simulator.internal.server;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long a server waits for a client that is silent. Times are in ns that only go forward. Not thread-safe. */
final class Patience {
    private final long openNanos;
    private long lastReceived;
    private long lastOpening;

    /**
     * Begins now.
     *
     * @param openNanos how long a connection may stay without a session
     */
    Patience(long openNanos, long now) {
        this.openNanos = openNanos;
        restart(now);
    }

    void received(long now) {
        lastReceived = now;
    }

    /** The client tries to open its session. */
    void opening() {
        lastOpening = lastReceived;
    }

    /** What was before does not count. */
    void restart(long now) {
        lastReceived = now;
        lastOpening = now;
    }

    /** Why the connection shall end, or null: no session is opened, or IdleTimeout has passed without a message. */
    @Nullable
    String end(@Nullable OpenSession open, long now) {
        if (open == null) {
            return now - lastOpening > openNanos ? "no session was opened" : null;
        }
        boolean idle = open.idleSeconds() >= 0 && now - lastReceived > TimeUnit.SECONDS.toNanos(open.idleSeconds());
        return idle ? "idle for more than " + open.idleSeconds() + " s" : null;
    }
}

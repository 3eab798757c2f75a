package org.ctios.simulator.internal.server;

import java.time.Duration;

/**
 * How what waits for a client is written.
 *
 * @param unit what is written at once
 * @param pauseNanos how long each unit waits for its turn
 */
record Delivery(Unit unit, long pauseNanos) {
    /** As fast as the client takes it. */
    static final Delivery NORMAL = new Delivery(Unit.BATCH, 0);

    Delivery(Unit unit, Duration pause) {
        this(unit, nanos(pause));
    }

    boolean isNormal() {
        return unit == Unit.BATCH;
    }

    /** A time that a fault takes, in ns. */
    static long nanos(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a pause is zero or more, not " + time);
        }
        return time.toNanos();
    }

    /** What is written at once. */
    enum Unit {
        /** What waits, in parts of a good size. */
        BATCH,
        /** One byte. */
        BYTE,
        /** One message. */
        MESSAGE,
        /** Everything that waits. */
        ALL
    }
}

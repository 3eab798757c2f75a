package org.ctios.session.internal.dispatch;

import java.util.concurrent.atomic.AtomicLong;

/** Lets the first through, and then one in ten seconds. From any thread. */
final class Seldom {
    private static final long QUIET_NANOS = 10_000_000_000L;
    private static final long NEVER = Long.MIN_VALUE;

    private final AtomicLong last = new AtomicLong(NEVER);

    boolean isDue(long nanos) {
        long before = last.get();
        return (before == NEVER || nanos - before >= QUIET_NANOS) && last.compareAndSet(before, nanos);
    }
}

package org.ctios.session.internal.measure;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what one thread does, or threads that follow each other; read by any. To count costs them no locked addition. */
public final class Count {
    private final AtomicLong value = new AtomicLong();

    /** Nothing counted yet. */
    public Count() {}

    /** One more. */
    public void increment() {
        value.setRelease(value.getPlain() + 1);
    }

    /** How many so far. */
    public long sum() {
        return value.get();
    }
}

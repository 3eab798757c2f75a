package org.ctios.session.internal.driver;

import java.util.function.Supplier;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;

/** A subscription that begins when the session's thread comes to it, unless it was closed before. */
final class ComingSubscription implements Subscription {
    private @Nullable Subscription begun;
    private boolean closed;

    synchronized void begin(Supplier<Subscription> beginning) {
        if (!closed) {
            begun = beginning.get();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (begun != null) {
            begun.close();
            begun = null;
        }
    }
}

package org.ctios.camel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.ctios.session.Subscription;

/** Subscriptions that end together, in the order in which they began. */
final class Subscriptions implements Subscription {
    private final Deque<Subscription> all = new ArrayDeque<>();

    /** Adds one; when that fails, those before it end too. */
    void add(Supplier<Subscription> next) {
        try {
            all.add(next.get());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        while (!all.isEmpty()) {
            all.remove().close();
        }
    }
}

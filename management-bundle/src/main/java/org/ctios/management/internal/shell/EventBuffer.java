package org.ctios.management.internal.shell;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.jspecify.annotations.Nullable;

/** Events on their way to a terminal. A slow terminal loses some: it must not hold up the session, which could wait for it. */
final class EventBuffer implements CtiOsEventListener {
    private static final int CAPACITY = 1000;

    private final BlockingQueue<CtiOsEvent> events = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong missed = new AtomicLong();
    private final Selection selection;

    EventBuffer(Selection selection) {
        this.selection = selection;
    }

    @Override
    public void onEvent(CtiOsEvent event) {
        if (selection.contains(event) && !events.offer(event)) {
            missed.incrementAndGet();
        }
    }

    /** The next event, or null when none comes in time. */
    @Nullable
    CtiOsEvent poll(long time, TimeUnit unit) throws InterruptedException {
        return events.poll(time, unit);
    }

    /** How many were lost since the last call. */
    long takeMissed() {
        return missed.getAndSet(0);
    }
}

package org.ctios.session.internal.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.event.EventId;
import org.ctios.session.internal.measure.Count;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to a listener, one at a time, and knows which one it has not come back from. */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.session.listeners");
    private static final long NONE = Long.MIN_VALUE;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final String name;
    private final CtiOsEventListener listener;
    private final LaneCounters counters;
    private final Seldom complaints;
    private final EventDispatcher home;
    private final LogContext context = new LogContext();
    private final Count delivered = new Count();
    private final AtomicLong since = new AtomicLong(NONE);

    /** Of the event under way. Numbers, since a reference in an object that lives long costs a barrier each time. */
    private final AtomicLong sequence = new AtomicLong();

    private final AtomicInteger id = new AtomicInteger();
    private final AtomicLong told = new AtomicLong(NONE);

    /** When the delivery before ended: within a batch that is when the next begins. The delivering thread's own. */
    private long free;

    Delivery(String name, CtiOsEventListener listener, LaneCounters counters, Seldom complaints, EventDispatcher home) {
        this.name = name;
        this.listener = listener;
        this.counters = counters;
        this.complaints = complaints;
        this.home = home;
    }

    /** A batch begins. */
    void begin() {
        free = home.nanoTime().getAsLong();
    }

    /** A listener may throw anything; the next event still comes. */
    void deliver(CtiOsEvent event) {
        context.set(event.origin().session(), event.origin().side());
        long start = free;
        home.called(event, start);
        // The event first: who sees the time finds its event.
        sequence.lazySet(event.origin().sequence());
        id.lazySet(event.id().number());
        since.lazySet(start);
        try {
            listener.onEvent(event);
        } catch (Throwable e) {
            counters.countThrown();
            complain(event, e);
        } finally {
            since.lazySet(NONE);
            free = home.nanoTime().getAsLong();
            delivered.increment();
            counters.took(free - start);
        }
    }

    /** Deliveries so far. */
    long delivered() {
        return delivered.sum();
    }

    /** The thread goes on to something else. */
    void pause() {
        context.clear();
    }

    /** A listener that throws on every event must not fill the log. */
    private void complain(CtiOsEvent event, Throwable thrown) {
        try {
            warn(event, thrown);
        } catch (RuntimeException | Error e) {
            // What the listener threw may have left no memory for a line. The next event matters more.
        }
    }

    private void warn(CtiOsEvent event, Throwable thrown) {
        if (complaints.isDue(home.nanoTime().getAsLong())) {
            LOG.warn(
                    "Listener {} threw on {} of session {}, {} times so far; the next event follows. Correct the listener",
                    name,
                    event.name(),
                    event.origin().session(),
                    counters.thrown(),
                    thrown);
        }
    }

    /** The delivery under way when it lasts more than a minute and was not asked for before. */
    Optional<LongDelivery> takeLong(long now) {
        long start = since.get();
        if (start == NONE || now - start < LONG.toNanos()) {
            return Optional.empty();
        }
        long number = sequence.get();
        int about = id.get();
        if (since.get() != start || told.getAndSet(start) == start) {
            return Optional.empty();
        }
        return Optional.of(new LongDelivery(name, named(about), number, Duration.ofNanos(now - start)));
    }

    private static EventId named(int number) {
        return Stream.of(EventId.values())
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }
}

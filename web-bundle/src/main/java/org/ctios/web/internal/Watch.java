package org.ctios.web.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventSelection;
import org.ctios.event.MessageFilter;
import org.jspecify.annotations.Nullable;

/** The events of one session on their way to one browser: the newest ones that it asked for. Safe for any thread. */
final class Watch {
    /** How many wait at most; older ones give way, and the browser is told how many. */
    static final int CAPACITY = 500;

    private final String id;
    private final String session;
    private final EventSelection events;
    private final @Nullable MessageFilter filter;
    private final Deque<Item> waiting = new ArrayDeque<>();
    private long index;
    private long lastAsked;

    /** An event with its place in this watch, from 1 on. */
    record Item(long index, CtiOsEvent event) {}

    /**
     * What a browser gets.
     *
     * @param missed how many events that it has not seen gave way to these
     * @param more whether others wait already
     */
    record Batch(List<Item> items, long missed, boolean more) {}

    Watch(String id, String session, EventSelection events, @Nullable MessageFilter filter, long now) {
        this.id = id;
        this.session = session;
        this.events = events;
        this.filter = filter;
        this.lastAsked = now;
    }

    String id() {
        return id;
    }

    /** The time of the last question, as the caller of {@link #after} counts it. */
    synchronized long lastAsked() {
        return lastAsked;
    }

    void offer(CtiOsEvent event) {
        if (event.origin().session().equals(session)
                && events.contains(event)
                && (filter == null || filter.matches(event))) {
            add(event);
        }
    }

    private synchronized void add(CtiOsEvent event) {
        if (waiting.size() == CAPACITY) {
            waiting.removeFirst();
        }
        index++;
        waiting.addLast(new Item(index, event));
    }

    /**
     * The next events.
     *
     * @param seen index of the last event that the browser has; it and those before it are forgotten
     * @param most how many it takes
     * @param now when it asks
     */
    synchronized Batch after(long seen, int most, long now) {
        lastAsked = now;
        while (!waiting.isEmpty() && waiting.getFirst().index() <= seen) {
            waiting.removeFirst();
        }
        List<Item> items = waiting.stream().limit(most).toList();
        long missed = items.isEmpty() ? 0 : items.get(0).index() - seen - 1;
        return new Batch(items, Math.max(0, missed), waiting.size() > items.size());
    }
}

package org.ctios.health.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.felix.hc.api.Result;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ListenerStatistics;

/** Do all listeners keep up? Each has a queue for so many events, and all of them together memory for so many bytes. */
final class QueueCheck implements SessionCheck {
    private static final long ALL = 100;
    private static final int MEBIBYTE_BITS = 20;

    /** How full something is, what it is, whose fault, and what else would help. */
    private record Load(long percent, String found, ListenerStatistics listener, String key) {}

    @Override
    public String topic() {
        return "queues";
    }

    @Override
    public Result of(CtiOsSession session, Limits limits, Instant now) {
        List<ListenerStatistics> listeners = session.listeners();
        if (listeners.isEmpty()) {
            return SessionCheck.ok("no listeners");
        }
        Load events = events(listeners);
        Load memory = memory(listeners);
        return judge(memory.percent() > events.percent() ? memory : events, limits, session);
    }

    private static Load events(List<ListenerStatistics> listeners) {
        ListenerStatistics fullest = most(listeners, Comparator.comparingLong(QueueCheck::percent));
        String found = "the fullest queue is that of " + fullest.listener() + ", " + fullest.waiting() + " of "
                + fullest.capacity();
        return new Load(percent(fullest), found, fullest, "queue.capacity");
    }

    private static Load memory(List<ListenerStatistics> listeners) {
        ListenerStatistics heaviest = most(listeners, Comparator.comparingLong(ListenerStatistics::waitingBytes));
        long bytes =
                listeners.stream().mapToLong(ListenerStatistics::waitingBytes).sum();
        long budget = heaviest.bytesBudget();
        String found = "the events that wait hold " + (bytes >> MEBIBYTE_BITS) + " of the " + (budget >> MEBIBYTE_BITS)
                + " MiB that all queues may, those of " + heaviest.listener() + " most";
        return new Load(percent(bytes, budget), found, heaviest, "queue.heapBudget");
    }

    private static ListenerStatistics most(
            List<ListenerStatistics> listeners, Comparator<ListenerStatistics> comparator) {
        return listeners.stream().max(comparator).orElseThrow();
    }

    private static Result judge(Load load, Limits limits, CtiOsSession session) {
        String found = load.found() + " (" + load.percent() + " %)";
        if (load.percent() < limits.queuePercent()) {
            return SessionCheck.ok(found);
        }
        long dropped = load.listener().dropped();
        String cure = found + (dropped > 0 ? ", " + dropped + " were dropped" : "")
                + ". Speed the listener up, or raise " + load.key() + " of session " + session.name();
        return load.percent() < ALL ? SessionCheck.warn(cure) : SessionCheck.critical(cure);
    }

    private static long percent(ListenerStatistics listener) {
        return percent(listener.waiting(), listener.capacity());
    }

    private static long percent(long used, long most) {
        return Math.max(0, ALL * used / Math.max(1, most));
    }
}

package org.ctios.health.internal;

import java.time.Instant;
import java.util.Comparator;
import org.apache.felix.hc.api.Result;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ListenerStatistics;

/** Do all listeners keep up? */
final class QueueCheck implements SessionCheck {
    private static final long ALL = 100;

    @Override
    public String topic() {
        return "queues";
    }

    @Override
    public Result of(CtiOsSession session, Limits limits, Instant now) {
        return session.listeners().stream()
                .max(Comparator.comparingLong(QueueCheck::percent))
                .map(fullest -> judge(fullest, limits, session))
                .orElseGet(() -> SessionCheck.ok("no listeners"));
    }

    private static Result judge(ListenerStatistics fullest, Limits limits, CtiOsSession session) {
        long percent = percent(fullest);
        String found = "the fullest queue is that of " + fullest.listener() + ", " + fullest.waiting() + " of "
                + fullest.capacity() + " (" + percent + " %)";
        if (percent < limits.queuePercent()) {
            return SessionCheck.ok(found);
        }
        String cure = found + (fullest.dropped() > 0 ? ", " + fullest.dropped() + " were dropped" : "")
                + ". Speed the listener up, or raise queue.capacity of session " + session.name();
        return percent < ALL ? SessionCheck.warn(cure) : SessionCheck.critical(cure);
    }

    private static long percent(ListenerStatistics listener) {
        return Math.max(0, ALL * listener.waiting() / Math.max(1, listener.capacity()));
    }
}

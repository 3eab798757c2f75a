package org.ctios.web.internal;

import org.ctios.event.ConnectionEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.SessionStatus;

/** What one session went through lately: events per second, and what happened to its connection. Safe for any thread. */
final class SessionTrail {
    private final EventRate rate = new EventRate();
    private final TimeLine timeLine = new TimeLine();

    void add(CtiOsEvent event) {
        rate.count(event.origin().time());
        if (event instanceof ConnectionEvent connection) {
            timeLine.add(connection);
        }
    }

    /** How the session stood when the page began to listen. */
    void startsAt(SessionStatus status) {
        timeLine.startsAt(status);
    }

    EventRate rate() {
        return rate;
    }

    TimeLine timeLine() {
        return timeLine;
    }
}

package org.ctios.web.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.WeakHashMap;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionSnapshot;

/**
 * What sessions know of agents and calls, at most a moment old. Taking it costs the session's own thread time, so that many
 * windows must not ask one by one.
 */
final class Snapshots {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Map<CtiOsSession, SessionSnapshot> taken = new WeakHashMap<>();
    private final Clock clock;

    Snapshots(Clock clock) {
        this.clock = clock;
    }

    synchronized SessionSnapshot of(CtiOsSession session) {
        SessionSnapshot known = taken.get(session);
        if (known != null && isFresh(known, clock.instant())) {
            return known;
        }
        SessionSnapshot fresh = session.snapshot();
        taken.put(session, fresh);
        return fresh;
    }

    /** A clock that was set back would keep an old one for as long. */
    private static boolean isFresh(SessionSnapshot snapshot, Instant now) {
        return !now.isBefore(snapshot.time()) && now.isBefore(snapshot.time().plus(FRESH));
    }
}

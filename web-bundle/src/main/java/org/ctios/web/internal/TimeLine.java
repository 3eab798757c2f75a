package org.ctios.web.internal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionClosed;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnConnectionRejected;
import org.ctios.event.ConnectionEvent.OnMissingHeartbeat;
import org.ctios.event.ConnectionEvent.OnQueueFull;
import org.ctios.event.EventId;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionStatus;
import org.jspecify.annotations.Nullable;

/** What happened to a session's connection, the newest changes only. Safe for any thread. */
final class TimeLine {
    /** How many are kept. With one failed attempt merged into the next that is days, not hours. */
    static final int CAPACITY = 500;

    private static final Set<EventId> CHATTER =
            Set.of(EventId.HEARTBEAT, EventId.CURRENT_CALL_CHANGED, EventId.CURRENT_AGENT_RESET);

    private final Deque<Entry> entries = new ArrayDeque<>();
    private @Nullable Stand start;
    private long count;

    /** Where the session is connected from a moment on: a side, or {@code none}. */
    record Stand(Instant from, String at) {
        static final String NONE = "none";

        static Stand of(SessionStatus status) {
            ServerSide side = status.side();
            return new Stand(status.since(), side == null ? NONE : side.name());
        }
    }

    /**
     * Something that happened, once or several times in a row.
     *
     * @param number tells it from all others of this time line, whenever they happened
     * @param name name of the event
     * @param side the side it is about; null for none
     * @param text what happened, in words for people
     * @param first when it happened first
     * @param last when it happened last
     * @param times how often
     * @param at where the session is connected after it, as in {@link Stand}; null when that stays as it was
     * @param serious whether somebody may have to look into it
     */
    record Entry(
            long number,
            String name,
            @Nullable ServerSide side,
            String text,
            Instant first,
            Instant last,
            int times,
            @Nullable String at,
            boolean serious) {

        private boolean isLike(Entry other) {
            return name.equals(other.name) && side == other.side && text.equals(other.text);
        }

        private Entry again(Instant time) {
            return new Entry(number, name, side, text, first, time, times + 1, at, serious);
        }
    }

    synchronized void startsAt(SessionStatus status) {
        if (start == null) {
            start = Stand.of(status);
        }
    }

    synchronized void add(ConnectionEvent event) {
        if (CHATTER.contains(event.id()) || event.origin().snapshot()) {
            return;
        }
        Instant time = event.origin().time();
        Entry entry = new Entry(
                ++count,
                event.name(),
                side(event),
                ConnectionWords.of(event),
                time,
                time,
                1,
                at(event),
                isSerious(event));
        Entry newest = entries.peekLast();
        if (newest != null && newest.isLike(entry)) {
            entries.removeLast();
            entry = newest.again(time);
        } else if (entries.size() == CAPACITY) {
            forget(entries.removeFirst());
        }
        entries.addLast(entry);
    }

    private void forget(Entry oldest) {
        if (oldest.at() != null) {
            start = new Stand(oldest.last(), oldest.at());
        }
    }

    /** Where the session was connected before the first of the {@link #entries}; null when it is not known. */
    synchronized @Nullable Stand start() {
        return start;
    }

    /** All that is kept, the oldest first. */
    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    private static @Nullable ServerSide side(ConnectionEvent event) {
        return event instanceof OnConnectionFailure failure
                ? failure.failedSide()
                : event.origin().side();
    }

    private static @Nullable String at(ConnectionEvent event) {
        if (event instanceof OnConnection) {
            ServerSide side = event.origin().side();
            return side == null ? Stand.NONE : side.name();
        }
        return event instanceof OnConnectionFailure
                        || event instanceof OnConnectionClosed
                        || event instanceof OnConnectionRejected
                ? Stand.NONE
                : null;
    }

    private static boolean isSerious(ConnectionEvent event) {
        if (event instanceof OnConnectionFailure failure) {
            return failure.reasonCode().isFailure();
        }
        return event instanceof OnConnectionRejected
                || event instanceof OnMissingHeartbeat
                || event instanceof OnQueueFull
                || (event instanceof OnCTIOSFailure failure
                        && failure.failureCode() == OnCTIOSFailure.SWITCH_SIDE_FAILED);
    }
}

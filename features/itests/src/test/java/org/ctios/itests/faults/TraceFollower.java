package org.ctios.itests.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.TraceEntry;

/**
 * Enters what the trace of one session tells into the books of its connections. A connection of the trace is that one of a
 * server on which the same OPEN_CONF was sent. Not thread-safe.
 */
final class TraceFollower {
    /** By so much the one clock may be behind the other, in milliseconds. */
    private static final long TOLERANCE = 1_000;

    /** Those that the session reads from, by their number in the trace. */
    private final Map<Integer, SentConnection> open = new HashMap<>();

    private boolean away = true;

    /** Whether the trace goes elsewhere, or nowhere, so that it does not tell of what comes. */
    boolean isAway() {
        return away;
    }

    /**
     * Nothing that the trace tells counts until it begins anew.
     *
     * @param sent all connections of the session, in the order in which they were opened
     */
    void goAway(List<SentConnection> sent) {
        away = true;
        lack(sent);
    }

    /**
     * Takes an entry in.
     *
     * @param millis when it was written in truth, since 1970
     * @param sent all connections of the session, in the order in which they were opened
     */
    void take(TraceEntry entry, long millis, List<SentConnection> sent) {
        if (entry.kind() == TraceEntry.Kind.STARTED) {
            away = false;
            lack(sent);
        } else if (!away) {
            follow(entry, millis, sent);
        }
    }

    private void follow(TraceEntry entry, long millis, List<SentConnection> sent) {
        switch (entry.kind()) {
            case DROPPED -> dropped(entry, sent);
            case OPENED -> open.remove(entry.connection());
            case RECEIVED -> received(entry, millis, sent);
            case CLOSED -> {
                SentConnection closed = open.remove(entry.connection());
                if (closed != null) {
                    closed.reading().end();
                }
            }
            default -> {
                // What the session sent is no matter of this book.
            }
        }
    }

    /** Entries are missing; or, where a connection is named, the session has read bytes that are no message. */
    private void dropped(TraceEntry entry, List<SentConnection> sent) {
        if (entry.connection() == 0) {
            lack(sent);
        } else if (open.containsKey(entry.connection())) {
            open.get(entry.connection()).reading().madeUp(entry.note());
        }
    }

    private void lack(List<SentConnection> sent) {
        sent.forEach(connection -> connection.reading().lack());
        open.clear();
    }

    private void received(TraceEntry entry, long millis, List<SentConnection> sent) {
        Message message = entry.message();
        SentConnection connection = open.get(entry.connection());
        if (connection != null) {
            connection.reading().read(message.toBytes());
        } else if (message.typeNumber() == MessageTypes.OPEN_CONF) {
            opened(entry, millis, sent);
        }
    }

    /** A session has one connection to a side at a time: of those that were opened before and look alike the newest. */
    private void opened(TraceEntry entry, long millis, List<SentConnection> sent) {
        byte[] openConf = entry.message().toBytes();
        List<SentConnection> ofSide = sent.stream()
                .filter(each -> each.side().name().equals(entry.side()) && each.opened() <= millis + TOLERANCE)
                .toList();
        for (int i = ofSide.size() - 1; i >= 0; i--) {
            if (ofSide.get(i).reading().mayBeginWith(openConf)) {
                ofSide.get(i).reading().begin();
                open.put(entry.connection(), ofSide.get(i));
                ofSide.subList(0, i).forEach(older -> older.reading().passOver());
                return;
            }
        }
        if (!ofSide.isEmpty()) {
            ofSide.get(ofSide.size() - 1).reading().madeUp(entry.toString());
        }
    }
}

package org.ctios.session.internal.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ctios.session.ConnectionChange;
import org.ctios.session.ConnectionChange.Kind;
import org.ctios.session.ServerSide;
import org.jspecify.annotations.Nullable;

/**
 * The newest changes of a session's connections. Attempts that fail in turn at both sides for hours are two changes, so
 * that they do not push out what began them. Safe for any thread.
 */
public final class History {
    private static final int MOST = 256;

    private final List<ConnectionChange> changes = new ArrayList<>();

    /** Adds a change, or counts it with the same one when nothing but failed attempts came between. */
    public synchronized void add(Kind kind, @Nullable ServerSide side, String server, String reason, Instant now) {
        for (int i = changes.size() - 1; i >= 0 && changes.get(i).kind() == kind; i--) {
            ConnectionChange before = changes.get(i);
            if (before.side() == side && before.server().equals(server)) {
                changes.set(
                        i, new ConnectionChange(kind, side, server, reason, before.first(), now, before.times() + 1));
                return;
            }
        }
        if (changes.size() == MOST) {
            changes.remove(0);
        }
        changes.add(new ConnectionChange(kind, side, server, reason, now, now, 1));
    }

    /** All of them, oldest first. */
    public synchronized List<ConnectionChange> read() {
        return List.copyOf(changes);
    }
}

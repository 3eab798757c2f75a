package org.ctios.camel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of one name. One of them is listened to, and the next when that one goes: two at once would tell every event
 * twice. Guarded by its owner.
 */
final class Namesakes {
    private final Function<CtiOsSession, Subscription> listen;
    private final List<CtiOsSession> present = new ArrayList<>();
    private @Nullable CtiOsSession current;
    private @Nullable Subscription subscription;

    /**
     * Nobody yet.
     *
     * @param listen called with the session to listen to; what it returns is closed when that goes
     */
    Namesakes(Function<CtiOsSession, Subscription> listen) {
        this.listen = listen;
    }

    void came(CtiOsSession session) {
        present.add(session);
        if (current == null) {
            listenTo(session);
        }
    }

    void left(CtiOsSession session) {
        present.remove(session);
        // It may have come on two ways.
        if (session == current && !present.contains(session)) {
            stopListening();
            if (!present.isEmpty()) {
                listenTo(present.get(0));
            }
        }
    }

    boolean isOnly(CtiOsSession session) {
        return present.size() == 1 && present.contains(session);
    }

    boolean isEmpty() {
        return present.isEmpty();
    }

    /** All leave at once. */
    void clear() {
        present.clear();
        stopListening();
    }

    private void listenTo(CtiOsSession session) {
        current = session;
        subscription = listen.apply(session);
    }

    private void stopListening() {
        if (subscription != null) {
            subscription.close();
        }
        subscription = null;
        current = null;
    }
}

package org.ctios.camel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;

/** The sessions that one consumer or producer has at the moment. Thread-safe. */
final class SessionsInUse {
    private final List<CtiOsSession> sessions = new CopyOnWriteArrayList<>();

    /** Counts a session in until the subscription is closed. */
    Subscription use(CtiOsSession session, Subscription subscription) {
        sessions.add(session);
        return () -> {
            sessions.remove(session);
            subscription.close();
        };
    }

    List<CtiOsSession> list() {
        return List.copyOf(sessions);
    }

    /** One thing of each session as text: alone, or as {@code east=..., west=...} when there are several. */
    String text(Function<CtiOsSession, Object> what) {
        List<CtiOsSession> now = list();
        if (now.size() == 1) {
            return String.valueOf(what.apply(now.get(0)));
        }
        return now.stream()
                .map(session -> session.name() + "=" + what.apply(session))
                .collect(Collectors.joining(", "));
    }
}

package org.ctios.camel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;

/** The sessions that one consumer or producer has at the moment. Thread-safe. */
final class SessionsInUse {
    private final SessionNames names;
    private final List<Use> uses = new CopyOnWriteArrayList<>();

    private record Use(String followed, CtiOsSession session) {}

    /**
     * None yet.
     *
     * @param names which sessions are meant
     */
    SessionsInUse(SessionNames names) {
        this.names = names;
    }

    /**
     * Counts a session in until the subscription is closed.
     *
     * @param followed the name by which it was found; a bean of the registry may have another one of its own
     */
    Subscription use(String followed, CtiOsSession session, Subscription subscription) {
        Use use = new Use(followed, session);
        uses.add(use);
        return () -> {
            uses.remove(use);
            subscription.close();
        };
    }

    List<CtiOsSession> list() {
        return uses.stream().map(Use::session).toList();
    }

    /** Whether it is this session itself, whatever its name. */
    boolean contains(CtiOsSession session) {
        return list().contains(session);
    }

    /** The session of a name; null when it is not there now. */
    @Nullable
    CtiOsSession find(String name) {
        for (Use use : uses) {
            // One of all sessions may have changed its name since it came.
            String present = names.isAll() ? use.session().name() : use.followed();
            if (present.equals(name)) {
                return use.session();
            }
        }
        return null;
    }

    /** The names that are meant and have no session now. Where all sessions are meant none is missing. */
    List<String> missing() {
        return names.names().stream().filter(name -> find(name) == null).toList();
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

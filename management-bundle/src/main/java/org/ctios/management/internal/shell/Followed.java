package org.ctios.management.internal.shell;

import java.util.List;
import java.util.function.Supplier;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Subscription;

/** A session with a listener, and whatever session takes its place under its name. Used by one thread. */
final class Followed implements AutoCloseable {
    private final Supplier<List<CtiOsSession>> services;
    private final CtiOsEventListener listener;
    private CtiOsSession session;
    private Subscription subscription;
    private boolean gone;

    /** What has become of it since the last look. */
    enum Change {
        /** It is what it was, and may still be away. */
        NONE,
        /** It is no service any more, and nothing took its place yet. */
        GONE,
        /** Another one has its place; what it told before was not heard. */
        ANEW
    }

    Followed(CtiOsSession session, CtiOsEventListener listener, Supplier<List<CtiOsSession>> services) {
        this.session = session;
        this.listener = listener;
        this.services = services;
        this.subscription = session.addEventListener(listener);
    }

    String name() {
        return session.name();
    }

    /** Looks whether it is still there; a session that has gone tells nothing, not even that. */
    Change look() {
        List<CtiOsSession> now = services.get();
        if (now.stream().anyMatch(each -> each == session)) {
            return Change.NONE;
        }
        return now.stream()
                .filter(each -> each.name().equals(session.name()))
                .findFirst()
                .map(this::follow)
                .orElseGet(this::missing);
    }

    private Change follow(CtiOsSession next) {
        subscription.close();
        session = next;
        subscription = next.addEventListener(listener);
        gone = false;
        return Change.ANEW;
    }

    private Change missing() {
        Change change = gone ? Change.NONE : Change.GONE;
        gone = true;
        return change;
    }

    @Override
    public void close() {
        subscription.close();
    }
}

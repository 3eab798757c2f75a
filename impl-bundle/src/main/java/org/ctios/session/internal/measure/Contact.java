package org.ctios.session.internal.measure;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.ctios.session.SideContact;
import org.jspecify.annotations.Nullable;

/** When the server of one side was there, and when not. Written by the session's thread, read by any. */
final class Contact {
    private final AtomicReference<@Nullable Instant> reached = new AtomicReference<>();
    private volatile @Nullable Failure failed;
    private final String server;

    private record Failure(Instant at, String reason) {}

    Contact(String server) {
        this.server = server;
    }

    String server() {
        return server;
    }

    void reached(Instant now) {
        reached.lazySet(now);
    }

    void failed(String reason, Instant now) {
        failed = new Failure(now, reason);
    }

    SideContact read() {
        Instant there = reached.get();
        Failure failure = failed;
        if (failure == null) {
            return new SideContact(server, there, null, "");
        }
        boolean away = there == null || !there.isAfter(failure.at());
        return new SideContact(server, there, failure.at(), away ? failure.reason() : "");
    }
}

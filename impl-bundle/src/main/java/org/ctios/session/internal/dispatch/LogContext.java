package org.ctios.session.internal.dispatch;

import org.ctios.session.ServerSide;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Session and side in the diagnostic context (MDC) of a thread, so that every line it logs carries them, those of users'
 * code too. A change of the context may cost a copy of it: it is touched only when session or side are others than
 * before. For one thread at a time, which takes everything away before it does something else.
 */
public final class LogContext {
    /** Name of the session. */
    public static final String SESSION = "ctios.session";

    /** {@code A} or {@code B}; missing when no connection is concerned. */
    public static final String SIDE = "ctios.side";

    private @Nullable String session;
    private @Nullable ServerSide side;

    /** What is logged meanwhile is about that session; for threads of others, which get their context back. */
    public static void during(String session, Runnable lines) {
        String before = MDC.get(SESSION);
        MDC.put(SESSION, session);
        try {
            lines.run();
        } finally {
            if (before == null) {
                MDC.remove(SESSION);
            } else {
                MDC.put(SESSION, before);
            }
        }
    }

    /** What is logged from now on is about that session and side. */
    @SuppressWarnings("ReferenceEquality") // Equal names of one session are the same object; others cost a call.
    public void set(String name, @Nullable ServerSide at) {
        if (name != session) {
            session = name;
            MDC.put(SESSION, name);
        }
        if (at != side) {
            side = at;
            if (at == null) {
                MDC.remove(SIDE);
            } else {
                MDC.put(SIDE, at.name());
            }
        }
    }

    /** What is logged from now on is about something else. */
    public void clear() {
        if (session != null) {
            session = null;
            MDC.remove(SESSION);
        }
        if (side != null) {
            side = null;
            MDC.remove(SIDE);
        }
    }
}

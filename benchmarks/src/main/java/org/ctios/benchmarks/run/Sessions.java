package org.ctios.benchmarks.run;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;

/** Sessions as a user makes them. */
public final class Sessions {
    private static final long PATIENCE_SECONDS = 120;
    private static final long LOOK_NANOS = 200_000;

    private Sessions() {}

    /**
     * A session in monitor mode with side A first that is not connected yet.
     *
     * @param more further keys and values
     */
    public static StandaloneSession create(String name, String endpoints, String... more) {
        Map<String, String> configuration = new HashMap<>(
                Map.of("endpoints", endpoints, "mode", "monitor", "reconnect.firstSide", "A", "autoconnect", "false"));
        for (int i = 0; i < more.length; i += 2) {
            configuration.put(more[i], more[i + 1]);
        }
        return CtiOsSessions.create(name, configuration);
    }

    /** Connects and waits for the mode. */
    public static void connect(StandaloneSession session) {
        session.connect();
        awaitMode(session);
    }

    /** Waits until monitor mode stands. */
    public static void awaitMode(StandaloneSession session) {
        await("monitor mode stands", () -> session.state() == SessionState.MONITOR);
    }

    /** Waits until something is so. */
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}

package org.ctios.benchmarks.path;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ctios.event.EventId;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.StandaloneSession;
import org.ctios.session.Subscription;

/** Sessions as a user makes them: with the defaults, but for server and version. */
final class BenchSession {
    static final String NAME = "bench";
    private static final long PATIENCE_SECONDS = 20;

    private BenchSession() {}

    /** A session in monitor mode that is not connected yet. */
    static StandaloneSession create(int version, int port) {
        return CtiOsSessions.create(
                NAME,
                Map.of(
                        "endpoints",
                        "127.0.0.1:" + port,
                        "mode",
                        "monitor",
                        "protocolVersion",
                        Integer.toString(version),
                        "autoconnect",
                        "false"));
    }

    /** Connects and waits for the mode. */
    static void connect(StandaloneSession session) throws InterruptedException {
        CountDownLatch up = new CountDownLatch(1);
        Subscription waiting = session.addEventListener(event -> {
            if (event.id() == EventId.MONITOR_MODE_ESTABLISHED) {
                up.countDown();
            }
        });
        session.connect();
        if (!up.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no monitor mode: " + session.status());
        }
        waiting.close();
    }
}

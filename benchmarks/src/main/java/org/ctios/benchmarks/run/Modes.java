package org.ctios.benchmarks.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;

/** Counts how often sessions tell that monitor mode stands. */
public final class Modes {
    private static final long PATIENCE_SECONDS = 300;

    private volatile CountDownLatch missing;

    /** Waits for so many, from now on. */
    public Modes(int count) {
        this.missing = new CountDownLatch(count);
    }

    /** What a session told. */
    public void told(CtiOsEvent event) {
        if (event.id() == EventId.MONITOR_MODE_ESTABLISHED) {
            missing.countDown();
        }
    }

    /** Waits for so many more, from now on. */
    public void expect(int count) {
        missing = new CountDownLatch(count);
    }

    /** Waits until all have come. */
    public void await() throws InterruptedException {
        CountDownLatch waited = missing;
        if (!waited.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(waited.getCount() + " sessions have no mode");
        }
    }
}

package org.ctios.simulator.internal.component;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does something again and again, on a thread that is there only meanwhile. Not thread-safe. */
final class Again {
    private final Duration pause;
    private @Nullable ScheduledThreadPoolExecutor executor;

    /** Something to be done with this pause before each time. */
    Again(Duration pause) {
        this.pause = pause;
    }

    /** Begins, unless it has begun. */
    void start(Runnable task) {
        if (executor == null) {
            executor = new ScheduledThreadPoolExecutor(1, this::thread);
            executor.scheduleWithFixedDelay(task, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Ends; a time that has begun is finished. */
    void stop() {
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
        }
    }

    private Thread thread(Runnable task) {
        Thread thread = new Thread(task, "ctios-simulator-port");
        thread.setDaemon(true);
        return thread;
    }
}

package org.ctios.simulator.internal.replay;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches over what the player's thread writes, one thing at a time: a client that does not read holds it up for so long and no
 * longer, and not when the replay is closed. Safe for any thread.
 */
final class WriteLimit implements AutoCloseable {
    private static final long CHECK_MILLIS = 50;

    private final Duration patience;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "ctios-replay-writes");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable ReplayClient writing;
    private long since;
    private boolean stopped;

    /** A limit for each single message. */
    WriteLimit(Duration patience) {
        this.patience = patience;
        var unused = watch.scheduleWithFixedDelay(this::check, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How long a client may take. */
    Duration patience() {
        return patience;
    }

    /** Writes to a client, which is disconnected when it does not take the bytes in time. */
    void write(ReplayClient client, Write write) throws IOException {
        begin(client);
        try {
            write.run();
        } finally {
            end();
        }
    }

    /** Nothing is waited for any more: what is being written is broken off, and what would follow is not begun. */
    synchronized void stop() {
        stopped = true;
        if (writing != null) {
            writing.reset();
        }
    }

    /** Whether it was stopped. */
    synchronized boolean isStopped() {
        return stopped;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private synchronized void begin(ReplayClient client) {
        writing = client;
        since = System.nanoTime();
    }

    private synchronized void end() {
        writing = null;
    }

    private synchronized void check() {
        if (writing != null && System.nanoTime() - since > patience.toNanos()) {
            writing.giveUp();
            writing = null;
        }
    }

    /** What is written. */
    interface Write {
        void run() throws IOException;
    }
}

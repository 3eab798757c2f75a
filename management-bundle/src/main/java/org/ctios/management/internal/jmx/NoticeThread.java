package org.ctios.management.internal.jmx;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the notifications of one session are sent, one after the other. A receiver within this JVM runs on the thread that
 * sends, and may block; the session must not wait for that. The thread is there only while it has something to do.
 */
final class NoticeThread implements AutoCloseable {
    /** How many wait; then the oldest give way, since the newest tell how the session stands. */
    static final int CAPACITY = 1000;

    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.management.jmx");
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor thread;
    private final AtomicLong lost = new AtomicLong();
    private final String name;

    NoticeThread(String name) {
        this.name = name;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(CAPACITY),
                NoticeThread::thread,
                this::replaceOldest);
        thread.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "ctios-notifications");
        thread.setDaemon(true);
        return thread;
    }

    /** Never waits. What comes after the end is passed by. */
    void execute(Runnable notice) {
        thread.execute(notice);
    }

    private void replaceOldest(Runnable notice, ThreadPoolExecutor full) {
        if (full.isShutdown()) {
            return;
        }
        if (full.getQueue().poll() != null) {
            tell(lost.incrementAndGet());
        }
        full.execute(notice);
    }

    private void tell(long count) {
        // At 1, 2, 4, 8 and so on.
        if (Long.bitCount(count) == 1) {
            LOG.warn(
                    "{}: a receiver of notifications within the container does not keep up, {} were dropped so far. Mend that receiver",
                    name,
                    count);
        }
    }

    /** What waits is still sent. */
    @Override
    public void close() {
        thread.shutdown();
    }
}

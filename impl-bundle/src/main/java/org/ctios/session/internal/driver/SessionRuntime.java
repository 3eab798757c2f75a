package org.ctios.session.internal.driver;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of all sessions: a few event loops, each carrying many sessions, and a pool for listeners and name
 * look-ups that grows with the number of listeners that are busy at the same time.
 */
public final class SessionRuntime implements AutoCloseable {
    private static final int MOST_LOOPS = 4;
    private static final long IDLE_SECONDS = 30;

    private final EventLoopGroup loops;
    private final ExecutorService pool;

    /** Starts no thread before the first session needs it. */
    public SessionRuntime() {
        int count = Math.min(MOST_LOOPS, Runtime.getRuntime().availableProcessors());
        this.loops = new NioEventLoopGroup(count, threads("ctios-loop-"));
        this.pool = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                threads("ctios-events-"));
    }

    EventLoop nextLoop() {
        return loops.next();
    }

    ExecutorService pool() {
        return pool;
    }

    /** Ends all threads; sessions should be closed before. */
    @Override
    public void close() {
        pool.shutdown();
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS);
    }

    private static ThreadFactory threads(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}

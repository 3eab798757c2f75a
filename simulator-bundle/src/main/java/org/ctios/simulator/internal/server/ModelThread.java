package org.ctios.simulator.internal.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which sessions, sides and the contact centre live; that is why none of them has a lock. Safe for
 * any thread.
 */
final class ModelThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator");
    private static final int CLOSE_SECONDS = 5;

    private final ScheduledThreadPoolExecutor executor;
    private volatile @Nullable Thread thread;

    ModelThread() {
        executor = new ScheduledThreadPoolExecutor(1, this::newThread);
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs a task later; after {@link #close} it is dropped. */
    void execute(Runnable task) {
        try {
            executor.execute(() -> guarded(task));
        } catch (RejectedExecutionException e) {
            LOG.trace("the simulator is closed", e);
        }
    }

    /** Runs a task and waits for it; on the thread itself at once. What the task throws is thrown here. */
    <T> T call(Supplier<T> task) {
        if (Thread.currentThread() == thread) {
            return task.get();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                result.complete(task.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    /** Runs a task after a delay; after {@link #close} it is dropped. */
    Planned schedule(Runnable task, long nanos) {
        try {
            Future<?> future = executor.schedule(() -> guarded(task), nanos, TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException e) {
            LOG.trace("the simulator is closed", e);
            return () -> {};
        }
    }

    /** Runs a task again and again. */
    Planned repeat(Runnable task, long nanos) {
        Future<?> future = executor.scheduleWithFixedDelay(() -> guarded(task), nanos, nanos, TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    /** Ends the thread and waits for its end. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                cause.addSuppressed(new IllegalStateException("asked for here"));
                throw cause;
            }
            throw e;
        }
    }

    private Thread newThread(Runnable task) {
        Thread created = new Thread(task, "ctios-simulator-model");
        created.setDaemon(true);
        thread = created;
        return created;
    }

    /** Runs a step; one that fails is told in the log, and whatever comes after it is done all the same. */
    static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            tellFailed(e);
        }
    }

    /** Tells in the log of a step that failed. */
    static void tellFailed(RuntimeException failure) {
        LOG.error("The simulator failed at a step and goes on", failure);
    }

    /** Something that will be done. */
    interface Planned {
        /** Does not do it any more. */
        void cancel();
    }
}

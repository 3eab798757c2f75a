package org.ctios.session.internal.dispatch;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** A pool whose tasks run when the test says so. */
final class HandDriven implements Executor {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean shutDown;

    @Override
    public void execute(Runnable task) {
        if (shutDown) {
            throw new RejectedExecutionException("shut down");
        }
        tasks.add(task);
    }

    void shutDown() {
        shutDown = true;
    }

    int waiting() {
        return tasks.size();
    }

    /** Runs one task. */
    void runOne() {
        tasks.remove().run();
    }

    /** Runs tasks, also those that come up meanwhile, until there are none. */
    void runAll() {
        while (!tasks.isEmpty()) {
            runOne();
        }
    }
}

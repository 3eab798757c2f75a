package org.ctios.session.internal.dispatch;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** A pool whose tasks run when the test says so. */
final class HandDriven implements Executor {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean shutDown;
    private int failures;

    @Override
    public void execute(Runnable task) {
        if (shutDown) {
            throw new RejectedExecutionException("shut down");
        }
        if (failures > 0) {
            failures--;
            // An OutOfMemoryError in truth, for which JUnit would end the whole run if one got through.
            throw new InternalError("unable to create native thread");
        }
        tasks.add(task);
    }

    void shutDown() {
        shutDown = true;
    }

    /** The next tasks find no thread. */
    void failNext(int times) {
        failures = times;
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

package org.ctios.deployer.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread for one file, which ends when there has been nothing to do for a moment. */
final class RouteThread {
    private static final Logger LOG = LoggerFactory.getLogger(RouteThread.class);
    private static final int IDLE_SECONDS = 2;

    private RouteThread() {}

    static ExecutorService of(String name) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> thread(name, task));
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, "ctios-deployer-" + name);
        // Not the loader of whoever happened to tell of the file first.
        thread.setContextClassLoader(RouteThread.class.getClassLoader());
        thread.setUncaughtExceptionHandler((failed, e) -> LOG.error(
                "{} met what it did not expect; other files go on. Report it with this stack trace", name, e));
        return thread;
    }
}

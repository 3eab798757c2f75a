package org.ctios.benchmarks.path;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * The two things that cost a session most, by hand and with what the JDK has: the last event of each call is remembered, and
 * events go to their listener on another thread through a bounded queue.
 */
final class HandOver implements Consumer<LazyEvent>, AutoCloseable {
    /** What a session's queue holds by default. */
    private static final int CAPACITY = 10_000;

    private final Map<Long, LazyEvent> calls = new HashMap<>();
    private final BlockingQueue<LazyEvent> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Consumer<LazyEvent> listener;
    private final Thread thread = new Thread(this::deliver, "hand-over");

    HandOver(Consumer<LazyEvent> listener) {
        this.listener = listener;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void accept(LazyEvent event) {
        if (event.type() == LazyEvent.END) {
            calls.remove(event.connectionCallId());
        } else {
            calls.put(event.connectionCallId(), event);
        }
        try {
            queue.put(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver() {
        try {
            while (true) {
                listener.accept(queue.take());
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

package org.ctios.session.internal.dispatch;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.internal.config.QueueSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener with its queue: events in order, one at a time, on whichever pool thread is free. */
final class ListenerLane {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerLane.class);

    /** After so many events the thread goes back to the pool, so that few threads serve many lanes fairly. */
    private static final int BATCH = 256;

    private final CtiOsEventListener listener;
    private final Executor pool;
    private final EventDispatcher dispatcher;
    private final Queue<CtiOsEvent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean wasFull = new AtomicBoolean();
    private volatile boolean closed;

    ListenerLane(CtiOsEventListener listener, Executor pool, EventDispatcher dispatcher) {
        this.listener = listener;
        this.pool = pool;
        this.dispatcher = dispatcher;
    }

    void offer(CtiOsEvent event) {
        if (closed) {
            return;
        }
        waiting.add(event);
        int now = size.incrementAndGet();
        QueueSettings limits = dispatcher.queue();
        if (now >= limits.capacity()) {
            full(now, limits);
        }
        start();
    }

    boolean isFull() {
        return size.get() >= dispatcher.queue().capacity();
    }

    void close() {
        closed = true;
        waiting.clear();
        size.set(0);
    }

    private void full(int now, QueueSettings limits) {
        wasFull.set(true);
        if (limits.onFull() == QueueSettings.OnFull.DROP_OLDEST && now > limits.capacity() && waiting.poll() != null) {
            size.decrementAndGet();
            dispatcher.countDropped();
        }
    }

    private void start() {
        if (running.compareAndSet(false, true)) {
            pool.execute(this::drain);
        }
    }

    private void drain() {
        for (int i = 0; i < BATCH; i++) {
            CtiOsEvent event = closed ? null : waiting.poll();
            if (event == null) {
                break;
            }
            deliver(event);
            int left = size.decrementAndGet();
            if (left <= dispatcher.queue().capacity() / 2 && wasFull.compareAndSet(true, false)) {
                dispatcher.laneHasRoom();
            }
        }
        running.set(false);
        if (!closed && !waiting.isEmpty()) {
            start();
        }
    }

    /** A listener may throw anything; the next event still comes. */
    private void deliver(CtiOsEvent event) {
        try {
            listener.onEvent(event);
        } catch (Exception | LinkageError e) {
            LOG.warn(
                    "Listener {} threw on {} of session {}; the next event follows",
                    listener,
                    event.name(),
                    event.origin().session(),
                    e);
        }
    }
}

package org.ctios.session.internal.dispatch;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.internal.config.QueueSettings;
import org.jspecify.annotations.Nullable;
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
    private final AtomicBoolean roomWanted = new AtomicBoolean();
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
        size.incrementAndGet();
        QueueSettings limits = dispatcher.queue();
        if (limits.onFull() == QueueSettings.OnFull.DROP_OLDEST) {
            dropBeyond(limits.capacity());
        }
        start();
    }

    /**
     * Whether no more should come; who got true is told when half of the queue is free. The wish is noted before the
     * second look, so that no room that is made meanwhile goes untold.
     */
    boolean isFull() {
        int capacity = dispatcher.queue().capacity();
        if (size.get() < capacity) {
            return false;
        }
        roomWanted.set(true);
        return size.get() >= capacity;
    }

    void close() {
        closed = true;
        waiting.clear();
        size.set(0);
    }

    private void dropBeyond(int capacity) {
        while (size.get() > capacity && take() != null) {
            dispatcher.countDropped();
        }
    }

    private @Nullable CtiOsEvent take() {
        // Counted first: for a moment the count may be too low, which drops nothing, but never too high.
        size.decrementAndGet();
        CtiOsEvent event = waiting.poll();
        if (event == null) {
            size.incrementAndGet();
        }
        return event;
    }

    private void start() {
        if (running.compareAndSet(false, true) && !isTaken()) {
            running.set(false);
        }
    }

    /** Whether the pool takes the lane; one that is shut down takes nothing any more. */
    private boolean isTaken() {
        try {
            pool.execute(this::drain);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Delivers a batch and goes back into the pool for the next; what waits when the pool is shut down follows here. */
    private void drain() {
        do {
            deliverBatch();
            running.set(false);
        } while (!closed && !waiting.isEmpty() && running.compareAndSet(false, true) && !isTaken());
    }

    private void deliverBatch() {
        for (int i = 0; i < BATCH && !closed; i++) {
            CtiOsEvent event = take();
            if (event == null) {
                return;
            }
            if (size.get() <= dispatcher.queue().capacity() / 2 && roomWanted.compareAndSet(true, false)) {
                dispatcher.laneHasRoom();
            }
            deliver(event);
        }
    }

    /** A listener may throw anything; the next event still comes. */
    private void deliver(CtiOsEvent event) {
        try {
            listener.onEvent(event);
        } catch (Throwable e) {
            LOG.warn(
                    "Listener {} threw on {} of session {}; the next event follows",
                    listener,
                    event.name(),
                    event.origin().session(),
                    e);
        }
    }
}

package org.ctios.session.internal.dispatch;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.DeliveryThread;
import org.ctios.session.ListenerOptions;
import org.jspecify.annotations.Nullable;

/** Events in the order of the session, one at a time, on whichever pool thread is free. */
final class SerialLane extends ListenerLane {
    private final EventQueue waiting = new EventQueue();
    private final AtomicBoolean running = new AtomicBoolean();
    private final Delivery delivery;
    private final Runnable task = this::work;

    SerialLane(String name, CtiOsEventListener listener, ListenerOptions options, EventDispatcher home) {
        super(name, listener, options, home);
        this.delivery = newDelivery();
    }

    @Override
    long offer(CtiOsEvent event, int weight) {
        if (isClosed()) {
            return 0;
        }
        waiting.add(event);
        return load.add(weight);
    }

    @Override
    void start() {
        LaneLoad.fence();
        if (!running.get() && load.waiting() > 0 && running.compareAndSet(false, true) && !isTaken(task)) {
            running.set(false);
        }
    }

    @Override
    boolean dropBeyond(int capacity) {
        CtiOsEvent event = load.takeBeyond(capacity) ? poll() : null;
        if (event == null) {
            return false;
        }
        load.release(home.weight(event));
        counters.countDropped();
        return true;
    }

    @Override
    void clear() {
        waiting.clear();
    }

    @Override
    List<Delivery> deliveries() {
        return List.of(delivery);
    }

    /** After it was counted: for a moment the count may be too low, which drops nothing, but never too high. */
    private @Nullable CtiOsEvent poll() {
        CtiOsEvent event = waiting.poll();
        if (event == null) {
            load.putBack();
        }
        return event;
    }

    private void work() {
        DeliveryThread.run(this::drain);
    }

    /**
     * Delivers a batch and goes back into the pool for the next; what waits when the pool is shut down follows here. The
     * load is looked at, and not the queue: whoever counted an event before it saw the lane running has it in the queue.
     */
    private void drain() {
        do {
            deliverBatch();
            running.set(false);
        } while (!isClosed() && load.waiting() > 0 && running.compareAndSet(false, true) && !isTaken(task));
    }

    /** The bytes of an event go when the next one is taken: one atomic addition for both. */
    private void deliverBatch() {
        delivery.begin();
        long delivered = 0;
        for (int i = 0; i < BATCH && !isClosed(); i++) {
            load.take(delivered);
            delivered = 0;
            CtiOsEvent event = poll();
            if (event == null) {
                break;
            }
            lookForRoom();
            delivery.deliver(event);
            delivered = home.weight(event);
        }
        load.release(delivered);
        delivery.pause();
        lookForRoom();
    }
}

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
        super(name, listener, options, home, LaneLoad.ofOneThread());
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
        if (!load.dropBeyond(capacity)) {
            return false;
        }
        CtiOsEvent event = waiting.poll();
        if (event == null) {
            load.undoDrop();
            return false;
        }
        load.releaseDropped(home.weight(event));
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

    /** After it was counted: for a moment the count may be too low, which drops nothing, but never too high. Delivering thread. */
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
     * Delivers as long as there is anything: to go back to the pool in between would wake another thread, whose processor
     * has nothing of all this at hand, and the pool has threads for every lane. The load is looked at, and not the queue:
     * whoever counted an event before it saw the lane running has it in the queue.
     */
    private void drain() {
        do {
            try {
                deliverAll();
            } finally {
                // Also when something failed outside the listener: the next start must find nobody at work.
                running.set(false);
            }
        } while (!isClosed() && load.waiting() > 0 && running.compareAndSet(false, true));
    }

    /** The bytes of an event go when the next one is taken: counted together. */
    private void deliverAll() {
        long delivered = 0;
        try {
            delivery.begin();
            while (!isClosed()) {
                load.take(delivered);
                delivered = 0;
                CtiOsEvent event = poll();
                if (event == null) {
                    break;
                }
                delivered = home.weight(event);
                lookForRoom();
                delivery.deliver(event);
            }
        } finally {
            load.release(delivered);
            delivery.pause();
        }
        // Who wishes for room now has seen what went, or its wish is seen here.
        LaneLoad.fence();
        lookForRoom();
    }
}

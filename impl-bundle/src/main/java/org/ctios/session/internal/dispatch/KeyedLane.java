package org.ctios.session.internal.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.DeliveryThread;
import org.ctios.session.ListenerOptions;
import org.jspecify.annotations.Nullable;

/**
 * Several events at a time, in order for each key. The session's thread only fills the intake; the workers sort it under a
 * lock among themselves, which is never held while a listener runs.
 */
final class KeyedLane extends ListenerLane {
    private final int concurrency;
    private final Queue<CtiOsEvent> intake = new ConcurrentLinkedQueue<>();
    private final AtomicInteger workers = new AtomicInteger();
    private final List<Delivery> deliveries;
    private final Runnable work = this::work;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Delivery> idle;
    private final KeyedOrder order;

    KeyedLane(String name, CtiOsEventListener listener, ListenerOptions options, EventDispatcher home) {
        super(name, listener, options, home, LaneLoad.ofManyThreads());
        this.concurrency = options.concurrency();
        this.order = new KeyedOrder(options.ordering());
        List<Delivery> all = new ArrayList<>();
        for (int i = 0; i < concurrency; i++) {
            all.add(newDelivery());
        }
        this.deliveries = List.copyOf(all);
        this.idle = new ArrayDeque<>(all);
    }

    @Override
    long offer(CtiOsEvent event, int weight) {
        if (isClosed()) {
            return 0;
        }
        intake.add(event);
        return load.add(weight);
    }

    @Override
    List<Delivery> deliveries() {
        return deliveries;
    }

    @Override
    boolean dropBeyond(int capacity) {
        lock.lock();
        try {
            if (!load.dropBeyond(capacity)) {
                return false;
            }
            CtiOsEvent event = oldest();
            if (event == null) {
                load.undoDrop();
                return false;
            }
            load.releaseDropped(home.weight(event));
        } finally {
            lock.unlock();
        }
        counters.countDropped();
        return true;
    }

    private @Nullable CtiOsEvent oldest() {
        CtiOsEvent sorted = order.dropOldest();
        if (sorted != null) {
            return sorted;
        }
        CtiOsEvent event = intake.poll();
        if (event != null) {
            order.learn(event);
        }
        return event;
    }

    /** The listener may never come back; what waited behind it must not stay in memory with it. */
    @Override
    void clear() {
        lock.lock();
        try {
            intake.clear();
            order.clear();
        } finally {
            lock.unlock();
        }
    }

    @Override
    void start() {
        LaneLoad.fence();
        if (load.waiting() > 0 && isClaimed() && !isTaken(work)) {
            workers.decrementAndGet();
        }
    }

    /** Whether there may be one worker more, which is counted then. */
    private boolean isClaimed() {
        int busy = workers.get();
        while (busy < concurrency && !isClosed()) {
            if (workers.compareAndSet(busy, busy + 1)) {
                return true;
            }
            busy = workers.get();
        }
        return false;
    }

    /**
     * Delivers as long as there is anything that may go. Looks again after it is no longer counted: whoever brought some
     * meanwhile might have seen all workers busy.
     */
    private void work() {
        do {
            try {
                DeliveryThread.run(this::deliverAll);
            } finally {
                workers.decrementAndGet();
            }
        } while (hasWork() && isClaimed());
    }

    private void deliverAll() {
        Delivery delivery = occupy();
        try {
            delivery.begin();
            for (OrderedEvent next = next(null); next != null; next = next(next)) {
                deliver(delivery, next);
            }
        } finally {
            delivery.pause();
            vacate(delivery);
        }
    }

    /** When something fails outside the listener, the run is over; what waits for this event must not wait for ever. */
    private void deliver(Delivery delivery, OrderedEvent next) {
        boolean through = false;
        try {
            handOver(delivery, next);
            lookForRoom();
            through = true;
        } finally {
            if (!through) {
                giveUp(next);
            }
        }
    }

    private void handOver(Delivery delivery, OrderedEvent next) {
        try {
            lookForRoom();
            delivery.deliver(next.event());
        } finally {
            load.release(next.weight);
        }
    }

    private void giveUp(OrderedEvent event) {
        lock.lock();
        try {
            complete(event);
        } finally {
            lock.unlock();
        }
    }

    private Delivery occupy() {
        lock.lock();
        try {
            return idle.pop();
        } finally {
            lock.unlock();
        }
    }

    private void vacate(Delivery delivery) {
        lock.lock();
        try {
            idle.push(delivery);
        } finally {
            lock.unlock();
        }
    }

    /** Finishes one event and takes the next; calls another worker when there is something for it. */
    private @Nullable OrderedEvent next(@Nullable OrderedEvent done) {
        OrderedEvent next;
        boolean more;
        lock.lock();
        try {
            complete(done);
            next = isClosed() ? null : sorted();
            more = next != null && isMore();
        } finally {
            lock.unlock();
        }
        if (more) {
            start();
        }
        return next;
    }

    private void complete(@Nullable OrderedEvent done) {
        if (done != null && !isClosed()) {
            order.complete(done);
        }
    }

    /** Sorts until an event may go, or all have to wait. */
    private @Nullable OrderedEvent sorted() {
        OrderedEvent next = order.take();
        while (next == null && isAdmissible(intake.peek())) {
            CtiOsEvent event = intake.remove();
            order.admit(event, home.weight(event));
            next = order.take();
        }
        if (next != null) {
            load.take(0);
        }
        return next;
    }

    private boolean isAdmissible(@Nullable CtiOsEvent event) {
        return event != null && order.admits(event);
    }

    private boolean isMore() {
        return order.hasReady() || isAdmissible(intake.peek());
    }

    private boolean hasWork() {
        lock.lock();
        try {
            return isMore();
        } finally {
            lock.unlock();
        }
    }
}

package org.ctios.session.internal.dispatch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.event.EventFamily;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.Subscription;
import org.ctios.session.internal.config.QueueSettings;
import org.ctios.session.internal.config.QueueSettings.OnFull;
import org.ctios.session.internal.measure.Count;
import org.ctios.session.internal.measure.LatencyMeter;

/**
 * Hands the events of one session to its listeners. {@link #publish} is called by the session's thread only and never
 * blocks; each listener has a lane with a queue of its own. Everything else may be called from any thread.
 */
public final class EventDispatcher {
    /** An event of which nobody knows when it was read. */
    public static final long NOT_READ = Long.MIN_VALUE;

    /** What an event weighs when nobody knows better: a common frame and the objects around it. */
    private static final int COMMON_WEIGHT = 512;

    private static final int MOST_HELD_BACK = 64;

    private final Executor pool;
    private final QueueWatcher watcher;
    private final ToIntFunction<CtiOsEvent> weight;
    private final ToLongFunction<CtiOsEvent> readAt;
    private final LatencyMeter wireToListener;
    private final LongSupplier nanoTime;
    private final List<ListenerLane> lanes = new CopyOnWriteArrayList<>();
    private final HeapGuard heap = new HeapGuard(this, lanes);
    private final Crowd crowd = new Crowd(this, lanes);
    private final LaneCounters totals = new LaneCounters(null);
    private final Map<EventFamily, Count> published = new EnumMap<>(EventFamily.class);
    private final AtomicInteger registrations = new AtomicInteger();
    private volatile QueueSettings queue;

    /** The publishing thread's own. */
    private boolean held;

    private int heldBack;

    /**
     * A dispatcher without listeners.
     *
     * @param pool runs the listeners, each on a thread of its own while it is busy
     * @param queue limits of each lane
     * @param roomAgain called, on any thread, when a lane that was full has room again
     */
    public EventDispatcher(Executor pool, QueueSettings queue, Runnable roomAgain) {
        this(pool, queue, roomAgain::run, event -> COMMON_WEIGHT);
    }

    /**
     * A dispatcher without listeners.
     *
     * @param pool runs the listeners, each on a thread of its own while it is busy
     * @param queue limits of each lane
     * @param watcher hears how full the queues are
     * @param weight about how many bytes an event holds; the same for an event each time, not negative, and quick: it is
     *     asked once at publishing and once for each delivery
     */
    public EventDispatcher(Executor pool, QueueSettings queue, QueueWatcher watcher, ToIntFunction<CtiOsEvent> weight) {
        this(pool, queue, watcher, weight, System::nanoTime);
    }

    EventDispatcher(
            Executor pool,
            QueueSettings queue,
            QueueWatcher watcher,
            ToIntFunction<CtiOsEvent> weight,
            LongSupplier nanoTime) {
        this(pool, queue, watcher, weight, event -> NOT_READ, LatencyMeter.forOneThread(), nanoTime);
    }

    /**
     * A dispatcher without listeners that measures how long events take to get to them.
     *
     * @param readAt when an event was read from the wire, by {@link System#nanoTime}, or {@link #NOT_READ}
     * @param wireToListener where that is recorded
     * @param nanoTime the time, by {@link System#nanoTime}
     */
    public EventDispatcher(
            Executor pool,
            QueueSettings queue,
            QueueWatcher watcher,
            ToIntFunction<CtiOsEvent> weight,
            ToLongFunction<CtiOsEvent> readAt,
            LatencyMeter wireToListener,
            LongSupplier nanoTime) {
        this.pool = pool;
        this.queue = queue;
        this.watcher = watcher;
        this.weight = weight;
        this.readAt = readAt;
        this.wireToListener = wireToListener;
        this.nanoTime = nanoTime;
        for (EventFamily family : EventFamily.values()) {
            published.put(family, new Count());
        }
    }

    /** Adds a listener that gets the events published from now on in order, one at a time. */
    public Subscription add(CtiOsEventListener listener) {
        return add(listener, ListenerOptions.IN_ORDER);
    }

    /** Adds a listener; it gets the events published from now on. */
    public Subscription add(CtiOsEventListener listener, ListenerOptions options) {
        return add(listener, options, List.of());
    }

    /**
     * Adds a listener; it gets some events alone, and then those published from now on. To be called by the session's
     * thread when there are any, so that none is published between.
     *
     * @param first what it gets first; its queue has room for them beside its capacity
     */
    public Subscription add(CtiOsEventListener listener, ListenerOptions options, List<? extends CtiOsEvent> first) {
        String name = listener.listenerName() + "#" + registrations.incrementAndGet();
        ListenerLane lane = options.concurrency() == 1
                ? new SerialLane(name, listener, options, this)
                : new KeyedLane(name, listener, options, this);
        lane.begin(first);
        lanes.add(lane);
        return () -> {
            if (lanes.remove(lane)) {
                lane.close();
                lane.tellRoom();
            }
        };
    }

    /**
     * Events that follow each other closely are published until {@link #letGo}: a listener that waits is woken once for
     * many of them. To wake a thread costs as much as many events do.
     */
    public void hold() {
        held = true;
        heldBack = 0;
    }

    /** Calls the listeners that have something to do. */
    public void letGo() {
        held = false;
        for (ListenerLane lane : lanes) {
            lane.start();
        }
    }

    /** Hands an event to every lane. */
    public void publish(CtiOsEvent event) {
        countPublished(event.id().family());
        QueueSettings limits = queue;
        int bytesOfEvent = weight.applyAsInt(event);
        long bytes = 0;
        boolean full = false;
        boolean wake = isTimeToWake(limits);
        for (ListenerLane lane : lanes) {
            long load = lane.offer(event, bytesOfEvent);
            if (wake) {
                lane.start();
            }
            bytes += LaneLoad.bytes(load);
            full |= LaneLoad.waiting(load) >= lane.room(limits.capacity());
        }
        if (full || bytes >= HeapGuard.warning(limits.heapBudget())) {
            // After the event is in every lane: what is done here may publish, and that has to come after it.
            crowd.look(event, limits);
        }
    }

    private void countPublished(EventFamily family) {
        Count counter = published.get(family);
        if (counter != null) {
            counter.increment();
        }
    }

    /** Not so late that a queue gets full for it. */
    private boolean isTimeToWake(QueueSettings limits) {
        if (held && ++heldBack < Math.min(MOST_HELD_BACK, limits.capacity() / 2)) {
            return false;
        }
        heldBack = 0;
        return true;
    }

    /** Whether the session should stop reading until it is told {@code roomAgain}. Only with the policy {@code wait}. */
    public boolean isFull() {
        return queue.onFull() == OnFull.WAIT && !hasRoom();
    }

    /** Whether all lanes have room; when not, {@code roomAgain} is told as soon as half of it is free. */
    public boolean hasRoom() {
        QueueSettings limits = queue;
        long bytes = 0;
        for (ListenerLane lane : lanes) {
            if (lane.isFull(limits.capacity())) {
                return false;
            }
            bytes += LaneLoad.bytes(lane.load.atMost());
        }
        return bytes < limits.heapBudget() || !heap.isUsed();
    }

    /** Whether what waits is less than the heap budget. */
    public boolean isWithinBudget() {
        return heap.bytes() < queue.heapBudget();
    }

    /** Has {@code roomAgain} told when half of every queue and of the heap budget is free: now, or as soon as it is. */
    public void wantRoom() {
        boolean free = heap.isHalfFree();
        for (ListenerLane lane : lanes) {
            free &= lane.isHalfFree();
        }
        if (free) {
            watcher.roomAgain();
        }
    }

    /** Changes the limits from now on. */
    public void limit(QueueSettings settings) {
        queue = settings;
        watcher.roomAgain();
    }

    /** How each listener keeps up, in the order of registration. */
    public List<ListenerStatistics> statistics() {
        return lanes.stream().map(ListenerLane::statistics).toList();
    }

    /**
     * Deliveries that have lasted more than a minute, each told once. Listeners for which the pool had no thread are called
     * again: this is asked now and then also by a session that reads no more, of which no event comes to try it.
     *
     * @param nanos the time now, by {@link System#nanoTime}
     */
    public List<LongDelivery> longRunning(long nanos) {
        lanes.forEach(ListenerLane::start);
        return lanes.stream()
                .flatMap(lane -> lane.deliveries().stream())
                .flatMap(delivery -> delivery.takeLong(nanos).stream())
                .toList();
    }

    /** Bytes that all lanes hold now, about. */
    public long queuedBytes() {
        return heap.bytes();
    }

    /** Events published so far. */
    public long publishedCount() {
        return published.values().stream().mapToLong(Count::sum).sum();
    }

    /** Events published so far, for each family. */
    public Map<EventFamily, Long> publishedByFamily() {
        Map<EventFamily, Long> counts = new EnumMap<>(EventFamily.class);
        published.forEach((family, counter) -> counts.put(family, counter.sum()));
        return counts;
    }

    /** Events dropped so far because a lane was full. */
    public long droppedCount() {
        return totals.dropped();
    }

    /** Deliveries so far on which the listener threw. */
    public long thrownCount() {
        return totals.thrown();
    }

    /** A listener is about to get an event. */
    void called(CtiOsEvent event, long now) {
        long read = readAt.applyAsLong(event);
        if (read != NOT_READ) {
            wireToListener.record(now - read);
        }
    }

    Executor pool() {
        return pool;
    }

    /** The limits in force. */
    public QueueSettings queue() {
        return queue;
    }

    QueueWatcher watcher() {
        return watcher;
    }

    LongSupplier nanoTime() {
        return nanoTime;
    }

    LaneCounters totals() {
        return totals;
    }

    HeapGuard heap() {
        return heap;
    }

    int weight(CtiOsEvent event) {
        return weight.applyAsInt(event);
    }
}

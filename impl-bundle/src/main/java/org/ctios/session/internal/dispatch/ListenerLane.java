package org.ctios.session.internal.dispatch;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerStatistics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener with its queue, whatever the order in which events leave it. */
abstract class ListenerLane {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.session.listeners");

    final EventDispatcher home;
    final LaneLoad load;
    final LaneCounters counters;
    private final String name;
    private final CtiOsEventListener listener;
    private final ListenerOptions options;
    private final AtomicBoolean roomWanted = new AtomicBoolean();
    private final AtomicBoolean fullTold = new AtomicBoolean();
    private final Seldom fullNews = new Seldom();
    private final Seldom complaints = new Seldom();
    private final Seldom threadNews = new Seldom();
    private volatile boolean closed;

    /** Room for what was told first; it goes when the lane has caught up. */
    private volatile int more;

    private volatile boolean beginning;

    /**
     * An empty lane.
     *
     * @param name for people
     * @param load nothing yet
     */
    ListenerLane(
            String name, CtiOsEventListener listener, ListenerOptions options, EventDispatcher home, LaneLoad load) {
        this.name = name;
        this.listener = listener;
        this.options = options;
        this.home = home;
        this.load = load;
        this.counters = new LaneCounters(home.totals());
    }

    /** Takes an event in and gives the {@link LaneLoad} after it, or more than that. Publishing thread. */
    abstract long offer(CtiOsEvent event, int weight);

    /** Delivers what was offered, unless that is under way. Publishing thread. */
    abstract void start();

    /** Takes in what is told first, however much it is: a listener that comes late must not hold up the session. */
    final void begin(List<? extends CtiOsEvent> first) {
        beginning = true;
        more = first.size();
        first.forEach(event -> offer(event, home.weight(event)));
        start();
        beginning = false;
    }

    /** How many events may wait when the configuration says so many. */
    final int room(int capacity) {
        return capacity + more;
    }

    /** Drops the event that has waited longest if more than so many wait. Publishing thread. */
    abstract boolean dropBeyond(int capacity);

    /** Forgets what waits. */
    abstract void clear();

    /** Everything that can be under way at the same time. */
    abstract List<Delivery> deliveries();

    final Delivery newDelivery() {
        return new Delivery(name, listener, counters, complaints, home);
    }

    final ListenerOptions options() {
        return options;
    }

    final boolean isClosed() {
        return closed;
    }

    final void close() {
        closed = true;
        clear();
    }

    /**
     * Whether the pool takes the task; one that is shut down takes nothing any more. One that finds no thread or no memory
     * may take it the next time: the publishing thread must go on to the other lanes.
     */
    final boolean isTaken(Runnable task) {
        try {
            home.pool().execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        } catch (RuntimeException | Error e) {
            complainOfThePool(e);
            return false;
        }
    }

    private void complainOfThePool(Throwable thrown) {
        try {
            if (threadNews.isDue(home.nanoTime().getAsLong())) {
                LOG.error(
                        "No thread could be started for listener {}, whose events wait until one can: {}. Give the process"
                                + " more threads or memory",
                        name,
                        String.valueOf(thrown));
            }
        } catch (RuntimeException | Error e) {
            // The log needs memory, too. The events matter more.
        }
    }

    /**
     * Whether no more should come; who got true is told when half of the queue is free. The wish is noted before the
     * second look, so that no room that is made meanwhile goes untold.
     */
    final boolean isFull(int capacity) {
        int room = room(capacity);
        if (LaneLoad.waiting(load.atMost()) < room || load.waiting() < room) {
            return false;
        }
        roomWanted.set(true);
        return load.waiting() >= room;
    }

    /** Whether half of the queue is free; who got false is told when it is. */
    final boolean isHalfFree() {
        if (isHalfEmpty()) {
            return true;
        }
        roomWanted.set(true);
        return isHalfEmpty();
    }

    private boolean isHalfEmpty() {
        return load.waiting() <= home.queue().capacity() / 2;
    }

    /** To be called when less waits than before. */
    final void lookForRoom() {
        if (more > 0 && !beginning && isHalfEmpty()) {
            more = 0;
        }
        if (roomWanted.get() && isHalfEmpty() && roomWanted.compareAndSet(true, false)) {
            tellRoom();
        }
        home.heap().lookForRoom();
    }

    final void tellRoom() {
        if (fullTold.compareAndSet(true, false)) {
            home.watcher().hasRoom(statistics());
        }
        home.watcher().roomAgain();
    }

    /** Tells that the lane is full, not too often. */
    final void tellFull() {
        if (fullNews.isDue(home.nanoTime().getAsLong())) {
            fullTold.set(true);
            home.watcher().filled(statistics());
        }
        roomWanted.set(true);
        lookForRoom();
    }

    final ListenerStatistics statistics() {
        return new ListenerStatistics(
                name,
                options,
                Math.max(0, load.waiting()),
                room(home.queue().capacity()),
                load.bytes(),
                home.queue().heapBudget(),
                deliveries().stream().mapToLong(Delivery::delivered).sum(),
                counters.dropped(),
                counters.thrown(),
                counters.longest());
    }
}

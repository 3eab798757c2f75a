package org.ctios.session.internal.dispatch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.Subscription;
import org.ctios.session.internal.config.QueueSettings;

/**
 * Hands the events of one session to its listeners. {@link #publish} is called by the session's thread only and never
 * blocks; each listener has a lane with a queue of its own.
 */
public final class EventDispatcher {
    private final Executor pool;
    private final Runnable roomAgain;
    private final List<ListenerLane> lanes = new CopyOnWriteArrayList<>();
    private final LongAdder published = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private volatile QueueSettings queue;

    /**
     * A dispatcher without listeners.
     *
     * @param pool runs the listeners
     * @param queue limits of each lane
     * @param roomAgain called, on any thread, when a lane that was full has room again
     */
    public EventDispatcher(Executor pool, QueueSettings queue, Runnable roomAgain) {
        this.pool = pool;
        this.queue = queue;
        this.roomAgain = roomAgain;
    }

    /** Adds a listener; it gets the events published from now on. */
    public Subscription add(CtiOsEventListener listener) {
        ListenerLane lane = new ListenerLane(listener, pool, this);
        lanes.add(lane);
        return () -> {
            lanes.remove(lane);
            lane.close();
            roomAgain.run();
        };
    }

    /** Hands an event to every lane. */
    public void publish(CtiOsEvent event) {
        published.increment();
        for (ListenerLane lane : lanes) {
            lane.offer(event);
        }
    }

    /** Whether the session should stop reading until {@code roomAgain} is called. */
    public boolean isFull() {
        if (queue.onFull() != QueueSettings.OnFull.WAIT) {
            return false;
        }
        for (ListenerLane lane : lanes) {
            if (lane.isFull()) {
                return true;
            }
        }
        return false;
    }

    /** Changes the limits from now on. */
    public void limit(QueueSettings settings) {
        queue = settings;
        roomAgain.run();
    }

    /** Events published so far. */
    public long publishedCount() {
        return published.sum();
    }

    /** Events dropped so far because a lane was full. */
    public long droppedCount() {
        return dropped.sum();
    }

    QueueSettings queue() {
        return queue;
    }

    void laneHasRoom() {
        roomAgain.run();
    }

    void countDropped() {
        dropped.increment();
    }
}

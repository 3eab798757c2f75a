package org.ctios.session.internal.dispatch;

import org.ctios.session.ListenerStatistics;

/**
 * Hears how full the queues are. Must not block. What is told is told for each listener when it happens first and then at
 * most once in ten seconds; {@link #roomAgain} and {@link #overflowed} are orders, not news, and come each time.
 */
public interface QueueWatcher {
    /** A queue that was full has room again: reading, or connecting, may go on. On any thread. */
    void roomAgain();

    /** A listener's queue is full. On the publishing thread, after the event is in all queues; may publish itself. */
    default void filled(ListenerStatistics lane) {}

    /** A queue that {@link #filled} told of is half empty, or its listener has gone. On any thread. */
    default void hasRoom(ListenerStatistics lane) {}

    /**
     * With {@code queue.onFull=disconnect}: more waits than may. Told for every such event except connection events, so
     * that the end of the connection can be published from here. The connection should end now, and a new one should not
     * be made before {@link EventDispatcher#hasRoom}. On the publishing thread.
     *
     * @param lane the listener that is too slow
     */
    default void overflowed(ListenerStatistics lane) {}

    /**
     * The queues hold four fifths of the heap budget or more. On the publishing thread.
     *
     * @param bytes what they hold
     * @param budget what they may hold
     */
    default void heapNearlyUsed(long bytes, long budget) {}
}

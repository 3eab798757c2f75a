package org.ctios.session.internal.config;

/**
 * The queues in front of the listeners.
 *
 * @param capacity events that may wait for each listener
 * @param onFull what happens beyond
 * @param heapBudget bytes that the events of all listeners together may hold; beyond, every queue counts as full
 */
public record QueueSettings(int capacity, OnFull onFull, long heapBudget) {
    /** Most bytes that a budget may have; more than any heap that a session should fill. */
    public static final long MOST_HEAP = 128L << 30;

    private static final int DEFAULT_PERCENT = 25;

    /** With a quarter of the heap. */
    public QueueSettings(int capacity, OnFull onFull) {
        this(capacity, onFull, percentOfHeap(DEFAULT_PERCENT));
    }

    /** So many percent of the largest heap that this Java may use, in bytes. */
    static long percentOfHeap(int percent) {
        return Math.min(MOST_HEAP, Runtime.getRuntime().maxMemory() / 100 * percent);
    }

    /** What happens when a listener's queue is full. */
    public enum OnFull {
        /** The session stops reading from the server until there is room: nothing is lost. */
        WAIT,
        /** The oldest waiting event is dropped and counted. */
        DROP_OLDEST,
        /**
         * The session ends the connection, so that nothing piles up at the server, and connects again when there is room.
         * What waits is still delivered; what happened meanwhile is found out by asking, as after any gap.
         */
        DISCONNECT
    }
}

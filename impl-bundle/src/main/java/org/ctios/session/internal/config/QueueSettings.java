package org.ctios.session.internal.config;

/**
 * The queue in front of each listener.
 *
 * @param capacity events that may wait
 * @param onFull what happens beyond
 */
public record QueueSettings(int capacity, OnFull onFull) {
    /** What happens when a listener's queue is full. */
    public enum OnFull {
        /** The session stops reading from the server until there is room: nothing is lost. */
        WAIT,
        /** The oldest waiting event is dropped and counted. */
        DROP_OLDEST
    }
}

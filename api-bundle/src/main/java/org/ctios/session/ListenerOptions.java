package org.ctios.session;

/**
 * How a listener wants its events.
 *
 * @param ordering which events must keep their order
 * @param concurrency how many events may be delivered at the same time, 1 to 1024; more than one needs an ordering other
 *     than {@link Ordering#SESSION}
 */
public record ListenerOptions(Ordering ordering, int concurrency) {
    /** One event at a time, in the order of the session. */
    public static final ListenerOptions IN_ORDER = new ListenerOptions(Ordering.SESSION, 1);

    private static final int MOST = 1024;

    /** Checks the numbers. */
    public ListenerOptions {
        if (concurrency < 1 || concurrency > MOST) {
            throw new IllegalArgumentException("concurrency is 1 to " + MOST + ", not " + concurrency);
        }
        if (ordering == Ordering.SESSION && concurrency > 1) {
            throw new IllegalArgumentException("ordering SESSION delivers one event at a time; choose CALL or AGENT");
        }
    }

    /** What keeps its order. */
    public enum Ordering {
        /** All events of the session. */
        SESSION,
        /** The events of each call; other events keep their order among themselves. */
        CALL,
        /** The events of each agent; other events keep their order among themselves. */
        AGENT
    }
}

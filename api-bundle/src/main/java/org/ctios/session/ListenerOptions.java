package org.ctios.session;

/**
 * How a listener wants its events.
 *
 * @param ordering which events must keep their order
 * @param concurrency how many events may be delivered at the same time, 1 to 1024; more than one needs an ordering other
 *     than {@link Ordering#SESSION}
 * @param snapshot whether it is told first how the session stands, see {@link #withSnapshot}
 */
public record ListenerOptions(Ordering ordering, int concurrency, boolean snapshot) {
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

    /** Without a snapshot. */
    public ListenerOptions(Ordering ordering, int concurrency) {
        this(ordering, concurrency, false);
    }

    /**
     * The same, for a listener that is told first how the session stands: what it would have been told last if it had been
     * there from the beginning. These events come before all others, to this listener alone, and are marked {@link
     * org.ctios.event.Origin#snapshot}:
     *
     * <ol>
     *   <li>{@code OnConnection}, and {@code OnCTIOSFailure} with the state of the system; without a connection the event
     *       that told why, and nothing for a session that never tried;
     *   <li>{@code OnAgentStateChange} for each agent that is known;
     *   <li>for each call that is known {@code OnCallBegin} with its data, for each device where it has begun, and for
     *       each of its ends the event that tells its state, such as {@code OnCallEstablished}. A device that came by a
     *       transfer or conference has its {@code OnCallBegin} under the number that the call has now, as its {@code
     *       OnCallEnd} will have. A call whose beginning nobody saw has {@code OnCallDataUpdate} instead;
     *   <li>{@code OnMonitorModeEstablished}, or {@code OnSetAgentMode} with current call and buttons, when the mode is in
     *       force.
     * </ol>
     *
     * <p>The message filter of the session holds for them. The next event follows without a gap, and nothing is told
     * twice: who applies all of them knows the agents and calls that {@link CtiOsSession#snapshot} gives. While there is no connection, that is
     * what was known before; what changed meanwhile follows when it is back, marked {@link
     * org.ctios.event.Origin#resync}.
     */
    public ListenerOptions withSnapshot() {
        return new ListenerOptions(ordering, concurrency, true);
    }

    /**
     * What keeps its order. By call and by agent, events of the family {@link org.ctios.event.EventFamily#CONNECTION} are a
     * barrier: each waits until the listener is through with all events before it, and holds back all behind it, for it may
     * change what those mean. A listener cannot opt out of them, one that passes over them waits too. Only {@code OnHeartbeat}, {@code OnMissingHeartbeat} and {@code OnQueueFull} are not, and keep
     * their order with what names no call or agent.
     */
    public enum Ordering {
        /** All events of the session. */
        SESSION,
        /** The events of each call; what names no call keeps its order among itself. */
        CALL,
        /**
         * The events of each agent, and those of each call; what names neither keeps its order among itself.
         */
        AGENT
    }
}

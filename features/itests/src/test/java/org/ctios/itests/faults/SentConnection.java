package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.List;
import org.ctios.simulator.Side;

/** The events that a side put onto one connection after it had opened a session on it. */
final class SentConnection {
    /**
     * An event.
     *
     * @param millis when, since 1970
     * @param event which
     */
    record Sent(long millis, Fingerprint event) {}

    private final long number;
    private final Side side;
    private final long opened;
    private final List<Sent> events = new ArrayList<>();

    /**
     * A session without events.
     *
     * @param number of the connection
     * @param side that has it
     * @param opened when OPEN_CONF was sent, in milliseconds since 1970
     */
    SentConnection(long number, Side side, long opened) {
        this.number = number;
        this.side = side;
        this.opened = opened;
    }

    SentConnection add(long millis, Fingerprint event) {
        events.add(new Sent(millis, event));
        return this;
    }

    /** As it is now, whatever comes. */
    SentConnection copy() {
        SentConnection copy = new SentConnection(number, side, opened);
        copy.events.addAll(events);
        return copy;
    }

    long opened() {
        return opened;
    }

    Side side() {
        return side;
    }

    List<Sent> events() {
        return events;
    }

    @Override
    public String toString() {
        return "connection " + number + " of side " + side;
    }
}

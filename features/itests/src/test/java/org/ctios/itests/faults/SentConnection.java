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

    /** Of a server that is well an event is there at once; the rest is for a machine that does other things besides. */
    private static final long PROMPT = 2_000;

    private final long number;
    private final Side side;
    private final long opened;
    private final boolean oneOfTwo;
    private boolean heldUp;
    private final List<Sent> events = new ArrayList<>();
    private Reading reading;

    /**
     * A session without events.
     *
     * @param number of the connection
     * @param side that has it
     * @param opened when OPEN_CONF was sent, in milliseconds since 1970
     */
    SentConnection(long number, Side side, long opened) {
        this(number, side, opened, false);
    }

    /**
     * A session without events.
     *
     * @param oneOfTwo whether the session may have another one to the other side, as with an active-standby pair
     */
    SentConnection(long number, Side side, long opened, boolean oneOfTwo) {
        this.number = number;
        this.side = side;
        this.opened = opened;
        this.oneOfTwo = oneOfTwo;
        this.reading = new Reading(side, number);
    }

    long number() {
        return number;
    }

    SentConnection add(long millis, Fingerprint event) {
        events.add(new Sent(millis, event));
        return this;
    }

    /** As it is now, whatever comes. */
    SentConnection copy() {
        SentConnection copy = new SentConnection(number, side, opened, oneOfTwo);
        copy.events.addAll(events);
        copy.heldUp = heldUp;
        copy.reading = reading.copy();
        return copy;
    }

    /** A fault of its server, or the end of a route, may keep back for a while what was noted as sent. */
    SentConnection holdUp() {
        heldUp = true;
        return this;
    }

    /** How long an event may have been on its way when the connection broke, in milliseconds. */
    long longestOnItsWay() {
        return heldUp ? Stop.LONGEST_ON_ITS_WAY : PROMPT;
    }

    long opened() {
        return opened;
    }

    Side side() {
        return side;
    }

    boolean isOneOfTwo() {
        return oneOfTwo;
    }

    List<Sent> events() {
        return events;
    }

    /** How much of it the session read. */
    Reading reading() {
        return reading;
    }

    @Override
    public String toString() {
        return "connection " + number + " of side " + side;
    }
}

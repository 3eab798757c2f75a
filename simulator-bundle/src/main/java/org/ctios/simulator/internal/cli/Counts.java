package org.ctios.simulator.internal.cli;

import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;

/** What a pair counts, in one line that fits into a narrow terminal. */
final class Counts {
    private final CtiServerPair pair;
    private long eventsBefore;
    private long nanosBefore = System.nanoTime();

    Counts(CtiServerPair pair) {
        this.pair = pair;
    }

    /** The line of now; the rate is that since the line before. */
    String line() {
        long events = pair.eventsSent();
        long nanos = System.nanoTime();
        long perSecond = Math.round((events - eventsBefore) * 1e9 / Math.max(1, nanos - nanosBefore));
        eventsBefore = events;
        nanosBefore = nanos;
        return side(Side.A) + ", " + side(Side.B) + " | calls " + pair.callsStarted() + ", now "
                + pair.contactCentre().callsInProgress() + " | events " + events + ", " + perSecond + "/s";
    }

    private String side(Side side) {
        String state = pair.active() == side ? "active" : "standby";
        int sessions = pair.sessions(side);
        return side + " " + (pair.isUp(side) ? state : "down") + " " + sessions
                + (sessions == 1 ? " session" : " sessions");
    }
}

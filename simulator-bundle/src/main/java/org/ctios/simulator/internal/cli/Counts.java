package org.ctios.simulator.internal.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;

/** What is wrong with a pair and what it counts, in one line. */
final class Counts {
    private static final String CUT = "...";

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
        return peripherals() + side(Side.A) + ", " + side(Side.B) + " | calls "
                + pair.callsStarted() + ", now " + pair.contactCentre().callsInProgress() + " | events " + events + ", "
                + perSecond + "/s";
    }

    /** The line of now for a terminal, in which it must not wrap: what is behind the last column is left out. */
    String line(int columns) {
        String line = line();
        return line.length() <= columns ? line : line.substring(0, columns - CUT.length()) + CUT;
    }

    /** In the words of the fault; which ones only when it is not all of them. */
    private String peripherals() {
        List<Long> offline = pair.peripheralsOffline();
        if (offline.isEmpty()) {
            return "";
        }
        String which = offline.size() == pair.contactCentre().peripherals().size()
                ? ""
                : offline.stream().map(id -> " " + id).collect(Collectors.joining());
        return "peripheral off" + which + " | ";
    }

    private String side(Side side) {
        String state = pair.active() == side ? "active" : "standby";
        List<String> faults = pair.faultsInForce(side);
        int sessions = pair.sessions(side);
        return side + " " + (pair.isUp(side) ? state : "down") + " " + sessions
                + (sessions == 1 ? " session" : " sessions")
                + (faults.isEmpty() ? "" : " (" + String.join("; ", faults) + ")");
    }
}

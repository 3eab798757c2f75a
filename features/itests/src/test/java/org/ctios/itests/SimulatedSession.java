package org.ctios.itests;

import static org.awaitility.Awaitility.await;

import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;

/** A session of a test's own in the container, connected to a pair of servers that the test drives by hand. */
final class SimulatedSession implements AutoCloseable {
    /** Calls per minute that arrive by themselves. */
    static final int CALLS = 90;

    private final KarafContainer karaf;
    private final String name;
    private final CtiServerPair pair;
    private final EtcFile file;

    private SimulatedSession(KarafContainer karaf, String name, CtiServerPair pair) {
        this.karaf = karaf;
        this.name = name;
        this.pair = pair;
        this.file = new EtcFile(karaf.etc("org.ctios.session-" + name + ".cfg"));
    }

    /** Writes the session's file and returns when the session is connected. */
    static SimulatedSession start(KarafContainer karaf, String name, CtiServerPair pair) {
        SimulatedSession session = new SimulatedSession(karaf, name, pair);
        session.reset();
        return session;
    }

    /** Both sides up, the configuration as at the start, and the session connected. */
    void reset() {
        for (Side side : Side.values()) {
            pair.faults(side).heal();
        }
        pair.contactCentre().setCallsPerMinute(CALLS);
        DemoSession.take(
                karaf,
                file,
                "(felix.fileinstall.filename=*org.ctios.session-" + name + ".cfg)",
                "endpoints = " + pair.endpoints()
                        + "\nmode = monitor\nreconnect.firstSide = A\nreconnect.delays = 1\n");
        await("session " + name + " in monitor mode")
                .atMost(DemoSession.LIMIT)
                .until(() -> karaf.shell().lines("ctios:info " + name).stream()
                        .anyMatch(line -> line.matches("State +MONITOR")));
    }

    CtiServerPair pair() {
        return pair;
    }

    EtcFile file() {
        return file;
    }

    @Override
    public void close() {
        file.delete();
        await("the end of session " + name)
                .atMost(DemoSession.LIMIT)
                .until(() ->
                        karaf.shell().lines("ctios:sessions").stream().noneMatch(line -> line.startsWith(name + " ")));
        pair.close();
    }
}

package org.ctios.examples.dial;

import org.ctios.simulator.Agent;
import org.ctios.simulator.CtiServerPair;

/** The application with a simulated contact centre, to try it without a CTI Server. */
public final class Demo {
    private Demo() {}

    /** Runs until it is interrupted. */
    public static void main(String... args) {
        // Closed by nobody: its threads are daemons, and the application outlives this method.
        CtiServerPair pair = CtiServerPair.builder().agents(3).callsPerMinute(0).start();
        pair.contactCentre().setAgentState("1001", Agent.State.NOT_READY, 0);
        pair.contactCentre().setAgentState("1002", Agent.State.NOT_READY, 0);
        ClickToDial.main("--camel.component.ctios.sessions.east.endpoints=" + pair.endpoints());
    }
}

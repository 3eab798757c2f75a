package org.ctios.simulator.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.ctios.simulator.internal.server.RunningSimulator;

/** A command about the simulator. */
abstract class SimulatorAction implements Action {
    @Reference
    List<RunningSimulator> simulators = List.of();

    /**
     * The pair that runs.
     *
     * @throws IllegalStateException when there is none; the message says why
     */
    final DuplexedPair pair() {
        DuplexedPair pair = simulators.isEmpty() ? null : simulators.get(0).pair();
        if (pair == null) {
            String problem = problem();
            throw new IllegalStateException("No simulator runs"
                    + (problem.isEmpty() ? "; write etc/org.ctios.simulator.cfg to start one." : ": " + problem));
        }
        return pair;
    }

    /** Why it is not as configured, or empty. */
    final String problem() {
        return simulators.isEmpty() ? "" : simulators.get(0).problem();
    }
}

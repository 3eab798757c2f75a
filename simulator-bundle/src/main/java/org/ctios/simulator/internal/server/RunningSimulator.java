package org.ctios.simulator.internal.server;

import org.jspecify.annotations.Nullable;

/** The simulator that a configuration asks for, as a service. Safe for any thread. */
public interface RunningSimulator {
    /** The pair that runs, or null. */
    @Nullable
    DuplexedPair pair();

    /** Why no pair runs, or one with older settings; empty when all is as configured. */
    String problem();
}

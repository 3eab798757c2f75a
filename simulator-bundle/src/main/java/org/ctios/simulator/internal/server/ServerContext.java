package org.ctios.simulator.internal.server;

import java.time.Clock;
import java.util.function.LongSupplier;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.CentreModel;

/**
 * What the sessions of both sides share.
 *
 * @param settings of the pair
 * @param centre the contact centre
 * @param driver its time
 * @param sessions all open sessions
 * @param interception who sees what clients do first
 * @param counters what is counted
 * @param clock time of day
 * @param nanoTime time that only goes forward, for time-outs
 */
record ServerContext(
        PairSettings settings,
        CentreModel centre,
        CentreDriver driver,
        Sessions sessions,
        Interception interception,
        Counters counters,
        Clock clock,
        LongSupplier nanoTime) {

    /** The version answers are written in before a session has one. */
    ProtocolVersion newestVersion() {
        return ProtocolVersion.of(settings.dialect(), settings.newestVersion());
    }
}

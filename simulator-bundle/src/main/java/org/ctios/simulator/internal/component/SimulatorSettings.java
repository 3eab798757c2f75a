package org.ctios.simulator.internal.component;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.simulator.internal.centre.Peripherals;
import org.ctios.simulator.internal.fault.FaultOrder;
import org.ctios.simulator.internal.server.PairSettings;
import org.ctios.simulator.internal.server.ServerTls;

/**
 * A configuration that is right as a whole.
 *
 * @param pair how the pair is made
 * @param killActiveEvery interval of kills, zero for never
 * @param downFor how long a killed side stays down
 * @param sideAUp whether side A shall be up
 * @param sideBUp whether side B shall be up
 * @param faults what shall go wrong
 */
record SimulatorSettings(
        PairSettings pair,
        Duration killActiveEvery,
        Duration downFor,
        boolean sideAUp,
        boolean sideBUp,
        List<FaultOrder> faults) {

    /**
     * Reads a configuration.
     *
     * @throws IllegalArgumentException when a value is faulty, with {@code key = value: cure}
     */
    static SimulatorSettings of(Map<String, ?> properties) {
        Values values = new Values(properties);
        return new SimulatorSettings(
                pair(values),
                Duration.ofSeconds(values.seconds("killActiveEvery")),
                Duration.ofSeconds(values.seconds("downFor")),
                values.up("sideA"),
                values.up("sideB"),
                values.faults("fault"));
    }

    /** Whether a running pair can go on with these settings instead of others. */
    boolean appliesLiveTo(SimulatorSettings running) {
        return pair.equals(running.pair().withTraffic(pair.callsPerMinute(), pair.mix()));
    }

    /** Whether the active side is killed as with other settings. */
    boolean hasTimerOf(SimulatorSettings other) {
        return killActiveEvery.equals(other.killActiveEvery) && downFor.equals(other.downFor);
    }

    /** The defaults of the keys are those of Unified CCE; with Unified CCX they stand for its own. */
    private static int oldestVersion(Values values) {
        int oldest = values.integer("oldestVersion");
        return oldest == Dialect.CCE.oldest() ? values.dialect("dialect").oldest() : oldest;
    }

    private static int newestVersion(Values values) {
        int newest = values.integer("newestVersion");
        Dialect dialect = values.dialect("dialect");
        return newest == Dialect.CCE.newest() ? dialect.newest() : newest;
    }

    private static PairSettings pair(Values values) {
        return new PairSettings(
                values.text("host"),
                values.integer("portA"),
                values.integer("portB"),
                values.integer("agents"),
                values.number("callsPerMinute"),
                values.longInteger("seed"),
                new Peripherals(
                        values.longInteger("peripheralId"), values.integer("peripherals"), values.integer("teams")),
                values.secret(".clientPassword"),
                values.secret(".agentPassword"),
                oldestVersion(values),
                newestVersion(values),
                values.number("speed"),
                values.flag("activeStandby"),
                values.integer("uniqueInstanceIdTag"),
                Duration.ofSeconds(values.seconds("openTimeout")),
                values.dialect("dialect"),
                ServerTls.of(
                        values.text("tls.keyStore"),
                        values.secret(".tls.keyStorePassword"),
                        values.text("tls.trustStore"),
                        values.secret(".tls.trustStorePassword")),
                values.day(),
                values.ecc("eccVariables"),
                values.integer("agentsWithoutSkillGroups"),
                values.mix("trafficMix"));
    }
}

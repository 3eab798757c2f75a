package org.ctios.simulator.internal.server;

import java.time.Duration;
import org.ctios.ged188.Fields;
import org.ctios.ged188.ProtocolOptions;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.DayPlan;
import org.ctios.simulator.internal.centre.EccVariables;
import org.ctios.simulator.internal.centre.Peripherals;
import org.jspecify.annotations.Nullable;

/**
 * How a pair is made. Immutable; what is wrong is refused with {@code key = value: cure}.
 *
 * @param host address to listen on
 * @param portA port of side A, 0 for any
 * @param portB port of side B, 0 for any
 * @param agents how many agents
 * @param callsPerMinute calls that arrive by themselves, per minute of model time
 * @param seed what chance is made of
 * @param peripherals which peripherals and teams the agents are dealt to
 * @param clientPassword password of OPEN_REQ, or null when it is not checked
 * @param agentPassword password of every agent, or null for {@code pw} and the agent ID
 * @param oldestVersion lowest protocol version that is accepted
 * @param newestVersion highest protocol version that is accepted
 * @param speed how much faster than real time model time runs, infinite for as fast as clients read
 * @param activeStandby whether the standby side opens sessions too
 * @param uniqueInstanceIdTag tag of UniqueInstanceID, which is not published; 0 when the field is not checked
 * @param openTimeout how long a connection may stay without a session
 * @param dialect whose version numbers are spoken
 * @param tls how TLS is spoken, or null for none
 * @param day what depends on the time of day
 * @param ecc which ECC variables are configured
 * @param agentsWithoutSkillGroups how many of the agents are in no skill group
 * @param mix what happens to calls that arrive by themselves
 */
public record PairSettings(
        String host,
        int portA,
        int portB,
        int agents,
        double callsPerMinute,
        long seed,
        Peripherals peripherals,
        @Nullable Secret clientPassword,
        @Nullable Secret agentPassword,
        int oldestVersion,
        int newestVersion,
        double speed,
        boolean activeStandby,
        int uniqueInstanceIdTag,
        Duration openTimeout,
        Dialect dialect,
        @Nullable ServerTls tls,
        DayPlan day,
        EccVariables ecc,
        int agentsWithoutSkillGroups,
        TrafficMix mix) {
    private static final int MOST_AGENTS = 100_000;
    private static final double MOST_CALLS = 60_000_000;
    private static final double MOST_SPEED = 100_000;
    private static final int ACTIVE_STANDBY_VERSION = 24;
    private static final int HIGHEST_TAG = 0xFFFF;
    private static final int MOST_PERIPHERALS = 10;
    private static final long HIGHEST_PERIPHERAL = 0xFFFF_FFFEL;

    /** Checks the ranges. */
    public PairSettings {
        check(!host.isBlank(), "host", host, "give an address of this machine, such as 127.0.0.1");
        checkPort("portA", portA);
        checkPort("portB", portB);
        check(portA == 0 || portA != portB, "portB", portB, "give another port than portA");
        check(agents >= 1 && agents <= MOST_AGENTS, "agents", agents, "give 1 to " + MOST_AGENTS);
        check(
                agentsWithoutSkillGroups >= 0 && agentsWithoutSkillGroups <= agents,
                "agentsWithoutSkillGroups",
                agentsWithoutSkillGroups,
                "give 0 to " + agents + ", which is how many there are");
        check(callsPerMinute >= 0 && callsPerMinute <= MOST_CALLS, "callsPerMinute", callsPerMinute, "give 0 or more");
        checkPeripherals(peripherals, agents);
        checkVersion("oldestVersion", oldestVersion, dialect);
        checkVersion("newestVersion", newestVersion, dialect);
        checkActiveStandby(activeStandby, newestVersion, dialect);
        check(oldestVersion <= newestVersion, "oldestVersion", oldestVersion, "give at most newestVersion");
        check(
                speed > 0 && (speed <= MOST_SPEED || Double.isInfinite(speed)),
                "speed",
                speed,
                "give more than 0 and at most " + (long) MOST_SPEED + ", or infinity");
        check(
                uniqueInstanceIdTag >= 0 && uniqueInstanceIdTag <= HIGHEST_TAG,
                "uniqueInstanceIdTag",
                uniqueInstanceIdTag,
                "give 0 (not checked) to " + HIGHEST_TAG);
        check(!openTimeout.isNegative() && !openTimeout.isZero(), "openTimeout", openTimeout, "give more than 0");
    }

    /** The same with other calls that arrive by themselves. */
    public PairSettings withTraffic(double rate, TrafficMix otherMix) {
        return new PairSettings(
                host,
                portA,
                portB,
                agents,
                rate,
                seed,
                peripherals,
                clientPassword,
                agentPassword,
                oldestVersion,
                newestVersion,
                speed,
                activeStandby,
                uniqueInstanceIdTag,
                openTimeout,
                dialect,
                tls,
                day,
                ecc,
                agentsWithoutSkillGroups,
                otherMix);
    }

    /** The version of a session, with the tag of UniqueInstanceID where it is given. */
    ProtocolVersion version(long number) {
        ProtocolVersion version = ProtocolVersion.of(dialect, (int) number);
        return uniqueInstanceIdTag == 0
                ? version
                : version.with(ProtocolOptions.STANDARD.withTag(Fields.UNIQUE_INSTANCE_ID, uniqueInstanceIdTag));
    }

    /** Whether Unified CCX is simulated, whose servers are master or not. */
    boolean isUnifiedCcx() {
        return dialect == Dialect.CCX;
    }

    /** Whether the password is the agent's. */
    boolean isPasswordOf(String agentId, String password) {
        Secret expected = agentPassword == null ? new Secret("pw" + agentId) : agentPassword;
        return expected.matches(password, version(newestVersion).charset());
    }

    /** Each peripheral has an agent, and each team a supervisor. */
    private static void checkPeripherals(Peripherals peripherals, int agents) {
        int count = peripherals.count();
        int most = Math.min(MOST_PERIPHERALS, agents);
        check(
                count >= 1 && count <= most,
                "peripherals",
                count,
                "give 1 to " + most + (most == agents ? ", which is how many agents there are" : ""));
        int agentsEach = agents / count;
        check(
                peripherals.teamsEach() >= 1 && peripherals.teamsEach() <= agentsEach,
                "teams",
                peripherals.teamsEach(),
                "give 1 to " + agentsEach + ", which is how many agents each peripheral has at least");
        long highest = HIGHEST_PERIPHERAL - count + 1;
        check(
                peripherals.first() >= 0 && peripherals.first() <= highest,
                "peripheralId",
                peripherals.first(),
                "give 0 to " + highest);
    }

    private static void checkPort(String key, int port) {
        check(port >= 0 && port <= 65_535, key, port, "give 0 (any) to 65535");
    }

    private static void checkVersion(String key, int version, Dialect dialect) {
        check(
                version >= dialect.oldest() && version <= dialect.newest(),
                key,
                version,
                "give " + dialect.oldest() + " to " + dialect.newest());
    }

    /** The standby refuses sessions below that version. */
    private static void checkActiveStandby(boolean activeStandby, int newestVersion, Dialect dialect) {
        check(
                !activeStandby || dialect != Dialect.CCX,
                "activeStandby",
                true,
                "needs protocol version " + ACTIVE_STANDBY_VERSION
                        + ", which Unified CCX does not have; leave it or dialect = ccx out");
        check(
                !activeStandby || newestVersion >= ACTIVE_STANDBY_VERSION,
                "activeStandby",
                true,
                "needs protocol version " + ACTIVE_STANDBY_VERSION + "; leave it out, or give newestVersion = "
                        + ACTIVE_STANDBY_VERSION + " or more");
    }

    private static void check(boolean right, String key, Object value, String cure) {
        if (!right) {
            throw new IllegalArgumentException(key + " = " + value + ": " + cure);
        }
    }
}

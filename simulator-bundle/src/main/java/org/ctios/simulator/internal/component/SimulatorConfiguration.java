package org.ctios.simulator.internal.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The keys of PID {@code org.ctios.simulator}, their defaults, and what the console says of them. */
@ObjectClassDefinition(localization = "OSGI-INF/l10n/simulator", name = "%form", description = "%form.description")
@interface SimulatorConfiguration {
    /** Address. */
    @AttributeDefinition(name = "%host", description = "%host.description")
    String host() default "127.0.0.1";

    /** Port of side A. */
    @AttributeDefinition(name = "%portA", min = "0", max = "65535", description = "%portA.description")
    int portA() default 42027;

    /** Port of side B. */
    @AttributeDefinition(name = "%portB", min = "0", max = "65535", description = "%portB.description")
    int portB() default 43027;

    /** Number of agents. */
    @AttributeDefinition(name = "%agents", min = "1", max = "100000", description = "%agents.description")
    int agents() default 10;

    /** Number of agents in no skill group. */
    @AttributeDefinition(
            name = "%agentsWithoutSkillGroups",
            min = "0",
            max = "100000",
            description = "%agentsWithoutSkillGroups.description")
    int agentsWithoutSkillGroups() default 0;

    /** Rate of calls. */
    @AttributeDefinition(name = "%callsPerMinute", min = "0", description = "%callsPerMinute.description")
    double callsPerMinute() default 30;

    /** What happens to calls. */
    @AttributeDefinition(name = "%trafficMix", required = false, description = "%trafficMix.description")
    String trafficMix() default "";

    /** Shifts of agents. */
    @AttributeDefinition(name = "%shifts", required = false, description = "%shifts.description")
    String shifts() default "";

    /** Calls in the course of a day. */
    @AttributeDefinition(name = "%callCurve", required = false, description = "%callCurve.description")
    String callCurve() default "";

    /** Time at the start. */
    @AttributeDefinition(name = "%timeOfDay", required = false, description = "%timeOfDay.description")
    String timeOfDay() default "";

    /** ECC variables. */
    @AttributeDefinition(name = "%eccVariables", required = false, description = "%eccVariables.description")
    String eccVariables() default "";

    /** Seed. */
    @AttributeDefinition(name = "%seed", description = "%seed.description")
    long seed() default 1;

    /** Peripheral. */
    @AttributeDefinition(name = "%peripheralId", description = "%peripheralId.description")
    long peripheralId() default 5000;

    /** Number of peripherals. */
    @AttributeDefinition(name = "%peripherals", min = "1", max = "10", description = "%peripherals.description")
    int peripherals() default 1;

    /** Number of teams of each peripheral. */
    @AttributeDefinition(name = "%teams", min = "1", max = "100000", description = "%teams.description")
    int teams() default 1;

    /** Password of clients. */
    @AttributeDefinition(
            name = "%clientPassword",
            type = AttributeType.PASSWORD,
            description = "%clientPassword.description")
    String _clientPassword() default "";

    /** Password of agents. */
    @AttributeDefinition(
            name = "%agentPassword",
            type = AttributeType.PASSWORD,
            description = "%agentPassword.description")
    String _agentPassword() default "";

    /** Product. */
    @AttributeDefinition(
            name = "%dialect",
            description = "%dialect.description",
            options = {@Option(label = "%dialect.cce", value = "cce"), @Option(label = "%dialect.ccx", value = "ccx")})
    String dialect() default "cce";

    /** Lowest version. */
    @AttributeDefinition(name = "%oldestVersion", min = "10", max = "25", description = "%oldestVersion.description")
    int oldestVersion() default 13;

    /** Highest version. */
    @AttributeDefinition(name = "%newestVersion", min = "10", max = "25", description = "%newestVersion.description")
    int newestVersion() default 25;

    /** Speed. */
    @AttributeDefinition(name = "%speed", description = "%speed.description")
    double speed() default 1;

    /** Active-standby. */
    @AttributeDefinition(name = "%activeStandby", description = "%activeStandby.description")
    boolean activeStandby() default false;

    /** Tag of UniqueInstanceID. */
    @AttributeDefinition(
            name = "%uniqueInstanceIdTag",
            min = "0",
            max = "65535",
            description = "%uniqueInstanceIdTag.description")
    int uniqueInstanceIdTag() default 0;

    /** Patience with silent connections. */
    @AttributeDefinition(name = "%openTimeout", min = "1", description = "%openTimeout.description")
    int openTimeout() default 30;

    /** TLS. */
    @AttributeDefinition(name = "%tls.keyStore", required = false, description = "%tls.keyStore.description")
    String tls_keyStore() default "";

    /** Password of the key store. */
    @AttributeDefinition(
            name = "%tls.keyStorePassword",
            required = false,
            type = AttributeType.PASSWORD,
            description = "%tls.keyStorePassword.description")
    String _tls_keyStorePassword() default "";

    /** Whom the servers trust. */
    @AttributeDefinition(name = "%tls.trustStore", required = false, description = "%tls.trustStore.description")
    String tls_trustStore() default "";

    /** Password of the trust store. */
    @AttributeDefinition(
            name = "%tls.trustStorePassword",
            required = false,
            type = AttributeType.PASSWORD,
            description = "%tls.trustStorePassword.description")
    String _tls_trustStorePassword() default "";

    /** Kill timer. */
    @AttributeDefinition(name = "%killActiveEvery", min = "0", description = "%killActiveEvery.description")
    int killActiveEvery() default 0;

    /** Time until revival. */
    @AttributeDefinition(name = "%downFor", min = "0", description = "%downFor.description")
    int downFor() default 30;

    /** Faults. */
    @AttributeDefinition(name = "%fault", required = false, description = "%fault.description")
    String fault() default "";

    /** Side A. */
    @AttributeDefinition(
            name = "%sideA",
            description = "%sideA.description",
            options = {@Option(label = "%sideA.up", value = "up"), @Option(label = "%sideA.down", value = "down")})
    String sideA() default "up";

    /** Side B. */
    @AttributeDefinition(
            name = "%sideB",
            description = "%sideB.description",
            options = {@Option(label = "%sideB.up", value = "up"), @Option(label = "%sideB.down", value = "down")})
    String sideB() default "up";
}

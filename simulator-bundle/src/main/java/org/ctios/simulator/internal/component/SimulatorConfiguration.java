package org.ctios.simulator.internal.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The keys of PID {@code org.ctios.simulator}, their defaults, and what the console says of them. */
@ObjectClassDefinition(
        name = "CTI OS simulator",
        description = "A simulated pair of CTI Servers (GED-188) with agents and calls, for development and tests.")
@interface SimulatorConfiguration {
    /** Address. */
    @AttributeDefinition(name = "Host", description = "Address to listen on. A change restarts the pair.")
    String host() default "127.0.0.1";

    /** Port of side A. */
    @AttributeDefinition(
            name = "Port of side A",
            description = "0 takes any free port. A change restarts the pair.",
            min = "0",
            max = "65535")
    int portA() default 42027;

    /** Port of side B. */
    @AttributeDefinition(
            name = "Port of side B",
            description = "0 takes any free port. A change restarts the pair.",
            min = "0",
            max = "65535")
    int portB() default 43027;

    /** Number of agents. */
    @AttributeDefinition(
            name = "Agents",
            description =
                    "How many agents there are: 1001 and up, at extensions 2001 and up. A change restarts the pair.",
            min = "1",
            max = "100000")
    int agents() default 10;

    /** Rate of calls. */
    @AttributeDefinition(
            name = "Calls per minute",
            description = "Calls that arrive by themselves. 0: nothing happens by itself. Takes effect at once.",
            min = "0")
    double callsPerMinute() default 30;

    /** Seed. */
    @AttributeDefinition(
            name = "Seed",
            description = "The same seed gives the same calls at the same times. A change restarts the pair.")
    long seed() default 1;

    /** Peripheral. */
    @AttributeDefinition(name = "PeripheralID", description = "Peripheral of all agents. A change restarts the pair.")
    long peripheralId() default 5000;

    /** Password of clients. */
    @AttributeDefinition(
            name = "Client password",
            description = "Password of OPEN_REQ; empty: any is taken. A change restarts the pair.",
            type = AttributeType.PASSWORD)
    String _clientPassword() default "";

    /** Password of agents. */
    @AttributeDefinition(
            name = "Agent password",
            description =
                    "Password of every agent; empty: pw and the agent ID, such as pw1001. A change restarts the pair.",
            type = AttributeType.PASSWORD)
    String _agentPassword() default "";

    /** Lowest version. */
    @AttributeDefinition(
            name = "Oldest version",
            description = "Lowest protocol version that is accepted. A change restarts the pair.",
            min = "13",
            max = "25")
    int oldestVersion() default 13;

    /** Highest version. */
    @AttributeDefinition(
            name = "Newest version",
            description = "Highest protocol version that is accepted. A change restarts the pair.",
            min = "13",
            max = "25")
    int newestVersion() default 25;

    /** Speed. */
    @AttributeDefinition(
            name = "Speed",
            description = "How much faster than real time the contact centre runs. A change restarts the pair.")
    double speed() default 1;

    /** Active-standby. */
    @AttributeDefinition(
            name = "Active-standby",
            description = "Whether the standby side opens sessions too, from protocol version 24 on. A change restarts"
                    + " the pair.")
    boolean activeStandby() default false;

    /** Tag of UniqueInstanceID. */
    @AttributeDefinition(
            name = "Tag of UniqueInstanceID",
            description = "Its number was never published; 0: the field is not checked. Used with active-standby. A"
                    + " change restarts the pair.",
            min = "0",
            max = "65535")
    int uniqueInstanceIdTag() default 0;

    /** Patience with silent connections. */
    @AttributeDefinition(
            name = "Open timeout",
            description = "Seconds until a connection without a session is closed. A change restarts the pair.",
            min = "1")
    int openTimeout() default 30;

    /** TLS. */
    @AttributeDefinition(
            name = "TLS key store",
            required = false,
            description = "PKCS12 or JKS file with the servers' key and certificates; empty: no TLS. A change restarts"
                    + " the pair.")
    String tls_keyStore() default "";

    /** Password of the key store. */
    @AttributeDefinition(
            name = "Password of the TLS key store",
            required = false,
            description = "Of the file and of the key. A change restarts the pair.",
            type = AttributeType.PASSWORD)
    String _tls_keyStorePassword() default "";

    /** Whom the servers trust. */
    @AttributeDefinition(
            name = "TLS trust store",
            required = false,
            description = "PKCS12 or JKS file with certificates that vouch for clients; empty: clients need no"
                    + " certificate. A change restarts the pair.")
    String tls_trustStore() default "";

    /** Password of the trust store. */
    @AttributeDefinition(
            name = "Password of the TLS trust store",
            required = false,
            description = "A change restarts the pair.",
            type = AttributeType.PASSWORD)
    String _tls_trustStorePassword() default "";

    /** Kill timer. */
    @AttributeDefinition(
            name = "Kill the active side every",
            description = "Seconds between kills of the active side; 0: never. Takes effect at once.",
            min = "0")
    int killActiveEvery() default 0;

    /** Time until revival. */
    @AttributeDefinition(
            name = "Down for",
            description = "Seconds until a side killed by the timer comes back. Takes effect at once.",
            min = "0")
    int downFor() default 30;

    /** Side A. */
    @AttributeDefinition(
            name = "Side A",
            description = "up, or down: killed until it is up again. Takes effect at once.",
            options = {@Option(label = "up", value = "up"), @Option(label = "down", value = "down")})
    String sideA() default "up";

    /** Side B. */
    @AttributeDefinition(
            name = "Side B",
            description = "up, or down: killed until it is up again. Takes effect at once.",
            options = {@Option(label = "up", value = "up"), @Option(label = "down", value = "down")})
    String sideB() default "up";
}

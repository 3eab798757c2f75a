package org.ctios.session.internal.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form that consoles show for a session. Values are read and checked by the config room, not through this type. */
@ObjectClassDefinition(
        name = "CTI OS session",
        description = "A session to the CTI Servers of a duplexed peripheral gateway. Edits take effect at once;"
                + " a faulty edit changes nothing and is told in the log and in the session's status.")
public @interface SessionConfiguration {
    /** Name. */
    @AttributeDefinition(
            name = "Name",
            required = false,
            description =
                    "Name of the session, used in Camel URIs. Default: the part of the file name after org.ctios.session-")
    String name() default "";

    /** Endpoints. */
    @AttributeDefinition(
            name = "Endpoints",
            description =
                    "CTI Servers as hostA:portA,hostB:portB; the first is side A. Default ports 42027 and 43027, with TLS"
                            + " 42030 and 43030")
    String[] endpoints();

    /** Mode. */
    @AttributeDefinition(
            name = "Mode",
            description = "agent: the session of one agent. monitor: passive listening. none: left to the user",
            options = {
                @Option(label = "monitor", value = "monitor"),
                @Option(label = "agent", value = "agent"),
                @Option(label = "none", value = "none")
            })
    String mode() default "monitor";

    /** Autologin. */
    @AttributeDefinition(
            name = "Automatic login",
            description = "Agent mode: log the agent in after connecting and after a failover, with the state it had")
    boolean autologin() default false;

    /** Agent id. */
    @AttributeDefinition(name = "Agent ID", required = false, description = "Agent mode: login id of the agent")
    String agentId() default "";

    /** Agent instrument. */
    @AttributeDefinition(
            name = "Agent instrument",
            required = false,
            description = "Agent mode: the device the agent works at; needed for automatic login")
    String agentInstrument() default "";

    /** Agent extension. */
    @AttributeDefinition(
            name = "Agent extension",
            required = false,
            description = "Agent mode: extension of the device")
    String agentExtension() default "";

    /** Agent password. */
    @AttributeDefinition(
            name = "Agent password",
            required = false,
            type = AttributeType.PASSWORD,
            description = "Agent mode: password for automatic login; never shown again")
    String _agentPassword() default "";

    /** Peripheral. */
    @AttributeDefinition(
            name = "Peripheral ID",
            required = false,
            description = "Agent mode: PeripheralID of the agent's peripheral; needed there")
    String peripheralId() default "";

    /** Work mode. */
    @AttributeDefinition(
            name = "Agent work mode",
            required = false,
            min = "0",
            max = "65535",
            description = "Agent mode: AgentWorkMode of the automatic login. 0 to 65535")
    int agentWorkMode() default 0;

    /** Duplicate login. */
    @AttributeDefinition(
            name = "Duplicate login",
            description =
                    "Automatic login of an agent who is logged in already: none takes the agent over, warn tells it"
                            + " too, reject stops the session",
            options = {
                @Option(label = "none", value = "none"),
                @Option(label = "warn", value = "warn"),
                @Option(label = "reject", value = "reject")
            })
    String duplicateLogin() default "none";

    /** Filter. */
    @AttributeDefinition(
            name = "Message filter",
            required = false,
            description = "Monitor mode: CTI OS message filter, such as MessageID=30;AgentID=70*. Empty: everything")
    String filter() default "";

    /** Snapshot. */
    @AttributeDefinition(
            name = "Snapshot",
            description = "Monitor mode: ask for agents and calls before the mode is told to be established")
    boolean snapshot() default true;

    /** Client id. */
    @AttributeDefinition(
            name = "Client ID",
            required = false,
            description = "ClientID shown to the CTI Server. Default: ctios- and the session's name")
    String clientId() default "";

    /** Client password. */
    @AttributeDefinition(
            name = "Client password",
            required = false,
            type = AttributeType.PASSWORD,
            description = "Password of the client, when the CTI Server wants one; never shown again")
    String _clientPassword() default "";

    /** Version. */
    @AttributeDefinition(
            name = "Protocol version",
            min = "13",
            max = "25",
            description = "Highest GED-188 version to ask for; lower ones are tried when the server refuses it")
    int protocolVersion() default 24;

    /** Supervisor service. */
    @AttributeDefinition(
            name = "Supervisor",
            description = "Ask for the supervisor service: teams are told, and calls of agents can be supervised")
    boolean supervisor() default false;

    /** TLS. */
    @AttributeDefinition(
            name = "TLS",
            description = "Speak TLS to the CTI Servers; default ports are then 42030 and 43030")
    boolean tls_enabled() default false;

    /** Trust store. */
    @AttributeDefinition(
            name = "TLS trust store",
            required = false,
            description = "File with the certificates that vouch for the CTI Servers: PKCS12, JKS or PEM. Empty: the"
                    + " authorities that Java trusts")
    String tls_trustStore() default "";

    /** Password of the trust store. */
    @AttributeDefinition(
            name = "Password of the TLS trust store",
            required = false,
            type = AttributeType.PASSWORD,
            description = "Opens the trust store; never shown again")
    String _tls_trustStorePassword() default "";

    /** Key store. */
    @AttributeDefinition(
            name = "TLS key store",
            required = false,
            description = "File with the session's own key and certificates: PKCS12, JKS or PEM. CTI Servers want one")
    String tls_keyStore() default "";

    /** Password of the key store. */
    @AttributeDefinition(
            name = "Password of the TLS key store",
            required = false,
            type = AttributeType.PASSWORD,
            description = "Opens the key store; never shown again")
    String _tls_keyStorePassword() default "";

    /** Password of the key. */
    @AttributeDefinition(
            name = "Password of the TLS key",
            required = false,
            type = AttributeType.PASSWORD,
            description = "Opens the key in the key store, when it differs from the password of the store; never shown"
                    + " again")
    String _tls_keyPassword() default "";

    /** Protocols. */
    @AttributeDefinition(
            name = "TLS versions",
            description = "Versions of TLS to offer",
            options = {@Option(label = "TLSv1.3", value = "TLSv1.3"), @Option(label = "TLSv1.2", value = "TLSv1.2")})
    String[] tls_protocols() default {"TLSv1.3", "TLSv1.2"};

    /** Ciphers. */
    @AttributeDefinition(
            name = "TLS cipher suites",
            required = false,
            description = "Names of cipher suites to offer. Empty: those of Java")
    String[] tls_ciphers() default {};

    /** Host names. */
    @AttributeDefinition(
            name = "Verify host name",
            description = "The certificate of a CTI Server must be made out to the host in the endpoints")
    boolean tls_verifyHostname() default true;

    /** Heartbeat. */
    @AttributeDefinition(
            name = "Heartbeat",
            description = "Seconds of silence after which a heartbeat is sent. 0.1 to 3600")
    String heartbeat() default "5";

    /** Heartbeats. */
    @AttributeDefinition(
            name = "Maximum missed heartbeats",
            min = "1",
            max = "100",
            description = "Unanswered heartbeats after which the session goes to the other side")
    int maxHeartbeats() default 3;

    /** Connect time-out. */
    @AttributeDefinition(
            name = "Connect time-out",
            description = "Seconds to wait for the TCP connection and TLS. 0.1 to 600")
    String connectTimeout() default "5";

    /** Open time-out. */
    @AttributeDefinition(name = "Open time-out", description = "Seconds to wait for the answer to OPEN_REQ. 0.1 to 600")
    String openTimeout() default "30";

    /** Request time-out. */
    @AttributeDefinition(
            name = "Request time-out",
            description = "Seconds to wait for the answer to any other request. 0.1 to 600")
    String requestTimeout() default "15";

    /** First side. */
    @AttributeDefinition(
            name = "First side",
            description = "Side of the first attempt; random spreads many sessions over both",
            options = {
                @Option(label = "random", value = "random"),
                @Option(label = "A", value = "A"),
                @Option(label = "B", value = "B")
            })
    String reconnect_firstSide() default "random";

    /** Jitter. */
    @AttributeDefinition(
            name = "Reconnect jitter",
            min = "0",
            max = "100",
            description = "Percent by which a wait varies, so that many sessions do not come back together")
    int reconnect_jitter() default 10;

    /** Retries. */
    @AttributeDefinition(
            name = "Maximum retries",
            min = "0",
            max = "1000000",
            description = "Attempts after a lost connection until the session gives up; 0: never. The CIL has 5")
    int reconnect_maxRetries() default 0;

    /** Compatibility. */
    @AttributeDefinition(
            name = "Compatibility",
            required = false,
            description = "Other readings of the CIL's documents. modeConflict: connect on a connected session returns"
                    + " E_CTIOS_MODE_CONFLICT. failFast: connect waits for the first attempt. forcedDisconnect:"
                    + " disconnect stops a failover only with ForcedDisconnect. loginCloses: a refused login ends the"
                    + " connection",
            options = {
                @Option(label = "modeConflict", value = "modeConflict"),
                @Option(label = "failFast", value = "failFast"),
                @Option(label = "forcedDisconnect", value = "forcedDisconnect"),
                @Option(label = "loginCloses", value = "loginCloses")
            })
    String[] compatibility() default {};

    /** Delays. */
    @AttributeDefinition(
            name = "Reconnect delays",
            description =
                    "Seconds to wait between rounds over both sides; the last one repeats." + " 0.05 to 3600 each")
    String[] reconnect_delays() default {"2", "15", "30", "60", "120"};

    /** Active-standby. */
    @AttributeDefinition(
            name = "Active-standby",
            description = "Ask for a second connection to the standby side; servers below version 24 do without")
    boolean activeStandby() default false;

    /** Instance id. */
    @AttributeDefinition(
            name = "Unique instance ID",
            required = false,
            description = "Active-standby: UniqueInstanceID, the same on both sides")
    String uniqueInstanceId() default "";

    /** Tag of the instance id. */
    @AttributeDefinition(
            name = "Tag of the unique instance ID",
            min = "0",
            max = "65535",
            description = "Active-standby: tag of UniqueInstanceID, which the guide does not publish; 0 leaves it out")
    int uniqueInstanceIdTag() default 0;

    /** Autoconnect. */
    @AttributeDefinition(name = "Connect automatically", description = "false leaves connecting to the user")
    boolean autoconnect() default true;

    /** Capacity. */
    @AttributeDefinition(
            name = "Queue capacity",
            min = "1",
            max = "10000000",
            description = "Events that may wait for each listener")
    int queue_capacity() default 10000;

    /** Full queue. */
    @AttributeDefinition(
            name = "When a queue is full",
            description = "wait: stop reading from the server, nothing is lost. dropOldest: drop and count."
                    + " disconnect: end the connection, connect again when there is room, and ask for what was missed",
            options = {
                @Option(label = "wait", value = "wait"),
                @Option(label = "drop the oldest", value = "dropOldest"),
                @Option(label = "disconnect", value = "disconnect")
            })
    String queue_onFull() default "wait";

    /** Heap budget. */
    @AttributeDefinition(
            name = "Heap budget of the queues",
            description = "Memory that the waiting events of all listeners may hold, as a part of the heap (1% to 90%)"
                    + " or in MiB (1 to 131072); beyond, every queue counts as full")
    String queue_heapBudget() default "25%";
}

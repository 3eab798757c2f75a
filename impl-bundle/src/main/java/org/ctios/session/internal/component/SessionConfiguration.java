package org.ctios.session.internal.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The form that consoles show for a session. Values are read and checked by the config room, not through this type. */
@ObjectClassDefinition(localization = "OSGI-INF/l10n/session", name = "%form", description = "%form.description")
public @interface SessionConfiguration {
    /** Name. */
    @AttributeDefinition(name = "%name", required = false, description = "%name.description")
    String name() default "";

    /** Endpoints. */
    @AttributeDefinition(name = "%endpoints", description = "%endpoints.description")
    String[] endpoints();

    /** Autoconnect. */
    @AttributeDefinition(name = "%autoconnect", description = "%autoconnect.description")
    boolean autoconnect() default true;

    /** Mode. */
    @AttributeDefinition(
            name = "%mode",
            description = "%mode.description",
            options = {
                @Option(label = "%mode.monitor", value = "monitor"),
                @Option(label = "%mode.agent", value = "agent"),
                @Option(label = "%mode.none", value = "none")
            })
    String mode() default "monitor";

    /** Filter. */
    @AttributeDefinition(name = "%filter", required = false, description = "%filter.description")
    String filter() default "";

    /** Snapshot. */
    @AttributeDefinition(name = "%snapshot", description = "%snapshot.description")
    boolean snapshot() default true;

    /** Peripheral. */
    @AttributeDefinition(name = "%peripheralId", required = false, description = "%peripheralId.description")
    String peripheralId() default "";

    /** Agent id. */
    @AttributeDefinition(name = "%agentId", required = false, description = "%agentId.description")
    String agentId() default "";

    /** Agent instrument. */
    @AttributeDefinition(name = "%agentInstrument", required = false, description = "%agentInstrument.description")
    String agentInstrument() default "";

    /** Agent extension. */
    @AttributeDefinition(name = "%agentExtension", required = false, description = "%agentExtension.description")
    String agentExtension() default "";

    /** Autologin. */
    @AttributeDefinition(name = "%autologin", description = "%autologin.description")
    boolean autologin() default false;

    /** Agent password. */
    @AttributeDefinition(
            name = "%agentPassword",
            required = false,
            type = AttributeType.PASSWORD,
            description = "%agentPassword.description")
    String _agentPassword() default "";

    /** Work mode. */
    @AttributeDefinition(
            name = "%agentWorkMode",
            required = false,
            min = "0",
            max = "65535",
            description = "%agentWorkMode.description")
    int agentWorkMode() default 0;

    /** Duplicate login. */
    @AttributeDefinition(
            name = "%duplicateLogin",
            description = "%duplicateLogin.description",
            options = {
                @Option(label = "%duplicateLogin.none", value = "none"),
                @Option(label = "%duplicateLogin.warn", value = "warn"),
                @Option(label = "%duplicateLogin.reject", value = "reject")
            })
    String duplicateLogin() default "none";

    /** Client id. */
    @AttributeDefinition(name = "%clientId", required = false, description = "%clientId.description")
    String clientId() default "";

    /** Client password. */
    @AttributeDefinition(
            name = "%clientPassword",
            required = false,
            type = AttributeType.PASSWORD,
            description = "%clientPassword.description")
    String _clientPassword() default "";

    /** Version. */
    @AttributeDefinition(
            name = "%protocolVersion",
            min = "13",
            max = "25",
            description = "%protocolVersion.description")
    int protocolVersion() default 24;

    /** Supervisor service. */
    @AttributeDefinition(name = "%supervisor", description = "%supervisor.description")
    boolean supervisor() default false;

    /** TLS. */
    @AttributeDefinition(name = "%tls.enabled", description = "%tls.enabled.description")
    boolean tls_enabled() default false;

    /** Trust store. */
    @AttributeDefinition(name = "%tls.trustStore", required = false, description = "%tls.trustStore.description")
    String tls_trustStore() default "";

    /** Password of the trust store. */
    @AttributeDefinition(
            name = "%tls.trustStorePassword",
            required = false,
            type = AttributeType.PASSWORD,
            description = "%tls.trustStorePassword.description")
    String _tls_trustStorePassword() default "";

    /** Key store. */
    @AttributeDefinition(name = "%tls.keyStore", required = false, description = "%tls.keyStore.description")
    String tls_keyStore() default "";

    /** Password of the key store. */
    @AttributeDefinition(
            name = "%tls.keyStorePassword",
            required = false,
            type = AttributeType.PASSWORD,
            description = "%tls.keyStorePassword.description")
    String _tls_keyStorePassword() default "";

    /** Password of the key. */
    @AttributeDefinition(
            name = "%tls.keyPassword",
            required = false,
            type = AttributeType.PASSWORD,
            description = "%tls.keyPassword.description")
    String _tls_keyPassword() default "";

    /** Protocols. */
    @AttributeDefinition(
            name = "%tls.protocols",
            description = "%tls.protocols.description",
            options = {
                @Option(label = "%tls.protocols.TLSv1.3", value = "TLSv1.3"),
                @Option(label = "%tls.protocols.TLSv1.2", value = "TLSv1.2")
            })
    String[] tls_protocols() default {"TLSv1.3", "TLSv1.2"};

    /** Ciphers. */
    @AttributeDefinition(name = "%tls.ciphers", required = false, description = "%tls.ciphers.description")
    String[] tls_ciphers() default {};

    /** Host names. */
    @AttributeDefinition(name = "%tls.verifyHostname", description = "%tls.verifyHostname.description")
    boolean tls_verifyHostname() default true;

    /** Heartbeat. */
    @AttributeDefinition(name = "%heartbeat", description = "%heartbeat.description")
    String heartbeat() default "5";

    /** Heartbeats. */
    @AttributeDefinition(name = "%maxHeartbeats", min = "1", max = "100", description = "%maxHeartbeats.description")
    int maxHeartbeats() default 3;

    /** Connect time-out. */
    @AttributeDefinition(name = "%connectTimeout", description = "%connectTimeout.description")
    String connectTimeout() default "5";

    /** Open time-out. */
    @AttributeDefinition(name = "%openTimeout", description = "%openTimeout.description")
    String openTimeout() default "30";

    /** Request time-out. */
    @AttributeDefinition(name = "%requestTimeout", description = "%requestTimeout.description")
    String requestTimeout() default "15";

    /** First side. */
    @AttributeDefinition(
            name = "%reconnect.firstSide",
            description = "%reconnect.firstSide.description",
            options = {
                @Option(label = "%reconnect.firstSide.random", value = "random"),
                @Option(label = "%reconnect.firstSide.A", value = "A"),
                @Option(label = "%reconnect.firstSide.B", value = "B")
            })
    String reconnect_firstSide() default "random";

    /** Delays. */
    @AttributeDefinition(name = "%reconnect.delays", description = "%reconnect.delays.description")
    String[] reconnect_delays() default {"2", "15", "30", "60", "120"};

    /** Jitter. */
    @AttributeDefinition(
            name = "%reconnect.jitter",
            min = "0",
            max = "100",
            description = "%reconnect.jitter.description")
    int reconnect_jitter() default 10;

    /** Retries. */
    @AttributeDefinition(
            name = "%reconnect.maxRetries",
            min = "0",
            max = "1000000",
            description = "%reconnect.maxRetries.description")
    int reconnect_maxRetries() default 0;

    /** Probe. */
    @AttributeDefinition(name = "%probe.interval", min = "0", max = "3600", description = "%probe.interval.description")
    int probe_interval() default 60;

    /** Active-standby. */
    @AttributeDefinition(name = "%activeStandby", description = "%activeStandby.description")
    boolean activeStandby() default false;

    /** Instance id. */
    @AttributeDefinition(name = "%uniqueInstanceId", required = false, description = "%uniqueInstanceId.description")
    String uniqueInstanceId() default "";

    /** Tag of the instance id. */
    @AttributeDefinition(
            name = "%uniqueInstanceIdTag",
            min = "0",
            max = "65535",
            description = "%uniqueInstanceIdTag.description")
    int uniqueInstanceIdTag() default 0;

    /** Capacity. */
    @AttributeDefinition(
            name = "%queue.capacity",
            min = "1",
            max = "10000000",
            description = "%queue.capacity.description")
    int queue_capacity() default 10000;

    /** Full queue. */
    @AttributeDefinition(
            name = "%queue.onFull",
            description = "%queue.onFull.description",
            options = {
                @Option(label = "%queue.onFull.wait", value = "wait"),
                @Option(label = "%queue.onFull.dropOldest", value = "dropOldest"),
                @Option(label = "%queue.onFull.disconnect", value = "disconnect")
            })
    String queue_onFull() default "wait";

    /** Heap budget. */
    @AttributeDefinition(name = "%queue.heapBudget", description = "%queue.heapBudget.description")
    String queue_heapBudget() default "25%";

    /** Wire trace. */
    @AttributeDefinition(name = "%trace.enabled", description = "%trace.enabled.description")
    boolean trace_enabled() default false;

    /** File of the wire trace. */
    @AttributeDefinition(name = "%trace.file", required = false, description = "%trace.file.description")
    String trace_file();

    /** Size of a file of the wire trace. */
    @AttributeDefinition(name = "%trace.maxSize", min = "1", max = "100000", description = "%trace.maxSize.description")
    int trace_maxSize() default 50;

    /** Files of the wire trace. */
    @AttributeDefinition(name = "%trace.files", min = "1", max = "1000", description = "%trace.files.description")
    int trace_files() default 5;

    /** Compatibility. */
    @AttributeDefinition(
            name = "%compatibility",
            required = false,
            description = "%compatibility.description",
            options = {
                @Option(label = "%compatibility.modeConflict", value = "modeConflict"),
                @Option(label = "%compatibility.failFast", value = "failFast"),
                @Option(label = "%compatibility.forcedDisconnect", value = "forcedDisconnect"),
                @Option(label = "%compatibility.loginCloses", value = "loginCloses")
            })
    String[] compatibility() default {};
}

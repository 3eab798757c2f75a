package org.ctios.session.internal.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.ConnectionMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of a configuration and checks all of them before anything is used. Values may be texts, as a {@code
 * .cfg} file gives them, or typed, as {@code .cfg.json} and the web console do.
 */
public final class SettingsReader {
    private static final Endpoints NOWHERE = new Endpoints(new Endpoint("", 0), new Endpoint("", 0));

    private final String defaultName;
    private final ConfigurationValues values;

    private SettingsReader(String defaultName, Map<String, ?> configuration) {
        this.defaultName = defaultName;
        this.values = new ConfigurationValues(configuration);
    }

    /**
     * What came of reading.
     *
     * @param settings null when there are problems
     * @param name the name the configuration asks for, also when the rest is faulty
     * @param tls how TLS is wanted, also when the rest is faulty: its files are to be looked at
     * @param unknownKeys keys that mean nothing to a session, most likely misspelt
     * @param knownKeys keys that this configuration may have
     */
    public record Result(
            @Nullable SessionSettings settings,
            String name,
            TlsSettings tls,
            List<ConfigurationProblem> problems,
            List<String> unknownKeys,
            Set<String> knownKeys) {}

    /**
     * Reads a configuration.
     *
     * @param defaultName the name when the key {@code name} is missing
     */
    public static Result read(String defaultName, Map<String, ?> configuration) {
        return new SettingsReader(defaultName, configuration).read();
    }

    private Result read() {
        String name = values.text("name", defaultName);
        TlsSettings tls = new TlsReader(values).read();
        Endpoints endpoints = new EndpointsReader(values, tls.enabled()).read();
        ModeReader modes = new ModeReader(values);
        FailoverReader failover = new FailoverReader(values);
        // Without endpoints there are no settings, but the other faults are wanted too.
        SessionSettings settings = new SessionSettings(
                name,
                endpoints == null ? NOWHERE : endpoints,
                modes.mode(),
                modes.agent(),
                modes.login(),
                modes.monitor(),
                client(name),
                tls,
                failover.standby(),
                timing(),
                failover.failover(),
                new QueueReader(values).read(),
                new TraceReader(values).read(name),
                failover.compatibility(),
                values.bool("autoconnect", true));
        if (settings.mode() == ConnectionMode.AGENT) {
            modes.requireAgent(settings.agent(), settings.autologin());
        }
        List<ConfigurationProblem> problems = values.problems();
        return new Result(
                problems.isEmpty() ? settings : null, name, tls, problems, values.unknownKeys(), values.knownKeys());
    }

    private ClientIdentity client(String name) {
        String clientId = values.wireText("clientId", "ctios-" + name, 63);
        return new ClientIdentity(
                clientId,
                values.secret(".clientPassword", "clientPassword"),
                (int) values.number("protocolVersion", 24, ProtocolVersion.OLDEST, ProtocolVersion.NEWEST),
                values.bool("supervisor", false));
    }

    private Timing timing() {
        return new Timing(
                seconds("heartbeat", "5", 3600),
                (int) values.number("maxHeartbeats", 3, 1, 100),
                seconds("connectTimeout", "5", 600),
                seconds("openTimeout", "30", 600),
                seconds("requestTimeout", "15", 600));
    }

    private Duration seconds(String key, String otherwise, int most) {
        return values.seconds(key, values.text(key, otherwise), 0.1, most);
    }
}

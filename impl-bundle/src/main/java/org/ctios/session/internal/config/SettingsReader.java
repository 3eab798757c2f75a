package org.ctios.session.internal.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.ConnectionMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of a configuration and checks all of them before anything is used. Values may be texts, as a {@code
 * .cfg} file gives them, or typed, as {@code .cfg.json} and the web console do.
 */
public final class SettingsReader {
    private static final long LARGEST_UINT = 0xFFFF_FFFFL;

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
     * @param unknownKeys keys that mean nothing to a session, most likely misspelt
     */
    public record Result(
            @Nullable SessionSettings settings,
            String name,
            List<ConfigurationProblem> problems,
            List<String> unknownKeys) {}

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
        Endpoints endpoints = new EndpointsReader(values).read();
        ConnectionMode mode = mode();
        boolean autologin = values.bool("autologin", false);
        AgentIdentity agent = agent(mode, autologin);
        ClientIdentity client = client(name);
        Timing timing = timing();
        QueueSettings queue = queue();
        boolean autoconnect = values.bool("autoconnect", true);
        List<ConfigurationProblem> problems = values.problems();
        SessionSettings settings = !problems.isEmpty() || endpoints == null
                ? null
                : new SessionSettings(name, endpoints, mode, autologin, agent, client, timing, queue, autoconnect);
        return new Result(settings, name, problems, values.unknownKeys());
    }

    private ConnectionMode mode() {
        String text = values.text("mode", "monitor");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "agent" -> ConnectionMode.AGENT;
            case "monitor" -> ConnectionMode.MONITOR;
            default -> {
                values.refuse("mode", text, "is no mode", "Write agent or monitor");
                yield ConnectionMode.MONITOR;
            }
        };
    }

    private AgentIdentity agent(ConnectionMode mode, boolean autologin) {
        AgentIdentity agent = new AgentIdentity(
                values.wireText("agentId", "", 11),
                values.wireText("agentInstrument", "", 63),
                values.wireText("agentExtension", "", 15),
                values.secret(".agentPassword", "agentPassword"),
                values.number("peripheralId", LARGEST_UINT, 0, LARGEST_UINT));
        if (mode == ConnectionMode.AGENT) {
            String anyName = agent.agentId() + agent.instrument() + agent.extension();
            require(autologin ? agent.agentId() : anyName, "agentId", "Write the agent's login id");
            require(
                    agent.peripheralId() == LARGEST_UINT ? "" : "given",
                    "peripheralId",
                    "Write the PeripheralID of the agent's peripheral");
        }
        if (mode == ConnectionMode.AGENT && autologin) {
            require(agent.instrument(), "agentInstrument", "autologin needs the device the agent logs in at");
        }
        return agent;
    }

    private void require(String value, String key, String cure) {
        if (value.isEmpty()) {
            values.refuse(key, "", "is missing in agent mode", cure);
        }
    }

    private ClientIdentity client(String name) {
        String clientId = values.wireText("clientId", "ctios-" + name, 63);
        return new ClientIdentity(clientId, values.secret(".clientPassword", "clientPassword"), (int)
                values.number("protocolVersion", 24, ProtocolVersion.OLDEST, ProtocolVersion.NEWEST));
    }

    private Timing timing() {
        List<Duration> delays = new ArrayList<>();
        for (String text : values.list("reconnect.delays", "2,15,30,60,120")) {
            delays.add(values.seconds("reconnect.delays", text, 0.05, 3600));
        }
        if (delays.isEmpty()) {
            values.refuse("reconnect.delays", "", "names no wait", "Write seconds, such as 2,15,30,60,120");
        }
        return new Timing(
                values.seconds("heartbeat", values.text("heartbeat", "5"), 0.1, 3600),
                (int) values.number("maxHeartbeats", 3, 1, 100),
                values.seconds("connectTimeout", values.text("connectTimeout", "5"), 0.1, 600),
                values.seconds("openTimeout", values.text("openTimeout", "30"), 0.1, 600),
                delays);
    }

    private QueueSettings queue() {
        int capacity = (int) values.number("queue.capacity", 10_000, 1, 10_000_000);
        String onFull = values.text("queue.onFull", "wait");
        return switch (onFull.toLowerCase(Locale.ROOT)) {
            case "wait" -> new QueueSettings(capacity, QueueSettings.OnFull.WAIT);
            case "dropoldest" -> new QueueSettings(capacity, QueueSettings.OnFull.DROP_OLDEST);
            default -> {
                values.refuse("queue.onFull", onFull, "is no policy", "Write wait or dropOldest");
                yield new QueueSettings(capacity, QueueSettings.OnFull.WAIT);
            }
        };
    }
}

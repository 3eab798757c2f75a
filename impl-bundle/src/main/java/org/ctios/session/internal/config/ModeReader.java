package org.ctios.session.internal.config;

import java.util.Locale;
import org.ctios.event.InvalidFilterException;
import org.ctios.event.MessageFilter;
import org.ctios.session.ConnectionMode;
import org.ctios.session.internal.config.LoginSettings.DuplicateLogin;

/** Reads the mode and what belongs to it: the agent, the login, the message filter. */
final class ModeReader {
    static final long NO_PERIPHERAL = 0xFFFF_FFFFL;

    private static final int MOST_AGENT_ID = 11;
    private static final int MOST_INSTRUMENT = 63;
    private static final int MOST_EXTENSION = 15;
    private static final int MOST_WORK_MODE = 0xFFFF;

    private final ConfigurationValues values;

    ModeReader(ConfigurationValues values) {
        this.values = values;
    }

    ConnectionMode mode() {
        String text = values.text("mode", "monitor");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "agent" -> ConnectionMode.AGENT;
            case "monitor" -> ConnectionMode.MONITOR;
            case "none" -> ConnectionMode.NOT_SET;
            default -> {
                values.refuse("mode", text, "is no mode", "Write agent, monitor or none");
                yield ConnectionMode.MONITOR;
            }
        };
    }

    AgentIdentity agent() {
        return new AgentIdentity(
                values.wireText("agentId", "", MOST_AGENT_ID),
                values.wireText("agentInstrument", "", MOST_INSTRUMENT),
                values.wireText("agentExtension", "", MOST_EXTENSION),
                values.secret(".agentPassword", "agentPassword"),
                values.number("peripheralId", NO_PERIPHERAL, 0, NO_PERIPHERAL));
    }

    LoginSettings login() {
        boolean automatic = values.bool("autologin", false);
        int workMode = (int) values.number("agentWorkMode", 0, 0, MOST_WORK_MODE);
        return new LoginSettings(automatic, workMode, duplicate());
    }

    private DuplicateLogin duplicate() {
        String text = values.text("duplicateLogin", "none");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "none" -> DuplicateLogin.NONE;
            case "warn" -> DuplicateLogin.WARN;
            case "reject" -> DuplicateLogin.REJECT;
            default -> {
                values.refuse("duplicateLogin", text, "is no policy", "Write none, warn or reject");
                yield DuplicateLogin.NONE;
            }
        };
    }

    /** What agent mode cannot do without. */
    void requireAgent(AgentIdentity agent, boolean autologin) {
        String anyName = agent.agentId() + agent.instrument() + agent.extension();
        require(autologin ? agent.agentId() : anyName, "agentId", "Write the agent's login id");
        require(
                agent.peripheralId() == NO_PERIPHERAL ? "" : "given",
                "peripheralId",
                "Write the PeripheralID of the agent's peripheral");
        if (autologin) {
            require(agent.instrument(), "agentInstrument", "autologin needs the device the agent logs in at");
        }
    }

    private void require(String value, String key, String cure) {
        if (value.isEmpty()) {
            values.refuse(key, "", "is missing in agent mode", cure);
        }
    }

    MonitorSettings monitor() {
        boolean snapshot = values.bool("snapshot", true);
        String text = values.text("filter", "");
        if (text.isEmpty()) {
            return new MonitorSettings(null, snapshot);
        }
        try {
            return new MonitorSettings(MessageFilter.parse(text), snapshot);
        } catch (InvalidFilterException e) {
            values.refuse("filter", text, "is no message filter", String.valueOf(e.getMessage()));
            return MonitorSettings.ALL;
        }
    }
}

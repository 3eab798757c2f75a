package org.ctios.itests.faults;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.itests.EtcFile;

/** The sessions of the container, all with the same pair. */
enum Client {
    /** Of all agents. It has the supervisor service: the servers tell it the team. */
    EAST(""),
    /** Of all agents too, without that service, by which its connections are known from those of the other. */
    WEST(""),
    /** Of one agent. */
    ANNA("1030"),
    /** Of another one. */
    BERT("1031");

    private static final String PERIPHERAL = "5000";
    private static final long SUPERVISOR =
            Dictionary.standard().enumeration("CtiServiceMask").value("CTI_SERVICE_SUPERVISOR");

    private static final ProtocolVersion OLDEST = ProtocolVersion.cce(23);

    private final String agent;

    Client(String agent) {
        this.agent = agent;
    }

    /** Those in agent mode. */
    static List<Client> ofAgents() {
        return Arrays.stream(values()).filter(Client::isOfAgent).toList();
    }

    /** Their names as the URI of a route has them. */
    static String names() {
        return Arrays.stream(values()).map(Client::toString).collect(Collectors.joining(","));
    }

    /**
     * By name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Client named(String name) {
        return Arrays.stream(values())
                .filter(client -> client.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no session " + name));
    }

    /**
     * Whose connection it is that a server opens with this OPEN_CONF. It does not say in which version it is, and the agent
     * stands at another place in each: so the ID is looked for wherever it is.
     */
    static Client of(byte[] openConf) {
        String text = new String(openConf, StandardCharsets.ISO_8859_1);
        long services = Message.of(OLDEST, openConf).uint(Fields.SERVICES_GRANTED);
        Client monitor = (services & SUPERVISOR) != 0 ? EAST : WEST;
        return ofAgents().stream()
                .filter(client -> text.contains(client.agent))
                .findFirst()
                .orElse(monitor);
    }

    /** Whether it is in agent mode. */
    boolean isOfAgent() {
        return !agent.isEmpty();
    }

    /** The agent's ID; empty in monitor mode. */
    String agent() {
        return agent;
    }

    /** Where the agent sits. */
    String instrument() {
        return "2" + agent.substring(1);
    }

    /** Whether a session in this mode is told of an agent. */
    boolean hearsAgent(String id) {
        return !isOfAgent() || id.equals(agent);
    }

    /** Whether it is told of a call that has begun at these devices. */
    boolean hearsCallAt(List<String> devices) {
        return !isOfAgent() || devices.contains(instrument());
    }

    /** Writes its file; nothing takes longer than it must. */
    void configure(EtcFile file, String endpoints) {
        file.set("endpoints", endpoints)
                .set("mode", isOfAgent() ? "agent" : "monitor")
                .set("clientId", "faults-" + this)
                .set("heartbeat", 1)
                .set("maxHeartbeats", 2)
                .set("connectTimeout", 2)
                .set("openTimeout", 2)
                .set("reconnect.delays", "0.2,0.5");
        if (isOfAgent()) {
            file.set("autologin", true)
                    .set("agentId", agent)
                    .set("agentInstrument", instrument())
                    .set(".agentPassword", "pw" + agent)
                    .set("peripheralId", PERIPHERAL);
        }
        if (this == EAST) {
            file.set("supervisor", true);
        }
    }

    /** Its name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

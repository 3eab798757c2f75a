package org.ctios.itests.faults;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.itests.EtcFile;

/** The sessions of the container, all with the same pair. */
enum Client {
    /** Of all agents. It has the supervisor service: the servers tell it the team. */
    EAST("", "1034"),
    /** Of all agents too, without that service, by which its connections are known from those of the other. */
    WEST("", "1035"),
    /** Of one agent. */
    ANNA("1030", "1032"),
    /** Of another one. */
    BERT("1031", "1033");

    private static final long SUPERVISOR = service("CTI_SERVICE_SUPERVISOR");

    /** A session without a mode may have it too. */
    private static final long ACTIVE_STANDBY = service("CTI_SERVICE_ACTIVE_STANDBY");

    private static final ProtocolVersion OLDEST = ProtocolVersion.cce(23);

    private final String agent;
    private final String guest;

    /**
     * A session.
     *
     * @param agent its agent; empty in monitor mode
     * @param guest the agent that edits make it for a while, and no other session
     */
    Client(String agent, String guest) {
        this.agent = agent;
        this.guest = guest;
    }

    /** Those in agent mode. */
    static List<Client> ofAgents() {
        return Arrays.stream(values()).filter(Client::isOfAgent).toList();
    }

    /** Those in monitor mode. */
    static List<Client> monitors() {
        return Arrays.stream(values()).filter(client -> !client.isOfAgent()).toList();
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
     *
     * @param withoutMode the one session that may have no mode now, so that it is granted no other service
     */
    static Client of(byte[] openConf, Client withoutMode) {
        String text = new String(openConf, StandardCharsets.ISO_8859_1);
        long services = services(openConf);
        Client monitor = (services & ~ACTIVE_STANDBY) == 0 ? withoutMode : (services & SUPERVISOR) != 0 ? EAST : WEST;
        return Arrays.stream(values())
                .filter(client -> client.isNamedIn(text))
                .findFirst()
                .orElse(monitor);
    }

    /** Whether a session that a server opens with this OPEN_CONF may have another one to the other side. */
    static boolean isOneOfTwo(byte[] openConf) {
        return (services(openConf) & ACTIVE_STANDBY) != 0;
    }

    private static long services(byte[] openConf) {
        return Message.of(OLDEST, openConf).uint(Fields.SERVICES_GRANTED);
    }

    private static long service(String symbol) {
        return Dictionary.standard().enumeration("CtiServiceMask").value(symbol);
    }

    private boolean isNamedIn(String openConf) {
        return openConf.contains(guest) || (isOfAgent() && openConf.contains(agent));
    }

    /** Whether it is in agent mode. */
    boolean isOfAgent() {
        return !agent.isEmpty();
    }

    /** The agent's ID; empty in monitor mode. */
    String agent() {
        return agent;
    }

    /** The agent that edits make it for a while. */
    String guest() {
        return guest;
    }

    /** Where the agent sits. */
    String instrument() {
        return instrument(agent);
    }

    static String instrument(String agent) {
        return "2" + agent.substring(1);
    }

    /** The connection of a call that the agent has, as the session names it. */
    String call(long id) {
        return "call." + Site.peripheral(agent) + "." + id + "." + instrument();
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
            keysOf(agent).forEach(file::set);
        }
        if (this == EAST) {
            file.set("supervisor", true);
        }
    }

    private static Map<String, String> keysOf(String agent) {
        return Map.of(
                "mode",
                "agent",
                "autologin",
                "true",
                "agentId",
                agent,
                "agentInstrument",
                instrument(agent),
                ".agentPassword",
                "pw" + agent,
                "peripheralId",
                Long.toString(Site.peripheral(agent)));
    }

    /** What its file says when it is the session of the other agent. */
    Map<String, String> keysOfGuest() {
        return keysOf(guest);
    }

    /** Its name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.ctios.itests.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.simulator.Agent;
import org.ctios.simulator.ContactCentre;

/**
 * What the user of a session in monitor mode wants next: to know how an agent, a device, a call or a skill group stands, and
 * what a supervisor does. Some of it nobody can have, and the answer has to say why.
 */
final class MonitorWish {
    private static final int REASON = 9;
    private static final String SUPERVISOR = "1001";
    private static final long SKILL_TARGET_OF_SUPERVISOR = 5001;
    private static final int LISTEN = 1;
    private static final int WHISPER = 2;

    /** One of these in so many is refused. */
    private static final int SELDOM = 5;

    /** Those whose users are others, or may be after an edit. */
    private static final Set<String> NOT_HIS = Stream.of(Client.values())
            .flatMap(client -> Stream.of(client.agent(), client.guest()))
            .collect(Collectors.toSet());

    private final ContactCentre centre;
    private final Client client;
    private final Random random;

    private MonitorWish(ContactCentre centre, Client client, Random random) {
        this.centre = centre;
        this.client = client;
        this.random = random;
    }

    /** Something that makes sense as the contact centre is now; it may be too late when it is asked for. */
    static Wish next(ContactCentre centre, Client client, Random random) {
        MonitorWish wish = new MonitorWish(centre, client, random);
        return random.nextInt(SELDOM) == 0 ? wish.refused() : wish.granted();
    }

    private Wish granted() {
        Agent agent = any(each -> true).orElseThrow();
        return switch (random.nextInt(9)) {
            case 0 -> wish("queryAgentState", agent, of(agent));
            case 1 -> wish("queryAgentStatistics", agent, of(agent));
            case 2 ->
                wish(
                        "querySkillGroupStatistics",
                        agent,
                        Map.of("SkillGroupNumber", agent.skillGroups().get(0)));
            case 3 -> wish("requestDesktopSettings", agent, of(agent));
            case 4 -> wish("snapshotDevice", agent, at(agent));
            case 5 -> wish("queryDeviceInfo", agent, at(agent));
            case 6 -> ofCall("snapshot", Map.of()).orElseGet(this::ofTheTeam);
            case 7 ->
                ofCall("setCallData", Map.of("CallVariable1", "monitor " + random.nextInt(1_000), "KeepOthers", true))
                        .orElseGet(this::ofTheTeam);
            default -> random.nextBoolean() ? ofTheTeam() : otherState().orElseGet(this::ofTheTeam);
        };
    }

    /** What a supervisor does, whose session it is by the service that it has. */
    private Wish ofTheTeam() {
        Optional<Wish> listening = random.nextBoolean()
                ? any(agent -> agent.state() == Agent.State.TALKING
                                && agent.teamId() == supervisor().teamId())
                        .map(this::listen)
                : Optional.empty();
        return listening.orElseGet(
                () -> service("requestAgentTeamList", Map.of("SupervisorID", SKILL_TARGET_OF_SUPERVISOR)));
    }

    private Wish listen(Agent agent) {
        return service(
                "superviseCall",
                Map.of(
                        "AgentReference",
                        "agent." + agent.peripheralId() + "." + agent.id(),
                        "SupervisorInstrument",
                        supervisor().instrument(),
                        "SupervisoryAction",
                        random.nextBoolean() ? LISTEN : WHISPER));
    }

    private Wish service(String operation, Map<String, Object> keywords) {
        Wish wish = wish(operation, supervisor(), keywords);
        return client == Client.EAST ? wish : wish.refused("E_CTI_INVALID_SERVICE");
    }

    /** An agent without a call has a break, or comes back from it. */
    private Optional<Wish> otherState() {
        return any(agent -> agent.callIds().isEmpty()
                        && Set.of(Agent.State.AVAILABLE, Agent.State.NOT_READY).contains(agent.state()))
                .map(agent -> {
                    Map<String, Object> keywords = new HashMap<>(at(agent));
                    keywords.putAll(of(agent));
                    keywords.putAll(
                            agent.state() == Agent.State.NOT_READY
                                    ? Map.of("AgentState", "AVAILABLE")
                                    : Map.of("AgentState", "NOT_READY", "EventReasonCode", REASON));
                    return wish("setAgentState", agent, keywords);
                });
    }

    private Optional<Wish> ofCall(String operation, Map<String, Object> more) {
        return any(agent -> !agent.callIds().isEmpty()).map(agent -> {
            Map<String, Object> keywords = new HashMap<>(more);
            keywords.put("UniqueObjectID", call(agent.callIds().get(0), agent));
            return wish(operation, agent, keywords);
        });
    }

    /** What nobody can have, whatever the mode is and whether there is a connection. */
    private Wish refused() {
        Agent agent = any(each -> true).orElseThrow();
        return switch (random.nextInt(4)) {
            case 0 -> wish("startMonitoringAgentTeam", agent, Map.of()).refused("E_CTIOS_MISSING_ARGUMENT");
            case 1 -> wish("queryAgentState", agent, Map.of("AgentID", "9999")).refused("E_CTI_INVALID_AGENT_DATA");
            case 2 ->
                wish("snapshot", agent, Map.of("UniqueObjectID", "call of nobody"))
                        .refused("E_CTIOS_INVALID_ARGUMENT");
            default ->
                wish("clear", agent, Map.of("UniqueObjectID", call(1, agent))).refused("CF_INVALID_FEATURE");
        };
    }

    private static String call(long id, Agent agent) {
        return "call." + agent.peripheralId() + "." + id + "." + agent.instrument();
    }

    private static Map<String, Object> of(Agent agent) {
        return Map.of("AgentID", agent.id());
    }

    private static Map<String, Object> at(Agent agent) {
        return Map.of("AgentInstrument", agent.instrument());
    }

    private Agent supervisor() {
        return centre.agent(SUPERVISOR);
    }

    /** A wish about an agent, or something else of the agent's peripheral. */
    private Wish wish(String operation, Agent agent, Map<String, Object> keywords) {
        Map<String, Object> all = new HashMap<>(keywords);
        if (!keywords.isEmpty() && !keywords.containsKey("UniqueObjectID")) {
            all.put("PeripheralID", agent.peripheralId());
        }
        return new Wish(client, operation, all, random.nextBoolean());
    }

    private Optional<Agent> any(Predicate<Agent> fitting) {
        List<Agent> agents = centre.agents().stream()
                .filter(agent -> !NOT_HIS.contains(agent.id()))
                .filter(fitting)
                .toList();
        return agents.isEmpty() ? Optional.empty() : Optional.of(agents.get(random.nextInt(agents.size())));
    }
}

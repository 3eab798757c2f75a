package org.ctios.itests.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Call;
import org.ctios.simulator.ContactCentre;

/**
 * What the user of a session wants next; here that of an agent's.
 *
 * @param client session that is asked
 * @param operation of a request
 * @param keywords of it
 * @param patient whether it waits for a session that is on its way to a server
 * @param refusal the code that it has to be refused with; empty when it may be granted
 */
record Wish(Client client, String operation, Map<String, Object> keywords, boolean patient, String refusal) {
    private static final int REASON = 8;
    private static final String OUTSIDE = "5551234";

    /** One that may be granted. */
    Wish(Client client, String operation, Map<String, Object> keywords, boolean patient) {
        this(client, operation, keywords, patient, "");
    }

    /** The same, which nobody grants. */
    Wish refused(String code) {
        return new Wish(client, operation, keywords, patient, code);
    }

    /** Something that makes sense as the agent is now; it may be too late when it is asked for. */
    static Wish next(ContactCentre centre, Client client, Random random) {
        Agent agent = centre.agent(client.agent());
        Optional<Call> call = calls(centre, client).stream().findFirst();
        boolean patient = random.nextBoolean();
        return call.map(each -> ofCall(client, each, random, patient))
                .orElseGet(() -> withoutCall(client, agent.state(), random, patient));
    }

    /** Those of the agent, the oldest first. */
    static List<Call> calls(ContactCentre centre, Client client) {
        List<Call> calls = centre.calls();
        return centre.agent(client.agent()).callIds().stream()
                .flatMap(id -> calls.stream().filter(each -> each.id() == id))
                .toList();
    }

    private static Wish withoutCall(Client client, Agent.State state, Random random, boolean patient) {
        if (random.nextInt(4) == 0) {
            return new Wish(client, "makeCall", Map.of("DialedNumber", OUTSIDE), patient);
        }
        return state == Agent.State.NOT_READY
                ? new Wish(client, "setAgentState", Map.of("AgentState", "AVAILABLE"), patient)
                : new Wish(
                        client, "setAgentState", Map.of("AgentState", "NOT_READY", "EventReasonCode", REASON), patient);
    }

    private static Wish ofCall(Client client, Call call, Random random, boolean patient) {
        List<String> operations = operations(state(client, call));
        String operation = operations.get(random.nextInt(operations.size()));
        Map<String, Object> keywords = new HashMap<>(named(call, client));
        if (operation.equals("setCallData")) {
            keywords.put("CallVariable1", "user " + random.nextInt(1_000));
            keywords.put("KeepOthers", true);
        }
        return new Wish(client, operation, keywords, patient);
    }

    /** That of the agent in a call. */
    static Call.State state(Client client, Call call) {
        return call.connections().stream()
                .filter(each -> each.deviceId().equals(client.instrument()))
                .findFirst()
                .map(Call.Connection::state)
                .orElse(Call.State.NULL);
    }

    private static List<String> operations(Call.State state) {
        return switch (state) {
            case ALERTING -> List.of("answer");
            case CONNECTED -> List.of("hold", "setCallData", "snapshot", "clearConnection");
            case HELD -> List.of("retrieve", "retrieve", "clear");
            default -> List.of("clearConnection", "snapshot");
        };
    }

    /** The agent leaves a call; one that rings is answered first. */
    static Wish hangUp(Client client, Call call) {
        boolean rings = state(client, call) == Call.State.ALERTING;
        return new Wish(client, rings ? "answer" : "clearConnection", named(call, client), true);
    }

    /** The keyword that names a call at the agent. */
    static Map<String, Object> named(Call call, Client client) {
        return Map.of("UniqueObjectID", client.call(call.id()));
    }

    /** The type of the message that confirms it. */
    int confirmation() {
        return Confirmations.of(operation);
    }

    /** As the route takes it. */
    Map<String, Object> body() {
        return new HashMap<>(Map.of(
                "session",
                client.toString(),
                "operation",
                operation,
                "patient",
                patient,
                "keywords",
                new HashMap<>(keywords)));
    }

    @Override
    public String toString() {
        return operation + keywords + " of " + client + (patient ? ", patient" : "");
    }
}

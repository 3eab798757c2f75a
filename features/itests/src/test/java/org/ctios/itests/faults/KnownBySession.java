package org.ctios.itests.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ctios.itests.KarafShell;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Call;
import org.ctios.simulator.CtiServerPair;

/** What the session itself knows, as the shell's commands tell it, beside what is true. */
final class KnownBySession {
    static final String SESSION = "east";

    private static final ObjectMapper JSON = new ObjectMapper();

    private KnownBySession() {}

    /** Agents and their states, calls and the devices in them with their states. */
    private static Map<String, String> known(KarafShell shell) {
        Map<String, String> facts = new TreeMap<>();
        for (JsonNode agent : json(shell, "ctios:agents --json " + SESSION)) {
            facts.put(
                    "agent " + agent.path("agent").asText(), agent.path("state").asText());
        }
        for (JsonNode call : json(shell, "ctios:calls --json " + SESSION)) {
            facts.put(
                    "call " + call.path("call").asText(),
                    sorted(call.path("connections").asText()));
        }
        return facts;
    }

    /** The same of the simulated contact centre. */
    private static Map<String, String> truth(CtiServerPair pair) {
        Map<String, String> facts = new TreeMap<>();
        for (Agent agent : pair.contactCentre().agents()) {
            facts.put("agent " + agent.id(), agent.state().name());
        }
        for (Call call : pair.contactCentre().calls()) {
            String connections = call.connections().stream()
                    .filter(each -> each.state() != Call.State.NULL)
                    .map(each -> each.deviceId() + " " + name(each.state()))
                    .collect(Collectors.joining(", "));
            facts.put("call " + call.id(), sorted(connections));
        }
        return facts;
    }

    /** What the session knows otherwise than it is; empty when it knows everything. */
    static List<String> wrong(KarafShell shell, CtiServerPair pair) {
        Map<String, String> known = known(shell);
        Map<String, String> truth = truth(pair);
        Set<String> subjects = new TreeSet<>(known.keySet());
        subjects.addAll(truth.keySet());
        return subjects.stream()
                .filter(subject -> !Objects.equals(known.get(subject), truth.get(subject)))
                .map(subject -> subject + " is known as " + known.get(subject) + ", and is " + truth.get(subject))
                .toList();
    }

    /** The line of the session in {@code ctios:sessions}. */
    static JsonNode session(KarafShell shell) {
        JsonNode sessions = json(shell, "ctios:sessions --json");
        for (JsonNode session : sessions) {
            if (session.path("name").asText().equals(SESSION)) {
                return session;
            }
        }
        throw new AssertionError("no session " + SESSION + " among " + sessions);
    }

    /** What a command prints, which may be an error for as long as there is no session. */
    static JsonNode json(KarafShell shell, String command) {
        String text = shell.run(command);
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(command + ": " + text, e);
        }
    }

    /** The session's own words for the states on the wire. */
    private static String name(Call.State state) {
        return switch (state) {
            case NULL -> "NULL";
            case INITIATE -> "INITIATE";
            case ALERTING -> "ALERTING";
            case CONNECTED -> "CONNECT";
            case HELD -> "HELD";
            case QUEUED -> "QUEUED";
            case FAILED -> "FAIL";
        };
    }

    private static String sorted(String connections) {
        return Arrays.stream(connections.split(", "))
                .filter(each -> !each.endsWith(" NULL") && !each.isBlank())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}

package org.ctios.itests.faults;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.itests.KarafShell;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Call;
import org.ctios.simulator.CtiServerPair;

/** What the sessions themselves know, as the shell's commands tell it, beside what is true. */
final class KnownBySession {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KnownBySession() {}

    /** By session, agents and their states, calls and the devices in them with their states. */
    private static Map<String, String> known(KarafShell shell) {
        Map<String, String> facts = new TreeMap<>();
        // In one command line, since a login takes longer than what it is for.
        Iterator<JsonNode> printed = values(
                shell,
                Arrays.stream(Client.values())
                        .map(client -> "ctios:agents --json " + client + "; ctios:calls --json " + client)
                        .collect(Collectors.joining("; ")));
        for (Client client : Client.values()) {
            for (JsonNode agent : printed.next()) {
                facts.put(
                        client + ", agent " + agent.path("agent").asText(),
                        agent.path("state").asText());
            }
            for (JsonNode call : printed.next()) {
                facts.put(
                        client + ", call " + call.path("call").asText(),
                        sorted(call.path("connections").asText()));
            }
        }
        return facts;
    }

    /** The same of the simulated contact centre, as far as a session in this mode is told it. */
    private static Map<String, String> truth(Client client, CtiServerPair pair, Unheard unheard) {
        Map<String, String> facts = new TreeMap<>();
        for (Agent agent : pair.contactCentre().agents()) {
            if (client.hearsAgent(agent.id())) {
                facts.put(client + ", agent " + agent.id(), agent.state().name());
            }
        }
        for (Call call : pair.contactCentre().calls()) {
            if (client.hearsCallAt(begun(call)) && !keys(call).allMatch(unheard::isOne)) {
                facts.put(client + ", call " + call.id(), connections(call));
            }
        }
        return facts;
    }

    /** As the topic has them. */
    private static Stream<String> keys(Call call) {
        return call.connections().stream()
                .filter(Call.Connection::begun)
                .map(each -> "call." + each.peripheralId() + "." + call.id() + "." + each.deviceId());
    }

    private static List<String> begun(Call call) {
        return call.connections().stream()
                .filter(Call.Connection::begun)
                .map(Call.Connection::deviceId)
                .toList();
    }

    private static String connections(Call call) {
        return sorted(call.connections().stream()
                .filter(each -> each.state() != Call.State.NULL)
                .map(each -> each.deviceId() + " " + name(each.state()))
                .collect(Collectors.joining(", ")));
    }

    /** What the sessions know otherwise than it is; empty when they know everything. */
    static List<String> wrong(KarafShell shell, CtiServerPair pair, Function<Client, Unheard> unheard) {
        Map<String, String> known = known(shell);
        Map<String, String> truth = new TreeMap<>();
        for (Client client : Client.values()) {
            truth.putAll(truth(client, pair, unheard.apply(client)));
        }
        Set<String> subjects = new TreeSet<>(known.keySet());
        subjects.addAll(truth.keySet());
        return subjects.stream()
                .filter(subject -> !Objects.equals(known.get(subject), truth.get(subject)))
                .map(subject -> subject + " is known as " + known.get(subject) + ", and is " + truth.get(subject))
                .toList();
    }

    /** The line of a session in {@code ctios:sessions}. */
    static JsonNode session(KarafShell shell, Client client) {
        JsonNode sessions = json(shell, "ctios:sessions --json");
        for (JsonNode session : sessions) {
            if (session.path("name").asText().equals(client.toString())) {
                return session;
            }
        }
        throw new AssertionError("no session " + client + " among " + sessions);
    }

    /** What a command prints, which may be an error for as long as there is no session. */
    static JsonNode json(KarafShell shell, String command) {
        return values(shell, command).next();
    }

    /** The same of several commands in one line. */
    private static Iterator<JsonNode> values(KarafShell shell, String commands) {
        String text = shell.run(commands);
        List<JsonNode> values = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonNode value = JSON.readTree(parser); value != null; value = JSON.readTree(parser)) {
                values.add(value);
            }
        } catch (IOException e) {
            throw new AssertionError(commands + ": " + text, e);
        }
        if (values.size() != commands.split(";").length) {
            throw new AssertionError(commands + ": " + text);
        }
        return values.iterator();
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

    /** Without those of which no state was told yet, since the call has just begun. */
    private static String sorted(String connections) {
        return Arrays.stream(connections.split(", "))
                .filter(each -> !each.endsWith(" NULL") && !each.endsWith(" NONE") && !each.isBlank())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}

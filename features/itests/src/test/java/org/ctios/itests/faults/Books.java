package org.ctios.itests.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.itests.TopicContent;
import org.ctios.itests.Truth;
import org.ctios.simulator.Agent;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;

/** What was sent, what was read, what is in the topic, and why routes ended. Not thread-safe, except for the wire. */
final class Books {
    private final CtiServerPair pair;
    private final Wire wire = new Wire();
    private final Traces traces;
    private final Topic topic;
    private final List<Stop> stops = new ArrayList<>();
    private final List<Anew> edits = new ArrayList<>();
    private final List<FilterEdit> filters = new ArrayList<>();

    /**
     * Begins to write down what the pair sends.
     *
     * @param directory for the traces of the sessions
     * @param clock of the sessions
     */
    Books(CtiServerPair pair, Topic topic, Path directory, WallClock clock) {
        this.pair = pair;
        this.topic = topic;
        this.traces = new Traces(directory, wire, clock);
        pair.record(wire);
    }

    Wire wire() {
        return wire;
    }

    /** What the sessions read. */
    Traces traces() {
        return traces;
    }

    /** The route ends now, or is about to. */
    void stop(boolean session) {
        stops.add(new Stop(System.currentTimeMillis(), session));
        wire.readersEnd();
    }

    /** An edit is about to make a session another one. */
    void anew(Client client) {
        edits.add(new Anew(client, System.currentTimeMillis()));
    }

    /** An edit is about to give a session another message filter. */
    FilterEdit filter(Client client, Filter before, Filter after) {
        FilterEdit edit = new FilterEdit(client, before, after, System.currentTimeMillis());
        filters.add(edit);
        return edit;
    }

    List<TopicRecord> records() {
        return topic.read();
    }

    /** A session as it lives now, as far as the topic tells it. */
    Life newestLife(Client client) {
        List<Life> lives = Accountant.lives(Accountant.of(client, topic.read()), stops);
        return lives.get(lives.size() - 1);
    }

    /** The balance, which is a final one only while nothing happens. */
    Balance balance() {
        List<TopicRecord> records = topic.read();
        traces.read();
        return Balance.sum(Accountant.balances(wire, pair.active(), records, stops, edits, filters));
    }

    /** Writes everything that is known down, in the order of time. */
    void write(Path file) {
        Evidence evidence = new Evidence().told(topic.read());
        for (Client client : Client.values()) {
            evidence.sent(client, wire.connections(client));
        }
        stops.forEach(stop -> evidence.note(stop.millis(), stop));
        edits.forEach(edit -> evidence.note(edit.millis(), edit));
        filters.forEach(edit -> evidence.note(edit.millis(), edit));
        evidence.write(file);
    }

    /** What is not as it should be while the contact centre stands still; empty when all is. */
    List<String> unsettled() {
        List<String> unsettled = new ArrayList<>();
        int open = pair.sessions(pair.active());
        if (open != Client.values().length) {
            unsettled.add("the active side has " + open + " sessions");
        }
        long sockets = Sockets.to(Set.of(pair.port(Side.A), pair.port(Side.B)));
        if (sockets > wire.connectionsAllowed()) {
            unsettled.add("the sessions hold " + sockets + " connections to the servers");
        }
        List<TopicRecord> records = topic.read();
        for (Client client : Client.values()) {
            if (wire.size(client) == 0 || Accountant.of(client, records).isEmpty()) {
                unsettled.add("nothing was sent to " + client + ", or nothing of it is in the topic");
                return unsettled;
            }
        }
        unsettled.addAll(balance().findings());
        traces.missing().forEach(client -> unsettled.add("there is no trace of " + client));
        for (Client client : Client.values()) {
            differences(client, client.agent()).forEach(difference -> unsettled.add(client + ": " + difference));
        }
        return unsettled;
    }

    /** What somebody knows of agents and calls who reads the topic from the beginning of the session's newest route on. */
    List<String> agentsAndCalls(Client client) {
        TopicContent content = content(client);
        return Stream.concat(content.calls().stream(), content.agents().keySet().stream())
                .toList();
    }

    private TopicContent content(Client client) {
        return topic.content(newestLife(client).newest());
    }

    /** What a session cannot know of. */
    Unheard unheard(Client client) {
        Set<String> ofAgents =
                pair.contactCentre().agents().stream().map(Agent::instrument).collect(Collectors.toUnmodifiableSet());
        return Unheard.of(ofAgents, newestLife(client), wire.connections(client));
    }

    /**
     * What that is not as it is in truth.
     *
     * @param agent whose session it is; empty in monitor mode
     */
    List<String> differences(Client client, String agent) {
        TopicContent content = content(client);
        List<String> differences = new ArrayList<>();
        Set<String> calls = content.calls();
        Set<String> truly = Truth.calls(pair);
        truly.removeIf(call -> !agent.isEmpty() && !call.endsWith("." + Client.instrument(agent)));
        Unheard unheard = unheard(client);
        truly.stream()
                .filter(call -> !calls.contains(call) && !unheard.isOne(call))
                .forEach(call -> differences.add(call + " goes on, and has not begun by the topic"));
        calls.stream()
                .filter(call -> !truly.contains(call))
                .forEach(call -> differences.add(call + " is over, and goes on by the topic"));
        Map<String, Integer> agents = content.agents();
        Map<String, Integer> states = Truth.agents(pair);
        states.keySet().removeIf(key -> !agent.isEmpty() && !key.endsWith("." + agent));
        Set<String> both = new TreeSet<>(agents.keySet());
        both.addAll(states.keySet());
        both.stream()
                .filter(key -> !Objects.equals(agents.get(key), states.get(key)))
                .forEach(key -> differences.add(
                        key + " has state " + agents.get(key) + " by the topic, and " + states.get(key) + " in truth"));
        differences.addAll(differences("state", content.callStates(), Truth.callStates(pair)));
        differences.addAll(differences("first variable", content.callVariables(), Truth.callVariables(pair)));
        return differences;
    }

    /** Of those that are known here and there. */
    private static List<String> differences(String what, Map<String, String> told, Map<String, String> truly) {
        return told.keySet().stream()
                .filter(key -> truly.containsKey(key) && !truly.get(key).equals(told.get(key)))
                .map(key -> key + " has " + what + " '" + told.get(key) + "' by the topic, and '" + truly.get(key)
                        + "' in truth")
                .toList();
    }
}

package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ctios.itests.TopicContent;
import org.ctios.itests.Truth;
import org.ctios.simulator.CtiServerPair;

/** What was sent, what is in the topic, and why routes ended. Not thread-safe, except for the wire. */
final class Books {
    private final CtiServerPair pair;
    private final Wire wire = new Wire();
    private final Topic topic;
    private final List<Stop> stops = new ArrayList<>();

    Books(CtiServerPair pair, Topic topic) {
        this.pair = pair;
        this.topic = topic;
        pair.record(wire);
    }

    Wire wire() {
        return wire;
    }

    /** The route ends now, or is about to. */
    void stop(boolean session) {
        stops.add(new Stop(System.currentTimeMillis(), session));
    }

    List<TopicRecord> records() {
        return topic.read();
    }

    /** The session as it lives now, as far as the topic tells it. */
    Life newestLife() {
        List<Life> lives = Accountant.lives(topic.read(), stops);
        return lives.get(lives.size() - 1);
    }

    /** The balance, which is a final one only while nothing happens. */
    Balance balance() {
        return Accountant.balance(wire.connections(), pair.active(), topic.read(), stops);
    }

    /** What is not as it should be while the contact centre stands still; empty when all is. */
    List<String> unsettled() {
        List<String> unsettled = new ArrayList<>();
        if (pair.sessions(pair.active()) != 1) {
            unsettled.add("the active side has " + pair.sessions(pair.active()) + " sessions");
        }
        List<SentConnection> sent = wire.connections();
        List<TopicRecord> records = topic.read();
        if (sent.isEmpty() || records.isEmpty()) {
            unsettled.add("nothing was sent, or nothing is in the topic");
            return unsettled;
        }
        unsettled.addAll(Accountant.balance(sent, pair.active(), records, stops).findings());
        unsettled.addAll(differences());
        return unsettled;
    }

    /** Who reads the topic from the beginning of the newest route on knows what is true. */
    private List<String> differences() {
        TopicContent content = topic.content(newestLife().newest());
        List<String> differences = new ArrayList<>();
        Set<String> calls = content.calls();
        Set<String> truly = Truth.calls(pair);
        truly.stream()
                .filter(call -> !calls.contains(call))
                .forEach(call -> differences.add(call + " goes on, and has not begun by the topic"));
        calls.stream()
                .filter(call -> !truly.contains(call))
                .forEach(call -> differences.add(call + " is over, and goes on by the topic"));
        Map<String, Integer> agents = content.agents();
        Map<String, Integer> states = Truth.agents(pair);
        Set<String> both = new TreeSet<>(agents.keySet());
        both.addAll(states.keySet());
        both.stream()
                .filter(agent -> !Objects.equals(agents.get(agent), states.get(agent)))
                .forEach(agent -> differences.add(agent + " has state " + agents.get(agent) + " by the topic, and "
                        + states.get(agent) + " in truth"));
        return differences;
    }
}

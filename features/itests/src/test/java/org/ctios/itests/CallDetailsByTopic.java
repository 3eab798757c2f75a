package org.ctios.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ctios.simulator.Call;

/**
 * How the connections of calls stand, and the first call variable, for somebody who reads the events in the order of their
 * numbers. Of calls that change their names nothing is known.
 */
final class CallDetailsByTopic {
    private static final Map<String, Call.State> STATES = Map.of(
            "OnCallServiceInitiatedEvent", Call.State.INITIATE,
            "OnCallOriginated", Call.State.CONNECTED,
            "OnCallDelivered", Call.State.ALERTING,
            "OnCallEstablished", Call.State.CONNECTED,
            "OnCallRetrieved", Call.State.CONNECTED,
            "OnCallHeld", Call.State.HELD,
            "OnCallQueuedEvent", Call.State.QUEUED,
            "OnCallFailed", Call.State.FAILED);
    private static final Set<String> NO_STATE =
            Set.of("OnCallBegin", "OnCallEnd", "OnCallConnectionCleared", "OnCallDequeuedEvent", "OnCallDiverted");
    private static final String[] OTHER_NAMES = {"PrimaryCallID", "SecondaryCallID", "NewConnectionCallID"};
    private static final String VARIABLE = "CallVariable1";

    private final Map<String, Call.State> states = new TreeMap<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Set<String> renamed = new HashSet<>();

    /** Takes in an event about a call. */
    void hear(String event, String key, JsonNode arguments) {
        if (STATES.containsKey(event)) {
            states.put(key, STATES.get(event));
        } else if (NO_STATE.contains(event)) {
            states.remove(key);
        }
        if (arguments.has(VARIABLE)) {
            variables.put(call(key), arguments.path(VARIABLE).asText());
        }
        for (String name : OTHER_NAMES) {
            if (arguments.path(name).isIntegralNumber()) {
                rename(key, arguments.path(name).asText());
            }
        }
        CallNames.parties(arguments).values().forEach(number -> rename(key, number.toString()));
    }

    /** A number that is not the call's own is another name of it. */
    private void rename(String key, String other) {
        if (!other.equals(key.split("\\.")[2])) {
            renamed.add(call(key));
            renamed.add(key.substring(0, key.indexOf('.', "call.".length()) + 1) + other);
        }
    }

    /** The state of each connection that was told last, in words. */
    Map<String, String> states() {
        Map<String, String> known = new TreeMap<>();
        states.forEach((key, state) -> {
            if (!renamed.contains(call(key))) {
                known.put(key, state.name());
            }
        });
        return known;
    }

    /** The first variable of each of these calls; empty for one that was told none. */
    Map<String, String> variables(Set<String> keys) {
        Map<String, String> known = new TreeMap<>();
        for (String key : keys) {
            if (!renamed.contains(call(key))) {
                known.put(key, variables.getOrDefault(call(key), ""));
            }
        }
        return known;
    }

    private static String call(String key) {
        return key.substring(0, key.indexOf('.', key.indexOf('.', "call.".length()) + 1));
    }
}

package org.ctios.simulator.internal.shell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.ctios.simulator.internal.server.HostPort;
import org.jspecify.annotations.Nullable;

/** {@code simulator:status}. */
@Service
@Command(scope = "simulator", name = "status", description = "Shows the simulated CTI Servers and what they count.")
public final class Status extends SimulatorAction {
    @Option(name = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public @Nullable Object execute() throws IOException {
        Map<String, Object> values = values(pair());
        if (json) {
            System.out.println(json(values));
        } else {
            int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
            values.forEach(
                    (title, value) -> System.out.println(title + " ".repeat(width - title.length()) + "  " + value));
        }
        return null;
    }

    private Map<String, Object> values(DuplexedPair pair) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Side side : Side.values()) {
            values.put("Side " + side, state(pair, side));
            values.put("Endpoint " + side, HostPort.text(pair.host(), pair.port(side)));
            values.put("Sessions " + side, pair.sessions(side));
            values.put("Faults " + side, faults(pair, side));
        }
        values.put("Peripheral", peripherals(pair));
        values.put("Agents", pair.contactCentre().agents().size());
        values.put("Calls per minute", pair.contactCentre().callsPerMinute());
        values.put("Calls begun", pair.callsBegun());
        values.put("Calls in progress", pair.contactCentre().callsInProgress());
        values.put("Sessions opened", pair.counters().sessionsOpened());
        values.put("Messages received", pair.counters().messagesReceived());
        values.put("Messages sent", pair.counters().messagesSent());
        values.put("Events sent", pair.counters().eventsSent());
        if (!problem().isEmpty()) {
            values.put("Problem", problem());
        }
        return values;
    }

    /** Each of several by its ID. */
    private static String peripherals(DuplexedPair pair) {
        List<Long> ids = pair.contactCentre().peripherals();
        List<Long> offline = pair.peripheralsOffline();
        return ids.stream()
                .map(id -> (ids.size() == 1 ? "" : id + " ") + (offline.contains(id) ? "off line" : "on line"))
                .collect(Collectors.joining(", "));
    }

    private static String faults(DuplexedPair pair, Side side) {
        List<String> faults = pair.faultsInForce(side);
        return faults.isEmpty() ? "none" : String.join("; ", faults);
    }

    private static String state(DuplexedPair pair, Side side) {
        if (!pair.isUp(side)) {
            return "down";
        }
        return pair.active() == side ? "active" : "standby";
    }

    /** Titles become keys: {@code Calls begun} is {@code callsBegun}. */
    private static String json(Map<String, Object> values) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, Object> entry : values.entrySet()) {
                json.writeFieldName(key(entry.getKey()));
                if (entry.getValue() instanceof Number number) {
                    json.writeNumber(number.toString());
                } else {
                    json.writeString(entry.getValue().toString());
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String key(String title) {
        StringBuilder key = new StringBuilder();
        for (String word : title.split(" ", -1)) {
            char first = word.charAt(0);
            key.append(key.isEmpty() ? Character.toLowerCase(first) : Character.toUpperCase(first))
                    .append(word, 1, word.length());
        }
        return key.toString();
    }
}

package org.ctios.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Calls that have begun and not ended, by their keys, for somebody who reads their events in the order of their numbers. A
 * call that gets another number keeps its devices; the event that tells it is the only one that does.
 */
final class CallsByTopic {
    /** The events that matter; their keys are those of calls. */
    static final Set<String> EVENTS =
            Set.of("OnCallBegin", "OnCallEnd", "OnCallTransferred", "OnCallConferenced", "OnCallDataUpdate");

    private final Set<String> begun = new TreeSet<>();

    /** What the key of a record says. */
    private record Key(String peripheral, long call, String device) {
        static Key of(String key) {
            String[] parts = key.split("\\.", 4);
            return new Key(parts[1], Long.parseLong(parts[2]), parts[3]);
        }

        Key of(long otherCall, String otherDevice) {
            return new Key(peripheral, otherCall, otherDevice);
        }

        @Override
        public String toString() {
            return "call." + peripheral + "." + call + "." + device;
        }
    }

    /** Takes in an event; what it carries is asked for where it matters. */
    void hear(String event, String key, Supplier<JsonNode> arguments) {
        switch (event) {
            case "OnCallBegin" -> begun.add(key);
            case "OnCallEnd" -> begun.remove(key);
            case "OnCallTransferred" -> merge(Key.of(key), arguments.get(), false);
            case "OnCallConferenced" -> merge(Key.of(key), arguments.get(), true);
            case "OnCallDataUpdate" -> rename(Key.of(key), arguments.get());
            default -> {
                // Nothing that begins, ends or gets another name.
            }
        }
    }

    /** A connection has another name from now on. */
    private void rename(Key key, JsonNode arguments) {
        JsonNode number = arguments.path("NewConnectionCallID");
        String device = arguments.path("NewConnectionDeviceID").asText();
        if (number.isIntegralNumber() && !device.isEmpty()) {
            String deviceBefore = arguments.path("ConnectionDeviceID").asText(key.device());
            Key before = key.of(arguments.path("ConnectionCallID").asLong(), deviceBefore);
            move(before, key.of(number.asLong(), device));
        }
    }

    /**
     * Two calls become one: the parties say under which number, and who is in it.
     *
     * @param allStay whether nobody leaves, as somebody does who transfers, under the old numbers
     */
    private void merge(Key key, JsonNode arguments, boolean allStay) {
        long primary = arguments.path("PrimaryCallID").asLong();
        long secondary = arguments.path("SecondaryCallID").asLong();
        Map<String, Long> parties = CallNames.parties(arguments);
        for (long number : Set.copyOf(parties.values())) {
            if (allStay && number != primary && number != secondary) {
                devices(key, primary).forEach(device -> move(key.of(primary, device), key.of(number, device)));
            }
        }
        parties.forEach((device, number) -> {
            move(key.of(primary, device), key.of(number, device));
            move(key.of(secondary, device), key.of(number, device));
        });
    }

    private List<String> devices(Key key, long call) {
        return begun.stream()
                .map(Key::of)
                .filter(each -> each.peripheral().equals(key.peripheral()) && each.call() == call)
                .map(Key::device)
                .toList();
    }

    /** Not onto a name that has begun by itself: then the other one ends by itself. */
    private void move(Key from, Key to) {
        if (!begun.contains(to.toString()) && begun.remove(from.toString())) {
            begun.add(to.toString());
        }
    }

    Set<String> begun() {
        return begun;
    }
}

package org.ctios.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that an event gives to connections of calls: a transfer or conference by its parties, an update of call data. */
public final class CallNames {
    private CallNames() {}

    /**
     * Keys of the connections under the names that they have from an event on; empty where no name changes.
     *
     * @param key of the event: what it is about
     * @param arguments of the event
     */
    public static List<String> given(String key, JsonNode arguments) {
        if (!key.startsWith("call.")) {
            return List.of();
        }
        String peripheral = key.split("\\.", 4)[1];
        List<String> names = new ArrayList<>();
        parties(arguments).forEach((device, call) -> names.add(name(peripheral, call, device)));
        JsonNode number = arguments.path("NewConnectionCallID");
        String device = arguments.path("NewConnectionDeviceID").asText();
        if (number.isIntegralNumber() && !device.isEmpty()) {
            names.add(name(peripheral, number.asLong(), device));
        }
        return names;
    }

    private static String name(String peripheral, long call, String device) {
        return "call." + peripheral + "." + call + "." + device;
    }

    /** Who is in the call that a transfer or conference makes, each with the number that it has there. */
    static Map<String, Long> parties(JsonNode arguments) {
        Map<String, Long> parties = new LinkedHashMap<>();
        for (int i = 1; arguments.has("ConnectedParty[" + i + "]"); i++) {
            JsonNode party = arguments.path("ConnectedParty[" + i + "]");
            parties.put(
                    party.path("ConnectedPartyDeviceID").asText(),
                    party.path("ConnectedPartyCallID").asLong());
        }
        return parties;
    }
}

package org.ctios.simulator.internal.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ctios.ged188.CallVariables;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.NamedVariable;

/**
 * What a client of all events can know: agents' states and calls, from the messages alone and in the simplest way. It is
 * the oracle of the simulator, so it shares no code with it. A call is everything with one ConnectionCallID.
 */
public final class ReferenceModel {
    /** Agents' states with reason, by agent ID. */
    public final Map<String, String> agents = new TreeMap<>();

    /** Calls by ConnectionCallID. */
    public final Map<Long, KnownCall> calls = new TreeMap<>();

    /** Names of all messages, and whether one had an unknown tag. */
    public final Set<String> seen = new HashSet<>();

    private final boolean allEvents;

    /**
     * A model that knows nothing yet.
     *
     * @param allEvents whether it is told everything, and so knows everybody in a call
     */
    public ReferenceModel(boolean allEvents) {
        this.allEvents = allEvents;
    }

    /** What is known of a call. */
    public static final class KnownCall {
        public long type;
        public final Map<String, String> data = new TreeMap<>();
        public Map<String, String> ecc = new TreeMap<>();
        public final Map<String, Long> connections = new LinkedHashMap<>();
        public final Set<String> begun = new HashSet<>();
    }

    /** Takes the next message. */
    public void take(Message message) {
        String name = message.type().name();
        seen.add(name);
        switch (name) {
            case "AGENT_STATE_EVENT" ->
                agents.put(
                        message.text(Fields.AGENT_ID, ""),
                        message.uint(Fields.AGENT_STATE) + " " + message.uint(Fields.EVENT_REASON_CODE));
            case "BEGIN_CALL_EVENT" -> begin(message);
            case "CALL_DATA_UPDATE_EVENT" -> update(message);
            case "CALL_TRANSFERRED_EVENT", "CALL_CONFERENCED_EVENT" -> merge(message, name.contains("CONF"));
            case "CALL_CLEARED_EVENT" -> clear(call(message));
            case "CALL_CONNECTION_CLEARED_EVENT" -> leave(message);
            case "END_CALL_EVENT" -> end(message);
            default -> {
                if (name.startsWith("CALL_") && !name.equals("CALL_TRANSLATION_ROUTE_EVENT")) {
                    step(message);
                }
            }
        }
    }

    private void begin(Message message) {
        KnownCall call = calls.computeIfAbsent(message.uint(Fields.CONNECTION_CALL_ID), id -> new KnownCall());
        String connection = connection(message);
        if (!call.begun.add(connection)) {
            throw new AssertionError("begun twice: " + message);
        }
        call.connections.put(connection, 0L);
        carry(call, message);
    }

    private void step(Message message) {
        KnownCall call = call(message);
        call.connections.put(connection(message), message.uint(Fields.LOCAL_CONNECTION_STATE));
        String caller = message.text(Fields.CALLING_DEVICE_ID, "");
        if (!caller.isEmpty()) {
            int type = message.uint(Fields.CALLING_DEVICE_TYPE) == 75 ? 1 : 0;
            call.connections.putIfAbsent(type + ":" + caller, 3L);
        }
    }

    private void update(Message message) {
        long old = message.uint(Fields.CONNECTION_CALL_ID);
        long id = message.uint(Fields.NEW_CONNECTION_CALL_ID);
        KnownCall call = call(message);
        if (id != old) {
            KnownCall from = call;
            call = calls.computeIfAbsent(id, missing -> new KnownCall());
            move(from, call, connection(message));
            call.data.putAll(from.data);
            if (from.begun.isEmpty()) {
                for (String left : List.copyOf(from.connections.keySet())) {
                    move(from, call, left);
                }
                calls.remove(old);
            }
        }
        carry(call, message);
    }

    private void merge(Message message, boolean controllerStays) {
        KnownCall primary = calls.getOrDefault(message.uint(Fields.PRIMARY_CALL_ID), new KnownCall());
        KnownCall secondary = calls.getOrDefault(message.uint(Fields.SECONDARY_CALL_ID), new KnownCall());
        String controller = "0:" + message.text(Fields.PRIMARY_DEVICE_ID);
        for (FieldGroup party : message.groups(Fields.CONNECTED_PARTY_CALL_ID)) {
            String who = party.uint(Fields.CONNECTED_PARTY_DEVICE_ID_TYPE) + ":"
                    + party.text(Fields.CONNECTED_PARTY_DEVICE_ID);
            KnownCall target =
                    calls.computeIfAbsent(party.uint(Fields.CONNECTED_PARTY_CALL_ID), missing -> new KnownCall());
            KnownCall source = primary.begun.isEmpty() && target.data.isEmpty() ? secondary : primary;
            target.data.putAll(source.data);
            target.ecc = source.ecc.isEmpty() ? target.ecc : source.ecc;
            if (!target.connections.containsKey(who)) {
                move(primary.connections.containsKey(who) ? primary : secondary, target, who);
            }
            if (controllerStays && who.equals(controller)) {
                target.connections.put(who, message.uint(Fields.LOCAL_CONNECTION_STATE));
            }
        }
        for (KnownCall old : List.of(primary, secondary)) {
            boolean stays = controllerStays
                    && message.groups(Fields.CONNECTED_PARTY_CALL_ID).stream()
                            .anyMatch(party -> calls.get(party.uint(Fields.CONNECTED_PARTY_CALL_ID)) == old);
            if (!stays) {
                old.connections.computeIfPresent(controller, (who, state) -> 0L);
            }
        }
        calls.values().removeIf(call -> call.begun.isEmpty());
    }

    private void leave(Message message) {
        KnownCall call = call(message);
        String connection = connection(message);
        if (call.begun.contains(connection)) {
            call.connections.put(connection, 0L);
        } else if (call.connections.remove(connection) == null && allEvents) {
            throw new AssertionError("not in the call: " + message);
        }
    }

    private static void clear(KnownCall call) {
        call.connections.keySet().retainAll(call.begun);
        call.connections.replaceAll((connection, state) -> 0L);
    }

    private void end(Message message) {
        KnownCall call = call(message);
        String connection = connection(message);
        if (!call.begun.remove(connection)) {
            throw new AssertionError("ended without begin: " + message);
        }
        call.connections.remove(connection);
        if (call.begun.isEmpty()) {
            calls.remove(message.uint(Fields.CONNECTION_CALL_ID));
        }
    }

    private static void move(KnownCall from, KnownCall to, String connection) {
        if (from == to) {
            return;
        }
        Long state = from.connections.remove(connection);
        to.connections.put(connection, state == null ? 3L : state);
        if (from.begun.remove(connection)) {
            to.begun.add(connection);
        }
    }

    private static void carry(KnownCall call, Message message) {
        call.type = message.uint(Fields.CALL_TYPE);
        List<Field> fields = new ArrayList<>(CallVariables.FIELDS);
        Collections.addAll(
                fields,
                Fields.ANI,
                Fields.DNIS,
                Fields.DIALED_NUMBER,
                Fields.CALLER_ENTERED_DIGITS,
                Fields.CALL_WRAPUP_DATA);
        for (Field field : fields) {
            String value = message.text(field);
            if (value != null) {
                call.data.put(field.toString(), value);
            }
        }
        if (message.has(Fields.ROUTER_CALL_KEY_CALL_ID)) {
            call.data.put("key", String.valueOf(message.uint(Fields.ROUTER_CALL_KEY_CALL_ID)));
        }
        call.data.values().removeIf(String::isEmpty);
        call.ecc = new TreeMap<>();
        for (NamedVariable variable : message.namedVariables()) {
            String index = variable.isElement() ? "[" + variable.index() + "]" : "";
            call.ecc.put(variable.name() + index, variable.value());
        }
    }

    private KnownCall call(Message message) {
        KnownCall call = calls.get(message.uint(Fields.CONNECTION_CALL_ID));
        if (call == null) {
            throw new AssertionError("no such call: " + message);
        }
        return call;
    }

    private static String connection(Message message) {
        return message.uint(Fields.CONNECTION_DEVICE_ID_TYPE) + ":" + message.text(Fields.CONNECTION_DEVICE_ID);
    }
}

package org.ctios.event;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/**
 * The values of one event for one run of a filter. Keys with a typed accessor are read by it, because building an
 * event's {@code Arguments} decodes all of its message; that happens at most once, and only when no accessor has the key.
 */
final class EventValues {
    private static final Map<String, Function<AgentEvent, @Nullable Object>> AGENT = Map.of(
            "agentid", AgentEvent::agentId,
            "peripheralid", event -> known(event.peripheralId()),
            "uniqueobjectid", AgentEvent::uniqueObjectId,
            "agentextension", AgentEvent::agentExtension,
            "agentinstrument", AgentEvent::agentInstrument,
            "agentstate", event -> number(event.agentState()),
            "eventreasoncode", event -> known(event.eventReasonCode()));

    private static final Map<String, Function<CallEvent, @Nullable Object>> CALL = callKeys();

    private final CtiOsEvent event;
    private @Nullable Arguments arguments;

    EventValues(CtiOsEvent event) {
        this.event = event;
    }

    /** Whether the event has the key, directly or in nested arguments, with a value that passes the test. */
    boolean any(String lowerCaseKey, Predicate<@Nullable Object> test) {
        if (event instanceof CallEvent call && CALL.containsKey(lowerCaseKey)) {
            return test.test(CALL.get(lowerCaseKey).apply(call));
        }
        if (event instanceof AgentEvent agent && AGENT.containsKey(lowerCaseKey)) {
            return test.test(AGENT.get(lowerCaseKey).apply(agent));
        }
        if (arguments == null) {
            arguments = event.arguments();
        }
        return any(arguments, lowerCaseKey, test);
    }

    private static boolean any(Arguments from, String key, Predicate<@Nullable Object> test) {
        if (test.test(from.getValue(key))) {
            return true;
        }
        for (int i = 1; i <= from.numElements(); i++) {
            if (from.getElement(i) instanceof Arguments nested && any(nested, key, test)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Function<CallEvent, @Nullable Object>> callKeys() {
        Map<String, Function<CallEvent, @Nullable Object>> keys = new HashMap<>();
        keys.put("peripheralid", event -> known(event.peripheralId()));
        keys.put("connectioncallid", event -> known(event.connectionCallId()));
        keys.put("connectiondeviceid", CallEvent::connectionDeviceId);
        keys.put("uniqueobjectid", CallEvent::uniqueObjectId);
        keys.put("callstatus", event -> number(event.callStatus()));
        keys.put("eventcause", event -> known(event.eventCause()));
        keys.put("calltype", event -> known(event.callType()));
        keys.put("ani", CallEvent::ani);
        keys.put("dnis", CallEvent::dnis);
        keys.put("dialednumber", CallEvent::dialedNumber);
        for (int i = 1; i <= 10; i++) {
            int number = i;
            keys.put("callvariable" + i, event -> event.callVariable(number));
        }
        return keys;
    }

    private static @Nullable Object number(@Nullable AgentState state) {
        return state == null ? null : state.number();
    }

    private static @Nullable Object number(@Nullable CallStatus status) {
        return status == null || status == CallStatus.LCS_NONE ? null : status.number();
    }

    private static @Nullable Object known(long number) {
        return number < 0 ? null : number;
    }
}

package org.ctios.session.internal.mode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.ProtocolVersion;

/** Bits of OPEN_REQ. A server refuses bits it does not know, so each version gets those it has. */
final class Masks {
    static final long CLIENT_EVENTS = service("CTI_SERVICE_CLIENT_EVENTS");
    static final long CALL_DATA_UPDATE = service("CTI_SERVICE_CALL_DATA_UPDATE");
    static final long CLIENT_CONTROL = service("CTI_SERVICE_CLIENT_CONTROL");
    static final long CONFIG_EVENTS = service("CTI_SERVICE_CONFIG_EVENTS");
    static final long ACTIVE_STANDBY = service("CTI_SERVICE_ACTIVE_STANDBY");
    static final long SUPERVISOR = service("CTI_SERVICE_SUPERVISOR");
    static final long ALL_EVENTS = service("CTI_SERVICE_ALL_EVENTS");

    /** States 0 to 10 without 9; the task states are for non-voice agents. A recorded CTI OS Server asks for 0x3FF too. */
    private static final long AGENT_STATES = 0x3FFL;

    private static final Map<Long, String> NAMES = new TreeMap<>(Map.of(
            CLIENT_EVENTS, "Client Events",
            CALL_DATA_UPDATE, "Call Data Update",
            CLIENT_CONTROL, "Client Control",
            ALL_EVENTS, "All Events",
            SUPERVISOR, "Supervisor",
            CONFIG_EVENTS, "Config Events"));

    private Masks() {}

    /** All call events of a version. */
    static long calls(ProtocolVersion version) {
        return Dictionary.standard().enumeration("CallMsgMask").all(version);
    }

    /** All agent states of voice agents. */
    static long agentStates() {
        return AGENT_STATES;
    }

    /** The names of services, for people; empty for none. */
    static String names(long services) {
        List<String> names = NAMES.entrySet().stream()
                .filter(name -> (services & name.getKey()) != 0)
                .map(Map.Entry::getValue)
                .toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static long service(String symbol) {
        return Dictionary.standard().enumeration("CtiServiceMask").value(symbol);
    }
}

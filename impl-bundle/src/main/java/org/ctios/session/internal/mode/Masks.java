package org.ctios.session.internal.mode;

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

    private Masks() {}

    /** All call events of a version. */
    static long calls(ProtocolVersion version) {
        return Dictionary.standard().enumeration("CallMsgMask").all(version);
    }

    /** All agent states of voice agents. */
    static long agentStates() {
        return AGENT_STATES;
    }

    private static long service(String symbol) {
        return Dictionary.standard().enumeration("CtiServiceMask").value(symbol);
    }
}

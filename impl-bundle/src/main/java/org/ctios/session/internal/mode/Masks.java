package org.ctios.session.internal.mode;

import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.ProtocolVersion;

/** Bits of OPEN_REQ. A server refuses bits it does not know, so each version gets those it has. */
final class Masks {
    static final long CLIENT_EVENTS = service("CTI_SERVICE_CLIENT_EVENTS");
    static final long CALL_DATA_UPDATE = service("CTI_SERVICE_CALL_DATA_UPDATE");
    static final long CLIENT_CONTROL = service("CTI_SERVICE_CLIENT_CONTROL");
    static final long ALL_EVENTS = service("CTI_SERVICE_ALL_EVENTS");

    /** Version 14 and older have no greeting event, those before 23 no network recording events. */
    private static final int GREETING = 15;

    private static final int NETWORK_RECORDING = 23;
    private static final long CALLS_BEFORE_GREETING = 0x07FF_FFFFL;
    private static final long CALLS_BEFORE_RECORDING = 0x0FFF_FFFFL;
    private static final long CALLS = 0xFFFF_FFFFL;

    /** States 0 to 10 without 9; the task states are for non-voice agents. A recorded CTI OS Server asks for 0x3FF too. */
    private static final long AGENT_STATES = 0x3FFL;

    private Masks() {}

    /** All call events of a version. */
    static long calls(ProtocolVersion version) {
        if (version.number() < GREETING) {
            return CALLS_BEFORE_GREETING;
        }
        return version.number() < NETWORK_RECORDING ? CALLS_BEFORE_RECORDING : CALLS;
    }

    /** All agent states of voice agents. */
    static long agentStates() {
        return AGENT_STATES;
    }

    private static long service(String symbol) {
        Enumeration services = Dictionary.standard().enumeration("CtiServiceMask");
        return services.value(symbol);
    }
}

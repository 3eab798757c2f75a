package org.ctios.examples.dial;

import java.util.HashMap;
import java.util.Map;

/**
 * Who is to call whom.
 *
 * @param agent AgentID of the agent who calls
 * @param number the number to dial
 */
record Dial(String agent, String number) {
    Dial {
        if (agent == null || number == null) {
            throw new IllegalArgumentException("agent or number is missing");
        }
    }

    /** The keywords of makeCall. The session refuses a call from nowhere, so the device may be missing here. */
    Map<String, Object> from(Map<?, ?> agentState) {
        Map<String, Object> call = new HashMap<>();
        call.put("AgentInstrument", agentState.get("AgentInstrument"));
        call.put("DialedNumber", number);
        return call;
    }
}

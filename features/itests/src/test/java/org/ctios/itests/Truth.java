package org.ctios.itests;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ctios.simulator.CtiServerPair;

/** What is true in a simulated contact centre, in the words of the topic's keys. */
public final class Truth {
    private Truth() {}

    /** Keys of the calls that have begun and not ended. */
    public static Set<String> calls(CtiServerPair pair) {
        Set<String> calls = new TreeSet<>();
        pair.contactCentre().calls().forEach(call -> call.connections().stream()
                .filter(connection -> connection.begun())
                .forEach(connection -> calls.add("call.5000." + call.id() + "." + connection.deviceId())));
        return calls;
    }

    /** Key of each agent with the number of the agent's state. */
    public static Map<String, Integer> agents(CtiServerPair pair) {
        Map<String, Integer> agents = new TreeMap<>();
        pair.contactCentre()
                .agents()
                .forEach(agent ->
                        agents.put("agent.5000." + agent.id(), agent.state().code()));
        return agents;
    }
}

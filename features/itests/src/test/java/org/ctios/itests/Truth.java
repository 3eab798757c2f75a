package org.ctios.itests;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ctios.simulator.Call;
import org.ctios.simulator.CtiServerPair;

/** What is true in a simulated contact centre, in the words of the topic's keys. */
public final class Truth {
    private Truth() {}

    /** Keys of the calls that have begun and not ended. */
    public static Set<String> calls(CtiServerPair pair) {
        Set<String> calls = new TreeSet<>();
        pair.contactCentre().calls().forEach(call -> call.connections().stream()
                .filter(connection -> connection.begun())
                .forEach(connection -> calls.add(key(call, connection))));
        return calls;
    }

    /** How the connections of those calls stand, in words; who has left or has not come yet is not there. */
    public static Map<String, String> callStates(CtiServerPair pair) {
        Map<String, String> states = new TreeMap<>();
        pair.contactCentre().calls().forEach(call -> call.connections().stream()
                .filter(connection -> connection.begun() && connection.state() != Call.State.NULL)
                .forEach(connection ->
                        states.put(key(call, connection), connection.state().name())));
        return states;
    }

    /** First call variable of those calls. */
    public static Map<String, String> callVariables(CtiServerPair pair) {
        Map<String, String> variables = new TreeMap<>();
        pair.contactCentre().calls().forEach(call -> call.connections().stream()
                .filter(Call.Connection::begun)
                .forEach(connection ->
                        variables.put(key(call, connection), call.variables().get(0))));
        return variables;
    }

    private static String key(Call call, Call.Connection connection) {
        return "call." + connection.peripheralId() + "." + call.id() + "." + connection.deviceId();
    }

    /** Key of each agent with the number of the agent's state. */
    public static Map<String, Integer> agents(CtiServerPair pair) {
        Map<String, Integer> agents = new TreeMap<>();
        pair.contactCentre()
                .agents()
                .forEach(agent -> agents.put(
                        "agent." + agent.peripheralId() + "." + agent.id(),
                        agent.state().code()));
        return agents;
    }
}

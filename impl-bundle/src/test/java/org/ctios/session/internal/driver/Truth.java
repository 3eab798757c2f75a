package org.ctios.session.internal.driver;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ctios.session.CallSnapshot;
import org.ctios.session.SessionSnapshot;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Call;
import org.ctios.simulator.CtiServerPair;

/** What is true of the simulator's contact centre and what a session knows, in words that can be compared. */
final class Truth {
    private Truth() {}

    /** Agents and calls as they are; of the calls those in which an agent of the given ones is. */
    static Map<String, String> of(CtiServerPair pair, Predicate<String> agents) {
        Map<String, String> facts = new TreeMap<>();
        for (Agent agent : pair.contactCentre().agents()) {
            if (agents.test(agent.id())) {
                facts.put("agent " + agent.id(), agent.state().code() + "");
            }
        }
        for (Call call : pair.contactCentre().calls()) {
            if (call.connections().stream().anyMatch(each -> each.begun() && agents.test(each.agentId()))) {
                facts.put("call " + call.id(), text(call));
            }
        }
        return facts;
    }

    /** The same of what a session knows. */
    static Map<String, String> known(SessionSnapshot snapshot, CtiServerPair pair, Predicate<String> agents) {
        Map<String, String> facts = new TreeMap<>();
        List<String> instruments = pair.contactCentre().agents().stream()
                .filter(agent -> agents.test(agent.id()))
                .map(Agent::instrument)
                .toList();
        snapshot.agents().stream()
                .filter(agent -> agents.test(agent.agentId()))
                .forEach(agent ->
                        facts.put("agent " + agent.agentId(), agent.state().number() + ""));
        for (CallSnapshot call : snapshot.calls()) {
            if (call.connections().stream().anyMatch(each -> instruments.contains(each.deviceId()))) {
                facts.put("call " + call.connectionCallId(), text(call));
            }
        }
        return facts;
    }

    private static String text(Call call) {
        Map<String, Object> connections = new TreeMap<>();
        call.connections().stream()
                .filter(each -> each.state() != Call.State.NULL)
                .forEach(each -> connections.put(each.deviceId(), each.state().code()));
        Map<Integer, String> variables = new TreeMap<>();
        for (int i = 0; i < call.variables().size(); i++) {
            if (!call.variables().get(i).isEmpty()) {
                variables.put(i + 1, call.variables().get(i));
            }
        }
        Map<String, String> ecc = new TreeMap<>();
        call.ecc().forEach((name, value) -> ecc.put(name.replaceFirst("^user\\.", ""), value));
        return text(call.callType(), connections, variables, ecc);
    }

    private static String text(CallSnapshot call) {
        Map<String, Object> connections = new TreeMap<>();
        call.connections().stream()
                .filter(each -> each.status().number() != 0 && each.status().number() != 0xFFFF)
                .forEach(each -> connections.put(each.deviceId(), each.status().number()));
        Map<String, String> ecc = new TreeMap<>();
        call.eccVariables().forEach((name, value) -> ecc.put(name.replaceFirst("^user\\.", ""), value));
        return text(call.callType(), connections, new TreeMap<>(call.callVariables()), ecc);
    }

    private static String text(
            int type, Map<String, Object> connections, Map<Integer, String> variables, Map<String, String> ecc) {
        return "type " + type + " connections " + connections + " variables " + variables + " ecc " + ecc;
    }
}

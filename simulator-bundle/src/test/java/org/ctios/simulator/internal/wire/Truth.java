package org.ctios.simulator.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Call;

/** The truth of the contact centre and what a client knows, in one form that can be compared. */
public final class Truth {
    private Truth() {}

    /** What a client knows is the truth. Agents the client was never told of are logged out. */
    public static void assertKnown(ReferenceModel model, Collection<Agent> agents, Collection<Call> calls) {
        Map<String, String> states = new TreeMap<>();
        for (Agent agent : agents) {
            if (model.agents.containsKey(agent.id()) || agent.state() != Agent.State.LOGOUT) {
                states.put(agent.id(), agent.state().code() + " " + agent.reasonCode());
            }
        }
        assertThat(model.agents).isEqualTo(states);
        assertThat(known(model)).isEqualTo(truth(calls));
    }

    /** What an agent's own client knows of the agent's calls is the truth; of others in them it may know less. */
    public static void assertOwnKnown(ReferenceModel model, String agentId, Collection<Call> calls) {
        Map<Long, String> own = new TreeMap<>();
        for (Call call : calls) {
            call.connections().stream()
                    .filter(each -> each.agentId().equals(agentId) && each.begun())
                    .forEach(each -> own.put(
                            call.id(),
                            call.callType() + " " + each.state().code() + " " + data(call) + " "
                                    + new TreeMap<>(call.ecc())));
        }
        Map<Long, String> known = new TreeMap<>();
        model.calls.forEach((id, call) -> known.put(
                id,
                call.type + " " + call.connections.get(call.begun.iterator().next()) + " " + call.data + " "
                        + call.ecc));
        assertThat(known).isEqualTo(own);
    }

    private static List<String> known(ReferenceModel model) {
        List<String> all = new ArrayList<>();
        model.calls.forEach((id, call) -> {
            Map<String, String> connections = new TreeMap<>();
            call.connections.forEach(
                    (who, state) -> connections.put(who, state + (call.begun.contains(who) ? " begun" : "")));
            all.add(id + " " + call.type + " " + connections + " " + call.data + " " + call.ecc);
        });
        return all;
    }

    private static List<String> truth(Collection<Call> calls) {
        Map<Long, String> all = new TreeMap<>();
        for (Call call : calls) {
            Map<String, String> connections = new TreeMap<>();
            call.connections()
                    .forEach(each -> connections.put(
                            each.deviceIdType() + ":" + each.deviceId(),
                            each.state().code() + (each.begun() ? " begun" : "")));
            all.put(
                    call.id(),
                    call.id() + " " + call.callType() + " " + connections + " " + data(call) + " "
                            + new TreeMap<>(call.ecc()));
        }
        return new ArrayList<>(all.values());
    }

    private static Map<String, String> data(Call call) {
        Map<String, String> data = new TreeMap<>();
        for (int i = 0; i < call.variables().size(); i++) {
            data.put("CallVariable" + (i + 1), call.variables().get(i));
        }
        data.put("ANI", call.ani());
        data.put("DNIS", call.dnis());
        data.put("DialedNumber", call.dialedNumber());
        data.put("CallerEnteredDigits", call.callerEnteredDigits());
        data.put("CallWrapupData", call.wrapupData());
        data.put("key", call.routerCallKeyCallId() == 0 ? "" : String.valueOf(call.routerCallKeyCallId()));
        data.values().removeIf(String::isEmpty);
        return data;
    }
}

package org.ctios.itests.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Call;
import org.ctios.simulator.ContactCentre;

/**
 * What the user of an agent's session wants of calls that change their names: to ask somebody about the call, and then to
 * bring the two together, to give the call away, or to have only one of the calls again.
 */
final class ConsultWish {
    private static final String OUTSIDE = "5559876";
    private static final int SELDOM = 3;

    private final ContactCentre centre;
    private final Client client;
    private final Random random;

    private ConsultWish(ContactCentre centre, Client client, Random random) {
        this.centre = centre;
        this.client = client;
        this.random = random;
    }

    /** Something that makes sense as the agent is now, and now and then what every agent does. */
    static Wish next(ContactCentre centre, Client client, Random random) {
        return new ConsultWish(centre, client, random).next();
    }

    private Wish next() {
        List<Call> calls = Wish.calls(centre, client);
        if (calls.size() > 1) {
            return ofTwo(calls);
        }
        boolean talks = calls.size() == 1 && Wish.state(client, calls.get(0)) == Call.State.CONNECTED;
        return talks && random.nextInt(SELDOM) > 0 ? ofOne(calls.get(0)) : Wish.next(centre, client, random);
    }

    private Wish ofOne(Call call) {
        Map<String, Object> keywords = new HashMap<>(Wish.named(call, client));
        keywords.put("DialedNumber", somebody());
        boolean giveAway = random.nextInt(SELDOM) == 0;
        if (!giveAway) {
            keywords.put("ConsultType", 1 + random.nextInt(2));
        }
        return wish(giveAway ? "singleStepTransfer" : "makeConsultCall", keywords);
    }

    /** The one that is asked may not have answered yet; then the answer says so. */
    private Wish ofTwo(List<Call> calls) {
        boolean held = Wish.state(client, calls.get(0)) == Call.State.HELD;
        Call active = calls.get(held ? 1 : 0);
        Call other = calls.get(held ? 0 : 1);
        Map<String, Object> keywords = new HashMap<>(Wish.named(active, client));
        if (Wish.state(client, active) == Call.State.ALERTING) {
            return wish("answer", keywords);
        }
        keywords.put("CallReferenceObjectID", Wish.named(other, client).get("UniqueObjectID"));
        List<String> operations = List.of("transfer", "conference", "conference", "alternate", "reconnect");
        return wish(operations.get(random.nextInt(operations.size())), keywords);
    }

    /** An agent who has time and is not at another switch, or a number outside. */
    private String somebody() {
        List<String> free = centre.agents().stream()
                .filter(agent -> agent.state() == Agent.State.AVAILABLE)
                .filter(agent -> agent.peripheralId() == Site.peripheral(client.agent()))
                .filter(agent -> Client.ofAgents().stream()
                        .noneMatch(each -> each.agent().equals(agent.id())))
                .map(Agent::extension)
                .toList();
        return free.isEmpty() || random.nextInt(SELDOM) == 0 ? OUTSIDE : free.get(random.nextInt(free.size()));
    }

    private Wish wish(String operation, Map<String, Object> keywords) {
        return new Wish(client, operation, keywords, random.nextBoolean());
    }
}

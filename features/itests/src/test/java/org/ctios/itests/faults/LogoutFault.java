package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.ContactCentre;

/**
 * The active side dies, and the agents are logged out by it. Those of the sessions in agent mode are logged in again by them,
 * and are what they were: who was available is, and who was not ready is not, for the reason from before.
 */
final class LogoutFault implements Mishap {
    /** EventReasonCode of a logout that is not the agent's wish. */
    private static final int FORCED = 50_002;

    private static final int REASON = 7;

    @Override
    public String kind() {
        return "kill, and agents are logged out";
    }

    @Override
    public boolean toleratesUsers() {
        return false;
    }

    @Override
    public void strike(Rig rig, Random random) {
        ContactCentre centre = rig.pair().contactCentre();
        // Again and again: a call may have come between the one and the other.
        await("agents without a call").atMost(Rig.LIMIT).untilAsserted(() -> {
            rig.endCallsByHand();
            rig.users().hangUp();
            Client.ofAgents().forEach(client -> pause(centre, client));
            assertThat(states(centre).values()).containsOnly(words(State.NOT_READY, REASON));
        });
        centre.whilePaused(() -> strike(rig, centre));
    }

    /** Who has a break already has it for the reason from before, a user's perhaps. */
    private static void pause(ContactCentre centre, Client client) {
        if (centre.agent(client.agent()).reasonCode() != REASON) {
            centre.setAgentState(client.agent(), State.AVAILABLE, 0);
        }
        centre.setAgentState(client.agent(), State.NOT_READY, REASON);
    }

    private static void strike(Rig rig, ContactCentre centre) {
        centre.setAgentState(Client.ANNA.agent(), State.AVAILABLE, 0);
        rig.awaitKnowledge("before the agents are logged out");
        Map<Client, String> before = states(centre);
        Client.ofAgents().forEach(client -> centre.logOut(client.agent(), FORCED));
        rig.pair().kill(rig.pair().active());
        await("agents are what they were, " + before).atMost(Rig.LIMIT).until(() -> states(centre)
                .equals(before));
    }

    private static Map<Client, String> states(ContactCentre centre) {
        Map<Client, String> states = new TreeMap<>();
        for (Client client : Client.ofAgents()) {
            Agent agent = centre.agent(client.agent());
            states.put(client, words(agent.state(), agent.reasonCode()));
        }
        return states;
    }

    private static String words(State state, int reason) {
        return state + " " + reason;
    }

    @Override
    public void end(Rig rig) {
        PairFault.KILL.end(rig);
    }

    @Override
    public boolean canRecoverAtOnce() {
        return true;
    }

    @Override
    public String toString() {
        return kind();
    }
}

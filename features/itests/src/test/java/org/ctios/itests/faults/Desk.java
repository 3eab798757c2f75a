package org.ctios.itests.faults;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Call;
import org.ctios.simulator.ContactCentre;
import org.ctios.simulator.SimulatedCall;

/**
 * The agent of a session in agent mode. The simulator leaves such an agent's breaks to the client, and gives it a call when
 * it is its turn, which is seldom: so this one has calls beside, that go on by a step before, in and after each fault. Not
 * thread-safe.
 */
final class Desk {
    private static final int REASON = 7;
    private static final int OFTEN = 4;

    private final ContactCentre centre;
    private final Client client;
    private Optional<SimulatedCall> call = Optional.empty();
    private int changes;

    Desk(ContactCentre centre, Client client) {
        this.centre = centre;
        this.client = client;
    }

    /** One step of the agent's work; none where the simulator is at work for the agent. */
    void goOn(Random random) {
        centre.whilePaused(() -> {
            try {
                oneStep(random);
            } catch (IllegalStateException e) {
                // The user of the agent's session has been quicker, and the call is not what it was a moment ago.
            }
        });
    }

    private void oneStep(Random random) {
        Agent agent = centre.agent(client.agent());
        Optional<Call.State> state = call.flatMap(this::state);
        if (state.isPresent()) {
            step(call.orElseThrow(), state.get(), random);
        } else if (agent.callIds().isEmpty() && agent.state() != Agent.State.LOGOUT) {
            begin(agent, random);
        }
    }

    /** Ends the call that is under way, if there is one. */
    void endCall() {
        centre.whilePaused(() -> call.filter(each -> state(each).isPresent()).ifPresent(SimulatedCall::end));
    }

    /** That of the agent's connection in a call, if it has not ended. */
    private Optional<Call.State> state(SimulatedCall of) {
        long id = of.id();
        return centre.calls().stream()
                .filter(each -> each.id() == id)
                .flatMap(each -> each.connections().stream())
                .filter(each -> each.deviceId().equals(client.instrument()) && each.begun())
                .map(Call.Connection::state)
                .findFirst();
    }

    private void step(SimulatedCall of, Call.State state, Random random) {
        switch (state) {
            case ALERTING -> of.establish();
            case HELD -> of.retrieve();
            default -> talk(of, random);
        }
    }

    private void talk(SimulatedCall of, Random random) {
        switch (random.nextInt(OFTEN)) {
            case 0 -> of.hold();
            case 1 -> of.setVariable(1, "change " + ++changes);
            default -> of.end();
        }
    }

    /** A break now and then, otherwise a call. */
    private void begin(Agent agent, Random random) {
        if (agent.state() == Agent.State.AVAILABLE && random.nextInt(OFTEN) == 0) {
            centre.setAgentState(agent.id(), Agent.State.NOT_READY, REASON);
        } else {
            call = Optional.of(centre.startCall(agent.id()).deliver());
        }
    }

    /** Those of all sessions in agent mode. */
    static List<Desk> all(ContactCentre centre) {
        return Client.ofAgents().stream()
                .map(client -> new Desk(centre, client))
                .toList();
    }
}

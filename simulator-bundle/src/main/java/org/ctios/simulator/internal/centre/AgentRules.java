package org.ctios.simulator.internal.centre;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.Call;
import org.ctios.simulator.internal.centre.Fact.AgentFact;
import org.jspecify.annotations.Nullable;

/** What agents may do, and how their states follow their calls. Not thread-safe. */
final class AgentRules {
    private static final Set<State> CAN_WAIT =
            EnumSet.of(State.NOT_READY, State.AVAILABLE, State.WORK_NOT_READY, State.WORK_READY);
    private static final Set<State> CHOICES =
            EnumSet.of(State.LOGOUT, State.NOT_READY, State.AVAILABLE, State.WORK_NOT_READY, State.WORK_READY);
    private static final Set<Call.State> TALKING =
            EnumSet.of(Call.State.INITIATE, Call.State.CONNECTED, Call.State.FAILED);

    private final Staff staff;
    private final Consumer<Fact> facts;
    private @Nullable World world;

    AgentRules(Staff staff, Consumer<Fact> facts) {
        this.staff = staff;
        this.facts = facts;
    }

    void tell(World listener) {
        world = listener;
    }

    @Nullable
    Refusal refusalOfLogin(AgentModel agent, String instrument) {
        if (agent.isLoggedIn()) {
            return Refusal.LOGGED_IN_ALREADY;
        }
        long peripheral = agent.peripheral().id();
        if (!staff.hasInstrument(peripheral, instrument)) {
            return Refusal.UNKNOWN_INSTRUMENT;
        }
        AgentModel other = staff.at(peripheral, instrument);
        return other != null && other != agent && other.isLoggedIn() ? Refusal.INSTRUMENT_IN_USE : null;
    }

    void login(AgentModel agent, String instrument) {
        staff.seat(agent, instrument);
        become(agent, State.LOGIN, 0);
        become(agent, State.NOT_READY, 0);
    }

    @Nullable
    Refusal refusalOf(AgentModel agent, State state) {
        if (!CHOICES.contains(state)) {
            return Refusal.NOT_A_CHOICE;
        }
        if (!agent.isLoggedIn()) {
            return Refusal.NOT_LOGGED_IN;
        }
        return !agent.parties().isEmpty() && !CAN_WAIT.contains(state) ? Refusal.CALL_IN_PROGRESS : null;
    }

    void put(AgentModel agent, State state, int reason) {
        if (agent.parties().isEmpty()) {
            agent.keep(null, 0);
            become(agent, state, reason);
        } else if (CAN_WAIT.contains(state)) {
            agent.keep(state, reason);
            facts.accept(new AgentFact(agent));
        } else {
            throw new IllegalStateException("agent " + agent.id() + " has a call and cannot become " + state);
        }
    }

    /** A supervisor logs the agent out: at once, or when the last call has ended, without wrap-up. */
    void logOut(AgentModel agent, int reason) {
        if (!agent.isLoggedIn()) {
            return;
        }
        if (agent.parties().isEmpty()) {
            agent.keep(null, 0);
            become(agent, State.LOGOUT, reason);
        } else {
            agent.keep(State.LOGOUT, reason);
            facts.accept(new AgentFact(agent));
        }
    }

    /** The agent is done with the call: available, or in the state that was asked for meanwhile. */
    void release(AgentModel agent) {
        settle(agent, State.AVAILABLE, 0);
    }

    /** A call is announced to the agent. */
    void expect(AgentModel agent) {
        agent.expect();
        become(agent, State.RESERVED, 0);
    }

    /** The announced call does not come; the agent is what it was, unless something else happened meanwhile. */
    void expectNothing(AgentModel agent) {
        boolean waits = agent.isExpecting() && agent.state() == State.RESERVED;
        agent.expectNothing();
        if (waits) {
            settle(agent, agent.before(), agent.beforeReason());
        }
    }

    /** A call is on its way to the agent. */
    void reserve(AgentModel agent, Party party) {
        agent.take(party);
        staff.stateChanged(agent);
        follow(agent);
    }

    /** A party left its call. */
    void left(Party party) {
        AgentModel agent = party.agent();
        if (agent != null) {
            boolean routed = party.call().context().isRouted();
            agent.owesWrapUp(agent.isWrapUpDue() || (routed && party.hasTalked()));
        }
    }

    /** The state follows from the connections. Without one the agent wraps up, if there was something to talk about. */
    void follow(AgentModel agent) {
        State state =
                byConnections(agent.parties().stream().filter(Party::isLive).toList());
        if (state == null && agent.isWrapUpDue()) {
            state = agent.pending() == State.LOGOUT ? null : wrapUp(agent);
            agent.owesWrapUp(false);
        }
        if (state != null && state != agent.state()) {
            become(agent, state, 0);
        }
    }

    /** A call has ended for the agent. */
    void ended(Party party) {
        AgentModel agent = party.theAgent();
        agent.drop(party);
        if (!agent.parties().isEmpty()) {
            return;
        }
        if (!wrapsUp(agent)) {
            settle(agent, agent.before(), agent.beforeReason());
        }
        if (wrapsUp(agent) && world != null) {
            world.wrapsUp(agent);
        }
    }

    static boolean wrapsUp(AgentModel agent) {
        return agent.state() == State.WORK_READY || agent.state() == State.WORK_NOT_READY;
    }

    private void settle(AgentModel agent, State otherwise, int otherwiseReason) {
        State pending = agent.pending();
        State next = pending == null ? otherwise : pending;
        int reason = pending == null ? otherwiseReason : agent.pendingReason();
        agent.keep(null, 0);
        become(agent, next, reason);
    }

    private void become(AgentModel agent, State state, int reason) {
        agent.become(state, reason);
        staff.stateChanged(agent);
        facts.accept(new AgentFact(agent));
        if (world != null && state == State.AVAILABLE) {
            world.available(agent);
        } else if (world != null && state == State.NOT_READY) {
            world.notReady(agent);
        }
    }

    private static @Nullable State byConnections(List<Party> live) {
        if (live.isEmpty()) {
            return null;
        }
        if (live.stream().anyMatch(party -> TALKING.contains(party.state()))) {
            return State.TALKING;
        }
        boolean ringing = live.stream().anyMatch(party -> !party.isIn(Call.State.HELD));
        return ringing ? State.RESERVED : State.HOLD;
    }

    private static State wrapUp(AgentModel agent) {
        boolean notReadyNext = agent.pending() == State.NOT_READY || agent.pending() == State.WORK_NOT_READY;
        return notReadyNext ? State.WORK_NOT_READY : State.WORK_READY;
    }
}

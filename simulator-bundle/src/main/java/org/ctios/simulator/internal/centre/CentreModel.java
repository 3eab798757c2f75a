package org.ctios.simulator.internal.centre;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.internal.centre.CallModel.Step;
import org.ctios.simulator.internal.centre.Fact.AgentFact;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.Fact.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the contact centre: what may happen to agents and calls, and which facts follow from it in which order.
 * Nothing happens by itself here; that is {@link Traffic}. Not thread-safe.
 */
public final class CentreModel {
    private static final long FIRST_CALL_ID = 0x0100_0001L;
    private static final Set<State> CAN_WAIT =
            EnumSet.of(State.NOT_READY, State.AVAILABLE, State.WORK_NOT_READY, State.WORK_READY);
    private static final Set<State> CHOICES =
            EnumSet.of(State.LOGOUT, State.NOT_READY, State.AVAILABLE, State.WORK_NOT_READY, State.WORK_READY);

    private final Staff staff;
    private final CallContexts contexts;
    private final Consumer<Fact> facts;
    private final Map<Long, CallModel> calls = new LinkedHashMap<>();
    private Consumer<AgentModel> whenAvailable = agent -> {};
    private long callsBegun;

    /** A contact centre in which nobody is logged in. The consumer is told every fact. */
    public CentreModel(CentreSettings settings, Consumer<Fact> facts) {
        this.staff = new Staff(settings.agents());
        this.contexts = new CallContexts(settings.seed(), settings.routerCallKeyDay());
        this.facts = facts;
    }

    /** The agents. */
    public Staff staff() {
        return staff;
    }

    /** Calls that have begun and not ended, oldest first. */
    public Collection<CallModel> calls() {
        return Collections.unmodifiableCollection(calls.values());
    }

    /** Calls that have begun since the start. */
    public long callsBegun() {
        return callsBegun;
    }

    /** Why an agent cannot log in at an instrument, or null. */
    public @Nullable Refusal refusalOfLogin(AgentModel agent, String instrument) {
        if (agent.isLoggedIn()) {
            return Refusal.LOGGED_IN_ALREADY;
        }
        if (!staff.hasInstrument(instrument)) {
            return Refusal.UNKNOWN_INSTRUMENT;
        }
        AgentModel other = staff.at(instrument);
        return other != null && other != agent && other.isLoggedIn() ? Refusal.INSTRUMENT_IN_USE : null;
    }

    /** Logs an agent in at an instrument, which was found possible; the agent is not ready afterwards. */
    public void login(AgentModel agent, String instrument) {
        staff.seat(agent, instrument);
        become(agent, State.LOGIN, 0);
        become(agent, State.NOT_READY, 0);
    }

    /** Why an agent cannot choose a state, or null. */
    public @Nullable Refusal refusalOf(AgentModel agent, State state) {
        if (!CHOICES.contains(state)) {
            return Refusal.NOT_A_CHOICE;
        }
        if (!agent.isLoggedIn()) {
            return Refusal.NOT_LOGGED_IN;
        }
        return agent.call() != null && !CAN_WAIT.contains(state) ? Refusal.CALL_IN_PROGRESS : null;
    }

    /**
     * Puts an agent into a state; during a call it is kept until the call has ended.
     *
     * @throws IllegalStateException when a call is in progress and the state cannot wait
     */
    public void put(AgentModel agent, State state, int reason) {
        if (agent.call() == null) {
            agent.keep(null, 0);
            become(agent, state, reason);
        } else if (CAN_WAIT.contains(state)) {
            agent.keep(state, reason);
            facts.accept(new AgentFact(agent));
        } else {
            throw new IllegalStateException("agent " + agent.id() + " has a call and cannot become " + state);
        }
    }

    /** A call is routed to an agent: reserved, and the call begins. */
    public CallModel begin(AgentModel agent) {
        if (agent.call() != null) {
            throw new IllegalStateException("agent " + agent.id() + " has a call");
        }
        CallModel call = new CallModel(FIRST_CALL_ID + callsBegun, agent, contexts.next());
        callsBegun++;
        calls.put(call.id(), call);
        agent.take(call);
        become(agent, State.RESERVED, 0);
        tell(Kind.BEGUN, call);
        return call;
    }

    /** The call rings. */
    public void deliver(CallModel call) {
        step(call, Step.ALERTING, Kind.DELIVERED, Step.BEGUN);
    }

    /** The agent answers. */
    public void establish(CallModel call) {
        step(call, Step.CONNECTED, Kind.ESTABLISHED, Step.ALERTING);
        become(call.agent(), State.TALKING, 0);
    }

    /** The agent holds the call. */
    public void hold(CallModel call) {
        step(call, Step.HELD, Kind.HELD, Step.CONNECTED);
        become(call.agent(), State.HOLD, 0);
    }

    /** The agent takes the call back. */
    public void retrieve(CallModel call) {
        step(call, Step.CONNECTED, Kind.RETRIEVED, Step.HELD);
        become(call.agent(), State.TALKING, 0);
    }

    /** A call variable, 1 to 10, changes. */
    public void setVariable(CallModel call, int number, String value) {
        if (call.step() == Step.ENDED) {
            throw new IllegalStateException("call " + call.id() + " has ended");
        }
        call.setVariable(number, value);
        facts.accept(new CallFact(Kind.DATA_CHANGED, call, number));
    }

    /** Everybody leaves the call; an agent who had answered wraps up. */
    public void clear(CallModel call) {
        boolean answered = call.step() == Step.CONNECTED || call.step() == Step.HELD;
        step(call, Step.CLEARED, Kind.CALLER_LEFT, Step.ALERTING, Step.CONNECTED, Step.HELD);
        tell(Kind.AGENT_LEFT, call);
        tell(Kind.CLEARED, call);
        if (answered) {
            become(call.agent(), wrapUp(call.agent()), 0);
        }
    }

    /** The call is over for everyone. The agent keeps the state of now, see {@link #release}. */
    public void end(CallModel call) {
        step(call, Step.ENDED, Kind.ENDED, Step.CLEARED);
        calls.remove(call.id());
        call.agent().take(null);
    }

    /** The agent is done with the call: available, or in the state that was asked for meanwhile. */
    public void release(AgentModel agent) {
        State next = agent.pending() == null ? State.AVAILABLE : agent.pending();
        int reason = agent.pendingReason();
        agent.keep(null, 0);
        become(agent, next, reason);
    }

    /** Who is told when an agent becomes available. */
    void whenAvailable(Consumer<AgentModel> listener) {
        whenAvailable = listener;
    }

    private static State wrapUp(AgentModel agent) {
        boolean notReadyNext = agent.pending() == State.NOT_READY || agent.pending() == State.WORK_NOT_READY;
        return notReadyNext ? State.WORK_NOT_READY : State.WORK_READY;
    }

    private void become(AgentModel agent, State state, int reason) {
        agent.become(state, reason);
        staff.stateChanged(agent);
        facts.accept(new AgentFact(agent));
        if (state == State.AVAILABLE) {
            whenAvailable.accept(agent);
        }
    }

    private void step(CallModel call, Step to, Kind kind, Step... from) {
        if (!Set.of(from).contains(call.step())) {
            throw new IllegalStateException("call " + call.id() + " is " + call.step() + " and cannot become " + to);
        }
        call.become(to);
        tell(kind, call);
    }

    private void tell(Kind kind, CallModel call) {
        facts.accept(new CallFact(kind, call, 0));
    }
}

package org.ctios.simulator;

import java.util.List;

/**
 * The contact centre behind both sides of the pair: one truth that survives the death of a side. For driving it by hand,
 * beside or instead of the calls that arrive by themselves. Safe for any thread; every method waits until the contact
 * centre has done what was asked.
 */
public interface ContactCentre {
    /** All agents as they are now, in the order of their IDs. */
    List<Agent> agents();

    /**
     * An agent as it is now.
     *
     * @throws IllegalArgumentException when there is no such agent
     */
    Agent agent(String id);

    /**
     * Puts an agent into a state, with the events of it. An agent who is logged out is logged in first unless the new
     * state is logout. While a call of the agent is in progress not ready, available and the work states are kept until
     * it has ended, as a CTI Server does.
     *
     * @param reasonCode reason of not ready or logout, 0 for none, at most 65534
     * @throws IllegalArgumentException when there is no such agent
     * @throws IllegalStateException when a call of the agent is in progress and the state cannot wait
     */
    void setAgentState(String id, Agent.State state, int reasonCode);

    /**
     * Begins a call to the agent who has been available longest. When none is available, the first agent without a call
     * is made available first, logging in where needed.
     *
     * @throws IllegalStateException when every agent has a call
     */
    SimulatedCall startCall();

    /**
     * Begins a call to this agent: agent reserved, BEGIN_CALL_EVENT. An agent who is not available is made so first.
     *
     * @throws IllegalArgumentException when there is no such agent
     * @throws IllegalStateException when the agent has a call
     */
    SimulatedCall startCall(String agentId);

    /** Calls that have begun and not ended. */
    int callsInProgress();

    /** Calls that arrive by themselves, per minute of model time. */
    double callsPerMinute();

    /** Changes how many calls arrive by themselves, per minute of model time; 0 for none. */
    void setCallsPerMinute(double callsPerMinute);
}

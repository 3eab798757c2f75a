package org.ctios.simulator;

/**
 * A call that was routed to an agent and has not arrived: AGENT_PRE_CALL_EVENT is told and the agent is reserved. Safe for
 * any thread; each method throws {@link IllegalStateException} when the call has arrived or was taken back already.
 */
public interface AnnouncedCall {
    /** First part of the router call key, by which the events of the call are recognised. */
    long routerCallKeyDay();

    /** Second part of the router call key. */
    long routerCallKeyCallId();

    /**
     * The call arrives: BEGIN_CALL_EVENT.
     *
     * @throws IllegalStateException also when the agent has logged out meanwhile; {@link #abort} is left then
     */
    SimulatedCall arrive();

    /** The routing is taken back: AGENT_PRE_CALL_ABORT_EVENT, and the agent is what it was before. */
    void abort();
}

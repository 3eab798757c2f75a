package org.ctios.simulator;

/**
 * A call that is walked by hand, step by step. Each step has been sent to the sessions' queues when its method returns.
 * Safe for any thread.
 *
 * <p>Every step throws {@link IllegalStateException} when the call is not in a state that allows it; the message names
 * both.
 */
public interface SimulatedCall {
    /** The call's ConnectionCallID as it is now. */
    long id();

    /** The agent the call was routed to. */
    String agentId();

    /** The call rings at the agent: CALL_DELIVERED_EVENT. */
    SimulatedCall deliver();

    /** The agent answers: CALL_ESTABLISHED_EVENT, agent talking. */
    SimulatedCall establish();

    /** The agent puts the call on hold: CALL_HELD_EVENT, agent hold. */
    SimulatedCall hold();

    /** The agent takes the call back: CALL_RETRIEVED_EVENT, agent talking. */
    SimulatedCall retrieve();

    /**
     * Changes a call variable: CALL_DATA_UPDATE_EVENT. Allowed until the call has ended.
     *
     * @param number 1 to 10
     * @param value at most 40 bytes of the charset on the wire: Latin-1, UTF-8 for Unified CCX
     * @throws IllegalArgumentException when the number is none, or the value is too long or cannot be written
     */
    SimulatedCall setVariable(int number, String value);

    /**
     * Changes an ECC variable: CALL_DATA_UPDATE_EVENT. Allowed until the call has ended.
     *
     * @param name 1 to 32 bytes; an array element has the name {@code name[index]}
     * @param value at most 210 bytes of the charset on the wire: Latin-1, UTF-8 for Unified CCX
     * @throws IllegalArgumentException when ECC variables are configured and it is none of them, when name or value cannot be
     *     written, or when all ECC variables of the call would have more than 2000 bytes together
     */
    SimulatedCall setEcc(String name, String value);

    /** The call gets another ConnectionCallID: CALL_DATA_UPDATE_EVENT. Allowed until the call is cleared. */
    SimulatedCall changeId();

    /**
     * All parties leave: CALL_CONNECTION_CLEARED_EVENT for the caller and for the agent, CALL_CLEARED_EVENT; an agent who
     * had answered is in work ready. Allowed from ringing on.
     */
    SimulatedCall clear();

    /**
     * END_CALL_EVENT, and the agent is available again, or in the state asked for during the call. A call that is not
     * cleared yet is cleared first.
     */
    void end();
}

package org.ctios.simulator;

/**
 * A call that is walked by hand, step by step, as an agent has it. Each step has been sent to the sessions' queues when its
 * method returns. Safe for any thread.
 *
 * <p>Every step throws {@link IllegalStateException} when the call is not in a state that allows it; the message names
 * both, and why. A call that is walked by hand is not ended by itself for as long as its agent has it, see
 * {@link #agentId}.
 */
public interface SimulatedCall {
    /** The call's ConnectionCallID as it is now. */
    long id();

    /**
     * The agent who has the call, or had it last: the one it was routed to, or who made it, until it is transferred or left. Empty
     * while it waits in a queue.
     */
    String agentId();

    /**
     * A call that waits in a queue goes to an agent and rings there: agent reserved, BEGIN_CALL_EVENT, CALL_DELIVERED_EVENT. Its leg
     * at the queue disappears, with END_CALL_EVENT, and the call goes on. An agent who is not available is made so first.
     *
     * @param exit how the leg at the queue disappears
     * @throws IllegalArgumentException when there is no such agent
     */
    SimulatedCall route(String agentId, QueueExit exit);

    /** The call rings at the agent: CALL_DELIVERED_EVENT. */
    SimulatedCall deliver();

    /**
     * Where it rings it is answered: by the agent, or by who was called by the agent. CALL_ESTABLISHED_EVENT, agent talking. Who is
     * outside also answers without it, after a second of model time, and so does an agent without a client who is called while
     * calls arrive. Nothing happens when who was called has answered already.
     */
    SimulatedCall establish();

    /** The agent puts the call on hold: CALL_HELD_EVENT, agent hold. */
    SimulatedCall hold();

    /** The agent takes the call back: CALL_RETRIEVED_EVENT, agent talking. */
    SimulatedCall retrieve();

    /**
     * The agent puts the call on hold and calls a number about it: CALL_HELD_EVENT and the events of a call that the agent makes.
     * It rings at the instrument of another agent who can take it, or outside; at any other instrument it fails, and is cleared by
     * itself after three seconds of model time.
     *
     * @param number at most 40 of digits, {@code *}, {@code #} and {@code +}
     * @return the consultation, in which the agent talks; {@link #end} of it gives it up, and {@link #retrieve} takes this call back
     * @throws IllegalArgumentException when the number cannot be dialed, is too long or is the agent's own
     */
    SimulatedCall consult(String number);

    /**
     * The agent connects the held call with the consultation about it, and leaves: CALL_TRANSFERRED_EVENT. This is the call of the
     * agent who was consulted then, or with somebody outside of an agent who stays. The one who left wraps up until
     * {@link ContactCentre#setAgentState} ends it, or by itself in time once calls have arrived.
     *
     * @param consultation what {@link #consult} returned
     * @throws IllegalArgumentException when the consultation is no call of this contact centre
     */
    SimulatedCall transfer(SimulatedCall consultation);

    /**
     * The agent sends the call on to a number, without asking there before: the events of a consultation, which may ring still, and
     * CALL_TRANSFERRED_EVENT. This is the call of the agent who was called then, or with somebody outside of an agent who stays.
     *
     * @param number at most 40 of digits, {@code *}, {@code #} and {@code +}
     * @throws IllegalArgumentException when the number cannot be dialed, is too long, or is the agent's own or that of somebody in
     *     the call
     */
    SimulatedCall transferTo(String number);

    /**
     * The held call and the consultation about it become one call with everybody in it: CALL_CONFERENCED_EVENT.
     *
     * @param consultation what {@link #consult} returned
     * @throws IllegalArgumentException when the consultation is no call of this contact centre
     */
    SimulatedCall conference(SimulatedCall consultation);

    /**
     * The agent leaves the call: CALL_CONNECTION_CLEARED_EVENT, END_CALL_EVENT. A conference goes on with the others, as the call of
     * the next agent in it; with less than two others nobody is left, and the call has ended.
     */
    SimulatedCall leave();

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

    /** Events of the call are odd in this way from now on. Allowed until the call has ended. */
    SimulatedCall addQuirk(Quirk quirk);

    /**
     * All parties leave: CALL_CONNECTION_CLEARED_EVENT for the caller and for the agent, CALL_CLEARED_EVENT; an agent who
     * had answered is in work ready. Allowed from ringing on, and in a queue.
     */
    SimulatedCall clear();

    /**
     * END_CALL_EVENT, and the agent is available again, or in the state asked for during the call. A call that is not
     * cleared yet is cleared first. Nothing happens when it had failed and was cleared by itself.
     */
    void end();
}

package org.ctios.simulator.internal.centre;

/** Who does something by itself when the contact centre gets so far: people, phones, the network. */
interface World {
    /** An agent became available. */
    void available(AgentModel agent);

    /** An agent became not ready. */
    void notReady(AgentModel agent);

    /** An agent wraps up and has no call any more. */
    void wrapsUp(AgentModel agent);

    /** A call rings, or is on its way to somebody outside. */
    void ringing(Party party);

    /** A call has ended for one device, and may go on for others. */
    void left(Party party);

    /** The last client of an agent went. */
    void detached(AgentModel agent);

    /** A call cannot be completed. */
    void failed(Party party);
}

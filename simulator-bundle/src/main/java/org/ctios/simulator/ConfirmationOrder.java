package org.ctios.simulator;

/**
 * Where the confirmation of a request stands among the events that the request caused. A client has to bear both orders
 * (guide, CTI Client Application Guidelines). A refusal stays where it is: what is told before it has happened.
 */
public enum ConfirmationOrder {
    /**
     * Before the events of a request about one connection or an agent, and after those of one that makes or joins calls, whose
     * confirmation tells a connection.
     */
    USUAL,
    /** Before the events. */
    BEFORE,
    /** After the events. */
    AFTER,
    /** Before or after them, which for each request is chance, made of the seed of the pair. */
    EITHER
}

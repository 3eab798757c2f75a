package org.ctios.simulator.internal.centre;

/** Why the contact centre does not do what was asked. */
public enum Refusal {
    /** The agent is logged in already. */
    LOGGED_IN_ALREADY,
    /** The agent is not logged in. */
    NOT_LOGGED_IN,
    /** There is no such instrument. */
    UNKNOWN_INSTRUMENT,
    /** Another agent sits at the instrument. */
    INSTRUMENT_IN_USE,
    /** A call is in progress and the new state cannot wait for its end. */
    CALL_IN_PROGRESS,
    /** Nobody can ask for this state; it is a consequence of calls. */
    NOT_A_CHOICE
}

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
    NOT_A_CHOICE,
    /** The connection is not ringing. */
    NOTHING_TO_ANSWER,
    /** The connection is not in a call that could be held, sent digits or consulted about. */
    NOT_ACTIVE,
    /** The connection does not hold its call. */
    NOT_HELD,
    /** The device has left the call. */
    NOTHING_TO_CLEAR,
    /** The two connections are not those of one device in two calls. */
    NOT_ONE_DEVICE,
    /** Nobody is at the other end yet. */
    NOBODY_THERE,
    /** A number that cannot be dialed, or the own one. */
    BAD_NUMBER,
    /** The device cannot take the call. */
    CALLED_DEVICE_BUSY,
    /** The agent is not in the team of who supervises. */
    NOT_OF_THE_TEAM,
    /** The device has as many calls as it can have. */
    NO_FREE_LINE,
    /** A conference has as many parties as it can have. */
    TOO_MANY_PARTIES
}

package org.ctios.simulator;

/** What real servers do with the events of a call, and clients have to bear (guide, CTI Client Application Guidelines). */
public enum Quirk {
    /** The agent is talking before the call is established. */
    TALKING_BEFORE_ESTABLISHED,
    /** The call ends without having been cleared: END_CALL_EVENT and no CALL_CLEARED_EVENT. */
    NO_CLEARED,
    /** Events of the call have a tag nobody knows. */
    UNKNOWN_TAG
}

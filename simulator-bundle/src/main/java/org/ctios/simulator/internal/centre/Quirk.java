package org.ctios.simulator.internal.centre;

/** What real servers do and clients have to bear. */
public enum Quirk {
    /** The agent is talking before the call is established. */
    TALKING_BEFORE_ESTABLISHED,
    /** The call ends without having been cleared. */
    NO_CLEARED,
    /** Events of the call have a tag nobody knows. */
    UNKNOWN_TAG
}

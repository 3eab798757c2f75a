package org.ctios.session.internal.model;

/** What a message told the session beyond what it knew. */
public enum Verdict {
    /** An event of its own: tell it. */
    NEW,
    /**
     * A repetition that changes nothing: BEGIN_CALL_EVENT of a call that has begun, an update with EventCause 50, or
     * END_CALL_EVENT of a call whose end was found out before (guide, Reconnecting and Active/Standby).
     */
    REPEATED,
    /** A repetition that does change something, so that events between were missed: tell it as found out late. */
    CHANGED_BY_REPEAT
}

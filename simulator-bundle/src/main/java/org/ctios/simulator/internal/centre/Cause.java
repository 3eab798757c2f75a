package org.ctios.simulator.internal.centre;

/** Why something happened to a call, with the numbers on the wire (guide, EventCause). */
public enum Cause {
    /** Nothing special. */
    NONE(0xFFFF),
    /** The called device has a call. */
    BUSY(3),
    /** Nobody answered. */
    NOT_ANSWERED(10),
    /** Nobody is logged in at the called device. */
    NOT_OBTAINABLE(13),
    /** A conference was made. */
    CONFERENCE(17),
    /** The call left a voice response unit. */
    REDIRECTED(28),
    /** A transfer was made. */
    TRANSFER(32),
    /** A supervisor left the call. */
    SUPERVISOR_CLEAR(45),
    /** A supervisor listens unheard. */
    SUPERVISOR_MONITOR(46),
    /** A supervisor listens and is heard by the agent only. */
    SUPERVISOR_WHISPER(47),
    /** A supervisor joined the call. */
    SUPERVISOR_BARGE_IN(48),
    /** A supervisor took the call over. */
    SUPERVISOR_INTERCEPT(49),
    /** Nothing happened; the state of a connection is only repeated. */
    PARTY_UPDATE(50),
    /** The caller gave up in the queue. */
    ABANDONED_IN_QUEUE(1002),
    /** The caller gave up while it rang. */
    ABANDONED_RINGING(1003);

    private final int code;

    Cause(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }
}

package org.ctios.session;

/** State of a call at one device (CIL {@code CallStatus}; the CTI Server's LocalConnectionState). */
public enum CallStatus {
    /** No connection. */
    LCS_NULL(0),
    /** Being set up by the calling device. */
    LCS_INITIATE(1),
    /** Ringing. */
    LCS_ALERTING(2),
    /** Connected. */
    LCS_CONNECT(3),
    /** On hold. */
    LCS_HELD(4),
    /** Waiting in a queue. */
    LCS_QUEUED(5),
    /** Failed. */
    LCS_FAIL(6),
    /** The event tells no state. */
    LCS_NONE(0xFFFF);

    private static final CallStatus[] BY_NUMBER = values();
    private final int number;

    CallStatus(int number) {
        this.number = number;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }

    /** The status with a number; {@link #LCS_NONE} for a number that is none. */
    public static CallStatus of(long number) {
        return number >= 0 && number <= LCS_FAIL.number ? BY_NUMBER[(int) number] : LCS_NONE;
    }
}

package org.ctios.session;

/** State of an agent (CIL {@code AgentState}, DG 12.5 ch. 6; the numbers are the CTI Server's). */
public enum AgentState {
    /** Logged in, not necessarily ready. */
    LOGIN(0),
    /** Logged out. */
    LOGOUT(1),
    /** Not available for calls. */
    NOT_READY(2),
    /** Ready for a call. */
    AVAILABLE(3),
    /** On a call of any direction. */
    TALKING(4),
    /** Work after a call, then not ready. */
    WORK_NOT_READY(5),
    /** Work after a call, then ready. */
    WORK_READY(6),
    /** Busy for another skill group. */
    BUSY_OTHER(7),
    /** Reserved for a call about to arrive. */
    RESERVED(8),
    /** Not known. */
    UNKNOWN(9),
    /** All calls on hold. */
    HOLD(10),
    /** Working on a task that is no call. */
    ACTIVE(11),
    /** Task paused. */
    PAUSED(12),
    /** Task interrupted. */
    INTERRUPTED(13),
    /** No task active. */
    NOT_ACTIVE(14);

    private static final AgentState[] BY_NUMBER = values();
    private final int number;

    AgentState(int number) {
        this.number = number;
    }

    /** The number on the wire and in filters. */
    public int number() {
        return number;
    }

    /** The state with a number; {@link #UNKNOWN} for a number that is none. */
    public static AgentState of(long number) {
        return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[(int) number] : UNKNOWN;
    }

    /** Whether an agent in this state is logged in. */
    public boolean isLoggedIn() {
        return this != LOGOUT && this != UNKNOWN;
    }
}

package org.ctios.session;

/** What a session is for (CIL property {@code ConnectionMode}); one mode per session. */
public enum ConnectionMode {
    /** No mode is set: the session is not connected, or it just became so. */
    NOT_SET(0),
    /** The session of one agent: events of this agent and the calls at the agent's device. */
    AGENT(1),
    /** Passive listening to everything the message filter lets through. */
    MONITOR(2);

    private final int number;

    ConnectionMode(int number) {
        this.number = number;
    }

    /** The CIL's number (DG 12.5 ch. 8). */
    public int number() {
        return number;
    }
}

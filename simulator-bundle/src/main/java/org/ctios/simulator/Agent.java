package org.ctios.simulator;

import java.util.List;

/**
 * What is known of an agent at one moment. Immutable.
 *
 * @param id agent ID, {@code 1001} and up
 * @param extension the extension the agent sits at, {@code 2001} and up
 * @param instrument the instrument of that extension; in this contact centre the same text
 * @param peripheralId the agent's peripheral
 * @param teamId the agent's team, {@link #NO_TEAM} for none
 * @param state the agent's state
 * @param reasonCode reason of not ready or logout, 0 otherwise
 * @param skillGroups numbers of the agent's skill groups
 * @param callIds the agent's calls by ConnectionCallID, oldest first; more than one during a consultation
 */
public record Agent(
        String id,
        String extension,
        String instrument,
        long peripheralId,
        int teamId,
        State state,
        int reasonCode,
        List<Integer> skillGroups,
        List<Long> callIds) {
    /** TeamID of who is in no team. */
    public static final int NO_TEAM = 0;

    /** Keeps its own copies. */
    public Agent {
        skillGroups = List.copyOf(skillGroups);
        callIds = List.copyOf(callIds);
    }

    /** States of an agent with their numbers on the wire (guide, AgentState). */
    public enum State {
        /** Just logged in; the agent is not ready right after it. */
        LOGIN(0),
        /** Logged out. */
        LOGOUT(1),
        /** Logged in and not taking calls. */
        NOT_READY(2),
        /** Waiting for a call. */
        AVAILABLE(3),
        /** On a call. */
        TALKING(4),
        /** Wrapping up, not ready afterwards. */
        WORK_NOT_READY(5),
        /** Wrapping up, available afterwards. */
        WORK_READY(6),
        /** Busy with something else. */
        BUSY_OTHER(7),
        /** Chosen for a call that has not been answered yet. */
        RESERVED(8),
        /** Not known. */
        UNKNOWN(9),
        /** All calls on hold. */
        HOLD(10);

        private final int code;

        State(int code) {
            this.code = code;
        }

        /** The number on the wire. */
        public int code() {
            return code;
        }
    }
}

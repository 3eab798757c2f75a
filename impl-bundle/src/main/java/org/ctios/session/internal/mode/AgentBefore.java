package org.ctios.session.internal.mode;

import java.util.Set;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.AgentState;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers of its agent for the time after a failover.
 *
 * @param state the state the agent was last seen in, null when unknown
 * @param reason reason code of that state
 * @param refusals how many logins in a row were refused
 * @param barred whether the session must not log the agent in by itself any more
 * @param met whether the mode was in force before
 */
record AgentBefore(@Nullable AgentState state, int reason, int refusals, boolean barred, boolean met) {
    /** Nothing is known. */
    static final AgentBefore NOTHING = new AgentBefore(null, 0, 0, false, false);

    static final String CURE = ". The session does not try again by itself: correct the configuration, or log in";

    /** EventReasonCode of a logout that a failing server did, not the agent (RPT 7.2 p. 149). */
    private static final long FORCED_LOGOUT = 50_002;

    /** A second try of any other refused login may help, a third one only locks accounts. */
    private static final int MOST_REFUSALS = 2;

    /** Refusals that a second try with the same password would turn into a locked account. */
    private static final Set<String> WRONG_PASSWORD = Set.of(
            "CF_INVALID_AGENT_ID_SPECIFIED",
            "CF_INVALID_PASSWORD_SPECIFIED",
            "CF_INVALID_AGENT_ID_OR_PASSWORD_SPECIFIED");

    /** The mode was in force, and is to be restored. */
    AgentBefore again() {
        return new AgentBefore(state, reason, refusals, barred, true);
    }

    /** The agent's state was asked for: what the server does not know does not overwrite what the session knew. */
    AgentBefore now(AgentState asked) {
        return asked.isLoggedIn() ? new AgentBefore(asked, reason, 0, false, met) : this;
    }

    /** AGENT_STATE_EVENT of the agent arrived. */
    AgentBefore seen(Message event) {
        long code = event.uint(Fields.EVENT_REASON_CODE);
        AgentState now = AgentState.of(event.uint(Fields.AGENT_STATE));
        boolean forced = now == AgentState.LOGOUT && code == FORCED_LOGOUT;
        if (forced) {
            return this;
        }
        return now.isLoggedIn()
                ? new AgentBefore(now, (int) code, 0, false, met)
                : new AgentBefore(now, (int) code, refusals, barred, met);
    }

    AgentBefore loggedIn() {
        return new AgentBefore(state, reason, 0, false, met);
    }

    /** A login was refused, with that control failure code if it has one. */
    AgentBefore refused(@Nullable String symbol) {
        boolean wrong = symbol != null && WRONG_PASSWORD.contains(symbol);
        return new AgentBefore(state, reason, refusals + 1, wrong || refusals + 1 >= MOST_REFUSALS, met);
    }

    boolean isBarred() {
        return barred;
    }

    boolean isLoggedOutOnPurpose() {
        return barred || state == AgentState.LOGOUT;
    }

    /** The state the agent is to come back to: after-call and call states lead to Available (RPT 7.2 p. 149). */
    @Nullable
    AgentState wanted() {
        if (state == null) {
            return null;
        }
        return switch (state) {
            case AVAILABLE, RESERVED, WORK_READY, TALKING, HOLD -> AgentState.AVAILABLE;
            case NOT_READY, WORK_NOT_READY -> AgentState.NOT_READY;
            default -> null;
        };
    }

    /** The reason to give for that state. */
    int reasonCode(AgentState wanted) {
        return wanted == AgentState.NOT_READY && state == AgentState.NOT_READY ? reason : 0;
    }
}

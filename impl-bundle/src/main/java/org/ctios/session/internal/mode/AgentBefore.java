package org.ctios.session.internal.mode;

import java.util.Set;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.AgentState;
import org.ctios.session.internal.config.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers of its agent for the time after a failover.
 *
 * @param state the state the agent was last seen in, null when unknown
 * @param reason reason code of that state, 0 for none
 * @param tried the password of the login that was sent last, and what came of it
 * @param met whether the mode was in force before
 */
record AgentBefore(@Nullable AgentState state, int reason, Tried tried, boolean met) {
    /** Nothing is known. */
    static final AgentBefore NOTHING = new AgentBefore(null, 0, Tried.NOTHING, false);

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

    /**
     * A password that was sent.
     *
     * @param password a copy, as one in a file changes in place
     * @param refusals how many logins with it were refused in a row
     * @param barred whether the session must not log the agent in with it by itself any more
     */
    record Tried(Secret password, int refusals, boolean barred) {
        /** None, or one that was taken. */
        static final Tried NOTHING = new Tried(Secret.NONE, 0, false);

        Tried with(Secret next) {
            return password.equals(next) ? this : new Tried(new Secret(next.reveal()), 0, false);
        }

        Tried refused(boolean wrong) {
            return new Tried(password, refusals + 1, wrong || refusals + 1 >= MOST_REFUSALS);
        }
    }

    /** The mode was in force, and is to be restored. */
    AgentBefore again() {
        return new AgentBefore(state, reason, tried, true);
    }

    /**
     * The agent's state was asked for: what the server does not know does not overwrite what the session knew. The answer
     * has no reason; the one that is known belongs to the state it was told with.
     */
    AgentBefore now(AgentState asked) {
        return asked.isLoggedIn() ? new AgentBefore(asked, asked == state ? reason : 0, Tried.NOTHING, met) : this;
    }

    /** Whether AGENT_STATE_EVENT tells a logout that somebody wanted. */
    static boolean isLogout(Message event) {
        return isOut(event) && event.uint(Fields.EVENT_REASON_CODE) != FORCED_LOGOUT;
    }

    private static boolean isOut(Message event) {
        return AgentState.of(event.uint(Fields.AGENT_STATE)) == AgentState.LOGOUT;
    }

    /** AGENT_STATE_EVENT of the agent arrived. */
    AgentBefore seen(Message event) {
        if (isOut(event) && !isLogout(event)) {
            return this;
        }
        long code = event.isNone(Fields.EVENT_REASON_CODE) ? 0 : event.uint(Fields.EVENT_REASON_CODE);
        AgentState now = AgentState.of(event.uint(Fields.AGENT_STATE));
        return now.isLoggedIn()
                ? new AgentBefore(now, (int) code, Tried.NOTHING, met)
                : new AgentBefore(now, (int) code, tried, met);
    }

    /** A login with that password is sent. */
    AgentBefore trying(Secret password) {
        return new AgentBefore(state, reason, tried.with(password), met);
    }

    AgentBefore loggedIn() {
        return new AgentBefore(state, reason, Tried.NOTHING, met);
    }

    /** A login was refused, with that control failure code if it has one. */
    AgentBefore refused(@Nullable String symbol) {
        boolean wrong = symbol != null && WRONG_PASSWORD.contains(symbol);
        return new AgentBefore(state, reason, tried.refused(wrong), met);
    }

    /** Whether the last login was refused with another password than this one. */
    boolean isCorrectedBy(Secret password) {
        return tried.refusals() > 0 && !tried.password().equals(password);
    }

    /** Whether the last login must not be repeated. */
    boolean isBarred() {
        return tried.barred();
    }

    /**
     * Whether the agent is to stay logged out: as a user wanted it, or because that password was refused. An agent whom
     * nobody could log in has not logged out.
     */
    boolean staysLoggedOut(Secret password) {
        return isBarred() ? tried.password().equals(password) : state == AgentState.LOGOUT;
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

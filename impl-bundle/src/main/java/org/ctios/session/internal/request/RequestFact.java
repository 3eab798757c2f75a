package org.ctios.session.internal.request;

import org.ctios.session.Arguments;

/**
 * Something to tell the listeners because of a request.
 *
 * @param arguments by the CIL's keywords
 */
public record RequestFact(Kind kind, Arguments arguments) {
    /** What it is. */
    public enum Kind {
        /** OnPreLogout: with the arguments of the agent state event that follows it. */
        PRE_LOGOUT,
        /** OnPostLogout: with the arguments of the agent state event before it. */
        POST_LOGOUT,
        /** OnLogoutFailed. */
        LOGOUT_FAILED,
        /** What OnControlFailureConf says besides what its message holds. */
        CONTROL_FAILURE,
        /** A login was refused; the CIL then closes the connection (DG 12.5 ch. 4). No event of its own. */
        LOGIN_FAILED
    }
}

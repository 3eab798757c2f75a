package org.ctios.session.internal.driver;

import org.ctios.session.ConnectionMode;
import org.ctios.session.internal.automaton.AutomatonState;
import org.ctios.session.internal.automaton.ModeFlow;
import org.ctios.session.internal.automaton.Phase;

/** How requests stand to the session. */
enum Link {
    NONE,
    /** The connection is being closed for another one; answers still come over it. */
    LEAVING,
    TRYING,
    NO_MODE,
    /** The mode is in force, and the session is still giving back what a failover took: what can wait should. */
    SETTLING,
    UP;

    static Link of(AutomatonState state) {
        Phase phase = state.phase();
        if (phase instanceof Phase.Running running) {
            return of(running.mode(), state.settings().mode());
        }
        if (phase instanceof Phase.Closing closing) {
            return closing.isGap() ? LEAVING : NONE;
        }
        return phase.isUnderWay() ? TRYING : NONE;
    }

    private static Link of(ModeFlow mode, ConnectionMode wanted) {
        if (mode.established()) {
            return mode.settled() ? UP : SETTLING;
        }
        return wanted == ConnectionMode.NOT_SET ? NO_MODE : TRYING;
    }

    /** Whether the mode that is wanted is in force. */
    boolean isEstablished() {
        return this == UP || this == SETTLING || this == NO_MODE;
    }

    /** Whether requests are on their way over the session's connection. */
    boolean carries() {
        return this == UP || this == SETTLING;
    }
}

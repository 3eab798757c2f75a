package org.ctios.session.internal.driver;

import org.ctios.session.ConnectionMode;
import org.ctios.session.internal.automaton.AutomatonState;
import org.ctios.session.internal.automaton.Phase;

/** How requests stand to the session. */
enum Link {
    NONE,
    /** The connection is being closed for another one; answers still come over it. */
    LEAVING,
    TRYING,
    NO_MODE,
    UP;

    static Link of(AutomatonState state) {
        Phase phase = state.phase();
        if (phase instanceof Phase.Running running) {
            boolean none = state.settings().mode() == ConnectionMode.NOT_SET;
            return running.mode().established() ? UP : none ? NO_MODE : TRYING;
        }
        if (phase instanceof Phase.Closing closing) {
            return closing.isGap() ? LEAVING : NONE;
        }
        return phase.isUnderWay() ? TRYING : NONE;
    }

    /** Whether the session is as it should be. */
    boolean isSettled() {
        return this == UP || this == NO_MODE;
    }
}

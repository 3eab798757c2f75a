package org.ctios.session.internal.driver;

import org.ctios.session.ConnectionMode;
import org.ctios.session.internal.automaton.AutomatonState;
import org.ctios.session.internal.automaton.Phase;

/** How requests stand to the session. */
enum Link {
    NONE,
    TRYING,
    NO_MODE,
    UP;

    static Link of(AutomatonState state) {
        Phase phase = state.phase();
        if (phase instanceof Phase.Running running) {
            boolean none = state.settings().mode() == ConnectionMode.NOT_SET;
            return running.mode().established() ? UP : none ? NO_MODE : TRYING;
        }
        boolean resting = phase instanceof Phase.Idle
                || phase instanceof Phase.Rejected
                || phase instanceof Phase.GaveUp
                || (phase instanceof Phase.Closing && !state.quiet());
        return resting ? NONE : TRYING;
    }

    /** Whether the session is as it should be. */
    boolean isSettled() {
        return this == UP || this == NO_MODE;
    }
}

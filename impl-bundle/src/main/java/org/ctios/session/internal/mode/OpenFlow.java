package org.ctios.session.internal.mode;

import org.ctios.session.internal.automaton.ModeFlow;

/** No mode yet: the session is open and waits for {@code SetAgent} or {@code SetMessageFilter}. */
record OpenFlow() implements ModeFlow {
    @Override
    public boolean established() {
        return false;
    }
}

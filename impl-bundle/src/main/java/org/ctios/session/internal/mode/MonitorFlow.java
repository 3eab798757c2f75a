package org.ctios.session.internal.mode;

import org.ctios.ged188.Message;
import org.ctios.session.internal.automaton.ModeFlow;

/** Monitor mode: the All Events service is granted with OPEN_CONF or not at all. */
record MonitorFlow(boolean established) implements ModeFlow {
    @Override
    public Turn on(Message message, int nextInvokeId) {
        return Turn.stay(this);
    }
}

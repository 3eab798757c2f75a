package org.ctios.session.internal.mode;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Fact;
import org.ctios.session.internal.automaton.Inquiry;
import org.ctios.session.internal.automaton.ModeFlow;
import org.ctios.session.internal.config.SessionSettings;
import org.jspecify.annotations.Nullable;

/**
 * Monitor mode: the All Events service is granted with OPEN_CONF or not at all; the mode is told to be in force when
 * agents and calls have been asked for (DG 12.5 ch. 4).
 *
 * @param initial whether nothing was known when the flow began
 */
record MonitorFlow(ServerSide side, String connectionId, boolean initial, boolean established) implements ModeFlow {
    static Turn begin(SessionSettings settings, ServerSide side, Message openConf, @Nullable ModeFlow settled) {
        String connectionId = Long.toString(openConf.uint(Fields.MONITOR_ID));
        boolean initial = !(settled instanceof MonitorFlow);
        MonitorFlow pending = new MonitorFlow(side, connectionId, initial, false);
        long granted = openConf.uint(Fields.SERVICES_GRANTED);
        if ((granted & Masks.ALL_EVENTS) == 0) {
            String reason = ConnectionModes.notGranted(Masks.names(Masks.ALL_EVENTS), settings);
            return Turn.stay(pending)
                    .telling(new Fact.ModeDenied(side, ConnectionMode.MONITOR, reason))
                    .complaining(reason);
        }
        if (initial && !settings.monitor().snapshot()) {
            return pending.inquired();
        }
        return Turn.stay(pending)
                .asking(new Inquiry(
                        openConf.version(), true, initial, (granted & Masks.CONFIG_EVENTS) != 0, -1, "", ""));
    }

    @Override
    public Turn inquired() {
        return established
                ? Turn.stay(this)
                : Turn.stay(new MonitorFlow(side, connectionId, initial, true))
                        .telling(new Fact.MonitorMode(side, connectionId));
    }

    /** What is known is checked against the new side; a mode that is in force is not told again. */
    @Override
    public Turn moved(SessionSettings settings, ServerSide next, Message openConf, boolean planned, Clock clock) {
        Turn begun = begin(settings, next, openConf, established || !initial ? this : null);
        return established && begun.inquiry() != null
                ? Turn.stay(new MonitorFlow(next, Long.toString(openConf.uint(Fields.MONITOR_ID)), initial, true))
                        .asking(begun.inquiry())
                : begun;
    }

    /** A filter that asks the server for nothing else is in force at once. */
    @Override
    public Turn again(SessionSettings settings, Clock clock) {
        return established ? Turn.stay(this).telling(new Fact.MonitorMode(side, connectionId)) : Turn.stay(this);
    }
}

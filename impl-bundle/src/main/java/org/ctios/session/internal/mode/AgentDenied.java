package org.ctios.session.internal.mode;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Fact;
import org.ctios.session.internal.automaton.ModeFlow;
import org.ctios.session.internal.config.SessionSettings;
import org.jspecify.annotations.Nullable;

/**
 * The server opened the session without Client Events: it would tell nothing of the agent, so agent mode is not in force
 * there, and nobody is logged in.
 *
 * @param earlier what an earlier flow left, for the next server
 */
record AgentDenied(@Nullable ModeFlow earlier) implements ModeFlow {
    static boolean by(Message openConf) {
        return (openConf.uint(Fields.SERVICES_GRANTED) & Masks.CLIENT_EVENTS) == 0;
    }

    static Turn turn(SessionSettings settings, ServerSide side, @Nullable ModeFlow settled) {
        String reason = ConnectionModes.notGranted(Masks.names(Masks.CLIENT_EVENTS), settings);
        return Turn.stay(new AgentDenied(settled))
                .telling(new Fact.ModeDenied(side, ConnectionMode.AGENT, reason))
                .complaining(reason);
    }

    @Override
    public boolean established() {
        return false;
    }

    /** The other server of the pair may grant it. */
    @Override
    public Turn moved(SessionSettings settings, ServerSide side, Message openConf, boolean planned, Clock clock) {
        return AgentFlow.begin(settings, side, openConf, clock, earlier);
    }
}

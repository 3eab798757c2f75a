package org.ctios.session.internal.automaton;

import org.ctios.ged188.Message;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.SessionSettings;
import org.jspecify.annotations.Nullable;

/** What the automaton asks the mode room. */
public interface Modes {
    /**
     * OPEN_REQ for the mode.
     *
     * @param optionalServices whether to ask for services that a server may not know
     */
    Message openRequest(SessionSettings settings, ProtocolVersion version, boolean optionalServices, int invokeId);

    /** What OPEN_CONF does not grant of what the mode can do without, in words; empty when nothing is missing. */
    String missing(SessionSettings settings, Message openConf);

    /**
     * What follows OPEN_CONF.
     *
     * @param settled what an earlier flow of the same session left, to be restored; null for the first one
     */
    ModeFlow.Turn begin(
            SessionSettings settings,
            ServerSide side,
            Message openConf,
            ModeFlow.Clock clock,
            @Nullable ModeFlow settled);
}

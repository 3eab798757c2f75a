package org.ctios.simulator.internal.server;

import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.AgentModel;
import org.jspecify.annotations.Nullable;

/**
 * What OPEN_REQ settled.
 *
 * @param version of the session
 * @param clientId who opened it
 * @param idleSeconds IdleTimeout, or -1 for none
 * @param services granted services
 * @param callMask CallMsgMask
 * @param agentStateMask AgentStateMask
 * @param monitorId MonitorID of the session's own events
 * @param agent the agent of a Client Events session, otherwise null
 * @param allEvents whether events of the whole peripheral are wanted
 */
record OpenSession(
        ProtocolVersion version,
        String clientId,
        long idleSeconds,
        long services,
        long callMask,
        long agentStateMask,
        long monitorId,
        @Nullable AgentModel agent,
        boolean allEvents) {}

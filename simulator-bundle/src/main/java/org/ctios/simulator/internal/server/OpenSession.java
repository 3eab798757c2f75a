package org.ctios.simulator.internal.server;

import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.TeamModel;
import org.ctios.simulator.internal.wire.Masks;
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
 * @param uniqueInstanceId the client's name across both sides, empty when it has none
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
        boolean allEvents,
        String uniqueInstanceId) {

    /** Whether the session may control a device: all of them, or its own one. */
    boolean mayControl(@Nullable AgentModel controlled) {
        return allEvents || (controlled != null && controlled == agent);
    }

    /** Whether the client was granted the supervisor service. */
    boolean supervises() {
        return (services & Masks.SUPERVISOR) != 0;
    }

    /**
     * Whether the client has to do with a team as supervisors have: one of all events, or without an agent, with every team,
     * the supervisor's own with that one.
     */
    boolean supervises(TeamModel team) {
        return supervises() && (isBridge() || team.supervisor() == agent);
    }

    /** Whether the client is there for everybody, and not for an agent only. */
    boolean isBridge() {
        return allEvents || agent == null;
    }

    /** Whether the client has to do with an agent as supervisors have. */
    boolean supervises(AgentModel supervised) {
        TeamModel team = supervised.team();
        return team != null && supervises(team);
    }

    /** Whether the client is told of the sessions of others. */
    boolean monitorsClients() {
        return (services & Masks.CLIENT_MONITOR) != 0;
    }

    /** Whether the client has sessions to both sides. */
    boolean knowsStandby() {
        return (services & Masks.ACTIVE_STANDBY) != 0;
    }
}

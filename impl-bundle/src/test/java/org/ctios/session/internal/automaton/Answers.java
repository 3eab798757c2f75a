package org.ctios.session.internal.automaton;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.AgentState;

/** What a CTI Server answers. */
public final class Answers {
    private static final ProtocolVersion VERSION = ProtocolVersion.cce(24);

    /** Client Events or All Events, Call Data Update, Client Control, Supervisor and Config Events. */
    private static final long ALL_SERVICES = 0x40097;

    private Answers() {}

    /** The session is open, with all that a session may ask for and MonitorID 42. */
    public static Message openConf() {
        return openConf(ALL_SERVICES);
    }

    /** The session is open with these services. */
    public static Message openConf(long services) {
        return message(MessageTypes.OPEN_CONF)
                .set(Fields.INVOKE_ID, 1)
                .set(Fields.SERVICES_GRANTED, services)
                .set(Fields.MONITOR_ID, 42)
                .build();
    }

    /** The active side of a pair opens the session. */
    public static Message activeConf() {
        return paired(1, 42, ALL_SERVICES);
    }

    /** The standby side of a pair opens a standby session, with MonitorID 43. */
    public static Message standbyConf() {
        return standbyConf(ALL_SERVICES);
    }

    /** A standby session with these services. */
    public static Message standbyConf(long services) {
        return paired(2, 43, services);
    }

    private static Message paired(int sessionType, long monitorId, long services) {
        return message(MessageTypes.OPEN_CONF)
                .set(Fields.INVOKE_ID, 1)
                .set(Fields.SERVICES_GRANTED, services)
                .set(Fields.MONITOR_ID, monitorId)
                .set(Fields.SESSION_TYPE, sessionType)
                .build();
    }

    /** The standby side became active. */
    public static Message standbyActive() {
        return message(MessageTypes.STANDBY_ACTIVE_EVENT).build();
    }

    /** The active side asks whether it may go. */
    public static Message maintenanceReq(long invokeId) {
        return message(MessageTypes.ACTIVE_MAINTENANCE_REQ)
                .set(Fields.INVOKE_ID, invokeId)
                .build();
    }

    /** The active side goes, or stays. */
    public static Message maintenanceEvent(boolean goes) {
        return message(MessageTypes.ACTIVE_MAINTENANCE_EVENT)
                .set(Fields.MAINTENANCE_MODE_STATUS, goes)
                .build();
    }

    /** A request is refused with a status code. */
    public static Message failureConf(long invokeId, long status) {
        return message(MessageTypes.FAILURE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.STATUS, status)
                .build();
    }

    /** A control request is refused with a failure code. */
    public static Message controlFailure(long invokeId, long code) {
        return message(MessageTypes.CONTROL_FAILURE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.FAILURE_CODE, code)
                .build();
    }

    /** The server ends the session. */
    public static Message failureEvent(long status) {
        return message(MessageTypes.FAILURE_EVENT).set(Fields.STATUS, status).build();
    }

    /** A heartbeat is answered. */
    public static Message heartbeatConf() {
        return message(MessageTypes.HEARTBEAT_CONF).set(Fields.INVOKE_ID, 0).build();
    }

    /** The session is closed. */
    public static Message closeConf() {
        return message(MessageTypes.CLOSE_CONF).build();
    }

    /** The state of agent 7001. */
    public static Message queryConf(long invokeId, AgentState state) {
        return message(MessageTypes.QUERY_AGENT_STATE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.AGENT_STATE, state.number())
                .set(Fields.AGENT_ID, "7001")
                .build();
    }

    /** A change of state is accepted. */
    public static Message setConf(long invokeId) {
        return message(MessageTypes.SET_AGENT_STATE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .build();
    }

    /** An agent's state changed, without a reason. */
    public static Message agentState(String agentId, AgentState state) {
        return agentState(agentId, state, 0);
    }

    /** An agent's state changed. */
    public static Message agentState(String agentId, AgentState state, int reason) {
        return agentState(agentId, state, reason, 1);
    }

    /** An agent's state changed in a media routing domain, of which voice is 1. */
    public static Message agentState(String agentId, AgentState state, int reason, int domain) {
        return message(MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.MRDID, domain)
                .set(Fields.AGENT_STATE, state.number())
                .set(Fields.EVENT_REASON_CODE, reason)
                .set(Fields.AGENT_ID, agentId)
                .build();
    }

    private static MessageBuilder message(int type) {
        return Message.builder(VERSION, type);
    }
}

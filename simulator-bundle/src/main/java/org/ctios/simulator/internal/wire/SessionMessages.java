package org.ctios.simulator.internal.wire;

import java.time.Instant;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.Peripheral;
import org.jspecify.annotations.Nullable;

/** Writes the messages of the session itself. */
public final class SessionMessages {
    /** SessionType of a session with the active side. */
    public static final long ACTIVE = Numbers.value("SessionType", "ACTIVE");

    /** SessionType of a session with the standby side. */
    public static final long STANDBY = Numbers.value("SessionType", "STANDBY");

    /** Errors of this switch are the codes of the guide behind this number. */
    private static final long SWITCH_ERRORS = 13_000;

    private static final long SINGLE_LINE = Numbers.value("MultilineAgentControl", "SINGLE_LINE_ONLY");
    private static final long PERIPHERAL_ONLINE = Numbers.value("SystemEventID", "SYS_PERIPHERAL_ONLINE");
    private static final long PERIPHERAL_OFFLINE = Numbers.value("SystemEventID", "SYS_PERIPHERAL_OFFLINE");

    private SessionMessages() {}

    /**
     * OPEN_CONF; with the agent for a Client Events session. SessionType is left out before version 24, and the list of
     * peripherals before version 14 and by Unified CCX.
     */
    public static Message openConf(
            ProtocolVersion version,
            long invokeId,
            long services,
            long monitorId,
            long sessionType,
            Instant time,
            PeripheralStatus status,
            List<Peripheral> peripherals,
            @Nullable AgentModel agent) {
        MessageBuilder message = Message.builder(version, MessageTypes.OPEN_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.SERVICES_GRANTED, services)
                .set(Fields.MONITOR_ID, monitorId)
                .set(Fields.ICM_CENTRAL_CONTROLLER_TIME, time.getEpochSecond())
                .set(Fields.PG_STATUS, status.pgStatus())
                .set(Fields.PERIPHERAL_ONLINE, status.online())
                .set(Fields.PERIPHERAL_TYPE, Numbers.PERIPHERAL_TYPE)
                .set(Fields.AGENT_STATE, agent == null ? 0 : agent.state().code())
                .setIfKnown(Fields.SESSION_TYPE, sessionType);
        if (agent != null) {
            message.set(Fields.AGENT_EXTENSION, agent.instrument())
                    .set(Fields.AGENT_ID, agent.id())
                    .set(Fields.AGENT_INSTRUMENT, agent.instrument());
        }
        message.setIfKnown(Fields.NUM_PERIPHERALS, peripherals.size());
        for (Peripheral each : peripherals) {
            message.setIfKnown(Fields.FLT_PERIPHERAL_ID, each.id())
                    .setIfKnown(Fields.MULTILINE_AGENT_CONTROL, SINGLE_LINE);
        }
        return message.build();
    }

    /** SYSTEM_EVENT: a peripheral is on line, or off line. */
    public static Message peripheral(
            ProtocolVersion version, Instant time, long peripheralId, PeripheralStatus status) {
        return Message.builder(version, MessageTypes.SYSTEM_EVENT)
                .set(Fields.PG_STATUS, status.pgStatus())
                .set(Fields.ICM_CENTRAL_CONTROLLER_TIME, time.getEpochSecond())
                .set(Fields.SYSTEM_EVENT_ID, status.online() ? PERIPHERAL_ONLINE : PERIPHERAL_OFFLINE)
                .set(Fields.SYSTEM_EVENT_ARG1, peripheralId)
                .set(Fields.EVENT_DEVICE_TYPE, Numbers.NONE_SHORT)
                .build();
    }

    /** A confirmation that says nothing but that. */
    public static Message conf(ProtocolVersion version, int type, long invokeId) {
        return Message.builder(version, type).set(Fields.INVOKE_ID, invokeId).build();
    }

    /** FAILURE_CONF, in the form of 8 bytes that all versions read. */
    public static Message failureConf(ProtocolVersion version, long invokeId, long status) {
        return Message.builder(version, MessageTypes.FAILURE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.STATUS, status)
                .build();
    }

    /** ACTIVE_MAINTENANCE_REQ: may this side go? */
    public static Message maintenanceReq(ProtocolVersion version, long invokeId) {
        return conf(version, MessageTypes.ACTIVE_MAINTENANCE_REQ, invokeId);
    }

    /** ACTIVE_MAINTENANCE_EVENT: this side goes, or it stays. */
    public static Message maintenanceEvent(ProtocolVersion version, boolean goes) {
        return Message.builder(version, MessageTypes.ACTIVE_MAINTENANCE_EVENT)
                .set(Fields.MAINTENANCE_MODE_STATUS, goes)
                .build();
    }

    /** STANDBY_ACTIVE_EVENT: this side is active from now on. */
    public static Message standbyActive(ProtocolVersion version) {
        return Message.builder(version, MessageTypes.STANDBY_ACTIVE_EVENT).build();
    }

    /** FAILURE_EVENT: the server ends the session. */
    public static Message failureEvent(ProtocolVersion version, Status status) {
        return Message.builder(version, MessageTypes.FAILURE_EVENT)
                .set(Fields.STATUS, status.code())
                .build();
    }

    /** CONTROL_FAILURE_CONF; the error of the switch is a number of its own. */
    public static Message controlFailureConf(ProtocolVersion version, long invokeId, ControlFailure failure) {
        return Message.builder(version, MessageTypes.CONTROL_FAILURE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.FAILURE_CODE, failure.code())
                .set(Fields.PERIPHERAL_ERROR_CODE, SWITCH_ERRORS + failure.code())
                .build();
    }
}

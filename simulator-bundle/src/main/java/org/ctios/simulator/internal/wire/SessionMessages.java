package org.ctios.simulator.internal.wire;

import java.time.Instant;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.AgentModel;
import org.jspecify.annotations.Nullable;

/** Writes the messages of the session itself. */
public final class SessionMessages {
    private static final long ACTIVE = Numbers.value("SessionType", "ACTIVE");
    private static final long PERIPHERAL_ONLINE = Numbers.value("SystemEventID", "SYS_PERIPHERAL_ONLINE");

    private final long peripheralId;

    /** Messages of a pair with this peripheral. */
    public SessionMessages(long peripheralId) {
        this.peripheralId = peripheralId;
    }

    /** OPEN_CONF; with the agent for a Client Events session. */
    public Message openConf(
            ProtocolVersion version,
            long invokeId,
            long services,
            long monitorId,
            Instant time,
            @Nullable AgentModel agent) {
        MessageBuilder message = Message.builder(version, MessageTypes.OPEN_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.SERVICES_GRANTED, services)
                .set(Fields.MONITOR_ID, monitorId)
                .set(Fields.ICM_CENTRAL_CONTROLLER_TIME, time.getEpochSecond())
                .set(Fields.PERIPHERAL_ONLINE, true)
                .set(Fields.PERIPHERAL_TYPE, Numbers.PERIPHERAL_TYPE)
                .set(Fields.AGENT_STATE, agent == null ? 0 : agent.state().code())
                .setIfKnown(Fields.SESSION_TYPE, ACTIVE);
        if (agent != null) {
            message.set(Fields.AGENT_EXTENSION, agent.instrument())
                    .set(Fields.AGENT_ID, agent.id())
                    .set(Fields.AGENT_INSTRUMENT, agent.instrument());
        }
        return message.build();
    }

    /** SYSTEM_EVENT: the peripheral is online. */
    public Message peripheralOnline(ProtocolVersion version, Instant time) {
        return Message.builder(version, MessageTypes.SYSTEM_EVENT)
                .set(Fields.ICM_CENTRAL_CONTROLLER_TIME, time.getEpochSecond())
                .set(Fields.SYSTEM_EVENT_ID, PERIPHERAL_ONLINE)
                .set(Fields.SYSTEM_EVENT_ARG1, peripheralId)
                .set(Fields.EVENT_DEVICE_TYPE, Numbers.NONE_SHORT)
                .build();
    }

    /** A confirmation that says nothing but that. */
    public Message conf(ProtocolVersion version, int type, long invokeId) {
        return Message.builder(version, type).set(Fields.INVOKE_ID, invokeId).build();
    }

    /** FAILURE_CONF, in the form of 8 bytes that all versions read. */
    public Message failureConf(ProtocolVersion version, long invokeId, Status status) {
        return Message.builder(version, MessageTypes.FAILURE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.STATUS, status.code())
                .build();
    }

    /** FAILURE_EVENT: the server ends the session. */
    public Message failureEvent(ProtocolVersion version, Status status) {
        return Message.builder(version, MessageTypes.FAILURE_EVENT)
                .set(Fields.STATUS, status.code())
                .build();
    }

    /** CONTROL_FAILURE_CONF. */
    public Message controlFailureConf(ProtocolVersion version, long invokeId, ControlFailure failure) {
        return Message.builder(version, MessageTypes.CONTROL_FAILURE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.FAILURE_CODE, failure.code())
                .build();
    }
}

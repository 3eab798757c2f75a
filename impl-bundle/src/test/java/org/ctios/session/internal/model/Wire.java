package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CallStatus;

/** Messages about agents and calls of peripheral 5000 as a server sends them. */
final class Wire {
    static final long PERIPHERAL = 5000;
    static final long NONE_32 = 0xFFFF_FFFFL;
    static final int NONE_16 = 0xFFFF;
    static final ProtocolVersion VERSION = ProtocolVersion.cce(24);
    static final Instant TIME = Instant.parse("2024-05-01T10:20:30Z");

    private Wire() {}

    static MessageBuilder message(int type) {
        return Message.builder(VERSION, type);
    }

    /** A message that names a connection; the device id type is static. */
    static MessageBuilder connection(int type, long callId, String device) {
        return message(type)
                .set(Fields.PERIPHERAL_ID, PERIPHERAL)
                .set(Fields.CONNECTION_CALL_ID, callId)
                .set(Fields.CONNECTION_DEVICE_ID, device);
    }

    static Message begin(long callId, String device) {
        return begin(callId, device, UnaryOperator.identity());
    }

    static Message begin(long callId, String device, UnaryOperator<MessageBuilder> context) {
        return context.apply(connection(MessageTypes.BEGIN_CALL_EVENT, callId, device)
                        .set(Fields.CALL_TYPE, 2))
                .build();
    }

    static Message end(long callId, String device) {
        return connection(MessageTypes.END_CALL_EVENT, callId, device).build();
    }

    static Message state(int type, long callId, String device, CallStatus status) {
        return state(type, callId, device, status.number(), NONE_16);
    }

    static Message state(int type, long callId, String device, int status, int cause) {
        return connection(type, callId, device)
                .set(Fields.LOCAL_CONNECTION_STATE, status)
                .set(Fields.EVENT_CAUSE, cause)
                .build();
    }

    /** The same with a calling device outside (DEVID_EXTERNAL). */
    static Message calledBy(String caller, int type, long callId, String device, CallStatus status) {
        return connection(type, callId, device)
                .set(Fields.LOCAL_CONNECTION_STATE, status.number())
                .set(Fields.EVENT_CAUSE, NONE_16)
                .set(Fields.CALLING_DEVICE_TYPE, 75)
                .set(Fields.CALLING_DEVICE_ID, caller)
                .build();
    }

    static Message delivered(long callId, String device) {
        return state(MessageTypes.CALL_DELIVERED_EVENT, callId, device, CallStatus.LCS_ALERTING);
    }

    static Message established(long callId, String device) {
        return state(MessageTypes.CALL_ESTABLISHED_EVENT, callId, device, CallStatus.LCS_CONNECT);
    }

    static Message held(long callId, String device) {
        return state(MessageTypes.CALL_HELD_EVENT, callId, device, CallStatus.LCS_HELD);
    }

    static Message connectionCleared(long callId, String device) {
        return state(MessageTypes.CALL_CONNECTION_CLEARED_EVENT, callId, device, CallStatus.LCS_NULL);
    }

    static Message cleared(long callId, String device) {
        return state(MessageTypes.CALL_CLEARED_EVENT, callId, device, CallStatus.LCS_NULL);
    }

    static Message failed(long callId, String device) {
        return state(MessageTypes.CALL_FAILED_EVENT, callId, device, CallStatus.LCS_FAIL);
    }

    static Message update(long callId, String device, UnaryOperator<MessageBuilder> data) {
        return update(callId, device, callId, device, data);
    }

    static Message update(
            long callId, String device, long newId, String newDevice, UnaryOperator<MessageBuilder> data) {
        return data.apply(connection(MessageTypes.CALL_DATA_UPDATE_EVENT, callId, device)
                        .set(Fields.CALL_TYPE, 2)
                        .set(Fields.NEW_CONNECTION_CALL_ID, newId)
                        .set(Fields.NEW_CONNECTION_DEVICE_ID, newDevice))
                .build();
    }

    /** CALL_TRANSFERRED_EVENT or CALL_CONFERENCED_EVENT; the parties as call ID and device in turn. */
    static Message merged(int type, long primary, long secondary, String device, Object... parties) {
        return merged(type, primary, secondary, device, party -> 0, parties);
    }

    /** The same, with the types that a server gives the devices of the parties. */
    static Message merged(
            int type, long primary, long secondary, String device, ToIntFunction<String> types, Object... parties) {
        boolean transfer = type == MessageTypes.CALL_TRANSFERRED_EVENT;
        Field who = transfer ? Fields.TRANSFERRING_DEVICE_ID : Fields.CONTROLLER_DEVICE_ID;
        MessageBuilder event = message(type)
                .set(Fields.PERIPHERAL_ID, PERIPHERAL)
                .set(Fields.PRIMARY_CALL_ID, primary)
                .set(Fields.SECONDARY_CALL_ID, secondary)
                .set(Fields.LOCAL_CONNECTION_STATE, CallStatus.LCS_CONNECT.number())
                .set(Fields.PRIMARY_DEVICE_ID, device)
                .set(Fields.SECONDARY_DEVICE_ID, device)
                .set(who, device);
        for (int i = 0; i < parties.length; i += 2) {
            event.set(Fields.CONNECTED_PARTY_CALL_ID, (Long) parties[i])
                    .set(Fields.CONNECTED_PARTY_DEVICE_ID_TYPE, types.applyAsInt((String) parties[i + 1]))
                    .set(Fields.CONNECTED_PARTY_DEVICE_ID, (String) parties[i + 1]);
        }
        return event.build();
    }

    static MessageBuilder agent(String agentId, int state) {
        return message(MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.PERIPHERAL_ID, PERIPHERAL)
                .set(Fields.SKILL_GROUP_NUMBER, NONE_32)
                .set(Fields.EVENT_REASON_CODE, NONE_16)
                .set(Fields.AGENT_STATE, state)
                .set(Fields.AGENT_ID, agentId);
    }

    static MessageBuilder queryConf(long invokeId, int state) {
        return message(MessageTypes.QUERY_AGENT_STATE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.AGENT_STATE, state);
    }

    static MessageBuilder deviceConf(long invokeId) {
        return message(MessageTypes.SNAPSHOT_DEVICE_CONF).set(Fields.INVOKE_ID, invokeId);
    }

    static void addCall(MessageBuilder deviceConf, long callId, String device, CallStatus status) {
        deviceConf
                .set(Fields.CALL_CONNECTION_CALL_ID, callId)
                .set(Fields.CALL_CONNECTION_DEVICE_ID_TYPE, 0)
                .set(Fields.CALL_CONNECTION_DEVICE_ID, device)
                .set(Fields.CALL_STATE, status.number());
    }

    static MessageBuilder callConf(long invokeId) {
        return message(MessageTypes.SNAPSHOT_CALL_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.CALL_TYPE, 2);
    }

    static MessageBuilder addDevice(MessageBuilder callConf, long callId, String device, CallStatus status) {
        return addDevice(callConf, callId, device, status, 0);
    }

    static MessageBuilder addDevice(
            MessageBuilder callConf, long callId, String device, CallStatus status, int connectionType) {
        return callConf.set(Fields.CALL_CONNECTION_CALL_ID, callId)
                .set(Fields.CALL_CONNECTION_DEVICE_ID_TYPE, connectionType)
                .set(Fields.CALL_CONNECTION_DEVICE_ID, device)
                .set(Fields.CALL_DEVICE_TYPE, 0)
                .set(Fields.CALL_DEVICE_ID, device)
                .set(Fields.CALL_DEVICE_CONNECTION_STATE, status.number());
    }

    /** CF_INVALID_CSTA_CALL_IDENTIFIER. */
    static Message unknownCall(long invokeId) {
        return controlFailure(invokeId, 11);
    }

    static Message failure(long invokeId, int status) {
        return message(MessageTypes.FAILURE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.STATUS, status)
                .build();
    }

    static Message controlFailure(long invokeId, int code) {
        return message(MessageTypes.CONTROL_FAILURE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.FAILURE_CODE, code)
                .build();
    }
}

package org.ctios.simulator.internal.wire;

import static org.ctios.simulator.internal.wire.Numbers.NONE;
import static org.ctios.simulator.internal.wire.Numbers.value;

import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.centre.Fact.CallFact;
import org.ctios.simulator.internal.centre.SkillGroup;

/** Writes the events of calls. Which fields matter in which event: guide, Call Event Messages. */
final class CallMessages {
    private static final long STATIC_ID = value("ConnectionDeviceIDType", "CONNECTION_ID_STATIC");
    private static final long DYNAMIC_ID = value("ConnectionDeviceIDType", "CONNECTION_ID_DYNAMIC");
    private static final long PREROUTED = value("CallType", "CALLTYPE_PREROUTE_ACD_IN");
    private static final long INBOUND_ACD = value("LineType", "LINETYPE_INBOUND_ACD");
    private static final long ALERTING = value("LocalConnectionState", "LCS_ALERTING");
    private static final long CONNECTED = value("LocalConnectionState", "LCS_CONNECT");
    private static final long HELD = value("LocalConnectionState", "LCS_HOLD");
    private static final long NULL = value("LocalConnectionState", "LCS_NULL");
    private static final long NO_CAUSE = value("EventCause", "CEC_NONE");

    private final long peripheralId;
    private final CallContextFields context = new CallContextFields();

    CallMessages(long peripheralId) {
        this.peripheralId = peripheralId;
    }

    Message write(ProtocolVersion version, long monitorId, CallFact fact) {
        CallModel call = fact.call();
        Writer event = new Writer(version, monitorId, call);
        return switch (fact.kind()) {
            case BEGUN -> begin(event.start(MessageTypes.BEGIN_CALL_EVENT), call);
            case DELIVERED -> delivered(event.start(MessageTypes.CALL_DELIVERED_EVENT), call);
            case ESTABLISHED -> established(event.start(MessageTypes.CALL_ESTABLISHED_EVENT), call);
            case HELD ->
                party(
                        event.startWith(MessageTypes.CALL_HELD_EVENT, HELD),
                        Fields.HOLDING_DEVICE_TYPE,
                        Fields.HOLDING_DEVICE_ID,
                        instrument(call));
            case RETRIEVED ->
                party(
                        event.startWith(MessageTypes.CALL_RETRIEVED_EVENT, CONNECTED),
                        Fields.RETRIEVING_DEVICE_TYPE,
                        Fields.RETRIEVING_DEVICE_ID,
                        instrument(call));
            case DATA_CHANGED -> dataUpdate(event.start(MessageTypes.CALL_DATA_UPDATE_EVENT), call, fact.detail());
            case CALLER_LEFT -> left(event.startAtCaller(MessageTypes.CALL_CONNECTION_CLEARED_EVENT), caller(call));
            case AGENT_LEFT ->
                left(event.startWith(MessageTypes.CALL_CONNECTION_CLEARED_EVENT, NULL), instrument(call));
            case CLEARED ->
                event.startWith(MessageTypes.CALL_CLEARED_EVENT, NULL).build();
            case ENDED -> event.start(MessageTypes.END_CALL_EVENT).build();
        };
    }

    private Message begin(MessageBuilder message, CallModel call) {
        message.set(Fields.CALL_TYPE, PREROUTED);
        context.begin(message, call);
        return message.build();
    }

    private Message dataUpdate(MessageBuilder message, CallModel call, int variable) {
        message.set(Fields.CALL_TYPE, PREROUTED)
                .set(Fields.NEW_CONNECTION_DEVICE_ID_TYPE, STATIC_ID)
                .set(Fields.NEW_CONNECTION_CALL_ID, call.id())
                .set(Fields.NEW_CONNECTION_DEVICE_ID, call.agent().instrument());
        context.changed(message, call, variable);
        return message.build();
    }

    private Message delivered(MessageBuilder message, CallModel call) {
        routed(message, call);
        state(message, ALERTING);
        device(message, Fields.ALERTING_DEVICE_TYPE, Fields.ALERTING_DEVICE_ID, instrument(call));
        otherDevices(message, call);
        context.delivered(message, call);
        return message.build();
    }

    private Message established(MessageBuilder message, CallModel call) {
        routed(message, call);
        state(message, CONNECTED);
        device(message, Fields.ANSWERING_DEVICE_TYPE, Fields.ANSWERING_DEVICE_ID, instrument(call));
        otherDevices(message, call);
        return message.build();
    }

    private static Message left(MessageBuilder message, Device who) {
        return party(message, Fields.RELEASING_DEVICE_TYPE, Fields.RELEASING_DEVICE_ID, who);
    }

    private static Message party(MessageBuilder message, Field type, Field id, Device who) {
        device(message, type, id, who);
        return message.build();
    }

    private static void routed(MessageBuilder message, CallModel call) {
        SkillGroup group = call.agent().skillGroups().get(0);
        message.set(Fields.LINE_HANDLE, 1)
                .set(Fields.LINE_TYPE, INBOUND_ACD)
                .set(Fields.SERVICE_NUMBER, NONE)
                .set(Fields.SERVICE_ID, NONE)
                .set(Fields.SKILL_GROUP_NUMBER, group.number())
                .set(Fields.SKILL_GROUP_ID, group.id())
                .set(Fields.SKILL_GROUP_PRIORITY, group.priority());
    }

    private static void otherDevices(MessageBuilder message, CallModel call) {
        Device routePoint = Device.routePoint(call.context().dialedNumber());
        device(message, Fields.CALLING_DEVICE_TYPE, Fields.CALLING_DEVICE_ID, caller(call));
        device(message, Fields.CALLED_DEVICE_TYPE, Fields.CALLED_DEVICE_ID, routePoint);
        device(message, Fields.LAST_REDIRECT_DEVICE_TYPE, Fields.LAST_REDIRECT_DEVICE_ID, routePoint);
    }

    private static void device(MessageBuilder message, Field type, Field id, Device device) {
        message.set(type, device.type()).set(id, device.id());
    }

    private static void state(MessageBuilder message, long localConnectionState) {
        message.set(Fields.LOCAL_CONNECTION_STATE, localConnectionState).set(Fields.EVENT_CAUSE, NO_CAUSE);
    }

    private static Device instrument(CallModel call) {
        return Device.instrument(call.agent().instrument());
    }

    private static Device caller(CallModel call) {
        return Device.external(call.context().ani());
    }

    /** Starts messages about one call with what they all have. */
    private final class Writer {
        private final ProtocolVersion version;
        private final long monitorId;
        private final CallModel call;

        Writer(ProtocolVersion version, long monitorId, CallModel call) {
            this.version = version;
            this.monitorId = monitorId;
            this.call = call;
        }

        /** About the agent's connection. */
        MessageBuilder start(int type) {
            return start(type, STATIC_ID, call.agent().instrument());
        }

        /** About the agent's connection, with the state it has now. */
        MessageBuilder startWith(int type, long localConnectionState) {
            MessageBuilder message = start(type);
            state(message, localConnectionState);
            return message;
        }

        /** About the caller's connection, which is gone. */
        MessageBuilder startAtCaller(int type) {
            MessageBuilder message = start(type, DYNAMIC_ID, call.context().ani());
            state(message, NULL);
            return message;
        }

        private MessageBuilder start(int type, long deviceIdType, String deviceId) {
            return Message.builder(version, type)
                    .set(Fields.MONITOR_ID, monitorId)
                    .set(Fields.PERIPHERAL_ID, peripheralId)
                    .set(Fields.PERIPHERAL_TYPE, Numbers.PERIPHERAL_TYPE)
                    .set(Fields.CONNECTION_CALL_ID, call.id())
                    .set(Fields.CONNECTION_DEVICE_ID_TYPE, deviceIdType)
                    .set(Fields.CONNECTION_DEVICE_ID, deviceId);
        }
    }
}

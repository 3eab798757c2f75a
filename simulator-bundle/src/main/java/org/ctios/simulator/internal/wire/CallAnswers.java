package org.ctios.simulator.internal.wire;

import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.CallModel;
import org.ctios.simulator.internal.centre.Party;

/** Confirmations that tell of calls. */
public final class CallAnswers {
    /** Calls in SNAPSHOT_DEVICE_CONF (guide, SNAPSHOT_DEVICE_CONF: NumCalls, the maximum is 16). */
    private static final int MOST_CALLS = 16;

    private CallAnswers() {}

    /** SNAPSHOT_CALL_CONF: what the call carries, and everybody in it with the connection's state. */
    public static Message snapshot(ProtocolVersion version, long invokeId, CallModel call, ToldVariables told) {
        MessageBuilder message = Message.builder(version, MessageTypes.SNAPSHOT_CALL_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.CALL_TYPE, call.type().code());
        CallContextFields.snapshot(message, call, told);
        for (Party party : call.parties()) {
            Device device = Device.of(party);
            message.set(Fields.CALL_CONNECTION_CALL_ID, party.callId())
                    .set(Fields.CALL_CONNECTION_DEVICE_ID_TYPE, party.deviceIdType())
                    .set(Fields.CALL_CONNECTION_DEVICE_ID, party.device())
                    .set(Fields.CALL_DEVICE_TYPE, device.type())
                    .set(Fields.CALL_DEVICE_ID, device.id())
                    .set(Fields.CALL_DEVICE_CONNECTION_STATE, party.state().code());
        }
        return message.build();
    }

    /** SNAPSHOT_DEVICE_CONF: the calls at a device, the first of them where they are more than a message can tell. */
    public static Message device(ProtocolVersion version, long invokeId, List<Party> parties) {
        MessageBuilder message =
                Message.builder(version, MessageTypes.SNAPSHOT_DEVICE_CONF).set(Fields.INVOKE_ID, invokeId);
        for (Party party : parties.subList(0, Math.min(parties.size(), MOST_CALLS))) {
            message.set(Fields.CALL_CONNECTION_CALL_ID, party.callId())
                    .set(Fields.CALL_CONNECTION_DEVICE_ID_TYPE, party.deviceIdType())
                    .set(Fields.CALL_CONNECTION_DEVICE_ID, party.device())
                    .set(Fields.CALL_STATE, party.state().code());
        }
        return message.build();
    }

    /** MAKE_CALL_CONF or CONSULTATION_CALL_CONF: the new connection. */
    public static Message placed(ProtocolVersion version, int type, long invokeId, Party party) {
        return newConnection(version, type, invokeId, party).build();
    }

    /** TRANSFER_CALL_CONF or CONFERENCE_CALL_CONF: the connection, and who is in the call. */
    public static Message joined(ProtocolVersion version, int type, long invokeId, Party party) {
        MessageBuilder message = newConnection(version, type, invokeId, party);
        MergeMessages.parties(message, party.call().live());
        return message.build();
    }

    /** SUPERVISE_CALL_CONF: the agent's connection. */
    public static Message supervised(ProtocolVersion version, long invokeId, Party party) {
        return Message.builder(version, MessageTypes.SUPERVISE_CALL_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.CONNECTION_CALL_ID, party.callId())
                .set(Fields.CONNECTION_DEVICE_ID_TYPE, party.deviceIdType())
                .set(Fields.CONNECTION_DEVICE_ID, party.device())
                .build();
    }

    /** SUPERVISOR_ASSIST_CONF or EMERGENCY_CALL_CONF. */
    public static Message assist(ProtocolVersion version, int type, long invokeId, Party party) {
        return Message.builder(version, type)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.CONNECTION_CALL_ID, party.callId())
                .set(Fields.CONNECTION_DEVICE_ID_TYPE, party.deviceIdType())
                .set(Fields.CONNECTION_DEVICE_ID, party.device())
                .set(Fields.LINE_HANDLE, 1)
                .set(Fields.LINE_TYPE, RoutedCallMessages.lineType(party.call()))
                .build();
    }

    private static MessageBuilder newConnection(ProtocolVersion version, int type, long invokeId, Party party) {
        return Message.builder(version, type)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.NEW_CONNECTION_CALL_ID, party.callId())
                .set(Fields.NEW_CONNECTION_DEVICE_ID_TYPE, party.deviceIdType())
                .set(Fields.NEW_CONNECTION_DEVICE_ID, party.device())
                .set(Fields.LINE_HANDLE, 1)
                .set(Fields.LINE_TYPE, RoutedCallMessages.lineType(party.call()));
    }
}

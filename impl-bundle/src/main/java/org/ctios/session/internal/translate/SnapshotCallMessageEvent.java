package org.ctios.session.internal.translate;

import java.util.List;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.event.SnapshotCallEvent;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.Arguments;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/** A call as it is now, over its message. */
final class SnapshotCallMessageEvent extends CallMessageEvent implements SnapshotCallEvent {
    SnapshotCallMessageEvent(Origin origin, Message message, Subject subject) {
        super(EventId.SNAPSHOT_CALL_CONF, origin, message, subject);
    }

    @Override
    public List<CallDevice> callDevices() {
        return message().groups(Fields.NUM_CALL_DEVICES).stream()
                .map(SnapshotCallMessageEvent::device)
                .toList();
    }

    /** The state at the device that was asked for; null when the answer does not list it. */
    @Override
    public @Nullable CallStatus callStatus() {
        String asked = subject().deviceId();
        return callDevices().stream()
                .filter(device -> asked != null && asked.equals(device.connectionDeviceId()))
                .map(CallDevice::status)
                .findFirst()
                .orElse(null);
    }

    @Override
    void complete(Arguments.Builder arguments) {
        CallStatus status = callStatus();
        arguments
                .set("ConnectionCallID", connectionCallId() < 0 ? null : connectionCallId())
                .set("ConnectionDeviceID", connectionDeviceId())
                .set("CallStatus", status == null || status == CallStatus.LCS_NONE ? null : status.number());
    }

    private static CallDevice device(FieldGroup device) {
        return new CallDevice(
                device.uint(Fields.CALL_CONNECTION_CALL_ID, -1),
                device.text(Fields.CALL_CONNECTION_DEVICE_ID),
                device.text(Fields.CALL_DEVICE_ID),
                CallStatus.of(device.uint(Fields.CALL_DEVICE_CONNECTION_STATE, -1)));
    }
}

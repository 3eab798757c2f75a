package org.ctios.session.internal.translate;

import java.util.List;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.event.SnapshotDeviceEvent;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.Arguments;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/** The calls at a device, over their message. */
final class SnapshotDeviceMessageEvent extends MessageEvent implements SnapshotDeviceEvent {
    SnapshotDeviceMessageEvent(Origin origin, Message message, Subject subject) {
        super(EventId.SNAPSHOT_DEVICE_CONF, origin, message, subject);
    }

    @Override
    public @Nullable String deviceId() {
        return subject().deviceId();
    }

    @Override
    public @Nullable String uniqueObjectId() {
        return ObjectIds.device(peripheralId(), deviceId());
    }

    @Override
    public List<CallAtDevice> calls() {
        return message().groups(Fields.NUM_CALLS).stream().map(this::call).toList();
    }

    @Override
    @Nullable
    String objectId() {
        return uniqueObjectId();
    }

    /** {@code ValidCalls}: the calls that are there, each true (DG 12.5 ch. 6). */
    @Override
    void complete(Arguments.Builder arguments) {
        Arguments.Builder valid = Arguments.builder();
        calls().forEach(call -> valid.set(call.uniqueObjectId(), true));
        arguments.set("ValidCalls", valid.build());
    }

    private CallAtDevice call(FieldGroup call) {
        long number = call.uint(Fields.CALL_CONNECTION_CALL_ID, -1);
        String device = call.text(Fields.CALL_CONNECTION_DEVICE_ID);
        return new CallAtDevice(
                ObjectIds.call(peripheralId(), number, device),
                number,
                device,
                CallStatus.of(call.uint(Fields.CALL_STATE, -1)));
    }
}

package org.ctios.session.internal.model;

import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CallStatus;
import org.ctios.session.internal.model.CallSnapshotConf.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The connections of callers from outside. A snapshot lists them, but no event is about them until the caller leaves:
 * they are learned from the calling device of other events.
 */
final class Callers {
    private static final long OUTSIDE =
            Dictionary.standard().enumeration("DeviceIDType").value("DEVID_EXTERNAL");

    private Callers() {}

    /** Adds the calling device of the first event that has one. It is connected from then on. */
    static void learn(KnownCall call, Message message) {
        if (call.callerTold || !isNaming(message.typeNumber()) || message.isText(Fields.CALLING_DEVICE_ID, "")) {
            return;
        }
        call.callerTold = true;
        if (message.uint(Fields.CALLING_DEVICE_TYPE) == OUTSIDE
                && call.connectionAt(Fields.CALLING_DEVICE_ID, message) == null) {
            String caller = message.text(Fields.CALLING_DEVICE_ID, "");
            call.add(new KnownConnection(KnownConnection.DYNAMIC, caller, Standing.CALLER, 0)).status =
                    CallStatus.LCS_CONNECT;
        }
    }

    private static boolean isNaming(int messageType) {
        return switch (messageType) {
            case MessageTypes.CALL_QUEUED_EVENT,
                    MessageTypes.CALL_DELIVERED_EVENT,
                    MessageTypes.CALL_ESTABLISHED_EVENT -> true;
            default -> false;
        };
    }

    /** Names the caller in an event that was missed, if such an event does. */
    static void name(@Nullable Entry caller, MessageBuilder event, int messageType) {
        if (caller != null && isNaming(messageType)) {
            event.set(Fields.CALLING_DEVICE_TYPE, OUTSIDE)
                    .set(Fields.CALLING_DEVICE_ID, caller.key().deviceId());
        }
    }

    /** Whether the event that tells such a state of a connection names the caller. */
    static boolean areNamedWith(CallStatus status) {
        return status == CallStatus.LCS_QUEUED || status == CallStatus.LCS_ALERTING || status == CallStatus.LCS_CONNECT;
    }

    /** The caller from outside that a snapshot lists, or null. */
    static @Nullable Entry in(CallSnapshotConf conf) {
        String ani = conf.message().text(Fields.ANI, "");
        return conf.entries().stream()
                .filter(each -> each.status() == CallStatus.LCS_CONNECT
                        && each.key().deviceIdType() == KnownConnection.DYNAMIC
                        && each.key().deviceId().equals(ani))
                .findFirst()
                .orElse(null);
    }
}

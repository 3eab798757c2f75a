package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/**
 * CALL_CONFERENCED_EVENT and CALL_TRANSFERRED_EVENT: two calls become one. Which ID survives is told by the connected
 * parties only; it is that of either call or a third one (guide, CALL_CONFERENCED_EVENT).
 */
final class CallMerges {
    private final KnownCalls calls;
    private final Meanwhile meanwhile;

    CallMerges(KnownCalls calls, Meanwhile meanwhile) {
        this.calls = calls;
        this.meanwhile = meanwhile;
    }

    void merge(Message message, long peripheralId, Instant time) {
        KnownCall primary = calls.find(peripheralId, message.uint(Fields.PRIMARY_CALL_ID));
        KnownCall secondary = calls.find(peripheralId, message.uint(Fields.SECONDARY_CALL_ID));
        List<KnownConnection> staying = new ArrayList<>();
        for (FieldGroup party : message.groups(Fields.NUM_PARTIES)) {
            if (party.has(Fields.CONNECTED_PARTY_CALL_ID)) {
                staying.add(take(party, peripheralId, primary, secondary, time));
            }
        }
        // A reconciliation that is under way may not have asked about both calls yet: it has to ask what they have
        // become.
        staying.forEach(each -> each.settled = KnownConnection.ASK_AGAIN);
        if (message.typeNumber() == MessageTypes.CALL_CONFERENCED_EVENT) {
            controllerTalks(message, staying);
        }
        String leaving = message.text(Fields.TRANSFERRING_DEVICE_ID, "");
        settle(primary, staying, leaving);
        settle(secondary, staying, leaving);
    }

    private KnownConnection take(
            FieldGroup party,
            long peripheralId,
            @Nullable KnownCall primary,
            @Nullable KnownCall secondary,
            Instant time) {
        KnownCall target = target(party.uint(Fields.CONNECTED_PARTY_CALL_ID), peripheralId, primary, secondary, time);
        int type = (int) party.uint(Fields.CONNECTED_PARTY_DEVICE_ID_TYPE, 0);
        String device = party.text(Fields.CONNECTED_PARTY_DEVICE_ID, "");
        KnownConnection there = target.connection(type, device);
        there = there == null ? moved(primary, target, type, device) : there;
        there = there == null ? moved(secondary, target, type, device) : there;
        if (there != null) {
            there.named(type, Standing.PARTY);
        }
        if (there == null) {
            meanwhile.unsure(peripheralId, device);
            return target.add(new KnownConnection(type, device, Standing.LISTED, 0));
        }
        return there;
    }

    /** The surviving call. Under whatever ID, it goes on with the data of the original call (DG 12.5 ch. 10). */
    private KnownCall target(
            long callId, long peripheralId, @Nullable KnownCall primary, @Nullable KnownCall secondary, Instant time) {
        KnownCall known = calls.find(peripheralId, callId);
        KnownCall original = primary == null ? secondary : primary;
        if (known == null) {
            return original == null ? calls.open(peripheralId, callId, time) : calls.rename(original, callId);
        }
        if (primary != null && primary.context.isComplete() && (known == secondary || known.context.isEmpty())) {
            known.context.become(primary.context);
        }
        return known;
    }

    private static @Nullable KnownConnection moved(@Nullable KnownCall from, KnownCall to, int type, String device) {
        KnownConnection connection = from == null || from == to ? null : from.connection(type, device);
        if (from == null || connection == null) {
            return null;
        }
        from.connections.remove(connection);
        connection.named(type, Standing.PARTY);
        connection.standing = connection.standing.moved();
        return to.add(connection);
    }

    /** The two connections of the controller become one, in the state that the event tells. */
    private static void controllerTalks(Message message, List<KnownConnection> staying) {
        CallStatus told = CallStatus.of(message.uint(Fields.LOCAL_CONNECTION_STATE));
        String controller = message.text(Fields.CONTROLLER_DEVICE_ID, message.text(Fields.PRIMARY_DEVICE_ID, ""));
        for (KnownConnection each : staying) {
            if (told != CallStatus.LCS_NONE && each.deviceId.equals(controller)) {
                each.status = told;
            }
        }
    }

    /** Who is not named as connected has left; what has begun waits for its END_CALL_EVENT. */
    private void settle(@Nullable KnownCall call, List<KnownConnection> staying, String leaving) {
        if (call == null) {
            return;
        }
        for (KnownConnection each : List.copyOf(call.connections)) {
            boolean leaves = staying.isEmpty() ? each.deviceId.equals(leaving) : !staying.contains(each);
            if (leaves && each.begun()) {
                each.clear();
            } else if (leaves) {
                call.connections.remove(each);
            }
        }
        calls.tidy(call);
    }
}

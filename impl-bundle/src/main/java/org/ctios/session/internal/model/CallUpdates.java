package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/** CALL_DATA_UPDATE_EVENT: changed data, and the only news of an ID that changes without transfer or conference. */
final class CallUpdates {
    private final KnownCalls calls;
    private final Meanwhile meanwhile;
    private final List<Message> following;

    /** Updates of calls; what follows from them for connections that no server names is added to a list. */
    CallUpdates(KnownCalls calls, Meanwhile meanwhile, List<Message> following) {
        this.calls = calls;
        this.meanwhile = meanwhile;
        this.following = following;
    }

    void update(Message message, long peripheralId, Instant time) {
        long told = message.uint(Fields.CONNECTION_CALL_ID);
        long callId = told;
        int type = (int) message.uint(Fields.CONNECTION_DEVICE_ID_TYPE);
        String device = message.text(Fields.CONNECTION_DEVICE_ID, "");
        KnownCall call = calls.find(peripheralId, callId);
        String newDevice = message.text(Fields.NEW_CONNECTION_DEVICE_ID);
        if (newDevice != null && !message.isNone(Fields.NEW_CONNECTION_CALL_ID)) {
            long newId = message.uint(Fields.NEW_CONNECTION_CALL_ID);
            int newType = (int) message.uint(Fields.NEW_CONNECTION_DEVICE_ID_TYPE);
            if (newId != callId || newType != type || !newDevice.equals(device)) {
                call = follow(message, call, newId, newType, newDevice);
            }
            callId = newId;
            type = newType;
            device = newDevice;
        }
        if (call == null) {
            call = calls.find(peripheralId, callId);
        }
        if (call == null && (meanwhile.isOver(peripheralId, told) || meanwhile.isOver(peripheralId, callId))) {
            meanwhile.unsure(peripheralId, device);
            return;
        }
        if (call == null) {
            call = calls.open(peripheralId, callId, time);
            call.add(new KnownConnection(type, device, Standing.LISTED, 0));
        }
        call.context.merge(message);
        KnownConnection named = call.connection(type, device);
        if (named == null || named.standing.mayHaveBegun()) {
            meanwhile.unsure(peripheralId, device);
        }
    }

    /** Gives the connection of a message its new name. */
    private @Nullable KnownCall follow(
            Message message, @Nullable KnownCall call, long newId, int newType, String newDevice) {
        if (call == null) {
            return null;
        }
        KnownConnection connection = call.connection(
                (int) message.uint(Fields.CONNECTION_DEVICE_ID_TYPE), message.text(Fields.CONNECTION_DEVICE_ID, ""));
        KnownCall target = newId == call.callId ? call : calls.find(call.peripheralId, newId);
        if (connection == null && target != null && target.connection(newType, newDevice) != null) {
            return target;
        }
        if (connection == null) {
            connection = new KnownConnection(newType, newDevice, Standing.LISTED, 0);
        }
        if (target == null) {
            target = calls.rename(call, newId);
        }
        target.context.changesOf(call.context);
        call.connections.remove(connection);
        join(target, connection.renamed(newType, newDevice));
        if (call != target && call.connections.stream().noneMatch(each -> each.standing == Standing.BEGUN)) {
            othersFollow(message, call, target);
        } else if (call != target) {
            askWhoFollowed(target);
        }
        return target;
    }

    /** Who of the others is in the call that a connection went to is not told; while a gap is closed, it is asked. */
    private static void askWhoFollowed(KnownCall target) {
        target.connections.forEach(each -> each.settled = KnownConnection.ASK_AGAIN);
    }

    /** Parties go with the last connection that has begun for certain; those taken for begun are told to. */
    private void othersFollow(Message message, KnownCall call, KnownCall target) {
        MissedEvents missed = new MissedEvents(message.version());
        for (KnownConnection each : call.connections) {
            join(target, each);
            if (each.begun()) {
                ConnectionKey now =
                        new ConnectionKey(call.peripheralId, target.callId, each.deviceIdType, each.deviceId);
                following.add(missed.renamed(call.key(each), now));
            }
        }
        calls.remove(call);
    }

    /** Adds a connection; where the name is known already the state told under it is the newer one. */
    private void join(KnownCall target, KnownConnection connection) {
        KnownConnection there = target.same(connection);
        if (there == null) {
            meanwhile.renamed(target, target.add(connection));
            return;
        }
        there.named(connection.deviceIdType, connection.standing);
        boolean surer = there.begun() || connection.standing == Standing.CALLER;
        there.standing = surer ? there.standing : connection.standing;
        there.status = there.status == CallStatus.LCS_NONE ? connection.status : there.status;
        meanwhile.renamed(target, there);
    }
}

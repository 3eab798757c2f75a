package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ctios.ged188.Field;
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

    /**
     * Two calls, either of which may be unknown, that become one.
     *
     * @param merger the device that joins them, and leaves both when it is a transfer
     */
    private record Merge(
            long peripheralId,
            @Nullable KnownCall primary,
            @Nullable KnownCall secondary,
            String merger,
            boolean transfer) {
        static Merge of(Message message, long peripheralId, KnownCalls calls) {
            boolean transfer = message.typeNumber() == MessageTypes.CALL_TRANSFERRED_EVENT;
            Field merger = transfer ? Fields.TRANSFERRING_DEVICE_ID : Fields.CONTROLLER_DEVICE_ID;
            return new Merge(
                    peripheralId,
                    calls.find(peripheralId, message.uint(Fields.PRIMARY_CALL_ID)),
                    calls.find(peripheralId, message.uint(Fields.SECONDARY_CALL_ID)),
                    message.text(merger, message.text(Fields.PRIMARY_DEVICE_ID, "")),
                    transfer);
        }

        List<KnownCall> calls() {
            return Stream.of(primary, secondary).flatMap(Stream::ofNullable).toList();
        }

        /** Who confers stays in the call, and is told its end. */
        void goesOnAs(KnownCall call) {
            if (transfer) {
                calls().forEach(each -> each.goesOnAs = call);
            }
        }
    }

    void merge(Message message, long peripheralId, Instant time) {
        Merge merge = Merge.of(message, peripheralId, calls);
        List<KnownConnection> staying = new ArrayList<>();
        for (FieldGroup party : message.groups(Fields.NUM_PARTIES)) {
            if (!party.has(Fields.CONNECTED_PARTY_CALL_ID)) {
                continue;
            }
            if (isOver(message, party, merge)) {
                meanwhile.unsure(peripheralId, party.text(Fields.CONNECTED_PARTY_DEVICE_ID, ""));
            } else {
                staying.add(take(party, merge, time));
            }
        }
        // A reconciliation that is under way may not have asked about both calls yet: it has to ask what they have
        // become.
        staying.forEach(each -> each.settled = KnownConnection.ASK_AGAIN);
        if (!merge.transfer()) {
            mergerTalks(message, merge, staying);
        }
        settle(merge.primary(), staying, merge);
        settle(merge.secondary(), staying, merge);
    }

    /** Whether the event is a late one of calls that are not known any more. */
    private boolean isOver(Message message, FieldGroup party, Merge merge) {
        long now = party.uint(Fields.CONNECTED_PARTY_CALL_ID);
        return merge.calls().isEmpty()
                && calls.find(merge.peripheralId(), now) == null
                && LongStream.of(message.uint(Fields.PRIMARY_CALL_ID), message.uint(Fields.SECONDARY_CALL_ID), now)
                        .anyMatch(callId -> meanwhile.isOver(merge.peripheralId(), callId));
    }

    private KnownConnection take(FieldGroup party, Merge merge, Instant time) {
        KnownCall target = target(party.uint(Fields.CONNECTED_PARTY_CALL_ID), merge, time);
        merge.goesOnAs(target);
        int type = (int) party.uint(Fields.CONNECTED_PARTY_DEVICE_ID_TYPE, 0);
        String device = party.text(Fields.CONNECTED_PARTY_DEVICE_ID, "");
        KnownConnection there = party(target, type, device);
        for (KnownCall from : merge.calls()) {
            KnownConnection connection = from == target ? null : party(from, type, device);
            if (connection != null && (there == null || goesOn(connection, there, merge))) {
                there = moved(connection, from, target, there);
            }
        }
        if (there == null) {
            meanwhile.unsure(merge.peripheralId(), device);
            return target.add(newParty(type, device));
        }
        return there;
    }

    /**
     * The connection of a party. Its type may be that of the connection or of the device, whichever the server takes (guide,
     * Tag Values): where it finds nothing the device alone does.
     */
    private static @Nullable KnownConnection party(KnownCall call, int type, String device) {
        KnownConnection exact = KnownConnection.isType(type) ? call.connection(type, device) : null;
        return exact == null ? call.connectionAt(device) : exact;
    }

    /** What names no connection for certain is named by the next event about it, like a caller. */
    private static KnownConnection newParty(int type, String device) {
        return KnownConnection.isType(type)
                ? new KnownConnection(type, device, Standing.LISTED, 0)
                : new KnownConnection(KnownConnection.STATIC, device, Standing.CALLER, 0);
    }

    /** The surviving call. Under whatever ID, it goes on with the data of the original call (DG 12.5 ch. 10). */
    private KnownCall target(long callId, Merge merge, Instant time) {
        KnownCall known = calls.find(merge.peripheralId(), callId);
        KnownCall original = merge.primary() == null ? merge.secondary() : merge.primary();
        if (known == null) {
            return original == null ? calls.open(merge.peripheralId(), callId, time) : calls.rename(original, callId);
        }
        boolean another = known == merge.secondary() || known.context.isEmpty();
        if (merge.primary() != null && !merge.primary().context.isEmpty() && another) {
            known.context.become(merge.primary().context);
        }
        return known;
    }

    /**
     * Whether a party is the same as one that is known in the surviving call already, without its beginning. The two
     * connections of the merger are not: one of them ends.
     */
    private static boolean goesOn(KnownConnection connection, KnownConnection there, Merge merge) {
        return connection.begun() && !there.begun() && !connection.deviceId.equals(merge.merger());
    }

    /** Moves a party. Where it is known already, the state told there is the newer one. */
    private KnownConnection moved(
            KnownConnection connection, KnownCall from, KnownCall to, @Nullable KnownConnection there) {
        from.connections.remove(connection);
        if (there != null) {
            to.connections.remove(there);
            connection.status = there.status == CallStatus.LCS_NONE ? connection.status : there.status;
        }
        to.add(connection);
        meanwhile.renamed(to, connection);
        return connection;
    }

    /** The two connections of the controller become one, in the state that the event tells. */
    private static void mergerTalks(Message message, Merge merge, List<KnownConnection> staying) {
        CallStatus told = CallStatus.of(message.uint(Fields.LOCAL_CONNECTION_STATE));
        for (KnownConnection each : staying) {
            if (told != CallStatus.LCS_NONE && each.deviceId.equals(merge.merger())) {
                each.status = told;
            }
        }
    }

    /** Who is not named as connected has left; what has begun waits for its END_CALL_EVENT. */
    private void settle(@Nullable KnownCall call, List<KnownConnection> staying, Merge merge) {
        if (call == null) {
            return;
        }
        for (KnownConnection each : List.copyOf(call.connections)) {
            boolean merger = each.deviceId.equals(merge.merger());
            boolean leaves = staying.isEmpty() ? merge.transfer() && merger : !staying.contains(each);
            if (leaves && each.begun()) {
                each.clear();
                // Only the merger leaves a call by this event. Another device had left before, unseen: its end is asked
                // for.
                each.settled = merger ? each.settled : KnownConnection.ASK_AGAIN;
            } else if (leaves) {
                call.connections.remove(each);
            }
        }
        calls.tidy(call);
    }
}

package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.List;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/**
 * What events say of calls that keep their ID: begin, end, and the states of connections. Which event is sent when differs
 * from ACD to ACD, so every event is a fact of its own and none depends on another one before it (guide, Message Order).
 */
final class CallEvents {
    private static final long PARTY_UPDATE =
            Dictionary.standard().enumeration("EventCause").value("CEC_CALL_PARTY_UPDATE_IND");

    private final KnownCalls calls;
    private final Meanwhile meanwhile;
    private final List<Message> following;

    /** Events of calls; what follows from them for connections that no server names is added to a list. */
    CallEvents(KnownCalls calls, Meanwhile meanwhile, List<Message> following) {
        this.calls = calls;
        this.meanwhile = meanwhile;
        this.following = following;
    }

    /** BEGIN_CALL_EVENT. */
    Verdict begin(Message message, long peripheralId, Instant time, boolean inferred, int run) {
        long callId = message.uint(Fields.CONNECTION_CALL_ID);
        int type = (int) message.uint(Fields.CONNECTION_DEVICE_ID_TYPE);
        String device = message.text(Fields.CONNECTION_DEVICE_ID, "");
        KnownCall known = calls.find(peripheralId, callId);
        KnownCall call = known == null ? calls.open(peripheralId, callId, time) : known;
        KnownConnection before = call.connection(type, device);
        boolean repeated = before != null && before.begun();
        boolean changed = !repeated || !call.context.agreesWith(message);
        if (changed) {
            call.context.replace(message);
        }
        KnownConnection connection =
                before == null ? call.add(new KnownConnection(type, device, Standing.BEGUN, run)) : before;
        connection.named(type, Standing.BEGUN);
        connection.standing = inferred ? Standing.INFERRED : Standing.BEGUN;
        connection.settled = run;
        meanwhile.begun(call, connection);
        if (!repeated) {
            return Verdict.NEW;
        }
        return changed ? Verdict.CHANGED_BY_REPEAT : Verdict.REPEATED;
    }

    /** END_CALL_EVENT: the connection goes; the call goes with the last connection that has begun. */
    Verdict end(Message message, long peripheralId) {
        ConnectionKey key = key(message, peripheralId);
        KnownCall call = calls.find(peripheralId, key.callId());
        KnownConnection connection = call == null ? null : call.connection(key.deviceIdType(), key.deviceId());
        if (call != null) {
            call.connections.remove(connection);
            endOthers(call, message);
        }
        if (call != null && !call.hasBegun()) {
            forget(call);
        }
        return meanwhile.end(key) && connection == null ? Verdict.REPEATED : Verdict.NEW;
    }

    /** With the last of the calls that a transfer made one of goes that one, unless something has begun in it. */
    private void forget(KnownCall call) {
        call.connections.forEach(each -> meanwhile.unsure(call.peripheralId, each.deviceId));
        calls.remove(call);
        KnownCall rest = call.goesOnAs;
        if (rest != null && calls.isKnown(rest) && !rest.hasBegun() && !calls.isMadeOfAnother(rest)) {
            forget(rest);
        }
    }

    /**
     * Connections that were taken for calls of their own, since a snapshot showed them, end with the call when they were
     * cleared: not every server begins and ends a call at each device.
     */
    private void endOthers(KnownCall call, Message message) {
        int at = 0;
        while (at < call.connections.size()) {
            KnownConnection each = call.connections.get(at);
            if (each.standing.endsWithOthers() && each.isCleared()) {
                call.connections.remove(at);
                meanwhile.foundOut(call.key(each));
                following.add(new MissedEvents(message.version()).end(call.key(each)));
            } else {
                at++;
            }
        }
    }

    /** An event that tells the state of the connection it names. */
    Verdict state(Message message, long peripheralId, Instant time, boolean inferred, int run) {
        int messageType = message.typeNumber();
        long callId = message.uint(Fields.CONNECTION_CALL_ID);
        int type = (int) message.uint(Fields.CONNECTION_DEVICE_ID_TYPE);
        CallStatus told = told(message, messageType);
        KnownCall known = calls.find(peripheralId, callId);
        KnownConnection connection = known == null ? null : known.connection(type, message);
        String device = connection == null ? message.text(Fields.CONNECTION_DEVICE_ID, "") : connection.deviceId;
        CallStatus before = connection == null ? CallStatus.LCS_NONE : connection.status;
        if (known == null && meanwhile.isOver(peripheralId, callId)) {
            meanwhile.unsure(peripheralId, device);
        } else if (told != CallStatus.LCS_NULL) {
            KnownCall call = known == null ? calls.open(peripheralId, callId, time) : known;
            learnContext(call, message);
            Callers.learn(call, message);
            boolean listed = inferred || mayLackBeginnings(call, run);
            connected(call, connection, type, device, told, listed ? Standing.LISTED : Standing.PARTY);
            if (connection == null && listed && !inferred) {
                meanwhile.unsure(peripheralId, device);
            }
        } else if (known != null && connection != null) {
            cleared(known, connection, messageType);
        }
        if (known != null && messageType == MessageTypes.CALL_CLEARED_EVENT) {
            othersLeave(known, connection);
        }
        if (message.uint(Fields.EVENT_CAUSE, 0) != PARTY_UPDATE) {
            return Verdict.NEW;
        }
        return known != null && (told == CallStatus.LCS_NONE || told == before)
                ? Verdict.REPEATED
                : Verdict.CHANGED_BY_REPEAT;
    }

    /** Whether a connection of the call may have begun unseen. In a call that began, or was asked about, since a gap none has. */
    private boolean mayLackBeginnings(KnownCall call, int run) {
        return meanwhile.isWatching()
                ? call.connections.stream().noneMatch(each -> each.begun() && each.settled == run)
                : !call.hasBegun();
    }

    private static CallStatus told(Message message, int messageType) {
        return switch (messageType) {
            case MessageTypes.CALL_CLEARED_EVENT, MessageTypes.CALL_CONNECTION_CLEARED_EVENT -> CallStatus.LCS_NULL;
            case MessageTypes.CALL_FAILED_EVENT -> CallStatus.LCS_FAIL;
            default -> CallStatus.of(message.uint(Fields.LOCAL_CONNECTION_STATE));
        };
    }

    private static void connected(
            KnownCall call,
            @Nullable KnownConnection before,
            int type,
            String device,
            CallStatus told,
            Standing standing) {
        KnownConnection connection = before == null ? call.add(new KnownConnection(type, device, standing, 0)) : before;
        connection.named(type, standing);
        if (told != CallStatus.LCS_NONE && told != connection.status) {
            connection.status = told;
        }
    }

    private void cleared(KnownCall call, KnownConnection connection, int messageType) {
        boolean byClearing = messageType == MessageTypes.CALL_CLEARED_EVENT
                || messageType == MessageTypes.CALL_CONNECTION_CLEARED_EVENT;
        if (!connection.begun()) {
            call.connections.remove(connection);
            calls.tidy(call);
        } else if (byClearing) {
            connection.clear();
        } else {
            connection.status = CallStatus.LCS_NULL;
        }
    }

    /** After CALL_CLEARED_EVENT nobody is in the call, unless it is another one with the same ID. */
    private void othersLeave(KnownCall call, @Nullable KnownConnection cleared) {
        if (call.connections.stream().noneMatch(each -> each != cleared && each.begun() && !each.isCleared())) {
            call.connections.removeIf(each -> !each.begun());
            calls.tidy(call);
        }
    }

    /** CALL_DELIVERED_EVENT tells the context too; it counts when the beginning of the call was missed. */
    private static void learnContext(KnownCall call, Message message) {
        if (call.context.isEmpty() && message.typeNumber() == MessageTypes.CALL_DELIVERED_EVENT) {
            call.context.replace(message);
        }
    }

    private static ConnectionKey key(Message message, long peripheralId) {
        return new ConnectionKey(
                peripheralId,
                message.uint(Fields.CONNECTION_CALL_ID),
                (int) message.uint(Fields.CONNECTION_DEVICE_ID_TYPE),
                message.text(Fields.CONNECTION_DEVICE_ID, ""));
    }
}

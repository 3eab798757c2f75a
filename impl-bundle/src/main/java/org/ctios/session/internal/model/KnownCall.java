package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Field;
import org.ctios.ged188.Message;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallSnapshot.Connection;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/** A call as known now: everything with one call ID at one peripheral. */
final class KnownCall {
    final long peripheralId;
    final long callId;

    /** Place in the order in which calls were heard of; a call that changes its ID keeps it. */
    final long order;

    final Instant since;
    final CallContext context;
    final List<KnownConnection> connections = new ArrayList<>(2);

    /** Whether an event has named the calling device. Later ones may name who is not in the call any more. */
    boolean callerTold;

    /**
     * What a transfer made of it, while it waits for its end at the device that has left it; null without one. Where
     * nothing has begun in that, as in agent mode, nobody will tell its end: it goes with this one.
     */
    @Nullable
    KnownCall goesOnAs;

    KnownCall(long peripheralId, long callId, long order, Instant since, CallContext context) {
        this.peripheralId = peripheralId;
        this.callId = callId;
        this.order = order;
        this.since = since;
        this.context = context;
    }

    @Nullable
    KnownConnection connection(int type, String device) {
        for (int i = 0; i < connections.size(); i++) {
            KnownConnection each = connections.get(i);
            if (each.isAt(type, device)) {
                return each;
            }
        }
        return null;
    }

    /** The connection that an event names. */
    @Nullable
    KnownConnection connection(int type, Message message) {
        for (int i = 0; i < connections.size(); i++) {
            KnownConnection each = connections.get(i);
            if (each.isAt(type, message)) {
                return each;
            }
        }
        return null;
    }

    /** A connection at the device that a field of an event names, of whichever type. */
    @Nullable
    KnownConnection connectionAt(Field device, Message event) {
        for (int i = 0; i < connections.size(); i++) {
            KnownConnection each = connections.get(i);
            if (event.isText(device, each.deviceId)) {
                return each;
            }
        }
        return null;
    }

    /** A connection at a device, of whichever type. */
    @Nullable
    KnownConnection connectionAt(String device) {
        for (KnownConnection each : connections) {
            if (each.deviceId.equals(device)) {
                return each;
            }
        }
        return null;
    }

    /** The connection that another one stands for: of a caller the device alone is known for certain. */
    @Nullable
    KnownConnection same(KnownConnection other) {
        for (KnownConnection each : connections) {
            boolean byDevice = other.standing == Standing.CALLER && each.deviceId.equals(other.deviceId);
            if (byDevice || each.isAt(other.deviceIdType, other.deviceId)) {
                return each;
            }
        }
        return null;
    }

    KnownConnection add(KnownConnection connection) {
        connections.add(connection);
        return connection;
    }

    boolean hasBegun() {
        for (int i = 0; i < connections.size(); i++) {
            if (connections.get(i).begun()) {
                return true;
            }
        }
        return false;
    }

    /** Whether no event told the state of a connection, as when an ID changed before the call was found. */
    boolean hasUnknownState() {
        return connections.stream().anyMatch(each -> each.status == CallStatus.LCS_NONE);
    }

    /** The connections that have an end of their own; the first one when none has begun before our eyes. */
    List<KnownConnection> ending() {
        List<KnownConnection> begun =
                connections.stream().filter(KnownConnection::begun).toList();
        return begun.isEmpty() && !connections.isEmpty() ? List.of(connections.get(0)) : begun;
    }

    ConnectionKey key(KnownConnection connection) {
        return new ConnectionKey(peripheralId, callId, connection.deviceIdType, connection.deviceId);
    }

    CallSnapshot snapshot() {
        return new CallSnapshot(
                peripheralId,
                callId,
                context.callType(),
                connections.stream()
                        .map(each -> new Connection(each.deviceIdType, each.deviceId, each.status))
                        .toList(),
                context.text(CallContext.ANI),
                context.text(CallContext.DNIS),
                context.text(CallContext.DIALED_NUMBER),
                context.callVariables(),
                context.eccVariables(),
                since);
    }
}

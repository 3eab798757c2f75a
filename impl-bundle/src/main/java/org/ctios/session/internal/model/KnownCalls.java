package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls in progress by peripheral and call ID. */
final class KnownCalls {
    private final CallTable calls = new CallTable();
    private long heard;

    @Nullable
    KnownCall find(long peripheralId, long callId) {
        return calls.get(key(peripheralId, callId));
    }

    @Nullable
    KnownConnection find(ConnectionKey key) {
        KnownCall call = find(key.peripheralId(), key.callId());
        return call == null ? null : call.connection(key.deviceIdType(), key.deviceId());
    }

    KnownCall open(long peripheralId, long callId, Instant time) {
        return keep(new KnownCall(peripheralId, callId, heard++, time, new CallContext()));
    }

    /** The same call under another ID, without its connections. */
    KnownCall rename(KnownCall call, long callId) {
        KnownCall renamed = new KnownCall(call.peripheralId, callId, call.order, call.since, call.context.copy());
        renamed.callerTold = call.callerTold;
        return keep(renamed);
    }

    /** Forgets the call when it has no connection left. */
    void tidy(KnownCall call) {
        if (call.connections.isEmpty()) {
            remove(call);
        }
    }

    /** Whether the call is there under its ID still. */
    boolean isKnown(KnownCall call) {
        return find(call.peripheralId, call.callId) == call;
    }

    /** Whether a transfer made it of another call that has not ended yet. */
    boolean isMadeOfAnother(KnownCall call) {
        return all().stream().anyMatch(each -> each != call && each.goesOnAs == call);
    }

    void remove(KnownCall call) {
        calls.remove(key(call.peripheralId, call.callId));
    }

    /** The calls as they are now; they may change while it is walked through. */
    List<KnownCall> all() {
        return calls.all();
    }

    void clear() {
        calls.clear();
    }

    private KnownCall keep(KnownCall call) {
        calls.put(key(call.peripheralId, call.callId), call);
        return call;
    }

    private static long key(long peripheralId, long callId) {
        return (peripheralId << 32) | (callId & 0xFFFF_FFFFL);
    }
}

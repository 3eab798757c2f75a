package org.ctios.session.internal.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Connections whose end was found out by asking, by their call. */
final class FoundEnds {
    private final Map<Call, Set<ConnectionKey>> ends = new HashMap<>();

    private record Call(long peripheralId, long callId) {}

    void add(ConnectionKey key) {
        ends.computeIfAbsent(call(key), call -> new HashSet<>(2)).add(key);
    }

    /** Whether it was there. */
    boolean remove(ConnectionKey key) {
        Set<ConnectionKey> ofCall = ends.get(call(key));
        if (ofCall == null || !ofCall.remove(key)) {
            return false;
        }
        if (ofCall.isEmpty()) {
            ends.remove(call(key));
        }
        return true;
    }

    boolean hasOneOf(long peripheralId, long callId) {
        return !ends.isEmpty() && ends.containsKey(new Call(peripheralId, callId));
    }

    boolean isEmpty() {
        return ends.isEmpty();
    }

    void clear() {
        ends.clear();
    }

    /** Has what another one had, which is empty then. */
    void take(FoundEnds other) {
        ends.clear();
        ends.putAll(other.ends);
        other.clear();
    }

    private static Call call(ConnectionKey key) {
        return new Call(key.peripheralId(), key.callId());
    }
}

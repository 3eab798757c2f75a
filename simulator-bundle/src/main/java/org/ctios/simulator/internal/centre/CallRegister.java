package org.ctios.simulator.internal.centre;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The calls by their IDs. Not thread-safe. */
final class CallRegister {
    private static final long FIRST_CALL_ID = 0x0100_0001L;

    private final Map<Long, CallModel> calls = new LinkedHashMap<>();
    // Forgotten with the last one who knows the call that went.
    private final Map<CallModel, CallModel> heirs = new WeakHashMap<>();
    private long lastId = FIRST_CALL_ID - 1;
    private long begun;

    CallModel open(CallType type, CallContext context, Peripheral peripheral) {
        CallModel call = new CallModel(nextId(), type, context, peripheral);
        calls.put(call.id(), call);
        begun++;
        return call;
    }

    long nextId() {
        return ++lastId;
    }

    void rename(CallModel call, long id) {
        calls.remove(call.id(), call);
        call.rename(id);
        calls.put(id, call);
    }

    void close(CallModel call) {
        calls.remove(call.id(), call);
    }

    /** A transfer or conference makes one call of two. */
    void merged(CallModel gone, CallModel heir) {
        heirs.put(gone, heir);
    }

    /** The call in which a call lives on, itself mostly. */
    CallModel heir(CallModel call) {
        CallModel last = call;
        for (CallModel next = heirs.get(last); next != null; next = heirs.get(last)) {
            last = next;
        }
        return last;
    }

    Collection<CallModel> all() {
        return Collections.unmodifiableCollection(calls.values());
    }

    @Nullable
    CallModel withId(long id) {
        return calls.get(id);
    }

    /** Calls opened since the start. */
    long begun() {
        return begun;
    }
}

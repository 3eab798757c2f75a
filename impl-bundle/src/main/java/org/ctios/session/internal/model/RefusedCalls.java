package org.ctios.session.internal.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls that the server does not know any more under their ID, but that may go on under another one. Their end is told
 * when no call was found that goes on with them.
 */
final class RefusedCalls {
    /** The router call key of each, which every one of them has. */
    private final Map<ConnectionKey, Long> refused = new LinkedHashMap<>();

    void hold(ConnectionKey key, long routerCallKey) {
        refused.put(key, routerCallKey);
    }

    /** The server knows a connection of that name after all: it came, or came back, after the refusal. */
    void release(ConnectionKey key) {
        refused.remove(key);
    }

    boolean holds(ConnectionKey key) {
        return refused.containsKey(key);
    }

    /**
     * The call that goes on as another one: the same router call key at the same device.
     *
     * @return null when there is none
     */
    @Nullable
    ConnectionKey take(ConnectionKey now, long routerCallKey) {
        for (Map.Entry<ConnectionKey, Long> each : refused.entrySet()) {
            ConnectionKey key = each.getKey();
            if (each.getValue() == routerCallKey
                    && key.peripheralId() == now.peripheralId()
                    && key.deviceIdType() == now.deviceIdType()
                    && key.deviceId().equals(now.deviceId())) {
                refused.remove(key);
                return key;
            }
        }
        return null;
    }

    /** All that are left. */
    List<ConnectionKey> drain() {
        List<ConnectionKey> left = new ArrayList<>(refused.keySet());
        refused.clear();
        return left;
    }
}

package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.CallStatus;

/** Compares the calls known at a device with SNAPSHOT_DEVICE_CONF. */
final class DeviceCalls {
    private final ObjectModel model;
    private final CallDifferences calls;
    private final RequestWindow window;

    /** The connections from before the gap by device. Those that begin later are told by events. */
    private final Map<Subject, List<Before>> before = new HashMap<>();

    private record Before(ConnectionKey key, KnownConnection connection) {}

    DeviceCalls(ObjectModel model, CallDifferences calls, RequestWindow window) {
        this.model = model;
        this.calls = calls;
        this.window = window;
    }

    /** Keeps which calls are known now. */
    void remember() {
        for (KnownCall call : model.knownCalls().all()) {
            for (KnownConnection each : call.connections) {
                if (each.begun()) {
                    before.computeIfAbsent(Subject.device(call.peripheralId, each.deviceId), key -> new ArrayList<>())
                            .add(new Before(call.key(each), each));
                }
            }
        }
    }

    /** SNAPSHOT_DEVICE_CONF: calls that are new are asked about, calls that are not listed are over (DG 12.5 ch. 6). */
    void answered(Subject device, Message conf, Instant time) {
        Set<ConnectionKey> listed = new HashSet<>();
        for (FieldGroup each : conf.groups(Fields.NUM_CALLS)) {
            ConnectionKey key = CallSnapshotConf.key(each, device.peripheralId(), 0);
            listed.add(key);
            boolean left = each.uint(Fields.CALL_STATE, CallStatus.LCS_NONE.number()) == CallStatus.LCS_NULL.number();
            if (!left && calls.foundAtDevice(key)) {
                window.askAgain(Subject.call(key));
            }
        }
        for (Before each : before.getOrDefault(device, List.of())) {
            if (!listed.contains(each.key()) && isAlive(each)) {
                calls.endUnlessFollowed(each.key(), time);
            }
        }
    }

    /** A call that was cleared, or failed, is at no device and yet goes on until its END_CALL_EVENT. */
    private boolean isAlive(Before before) {
        KnownConnection now = model.knownCalls().find(before.key());
        return now == before.connection() && !now.isCleared() && now.status != CallStatus.LCS_FAIL;
    }
}

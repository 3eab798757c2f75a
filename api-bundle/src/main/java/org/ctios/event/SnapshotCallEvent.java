package org.ctios.event;

import java.util.List;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A call as it is now (DG 12.5 ch. 6, OnSnapshotCallConf). The answer does not name the call: {@link #uniqueObjectId} is
 * what was asked for.
 */
@ProviderType
public interface SnapshotCallEvent extends CallEvent {
    /**
     * A device that takes part in the call.
     *
     * @param connectionCallId number of its end of the call, unsigned 32 bits; -1 when the answer does not say
     * @param connectionDeviceId its end of the call
     * @param deviceId the device
     * @param status state of the call at the device
     */
    record CallDevice(
            long connectionCallId, @Nullable String connectionDeviceId, @Nullable String deviceId, CallStatus status) {}

    /** The devices of the call, at most 16. */
    List<CallDevice> callDevices();
}

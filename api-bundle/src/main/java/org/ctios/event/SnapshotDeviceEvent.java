package org.ctios.event;

import java.util.List;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The calls at a device as they are now; a call that is not among them has ended (DG 12.5 ch. 6, OnSnapshotDeviceConf).
 * The answer does not name the device: {@link #deviceId} is what was asked for.
 */
@ProviderType
public interface SnapshotDeviceEvent extends CtiOsEvent {
    /**
     * A call at the device.
     *
     * @param uniqueObjectId name of the call object
     * @param connectionCallId number of the call, unsigned 32 bits; -1 when the answer does not say
     * @param connectionDeviceId the device's end of the call
     * @param status state of the call at the device
     */
    record CallAtDevice(
            String uniqueObjectId, long connectionCallId, @Nullable String connectionDeviceId, CallStatus status) {}

    /** The peripheral (CIL {@code PeripheralID}), -1 when unknown. */
    long peripheralId();

    /** The device; null when unknown. */
    @Nullable
    String deviceId();

    /** {@code device.peripheral.instrument}; null when the device is unknown. */
    @Nullable
    String uniqueObjectId();

    /** The calls, at most 16; none when the device is idle. */
    List<CallAtDevice> calls();
}

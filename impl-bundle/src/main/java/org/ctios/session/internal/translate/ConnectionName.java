package org.ctios.session.internal.translate;

import org.jspecify.annotations.Nullable;

/**
 * A call at one of its devices, as requests name it.
 *
 * @param peripheralId the peripheral
 * @param callId ConnectionCallID
 * @param deviceIdType ConnectionDeviceIDType, -1 when not known
 * @param deviceId ConnectionDeviceID, empty when not known
 */
public record ConnectionName(long peripheralId, long callId, int deviceIdType, String deviceId) {
    private static final String PREFIX = "call.";

    /** The call of a UniqueObjectID, {@code call.peripheral.callId.device}; null when the text is none. */
    static @Nullable ConnectionName parse(String uniqueObjectId) {
        String[] parts = uniqueObjectId.strip().split("\\.", 4);
        if (parts.length < 3 || !PREFIX.equals(parts[0] + ".")) {
            return null;
        }
        Long peripheral = number(parts[1]);
        Long call = number(parts[2]);
        return peripheral == null || call == null
                ? null
                : new ConnectionName(peripheral, call, -1, parts.length == 4 ? parts[3] : "");
    }

    private static @Nullable Long number(String text) {
        try {
            return Long.valueOf(Integer.toUnsignedLong(Integer.parseUnsignedInt(text)));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The CIL's name of the call. */
    public String uniqueObjectId() {
        return PREFIX + peripheralId + "." + callId + "." + deviceId;
    }

    /** Whether both name the same call at the same device. */
    public boolean isSame(ConnectionName other) {
        return callId == other.callId && peripheralId == other.peripheralId && deviceId.equals(other.deviceId);
    }
}

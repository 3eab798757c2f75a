package org.ctios.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A call as a session knows it at one moment. Immutable. Texts are empty when unknown, numbers -1.
 *
 * @param peripheralId the peripheral
 * @param connectionCallId the call's number there, unsigned 32 bits; it may change by transfer and conference
 * @param callType CTI Server CallType
 * @param connections the ends of the call, in the order in which they joined
 * @param ani the caller's number
 * @param dnis the number the caller reached
 * @param dialedNumber the number that was dialed
 * @param callVariables call variables that are not empty, by number 1 to 10
 * @param eccVariables ECC variables, {@code user.Name} or {@code user.Name[n]} to value
 * @param since when the session heard of the call first
 */
public record CallSnapshot(
        long peripheralId,
        long connectionCallId,
        int callType,
        List<Connection> connections,
        String ani,
        String dnis,
        String dialedNumber,
        Map<Integer, String> callVariables,
        Map<String, String> eccVariables,
        Instant since) {

    /** Copies the collections. */
    public CallSnapshot {
        connections = List.copyOf(connections);
        callVariables = Map.copyOf(callVariables);
        eccVariables = Map.copyOf(eccVariables);
    }

    /** The connection at a device; null when the device is no end of the call. */
    public @Nullable Connection connection(String deviceId) {
        for (Connection connection : connections) {
            if (connection.deviceId().equals(deviceId)) {
                return connection;
            }
        }
        return null;
    }

    /** All of it; values of ECC variables that must not be shown ({@link Arguments#isSecret}) are masked. */
    @Override
    public String toString() {
        Map<String, String> ecc = new TreeMap<>(eccVariables);
        ecc.replaceAll((name, value) -> Arguments.isSecret(name) ? "***" : value);
        return "CallSnapshot[peripheralId=" + peripheralId + ", connectionCallId=" + connectionCallId + ", callType="
                + callType + ", connections=" + connections + ", ani=" + ani + ", dnis=" + dnis + ", dialedNumber="
                + dialedNumber + ", callVariables=" + callVariables + ", eccVariables=" + ecc + ", since=" + since
                + "]";
    }

    /**
     * One end of a call.
     *
     * @param deviceIdType CTI Server ConnectionDeviceIDType
     * @param deviceId ConnectionDeviceID
     * @param status state of the call at this device
     */
    public record Connection(int deviceIdType, String deviceId, CallStatus status) {}
}

package org.ctios.session.internal.model;

import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.CallStatus;

/** One end of a call as known now. */
final class KnownConnection {
    private static final Enumeration TYPES = Dictionary.standard().enumeration("ConnectionDeviceIDType");

    /** CONNECTION_ID_STATIC, which the connections of the contact centre's own devices have. */
    static final int STATIC = (int) TYPES.value("CONNECTION_ID_STATIC");

    /** CONNECTION_ID_DYNAMIC, which the connection of a device outside is likely to have. */
    static final int DYNAMIC = (int) TYPES.value("CONNECTION_ID_DYNAMIC");

    /** ConnectionDeviceIDType; of a {@link Standing#CALLER} what is likely, until something names the connection. */
    int deviceIdType;

    final String deviceId;
    CallStatus status = CallStatus.LCS_NONE;
    Standing standing;

    /** Value of {@link #settled}: a merge made what was asked about it worth nothing. */
    static final int ASK_AGAIN = -1;

    /** The reconciliation that has settled it, see {@link ObjectModel#run}; 0 when none has. */
    int settled;

    KnownConnection(int deviceIdType, String deviceId, Standing standing, int settled) {
        this.deviceIdType = deviceIdType;
        this.deviceId = deviceId;
        this.standing = standing;
        this.settled = settled;
    }

    /** Whether a number is a ConnectionDeviceIDType of a connection. */
    static boolean isType(int type) {
        return type == STATIC || type == DYNAMIC;
    }

    /** The same connection under another name. */
    KnownConnection renamed(int newDeviceIdType, String newDeviceId) {
        KnownConnection renamed = new KnownConnection(newDeviceIdType, newDeviceId, standing, settled);
        renamed.status = status;
        return renamed;
    }

    boolean isAt(int type, String device) {
        return (deviceIdType == type || standing == Standing.CALLER) && deviceId.equals(device);
    }

    /** The same by what a message says, as nearly every event does: no text is made of it. */
    boolean isAt(int type, Message message) {
        return (deviceIdType == type || standing == Standing.CALLER)
                && message.isText(Fields.CONNECTION_DEVICE_ID, deviceId);
    }

    /** An event or a snapshot names the connection. */
    void named(int type, Standing now) {
        if (standing == Standing.CALLER) {
            deviceIdType = type;
            standing = now;
        }
    }

    boolean begun() {
        return standing.begun();
    }

    boolean isCleared() {
        return status == CallStatus.LCS_NULL;
    }

    /** Leaves the call, but a failed connection stays failed until the call ends (DG 12.5 ch. 6, OnCallFailed). */
    void clear() {
        if (status != CallStatus.LCS_FAIL) {
            status = CallStatus.LCS_NULL;
        }
    }
}

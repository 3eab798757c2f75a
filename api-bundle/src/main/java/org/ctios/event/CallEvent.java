package org.ctios.event;

import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What happens to a call. A call is named by {@link #uniqueObjectId}; several calls can share one {@link
 * #connectionCallId}. Fields that an event does not carry are null or, for numbers, -1.
 */
@ProviderType
public interface CallEvent extends CtiOsEvent {
    /** The peripheral (CIL {@code PeripheralID}), -1 when unknown. */
    long peripheralId();

    /** The call's number at its peripheral (CIL {@code ConnectionCallID}), unsigned 32 bits. */
    long connectionCallId();

    /** The device end of the call (CIL {@code ConnectionDeviceID}). */
    @Nullable
    String connectionDeviceId();

    /** State of the call at that device; null in an event that tells none. */
    @Nullable
    CallStatus callStatus();

    /** Why it happened (CTI Server EventCause); -1 when the event carries none. */
    int eventCause();

    /** Kind of call (CTI Server CallType); -1 when the event carries none. */
    int callType();

    /** The caller's number. */
    @Nullable
    String ani();

    /** The number the caller reached. */
    @Nullable
    String dnis();

    /** The number that was dialed. */
    @Nullable
    String dialedNumber();

    /**
     * A call variable.
     *
     * @param number 1 to 10
     */
    @Nullable
    String callVariable(int number);

    /** Name of the call object, {@code call.peripheral.callId.deviceId}. */
    String uniqueObjectId();
}

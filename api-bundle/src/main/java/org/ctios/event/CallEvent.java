package org.ctios.event;

import java.util.List;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What happens to a call. A call is named by {@link #uniqueObjectId}; several calls can share one {@link
 * #connectionCallId}. Fields that an event does not carry are null or, for numbers, -1. After a conference or transfer
 * the call is the primary one.
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

    /**
     * State of the call at that device. Null when events of this kind carry none, such as {@code OnCallBegin}; {@link
     * CallStatus#LCS_NONE} when the server says "none" (0xFFFF).
     */
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

    /** Name of the call object, {@code call.peripheral.callId.deviceId}; empty when the event does not say which call. */
    String uniqueObjectId();

    /** {@code icm.day.callId}, the same for a call at all sites (CIL {@code ICMEnterpriseUniqueID}). */
    default @Nullable String icmEnterpriseUniqueId() {
        return arguments().getValueString("ICMEnterpriseUniqueID");
    }

    /** A device of the event; null when the event has none in that role. */
    default @Nullable String deviceId(DeviceRole role) {
        return arguments().getValueString(role.keyword());
    }

    /** The skill group (CIL {@code SkillGroupNumber}), of several the first; -1 when the event carries none. */
    default long skillGroupNumber() {
        return Keywords.number(this, "SkillGroupNumber");
    }

    /** The service (CIL {@code ServiceNumber}); -1 when the event carries none. */
    default long serviceNumber() {
        return Keywords.number(this, "ServiceNumber");
    }

    /** Conference and transfer: the first of the two calls (CIL {@code PrimaryCallID}); else -1. */
    default long primaryCallId() {
        return Keywords.number(this, "PrimaryCallID");
    }

    /** Conference and transfer: the second of the two calls (CIL {@code SecondaryCallID}); else -1. */
    default long secondaryCallId() {
        return Keywords.number(this, "SecondaryCallID");
    }

    /** Conference and transfer: who is in the call now, at most 16; else empty. */
    default List<ConnectedParty> connectedParties() {
        return Keywords.numbered(
                this,
                "ConnectedParty",
                party -> new ConnectedParty(
                        Keywords.number(party, "ConnectedPartyCallID"),
                        party.getValueString("ConnectedPartyDeviceID")));
    }

    /** Data update: the number the call has from now on; -1 when the event carries none. */
    default long newConnectionCallId() {
        return Keywords.number(this, "NewConnectionCallID");
    }

    /** Data update: the device end the call has from now on; null when the event carries none. */
    default @Nullable String newConnectionDeviceId() {
        return arguments().getValueString("NewConnectionDeviceID");
    }

    /** Queued and dequeued: how many calls wait there; -1 when the event carries none. */
    default int numQueued() {
        return (int) Keywords.number(this, "NumQueued");
    }
}

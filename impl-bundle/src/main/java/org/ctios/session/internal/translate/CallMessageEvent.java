package org.ctios.session.internal.translate;

import java.util.List;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectedParty;
import org.ctios.event.DeviceRole;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.ged188.CallVariables;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/** A call event over its message. */
class CallMessageEvent extends MessageEvent implements CallEvent {
    CallMessageEvent(EventId id, Origin origin, Message message, Subject subject) {
        super(id, origin, message, subject);
    }

    @Override
    public long connectionCallId() {
        if (has(Fields.CONNECTION_CALL_ID)) {
            return uint(Fields.CONNECTION_CALL_ID);
        }
        return message().uint(Fields.PRIMARY_CALL_ID, subject().callId());
    }

    @Override
    public @Nullable String connectionDeviceId() {
        String device = text(Fields.CONNECTION_DEVICE_ID);
        String primary = device == null ? text(Fields.PRIMARY_DEVICE_ID) : device;
        return primary == null ? subject().deviceId() : primary;
    }

    @Override
    public @Nullable CallStatus callStatus() {
        boolean told = has(Fields.LOCAL_CONNECTION_STATE) && !subject().failed();
        return told ? CallStatus.of(uint(Fields.LOCAL_CONNECTION_STATE)) : null;
    }

    @Override
    public int eventCause() {
        return number(Fields.EVENT_CAUSE);
    }

    @Override
    public int callType() {
        return number(Fields.CALL_TYPE);
    }

    @Override
    public @Nullable String ani() {
        return text(Fields.ANI);
    }

    @Override
    public @Nullable String dnis() {
        return text(Fields.DNIS);
    }

    @Override
    public @Nullable String dialedNumber() {
        return text(Fields.DIALED_NUMBER);
    }

    @Override
    public @Nullable String callVariable(int number) {
        return text(CallVariables.field(number));
    }

    @Override
    public @Nullable String icmEnterpriseUniqueId() {
        return ObjectIds.enterprise(message());
    }

    @Override
    public @Nullable String deviceId(DeviceRole role) {
        return text(Devices.field(role));
    }

    @Override
    public long skillGroupNumber() {
        return known(Fields.SKILL_GROUP_NUMBER);
    }

    @Override
    public long serviceNumber() {
        return known(Fields.SERVICE_NUMBER);
    }

    @Override
    public long primaryCallId() {
        return uint(Fields.PRIMARY_CALL_ID);
    }

    @Override
    public long secondaryCallId() {
        return uint(Fields.SECONDARY_CALL_ID);
    }

    @Override
    public List<ConnectedParty> connectedParties() {
        return message().groups(Fields.NUM_PARTIES).stream()
                .map(party -> new ConnectedParty(
                        party.uint(Fields.CONNECTED_PARTY_CALL_ID, -1), party.text(Fields.CONNECTED_PARTY_DEVICE_ID)))
                .toList();
    }

    @Override
    public long newConnectionCallId() {
        return known(Fields.NEW_CONNECTION_CALL_ID);
    }

    @Override
    public @Nullable String newConnectionDeviceId() {
        return text(Fields.NEW_CONNECTION_DEVICE_ID);
    }

    @Override
    public int numQueued() {
        return number(Fields.NUM_QUEUED);
    }

    @Override
    public String uniqueObjectId() {
        String id = objectId();
        return id == null ? "" : id;
    }

    @Override
    @Nullable
    String objectId() {
        long call = connectionCallId();
        return call < 0 ? null : ObjectIds.call(peripheralId(), call, connectionDeviceId());
    }
}

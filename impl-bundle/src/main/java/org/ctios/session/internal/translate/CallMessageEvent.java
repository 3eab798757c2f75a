package org.ctios.session.internal.translate;

import java.util.List;
import org.ctios.event.CallEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.CallStatus;
import org.jspecify.annotations.Nullable;

/** A call event over its message. */
final class CallMessageEvent extends MessageEvent implements CallEvent {
    private static final List<Field> CALL_VARIABLES = List.of(
            Fields.CALL_VARIABLE1,
            Fields.CALL_VARIABLE2,
            Fields.CALL_VARIABLE3,
            Fields.CALL_VARIABLE4,
            Fields.CALL_VARIABLE5,
            Fields.CALL_VARIABLE6,
            Fields.CALL_VARIABLE7,
            Fields.CALL_VARIABLE8,
            Fields.CALL_VARIABLE9,
            Fields.CALL_VARIABLE10);

    CallMessageEvent(EventId id, Origin origin, Message message, long ownPeripheral) {
        super(id, origin, message, ownPeripheral);
    }

    @Override
    public long connectionCallId() {
        return uint(Fields.CONNECTION_CALL_ID);
    }

    @Override
    public @Nullable String connectionDeviceId() {
        return text(Fields.CONNECTION_DEVICE_ID);
    }

    @Override
    public @Nullable CallStatus callStatus() {
        return has(Fields.LOCAL_CONNECTION_STATE) ? CallStatus.of(uint(Fields.LOCAL_CONNECTION_STATE)) : null;
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
        if (number < 1 || number > CALL_VARIABLES.size()) {
            throw new IllegalArgumentException("call variables are numbered 1 to 10, not " + number);
        }
        return text(CALL_VARIABLES.get(number - 1));
    }

    @Override
    public String uniqueObjectId() {
        String device = connectionDeviceId();
        return "call." + peripheralId() + "." + connectionCallId() + "." + (device == null ? "" : device);
    }

    @Override
    String objectId() {
        return uniqueObjectId();
    }
}

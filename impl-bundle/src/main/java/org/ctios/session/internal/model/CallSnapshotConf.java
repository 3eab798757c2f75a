package org.ctios.session.internal.model;

import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.CallStatus;

/** SNAPSHOT_CALL_CONF: the connections that a server knows of a call. */
record CallSnapshotConf(Message message, List<Entry> entries) {
    /** A connection and its state. */
    record Entry(ConnectionKey key, CallStatus status) {}

    static CallSnapshotConf of(Message message, Subject subject) {
        List<Entry> entries = new ArrayList<>();
        for (FieldGroup each : message.groups(Fields.NUM_CALL_DEVICES)) {
            ConnectionKey key = key(each, subject.peripheralId(), subject.callId());
            entries.add(new Entry(key, CallStatus.of(each.uint(Fields.CALL_DEVICE_CONNECTION_STATE, 0xFFFF))));
        }
        return new CallSnapshotConf(message, entries);
    }

    /** The connection that an entry of a snapshot names. */
    static ConnectionKey key(FieldGroup entry, long peripheralId, long askedCallId) {
        return new ConnectionKey(
                peripheralId,
                entry.uint(Fields.CALL_CONNECTION_CALL_ID, askedCallId),
                (int) entry.uint(Fields.CALL_CONNECTION_DEVICE_ID_TYPE, 0),
                entry.text(Fields.CALL_CONNECTION_DEVICE_ID, ""));
    }

    boolean lists(ConnectionKey key) {
        return entries.stream().anyMatch(each -> each.key().equals(key));
    }

    /** What the connection that was asked about is called by the server; it may have got another call ID. */
    ConnectionKey nameOf(ConnectionKey asked) {
        if (lists(asked)) {
            return asked;
        }
        for (Entry each : entries) {
            ConnectionKey key = each.key();
            if (key.deviceIdType() == asked.deviceIdType() && key.deviceId().equals(asked.deviceId())) {
                return key;
            }
        }
        return asked;
    }
}

package org.ctios.camel;

import org.apache.camel.Message;
import org.ctios.session.Arguments;
import org.jspecify.annotations.Nullable;

/** Writes the headers of a confirmation: what was confirmed, and the call that came of it. */
final class ConfirmationHeaders {
    private ConfirmationHeaders() {}

    static void write(String operation, Arguments answer, Message message) {
        message.setHeader(CtiOsConstants.CONFIRMED_OPERATION, operation);
        set(message, CtiOsConstants.UNIQUE_OBJECT_ID, answer.getValueString("UniqueObjectID"));
        set(message, CtiOsConstants.CONNECTION_CALL_ID, answer.getValueLong("ConnectionCallID"));
        set(message, CtiOsConstants.CONNECTION_DEVICE_ID, answer.getValueString("ConnectionDeviceID"));
    }

    private static void set(Message message, String header, @Nullable Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }
}

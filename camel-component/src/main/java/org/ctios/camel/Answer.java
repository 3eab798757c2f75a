package org.ctios.camel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Message;
import org.ctios.session.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * What comes of an action: body and headers for an exchange that gets an answer.
 *
 * @param body texts, numbers, truth values, maps and lists of these
 * @param headers by name
 */
record Answer(Object body, Map<String, Object> headers) {

    /** The confirmation of a request: its keywords without secrets, and the call that came of it in the headers. */
    static Answer of(Arguments confirmation) {
        Map<String, Object> headers = new LinkedHashMap<>();
        put(headers, CtiOsConstants.UNIQUE_OBJECT_ID, confirmation.getValueString("UniqueObjectID"));
        put(headers, CtiOsConstants.CONNECTION_CALL_ID, confirmation.getValueLong("ConnectionCallID"));
        put(headers, CtiOsConstants.CONNECTION_DEVICE_ID, confirmation.getValueString("ConnectionDeviceID"));
        return new Answer(confirmation.withoutSecrets().asMap(), headers);
    }

    void write(String operation, Message message) {
        message.setBody(body);
        message.setHeader(CtiOsConstants.CONFIRMED_OPERATION, operation);
        headers.forEach(message::setHeader);
    }

    private static void put(Map<String, Object> headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}

package org.ctios.camel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.ctios.event.CtiOsEvent;

/** An event as JSON text: the map of {@link EventMap} on one line, keys in the same order. */
final class EventJson {
    // Thread-safe and expensive to make.
    private static final JsonFactory JSON = new JsonFactory();

    private EventJson() {}

    static String of(CtiOsEvent event) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            object(EventMap.of(event), json);
        }
        return text.toString();
    }

    private static void object(Map<?, ?> map, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeFieldName(String.valueOf(entry.getKey()));
            value(entry.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void value(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> nested) {
            object(nested, json);
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value.toString());
        }
    }
}

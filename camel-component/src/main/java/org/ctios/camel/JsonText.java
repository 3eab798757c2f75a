package org.ctios.camel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** A map of plain values, maps and lists as JSON text on one line, with the keys in the order of the map. */
final class JsonText {
    // Thread-safe and expensive to make.
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    static String of(Map<?, ?> map) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            object(map, json);
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

    private static void array(List<?> list, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Object element : list) {
            value(element, json);
        }
        json.writeEndArray();
    }

    private static void value(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> nested) {
            object(nested, json);
        } else if (value instanceof List<?> list) {
            array(list, json);
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value.toString());
        }
    }
}

package org.ctios.management.internal.shell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

/** What commands print with {@code --json}. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Maps, collections, numbers and truth values as such, all else as text. */
    static String text(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // JSON itself escapes C0 only; what it leaves stands within texts, where this is its escape too.
        return Visible.text(text);
    }

    /** The key for a title of ours, words with a blank between them: {@code Frames received} becomes {@code framesReceived}. */
    static String key(String title) {
        StringBuilder key = new StringBuilder();
        for (String word : title.split(" ", -1)) {
            char first = word.charAt(0);
            key.append(key.isEmpty() ? Character.toLowerCase(first) : Character.toUpperCase(first))
                    .append(word, 1, word.length());
        }
        return key.toString();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                write(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Number || value instanceof Boolean) {
            json.writeRawValue(value.toString());
        } else {
            json.writeString(value.toString());
        }
    }
}

package org.ctios.ged188;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what {@link JsonReader} reads, indented by two blanks; small objects within a list stay on their line. */
final class JsonWriter {
    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    static String write(@Nullable Object value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value, 0);
        return writer.text.toString();
    }

    private void value(@Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> object) {
            object(object, depth);
        } else if (value instanceof List<?> list) {
            list(list, depth);
        } else if (value instanceof String string) {
            text.append('"').append(MessageText.escaped(string)).append('"');
        } else {
            text.append(value);
        }
    }

    private void object(Map<?, ?> object, int depth) {
        boolean flat =
                object.values().stream().noneMatch(each -> each instanceof Map || each instanceof List) && depth > 1;
        text.append('{');
        Iterator<? extends Map.Entry<?, ?>> members = object.entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<?, ?> member = members.next();
            line(flat, depth + 1);
            value(member.getKey(), depth);
            text.append(": ");
            value(member.getValue(), depth + 1);
            text.append(members.hasNext() ? flat ? ", " : "," : "");
        }
        line(flat || object.isEmpty(), depth);
        text.append('}');
    }

    private void list(List<?> list, int depth) {
        boolean flat = list.stream().noneMatch(each -> each instanceof Map);
        text.append('[');
        Iterator<?> elements = list.iterator();
        while (elements.hasNext()) {
            line(flat, depth + 1);
            value(elements.next(), depth + 1);
            text.append(elements.hasNext() ? flat ? ", " : "," : "");
        }
        line(flat, depth);
        text.append(']');
    }

    private void line(boolean flat, int depth) {
        if (!flat) {
            text.append('\n').append("  ".repeat(depth));
        }
    }
}

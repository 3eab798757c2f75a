package org.ctios.management.internal.shell;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values with a title each, one below the other, or as a JSON object. */
final class Details {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a value; an empty text is left out. */
    Details add(String title, Object value) {
        if (!value.toString().isEmpty()) {
            values.put(title, value);
        }
        return this;
    }

    void print(PrintStream out, boolean json) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            values.forEach((title, value) -> object.put(Json.key(title), value));
            out.println(Json.text(object));
            return;
        }
        int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
        values.forEach((title, value) -> out.println(title + " ".repeat(width - title.length()) + "  " + value));
    }
}

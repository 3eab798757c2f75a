package org.ctios.management.internal.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values with a title each, one below the other, or as a JSON object. */
final class Details {
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Object> members = new LinkedHashMap<>();

    private record Line(String title, String text) {}

    /** Adds a value; an empty text is left out. */
    Details add(String title, Object value) {
        return value.toString().isEmpty() ? this : addLine(title, value).addMember(Json.key(title), value);
    }

    /** Adds what JSON has in another form; its title may stand several times, and be any text. */
    Details addLine(String title, Object value) {
        lines.add(new Line(Visible.text(title), Visible.text(value)));
        return this;
    }

    /** Adds what people see in another form. */
    Details addMember(String key, Object value) {
        members.put(key, value);
        return this;
    }

    void print(PrintStream out, boolean json) {
        if (json) {
            out.println(Json.text(members));
            return;
        }
        int width = lines.stream().mapToInt(line -> line.title().length()).max().orElse(0);
        lines.forEach(line ->
                out.println(line.title() + " ".repeat(width - line.title().length()) + "  " + line.text()));
    }
}

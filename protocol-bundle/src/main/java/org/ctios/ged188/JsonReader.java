package org.ctios.ged188;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as far as messages need it: objects as {@link Map}, arrays as {@link List}, texts, whole numbers as
 * {@link Long}, truth values, null. What is wrong is told with its place in the UTF-8 bytes of the text.
 */
final class JsonReader {
    private static final int DEEPEST = 16;
    private static final int LONGEST_SHOWN = 40;

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    /** Whether another value follows. */
    boolean hasNext() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    /** How many bytes of the text, in UTF-8, have been read. */
    int position() {
        return text.substring(0, Math.min(at, text.length())).getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * The next value.
     *
     * @throws JsonException when it is none
     */
    @Nullable
    Object next() {
        if (!hasNext()) {
            throw wrong("the text ends too early");
        }
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        open();
        while (!closes('}', members.isEmpty())) {
            if (!hasNext() || text.charAt(at) != '"') {
                throw wrong("a name in quotes is missing");
            }
            int start = at;
            String name = string();
            expect(':');
            if (members.containsKey(name)) {
                at = start;
                throw wrong("\"" + name + "\" stands twice");
            }
            members.put(name, next());
        }
        return members;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> elements = new ArrayList<>();
        open();
        while (!closes(']', elements.isEmpty())) {
            elements.add(next());
        }
        return elements;
    }

    private void open() {
        at++;
        depth++;
        if (depth > DEEPEST) {
            throw wrong("nested deeper than " + DEEPEST);
        }
    }

    /** Passes by the end of an object or array, or the comma before its next member. */
    private boolean closes(char end, boolean first) {
        if (hasNext() && text.charAt(at) == end) {
            at++;
            depth--;
            return true;
        }
        if (!first) {
            expect(',');
        }
        return false;
    }

    private void expect(char wanted) {
        if (!hasNext() || text.charAt(at) != wanted) {
            throw wrong("'" + wanted + "' is missing");
        }
        at++;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c < ' ') {
                throw wrong("a control character in a text");
            }
            string.append(c == '\\' ? escape() : c);
            at++;
        }
        if (at >= text.length()) {
            throw wrong("the text ends too early");
        }
        at++;
        return string.toString();
    }

    /** The character of an escape; its last character is the current one afterwards. */
    private char escape() {
        at++;
        char c = at < text.length() ? text.charAt(at) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("an unknown escape");
        };
    }

    private char unicode() {
        int start = at + 1;
        if (start + 4 > text.length()) {
            throw wrong("the text ends too early");
        }
        int c = 0;
        for (int i = start; i < start + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                throw wrong("an unknown escape");
            }
            c = c * 16 + digit;
        }
        at = start + 3;
        return (char) c;
    }

    private @Nullable Object word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        at = start;
        Object value =
                switch (word) {
                    case "null" -> null;
                    case "true", "false" -> Boolean.valueOf(word);
                    default -> number(word);
                };
        at = start + word.length();
        return value;
    }

    private Long number(String word) {
        if (!word.matches("-?[0-9]{1,18}")) {
            throw wrong(
                    word.isEmpty()
                            ? "a value is missing"
                            : "\"" + shown(word) + "\" is no whole number, true, false or null");
        }
        return Long.valueOf(word);
    }

    private static String shown(String word) {
        return word.length() <= LONGEST_SHOWN ? word : word.substring(0, LONGEST_SHOWN) + "...";
    }

    private JsonException wrong(String message) {
        return new JsonException(message, position());
    }
}

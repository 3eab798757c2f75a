package org.ctios.ged188;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * One line of a wire trace: what happened on the connections of a session, one JSON object a line. Such a file can be read
 * by people, decoded again, and replayed by the simulator. Secrets never get into it: in a frame their bytes are
 * overwritten, see {@link Message#toMaskedBytes}.
 *
 * @param time when it happened, to the microsecond where the clock has it
 * @param kind what happened
 * @param connection number of the connection in its session, 0 for none
 * @param side {@code A} or {@code B}; empty for none
 * @param message the message, in the version of its session; null unless one was received or sent
 * @param note {@link Kind#OPENED} the server, {@link Kind#CLOSED} why, {@link Kind#STARTED} the session, {@link
 *     Kind#DROPPED} how many entries are missing here; else empty
 */
public record TraceEntry(Instant time, Kind kind, int connection, String side, @Nullable Message message, String note) {
    /** What can happen. */
    public enum Kind {
        /** The trace begins, or goes on in another file. */
        STARTED,
        /** A TCP connection was made. */
        OPENED,
        /** The server sent a message. */
        RECEIVED,
        /** The session sent a message. */
        SENT,
        /** A connection ended, by whomever. */
        CLOSED,
        /** Entries are missing, because they came faster than they could be written, or could not be written at all. */
        DROPPED;

        private String inLine() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An entry without a message. */
    public static TraceEntry of(Instant time, Kind kind, int connection, String side, String note) {
        return new TraceEntry(time, kind, connection, side, null, note);
    }

    /** A message that was received or sent; its secrets are overwritten from here on. */
    public static TraceEntry of(Instant time, Kind kind, int connection, String side, Message message) {
        Message masked = Message.of(message.version(), message.toMaskedBytes());
        return new TraceEntry(time, kind, connection, side, masked, "");
    }

    /** The entry as a line, without its end. */
    public String toLine() {
        StringBuilder line = new StringBuilder(256).append("{\"time\":\"").append(time);
        line.append("\",\"kind\":\"").append(kind.inLine());
        line.append("\",\"connection\":")
                .append(connection)
                .append(",\"side\":\"")
                .append(side);
        if (message == null) {
            return line.append("\",\"note\":").append(quoted(note)).append('}').toString();
        }
        return line.append("\",\"version\":")
                .append(message.version().number())
                .append(",\"frame\":\"")
                .append(HexFormat.of().formatHex(message.toBytes()))
                .append("\",\"message\":")
                .append(compact(message.toJson()))
                .append('}')
                .toString();
    }

    /**
     * Reads a line. What it says of a message is taken from the frame alone, read in the dialect and with the options of the
     * session that the line names; without them in Unified CCE and as usual.
     *
     * @throws IllegalArgumentException when it is none; the message says what is wrong
     */
    public static TraceEntry parse(String line) {
        return parse(line, JsonVersion::read);
    }

    /**
     * Reads a line of a session of this dialect, whichever one the line names.
     *
     * @throws IllegalArgumentException when it is none; the message says what is wrong
     */
    public static TraceEntry parse(String line, Dialect dialect) {
        return parse(line, members -> JsonVersion.read(members, dialect));
    }

    private static TraceEntry parse(String line, Function<Map<?, ?>, ProtocolVersion> version) {
        try {
            if (!(new JsonReader(line).next() instanceof Map<?, ?> members)) {
                throw new IllegalArgumentException("an object is wanted");
            }
            Kind kind = kind(members);
            boolean framed = kind == Kind.RECEIVED || kind == Kind.SENT;
            return new TraceEntry(
                    Instant.parse(text(members, "time")),
                    kind,
                    number(members, "connection"),
                    text(members, "side"),
                    framed ? message(members, version) : null,
                    framed ? "" : text(members, "note"));
        } catch (DateTimeException | ProtocolException | IllegalArgumentException e) {
            throw new IllegalArgumentException("is no line of a trace: " + e.getMessage(), e);
        }
    }

    /** The entry for people: time, connection, direction, and what it says. */
    @Override
    public String toString() {
        String what = message == null ? kind.inLine() + " " + note : compact(message.toJson());
        String arrow = kind == Kind.RECEIVED ? "<" : kind == Kind.SENT ? ">" : "-";
        return (time + " " + connection + " " + (side.isEmpty() ? "-" : side) + " " + arrow + " " + what)
                .stripTrailing();
    }

    private static Kind kind(Map<?, ?> members) {
        String name = text(members, "kind");
        return Stream.of(Kind.values())
                .filter(kind -> kind.inLine().equalsIgnoreCase(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("kind cannot be " + name + ", only "
                        + Stream.of(Kind.values()).map(Kind::inLine).collect(Collectors.joining(", "))));
    }

    /** Dialect and options stand in the message as it was decoded, where they are not the usual ones. */
    private static Message message(Map<?, ?> members, Function<Map<?, ?>, ProtocolVersion> version) {
        byte[] frame = frame(text(members, "frame"));
        Map<?, ?> named = members.get("message") instanceof Map<?, ?> decoded && decoded.containsKey("version")
                ? decoded
                : members;
        return Message.of(version.apply(named), frame);
    }

    private static byte[] frame(String hexadecimal) {
        try {
            return HexFormat.of().parseHex(hexadecimal);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("frame is no hexadecimal", e);
        }
    }

    private static String text(Map<?, ?> members, String key) {
        if (members.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(key + " is missing");
    }

    private static int number(Map<?, ?> members, String key) {
        if (!(members.get(key) instanceof Long number)) {
            throw new IllegalArgumentException(key + " is missing");
        }
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(key + " cannot be " + number);
        }
        return number.intValue();
    }

    /** On one line; a line break within a text is escaped already. */
    private static String compact(String json) {
        StringBuilder compact = new StringBuilder(json.length());
        boolean indent = false;
        for (int i = 0; i < json.length(); i++) {
            char each = json.charAt(i);
            indent = each == '\n' || (indent && each == ' ');
            if (!indent) {
                compact.append(each);
            }
        }
        return compact.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                quoted.append('\\').append(each);
            } else if (each < ' ') {
                quoted.append(String.format("\\u%04x", (int) each));
            } else {
                quoted.append(each);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TraceEntry entry
                && time.equals(entry.time)
                && kind == entry.kind
                && connection == entry.connection
                && side.equals(entry.side)
                && note.equals(entry.note)
                && Arrays.equals(bytes(message), bytes(entry.message));
    }

    @Override
    public int hashCode() {
        return Objects.hash(time, kind, connection, side, note);
    }

    private static byte[] bytes(@Nullable Message message) {
        return message == null ? new byte[0] : message.toBytes();
    }
}

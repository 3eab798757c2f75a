package org.ctios.ged188;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A GED-188 message: an immutable view of its frame that reads a field when it is asked for. Safe for any thread.
 *
 * <p>A field that the message does not have, because its type or version has no such field or the floating part does
 * not carry it, is <em>absent</em>: {@link #has} is false, {@link #text} and {@link #raw} give null, and {@link #uint(Field)}
 * throws. A field that is there but says "none" by the guide's special value (all bits set) is <em>null</em>:
 * {@link #isNone} is true. A floating number whose length is not that of its type is absent too; {@link #raw} and
 * {@link #floatingFields} still show its bytes.
 */
public final class Message {
    private static final int HEADER = FrameReader.HEADER;

    private final Layout layout;
    private final byte[] frame;

    Message(Layout layout, byte[] frame) {
        this.layout = layout;
        this.frame = frame;
    }

    /**
     * Reads a frame.
     *
     * @param version version of the session the frame came from
     * @param frame the whole frame; it belongs to the message from now on and must not be changed
     * @throws MalformedMessageException when header and length disagree, or the body is shorter than the fixed part
     */
    public static Message of(ProtocolVersion version, byte[] frame) {
        if (frame.length < HEADER) {
            throw new MalformedMessageException("a frame has at least " + HEADER + " bytes", frame.length);
        }
        int body = frame.length - HEADER;
        if (Bytes.int32(frame, 0) != body) {
            throw new MalformedMessageException(
                    "MessageLength is " + Integer.toUnsignedString(Bytes.int32(frame, 0)) + ", the body has " + body,
                    0);
        }
        Layout layout = Dictionary.standard().layouts(version).of(Bytes.int32(frame, 4), body);
        if (body < layout.fixedSize()) {
            throw new MalformedMessageException(
                    layout.type() + " has a fixed part of " + layout.fixedSize() + " bytes in version " + version
                            + ", the body has " + body,
                    frame.length);
        }
        return new Message(layout, frame);
    }

    /** Starts a message of a type, to be sent in a session of that version. */
    public static MessageBuilder builder(ProtocolVersion version, int type) {
        return new MessageBuilder(Dictionary.standard().layouts(version).of(type));
    }

    /** The type. */
    public MessageType type() {
        return layout.type();
    }

    /** The number of the type, one of {@link MessageTypes} or unknown. */
    public int typeNumber() {
        return layout.type().number();
    }

    /** The version in which the frame is read. */
    public ProtocolVersion version() {
        return layout.version();
    }

    /** Bytes of the frame, header included. */
    public int size() {
        return frame.length;
    }

    /** A copy of the whole frame. */
    public byte[] toBytes() {
        return frame.clone();
    }

    /** The known fields that the message carries and that can be read, fixed ones first, each once. */
    public List<Field> fields() {
        List<Field> present = new ArrayList<>();
        for (FieldLayout at : layout.fields()) {
            if (has(at.field())) {
                present.add(at.field());
            }
        }
        return present;
    }

    /** How the field lies on the wire in this type and version; null when they have no such field. */
    public @Nullable WireType wireType(Field field) {
        FieldLayout at = layout.field(field);
        return at == null ? null : at.type();
    }

    /** Whether the message carries the field, so that it can be read. */
    public boolean has(Field field) {
        FieldLayout at = layout.field(field);
        return at != null && (at.type().isNumber() ? offset(at) : start(at)) >= 0;
    }

    /** Whether the field is there and holds the guide's special value for "none" (0xFFFF or 0xFFFFFFFF). */
    public boolean isNone(Field field) {
        FieldLayout at = layout.field(field);
        if (at == null || !at.type().isNumber()) {
            return false;
        }
        int offset = offset(at);
        return offset >= 0 && at.type().isNone(at.type().read(frame, offset));
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException when it is absent, or no number
     */
    public long uint(Field field) {
        FieldLayout at = layout.field(field);
        int offset = at == null ? -1 : offset(at);
        if (at == null || offset < 0) {
            throw new IllegalArgumentException(layout.type() + " has no " + field);
        }
        return at.type().read(frame, offset);
    }

    /** A number, or a substitute when it is absent. */
    public long uint(Field field, long absent) {
        FieldLayout at = layout.field(field);
        int offset = at == null ? -1 : offset(at);
        return at == null || offset < 0 ? absent : at.type().read(frame, offset);
    }

    /** A truth value; false when absent. */
    public boolean bool(Field field) {
        return uint(field, 0) != 0;
    }

    /** A point in time, to the second; null when absent. */
    public @Nullable Instant instant(Field field) {
        return has(field) ? Instant.ofEpochSecond(uint(field)) : null;
    }

    /**
     * A text without its terminator, in the charset of the dialect; null when absent.
     *
     * @throws IllegalArgumentException when it is a number
     */
    public @Nullable String text(Field field) {
        FieldLayout at = layout.field(field);
        if (at == null) {
            return null;
        }
        requireText(at);
        int data = start(at);
        return data < 0 ? null : string(data, at.isFixed() ? at.size() : lengthBefore(data));
    }

    /** A text, or a substitute when it is absent. */
    public String text(Field field, String absent) {
        String text = text(field);
        return text == null ? absent : text;
    }

    /** The bytes of a field; null when absent. */
    public byte @Nullable [] raw(Field field) {
        FieldLayout at = layout.field(field);
        if (at == null) {
            return null;
        }
        int data = start(at);
        return data < 0
                ? null
                : Arrays.copyOfRange(frame, data, data + (at.isFixed() ? at.size() : lengthBefore(data)));
    }

    /** The symbolic name of a field's value; null when absent or without a name. */
    public @Nullable String symbol(Field field) {
        Enumeration names = Dictionary.standard().enumerationOf(field);
        return names == null || !has(field) ? null : names.symbol(uint(field));
    }

    /**
     * All values of a repeated floating number, in the order they stand.
     *
     * @throws IllegalArgumentException when it is no number
     */
    public List<Long> uints(Field field) {
        FieldLayout at = layout.field(field);
        if (at == null) {
            return List.of();
        }
        requireNumber(at);
        return floatingFields().stream()
                .filter(each ->
                        each.tag() == at.tag() && each.length() == at.type().width())
                .map(each -> at.type().read(frame, each.offset()))
                .toList();
    }

    /**
     * All values of a repeated floating text, in the order they stand.
     *
     * @throws IllegalArgumentException when it is a number
     */
    public List<String> texts(Field field) {
        FieldLayout at = layout.field(field);
        if (at == null) {
            return List.of();
        }
        requireText(at);
        return floatingFields().stream()
                .filter(each -> each.tag() == at.tag())
                .map(each -> string(each.offset(), each.length()))
                .toList();
    }

    /** The named call variables, scalars and array elements, in the order they stand. */
    public List<NamedVariable> namedVariables() {
        List<NamedVariable> variables = new ArrayList<>();
        for (FloatingField floating : floatingFields()) {
            FieldLayout at = layout.tag(floating.tag());
            if (at != null && (at.type() == WireType.NAMEDVAR || at.type() == WireType.NAMEDARRAY)) {
                variables.add(namedVariable(floating, at.type() == WireType.NAMEDARRAY));
            }
        }
        return variables;
    }

    /**
     * Every floating field, known or not, in the order they stand. Where the floating part is cut off in the middle of a
     * field the list ends before it.
     */
    public List<FloatingField> floatingFields() {
        List<FloatingField> fields = new ArrayList<>();
        int width = layout.version().tagWidth();
        if (!layout.type().published()) {
            return fields;
        }
        int at = HEADER + layout.fixedSize();
        while (at + 2 * width <= frame.length) {
            int tag = number(at, width);
            int length = number(at + width, width);
            int data = at + 2 * width;
            if (data + length > frame.length) {
                break;
            }
            FieldLayout known = layout.tag(tag);
            fields.add(new FloatingField(tag, known == null ? null : known.field(), data, length));
            at = data + length;
        }
        return fields;
    }

    /** The message with every field by name; secrets are masked. */
    @Override
    public String toString() {
        return MessageText.of(this);
    }

    Layout layout() {
        return layout;
    }

    /** The number at a floating or fixed place; the caller knows that it is there. */
    long number(FieldLayout at, int offset) {
        return at.type().read(frame, offset);
    }

    String string(int offset, int length) {
        Charset charset = layout.version().charset();
        return new String(frame, offset, nul(offset, offset + length) - offset, charset);
    }

    NamedVariable namedVariable(FloatingField floating, boolean element) {
        int start = floating.offset();
        int end = start + floating.length();
        int nameAt = element ? Math.min(start + 1, end) : start;
        int valueAt = Math.min(nul(nameAt, end) + 1, end);
        int index = nameAt > start ? frame[start] & 0xFF : 0;
        return new NamedVariable(string(nameAt, end - nameAt), element ? index : -1, string(valueAt, end - valueAt));
    }

    /** Where the first NUL stands, or the end when there is none. */
    private int nul(int from, int end) {
        int at = from;
        while (at < end && frame[at] != 0) {
            at++;
        }
        return at;
    }

    /** Where the data of a field start, or -1 when it is absent. */
    private int start(FieldLayout at) {
        return at.isFixed() ? HEADER + at.offset() : find(at);
    }

    /** Where the data of a number start, or -1 when it is absent or not as wide as its type. */
    private int offset(FieldLayout at) {
        requireNumber(at);
        if (at.isFixed()) {
            return HEADER + at.offset();
        }
        int data = find(at);
        return data >= 0 && lengthBefore(data) == at.type().width() ? data : -1;
    }

    private static void requireNumber(FieldLayout at) {
        if (!at.type().isNumber()) {
            throw new IllegalArgumentException(at.field() + " is " + at.type() + ", no number");
        }
    }

    private static void requireText(FieldLayout at) {
        if (at.type().isNumber()) {
            throw new IllegalArgumentException(at.field() + " is " + at.type() + ", no text");
        }
    }

    /** Where the data of a floating field start, or -1. One walk over the tags, without allocation. */
    private int find(FieldLayout wanted) {
        int width = layout.version().tagWidth();
        int at = HEADER + layout.fixedSize();
        while (at + 2 * width <= frame.length) {
            int data = at + 2 * width;
            int end = data + number(at + width, width);
            if (end > frame.length) {
                return -1;
            }
            if (number(at, width) == wanted.tag()) {
                return data;
            }
            at = end;
        }
        return -1;
    }

    private int lengthBefore(int data) {
        int width = layout.version().tagWidth();
        return number(data - width, width);
    }

    private int number(int offset, int width) {
        return width == 1 ? frame[offset] & 0xFF : Bytes.uint16(frame, offset);
    }

    byte[] frame() {
        return frame;
    }
}

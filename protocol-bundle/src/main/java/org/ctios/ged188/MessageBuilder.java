package org.ctios.ged188;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes one message. Fields of the fixed part that are not set stay 0, except those that count the entries of a list:
 * they are filled in. Floating fields are written in the order they are set; entries of a list are given one after the
 * other, and an entry starts where a field comes again. A count in the floating part is put before its list. Not
 * thread-safe.
 *
 * <p>Everything a server would refuse is refused here, by an {@link IllegalArgumentException} that names message, field
 * and reason: a field the version does not have, a number too large, a text too long, a required field left out, a count
 * that is not that of the entries, more entries than the guide allows.
 */
public final class MessageBuilder {
    /** Most bytes of all named variables and arrays of a message (guide, E_CTI_TOO_MUCH_DATA). */
    private static final int MOST_NAMED_DATA = 2_000;

    /** Longest name and value of a named variable without their terminators (guide, Messaging Conventions). */
    private static final int LONGEST_NAME = 32;

    private static final int LONGEST_VALUE = 210;

    private final Layout layout;
    private final byte[] fixed;
    private final List<WrittenField> floating = new ArrayList<>();
    private final Set<Field> given = new HashSet<>();
    private byte[] body = {};
    private int namedData;

    MessageBuilder(Layout layout) {
        this.layout = layout;
        this.fixed = new byte[layout.fixedSize()];
    }

    /** Sets a number, or appends another value of a repeated one. */
    public MessageBuilder set(Field field, long value) {
        FieldLayout at = number(field, value);
        if (at.isFixed()) {
            at.type().write(value, fixed, at.offset());
            given.add(field);
        } else {
            append(WrittenField.number(at, value), at);
        }
        return this;
    }

    /** Sets a truth value. */
    public MessageBuilder set(Field field, boolean value) {
        return set(field, value ? 1 : 0);
    }

    /** Sets a point in time, to the second. */
    public MessageBuilder set(Field field, Instant value) {
        return set(field, value.getEpochSecond());
    }

    /** Sets a text; the terminator is added. */
    public MessageBuilder set(Field field, String value) {
        FieldLayout at = layout(field);
        if (at.type() == WireType.UNSPEC) {
            return set(field, encode(field, value));
        }
        if (at.type() != WireType.STRING) {
            throw refused(field, "is " + at.type() + ", no text");
        }
        byte[] text = encode(field, value);
        append(new WrittenField(at, Arrays.copyOf(text, text.length + 1)), at);
        return this;
    }

    /** Sets raw bytes. */
    public MessageBuilder set(Field field, byte[] value) {
        FieldLayout at = layout(field);
        if (at.type() != WireType.UNSPEC) {
            throw refused(field, "is " + at.type() + ", not raw bytes");
        }
        if (!at.isFixed()) {
            append(new WrittenField(at, value.clone()), at);
        } else if (value.length == at.size()) {
            System.arraycopy(value, 0, fixed, at.offset(), value.length);
            given.add(field);
        } else {
            throw refused(field, "has " + at.size() + " bytes, not " + value.length);
        }
        return this;
    }

    /** Sets a number by its symbolic name, or a mask by several joined by {@code |}. */
    public MessageBuilder setSymbol(Field field, String symbol) {
        Enumeration names = layout(field).names();
        if (names == null) {
            throw refused(field, "has no symbolic names");
        }
        try {
            return set(field, names.parse(symbol));
        } catch (IllegalArgumentException e) {
            throw refused(field, "cannot be " + symbol);
        }
    }

    /**
     * Sets all elements of an array in one field, as the guide describes FltEnabledServices and a few more. The usual
     * way is {@link #set(Field, long)} for each element, which recorded servers take.
     */
    public MessageBuilder setAll(Field field, long... elements) {
        FieldLayout at = layout(field);
        if (!at.array()) {
            throw refused(field, "is no array");
        }
        for (long element : elements) {
            number(field, element);
        }
        append(WrittenField.number(at, elements), at);
        return this;
    }

    /** Sets a number where the version has the field, and does nothing where it has not. */
    public MessageBuilder setIfKnown(Field field, long value) {
        return layout.field(field) == null ? this : set(field, value);
    }

    /** Sets a text where the version has the field, and does nothing where it has not. */
    public MessageBuilder setIfKnown(Field field, String value) {
        return layout.field(field) == null ? this : set(field, value);
    }

    /** Appends a named variable or array element. */
    public MessageBuilder add(NamedVariable variable) {
        Field field = variable.isElement() ? Fields.NAMED_ARRAY : Fields.NAMED_VARIABLE;
        byte[] data = data(field, variable);
        if (namedData + data.length > MOST_NAMED_DATA) {
            throw refused(field, "all named variables together are over " + MOST_NAMED_DATA + " bytes");
        }
        FieldLayout at = layout(field);
        append(new WrittenField(at, data), at);
        namedData += data.length;
        return this;
    }

    /**
     * Appends a floating field by its tag as it is: one that the type does not know, or one whose data are not what its
     * type says. Nothing but the tag and the length is checked.
     */
    public MessageBuilder add(int tag, byte[] data) {
        int limit = 1 << (8 * layout.version().tagWidth());
        if (tag < 0 || tag >= limit) {
            throw refused("tag" + tag, "does not exist in version " + layout.version());
        }
        if (data.length >= 1 << (8 * layout.floating().lengthWidth(tag))) {
            throw refused("tag" + tag, "has " + data.length + " bytes");
        }
        FieldLayout at = layout.tag(tag);
        floating.add(new WrittenField(at, tag, data.clone()));
        if (at != null) {
            given.add(at.field());
        }
        return this;
    }

    /**
     * Sets everything after the header, for a type without published layout.
     *
     * @throws IllegalArgumentException when the layout is published
     */
    public MessageBuilder body(byte[] bytes) {
        if (layout.type().published()) {
            throw new IllegalArgumentException(layout.type() + " is written by its fields");
        }
        body = bytes.clone();
        return this;
    }

    /**
     * The finished message.
     *
     * @throws IllegalArgumentException when a required field is missing, a count is wrong, or the message is larger than
     *     the guide allows
     */
    public Message build() {
        for (FieldLayout at : layout.fields()) {
            if (at.required() && !at.repeats() && !given.contains(at.field())) {
                throw refused(at.field(), "is required");
            }
        }
        Message message = buildIncomplete();
        for (Need need : layout.needs()) {
            if (need.isUnmet(message, given)) {
                throw new IllegalArgumentException(layout.type().name() + " needs " + need);
            }
        }
        return message;
    }

    /**
     * The message as it is, also when fields are missing that a server wants: to see how a server refuses it.
     *
     * @throws IllegalArgumentException when the message is larger than the guide allows
     */
    public Message buildIncomplete() {
        return Message.of(layout.version(), frame());
    }

    private byte[] frame() {
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        byte[] before = fixed.clone();
        for (WrittenField each : GroupCounts.complete(layout, floating, before, given)) {
            each.write(layout.version(), layout.floating(), after);
        }
        int size = before.length + after.size() + body.length;
        if (FrameReader.HEADER + size > FrameReader.LARGEST_MESSAGE) {
            throw new IllegalArgumentException(layout.type() + " would have " + size + " bytes after the header");
        }
        byte[] frame = new byte[FrameReader.HEADER + size];
        Bytes.putInt32(frame, 0, size);
        Bytes.putInt32(frame, 4, layout.wireNumber());
        System.arraycopy(before, 0, frame, FrameReader.HEADER, before.length);
        System.arraycopy(after.toByteArray(), 0, frame, FrameReader.HEADER + before.length, after.size());
        System.arraycopy(body, 0, frame, FrameReader.HEADER, body.length);
        return frame;
    }

    private byte[] data(Field field, NamedVariable variable) {
        byte[] name = encode(field, variable.name());
        byte[] value = encode(field, variable.value());
        if (variable.index() > 0xFF) {
            throw refused(field, "has index " + variable.index() + ", at most 255 is allowed");
        }
        if (name.length == 0 || name.length > LONGEST_NAME) {
            throw refused(field, "has a name of " + name.length + " bytes, 1 to " + LONGEST_NAME + " are allowed");
        }
        if (value.length > LONGEST_VALUE) {
            throw refused(
                    field, "has a value of " + value.length + " bytes, at most " + LONGEST_VALUE + " are allowed");
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        if (variable.isElement()) {
            data.write(variable.index());
        }
        data.writeBytes(name);
        data.write(0);
        data.writeBytes(value);
        data.write(0);
        return data.toByteArray();
    }

    /** The bytes of a text without terminator. */
    private byte[] encode(Field field, String value) {
        if (value.indexOf('\0') >= 0) {
            throw refused(field, "must not contain NUL");
        }
        Charset charset = layout.version().charset();
        if (!charset.newEncoder().canEncode(value)) {
            throw refused(field, "has a character that " + charset + " does not have");
        }
        return value.getBytes(charset);
    }

    private FieldLayout layout(Field field) {
        FieldLayout at = layout.field(field);
        if (at == null) {
            throw refused(field, "does not exist in version " + layout.version());
        }
        return at;
    }

    private FieldLayout number(Field field, long value) {
        FieldLayout at = layout(field);
        if (!at.type().isNumber()) {
            throw refused(field, "is " + at.type() + ", no number");
        }
        if (!at.type().holds(value)) {
            throw refused(field, "cannot hold " + value + " as " + at.type());
        }
        return at;
    }

    private void append(WrittenField written, FieldLayout at) {
        if (at.isFixed()) {
            throw refused(at.field(), "is a number of the fixed part");
        }
        if (!at.repeats() && given.contains(at.field())) {
            throw refused(at.field(), "stands once in a message");
        }
        int size = at.size() * at.elements(written.length());
        int most = Math.min(
                at.array() ? size : at.size(), (1 << (8 * layout.floating().lengthWidth(at.tag()))) - 1);
        if (written.length() > most) {
            throw refused(at.field(), "has " + written.length() + " bytes, at most " + most + " are allowed");
        }
        given.add(at.field());
        floating.add(written);
    }

    private IllegalArgumentException refused(Object field, String reason) {
        return new IllegalArgumentException(layout.type().name() + "." + field + " " + reason);
    }
}

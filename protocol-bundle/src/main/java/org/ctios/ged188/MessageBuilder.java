package org.ctios.ged188;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes one message. Fields of the fixed part that are not set stay 0; floating fields are written in the order they
 * are set. Not thread-safe.
 *
 * <p>Everything a server would refuse is refused here, by an {@link IllegalArgumentException} that names message, field
 * and reason: a field the version does not have, a number too large, a text too long, a required field left out.
 */
public final class MessageBuilder {
    /** Most bytes of all named variables and arrays of a message (guide, E_CTI_TOO_MUCH_DATA). */
    private static final int MOST_NAMED_DATA = 2_000;

    /** Longest name and value of a named variable without their terminators (guide, Messaging Conventions). */
    private static final int LONGEST_NAME = 32;

    private static final int LONGEST_VALUE = 210;

    private final Layout layout;
    private final byte[] fixed;
    private final ByteArrayOutputStream floating = new ByteArrayOutputStream();
    private final Set<Field> written = new HashSet<>();
    private int namedData;

    MessageBuilder(Layout layout) {
        this.layout = layout;
        this.fixed = new byte[layout.fixedSize()];
    }

    /** Sets a number, or appends another value of a repeated one. */
    public MessageBuilder set(Field field, long value) {
        FieldLayout at = layout(field);
        if (!at.type().isNumber()) {
            throw refused(field, "is " + at.type() + ", no number");
        }
        if (!at.type().holds(value)) {
            throw refused(field, "cannot hold " + value + " as " + at.type());
        }
        if (at.isFixed()) {
            at.type().write(value, fixed, at.offset());
        } else {
            byte[] data = new byte[at.type().width()];
            at.type().write(value, data, 0);
            append(at, data);
        }
        return this;
    }

    /** Sets a truth value. */
    public MessageBuilder set(Field field, boolean value) {
        return set(field, value ? 1 : 0);
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
        append(at, Arrays.copyOf(text, text.length + 1));
        return this;
    }

    /** Sets raw bytes. */
    public MessageBuilder set(Field field, byte[] value) {
        FieldLayout at = layout(field);
        if (at.type() != WireType.UNSPEC) {
            throw refused(field, "is " + at.type() + ", not raw bytes");
        }
        if (!at.isFixed()) {
            append(at, value);
        } else if (value.length == at.size()) {
            System.arraycopy(value, 0, fixed, at.offset(), value.length);
        } else {
            throw refused(field, "has " + at.size() + " bytes, not " + value.length);
        }
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

    /** Appends a named variable or array element; the counts in the fixed part are the caller's. */
    public MessageBuilder add(NamedVariable variable) {
        Field field = variable.isElement() ? Fields.NAMED_ARRAY : Fields.NAMED_VARIABLE;
        byte[] data = data(field, variable);
        if (namedData + data.length > MOST_NAMED_DATA) {
            throw refused(field, "all named variables together are over " + MOST_NAMED_DATA + " bytes");
        }
        append(layout(field), data);
        namedData += data.length;
        return this;
    }

    /**
     * The finished message.
     *
     * @throws IllegalArgumentException when a required field is missing or the message is larger than the guide allows
     */
    public Message build() {
        for (FieldLayout at : layout.fields()) {
            if (at.required() && !written.contains(at.field())) {
                throw refused(at.field(), "is required");
            }
        }
        int body = fixed.length + floating.size();
        if (FrameReader.HEADER + body > FrameReader.LARGEST_MESSAGE) {
            throw new IllegalArgumentException(layout.type() + " would have " + body + " bytes after the header");
        }
        byte[] frame = new byte[FrameReader.HEADER + body];
        Bytes.putInt32(frame, 0, body);
        Bytes.putInt32(frame, 4, layout.type().number());
        System.arraycopy(fixed, 0, frame, FrameReader.HEADER, fixed.length);
        System.arraycopy(floating.toByteArray(), 0, frame, FrameReader.HEADER + fixed.length, floating.size());
        return Message.of(layout.version(), frame);
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

    private void append(FieldLayout at, byte[] data) {
        if (at.isFixed()) {
            throw refused(at.field(), "is a number of the fixed part");
        }
        if (!at.repeats() && written.contains(at.field())) {
            throw refused(at.field(), "stands once in a message");
        }
        int width = layout.version().tagWidth();
        if (data.length > at.size() || data.length >= 1 << (8 * width)) {
            throw refused(at.field(), "has " + data.length + " bytes, at most " + at.size() + " are allowed");
        }
        written.add(at.field());
        number(at.tag(), width);
        number(data.length, width);
        floating.write(data, 0, data.length);
    }

    private void number(int value, int width) {
        if (width == 2) {
            floating.write(value >>> 8);
        }
        floating.write(value);
    }

    private IllegalArgumentException refused(Field field, String reason) {
        return new IllegalArgumentException(layout.type().name() + "." + field + " " + reason);
    }
}

package org.ctios.ged188;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** A floating field that a builder was given. */
final class WrittenField {
    private final @Nullable FieldLayout at;
    private final int tag;
    private final byte[] data;

    /** A field by its tag; {@code at} is null when the type does not know the tag. */
    WrittenField(@Nullable FieldLayout at, int tag, byte[] data) {
        this.at = at;
        this.tag = tag;
        this.data = data;
    }

    WrittenField(FieldLayout at, byte[] data) {
        this(at, at.tag(), data);
    }

    static WrittenField number(FieldLayout at, long... values) {
        int width = at.type().width();
        byte[] data = new byte[width * values.length];
        for (int i = 0; i < values.length; i++) {
            at.type().write(values[i], data, i * width);
        }
        return new WrittenField(at, data);
    }

    @Nullable
    FieldLayout at() {
        return at;
    }

    int length() {
        return data.length;
    }

    @Nullable
    GroupLayout group() {
        return at == null ? null : at.group();
    }

    int elements() {
        return at == null ? 1 : Math.max(1, at.elements(data.length));
    }

    /** The value of a single number; null for anything else. */
    @Nullable
    Long number() {
        boolean number = at != null && at.type().isNumber() && at.type().width() == data.length;
        return at != null && number ? at.read(data, 0) : null;
    }

    /** Writes tag, length, data. */
    void write(ProtocolVersion version, FloatingPart widths, ByteArrayOutputStream to) {
        write(tag, version.tagWidth(), to);
        write(data.length, widths.lengthWidth(tag), to);
        to.writeBytes(data);
    }

    private static void write(int value, int width, ByteArrayOutputStream to) {
        if (width == 2) {
            to.write(value >>> 8);
        }
        to.write(value);
    }
}

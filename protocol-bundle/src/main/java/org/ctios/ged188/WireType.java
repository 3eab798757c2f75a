package org.ctios.ged188;

/** How a field lies on the wire (guide, Messaging Conventions, Data Types). All numbers are big-endian. */
public enum WireType {
    /** Signed 8-bit number. */
    CHAR(1, true),
    /** Unsigned 8-bit number. */
    UCHAR(1, false),
    /** Signed 16-bit number. */
    SHORT(2, true),
    /** Unsigned 16-bit number. */
    USHORT(2, false),
    /** Signed 32-bit number. */
    INT(4, true),
    /** Unsigned 32-bit number. */
    UINT(4, false),
    /** 16-bit truth value, 0 or 1. */
    BOOL(2, false),
    /** Seconds since 1970-01-01 UTC, 32 bits. */
    TIME(4, false),
    /** Text, ended by a NUL that the length counts. */
    STRING(0, false),
    /** Raw bytes without terminator. */
    UNSPEC(0, false),
    /** Named call variable: name, NUL, value, NUL. */
    NAMEDVAR(0, false),
    /** Element of a named call variable array: index byte, name, NUL, value, NUL. */
    NAMEDARRAY(0, false);

    private final int width;
    private final boolean signed;

    WireType(int width, boolean signed) {
        this.width = width;
        this.signed = signed;
    }

    /** Bytes on the wire, or 0 when the length varies. */
    public int width() {
        return width;
    }

    /** Whether a value of this type is a number of fixed width. */
    public boolean isNumber() {
        return width > 0;
    }

    boolean isNamed() {
        return this == NAMEDVAR || this == NAMEDARRAY;
    }

    boolean isSigned() {
        return signed;
    }

    /** Writes a number of this type. */
    void write(long value, byte[] bytes, int offset) {
        switch (width) {
            case 1 -> bytes[offset] = (byte) value;
            case 2 -> Bytes.putInt16(bytes, offset, (int) value);
            case 4 -> Bytes.putInt32(bytes, offset, (int) value);
            default -> throw new IllegalStateException(this + " is not a number");
        }
    }

    /** Whether the number can be told on the wire: both the signed and the unsigned reading of the width are taken. */
    boolean holds(long value) {
        long limit = 1L << (8 * width);
        return value >= -(limit >> 1) && value < limit;
    }

    /** The value that the guide uses for "none" in a field of this width (Special Values): all bits set. */
    boolean isNone(long value) {
        return width >= 2 && (value == -1 || value == (1L << (8 * width)) - 1);
    }
}

package org.ctios.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** What every hand-written decoder here reads with: the cheapest way the JDK has. */
public final class Wire {
    /** Bytes of the header. */
    public static final int HEADER = 8;

    /** Bytes of the fixed part of a CALL_DELIVERED_EVENT, the same in versions 15 and 24. */
    public static final int FIXED = 54;

    public static final int CALL_DELIVERED_EVENT = 9;

    /** What a floating number has that the message does not carry. */
    public static final long ABSENT = -1;

    /**
     * Whether these decoders take it for granted that the last byte of a text is its only NUL, and that every number has
     * its width. They then read some legal messages wrongly; it shows what their care costs.
     */
    public static final boolean CARELESS = Boolean.getBoolean("ctios.careless");

    private static final VarHandle INT16 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** The other order, so that the first byte is told by the lowest bits. */
    private static final VarHandle INT64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;

    private Wire() {}

    /** A number of two bytes. */
    public static int uint16(byte[] bytes, int offset) {
        return (short) INT16.get(bytes, offset) & 0xFFFF;
    }

    /** A number of four bytes. */
    public static int int32(byte[] bytes, int offset) {
        return (int) INT32.get(bytes, offset);
    }

    /** An unsigned number of four bytes. */
    public static long uint32(byte[] bytes, int offset) {
        return int32(bytes, offset) & 0xFFFF_FFFFL;
    }

    /** A tag or the length of a floating field. */
    public static int number(byte[] bytes, int offset, int width) {
        return width == 1 ? bytes[offset] & 0xFF : uint16(bytes, offset);
    }

    /** A text up to its first NUL, or to the end of its field when it has none. */
    @SuppressWarnings("deprecation")
    public static String text(byte[] bytes, int offset, int length) {
        int end = CARELESS ? offset + Math.max(0, length - 1) : nul(bytes, offset, offset + length);
        return new String(bytes, 0, offset, end - offset);
    }

    /** Where the first NUL stands, or the end when there is none; eight bytes at a time where the frame has them. */
    public static int nul(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && at + Long.BYTES <= bytes.length) {
            long eight = (long) INT64.get(bytes, at);
            long zeros = (eight - ONES) & ~eight & (ONES << 7);
            if (zeros != 0) {
                return Math.min(end, at + Long.numberOfTrailingZeros(zeros) / Byte.SIZE);
            }
            at += Long.BYTES;
        }
        while (at < end && bytes[at] != 0) {
            at++;
        }
        return Math.min(end, at);
    }

    /** The text of the first floating field with a tag; null when there is none. One loop for each width of tags. */
    public static @Nullable String floatingText(byte[] frame, int from, int width, int wanted) {
        return width == 1 ? narrow(frame, from, wanted) : wide(frame, from, wanted);
    }

    private static @Nullable String narrow(byte[] frame, int from, int wanted) {
        int at = from;
        while (at + 2 <= frame.length) {
            int length = frame[at + 1] & 0xFF;
            int data = at + 2;
            if (data + length > frame.length) {
                return null;
            }
            if ((frame[at] & 0xFF) == wanted) {
                return text(frame, data, length);
            }
            at = data + length;
        }
        return null;
    }

    private static @Nullable String wide(byte[] frame, int from, int wanted) {
        int at = from;
        while (at + 4 <= frame.length) {
            int tagAndLength = int32(frame, at);
            int length = tagAndLength & 0xFFFF;
            int data = at + 4;
            if (data + length > frame.length) {
                return null;
            }
            if (tagAndLength >>> 16 == wanted) {
                return text(frame, data, length);
            }
            at = data + length;
        }
        return null;
    }

    /** A floating number of four bytes; one of another width is absent. */
    public static long floating32(byte[] bytes, int offset, int length) {
        return CARELESS || length == 4 ? uint32(bytes, offset) : ABSENT;
    }

    /** Refuses what is no whole CALL_DELIVERED_EVENT. */
    public static void check(byte[] frame) {
        if (frame.length < HEADER + FIXED
                || int32(frame, 0) != frame.length - HEADER
                || int32(frame, 4) != CALL_DELIVERED_EVENT) {
            throw new IllegalArgumentException("no CALL_DELIVERED_EVENT");
        }
    }
}

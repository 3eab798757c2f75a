package org.ctios.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What every hand-written decoder here reads with: the cheapest way the JDK has. */
final class Wire {
    static final int HEADER = 8;

    /** Bytes of the fixed part of a CALL_DELIVERED_EVENT, the same in versions 15 and 24. */
    static final int FIXED = 54;

    static final int CALL_DELIVERED_EVENT = 9;

    private static final VarHandle INT16 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Wire() {}

    static int uint16(byte[] bytes, int offset) {
        return (short) INT16.get(bytes, offset) & 0xFFFF;
    }

    static int int32(byte[] bytes, int offset) {
        return (int) INT32.get(bytes, offset);
    }

    static long uint32(byte[] bytes, int offset) {
        return int32(bytes, offset) & 0xFFFF_FFFFL;
    }

    /** A tag or the length of a floating field. */
    static int number(byte[] bytes, int offset, int width) {
        return width == 1 ? bytes[offset] & 0xFF : uint16(bytes, offset);
    }

    /** A text that ends with its terminator, as every server sends it. */
    static String text(byte[] bytes, int offset, int length) {
        return new String(bytes, offset, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
    }

    /** Refuses what is no whole CALL_DELIVERED_EVENT. */
    static void check(byte[] frame) {
        if (frame.length < HEADER + FIXED
                || int32(frame, 0) != frame.length - HEADER
                || int32(frame, 4) != CALL_DELIVERED_EVENT) {
            throw new IllegalArgumentException("no CALL_DELIVERED_EVENT");
        }
    }
}

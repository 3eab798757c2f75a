package org.ctios.ged188;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Big-endian access to byte arrays. */
final class Bytes {
    /** One load each, where single bytes would be put together. */
    private static final VarHandle INT16 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private static final VarHandle INT32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** The other order, so that the first byte is told by the lowest bits. */
    private static final VarHandle INT64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;

    private Bytes() {}

    static int uint16(byte[] bytes, int offset) {
        return (short) INT16.get(bytes, offset) & 0xFFFF;
    }

    static int int32(byte[] bytes, int offset) {
        return (int) INT32.get(bytes, offset);
    }

    /**
     * Where the first NUL stands, or the end when there is none. Sixteen bytes at a time, as long as the array has them:
     * most texts are shorter, and a loop over their bytes would end at a place that no processor foresees.
     */
    static int nul(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && at + 2 * Long.BYTES <= bytes.length) {
            long low = zeros(bytes, at);
            long high = zeros(bytes, at + Long.BYTES);
            if ((low | high) != 0) {
                return Math.min(end, at + first(low, high));
            }
            at += 2 * Long.BYTES;
        }
        while (at < end && bytes[at] != 0) {
            at++;
        }
        return Math.min(end, at);
    }

    /** Eight bytes, of which the first that is 0 has its highest bit set, and those before it have none. */
    private static long zeros(byte[] bytes, int offset) {
        long eight = (long) INT64.get(bytes, offset);
        return (eight - ONES) & ~eight & (ONES << 7);
    }

    /** The byte of the first bit that is set; the second number counts only when the first is 0, without a branch. */
    private static int first(long low, long high) {
        int bits = Long.numberOfTrailingZeros(low);
        int more = Long.numberOfTrailingZeros(high) & -(bits / Long.SIZE);
        return (bits + more) / Byte.SIZE;
    }

    static void putInt16(byte[] bytes, int offset, int value) {
        INT16.set(bytes, offset, (short) value);
    }

    static void putInt32(byte[] bytes, int offset, int value) {
        INT32.set(bytes, offset, value);
    }
}

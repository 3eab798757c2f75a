package org.ctios.ged188;

/** Big-endian access to byte arrays. */
final class Bytes {
    private Bytes() {}

    static int uint16(byte[] bytes, int offset) {
        return ((bytes[offset] & 0xFF) << 8) | (bytes[offset + 1] & 0xFF);
    }

    static int int32(byte[] bytes, int offset) {
        return (uint16(bytes, offset) << 16) | uint16(bytes, offset + 2);
    }

    static void putInt16(byte[] bytes, int offset, int value) {
        bytes[offset] = (byte) (value >>> 8);
        bytes[offset + 1] = (byte) value;
    }

    static void putInt32(byte[] bytes, int offset, int value) {
        putInt16(bytes, offset, value >>> 16);
        putInt16(bytes, offset + 2, value);
    }
}

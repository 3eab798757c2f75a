package org.ctios.benchmarks;

/**
 * A named call variable as the hand-written decoders keep it.
 *
 * @param index element of an array, or -1
 */
record Variable(String name, int index, String value) {
    static Variable scalar(byte[] frame, int offset, int length) {
        return read(frame, offset, offset + length, -1);
    }

    /** What a short field does not have is empty. */
    static Variable element(byte[] frame, int offset, int length) {
        return length == 0 ? new Variable("", 0, "") : read(frame, offset + 1, offset + length, frame[offset] & 0xFF);
    }

    private static Variable read(byte[] frame, int name, int end, int index) {
        int value = Math.min(end, Wire.nul(frame, name, end) + 1);
        return new Variable(Wire.text(frame, name, value - name), index, Wire.text(frame, value, end - value));
    }
}

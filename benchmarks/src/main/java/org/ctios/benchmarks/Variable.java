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

    static Variable element(byte[] frame, int offset, int length) {
        return read(frame, offset + 1, offset + length, frame[offset] & 0xFF);
    }

    private static Variable read(byte[] frame, int name, int end, int index) {
        int value = name;
        while (value < end && frame[value] != 0) {
            value++;
        }
        value++;
        return new Variable(Wire.text(frame, name, value - name), index, Wire.text(frame, value, end - value));
    }
}

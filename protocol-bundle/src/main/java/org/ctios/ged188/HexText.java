package org.ctios.ged188;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Frames as they are typed or stored: hexadecimal text, or the bytes themselves. */
final class HexText {
    private HexText() {}

    /**
     * The bytes that the input means.
     *
     * @throws IllegalArgumentException when a text is not hexadecimal
     */
    static byte[] bytes(byte[] input) {
        for (byte each : input) {
            if (each >= 0 && each < ' ' && !Character.isWhitespace(each)) {
                return input;
            }
        }
        return parse(new String(input, StandardCharsets.UTF_8));
    }

    private static byte[] parse(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int high = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = Character.digit(c, 16);
            if (digit < 0 && !Character.isWhitespace(c)) {
                throw new IllegalArgumentException("at byte " + bytes.size() + ": '" + c + "' is no hexadecimal digit");
            }
            if (digit >= 0 && high >= 0) {
                bytes.write(high * 16 + digit);
                high = -1;
            } else if (digit >= 0) {
                high = digit;
            }
        }
        if (high >= 0) {
            throw new IllegalArgumentException("at byte " + bytes.size() + ": only one hexadecimal digit");
        }
        return bytes.toByteArray();
    }
}

package org.ctios.simulator.internal.server;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.Arrays;

/** A password that can be compared, or open a file, and is never shown. */
public final class Secret {
    private final char[] value;

    /** A secret with this text. */
    public Secret(String text) {
        this.value = text.toCharArray();
    }

    /**
     * Whether these bytes are the secret. Terminators at the end do not count: real clients send one with UNSPEC.
     *
     * @param charset of the dialect in which they came
     */
    boolean matches(byte[] given, Charset charset) {
        int length = given.length;
        while (length > 0 && given[length - 1] == 0) {
            length--;
        }
        return MessageDigest.isEqual(bytes(charset), Arrays.copyOf(given, length));
    }

    /**
     * Whether this text is the secret.
     *
     * @param charset of the dialect in which it came: what it cannot say has the same replacement in both
     */
    boolean matches(String given, Charset charset) {
        return matches(given.getBytes(charset), charset);
    }

    /** The text, for a file that it opens. */
    char[] chars() {
        return value.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && Arrays.equals(value, secret.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "***";
    }

    private byte[] bytes(Charset charset) {
        return new String(value).getBytes(charset);
    }
}

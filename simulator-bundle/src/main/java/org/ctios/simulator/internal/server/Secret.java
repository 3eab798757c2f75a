package org.ctios.simulator.internal.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** A password that can be compared, or open a file, and is never shown. */
public final class Secret {
    private final byte[] value;

    /** A secret with this text. */
    public Secret(String text) {
        this.value = text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether these bytes are the secret. Terminators at the end do not count: real clients send one with UNSPEC. */
    boolean matches(byte[] given) {
        int length = given.length;
        while (length > 0 && given[length - 1] == 0) {
            length--;
        }
        return MessageDigest.isEqual(value, Arrays.copyOf(given, length));
    }

    /** Whether this text is the secret. */
    boolean matches(String given) {
        return matches(given.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The text, for a file that it opens. */
    char[] chars() {
        return new String(value, StandardCharsets.ISO_8859_1).toCharArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(value, secret.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}

package org.ctios.session.internal.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A password. Shows itself to nobody but the code that puts it on the wire, and does not lie in memory as it is: a
 * search through a heap dump does not find it. Who reads this class and has the whole dump can still make it out; a
 * session that is to log in again cannot do without it.
 */
public final class Secret {
    /** Characters of a password that is sent. */
    static final int MOST_ON_WIRE = 63;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** No password. */
    public static final Secret NONE = new Secret("");

    private final @Nullable SecretFile file;
    private volatile Covered covered;

    /** A password that was configured itself. */
    public Secret(String value) {
        this.file = null;
        this.covered = Covered.of(value);
    }

    private Secret(SecretFile file, String value) {
        this.file = file;
        this.covered = Covered.of(value);
    }

    /**
     * A password in a file, which is read now, and again by {@link #refresh}.
     *
     * @param forWire whether it is sent to servers, which do not take every text
     * @throws IOException with the reason, when there is none in it
     */
    static Secret in(Path path, boolean forWire) throws IOException {
        SecretFile file = new SecretFile(path, forWire);
        return new Secret(file, file.read());
    }

    /** Whether a server takes a text as a password. */
    static boolean canBeSent(String text) {
        return text.length() <= MOST_ON_WIRE
                && StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
    }

    /** Whether it stands in a file, so that {@link #refresh} blocks. */
    public boolean isInFile() {
        return file != null;
    }

    /** The password, for the wire only; not to be kept. */
    public String reveal() {
        return covered.uncover();
    }

    /**
     * Reads the file again if there is one and it has changed. Blocks.
     *
     * @return empty, or what is wrong with the file; then the password stays what it was
     */
    public String refresh() {
        if (file == null) {
            return "";
        }
        try {
            String changed = file.changed();
            if (changed != null) {
                covered = Covered.of(changed);
            }
            return "";
        } catch (IOException e) {
            return file + " " + SecretFile.reason(e);
        }
    }

    /** Whether a configuration says the same with both: the same password, or the same file, whatever is in it by now. */
    boolean isWrittenAs(Secret other) {
        return equals(other)
                || (file != null && other.file != null && file.toString().equals(other.file.toString()));
    }

    /** As read last. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && secret.covered.uncover().equals(covered.uncover());
    }

    @Override
    public int hashCode() {
        return covered.uncover().hashCode();
    }

    @Override
    public String toString() {
        return covered.bytes.length == 0 ? "" : "***";
    }

    /** A text under as many random bytes. */
    private static final class Covered {
        private final byte[] pad;
        private final byte[] bytes;

        private Covered(byte[] pad, byte[] bytes) {
            this.pad = pad;
            this.bytes = bytes;
        }

        static Covered of(String value) {
            byte[] plain = value.getBytes(StandardCharsets.UTF_8);
            byte[] pad = new byte[plain.length];
            RANDOM.nextBytes(pad);
            Covered covered = new Covered(pad, combine(plain, pad));
            Arrays.fill(plain, (byte) 0);
            return covered;
        }

        String uncover() {
            return new String(combine(bytes, pad), StandardCharsets.UTF_8);
        }

        private static byte[] combine(byte[] one, byte[] other) {
            byte[] result = new byte[one.length];
            for (int i = 0; i < one.length; i++) {
                result[i] = (byte) (one[i] ^ other[i]);
            }
            return result;
        }
    }
}

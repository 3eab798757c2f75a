package org.ctios.ged188;

/** Texts and named variables as they lie on the wire. */
final class Texts {
    private Texts() {}

    /** A text up to its NUL, or to the end of its field. */
    static String string(ProtocolVersion version, byte[] frame, int offset, int length) {
        return decoded(version, frame, offset, Bytes.nul(frame, offset, offset + length));
    }

    /** Whether {@link #string} would be this one. */
    static boolean is(ProtocolVersion version, byte[] frame, int offset, int length, String text) {
        return version.isLatin1()
                ? isLatin1(frame, offset, offset + length, text)
                : string(version, frame, offset, length).equals(text);
    }

    private static boolean isLatin1(byte[] frame, int from, int end, String text) {
        int to = from + text.length();
        if (to > end || (to < end && frame[to] != 0)) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (frame[at] == 0 || (frame[at] & 0xFF) != text.charAt(at - from)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Deprecated is the constructor for losing the upper half of what is no Latin-1, and this is; measured, it is
     * quicker than that with a charset, which is too long for the compiler to take into the code around it.
     */
    @SuppressWarnings("deprecation")
    private static String decoded(ProtocolVersion version, byte[] frame, int from, int to) {
        return version.isLatin1()
                ? new String(frame, 0, from, to - from)
                : new String(frame, from, to - from, version.charset());
    }

    /** A named variable; what a short field does not have is empty. */
    static NamedVariable variable(ProtocolVersion version, byte[] frame, int offset, int length, boolean element) {
        int end = offset + length;
        int nameAt = element ? Math.min(offset + 1, end) : offset;
        int nameEnd = Bytes.nul(frame, nameAt, end);
        int valueAt = Math.min(nameEnd + 1, end);
        int index = nameAt > offset ? frame[offset] & 0xFF : 0;
        return new NamedVariable(
                decoded(version, frame, nameAt, nameEnd),
                element ? index : -1,
                string(version, frame, valueAt, end - valueAt));
    }
}

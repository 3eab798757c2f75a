package org.ctios.ged188;

/**
 * The media routing domain of voice. An agent may be in a state of its own in each domain that the contact centre has,
 * such as chat or e-mail; MRDID says which one a message is about.
 */
public final class VoiceDomain {
    /** MRDID of voice: the domain that every Unified CCE has, and the first one. */
    public static final long ID = 1;

    private VoiceDomain() {}

    /**
     * Whether a message is about voice. One that names no domain is: its type or its version has no MRDID, or it is 0 or
     * "none".
     *
     * @param message any message
     * @return false when it names another domain
     */
    public static boolean isOf(Message message) {
        long domain = message.uint(Fields.MRDID, 0);
        return domain == ID || domain == 0 || message.isNone(Fields.MRDID);
    }
}

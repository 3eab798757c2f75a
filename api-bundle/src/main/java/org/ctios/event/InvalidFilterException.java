package org.ctios.event;

/**
 * A message filter that is not one (DG 12.5 ch. 8). Says which condition is wrong, where it stands and what to write
 * instead; the message has all three.
 */
public final class InvalidFilterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final int position;
    private final String cure;

    InvalidFilterException(String key, int position, String fault, String cure) {
        super("message filter, character " + position + ": " + fault + "; " + cure);
        this.key = key;
        this.position = position;
        this.cure = cure;
    }

    /** The key of the wrong condition as it was written; empty when it has none. */
    public String key() {
        return key;
    }

    /** Where the wrong condition or value begins, counted in characters from 1. */
    public int position() {
        return position;
    }

    /** What to write instead, in words for people. */
    public String cure() {
        return cure;
    }
}

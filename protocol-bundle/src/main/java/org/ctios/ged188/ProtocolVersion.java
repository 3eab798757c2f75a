package org.ctios.ged188;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The version a session speaks: a number and the dialect it belongs to. It decides which fields exist, how wide tags
 * are, and how text is encoded.
 *
 * @param dialect whose numbering it is
 * @param number 13 to 25 for Unified CCE, 10 to 18 for Unified CCX
 */
public record ProtocolVersion(Dialect dialect, int number) {

    /** The product line whose version numbers are meant; the two count differently. */
    public enum Dialect {
        /** Unified Contact Center Enterprise. */
        CCE,
        /** Unified Contact Center Express. */
        CCX
    }

    /** Oldest version of Unified CCE this library speaks. */
    public static final int OLDEST = 13;

    /** Newest version of Unified CCE this library speaks. */
    public static final int NEWEST = 25;

    /** The first version of Unified CCE with two-byte tags (guide, Changes and Additions, version 20). */
    private static final int WIDE_TAGS_CCE = 20;

    /** The same for Unified CCX (CTI Protocol Developer Guide, change history of 12.5(1) SU1). */
    private static final int WIDE_TAGS_CCX = 18;

    /** Checks the range. */
    public ProtocolVersion {
        int oldest = dialect == Dialect.CCE ? OLDEST : 10;
        int newest = dialect == Dialect.CCE ? NEWEST : 18;
        if (number < oldest || number > newest) {
            throw new IllegalArgumentException(
                    "protocol version " + number + " of " + dialect + " is not between " + oldest + " and " + newest);
        }
    }

    /** A version of Unified CCE. */
    public static ProtocolVersion cce(int number) {
        return new ProtocolVersion(Dialect.CCE, number);
    }

    /** A version of Unified CCX. */
    public static ProtocolVersion ccx(int number) {
        return new ProtocolVersion(Dialect.CCX, number);
    }

    /** Bytes of a tag, and of a length, of a floating field: 1 or 2. */
    public int tagWidth() {
        return number >= (dialect == Dialect.CCE ? WIDE_TAGS_CCE : WIDE_TAGS_CCX) ? 2 : 1;
    }

    /**
     * How text is encoded. The guide says ASCII for Unified CCE; Latin-1 reads ASCII the same and loses no byte of a
     * server that sends more. Unified CCX uses UTF-8.
     */
    public Charset charset() {
        return dialect == Dialect.CCE ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    /** The Unified CCE version whose layouts apply; Unified CCX keeps the frames of its age. */
    int layoutNumber() {
        return dialect == Dialect.CCE ? number : Math.min(19, Math.max(OLDEST, number));
    }

    @Override
    public String toString() {
        return dialect == Dialect.CCE ? Integer.toString(number) : "CCX " + number;
    }
}

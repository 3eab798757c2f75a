package org.ctios.ged188;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The version a session speaks: a number, the dialect it belongs to, and what the session chose where the documents
 * leave a choice. It decides which fields exist, how wide tags are, and how text is encoded. Immutable.
 */
public final class ProtocolVersion {

    /** The product line whose version numbers are meant; the two count differently. */
    public enum Dialect {
        /** Unified Contact Center Enterprise, versions 13 to 25. */
        CCE(13, 25, 20),
        /** Unified Contact Center Express, versions 10 to 18. */
        CCX(10, 18, 18);

        private final int oldest;
        private final int newest;
        private final int wideTags;

        Dialect(int oldest, int newest, int wideTags) {
            this.oldest = oldest;
            this.newest = newest;
            this.wideTags = wideTags;
        }

        /** Oldest version this library speaks. */
        public int oldest() {
            return oldest;
        }

        /** Newest version this library speaks. */
        public int newest() {
            return newest;
        }
    }

    /** Oldest version of Unified CCE this library speaks. */
    public static final int OLDEST = 13;

    /** Newest version of Unified CCE this library speaks. */
    public static final int NEWEST = 25;

    private final Dialect dialect;
    private final int number;
    private final ProtocolOptions options;
    private final boolean latin1;
    private @Nullable Layouts layouts;

    private ProtocolVersion(Dialect dialect, int number, ProtocolOptions options) {
        if (number < dialect.oldest || number > dialect.newest) {
            throw new IllegalArgumentException("protocol version " + number + " of " + dialect + " is not between "
                    + dialect.oldest + " and " + dialect.newest);
        }
        this.dialect = dialect;
        this.number = number;
        this.options = options;
        this.latin1 = dialect == Dialect.CCE;
    }

    /**
     * A version with the usual options.
     *
     * @throws IllegalArgumentException when this library does not speak it
     */
    public static ProtocolVersion of(Dialect dialect, int number) {
        return new ProtocolVersion(dialect, number, ProtocolOptions.STANDARD);
    }

    /** A version of Unified CCE. */
    public static ProtocolVersion cce(int number) {
        return of(Dialect.CCE, number);
    }

    /** A version of Unified CCX. */
    public static ProtocolVersion ccx(int number) {
        return of(Dialect.CCX, number);
    }

    /** This version with other options. */
    public ProtocolVersion with(ProtocolOptions others) {
        return new ProtocolVersion(dialect, number, others);
    }

    /** Whose numbering it is. */
    public Dialect dialect() {
        return dialect;
    }

    /** 13 to 25 for Unified CCE, 10 to 18 for Unified CCX. */
    public int number() {
        return number;
    }

    /** What was chosen where the documents leave a choice. */
    public ProtocolOptions options() {
        return options;
    }

    /**
     * Bytes of a tag, and of a length, of a floating field: 1 or 2. Guide, Changes and Additions, version 20; for
     * Unified CCX the change history of 12.5(1) SU1.
     */
    public int tagWidth() {
        return number >= dialect.wideTags ? 2 : 1;
    }

    /**
     * How text is encoded. The guide says ASCII for Unified CCE; Latin-1 reads ASCII the same and loses no byte of a
     * server that sends more. Unified CCX uses UTF-8.
     */
    public Charset charset() {
        return latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    /** Whether each byte of a text is a character. */
    boolean isLatin1() {
        return latin1;
    }

    /** The Unified CCE version whose layouts apply; Unified CCX keeps the frames of its age. */
    int layoutNumber() {
        return Math.max(OLDEST, number);
    }

    /** The layouts of this version, looked up once; a race finds the same ones twice. */
    Layouts layouts() {
        Layouts known = layouts;
        if (known == null) {
            known = Dictionary.standard().layouts(this);
            layouts = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProtocolVersion that
                && dialect == that.dialect
                && number == that.number
                && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dialect, number, options);
    }

    @Override
    public String toString() {
        return dialect == Dialect.CCE ? Integer.toString(number) : "CCX " + number;
    }
}

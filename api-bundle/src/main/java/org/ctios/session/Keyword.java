package org.ctios.session;

/**
 * A keyword that a request takes, as documentation, completion and checks see it.
 *
 * @param name the CIL's string name (DG 12.5 Appendix), such as {@code DialedNumber}
 * @param type what its value is
 * @param need whether the request can do without it
 * @param meaning what it is for, in one sentence without a full stop; says what holds when it is left out
 */
public record Keyword(String name, Type type, Need need, String meaning) {
    /** What a value is; the names are those of the CIL's tables (DG 12.6 ch. 3). */
    public enum Type {
        /** Text. */
        STRING,
        /** A number of up to 32 bits; decimal text is taken too. */
        INT,
        /** A truth value; a number or the text {@code true} or {@code false} is taken too. */
        BOOL,
        /** Nested arguments. */
        ARGUMENTS
    }

    /** Whether a request can do without a keyword. */
    public enum Need {
        /** The request is refused with {@link CilError#E_CTIOS_MISSING_ARGUMENT} without it. */
        REQUIRED,
        /** Needed unless the session knows the value itself or another keyword stands for it; the meaning says which. */
        CONDITIONAL,
        /** May be left out. */
        OPTIONAL
    }

    /** Whether the value must not be shown; such values are masked in every text that this library makes. */
    public boolean isSecret() {
        return Arguments.isSecret(name);
    }

    static Keyword required(String name, Type type, String meaning) {
        return new Keyword(name, type, Need.REQUIRED, meaning);
    }

    static Keyword conditional(String name, Type type, String meaning) {
        return new Keyword(name, type, Need.CONDITIONAL, meaning);
    }

    static Keyword optional(String name, Type type, String meaning) {
        return new Keyword(name, type, Need.OPTIONAL, meaning);
    }
}

package org.ctios.simulator.internal.server;

import java.util.function.IntPredicate;

/**
 * Message types that somebody named, so that they can be shown.
 *
 * @param words how they were named
 * @param types which they are
 */
public record NamedTypes(String words, IntPredicate types) implements IntPredicate {
    private static final String NONE = "none";

    /** No type. */
    static final IntPredicate NO_TYPE = new NamedTypes(NONE, type -> false);

    @Override
    public boolean test(int type) {
        return types.test(type);
    }

    /** Whether there are types at all, as far as can be told. */
    static boolean isSome(IntPredicate types) {
        return !(types instanceof NamedTypes named) || !named.words.equals(NONE);
    }

    /** The words for types; those of a program have none. */
    static String wordsFor(IntPredicate types) {
        return types instanceof NamedTypes named ? named.words : "some types";
    }
}

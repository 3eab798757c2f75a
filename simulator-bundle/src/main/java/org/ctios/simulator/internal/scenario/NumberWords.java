package org.ctios.simulator.internal.scenario;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.WireType;
import org.jspecify.annotations.Nullable;

/** What a word says where a number is meant: digits, hexadecimal digits, names, or a point in time. */
final class NumberWords {
    private static final String DECIMAL = "-?\\d{1,18}";
    private static final String HEXADECIMAL = "0[xX][0-9a-fA-F]{1,8}";

    private NumberWords() {}

    /** The number, or null when the word is none. */
    static @Nullable Long of(String word, WireType wire, @Nullable Enumeration names) {
        if (isDigits(word)) {
            return digits(word);
        }
        if (wire == WireType.TIME) {
            return time(word);
        }
        return names == null ? null : named(word, names);
    }

    /** Whether it is written in digits. */
    static boolean isDigits(String word) {
        return word.matches(DECIMAL) || word.matches(HEXADECIMAL);
    }

    /** Whether a number can stand in such a field, read with a sign or without one. */
    static boolean fits(long number, WireType wire) {
        return number >= -(limit(wire) >> 1) && number < limit(wire);
    }

    /** Whether two numbers lie on the wire as the same bits. */
    static boolean areSame(long one, long other, WireType wire) {
        return ((one ^ other) & (limit(wire) - 1)) == 0;
    }

    /** The largest number of such a field. */
    static long largest(WireType wire) {
        return limit(wire) - 1;
    }

    private static long limit(WireType wire) {
        return 1L << (8 * wire.width());
    }

    // Not Long.decode: it reads 010 as eight.
    private static long digits(String word) {
        return word.matches(DECIMAL) ? Long.parseLong(word) : Long.parseLong(word.substring(2), 16);
    }

    private static @Nullable Long named(String word, Enumeration names) {
        try {
            return names.parse(word);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Long time(String word) {
        try {
            return Instant.parse(word).getEpochSecond();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

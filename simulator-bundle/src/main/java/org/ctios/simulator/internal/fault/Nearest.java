package org.ctios.simulator.internal.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the word that was probably meant. */
public final class Nearest {
    private static final int FEW = 2;

    private Nearest() {}

    /** {@code ; did you mean X?}, or nothing when no word is near. */
    public static String hint(String wrong, Collection<String> words) {
        return words.stream()
                .filter(word -> isNear(wrong, word))
                .min(Comparator.comparing((String word) -> !begins(wrong, word))
                        .thenComparing(word -> distance(wrong, word)))
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }

    /** The end of a sentence: {@code ; did you mean X?}, or a full stop when no word is near. */
    public static String end(String wrong, Collection<String> words) {
        String hint = hint(wrong, words);
        return hint.isEmpty() ? "." : hint;
    }

    private static boolean isNear(String wrong, String word) {
        return begins(wrong, word) || distance(wrong, word) <= Math.max(FEW, word.length() / 4);
    }

    private static boolean begins(String wrong, String word) {
        return wrong.length() > FEW && word.toLowerCase(Locale.ROOT).startsWith(wrong.toLowerCase(Locale.ROOT));
    }

    /** How many letters have to be changed, added or left out (Levenshtein), whatever their case. */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int above = row[j];
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}

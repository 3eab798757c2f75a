package org.ctios.ged188;

import java.util.List;
import java.util.Locale;
import org.ctios.ged188.ProtocolOptions.Choice;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * A line of the dictionary file, in words.
 *
 * @param number its number in the file
 * @param words the words; those with {@code =} are attributes
 */
record DictionaryLine(int number, List<String> words) {

    static DictionaryLine of(int number, String line) {
        return new DictionaryLine(number, List.of(line.split(" +", -1)));
    }

    String word(int index) {
        return words.get(index);
    }

    /** The words from an index on, as they stood. */
    String rest(int index) {
        return String.join(" ", words.subList(index, words.size()));
    }

    boolean has(String flag) {
        return words.contains(flag);
    }

    @Nullable
    String attribute(String key) {
        for (String word : words) {
            if (word.startsWith(key + "=")) {
                return word.substring(key.length() + 1);
            }
        }
        return null;
    }

    int number(String key, int otherwise) {
        String value = attribute(key);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw wrong("bad " + key, e);
        }
    }

    Availability availability() {
        String only = attribute("only");
        String option = attribute("option");
        boolean wanted = option == null || !option.startsWith("!");
        return new Availability(
                number("since", 0),
                number("until", Integer.MAX_VALUE),
                number("ccx", 0),
                only == null ? null : Dialect.valueOf(only.toUpperCase(Locale.ROOT)),
                option == null ? null : Choice.valueOf(wanted ? option : option.substring(1)),
                wanted);
    }

    boolean confirmed() {
        return !has("unconfirmed");
    }

    IllegalStateException wrong(String what, @Nullable Exception cause) {
        return new IllegalStateException("line " + number + " of the dictionary: " + what, cause);
    }
}

package org.ctios.simulator.internal.centre;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which ECC variables are configured: scalars, and arrays with the number of their elements. Immutable.
 *
 * @param sizes number of elements by name, 0 for a scalar; null when any variable is there
 */
public record EccVariables(@Nullable Map<String, Integer> sizes) {
    /** Any variable is there. */
    public static final EccVariables ANY = new EccVariables(null);

    private static final Pattern WORD = Pattern.compile("([^\\[\\],]{1,32})(?:\\[(\\d{1,3})])?");
    private static final int SCALAR = 0;
    private static final int MOST_ELEMENTS = 256;

    /** What can be wrong with the name of a variable. */
    public enum Wrong {
        /** There is no such scalar. */
        NO_SCALAR,
        /** There is no such array. */
        NO_ARRAY,
        /** An array where a scalar is expected. */
        IS_ARRAY,
        /** A scalar where an array is expected. */
        IS_SCALAR,
        /** The array has fewer elements. */
        NO_ELEMENT
    }

    /**
     * Reads names, such as {@code Topic} and {@code Items[5]}.
     *
     * @throws IllegalArgumentException when one is none; the message says what was expected
     */
    public static EccVariables of(String... names) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (String name : names) {
            Matcher word = WORD.matcher(name.strip());
            int size = word.matches() && word.group(2) != null ? Integer.parseInt(word.group(2)) : SCALAR;
            boolean empty = word.matches() && word.group(2) != null && size == 0;
            if (!word.matches() || empty || size > MOST_ELEMENTS) {
                throw new IllegalArgumentException("'" + name.strip()
                        + "' is no ECC variable; write Topic for a scalar, Items[5] for an array of 1 to 256 elements");
            }
            sizes.put(word.group(1), size);
        }
        return new EccVariables(Map.copyOf(sizes));
    }

    /** The same from one text, with commas between the names; any variable is there when it is empty. */
    public static EccVariables parse(String text) {
        return text.isBlank() ? ANY : of(Arrays.stream(text.split(",")).toArray(String[]::new));
    }

    /** What is wrong with a scalar, or null. */
    public @Nullable Wrong wrongScalar(String name) {
        Integer size = sizes == null ? any(name, SCALAR) : sizes.get(name);
        if (size == null) {
            return Wrong.NO_SCALAR;
        }
        return size == SCALAR ? null : Wrong.IS_ARRAY;
    }

    /** What is wrong with an element of an array, or null. */
    public @Nullable Wrong wrongElement(String name, int index) {
        Integer size = sizes == null ? any(name, MOST_ELEMENTS) : sizes.get(name);
        if (size == null) {
            return Wrong.NO_ARRAY;
        }
        if (size == SCALAR) {
            return Wrong.IS_SCALAR;
        }
        return index < size ? null : Wrong.NO_ELEMENT;
    }

    /** Brackets belong to indexes: with them in a name, a scalar could not be told from an element. */
    private static @Nullable Integer any(String name, int size) {
        return name.indexOf('[') >= 0 || name.indexOf(']') >= 0 ? null : Integer.valueOf(size);
    }

    /** Whether a variable is there, or an element that is written as {@code name[index]}. */
    boolean has(String name) {
        Matcher word = WORD.matcher(name);
        boolean element = word.matches() && word.group(2) != null;
        Wrong wrong = element ? wrongElement(word.group(1), Integer.parseInt(word.group(2))) : wrongScalar(name);
        return wrong == null;
    }
}

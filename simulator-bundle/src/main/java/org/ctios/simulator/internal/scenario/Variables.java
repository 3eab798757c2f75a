package org.ctios.simulator.internal.scenario;

import java.util.HashMap;
import java.util.Map;

/** What a scenario remembers: {@code $name} stands for a value once it has met one. Not thread-safe. */
final class Variables {
    private final Map<String, String> values = new HashMap<>();

    /** The same values, to try something with them. */
    Variables copy() {
        Variables copy = new Variables();
        copy.values.putAll(values);
        return copy;
    }

    /** Takes over the values of a copy. */
    void take(Variables copy) {
        values.putAll(copy.values);
    }

    /** Whether a word is a variable. */
    static boolean isName(String word) {
        return word.matches("\\$[A-Za-z][A-Za-z0-9_]*");
    }

    boolean isKnown(String name) {
        return values.containsKey(name);
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    /**
     * A word with its variable replaced.
     *
     * @throws IllegalArgumentException when the variable has no value yet
     */
    String resolve(String word) {
        if (!isName(word)) {
            return word;
        }
        String value = values.get(word);
        if (value == null) {
            throw new IllegalArgumentException(word + " has no value yet; an expectation before must meet it");
        }
        return value;
    }
}

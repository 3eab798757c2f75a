package org.ctios.camel;

import java.util.ArrayList;
import java.util.List;

/** Which sessions an endpoint names: one, several, or all that are there or will come. */
final class SessionNames {
    private static final String ALL = "*";

    private final String text;
    private final List<String> names;

    private SessionNames(String text, List<String> names) {
        this.text = text;
        this.names = names;
    }

    /**
     * Reads the path of a URI.
     *
     * @param text a name, several with commas between, or an asterisk
     * @throws IllegalArgumentException saying what is wrong and what to write
     */
    static SessionNames parse(String text) {
        if (text.strip().equals(ALL)) {
            return new SessionNames(text, List.of());
        }
        List<String> names = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            names.add(checked(word.strip(), names, text));
        }
        return new SessionNames(text, List.copyOf(names));
    }

    private static String checked(String name, List<String> before, String text) {
        if (name.isEmpty()) {
            throw refused(text, "leaves the name of a session empty");
        }
        if (name.contains(ALL)) {
            throw refused(text, "has an asterisk beside other characters");
        }
        if (before.contains(name)) {
            throw refused(text, "names the session '" + name + "' twice, whose events would all come twice");
        }
        return name;
    }

    private static IllegalArgumentException refused(String text, String reason) {
        return new IllegalArgumentException(
                "'" + text + "' " + reason
                        + "; write the name of a session, as in ctios:east, several, as in ctios:east,west, or ctios:* for all");
    }

    /** Whether all sessions are meant. */
    boolean isAll() {
        return names.isEmpty();
    }

    /** Whether exactly one session is meant. */
    boolean isOne() {
        return names.size() == 1;
    }

    /** The name when exactly one is meant. */
    String only() {
        return names.get(0);
    }

    /** The names, in the order in which they were written; none when all are meant. */
    List<String> names() {
        return names;
    }

    /** Whether a session of that name is meant. */
    boolean contains(String name) {
        return isAll() || names.contains(name);
    }

    /** As written. */
    @Override
    public String toString() {
        return text;
    }
}

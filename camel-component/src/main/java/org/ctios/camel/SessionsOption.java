package org.ctios.camel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ctios.session.CtiOsSessions;

/**
 * Reads the component's option {@code sessions}. Camel Main, Spring Boot and Java code nest its maps differently, and a
 * property may be written in lower case, with hyphens or with more dots, as YAML and environment variables are.
 */
final class SessionsOption {
    static final String NAME = "sessions";

    private static final String PASSWORD = "password";

    private final Map<String, Map<String, Object>> bySession = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    private SessionsOption(Set<String> keys) {
        keys.forEach(key -> this.keys.put(plain(key), key));
    }

    /**
     * The configuration of each session, with the keys as the session knows them.
     *
     * @throws IllegalArgumentException for an entry that belongs to no session or is no key of one
     * @throws IllegalStateException when there is no implementation of sessions
     */
    static Map<String, Map<String, Object>> read(Map<?, ?> option) {
        SessionsOption sessions = new SessionsOption(CtiOsSessions.keys());
        sessions.add("", option);
        return sessions.bySession;
    }

    private void add(String path, Map<?, ?> values) {
        values.forEach((key, value) -> {
            String name = path.isEmpty() ? String.valueOf(key) : path + "." + key;
            if (value instanceof Map<?, ?> nested && !isList(nested)) {
                add(name, nested);
            } else if (value instanceof Map<?, ?> list) {
                add(name, List.copyOf(list.values()));
            } else if (value != null) {
                add(name, value);
            }
        });
    }

    private void add(String path, Object value) {
        int dot = path.indexOf('.');
        if (dot <= 0) {
            throw new IllegalArgumentException("option " + NAME + ": '" + path + "' has no key; write " + NAME + "."
                    + (path.isEmpty() ? "NAME" : path) + ".endpoints = hostA,hostB for a session");
        }
        String key = path.substring(dot + 1);
        refuseLoggedPassword(path, key);
        bySession
                .computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<>())
                .put(keys.getOrDefault(plain(key), key), value);
    }

    /** Camel knows what is secret by the last word of a key, and prints the rest. */
    private static void refuseLoggedPassword(String path, String key) {
        String[] words = key.toLowerCase(Locale.ROOT).split("\\.", -1);
        String last = words[words.length - 1];
        if (!last.equals(PASSWORD) && last.endsWith(PASSWORD)) {
            throw new IllegalArgumentException("option " + NAME + ": " + NAME + "." + path
                    + " = *** may appear in the log of Camel Main; write agent.password or client.password, which Camel"
                    + " masks");
        }
    }

    /** Spring Boot gives a list of YAML as a map with the keys 0, 1 and so on. */
    private static boolean isList(Map<?, ?> values) {
        return !values.isEmpty()
                && values.entrySet().stream()
                        .allMatch(entry -> String.valueOf(entry.getKey()).matches("\\d+")
                                && !(entry.getValue() instanceof Map<?, ?>));
    }

    private static String plain(String key) {
        return key.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
    }
}

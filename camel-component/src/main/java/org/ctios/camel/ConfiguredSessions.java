package org.ctios.camel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctios.session.CtiOsSession;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.StandaloneSession;

/**
 * The sessions of the option {@code sessions}. They are made with the component and closed with it. They connect when the
 * routes listen, so that these miss no first event.
 */
final class ConfiguredSessions {
    private static final String AUTOCONNECT = "autoconnect";

    private final List<StandaloneSession> made = new ArrayList<>();
    private final List<CtiOsSession> waiting = new ArrayList<>();

    /**
     * Makes the sessions, all or none.
     *
     * @throws IllegalArgumentException naming every faulty key with its value and a cure
     */
    synchronized List<StandaloneSession> make(Map<?, ?> option) {
        Map<String, Map<String, Object>> configurations = SessionsOption.read(option);
        check(configurations);
        configurations.forEach(this::make);
        return List.copyOf(made);
    }

    private void make(String name, Map<String, Object> configuration) {
        Map<String, Object> atRest = new LinkedHashMap<>(configuration);
        Object autoconnect = atRest.put(AUTOCONNECT, "false");
        StandaloneSession session = CtiOsSessions.create(name, atRest);
        made.add(session);
        if (autoconnect == null || isTrue(autoconnect)) {
            waiting.add(session);
        }
    }

    /** Connects all sessions that have not been connected yet. */
    synchronized void connect() {
        waiting.forEach(CtiOsSession::connect);
        waiting.clear();
    }

    /** Connects one session, if it is of this option and has not been connected yet. */
    synchronized void connect(CtiOsSession session) {
        if (waiting.remove(session)) {
            session.connect();
        }
    }

    synchronized List<String> names() {
        return made.stream().map(CtiOsSession::name).toList();
    }

    synchronized void close() {
        waiting.clear();
        made.forEach(StandaloneSession::close);
        made.clear();
    }

    private static boolean isTrue(Object autoconnect) {
        String text = autoconnect.toString().strip();
        return text.isEmpty() || text.equalsIgnoreCase("true") || text.equals("1");
    }

    private static void check(Map<String, Map<String, Object>> configurations) {
        List<String> problems = new ArrayList<>();
        configurations.forEach((name, configuration) -> {
            CtiOsSessions.check(name, configuration)
                    .forEach(problem -> problems.add(SessionsOption.NAME + "." + name + "." + problem));
            if (!name.equals(String.valueOf(configuration.getOrDefault("name", name)))) {
                problems.add(
                        SessionsOption.NAME + "." + name + ".name: the session is named by the option. Leave it out.");
            }
        });
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("CTI OS component: " + String.join(" ", problems));
        }
    }
}

package org.ctios.session;

import java.util.Map;
import java.util.ServiceLoader;

/** Sessions for plain Java: the same as in OSGi, with a map in place of the configuration file. */
public final class CtiOsSessions {
    private CtiOsSessions() {}

    /**
     * Makes a session and, unless {@code autoconnect=false}, starts connecting. Returns at once. A faulty configuration
     * is shown in {@link CtiOsSession#status}, as in OSGi.
     *
     * @param name name of the session; a key {@code name} in the configuration wins
     * @param configuration keys and values as in {@code etc/org.ctios.session-NAME.cfg}
     * @throws IllegalStateException when no implementation ({@code ctios-session}) is on the class path
     */
    public static StandaloneSession create(String name, Map<String, ?> configuration) {
        return ServiceLoader.load(CtiOsSessionFactory.class, CtiOsSessions.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no CTI OS session implementation found: add ctios-session to the class path"))
                .create(name, configuration);
    }
}

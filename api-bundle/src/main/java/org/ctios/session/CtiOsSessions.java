package org.ctios.session;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

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
        return factory().create(name, configuration);
    }

    /**
     * Says what is wrong with a configuration, for those who want to refuse a faulty one before they make a session. A
     * session itself only warns of keys that it does not know; here they are problems too.
     *
     * @param name as in {@link #create}
     * @param configuration as in {@link #create}
     * @return empty when all is well; the value of an unknown key is {@code ***}, for it may be a misspelt password
     * @throws IllegalStateException as {@link #create}
     */
    public static List<ConfigurationProblem> check(String name, Map<String, ?> configuration) {
        return factory().check(name, configuration);
    }

    /**
     * All keys that a configuration may have, aliases included, in alphabetical order.
     *
     * @throws IllegalStateException as {@link #create}
     */
    public static Set<String> keys() {
        return factory().keys();
    }

    private static CtiOsSessionFactory factory() {
        return ServiceLoader.load(CtiOsSessionFactory.class, CtiOsSessions.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no CTI OS session implementation found: add ctios-session to the class path"));
    }
}

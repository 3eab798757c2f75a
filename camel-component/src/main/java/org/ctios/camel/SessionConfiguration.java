package org.ctios.camel;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keys and values of one session of the component's option {@code sessions}, as in {@code etc/org.ctios.session-NAME.cfg}; only
 * passwords are written {@code agent.password} and {@code client.password}, because Camel Main prints the values of other
 * keys in its log. Not thread-safe. Its text has no values.
 */
public final class SessionConfiguration extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1;

    /** Makes an empty one. */
    public SessionConfiguration() {}

    /**
     * Copies a map.
     *
     * @param keys keys and values; values are texts, numbers, truth values, lists and maps of these
     */
    public SessionConfiguration(Map<String, ?> keys) {
        super(keys);
    }

    @Override
    public String toString() {
        return "keys of a session: " + keySet();
    }
}

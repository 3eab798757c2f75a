package org.ctios.simulator.internal.fault;

import java.util.List;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;

/** Status codes by name, with or without {@code E_CTI_}. */
final class StatusNames {
    private static final String PREFIX = "E_CTI_";
    private static final Enumeration CODES = Dictionary.standard().enumeration("CtiStatusCode");

    private StatusNames() {}

    static long value(String name) {
        Long value = CODES.values().get(name.startsWith("E_") ? name : PREFIX + name);
        if (value == null) {
            List<String> names = CODES.values().keySet().stream()
                    .map(each -> each.startsWith(PREFIX) ? each.substring(PREFIX.length()) : each)
                    .toList();
            throw new IllegalArgumentException("CtiStatusCode has no '" + name + "'" + Nearest.hint(name, names));
        }
        return value;
    }
}

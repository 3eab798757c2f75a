package org.ctios.event;

import java.util.Map;
import java.util.Set;

/** How an event of a silent monitor call is known: by type, line or cause (GED-188, constants and status codes). */
final class SilentMonitor {
    private static final Map<String, Set<Long>> SIGNS =
            Map.of("calltype", Set.of(21L), "linetype", Set.of(9L), "eventcause", Set.of(31L, 46L));

    private SilentMonitor() {}

    static boolean isIn(EventValues event) {
        return SIGNS.entrySet().stream()
                .anyMatch(sign -> event.any(
                        sign.getKey(),
                        value -> value instanceof Number number
                                && sign.getValue().contains(number.longValue())));
    }
}

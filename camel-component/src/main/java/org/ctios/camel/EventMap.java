package org.ctios.camel;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.Origin;

/**
 * An event as a map of plain values: texts, numbers, truth values and maps of the same. Any data format can write it.
 * What a keyword marks as a password is left out.
 */
final class EventMap {
    private EventMap() {}

    static Map<String, Object> of(CtiOsEvent event) {
        Origin origin = event.origin();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("event", event.name());
        map.put("eventId", event.id().number());
        map.put("family", event.id().family().word());
        map.put("session", origin.session());
        if (origin.side() != null) {
            map.put("side", origin.side().name());
        }
        map.put("time", origin.time().toString());
        map.put("sequence", origin.sequence());
        if (origin.resync()) {
            map.put("resync", true);
        }
        if (origin.snapshot()) {
            map.put("snapshot", true);
        }
        map.put("arguments", withoutSecrets(event.arguments().asMap()));
        return map;
    }

    private static Map<String, Object> withoutSecrets(Map<?, ?> arguments) {
        Map<String, Object> open = new LinkedHashMap<>();
        arguments.forEach((key, value) -> {
            String keyword = String.valueOf(key);
            if (!keyword.toLowerCase(Locale.ROOT).endsWith("password")) {
                open.put(keyword, value instanceof Map<?, ?> nested ? withoutSecrets(nested) : value);
            }
        });
        return open;
    }
}

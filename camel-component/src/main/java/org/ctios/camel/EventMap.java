package org.ctios.camel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.Origin;

/**
 * An event as a map of plain values: texts, numbers, truth values and maps of the same. Any data format can write it.
 * What must not be shown ({@link org.ctios.session.Arguments#isSecret}) is left out.
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
        map.put("arguments", event.arguments().withoutSecrets().asMap());
        return map;
    }
}

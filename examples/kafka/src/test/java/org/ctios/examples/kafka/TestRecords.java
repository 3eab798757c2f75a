package org.ctios.examples.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.SnapshotDeviceEvent;

/** What a topic holds and what it should hold, as sequence numbers by key. */
final class TestRecords {
    private TestRecords() {}

    static Map<String, List<Long>> ofTopic(List<ConsumerRecord<String, String>> records) {
        Map<String, List<Long>> byKey = new TreeMap<>();
        records.forEach(record -> sequences(byKey, record.key()).add(Long.valueOf(header(record, "ctios-sequence"))));
        return byKey;
    }

    static Map<String, List<Long>> ofEvents(List<CtiOsEvent> events) {
        Map<String, List<Long>> byKey = new TreeMap<>();
        events.forEach(event -> sequences(byKey, key(event)).add(event.origin().sequence()));
        return byKey;
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static List<Long> sequences(Map<String, List<Long>> byKey, String key) {
        return byKey.computeIfAbsent(key, any -> new ArrayList<>());
    }

    private static String key(CtiOsEvent event) {
        String name = null;
        if (event instanceof CallEvent call) {
            name = call.uniqueObjectId();
        } else if (event instanceof AgentEvent agent) {
            name = agent.uniqueObjectId();
        } else if (event instanceof SnapshotDeviceEvent device) {
            name = device.uniqueObjectId();
        }
        return name == null || name.isEmpty() ? event.origin().session() : name;
    }
}

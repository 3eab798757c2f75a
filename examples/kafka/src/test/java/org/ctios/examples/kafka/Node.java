package org.ctios.examples.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventFamily;
import org.ctios.event.EventId;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.CtiServerPair;

/** What one container is in production: a session and the example's route, which hears it from its first event on. */
final class Node implements AutoCloseable {
    private final List<CtiOsEvent> told = new CopyOnWriteArrayList<>();
    private final CamelContext camel = new DefaultCamelContext();
    private final StandaloneSession session;

    Node(CtiServerPair pair, Map<String, String> settings) throws Exception {
        session = CtiOsSessions.create(
                "east",
                Map.of(
                        "endpoints",
                        pair.endpoints(),
                        "autoconnect",
                        "false",
                        "reconnect.delays",
                        "0.1",
                        "heartbeat",
                        "1"));
        session.addEventListener(this::note);
        camel.getRegistry().bind("east", session);
        Map<String, String> values = new HashMap<>(settings);
        values.put("session", "east");
        values.put("kafka.reconnect.backoff.max.ms", "200");
        KafkaExample.start(camel, KafkaSettings.of(values));
        session.connect();
    }

    /** What the route has been told, too, and is to put into the topic. */
    List<CtiOsEvent> told() {
        return List.copyOf(told);
    }

    private void note(CtiOsEvent event) {
        EventFamily family = event.id().family();
        if (family == EventFamily.CALL
                || family == EventFamily.AGENT
                || event.id() == EventId.CONNECTION_ESTABLISHED
                || event.id() == EventId.CONNECTION_FAILURE
                || event.id() == EventId.EVENT_GAP) {
            told.add(event);
        }
    }

    /** The route ends; the session goes on. */
    void stopRoute() {
        camel.stop();
    }

    @Override
    public void close() {
        camel.stop();
        session.close();
    }
}

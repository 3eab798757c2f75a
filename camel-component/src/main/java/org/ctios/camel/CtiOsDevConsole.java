package org.ctios.camel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Route;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonObject;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionStatus;

/** What Camel's developer console shows of the sessions that routes listen to; found by Camel. */
@DevConsole(
        name = "ctios",
        displayName = "CTI OS",
        description = "State and counters of CTI OS sessions, and what routes got of them")
public final class CtiOsDevConsole extends AbstractDevConsole {
    /** Made by Camel. */
    public CtiOsDevConsole() {
        super("camel", "ctios", "CTI OS", "State and counters of CTI OS sessions, and what routes got of them");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        Stream.concat(sessions().stream(), consumers().stream()).forEach(thing -> {
            List<String> values = new ArrayList<>();
            thing.forEach((key, value) -> values.add(key + ": " + value));
            text.append("    ").append(String.join(", ", values)).append('\n');
        });
        return text.toString();
    }

    @Override
    protected JsonObject doCallJson(Map<String, Object> options) {
        JsonObject root = new JsonObject();
        root.put("sessions", sessions().stream().map(JsonObject::new).toList());
        root.put("consumers", consumers().stream().map(JsonObject::new).toList());
        return root;
    }

    private List<Map<String, Object>> sessions() {
        Map<String, CtiOsSession> byName = new TreeMap<>();
        allConsumers()
                .flatMap(consumer -> consumer.sessions().list().stream())
                .forEach(session -> byName.put(session.name(), session));
        return byName.values().stream().map(CtiOsDevConsole::session).toList();
    }

    private static Map<String, Object> session(CtiOsSession session) {
        SessionStatus status = session.status();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("session", session.name());
        map.put("state", status.state().name());
        map.put("since", status.since().toString());
        map.put("mode", status.mode().name());
        map.put("side", status.side() == null ? "" : status.side().name());
        map.put("server", status.currentServer());
        map.put("reason", status.reason());
        map.putAll(SnapshotMap.of(session.statistics()));
        return map;
    }

    private List<Map<String, Object>> consumers() {
        return allConsumers().map(CtiOsDevConsole::consumer).toList();
    }

    private static Map<String, Object> consumer(CtiOsConsumer consumer) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("route", consumer.route());
        map.put("uri", consumer.getEndpoint().toString());
        map.put("delivered", consumer.getEventsDelivered());
        map.put("filtered", consumer.getEventsFiltered());
        map.put("inside", consumer.getEventsInside());
        return map;
    }

    /** Those of routes, and those that listen inside another consumer, as behind {@code master:}. */
    private Stream<CtiOsConsumer> allConsumers() {
        CamelContext context = getCamelContext();
        return Stream.concat(
                        context.getRoutes().stream().map(Route::getConsumer).flatMap(CtiOsDevConsole::ours),
                        context.getComponentNames().stream()
                                .map(context::hasComponent)
                                .flatMap(CtiOsDevConsole::listening))
                .distinct();
    }

    private static Stream<CtiOsConsumer> listening(Component component) {
        return component instanceof CtiOsComponent ours ? ours.consumers().stream() : Stream.empty();
    }

    private static Stream<CtiOsConsumer> ours(Consumer consumer) {
        return consumer instanceof CtiOsConsumer ours ? Stream.of(ours) : Stream.empty();
    }
}

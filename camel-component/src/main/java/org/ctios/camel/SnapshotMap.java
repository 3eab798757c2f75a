package org.ctios.camel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.Arguments;
import org.ctios.session.CallSnapshot;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionStatistics;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows as maps and lists of plain values: texts, numbers and truth values. The keys are the names that the
 * API has; what is unknown or must not be shown ({@link Arguments#isSecret}) is left out.
 */
final class SnapshotMap {
    private final Map<String, Object> map = new LinkedHashMap<>();

    private SnapshotMap() {}

    static Map<String, Object> of(SessionSnapshot snapshot) {
        return new SnapshotMap()
                .set("time", snapshot.time())
                .set("current", snapshot.current())
                .set("lastEvent", snapshot.lastEvent())
                .set("agents", snapshot.agents().stream().map(SnapshotMap::of).toList())
                .set("calls", snapshot.calls().stream().map(SnapshotMap::of).toList())
                .map;
    }

    static Map<String, Object> of(AgentSnapshot agent) {
        return new SnapshotMap()
                .set("uniqueObjectId", agent.uniqueObjectId())
                .set("peripheralId", agent.peripheralId())
                .set("agentId", agent.agentId())
                .set("state", agent.state())
                .set("reasonCode", agent.reasonCode())
                .set("extension", agent.extension())
                .set("instrument", agent.instrument())
                .set(
                        "skillGroups",
                        agent.skillGroups().stream().map(SnapshotMap::of).toList())
                .set("since", agent.since())
                .map;
    }

    static Map<String, Object> of(CallSnapshot call) {
        return new SnapshotMap()
                .set("peripheralId", call.peripheralId())
                .set("connectionCallId", call.connectionCallId())
                .set("callType", call.callType())
                .set(
                        "connections",
                        call.connections().stream().map(SnapshotMap::of).toList())
                .set("ani", call.ani())
                .set("dnis", call.dnis())
                .set("dialedNumber", call.dialedNumber())
                .set("callVariables", inOrder(call.callVariables()))
                .set("eccVariables", inOrder(call.eccVariables()))
                .set("since", call.since())
                .map;
    }

    static Map<String, Object> of(SessionStatistics statistics) {
        return new SnapshotMap()
                .set("framesReceived", statistics.framesReceived())
                .set("framesSent", statistics.framesSent())
                .set("eventsPublished", statistics.eventsPublished())
                .set("eventsRepeated", statistics.eventsRepeated())
                .set("eventsDropped", statistics.eventsDropped())
                .set("malformedMessages", statistics.malformedMessages())
                .set("connections", statistics.connections())
                .set("failovers", statistics.failovers())
                .set("attemptsFailed", statistics.attemptsFailed())
                .set("switches", statistics.switches())
                .map;
    }

    private static Map<String, Object> of(AgentSnapshot.SkillGroupSnapshot group) {
        return new SnapshotMap()
                .set("number", group.number())
                .set("priority", group.priority())
                .set("state", group.state())
                .map;
    }

    private static Map<String, Object> of(CallSnapshot.Connection connection) {
        return new SnapshotMap()
                .set("deviceIdType", connection.deviceIdType())
                .set("deviceId", connection.deviceId())
                .set("status", connection.status())
                .map;
    }

    /** Copies variables without secrets in the order of their numbers or names, since those of a snapshot have none. */
    private static Map<String, Object> inOrder(Map<? extends Comparable<?>, String> variables) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        new TreeMap<>(variables).forEach((name, value) -> {
            if (!Arguments.isSecret(name.toString())) {
                ordered.put(name.toString(), value);
            }
        });
        return ordered;
    }

    private SnapshotMap set(String key, @Nullable Object value) {
        if (value != null && !isUnknown(value)) {
            map.put(key, value instanceof Enum<?> || value instanceof Instant ? value.toString() : value);
        }
        return this;
    }

    private static boolean isUnknown(Object value) {
        return value.equals("") || (value instanceof Number number && number.longValue() < 0);
    }
}

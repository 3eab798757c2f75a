package org.ctios.web.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.CallSnapshot;
import org.ctios.session.SessionSnapshot;
import org.jspecify.annotations.Nullable;

/** One session: its agents, calls and time line. Of agents and calls that many as a page can show, and how many there are. */
final class Details {
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private final SessionRegistry sessions;
    private final EventHub hub;
    private final Snapshots snapshots;

    Details(SessionRegistry sessions, EventHub hub, Clock clock) {
        this.sessions = sessions;
        this.hub = hub;
        this.snapshots = new Snapshots(clock);
    }

    void show(HttpServletRequest request, JsonGenerator json) throws IOException {
        SessionRegistry.Entry entry = sessions.get(Parameters.required(request, "name"));
        SessionSnapshot snapshot = snapshots.of(entry.session());
        long limit = Math.min(MOST, Parameters.number(request, "limit", USUAL));
        json.writeStringField("name", entry.session().name());
        json.writeStringField("time", snapshot.time().toString());
        json.writeBooleanField("current", snapshot.current());
        agents(snapshot, wanted(request), limit, json);
        calls(snapshot, limit, json);
        timeLine(hub.trail(entry.session().name()).timeLine(), json);
    }

    /** Which agents are asked for, by state and by a part of what they are called. */
    private static Predicate<AgentSnapshot> wanted(HttpServletRequest request) {
        String state = Parameters.optional(request, "state");
        AgentState only = state == null ? null : AgentState.valueOf(state.toUpperCase(Locale.ROOT));
        String find = Parameters.optional(request, "find");
        return agent -> (only == null || agent.state() == only)
                && (find == null
                        || agent.agentId().contains(find)
                        || agent.extension().contains(find)
                        || agent.instrument().contains(find));
    }

    private static void agents(
            SessionSnapshot snapshot, Predicate<AgentSnapshot> wanted, long limit, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart("agents");
        json.writeNumberField("total", snapshot.agents().size());
        json.writeObjectFieldStart("states");
        for (Map.Entry<AgentState, Long> state : states(snapshot).entrySet()) {
            json.writeNumberField(state.getKey().name(), state.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("found", snapshot.agents().stream().filter(wanted).count());
        json.writeArrayFieldStart("shown");
        for (AgentSnapshot agent :
                snapshot.agents().stream().filter(wanted).limit(limit).toList()) {
            agent(agent, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Map<AgentState, Long> states(SessionSnapshot snapshot) {
        return snapshot.agents().stream()
                .collect(Collectors.groupingBy(AgentSnapshot::state, TreeMap::new, Collectors.counting()));
    }

    private static void agent(AgentSnapshot agent, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("peripheral", agent.peripheralId());
        json.writeStringField("agent", agent.agentId());
        json.writeStringField("state", agent.state().name());
        json.writeNumberField("reason", agent.reasonCode());
        time("since", agent.since(), json);
        json.writeStringField("extension", agent.extension());
        json.writeStringField("instrument", agent.instrument());
        json.writeEndObject();
    }

    private static void calls(SessionSnapshot snapshot, long limit, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("calls");
        json.writeNumberField("total", snapshot.calls().size());
        json.writeArrayFieldStart("shown");
        for (CallSnapshot call : snapshot.calls().stream().limit(limit).toList()) {
            call(call, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void call(CallSnapshot call, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("peripheral", call.peripheralId());
        json.writeNumberField("call", call.connectionCallId());
        time("since", call.since(), json);
        json.writeStringField("ani", call.ani());
        json.writeStringField("dnis", call.dnis());
        json.writeStringField("dialed", call.dialedNumber());
        json.writeArrayFieldStart("connections");
        for (CallSnapshot.Connection connection : call.connections()) {
            json.writeStartObject();
            json.writeStringField("device", connection.deviceId());
            json.writeStringField("status", connection.status().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("variables");
        for (Map.Entry<Integer, String> variable : new TreeMap<>(call.callVariables()).entrySet()) {
            json.writeStringField("CallVariable" + variable.getKey(), variable.getValue());
        }
        for (Map.Entry<String, String> variable : new TreeMap<>(call.eccVariables()).entrySet()) {
            boolean secret = Arguments.isSecret(variable.getKey());
            json.writeStringField(variable.getKey(), secret ? LiveEvents.MASK : variable.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void timeLine(TimeLine timeLine, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("timeLine");
        TimeLine.Stand start = timeLine.start();
        if (start != null) {
            json.writeStringField("from", start.from().toString());
            json.writeStringField("at", start.at());
        }
        json.writeArrayFieldStart("entries");
        for (TimeLine.Entry entry : timeLine.entries()) {
            json.writeStartObject();
            json.writeNumberField("number", entry.number());
            json.writeStringField("event", entry.name());
            json.writeStringField(
                    "side", entry.side() == null ? "" : entry.side().name());
            json.writeStringField("text", entry.text());
            time("first", entry.first(), json);
            time("last", entry.last(), json);
            json.writeNumberField("times", entry.times());
            json.writeStringField("at", entry.at());
            json.writeBooleanField("serious", entry.serious());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void time(String field, @Nullable Instant time, JsonGenerator json) throws IOException {
        json.writeStringField(field, time == null ? null : time.toString());
    }
}

package org.ctios.web.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import javax.servlet.http.HttpServletRequest;
import org.ctios.session.ConfigurationProblem;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionMeasures;
import org.ctios.session.SessionStatistics;
import org.ctios.session.SessionStatus;

/** All sessions, and how each of them stands. */
final class Overview {
    private final SessionRegistry sessions;
    private final EventHub hub;
    private final Clock clock;

    Overview(SessionRegistry sessions, EventHub hub, Clock clock) {
        this.sessions = sessions;
        this.hub = hub;
        this.clock = clock;
    }

    void list(HttpServletRequest request, JsonGenerator json) throws IOException {
        Instant now = clock.instant();
        json.writeStringField("time", now.toString());
        json.writeArrayFieldStart("sessions");
        for (SessionRegistry.Entry entry : sessions.all()) {
            json.writeStartObject();
            write(entry, now, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(SessionRegistry.Entry entry, Instant now, JsonGenerator json) throws IOException {
        SessionStatus status = entry.session().status();
        SessionTrail trail = hub.trail(entry.session().name());
        json.writeStringField("name", entry.session().name());
        json.writeStringField("pid", entry.pid());
        json.writeStringField("state", status.state().name());
        json.writeBooleanField("connected", status.state().isConnected());
        json.writeBooleanField("configured", entry.session().isConfigured());
        json.writeStringField("since", status.since().toString());
        json.writeStringField("mode", status.mode().name());
        json.writeStringField("side", status.side() == null ? "" : status.side().name());
        json.writeStringField("server", status.currentServer());
        json.writeStringField("trying", status.tryingServer());
        json.writeNumberField("protocolVersion", status.protocolVersion());
        json.writeStringField("reason", status.reason());
        sides(status, entry.session().measures(), json);
        problems(status, json);
        counters(entry.session().statistics(), json);
        json.writeFieldName("rate");
        int[] rate = trail.rate().before(now);
        json.writeArray(rate, 0, rate.length);
    }

    private static void sides(SessionStatus status, SessionMeasures measures, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("sides");
        for (ServerSide side : ServerSide.values()) {
            SideView view = SideView.of(side, status, measures);
            json.writeObjectFieldStart(side.name());
            json.writeStringField("server", view.server());
            json.writeStringField("state", view.state().word());
            json.writeStringField("problem", view.problem());
            json.writeStringField(
                    "reached", view.reached() == null ? null : view.reached().toString());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void problems(SessionStatus status, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("problems");
        for (ConfigurationProblem problem : status.configurationProblems()) {
            json.writeStartObject();
            json.writeStringField("key", problem.key());
            json.writeStringField("value", problem.value());
            json.writeStringField("reason", problem.reason());
            json.writeStringField("cure", problem.cure());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void counters(SessionStatistics statistics, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("counters");
        json.writeNumberField("events", statistics.eventsPublished());
        json.writeNumberField("dropped", statistics.eventsDropped());
        json.writeNumberField("malformed", statistics.malformedMessages());
        json.writeNumberField("connections", statistics.connections());
        json.writeNumberField("failovers", statistics.failovers());
        json.writeNumberField("switches", statistics.switches());
        json.writeNumberField("attemptsFailed", statistics.attemptsFailed());
        json.writeEndObject();
    }
}

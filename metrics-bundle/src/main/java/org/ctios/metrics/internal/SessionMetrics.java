package org.ctios.metrics.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.ctios.event.EventFamily;
import org.ctios.metrics.internal.Exposition.Doublings;
import org.ctios.session.Latencies;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionCertificate;
import org.ctios.session.SessionMeasures;
import org.ctios.session.SessionState;
import org.ctios.session.SessionStatistics;
import org.ctios.session.SideContact;

/** Every metric of every session; docs/monitoring.md lists them. */
final class SessionMetrics {
    /** 64 microseconds to 17 seconds. */
    private static final Doublings SHORT = new Doublings(6, 24);

    /** 16 milliseconds to 9 minutes. */
    private static final Doublings LONG = new Doublings(14, 29);

    private static final double MILLIS = 1e3;

    private final Exposition out = new Exposition();
    private final List<Reading> sessions;

    private SessionMetrics(List<Reading> sessions) {
        this.sessions = sessions;
    }

    static String text(List<Reading> sessions) {
        SessionMetrics metrics = new SessionMetrics(sessions);
        metrics.state();
        metrics.counters();
        metrics.latencies();
        metrics.sides();
        metrics.listeners();
        metrics.rest();
        return metrics.out.toString();
    }

    private void state() {
        gauge(
                "ctios_session_connected",
                "1 while a server has accepted the session",
                each -> each.status().state().isConnected() ? 1 : 0);
        out.family("ctios_session_state", "gauge", "1 for the state that the session is in, 0 for the others");
        for (Reading each : sessions) {
            for (SessionState state : SessionState.values()) {
                out.sample(each.status().state() == state ? 1 : 0, "session", each.session(), "state", state.name());
            }
        }
        out.family("ctios_session_state_since_timestamp_seconds", "gauge", "When the session came to its state");
        sessions.forEach(each -> out.seconds(seconds(each.status().since()), "session", each.session()));
        out.family("ctios_session_side", "gauge", "1 for the side that the session is connected to");
        for (Reading each : sessions) {
            for (ServerSide side : ServerSide.values()) {
                out.sample(each.status().side() == side ? 1 : 0, "session", each.session(), "side", side.name());
            }
        }
        gauge(
                "ctios_configuration_rejected",
                "1 while the newest configuration is not in force",
                each -> each.status().configurationProblems().isEmpty() ? 0 : 1);
    }

    private void counters() {
        counter("ctios_frames_received", "Messages from CTI Servers", SessionStatistics::framesReceived);
        counter("ctios_frames_sent", "Messages to CTI Servers", SessionStatistics::framesSent);
        out.family("ctios_events_published_total", "counter", "Events handed to the queues of listeners");
        for (Reading each : sessions) {
            Map<EventFamily, Long> byFamily = new TreeMap<>(each.measures().eventsByFamily());
            byFamily.forEach((family, count) -> out.sample(count, "session", each.session(), "family", family.word()));
        }
        counter(
                "ctios_events_repeated",
                "Events that told nothing new after a failover",
                SessionStatistics::eventsRepeated);
        counter("ctios_events_dropped", "Events dropped because a queue was full", SessionStatistics::eventsDropped);
        counter("ctios_malformed_messages", "Messages that could not be read", SessionStatistics::malformedMessages);
        counter("ctios_connections", "Connections that became a session", SessionStatistics::connections);
        counter("ctios_failovers", "Connections lost without being asked to", SessionStatistics::failovers);
        counter("ctios_attempts_failed", "Attempts to connect that failed", SessionStatistics::attemptsFailed);
        counter("ctios_switches", "Changes of the side that somebody asked for", SessionStatistics::switches);
    }

    private void latencies() {
        histogram(
                "ctios_heartbeat_round_trip_seconds",
                "From sending a heartbeat to its answer",
                SHORT,
                SessionMeasures::heartbeatRoundTrip);
        histogram(
                "ctios_wire_to_listener_seconds",
                "From reading a message to the call of a listener with its event",
                SHORT,
                SessionMeasures::wireToListener);
        histogram(
                "ctios_recovery_seconds",
                "From the loss of a connection to the session being as it was",
                LONG,
                SessionMeasures::recovery);
    }

    private void sides() {
        out.family("ctios_side_reachable", "gauge", "1 when the side was there at the newest look, 0 when not");
        for (Reading each : sessions) {
            new TreeMap<>(each.measures().sides()).forEach((side, contact) -> {
                if (contact.isUnreachable() || contact.lastReached() != null) {
                    out.sample(contact.isUnreachable() ? 0 : 1, "session", each.session(), "side", side.name());
                }
            });
        }
        out.family("ctios_side_last_reached_timestamp_seconds", "gauge", "When the side was there last");
        for (Reading each : sessions) {
            new TreeMap<>(each.measures().sides()).forEach((side, contact) -> lastReached(each, side, contact));
        }
    }

    private void lastReached(Reading each, ServerSide side, SideContact contact) {
        Instant last = contact.lastReached();
        if (last != null) {
            out.seconds(seconds(last), "session", each.session(), "side", side.name());
        }
    }

    private void listeners() {
        listener("ctios_listener_waiting", "gauge", "Events that wait for the listener", ListenerStatistics::waiting);
        listener("ctios_listener_capacity", "gauge", "Events that may wait for it", ListenerStatistics::capacity);
        listener(
                "ctios_listener_waiting_bytes",
                "gauge",
                "Memory that its events hold",
                ListenerStatistics::waitingBytes);
        listener(
                "ctios_listener_bytes_budget",
                "gauge",
                "Memory that the events of all listeners of the session may hold",
                ListenerStatistics::bytesBudget);
        listener("ctios_listener_delivered_total", "counter", "Events handed to it", ListenerStatistics::delivered);
        listener("ctios_listener_dropped_total", "counter", "Events it never got", ListenerStatistics::dropped);
        listener("ctios_listener_thrown_total", "counter", "Deliveries on which it threw", ListenerStatistics::thrown);
    }

    private void rest() {
        out.family("ctios_agents", "gauge", "Agents that the session knows, by their state");
        for (Reading each : sessions) {
            each.agentsByState()
                    .forEach((state, count) -> out.sample(count, "session", each.session(), "state", state));
        }
        gauge("ctios_calls", "Calls that the session knows", Reading::calls);
        out.family("ctios_certificate_expiry_timestamp_seconds", "gauge", "When a certificate expires");
        sessions.forEach(this::certificates);
    }

    /** A renewed certificate has the subject of the one before, and two samples must not have the same labels. */
    private void certificates(Reading each) {
        Map<Labels, Instant> earliest = new LinkedHashMap<>();
        for (SessionCertificate certificate : each.certificates()) {
            Labels labels = new Labels(certificate.role(), certificate.subject());
            earliest.merge(labels, certificate.notAfter(), (one, other) -> one.isBefore(other) ? one : other);
        }
        earliest.forEach((labels, notAfter) -> out.seconds(
                seconds(notAfter),
                "session",
                each.session(),
                "role",
                labels.role().name(),
                "subject",
                labels.subject()));
    }

    private record Labels(SessionCertificate.Role role, String subject) {}

    private void gauge(String name, String help, ToLongFunction<Reading> value) {
        out.family(name, "gauge", help);
        sessions.forEach(each -> out.sample(value.applyAsLong(each), "session", each.session()));
    }

    private void counter(String name, String help, ToLongFunction<SessionStatistics> value) {
        out.family(name + "_total", "counter", help);
        sessions.forEach(each -> out.sample(value.applyAsLong(each.statistics()), "session", each.session()));
    }

    private void histogram(String name, String help, Doublings limits, Function<SessionMeasures, Latencies> of) {
        out.family(name, "histogram", help);
        sessions.forEach(each -> out.histogram(of.apply(each.measures()), limits, "session", each.session()));
    }

    private void listener(String name, String type, String help, ToLongFunction<ListenerStatistics> value) {
        out.family(name, type, help);
        for (Reading each : sessions) {
            for (ListenerStatistics listener : each.listeners()) {
                out.sample(value.applyAsLong(listener), "session", each.session(), "listener", listener.listener());
            }
        }
    }

    private static double seconds(Instant moment) {
        return moment.toEpochMilli() / MILLIS;
    }
}

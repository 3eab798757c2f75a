package org.ctios.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ctios.event.EventFamily;
import org.ctios.session.ConnectionMode;
import org.ctios.session.CtiOsSession;
import org.ctios.session.Latencies;
import org.ctios.session.Latencies.Bucket;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionCertificate;
import org.ctios.session.SessionCertificate.Role;
import org.ctios.session.SessionMeasures;
import org.ctios.session.SessionSnapshot;
import org.ctios.session.SessionState;
import org.ctios.session.SessionStatistics;
import org.ctios.session.SessionStatus;
import org.ctios.session.SideContact;
import org.junit.jupiter.api.Test;

/** The text that Prometheus reads, by the rules of its format (text exposition format 0.0.4). */
class SessionMetricsTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-z_]+)(\\{[a-z]+=\"(?:[^\"\\\\]|\\\\.)*\"(?:,[a-z]+=\"(?:[^\"\\\\]|\\\\.)*\")*})? (\\S+)");
    private static final Pattern TYPE = Pattern.compile("# TYPE ([a-z_]+) (counter|gauge|histogram)");

    private static Reading reading(String session) {
        Latencies heartbeats = new Latencies(
                4,
                Duration.ofMillis(6),
                Duration.ofMillis(3),
                List.of(new Bucket(Duration.ofNanos(1_024_000), 3), new Bucket(Duration.ofNanos(3_072_000), 1)));
        return new Reading(
                session,
                new SessionStatus(
                        SessionState.MONITOR,
                        NOON,
                        ConnectionMode.MONITOR,
                        ServerSide.A,
                        "cti-a:42027",
                        "",
                        24,
                        "",
                        List.of()),
                new SessionStatistics(100, 10, 90, 2, 3, 4, 5, 6, 7, 8),
                new SessionMeasures(
                        heartbeats,
                        Latencies.NONE,
                        Latencies.NONE,
                        Map.of(EventFamily.CALL, 80L, EventFamily.AGENT, 10L),
                        Map.of(
                                ServerSide.A,
                                new SideContact("cti-a:42027", NOON, null, ""),
                                ServerSide.B,
                                new SideContact("cti-b:43027", null, NOON, "Connection refused")),
                        List.of()),
                List.of(new ListenerStatistics(
                        "Route#1", ListenerOptions.IN_ORDER, 4, 1000, 512, 4096, 90, 3, 1, Duration.ZERO)),
                List.of(
                        new SessionCertificate(Role.OWN, "CN=\"a\\b\",O=x", NOON),
                        new SessionCertificate(Role.TRUSTED, "CN=CA,O=x", NOON.plusSeconds(86_400)),
                        new SessionCertificate(Role.TRUSTED, "CN=CA,O=x", NOON),
                        new SessionCertificate(Role.SERVER, "CN=CA,O=x", NOON.plusSeconds(3600))),
                Map.of("AVAILABLE", 2),
                1);
    }

    private static String text(String... sessions) {
        return SessionMetrics.text(
                List.of(sessions).stream().map(SessionMetricsTest::reading).toList());
    }

    @Test
    void everyCounterIsThereForEverySession() {
        assertThat(text("east", "west").lines())
                .contains(
                        "ctios_session_connected{session=\"east\"} 1",
                        "ctios_session_connected{session=\"west\"} 1",
                        "ctios_session_state{session=\"east\",state=\"MONITOR\"} 1",
                        "ctios_session_state{session=\"east\",state=\"FAILOVER\"} 0",
                        "ctios_session_side{session=\"east\",side=\"A\"} 1",
                        "ctios_session_side{session=\"east\",side=\"B\"} 0",
                        "ctios_frames_received_total{session=\"west\"} 100",
                        "ctios_frames_sent_total{session=\"west\"} 10",
                        "ctios_events_published_total{session=\"east\",family=\"call\"} 80",
                        "ctios_events_repeated_total{session=\"east\"} 2",
                        "ctios_events_dropped_total{session=\"east\"} 3",
                        "ctios_malformed_messages_total{session=\"east\"} 4",
                        "ctios_connections_total{session=\"east\"} 5",
                        "ctios_failovers_total{session=\"east\"} 6",
                        "ctios_attempts_failed_total{session=\"east\"} 7",
                        "ctios_switches_total{session=\"east\"} 8",
                        "ctios_side_reachable{session=\"east\",side=\"A\"} 1",
                        "ctios_side_reachable{session=\"east\",side=\"B\"} 0",
                        "ctios_listener_waiting{session=\"east\",listener=\"Route#1\"} 4",
                        "ctios_listener_waiting_bytes{session=\"east\",listener=\"Route#1\"} 512",
                        "ctios_listener_bytes_budget{session=\"east\",listener=\"Route#1\"} 4096",
                        "ctios_agents{session=\"east\",state=\"AVAILABLE\"} 2",
                        "ctios_calls{session=\"east\"} 1",
                        "ctios_configuration_rejected{session=\"east\"} 0");
    }

    @Test
    void aHistogramCountsUpToEachLimit() {
        assertThat(text("east").lines())
                .containsSubsequence(
                        "# TYPE ctios_heartbeat_round_trip_seconds histogram",
                        "ctios_heartbeat_round_trip_seconds_bucket{session=\"east\",le=\"6.4E-5\"} 0",
                        "ctios_heartbeat_round_trip_seconds_bucket{session=\"east\",le=\"5.12E-4\"} 0",
                        "ctios_heartbeat_round_trip_seconds_bucket{session=\"east\",le=\"0.001024\"} 3",
                        "ctios_heartbeat_round_trip_seconds_bucket{session=\"east\",le=\"0.002048\"} 3",
                        "ctios_heartbeat_round_trip_seconds_bucket{session=\"east\",le=\"0.004096\"} 4",
                        "ctios_heartbeat_round_trip_seconds_bucket{session=\"east\",le=\"+Inf\"} 4",
                        "ctios_heartbeat_round_trip_seconds_sum{session=\"east\"} 0.006",
                        "ctios_heartbeat_round_trip_seconds_count{session=\"east\"} 4");
    }

    /** A subject of a certificate may hold anything. */
    @Test
    void labelsAreEscaped() {
        assertThat(text("east"))
                .contains("ctios_certificate_expiry_timestamp_seconds{session=\"east\",role=\"OWN\","
                        + "subject=\"CN=\\\"a\\\\b\\\",O=x\"} ");
    }

    /** An authority and its successor have one name: the one that expires first must not hide behind the other. */
    @Test
    void ofCertificatesWithOneSubjectTheEarliestDateIsTold() {
        assertThat(text("east").lines().filter(line -> line.contains("subject=\"CN=CA,O=x\"")))
                .containsExactly(
                        "ctios_certificate_expiry_timestamp_seconds{session=\"east\",role=\"TRUSTED\","
                                + "subject=\"CN=CA,O=x\"} " + (double) NOON.getEpochSecond(),
                        "ctios_certificate_expiry_timestamp_seconds{session=\"east\",role=\"SERVER\","
                                + "subject=\"CN=CA,O=x\"} "
                                + (double) NOON.plusSeconds(3600).getEpochSecond());
    }

    /** HELP, TYPE, then the samples of one family together; no family twice, no sample twice, numbers only. */
    @Test
    void everyLineKeepsToTheFormat() {
        Set<String> families = new HashSet<>();
        Set<String> samples = new HashSet<>();
        String family = "";
        String text = text("east", "west");
        assertThat(text).endsWith("\n");
        for (String line : text.split("\n")) {
            Matcher type = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (type.matches()) {
                family = type.group(1);
                assertThat(families.add(family)).as(line).isTrue();
                assertThat(type.group(2).equals("counter")).as(line).isEqualTo(family.endsWith("_total"));
            } else if (!line.startsWith("# HELP ")) {
                assertThat(sample.matches()).as(line).isTrue();
                assertThat(sample.group(1)).matches(family + "(_bucket|_sum|_count)?");
                assertThat(samples.add(sample.group(1) + sample.group(2)))
                        .as(line)
                        .isTrue();
                assertThat(Double.parseDouble(sample.group(3))).as(line).isNotNaN();
            }
        }
        assertThat(families).hasSizeGreaterThan(25);
    }

    @Test
    void withoutSessionsThereAreOnlyComments() {
        assertThat(text().lines()).isNotEmpty().allMatch(line -> line.startsWith("# "));
    }

    /** While an edit gives two sessions one name, a scrape must not have every sample twice: Prometheus keeps one of each. */
    @Test
    void ofSessionsWithOneNameTheFirstIsRead() {
        assertThat(Reading.of(List.of(session("west", 1), session("east", 2), session("west", 3))))
                .extracting(Reading::session, each -> each.status().protocolVersion())
                .containsExactly(tuple("east", 2), tuple("west", 1));
    }

    /** A session that is told from others of its name by its version. */
    private static CtiOsSession session(String name, int version) {
        Reading known = reading(name);
        SessionStatus status = new SessionStatus(
                SessionState.MONITOR, NOON, ConnectionMode.MONITOR, ServerSide.A, "", "", version, "", List.of());
        Map<String, Object> answers = Map.of(
                "name", name,
                "status", status,
                "statistics", known.statistics(),
                "measures", known.measures(),
                "listeners", known.listeners(),
                "certificates", known.certificates(),
                "snapshot", new SessionSnapshot(NOON, true, 0, List.of(), List.of()));
        return (CtiOsSession) Proxy.newProxyInstance(
                CtiOsSession.class.getClassLoader(),
                new Class<?>[] {CtiOsSession.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }

    /** docs/monitoring.md lists every metric with its type. */
    @Test
    void thePageHasEveryMetric() throws IOException {
        String page = Files.readString(Path.of("../docs/monitoring.md"));
        Set<String> documented = Pattern.compile("\\| `(ctios_[a-z_]+)` \\| (counter|gauge|histogram) \\|")
                .matcher(page)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .collect(Collectors.toSet());
        Set<String> told = TYPE.matcher(text("east"))
                .results()
                .map(line -> line.group(1) + " " + line.group(2))
                .collect(Collectors.toSet());
        assertThat(documented).isEqualTo(told);
    }
}

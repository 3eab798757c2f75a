package org.ctios.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.MBeanServerConnection;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator's tools see of a session in Karaf (issue 6, health and metrics). */
@ExtendWith(SharedKaraf.class)
class MonitoringIT {
    private final HttpClient http = HttpClient.newHttpClient();
    private String installed = "";

    private static ObjectName demo() throws Exception {
        return new ObjectName("org.ctios:type=Session,name=demo");
    }

    @Test
    void aFailoverIsSeenOverJmx(KarafContainer karaf) throws Exception {
        DemoSession session = new DemoSession(karaf);
        String lost = session.connection().side();
        String other = lost.equals("A") ? "B" : "A";
        List<Notification> heard = new CopyOnWriteArrayList<>();
        try (JMXConnector connector = karaf.jmx()) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            assertThat(server.getAttribute(demo(), "State")).isEqualTo("MONITOR");
            assertThat(server.getAttribute(demo(), "Side")).isEqualTo(lost);
            assertThat((int) server.getAttribute(demo(), "AgentCount")).isPositive();
            assertThat((long) server.getAttribute(demo(), "FramesReceived")).isPositive();
            CompositeData wire = (CompositeData) server.getAttribute(demo(), "WireToListener");
            assertThat((long) wire.get("count")).isPositive();
            server.addNotificationListener(demo(), (notification, handback) -> heard.add(notification), null, null);
            session.simulatorFile().set("side" + lost, "down");
            await("both notifications").atMost(DemoSession.LIMIT).untilAsserted(() -> assertThat(heard)
                    .extracting(Notification::getType)
                    .contains("org.ctios.connection.OnConnectionFailure", "org.ctios.connection.OnConnection"));
            Notification failure = first(heard, "OnConnectionFailure");
            assertThat(failure.getMessage()).startsWith("demo: OnConnectionFailure, 127.0.0.1:");
            assertThat(side(failure)).isEqualTo(lost);
            assertThat(side(first(heard, "OnConnection"))).isEqualTo(other);
            await("the recovery")
                    .atMost(DemoSession.LIMIT)
                    .until(() -> (long) ((CompositeData) server.getAttribute(demo(), "Recovery")).get("count") > 0);
        }
    }

    private static Object side(Notification notification) {
        return ((Map<?, ?>) notification.getUserData()).get("Side");
    }

    private static Notification first(List<Notification> heard, String event) {
        return heard.stream()
                .filter(each -> each.getType().endsWith("." + event))
                .findFirst()
                .orElseThrow();
    }

    // etc/jmx.acl.org.ctios.cfg: who may only look may read.
    @Test
    void aViewerMayReadOverJmxButNotOperate(KarafContainer karaf) throws Exception {
        new DemoSession(karaf).connection();
        try (JMXConnector connector = karaf.viewersJmx()) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            assertThat(server.getAttribute(demo(), "Connected")).isEqualTo(true);
            assertThat(server.getAttribute(demo(), "Listeners")).isInstanceOf(CompositeData[].class);
            assertThatThrownBy(() -> server.invoke(demo(), "disconnect", new Object[0], new String[0]))
                    .isInstanceOf(SecurityException.class);
            assertThat(server.getAttribute(demo(), "State")).isEqualTo("MONITOR");
        }
    }

    /** Issue 6, Health and metrics: Felix runs the checks, and says at its prompt what ctios:health says as a table. */
    @Test
    void felixRunsTheHealthChecks(KarafContainer karaf) throws Exception {
        DemoSession session = new DemoSession(karaf);
        String idle = session.connection().side().equals("A") ? "B" : "A";
        install(karaf, "ctios-health");
        await("the checks").atMost(DemoSession.LIMIT).untilAsserted(() -> assertThat(
                        row(karaf.shell().lines("ctios:health"), "default", "connected"))
                .contains("OK"));
        assertThat(row(karaf.shell().lines("ctios:health demo"), "demo", "connected"))
                .contains("OK", "MONITOR at side");
        assertThat(karaf.mbeans("org.apache.felix.healthcheck:type=HealthCheck,*"))
                .contains("org.apache.felix.healthcheck:type=HealthCheck,name=ctios-demo-other-side");
        assertPrompt(karaf, "CTI OS demo: connected", "MONITOR at side", "CTI OS demo: queues");

        session.file().set("probe.interval", 1);
        session.simulatorFile().set("side" + idle, "down");
        await("the warning").atMost(DemoSession.LIMIT).untilAsserted(() -> assertThat(
                        row(karaf.shell().lines("ctios:health --problems demo"), "demo", "other side"))
                .contains("WARN", "side " + idle, "cannot be reached", "see to that server"));
        session.file().set("mode", "listen");
        await("the rejected edit").atMost(DemoSession.LIMIT).untilAsserted(() -> assertThat(
                        row(karaf.shell().lines("ctios:health --problems demo"), "demo", "configuration"))
                .contains("the one before stays in force", "mode = listen"));
        assertPrompt(karaf, "Overall Health Result: WARN");
    }

    private static void assertPrompt(KarafContainer karaf, String... says) {
        try (KarafTerminal terminal = karaf.shell().terminal()) {
            await("the prompt").atMost(DemoSession.LIMIT).until(() -> terminal.screen()
                    .contains("@root()> "));
            terminal.type("hc:exec ctios-demo\r");
            await("the checks at the prompt")
                    .atMost(DemoSession.LIMIT)
                    .untilAsserted(() -> assertThat(terminal.screen()).contains(says));
        }
    }

    @Test
    void prometheusScrapesTheMetrics(KarafContainer karaf) throws Exception {
        new DemoSession(karaf).connection();
        install(karaf, "ctios-metrics");
        await("the endpoint")
                .atMost(DemoSession.LIMIT)
                .ignoreExceptions()
                .until(() -> get(karaf, "").statusCode() == 401);
        HttpResponse<String> scraped = get(karaf, karaf.viewersCredentials());
        assertThat(scraped.statusCode()).isEqualTo(200);
        assertThat(scraped.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/plain; version=0.0.4; charset=utf-8");
        assertThat(scraped.body().lines())
                .contains(
                        "ctios_session_connected{session=\"demo\"} 1",
                        "ctios_session_state{session=\"default\",state=\"DISCONNECTED\"} 1",
                        "# TYPE ctios_wire_to_listener_seconds histogram")
                .anyMatch(line ->
                        line.matches("ctios_events_published_total\\{session=\"demo\",family=\"call\"} [1-9]\\d*"))
                .anyMatch(line -> line.matches("ctios_wire_to_listener_seconds_count\\{session=\"demo\"} [1-9]\\d*"))
                .anyMatch(line -> line.matches("ctios_agents\\{session=\"demo\",state=\"\\w+\"} [1-9]\\d*"));
        assertThat(get(karaf, "looker:wrong").statusCode()).isEqualTo(401);
        assertThat(karaf.shell().lines("ctios:metrics")).contains("ctios_session_connected{session=\"demo\"} 1");

        EtcFile settings = new EtcFile(karaf.etc("org.ctios.metrics.cfg"));
        settings.write("path = /metrics\nrole =\n");
        await("the open endpoint")
                .atMost(DemoSession.LIMIT)
                .ignoreExceptions()
                .until(() -> get(karaf, "/metrics", "").statusCode() == 200);
        settings.delete();
    }

    /** While a listener is called, what it logs carries session and side: here the demo's route. */
    @Test
    void whatAListenerLogsNamesItsSessionAndSide(KarafContainer karaf) {
        String side = new DemoSession(karaf).connection().side();
        assertThat(karaf.shell().lines("log:display -n 200 -p '%X{ctios.session}/%X{ctios.side} %c %m%n'"))
                .anyMatch(line -> line.matches("demo/" + side + " ctios\\.demo .* OnCall.*"));
    }

    private void install(KarafContainer karaf, String feature) {
        installed = feature;
        assertThat(karaf.shell().run("feature:install " + feature)).doesNotContain("Error");
    }

    private HttpResponse<String> get(KarafContainer karaf, String credentials) throws Exception {
        return get(karaf, "/ctios/metrics", credentials);
    }

    private HttpResponse<String> get(KarafContainer karaf, String path, String credentials)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + karaf.ports().http() + path));
        if (!credentials.isEmpty()) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @AfterEach
    void theContainerIsAsItWas(KarafContainer karaf) {
        if (!installed.isEmpty()) {
            karaf.shell().run("feature:uninstall " + installed);
        }
        new DemoSession(karaf).reset();
    }

    private static String row(List<String> lines, String session, String check) {
        return lines.stream()
                .filter(line -> line.startsWith(session + " ") && line.contains(check))
                .findFirst()
                .orElse("no row of " + check + " in " + lines);
    }
}

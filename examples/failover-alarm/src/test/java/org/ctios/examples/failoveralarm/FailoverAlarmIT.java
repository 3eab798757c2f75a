package org.ctios.examples.failoveralarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both route files in plain Camel, with simulated CTI Servers that die and come back. */
class FailoverAlarmIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(1).callsPerMinute(0).start();
    private final StandaloneSession session = CtiOsSessions.create(
            "demo", Map.of("endpoints", pair.endpoints(), "autoconnect", "false", "reconnect.delays", "0.1"));
    private final CamelContext camel = new DefaultCamelContext();

    // Issue "agents, calls and the Camel component", 6: connection events to the log and to JMX.
    @ParameterizedTest
    @ValueSource(strings = {"failover-alarm.yaml", "failover-alarm.xml"})
    void aLostSideIsAnAlarmInTheLogAndInJmxAndTheOtherSideIsToldOf(String file) throws Exception {
        start(file);
        session.connect();
        awaitLine("demo is connected to " + server(Side.A) + ", side A");
        assertThat(alarms()).isZero();

        pair.kill(Side.A);
        awaitLine("ALARM demo: OnConnectionFailure " + server(Side.A));
        awaitLine("demo is connected to " + server(Side.B) + ", side B");
        assertThat(alarms()).isEqualTo(lines("ALARM")).isPositive();
        assertThat(log.stream().map(line -> line.startsWith("ALARM") ? "ALARM" : line))
                .containsSubsequence(
                        "demo is connected to " + server(Side.A) + ", side A",
                        "ALARM",
                        "demo is connected to " + server(Side.B) + ", side B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"failover-alarm.yaml", "failover-alarm.xml"})
    void aServerThatRefusesTheSessionIsAnAlarm(String file) throws Exception {
        pair.faults(Side.A).refuseSessions("E_CTI_INVALID_PASSWORD");
        start(file);
        session.connect();

        awaitLine("ALARM demo: OnConnectionRejected");
    }

    // guide, OPEN_REQ: only the active server of a classic pair opens sessions; its peer answers that it is off line.
    @ParameterizedTest
    @ValueSource(strings = {"failover-alarm.yaml", "failover-alarm.xml"})
    void aServerThatStandsByIsNoAlarm(String file) throws Exception {
        pair.faults(Side.A).refuseSessions("E_CTI_CTI_SERVER_OFFLINE");
        start(file);
        session.connect();

        awaitLine("demo: " + server(Side.A) + " is not the active side");
        assertThat(alarms()).isZero();
    }

    // CtiOsSession.switchSide, docs/configuration.md: what somebody wanted is told as a failure with a reason that is
    // none.
    @ParameterizedTest
    @ValueSource(strings = {"failover-alarm.yaml", "failover-alarm.xml"})
    void whatSomebodyWantedIsNoAlarm(String file) throws Exception {
        try (CtiServerPair other =
                CtiServerPair.builder().agents(1).callsPerMinute(0).start()) {
            String otherServer = "127.0.0.1:" + other.port(Side.A);
            Map<String, String> settings = new HashMap<>(Map.of(
                    "endpoints",
                    server(Side.A) + "," + otherServer,
                    "reconnect.firstSide",
                    "A",
                    "autoconnect",
                    "false"));
            session.reconfigure(settings);
            start(file);
            session.connect();
            awaitLine("demo is connected to " + server(Side.A) + ", side A");

            session.switchSide();
            awaitLine("demo leaves " + server(Side.A) + ", side A: side B was asked for");
            awaitLine("demo is connected to " + otherServer + ", side B");
            settings.put("heartbeat", "6");
            session.reconfigure(settings);
            awaitLine("demo leaves " + otherServer + ", side B: the configuration was edited");
            await().atMost(LIMIT).until(() -> lines("demo is connected to " + otherServer) == 2);
            assertThat(alarms()).isZero();
        }
    }

    @AfterEach
    void stop() {
        camel.stop();
        session.close();
        pair.close();
    }

    private void start(String file) throws Exception {
        camel.getRegistry().bind("demo", session);
        camel.getCamelContextExtension().addLogListener((exchange, logger, message) -> {
            log.add(message);
            return message;
        });
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("classpath:" + file));
        camel.start();
    }

    private String server(Side side) {
        return "127.0.0.1:" + pair.port(side);
    }

    private void awaitLine(String start) {
        await(start).atMost(LIMIT).until(() -> lines(start) > 0);
    }

    private long lines(String start) {
        return log.stream().filter(line -> line.startsWith(start)).count();
    }

    private long alarms() throws Exception {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        ObjectName alarm = new ObjectName(
                "org.apache.camel:type=processors,name=\"alarm\",context=" + camel.getManagementName() + ",*");
        return (Long)
                beans.getAttribute(beans.queryNames(alarm, null).iterator().next(), "ExchangesTotal");
    }
}

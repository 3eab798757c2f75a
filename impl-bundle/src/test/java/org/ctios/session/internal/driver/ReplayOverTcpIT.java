package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnHeartbeat;
import org.ctios.event.ConnectionEvent.OnMonitorModeEstablished;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.AgentState;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Replay;
import org.ctios.simulator.Side;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recorded session is played again by the simulator: a case from production becomes a test (issue 7 A.5). */
class ReplayOverTcpIT {
    private final OverTcp tcp = new OverTcp();

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("wire.jsonl");
    }

    @AfterEach
    void close() {
        tcp.close();
    }

    /** Calls, states, and a failover to the other side with a call that ends unseen. */
    private List<String> recorded() {
        StandaloneSession session = tcp.monitor("trace.enabled", "true", "trace.file", file.toString());
        SimulatedCall first = tcp.pair.contactCentre().startCall("1001").deliver();
        SimulatedCall second = tcp.pair.contactCentre().startCall("1002").deliver();
        second.establish();
        first.establish();
        first.setVariable(1, "gold");
        first.end();
        tcp.pair.contactCentre().setAgentState("1003", Agent.State.NOT_READY, 7);
        tcp.awaitFirst("OnCallEnd");
        tcp.failover();
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 2);
        second.end();
        await().atMost(Heard.LIMIT)
                .until(() ->
                        tcp.heard.names().stream().filter("OnCallEnd"::equals).count() == 2);
        session.close();
        return told(tcp.heard).stream()
                .filter(line -> !line.startsWith("OnConnectionClosed"))
                .toList();
    }

    /** What was told, without what differs from run to run: times, ports, numbers of messages in heartbeats. */
    private static List<String> told(Heard heard) {
        List<String> told = new ArrayList<>();
        for (CtiOsEvent event : heard.all()) {
            if (!(event instanceof OnHeartbeat)) {
                Map<String, String> arguments = new TreeMap<>();
                event.arguments().asMap().forEach((key, value) -> arguments.put(key, String.valueOf(value)));
                List.of("EventTime", "CurrentServer", "FailedServer", "ErrorMessage", "From", "To")
                        .forEach(arguments::remove);
                told.add(event.name() + " " + event.origin().side() + " "
                        + event.origin().resync() + " " + arguments);
            }
        }
        return told;
    }

    private static StandaloneSession session(Replay replay, Heard heard) {
        return session(replay, heard, "A");
    }

    private static StandaloneSession session(Replay replay, Heard heard, String firstSide) {
        StandaloneSession session = CtiOsSessions.create(
                "test",
                Map.of(
                        "endpoints",
                        replay.endpoints(),
                        "autoconnect",
                        "false",
                        "reconnect.firstSide",
                        firstSide,
                        "reconnect.delays",
                        "0.1"));
        session.addEventListener(heard);
        session.connect();
        return session;
    }

    /** At the recorded pace, at ten times that, and without waiting. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 10, Double.POSITIVE_INFINITY})
    void aFreshSessionIsToldTheSame(double speed) throws Exception {
        List<String> before = recorded();
        Heard heard = new Heard();
        try (Replay replay = Replay.of(file)
                        .speed(speed)
                        .patience(Duration.ofSeconds(10))
                        .start();
                StandaloneSession session = session(replay, heard)) {
            replay.done().get(60, TimeUnit.SECONDS);
            await().atMost(Heard.LIMIT).until(() -> told(heard).size() >= before.size());
            assertThat(told(heard)).containsExactlyElementsOf(before);
            assertThat(replay.deviations()).isEmpty();
            assertThat(session.statistics().failovers()).isEqualTo(1);
        }
    }

    /** What the recorded session knew from before is asked about as soon as the fresh one hears of it. */
    @Test
    void aTraceFromTheMiddleIsReplayedToAFreshSession() throws Exception {
        StandaloneSession recorded = tcp.monitor("trace.file", file.toString());
        for (String agent : List.of("1001", "1002", "1003")) {
            tcp.pair.contactCentre().setAgentState(agent, Agent.State.NOT_READY, 7);
        }
        SimulatedCall call = tcp.pair.contactCentre().startCall("1001").deliver();
        recorded.setTrace(true);
        tcp.failover();
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 2);
        tcp.pair.contactCentre().setAgentState("1002", Agent.State.AVAILABLE, 0);
        call.end();
        tcp.pair.revive(Side.A);
        tcp.failover();
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 3);
        tcp.pair.contactCentre().setAgentState("1003", Agent.State.AVAILABLE, 0);
        await().atMost(Heard.LIMIT).until(() -> recorded.snapshot().agents().stream()
                .anyMatch(agent -> agent.agentId().equals("1003") && agent.state() == AgentState.AVAILABLE));
        recorded.close();
        Heard heard = new Heard();
        try (Replay replay = Replay.of(file)
                        .speed(Replay.AS_FAST_AS_POSSIBLE)
                        .patience(Duration.ofSeconds(10))
                        .start();
                StandaloneSession session =
                        session(replay, heard, replay.firstSide().name())) {
            replay.done().get(8, TimeUnit.SECONDS);
            heard.awaitNumber(OnMonitorModeEstablished.class, 2);
            assertThat(replay.deviations()).isEmpty();
            assertThat(session.statistics().failovers()).isEqualTo(1);
        }
    }

    /** Heartbeats are answered after the end, for as long as the client stays. */
    @Test
    void theLastConnectionStays() throws Exception {
        recorded();
        Heard heard = new Heard();
        try (Replay replay = Replay.of(file).speed(Replay.AS_FAST_AS_POSSIBLE).start();
                StandaloneSession session = CtiOsSessions.create(
                        "test",
                        Map.of("endpoints", replay.endpoints(), "reconnect.firstSide", "A", "heartbeat", "0.1"))) {
            session.addEventListener(heard);
            replay.done().get(60, TimeUnit.SECONDS);
            heard.awaitNumber(OnHeartbeat.class, 3);
            assertThat(heard.all(OnConnection.class).size()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aTraceWithoutABeginningIsRefused() throws Exception {
        Files.writeString(
                file,
                "{\"time\":\"2026-11-29T12:00:01Z\",\"kind\":\"received\",\"connection\":1,\"side\":\"A\",\"version\":24,\"frame\":\"000000040000000600000007\"}\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Replay.of(file).start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Turn the trace on before the session connects");
    }
}

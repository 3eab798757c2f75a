package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ctios.session.AgentState;
import org.ctios.session.SessionState;
import org.ctios.simulator.Scenario;
import org.ctios.simulator.ScenarioRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The session plays its part in every scenario that comes with the simulator, over real sockets. */
class ScenariosOverTcpIT {
    private static final Duration LONGEST = Duration.ofSeconds(40);

    /** Session Initialization, failures and failover: the session is in its mode again, whatever the servers did. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "session-opens",
                "version-goes-down",
                "version-differs-by-side",
                "refused-service-mask",
                "refused-server-offline",
                "refused-not-master",
                "refused-maintenance",
                "refused-device-in-use",
                "refused-standby-client",
                "refused-unspecified",
                "refused-unknown-status",
                "open-is-answered-late",
                "open-is-never-answered",
                "connecting-is-refused",
                "connection-is-reset",
                "heartbeat-is-late",
                "heartbeats-are-missed",
                "heartbeat-is-refused",
                "server-ends-the-session",
                "server-dies",
                "server-dies-twice",
                "server-hangs",
                "line-is-cut",
                "sides-take-turns",
                "sides-switch",
                "peripheral-goes-off-line",
                "bytes-come-one-by-one",
                "messages-come-glued",
                "message-is-cut",
                "garbage-comes",
                "message-is-too-long",
                "confirmation-is-late"
            })
    void theSessionIsThereInTheEnd(String name) {
        try (OverTcp tcp = play(name)) {
            tcp.awaitState(SessionState.MONITOR);
        }
    }

    /** What trying again does not cure ends the attempts, with the reason in the status. */
    @ParameterizedTest
    @CsvSource({
        "version-is-never-right, E_CTI_INVALID_VERSION",
        "refused-required-data-missing, E_CTI_REQUIRED_DATA_MISSING",
        "refused-invalid-peripheral, E_CTI_INVALID_PERIPHERAL_ID",
        "refused-invalid-agent-data, E_CTI_INVALID_AGENT_DATA",
        "refused-invalid-timeout, E_CTI_INVALID_TIMEOUT",
        "refused-invalid-call-mask, E_CTI_INVALID_CALL_MSG_MASK",
        "refused-invalid-agent-mask, E_CTI_INVALID_AGENT_STATE_MASK",
        "refused-invalid-config-mask, E_INVALID_CONFIG_MSG_MASK",
        "refused-invalid-reserved-field, E_CTI_INVALID_RESERVED_FIELD",
        "refused-inconsistent-agent-data, E_CTI_INCONSISTENT_AGENT_DATA",
        "refused-invalid-password, E_CTI_INVALID_PASSWORD",
        "another-session-takes-over, E_CTI_NEW_SESSION_OPENED"
    })
    void theSessionRests(String name, String reason) {
        try (OverTcp tcp = play(name)) {
            tcp.awaitState(SessionState.REJECTED);
            assertThat(tcp.session().status().reason()).contains(reason);
        }
    }

    /** Call flows, sections 4 to 12: what the listener hears of a call in whatever order, and the calls that are left. */
    @ParameterizedTest
    @CsvSource({
        "call-is-answered, 0, OnCallBegin OnCallDelivered OnCallEstablished OnCallDataUpdate OnCallCleared OnCallEnd",
        "call-is-held, 0, OnCallBegin OnCallDelivered OnCallEstablished OnCallHeld OnCallRetrieved OnCallEnd",
        "call-is-abandoned, 0, OnCallBegin OnCallDelivered OnCallCleared OnCallEnd",
        "call-changes-its-id, 0, OnCallBegin OnCallDelivered OnCallDataUpdate OnCallEstablished OnCallEnd",
        "established-comes-after-talking, 0, OnCallBegin OnCallDelivered OnAgentStateChange OnCallEstablished OnCallEnd",
        "call-ends-without-cleared, 0, OnCallBegin OnCallDelivered OnCallEnd",
        "call-goes-on-through-failover, 0, OnCallBegin OnCallDelivered OnCallEstablished OnConnection OnCallEnd",
        "server-is-slow, 0, OnCallBegin OnCallDelivered OnCallEstablished OnCallEnd",
        "events-come-twice, 0, OnCallBegin OnCallDelivered OnCallEstablished OnCallEnd",
        "unknown-message-comes, 0, OnCallBegin OnCallEnd",
        "agent-state-has-no-groups, 0, OnAgentStateChange OnAgentStateChange",
        "two-calls-have-one-id, 1, OnCallBegin OnCallBegin OnCallEnd",
        "begin-comes-twice, 1, OnCallBegin OnCallDelivered",
        "one-of-two-peripherals-goes-off-line, 0, OnCallBegin OnCTIOSFailure OnCallEnd OnCTIOSFailure OnCallEnd"
    })
    void theListenerHearsTheCall(String name, int callsLeft, String events) {
        try (OverTcp tcp = play(name)) {
            tcp.awaitState(SessionState.MONITOR);
            await().atMost(Heard.LIMIT)
                    .untilAsserted(() -> assertThat(tcp.heard.names()).containsSubsequence(events.split(" ")));
            await().atMost(Heard.LIMIT)
                    .untilAsserted(
                            () -> assertThat(tcp.session().snapshot().calls()).hasSize(callsLeft));
        }
    }

    @Test
    void anAgentWhoIsLoggedOutBySupervisorIsToldSo() {
        try (OverTcp tcp = play("agent-is-logged-out-by-supervisor")) {
            await().atMost(Heard.LIMIT)
                    .untilAsserted(() -> assertThat(tcp.session().snapshot().agents())
                            .anyMatch(agent -> agent.agentId().equals("1001") && agent.state() == AgentState.LOGOUT));
        }
    }

    @Test
    void aSessionThatIsDisconnectedSaysSo() {
        Scenario scenario = Scenario.named("session-closes");
        try (OverTcp tcp = new OverTcp(scenario.pair());
                ScenarioRun run = scenario.start(tcp.pair)) {
            tcp.monitor("heartbeat", "0.1").disconnect();
            run.await(LONGEST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"planned-maintenance", "standby-dies"})
    void aSessionToBothSidesStays(String name) {
        try (OverTcp tcp = play(name, "activeStandby", "true")) {
            tcp.awaitState(SessionState.MONITOR);
            assertThat(tcp.heard.names()).doesNotContain("OnConnectionFailure");
        }
    }

    /** The session does not stop for itself; it has not stood for a heartbeat then. */
    @ParameterizedTest
    @ValueSource(strings = "late-attempt-ends-the-session")
    void aSessionThatItsOwnLateAttemptEndsComesBack(String name) {
        try (OverTcp tcp = play(name, "heartbeat", "5")) {
            tcp.awaitState(SessionState.MONITOR);
        }
    }

    /** A scenario that no test plays proves nothing. */
    @Test
    void everyScenarioIsPlayed() {
        Set<String> played = new TreeSet<>(List.of("session-closes", "agent-is-logged-out-by-supervisor"));
        Stream.of(ScenariosOverTcpIT.class, ScenarioCallsOverTcpIT.class)
                .flatMap(tests -> Stream.of(tests.getDeclaredMethods()))
                .forEach(method -> addPlayed(method, played));
        assertThat(played).containsExactlyElementsOf(new TreeSet<>(Scenario.names()));
    }

    private static void addPlayed(Method method, Set<String> played) {
        ValueSource values = method.getAnnotation(ValueSource.class);
        CsvSource rows = method.getAnnotation(CsvSource.class);
        Stream.of(values == null ? new String[0] : values.strings()).forEach(played::add);
        Stream.of(rows == null ? new String[0] : rows.value())
                .map(row -> row.split(",", 2)[0])
                .forEach(played::add);
    }

    /** Plays a scenario to its end with a session in monitor mode. */
    static OverTcp play(String name, String... keysAndValues) {
        return play(name, tcp -> {}, keysAndValues);
    }

    /** Plays a scenario to its end with a session in monitor mode, which does its part as soon as it connects. */
    static OverTcp play(String name, Consumer<OverTcp> part, String... keysAndValues) {
        Scenario scenario = Scenario.named(name);
        OverTcp tcp = new OverTcp(scenario.pair());
        try (ScenarioRun run = scenario.start(tcp.pair)) {
            List<String> all =
                    new ArrayList<>(List.of("heartbeat", "0.1", "openTimeout", "1", "reconnect.jitter", "0"));
            all.addAll(List.of(keysAndValues));
            tcp.create(all.toArray(String[]::new)).connect();
            part.accept(tcp);
            run.await(LONGEST);
            return tcp;
        } catch (RuntimeException | Error e) {
            tcp.close();
            throw e;
        }
    }
}

package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.ctios.event.AgentEvent;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionClosed;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnConnectionRejected;
import org.ctios.event.ConnectionEvent.OnMissingHeartbeat;
import org.ctios.event.ConnectionEvent.OnSetAgentMode;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.event.CtiOsEvent;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.CallStatus;
import org.ctios.session.CilError;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The session against the simulator over real sockets. */
class SessionOverTcpIT {
    private final Heard heard = new Heard();
    private CtiServerPair pair =
            CtiServerPair.builder().agents(3).callsPerMinute(0).start();
    private StandaloneSession session;

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
        }
        pair.close();
    }

    /** call-flows.md 1: BEGIN_CALL is the first event of a call, END_CALL the last; DG 12.5 ch. 6 names the keywords. */
    @Test
    void aMonitorSessionHearsACallFromBeginToEnd() {
        open(Map.of());
        SimulatedCall call = pair.contactCentre().startCall("1001");
        call.deliver();
        call.establish();
        call.hold();
        call.retrieve();
        call.clear();
        call.end();

        await().atMost(Heard.LIMIT).until(() -> heard.names().contains("OnCallEnd"));

        List<CallEvent> events = heard.all(CallEvent.class);
        assertThat(events.stream().map(CtiOsEvent::name).distinct())
                .containsSubsequence(
                        "OnCallBegin",
                        "OnCallDelivered",
                        "OnCallEstablished",
                        "OnCallHeld",
                        "OnCallRetrieved",
                        "OnCallConnectionCleared",
                        "OnCallCleared",
                        "OnCallEnd");
        CallEvent delivered = events.stream()
                .filter(event -> event.name().equals("OnCallDelivered"))
                .findFirst()
                .orElseThrow();
        assertThat(delivered.callStatus()).isEqualTo(CallStatus.LCS_ALERTING);
        assertThat(delivered.connectionCallId()).isEqualTo(call.id());
        assertThat(delivered.arguments().getValueString("UniqueObjectID"))
                .isEqualTo("call.5000." + call.id() + "." + delivered.connectionDeviceId());
        assertThat(heard.all(AgentEvent.class).stream().map(AgentEvent::agentState))
                .contains(AgentState.RESERVED, AgentState.TALKING);
    }

    /** cil-semantics 2.2, 2.4: a killed server breaks the socket; the session is at the other side without a heartbeat. */
    @Test
    void aKilledSideIsLeftAtOnceForTheOtherOne() {
        open(Map.of("heartbeat", "60"));
        Side before = pair.active();
        int failures = heard.all(OnConnectionFailure.class).size();

        pair.kill(before);

        OnConnectionFailure failure = heard.awaitNumber(OnConnectionFailure.class, failures + 1);
        OnConnection again = heard.awaitNumber(OnConnection.class, 2);
        assertThat(failure.failedSide().name()).isEqualTo(before.name());
        assertThat(failure.origin().side()).isEqualTo(failure.failedSide());
        assertThat(failure.reasonCode()).isEqualTo(ReasonCode.TRANSPORT_ERROR);
        assertThat(again.first()).isFalse();
        assertThat(again.currentServer()).isEqualTo("127.0.0.1:" + pair.port(before.other()));
        awaitState(SessionState.MONITOR);
        assertThat(session.status().side().name()).isEqualTo(before.other().name());
    }

    /** Events are numbered without gaps across a failover, so that a reader can prove that it lost none. */
    @Test
    void sequenceNumbersHaveNoGapsAcrossFailovers() {
        open(Map.of());
        pair.contactCentre().startCall().deliver();
        pair.kill(pair.active());
        heard.awaitNumber(OnConnection.class, 2);
        pair.contactCentre().startCall().deliver();
        await().atMost(Heard.LIMIT)
                .until(() ->
                        heard.names().stream().filter("OnCallDelivered"::equals).count() >= 2);

        List<Long> numbers =
                heard.all().stream().map(event -> event.origin().sequence()).toList();

        for (int i = 1; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(numbers.get(i - 1) + 1);
        }
    }

    /** protocol.md 4, Open: a server that accepts TCP and does not answer OPEN_REQ never pins the session. */
    @Test
    void aServerThatDoesNotAnswerOpenReqIsLeftForTheOtherOne() throws Exception {
        try (SilentServer silent = SilentServer.fromTheStart()) {
            start(Map.of(
                    "endpoints",
                    "127.0.0.1:" + silent.port() + ",127.0.0.1:" + pair.port(pair.active()),
                    "openTimeout",
                    "0.3"));

            awaitState(SessionState.MONITOR);
            assertThat(session.status().side()).isEqualTo(ServerSide.B);
        }
    }

    /** cil-semantics 10, behaviour 28: two missing heartbeats are told, the third is a failure with ReasonCode 1. */
    @Test
    void aServerThatFreezesIsLeftAfterTheConfiguredHeartbeats() throws Exception {
        try (SilentServer frozen = SilentServer.afterOpenConf()) {
            start(Map.of("endpoints", "127.0.0.1:" + frozen.port(), "heartbeat", "0.2", "maxHeartbeats", "3"));

            OnConnectionFailure failure = heard.awaitNumber(OnConnectionFailure.class, 1);

            assertThat(failure.reasonCode()).isEqualTo(ReasonCode.MISSED_HEARTBEATS);
            assertThat(heard.all(OnMissingHeartbeat.class).stream()
                            .map(OnMissingHeartbeat::consecutiveMissedHeartbeats))
                    .containsExactly(1, 2);
            assertThat(frozen.received()).contains(MessageTypes.HEARTBEAT_REQ);
        }
    }

    /** protocol.md 4, Open: a wrong password is final, and a corrected configuration is enough to go on. */
    @Test
    void aWrongClientPasswordStopsTheSessionUntilItIsCorrected() {
        restart(CtiServerPair.builder().agents(1).callsPerMinute(0).clientPassword("right"));
        start(Map.of("endpoints", pair.endpoints(), ".clientPassword", "wrong"));

        OnConnectionRejected rejected = heard.awaitNumber(OnConnectionRejected.class, 1);

        assertThat(rejected.reason()).contains("E_CTI_INVALID_PASSWORD (36)");
        assertThat(session.state()).isEqualTo(SessionState.REJECTED);
        session.reconfigure(Map.of("endpoints", pair.endpoints(), ".clientPassword", "right"));
        awaitState(SessionState.MONITOR);
    }

    /** protocol.md 4: E_CTI_INVALID_VERSION leads to the next lower version, here from 24 to 15 and its short tags. */
    @Test
    void theVersionIsNegotiatedDownward() {
        restart(CtiServerPair.builder().agents(1).callsPerMinute(0).newestVersion(15));
        open(Map.of());
        pair.contactCentre().startCall("1001").deliver();

        await().atMost(Heard.LIMIT).until(() -> heard.names().contains("OnCallDelivered"));

        assertThat(session.status().protocolVersion()).isEqualTo(15);
        assertThat(heard.all(CallEvent.class).get(0).ani()).isNotEmpty();
    }

    /** cil-semantics 4.1: the agent is logged in without anybody's help, and after a failover Available stays Available. */
    @Test
    void autologinLogsTheAgentInAndKeepsItsStateThroughAFailover() {
        pair.contactCentre().setAgentState("1002", Agent.State.LOGOUT, 0);
        openAgent("pw1002");
        await().atMost(Heard.LIMIT)
                .until(() -> pair.contactCentre().agent("1002").state() != Agent.State.LOGOUT);
        pair.contactCentre().setAgentState("1002", Agent.State.AVAILABLE, 0);
        await().atMost(Heard.LIMIT).until(() -> lastAgentState() == AgentState.AVAILABLE);
        Side before = pair.active();

        // Before the session can be at the other side, and without a word to it.
        pair.faults(before).freeze();
        pair.contactCentre().setAgentState("1002", Agent.State.LOGOUT, 0);
        pair.kill(before);

        heard.awaitNumber(OnSetAgentMode.class, 2);
        await().atMost(Heard.LIMIT)
                .until(() -> pair.contactCentre().agent("1002").state() == Agent.State.AVAILABLE);
    }

    /** Issue text: a wrong password does not lead to a login storm. */
    @Test
    void aWrongAgentPasswordIsTriedOnceAndTold() {
        pair.contactCentre().setAgentState("1002", Agent.State.LOGOUT, 0);

        openAgent("wrong");

        await().atMost(Heard.LIMIT).until(() -> heard.names().contains("OnControlFailureConf"));
        await().atMost(Heard.LIMIT)
                .until(() -> session.status().reason().startsWith("autologin of agent 1002 was refused"));
        long before = pair.messagesReceived();
        pair.contactCentre().startCall("1001").deliver();
        assertThat(pair.messagesReceived()).isEqualTo(before);
        assertThat(session.state()).isEqualTo(SessionState.AGENT);
    }

    /** cil-semantics 10, behaviours 13, 14 and 18: OnConnectionClosed is the last event, and connect works again. */
    @Test
    void disconnectIsConfirmedAndConnectWorksAgain() {
        open(Map.of());

        assertThat(session.disconnect()).isEqualTo(CilError.CIL_OK);
        heard.awaitNumber(OnConnectionClosed.class, 1);
        pair.contactCentre().startCall().deliver();

        assertThat(heard.names()).endsWith("OnConnectionClosed");
        assertThat(session.disconnect()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_CONNECTED);
        assertThat(session.connect()).isEqualTo(CilError.CIL_OK);
        awaitState(SessionState.MONITOR);
        assertThat(session.connect()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_DISCONNECTED);
    }

    /** design.md 5.9: a slow listener delays only itself, heartbeats go on, and by default nothing is lost. */
    @Test
    void aBlockedListenerLosesNothingAndDoesNotEndTheSession() throws Exception {
        Heard slow = new Heard();
        CountDownLatch release = new CountDownLatch(1);
        start(Map.of("endpoints", pair.endpoints(), "queue.capacity", "20", "heartbeat", "0.2"));
        session.addEventListener(event -> {
            awaitRelease(release);
            slow.onEvent(event);
        });
        awaitState(SessionState.MONITOR);
        for (int i = 0; i < 40; i++) {
            SimulatedCall call = pair.contactCentre().startCall("1001");
            call.deliver();
            call.establish();
            call.clear();
            call.end();
        }
        // Far longer than the heartbeats would allow if the pause counted as silence of the server.
        await().during(java.time.Duration.ofMillis(1500))
                .atMost(Heard.LIMIT)
                .until(() -> session.state() == SessionState.MONITOR);

        release.countDown();

        await().atMost(Heard.LIMIT)
                .until(() -> slow.names().stream().filter("OnCallEnd"::equals).count() == 40);
        List<Long> numbers =
                slow.all().stream().map(event -> event.origin().sequence()).toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        assertThat(numbers.get(numbers.size() - 1) - numbers.get(0)).isEqualTo(numbers.size() - 1L);
    }

    /** Who hears of a change and asks for the state sees the new one, not the one before. */
    @Test
    void theStateIsNeverBehindTheEvents() {
        Queue<SessionState> states = new ConcurrentLinkedQueue<>();
        start(Map.of("endpoints", pair.endpoints()));
        session.addEventListener(event -> {
            if (event instanceof OnConnection || event instanceof OnConnectionClosed) {
                states.add(session.state());
            }
        });
        awaitState(SessionState.MONITOR);
        for (int i = 0; i < 50; i++) {
            session.disconnect();
            awaitState(SessionState.DISCONNECTED);
            await().atMost(Heard.LIMIT).until(() -> lastIs(states, SessionState.DISCONNECTED));
            session.connect();
            await().atMost(Heard.LIMIT).until(() -> !lastIs(states, SessionState.DISCONNECTED));
            awaitState(SessionState.MONITOR);
        }
        assertThat(states).isSubsetOf(SessionState.MONITOR_PENDING, SessionState.MONITOR, SessionState.DISCONNECTED);
    }

    /** Behaviours 5 and 7, in the other reading: DG 12.5 ch. 8 lets Connect fail with the first attempt. */
    @Test
    void withFailFastConnectReturnsWhatBecameOfTheFirstAttempt() {
        session = CtiOsSessions.create(
                "test",
                Map.of(
                        "endpoints", pair.endpoints(),
                        "autoconnect", "false",
                        "compatibility", "failFast",
                        "reconnect.firstSide", pair.active().name(),
                        "reconnect.delays", "60"));
        assertThat(session.connect()).isEqualTo(CilError.CIL_OK);
        assertThat(session.state().isConnected()).isTrue();
        session.disconnect();
        awaitState(SessionState.DISCONNECTED);
        pair.kill(pair.active().other());
        pair.kill(pair.active());
        assertThat(session.connect()).isEqualTo(CilError.CIL_FAIL);
        assertThat(session.state()).isEqualTo(SessionState.FAILOVER);
    }

    /** DG 12.5 ch. 4, Typical Logout Procedure: OnConnectionClosed is the end, also of a session that is closed. */
    @Test
    void aClosedSessionTellsItsEndAlsoDuringADisconnect() {
        open(Map.of());
        session.disconnect();
        session.close();
        heard.awaitNumber(OnConnectionClosed.class, 1);
        assertThat(session.state()).isEqualTo(SessionState.DISCONNECTED);
    }

    private static boolean lastIs(Queue<SessionState> states, SessionState state) {
        return states.stream().reduce((first, second) -> second).orElse(null) == state;
    }

    private void restart(CtiServerPair.Builder builder) {
        pair.close();
        pair = builder.start();
    }

    private void start(Map<String, String> configuration) {
        session = CtiOsSessions.create(
                "test", with(configuration, Map.of("autoconnect", "false", "reconnect.delays", "0.2")));
        session.addEventListener(heard);
        session.connect();
    }

    private void open(Map<String, String> more) {
        start(with(more, Map.of("endpoints", pair.endpoints())));
        awaitState(SessionState.MONITOR);
    }

    private void openAgent(String password) {
        start(Map.of(
                "endpoints", pair.endpoints(),
                "mode", "agent",
                "autologin", "true",
                "agentId", "1002",
                "agentInstrument", "2002",
                ".agentPassword", password,
                "peripheralId", "5000"));
        awaitState(SessionState.AGENT);
    }

    private AgentState lastAgentState() {
        List<AgentEvent> events = heard.all(AgentEvent.class).stream()
                .filter(event -> event.agentState() != null)
                .toList();
        return events.isEmpty()
                ? AgentState.UNKNOWN
                : events.get(events.size() - 1).agentState();
    }

    private void awaitState(SessionState state) {
        await().atMost(Heard.LIMIT).until(() -> session.state() == state);
    }

    private static Map<String, String> with(Map<String, String> first, Map<String, String> second) {
        Map<String, String> all = new HashMap<>(second);
        all.putAll(first);
        return all;
    }

    private static void awaitRelease(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

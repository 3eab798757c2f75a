package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pair over real TCP: sides, failover, events. */
class CtiServerPairTest {
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(3).callsPerMinute(0).start();

    @AfterEach
    void close() {
        pair.close();
    }

    /** Guide, Session Management: one active server, which opens sessions; the other one is off-line for clients. */
    /** An IPv6 address stands in brackets, as the session's key has it; this one is 127.0.0.1 where there is no IPv6. */
    @Test
    void anAddressWithColonsStandsInBracketsInEndpoints() {
        String host = "::ffff:127.0.0.1";
        try (CtiServerPair pair =
                CtiServerPair.builder().host(host).callsPerMinute(0).start()) {
            assertThat(pair.endpoints())
                    .isEqualTo("[" + host + "]:" + pair.port(Side.A) + ",[" + host + "]:" + pair.port(Side.B));
        }
    }

    /** What is set before clients are let in no client forestalls; who refuses or is down does so afterwards too. */
    @Test
    void aPairThatRefusesAtFirstLetsClientsInWhenItIsTold() throws IOException {
        try (CtiServerPair pair = CtiServerPair.builder().callsPerMinute(0).startRefusing()) {
            pair.faults(Side.A).heal();
            pair.kill(Side.A);
            pair.revive(Side.A);
            pair.faults(Side.B).refuse();
            for (Side side : Side.values()) {
                assertThatThrownBy(() -> new TestClient(pair, side, 24)).isInstanceOf(ConnectException.class);
            }
            pair.switchOver();
            pair.switchOver();
            pair.letClientsIn();
            assertThatThrownBy(() -> new TestClient(pair, Side.B, 24)).isInstanceOf(ConnectException.class);
            pair.faults(Side.B).heal();
            pair.letClientsIn();
            new TestClient(pair, Side.B, 24).close();
            pair.switchOver();
            try (TestClient client = new TestClient(pair, pair.active(), 24)) {
                client.openAllEvents();
            }
        }
    }

    /** The port is taken all the same. */
    @Test
    void aPairThatRefusesAtFirstSaysWhichPortItCannotHave() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() ->
                            CtiServerPair.builder().portB(other.getLocalPort()).startRefusing())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("side B cannot listen on 127.0.0.1:" + other.getLocalPort());
        }
    }

    @Test
    void onlyTheActiveSideOpensSessions() throws IOException {
        try (TestClient onA = new TestClient(pair, Side.A, 24);
                TestClient onB = new TestClient(pair, Side.B, 24)) {
            onA.openAllEvents();
            Message refusal =
                    onB.ask(TestClient.named(onB.openReq(TestClient.ALL_EVENTS)).build());
            assertThat(refusal.typeNumber()).isEqualTo(MessageTypes.FAILURE_CONF);
            assertThat(refusal.uint(Fields.STATUS)).isEqualTo(15);
            assertThat(pair.sessions(Side.A)).isEqualTo(1);
            assertThat(pair.sessions(Side.B)).isZero();
        }
    }

    /** Guide, Session Management: when the active server fails its connections close and the other one takes over. */
    @Test
    void afterTheActiveSideIsKilledTheOtherOneOpensSessions() throws IOException {
        try (TestClient onA = new TestClient(pair, Side.A, 24)) {
            onA.openAllEvents();
            pair.kill(Side.A);
            assertThat(onA.isEnded()).isTrue();
        }
        assertThat(pair.active()).isEqualTo(Side.B);
        assertThatThrownBy(() -> new TestClient(pair, Side.A, 24)).isInstanceOf(ConnectException.class);
        try (TestClient onB = new TestClient(pair, Side.B, 24)) {
            onB.openAllEvents();
            assertThat(pair.sessions(Side.B)).isEqualTo(1);
        }
    }

    /** A revived side has its old port and is standby. */
    @Test
    void aRevivedSideComesBackOnItsPortAsStandby() throws IOException {
        int port = pair.port(Side.A);
        pair.kill(Side.A);
        assertThat(pair.isUp(Side.A)).isFalse();
        pair.revive(Side.A);
        assertThat(pair.isUp(Side.A)).isTrue();
        assertThat(pair.port(Side.A)).isEqualTo(port);
        assertThat(pair.active()).isEqualTo(Side.B);
        try (TestClient onA = new TestClient(pair, Side.A, 15)) {
            Message answer =
                    onA.ask(TestClient.named(onA.openReq(TestClient.ALL_EVENTS)).build());
            assertThat(answer.uint(Fields.STATUS)).isEqualTo(15);
        }
    }

    /** With both sides down, the first that comes back is active. */
    @Test
    void theFirstSideToComeBackIsActive() throws IOException {
        pair.kill(Side.A);
        pair.kill(Side.B);
        pair.revive(Side.A);
        assertThat(pair.active()).isEqualTo(Side.A);
        try (TestClient onA = new TestClient(pair, Side.A, 24)) {
            onA.openAllEvents();
        }
    }

    /** Guide, Session Termination: the server ends a session with FAILURE_EVENT, server off-line. */
    @Test
    void aSwitchOverEndsTheSessionsOfTheOldSide() throws IOException {
        try (TestClient onA = new TestClient(pair, Side.A, 24)) {
            onA.openAllEvents();
            pair.switchOver();
            Message event = onA.read();
            assertThat(event.typeNumber()).isEqualTo(MessageTypes.FAILURE_EVENT);
            assertThat(event.uint(Fields.STATUS)).isEqualTo(15);
            assertThat(onA.isEnded()).isTrue();
        }
        assertThat(pair.active()).isEqualTo(Side.B);
    }

    /** Switching to a side that is down would leave nobody. */
    @Test
    void aSwitchOverToADeadSideIsRefused() {
        pair.kill(Side.B);
        assertThatThrownBy(pair::switchOver)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("side B is down");
        assertThat(pair.active()).isEqualTo(Side.A);
    }

    /** The contact centre is one truth: a call goes on while a side dies, and nothing is replayed to All Events clients. */
    @Test
    void aCallSurvivesTheDeathOfASide() throws IOException {
        SimulatedCall call = pair.contactCentre().startCall("1001").deliver().establish();
        pair.kill(Side.A);
        try (TestClient onB = new TestClient(pair, Side.B, 24)) {
            onB.openAllEvents();
            call.hold();
            Message held = onB.read();
            assertThat(held.typeNumber()).isEqualTo(MessageTypes.CALL_HELD_EVENT);
            assertThat(held.uint(Fields.CONNECTION_CALL_ID)).isEqualTo(call.id());
        }
    }

    static IntStream everyVersion() {
        return IntStream.rangeClosed(13, 25);
    }

    /** Issue 7 A.1 and call flows, section 4: every event of an inbound call, in order, in every version. */
    @ParameterizedTest
    @MethodSource("everyVersion")
    void anInboundCallTellsItsEventsInOrder(int version) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, version)) {
            client.openAllEvents();
            pair.contactCentre().setAgentState("1001", Agent.State.AVAILABLE, 0);
            pair.contactCentre()
                    .startCall("1001")
                    .deliver()
                    .establish()
                    .hold()
                    .retrieve()
                    .setVariable(5, "five")
                    .clear()
                    .end();
            List<String> told = new ArrayList<>();
            for (int i = 0; i < 18; i++) {
                Message message = client.read();
                assertThat(message.uint(Fields.MONITOR_ID)).isZero();
                assertThat(message.uint(Fields.PERIPHERAL_ID)).isEqualTo(5000);
                told.add(message.type().name() + state(message));
            }
            assertThat(told)
                    .containsExactly(
                            "AGENT_STATE_EVENT 0",
                            "AGENT_STATE_EVENT 2",
                            "AGENT_STATE_EVENT 3",
                            "AGENT_STATE_EVENT 8",
                            "BEGIN_CALL_EVENT",
                            "CALL_DELIVERED_EVENT",
                            "CALL_ESTABLISHED_EVENT",
                            "AGENT_STATE_EVENT 4",
                            "CALL_HELD_EVENT",
                            "AGENT_STATE_EVENT 10",
                            "CALL_RETRIEVED_EVENT",
                            "AGENT_STATE_EVENT 4",
                            "CALL_DATA_UPDATE_EVENT",
                            "CALL_CONNECTION_CLEARED_EVENT",
                            "CALL_CONNECTION_CLEARED_EVENT",
                            "CALL_CLEARED_EVENT",
                            "AGENT_STATE_EVENT 6",
                            "END_CALL_EVENT");
            assertThat(client.read().uint(Fields.AGENT_STATE)).isEqualTo(3);
        }
    }

    /** The kill timer leaves the pair with one side up and revives the other one. */
    @Test
    void theKillTimerMovesTheActiveSideAgainAndAgain() {
        pair.killActiveEvery(Duration.ofMillis(100), Duration.ofMillis(20));
        await().pollInterval(Duration.ofMillis(10)).until(() -> pair.active() == Side.B);
        await().pollInterval(Duration.ofMillis(10)).until(() -> pair.active() == Side.A);
        pair.killActiveEvery(Duration.ZERO, Duration.ZERO);
        await().until(() -> pair.isUp(Side.A) && pair.isUp(Side.B));
    }

    /** Closing leaves no thread behind. */
    @Test
    void closingEndsAllThreads() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            pair.close();
            assertThat(client.isEnded()).isTrue();
        }
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("ctios-simulator")));
    }

    private static String state(Message message) {
        return message.typeNumber() == MessageTypes.AGENT_STATE_EVENT ? " " + message.uint(Fields.AGENT_STATE) : "";
    }
}

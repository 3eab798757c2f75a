package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import org.ctios.ged188.FatalProtocolException;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client sees of each fault, over real TCP. */
class FaultsTest {
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(3).callsPerMinute(0).start();
    private final Faults faults = pair.faults(Side.A);
    private TestClient client;

    @BeforeEach
    void open() throws IOException {
        client = new TestClient(pair, Side.A, 24);
        client.openAllEvents();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        pair.close();
    }

    /** Connecting is refused while sessions go on and the side is up. */
    @Test
    void aRefusingSideLetsNobodyIn() throws IOException {
        faults.refuse();
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        assertThat(pair.isUp(Side.A)).isTrue();
        assertHeartbeat(client);
        faults.heal();
        assertOpens();
    }

    /** A side that is killed and revived still refuses until it is healed. */
    @Test
    void aRefusingSideRefusesAfterItsRevival() throws IOException {
        faults.refuse();
        pair.kill(Side.A);
        pair.revive(Side.A);
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        faults.heal();
        try (TestClient next = connect()) {
            assertThat(next.isSilent()).isTrue();
        }
    }

    /** Every connection breaks; the next one opens at the same side. */
    @Test
    void aResetEndsConnectionsAndNotTheSide() throws IOException {
        faults.reset();
        assertThat(client.isReset()).isTrue();
        assertThat(pair.active()).isEqualTo(Side.A);
        assertOpens();
    }

    /** Nothing is answered or told while the side hangs; afterwards everything is, in order. */
    @Test
    void aFrozenSideIsSilentAndThenGoesOn() throws IOException {
        faults.freeze();
        client.send(client.request(MessageTypes.HEARTBEAT_REQ).build().toBytes());
        login("1001");
        try (TestClient next = connect()) {
            assertThat(client.isSilent()).isTrue();
            next.send(openReq(next).toBytes());
            assertThat(next.isSilent()).isTrue();
            faults.thaw();
            assertThat(next.read().typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
        }
        assertThat(client.readUntil(MessageTypes.AGENT_STATE_EVENT).uint(Fields.AGENT_STATE))
                .isZero();
        assertThat(client.read().uint(Fields.AGENT_STATE)).isEqualTo(2);
        assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.HEARTBEAT_CONF);
    }

    /** The other side takes over meanwhile: the events of the frozen one are dropped, and its sessions end. */
    @Test
    void aFrozenSideThatWasReplacedEndsItsSessionsWhenItGoesOn() throws IOException {
        faults.freeze();
        login("1001");
        pair.switchOver();
        login("1002");
        assertThat(client.isSilent()).isTrue();
        faults.thaw();
        Message event = client.read();
        assertThat(event.typeNumber()).isEqualTo(MessageTypes.FAILURE_EVENT);
        assertThat(event.uint(Fields.STATUS)).isEqualTo(15);
        assertThat(client.isEnded()).isTrue();
    }

    /** A frozen server cannot take over, and dies like any other. */
    @Test
    void aFrozenSideCannotTakeOverAndCanBeKilled() throws IOException {
        pair.faults(Side.B).freeze();
        assertThatThrownBy(pair::switchOver)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("side B is frozen");
        faults.freeze();
        pair.kill(Side.A);
        assertThat(client.isReset()).isTrue();
    }

    /** Neither FIN nor RST nor an answer, not even when the side dies; new connections work. */
    @Test
    void aHalfOpenConnectionIsSilentForEver() throws IOException {
        faults.halfOpen();
        client.send(client.request(MessageTypes.HEARTBEAT_REQ).build().toBytes());
        login("1001");
        assertThat(client.isSilent()).isTrue();
        assertOpens();
        pair.kill(Side.A);
        assertThat(client.isSilent()).isTrue();
        faults.heal();
        assertThat(client.isReset()).isTrue();
        assertThat(pair.isUp(Side.A)).isTrue();
    }

    /** The server forgets the session as soon as the client gives the connection up. */
    @Test
    void aHalfOpenSessionEndsWithItsClient() throws IOException {
        faults.halfOpen();
        assertThat(pair.sessions(Side.A)).isEqualTo(1);
        client.close();
        await().until(() -> pair.sessions(Side.A) == 0);
    }

    /** TCP stands, OPEN_REQ is never answered, open sessions go on. */
    @Test
    void aSilentSideDoesNotAnswerOpenReq() throws IOException {
        faults.acceptSilently();
        try (TestClient next = connect()) {
            next.send(openReq(next).toBytes());
            assertThat(next.isSilent()).isTrue();
        }
        assertHeartbeat(client);
        faults.heal();
        assertOpens();
    }

    /** Any status, by name with or without prefix; open sessions go on. */
    @ParameterizedTest
    @CsvSource({
        "CTI_SERVER_OFFLINE, 15",
        "SERVER_NOT_MASTER, 92",
        "E_CTI_SERVER_IN_MAINTENANCE_MODE, 110",
        "DEVICE_IN_USE, 10",
        "INVALID_PASSWORD, 36",
        "INVALID_VERSION, 1",
        "E_INVALID_CONFIG_MSG_MASK, 95"
    })
    void sessionsAreRefusedWithAnyStatus(String name, int status) throws IOException {
        faults.refuseSessions(name);
        assertRefused(status);
        assertHeartbeat(client);
        faults.heal();
        assertOpens();
    }

    /** A number need not be known; silence before it is replaced. */
    @Test
    void sessionsAreRefusedWithAnyNumber() throws IOException {
        faults.acceptSilently();
        faults.refuseSessions(104);
        assertRefused(104);
        assertThatThrownBy(() -> faults.refuseSessions(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> faults.refuseSessions("NO_SUCH_STATUS"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NO_SUCH_STATUS");
    }

    /** Bytes that arrive alone are one message all the same. */
    @Test
    void splitMessagesArriveByteByByte() throws IOException {
        faults.split(Duration.ofMillis(2));
        int before = client.reads();
        assertHeartbeat(client);
        assertThat(client.reads() - before).isGreaterThan(3);
        faults.split(Duration.ZERO);
        login("1001");
        assertThat(client.read().uint(Fields.AGENT_STATE)).isZero();
        assertThat(client.read().uint(Fields.AGENT_STATE)).isEqualTo(2);
    }

    /** A message that is being split is finished whole after healing. */
    @Test
    void healingFinishesAMessageThatIsBeingSplit() throws IOException {
        faults.split(Duration.ofMillis(100));
        login("1001");
        assertThat(client.isSilent()).isFalse();
        faults.heal();
        login("1002");
        assertThat(client.read().uint(Fields.AGENT_STATE)).isZero();
        assertThat(client.read().uint(Fields.AGENT_STATE)).isEqualTo(2);
        assertThat(client.read().text(Fields.AGENT_ID)).isEqualTo("1002");
    }

    /** Several messages arrive by one read. */
    @Test
    void gluedMessagesArriveAtOnce() throws IOException {
        faults.glue(Duration.ofMillis(300));
        int before = client.reads();
        login("1001");
        login("1002");
        for (int i = 0; i < 4; i++) {
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
        }
        assertThat(client.reads() - before).isEqualTo(1);
    }

    /** Each message takes its time. */
    @Test
    void aSlowSideLetsEachMessageWait() throws IOException {
        faults.slow(Duration.ofMillis(100));
        long start = System.nanoTime();
        login("1001");
        client.read();
        client.read();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    /** What waits for a long pause does not wait for it any longer when another one is set (docs/simulator.md: they replace each other). */
    @ParameterizedTest
    @ValueSource(strings = {"A slow 1ms", "A split 1ms", "A glue 1ms"})
    void aShorterPauseCountsAtOnce(String order) throws IOException {
        faults.slow(Duration.ofMinutes(1));
        login("1001");
        assertThat(client.isSilent()).isTrue();
        pair.fault(order);
        assertThat(client.read().uint(Fields.AGENT_STATE)).isZero();
        assertThat(client.read().uint(Fields.AGENT_STATE)).isEqualTo(2);
    }

    /** A cut that still waits for its message is a fault in force, and healed as any other. */
    @Test
    void healingTakesBackACutThatHasNotBeenDone() throws IOException {
        faults.truncate();
        assertThat(pair.faultsInForce(Side.A)).containsExactly("truncate");
        faults.heal();
        assertThat(pair.faultsInForce(Side.A)).isEmpty();
        assertHeartbeat(client);
    }

    /** Half a message, then the end; other connections are made as before. */
    @Test
    void aTruncatedMessageIsFollowedByTheEnd() throws IOException {
        faults.truncate();
        login("1001");
        assertThatThrownBy(client::read).hasMessageContaining("closed the connection");
        assertThat(client.pending()).isPositive();
        assertOpens();
    }

    /** Garbage is seen between two messages. */
    @Test
    void garbageIsWrittenBetweenMessages() throws IOException {
        byte[] unknown = {0, 0, 0, 1, 0, 0, 3, (byte) 0xE8, 42};
        faults.garbage(unknown);
        assertThat(client.read().toBytes()).isEqualTo(unknown);
        assertHeartbeat(client);
    }

    /** A length that no message has. */
    @Test
    void anOversizedLengthIsAnnounced() {
        faults.oversize();
        assertThatThrownBy(client::read).isInstanceOf(FatalProtocolException.class);
    }

    /** Confirmations are missing, events come. */
    @Test
    void lostConfirmationsAreMissing() throws IOException {
        faults.lose(Faults.confirmations());
        client.send(client.request(MessageTypes.HEARTBEAT_REQ).build().toBytes());
        login("1001");
        assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
        client.read();
        assertThat(client.isSilent()).isTrue();
    }

    /** Confirmations are late: what happens meanwhile overtakes them. */
    @Test
    void lateConfirmationsAreOvertaken() throws IOException {
        faults.delay(Faults.confirmations(), Duration.ofMillis(300));
        client.send(client.request(MessageTypes.HEARTBEAT_REQ).build().toBytes());
        await().until(() -> pair.messagesReceived() == 2);
        login("1001");
        assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
        assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
        assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.HEARTBEAT_CONF);
    }

    /** What was sent before a close comes before it, however late (guide, CLOSE_CONF). */
    @Test
    void aLateConfirmationComesBeforeTheEndOfItsSession() throws IOException {
        faults.delay(Faults.confirmations(), Duration.ofMillis(300));
        long start = System.nanoTime();
        assertThat(client.ask(MessageTypes.CLOSE_REQ, request -> request.set(Fields.STATUS, 0))
                        .typeNumber())
                .isEqualTo(MessageTypes.CLOSE_CONF);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(client.isEnded()).isTrue();
    }

    /** The side that goes says so, however late. */
    @Test
    void aLateFailureEventComesBeforeTheEndOfItsSession() throws IOException {
        faults.delay(type -> type == MessageTypes.FAILURE_EVENT, Duration.ofMillis(300));
        pair.switchOver();
        assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.FAILURE_EVENT);
        assertThat(client.isEnded()).isTrue();
    }

    /** Events come twice, confirmations once. */
    @Test
    void duplicateEventsComeTwice() throws IOException {
        faults.duplicate(Faults.events());
        login("1001");
        assertThat(client.read().uint(Fields.AGENT_STATE)).isZero();
        assertThat(client.read().uint(Fields.AGENT_STATE)).isZero();
        assertThat(client.read().uint(Fields.AGENT_STATE)).isEqualTo(2);
        assertThat(client.read().uint(Fields.AGENT_STATE)).isEqualTo(2);
        assertHeartbeat(client);
        assertThat(client.isSilent()).isTrue();
    }

    /** Healing ends all faults at once, and revives a side that was killed. */
    @Test
    void healingEndsEveryFault() throws IOException {
        faults.lose(type -> true);
        faults.split(Duration.ofSeconds(1));
        faults.refuseSessions(15);
        faults.freeze();
        faults.refuse();
        faults.heal();
        assertHeartbeat(client);
        assertOpens();
        pair.kill(Side.A);
        faults.heal();
        assertThat(pair.isUp(Side.A)).isTrue();
    }

    /** The faults of one side are not those of the other one. */
    @Test
    void theOtherSideIsNotConcerned() throws IOException {
        pair.faults(Side.B).freeze();
        pair.faults(Side.B).lose(type -> true);
        assertHeartbeat(client);
    }

    /** A pause is no time in the past. */
    @Test
    void aNegativePauseIsRefused() {
        assertThatThrownBy(() -> faults.slow(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> faults.delay(Faults.events(), Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private TestClient connect() throws IOException {
        return new TestClient(pair, Side.A, 24);
    }

    private void assertOpens() throws IOException {
        try (TestClient next = connect()) {
            next.openAllEvents();
        }
    }

    private void assertRefused(long status) throws IOException {
        try (TestClient next = connect()) {
            Message answer = next.ask(openReq(next));
            assertThat(answer.typeNumber()).isEqualTo(MessageTypes.FAILURE_CONF);
            assertThat(answer.uint(Fields.STATUS)).isEqualTo(status);
        }
    }

    private static Message openReq(TestClient from) {
        return TestClient.named(from.openReq(TestClient.ALL_EVENTS)).build();
    }

    private static void assertHeartbeat(TestClient from) throws IOException {
        assertThat(from.ask(MessageTypes.HEARTBEAT_REQ, request -> request).typeNumber())
                .isEqualTo(MessageTypes.HEARTBEAT_CONF);
    }

    /** Two events of one agent: login, not ready. */
    private void login(String agent) {
        pair.contactCentre().setAgentState(agent, Agent.State.LOGIN, 0);
    }
}

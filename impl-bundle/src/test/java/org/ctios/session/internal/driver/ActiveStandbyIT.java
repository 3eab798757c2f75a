package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnEventGap;
import org.ctios.event.CtiOsEvent;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.CtiOsSessions;
import org.ctios.session.Operation;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.SentFrame;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session with both sides of an active-standby pair (guide, PG and CTI Server Graceful Shutdown), over real sockets. */
class ActiveStandbyIT {
    private static final long PARTY_UPDATE =
            Dictionary.standard().enumeration("EventCause").value("CEC_CALL_PARTY_UPDATE_IND");

    private final Heard heard = new Heard();
    private final Queue<SentFrame> sent = new ConcurrentLinkedQueue<>();
    private final CtiServerPair pair = CtiServerPair.builder()
            .activeStandby(true)
            .agents(20)
            .speed(100)
            .callsPerMinute(0)
            .start();
    private StandaloneSession session;

    @BeforeEach
    void open() {
        pair.record(sent::add);
        session = open("connectTimeout", "5");
        session.addEventListener(heard);
        session.connect();
        await().atMost(Heard.LIMIT).until(() -> session.state() == SessionState.MONITOR && isComplete());
    }

    private StandaloneSession open(String key, String value) {
        return CtiOsSessions.create(
                "test",
                Map.of(
                        "endpoints",
                        pair.endpoints(),
                        "activeStandby",
                        "true",
                        "autoconnect",
                        "false",
                        "reconnect.firstSide",
                        "B",
                        "reconnect.delays",
                        "0.2",
                        key,
                        value));
    }

    @AfterEach
    void close() {
        session.close();
        pair.close();
    }

    /** The standby side that answers first is no failure, and users hear of one connection. */
    @Test
    void theSessionRunsOnTheActiveSideWithAStandbySessionBesideIt() {
        assertThat(session.status().side()).isEqualTo(ServerSide.A);
        assertThat(session.status().reason()).isEmpty();
        assertThat(heard.all(OnConnection.class)).hasSize(1);
        assertThat(heard.all(OnConnectionFailure.class)).isEmpty();
    }

    /** Twenty planned switch-overs under load: no failure, no gap, every frame told once and in its order. */
    @Test
    void plannedSwitchOversLoseNothingAndTellNothingTwice() throws Exception {
        pair.contactCentre().setCallsPerMinute(60);
        for (int i = 0; i < 20; i++) {
            Side before = pair.active();
            int enough = sent.size() + 200;
            await().atMost(Heard.LIMIT).until(() -> sent.size() >= enough);
            await().atMost(Heard.LIMIT).until(this::isComplete);
            CompletableFuture<Boolean> done = pair.maintenance();
            assertThat(done.get(15, TimeUnit.SECONDS)).as("switch-over %s", i).isTrue();
            assertThat(pair.active()).isNotEqualTo(before);
            heard.awaitNumber(OnConnection.class, i + 2);
        }
        pair.contactCentre().pause();

        assertThat(heard.all(OnConnectionFailure.class)).isEmpty();
        assertThat(heard.all(OnEventGap.class)).isEmpty();
        assertThat(foundOut()).isEmpty();
        for (Side side : Side.values()) {
            List<String> told = sentBy(side);
            await().atMost(Heard.LIMIT).until(() -> heardOf(side).size() >= told.size());
            assertThat(heardOf(side)).hasSizeGreaterThan(1_000).containsExactlyElementsOf(told);
        }
    }

    /** Requests one after the other, while the active side changes ten times: each is answered, and reaches a server once. */
    @Test
    void plannedSwitchOversInterruptNoRequest() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> asking = CompletableFuture.supplyAsync(() -> askUntil(enough));
        for (int i = 0; i < 10; i++) {
            await().atMost(Heard.LIMIT).until(this::isComplete);
            assertThat(pair.maintenance().get(15, TimeUnit.SECONDS)).isTrue();
            heard.awaitNumber(OnConnection.class, i + 2);
        }
        enough.set(true);
        int asked = asking.get(15, TimeUnit.SECONDS);

        assertThat(heard.all(OnConnectionFailure.class)).isEmpty();
        assertThat(asked).isGreaterThan(100);
        assertThat(sent.stream().filter(frame -> frame.type() == MessageTypes.SET_AGENT_STATE_CONF))
                .hasSize(asked);
    }

    /** Logs an agent in and out; a request that is not confirmed ends it. */
    private int askUntil(AtomicBoolean enough) {
        int asked = 0;
        for (; !enough.get(); asked++) {
            CtiOsRequest.Builder request = CtiOsRequest.of(asked % 2 == 0 ? Operation.LOGIN : Operation.LOGOUT)
                    .with("AgentID", "1020")
                    .with("AgentInstrument", "2020")
                    .with("AgentPassword", "pw1020")
                    .with("PeripheralID", OverTcp.PERIPHERAL)
                    .timeout(Heard.LIMIT);
            session.request(request.build()).toCompletableFuture().join();
        }
        return asked;
    }

    /** The active side dies: the standby session takes over without a new connection, and the model is right. */
    @Test
    void aKilledActiveSideIsReplacedByTheStandbySession() {
        for (String agent : List.of("1001", "1002", "1003")) {
            var call = pair.contactCentre().startCall(agent);
            call.deliver();
            call.establish();
        }
        await().atMost(Heard.LIMIT).until(() -> session.snapshot().calls().size() == 3);
        long opened = pair.sessionsOpened();
        long begun = System.nanoTime();

        pair.kill(Side.A);

        heard.awaitNumber(OnConnection.class, 2);
        await().atMost(Heard.LIMIT).until(() -> session.state() == SessionState.MONITOR);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(pair.sessionsOpened()).isEqualTo(opened);
        assertThat(session.status().side()).isEqualTo(ServerSide.B);
        assertThat(session.snapshot().calls()).hasSize(3);
        assertThat(session.status().reason()).contains("no standby session");
        pair.revive(Side.A);
        await().atMost(Heard.LIMIT).until(this::isComplete);
        await().atMost(Heard.LIMIT).until(() -> session.status().reason().isEmpty());
    }

    /** Only the connection breaks: the server stays the active one, and is connected again long before any time-out. */
    @Test
    void aBrokenConnectionToTheActiveSideIsMadeAgainAtOnce() {
        session.close();
        Heard again = new Heard();
        session = open("connectTimeout", "600");
        session.addEventListener(again);
        session.connect();
        await().atMost(Heard.LIMIT).until(() -> session.state() == SessionState.MONITOR && isComplete());
        long opened = pair.sessionsOpened();

        pair.faults(Side.A).reset();

        again.awaitNumber(OnEventGap.class, 1);
        await().atMost(Heard.LIMIT).until(() -> session.state() == SessionState.MONITOR && isComplete());
        assertThat(session.status().side()).isEqualTo(ServerSide.A);
        assertThat(pair.sessionsOpened()).isEqualTo(opened + 1);
        assertThat(again.all(OnConnection.class))
                .extracting(OnConnection::first)
                .containsExactly(true, false);
        assertThat(again.all(OnConnectionFailure.class)).hasSize(1);
    }

    /** A disconnect leaves neither side connected. */
    @Test
    void aDisconnectEndsBothConnections() {
        session.disconnect();
        await().atMost(Heard.LIMIT)
                .until(() -> pair.sessions(Side.A) + pair.sessions(Side.B) == 0
                        && session.state() == SessionState.DISCONNECTED);
    }

    private boolean isComplete() {
        return pair.sessions(Side.A) == 1 && pair.sessions(Side.B) == 1 && standbyIsReady();
    }

    private boolean standbyIsReady() {
        return session.status().reason().isEmpty();
    }

    /** What a side sent, without answers and without the repetitions that only rebuild call state after a switch-over. */
    private List<String> sentBy(Side side) {
        return sent.stream()
                .filter(frame -> frame.side() == side && frame.isEvent() && !isAnswer(frame) && !isUpdate(frame))
                .map(frame -> HexFormat.of().formatHex(frame.frame()))
                .toList();
    }

    /** The configuration is asked for when the session opens. */
    private static boolean isAnswer(SentFrame frame) {
        return switch (frame.type()) {
            case MessageTypes.SYSTEM_EVENT,
                    MessageTypes.CONFIG_BEGIN_EVENT,
                    MessageTypes.CONFIG_AGENT_EVENT,
                    MessageTypes.CONFIG_END_EVENT -> true;
            default -> false;
        };
    }

    private static boolean isUpdate(SentFrame frame) {
        return Message.of(ProtocolVersion.cce(24), frame.frame()).uint(Fields.EVENT_CAUSE, 0) == PARTY_UPDATE;
    }

    /** What snapshots found out about calls that no event had told. */
    private List<String> foundOut() {
        return heard.all(CallEvent.class).stream()
                .filter(event -> event.origin().resync())
                .map(event -> event.name() + " " + event.arguments())
                .toList();
    }

    private List<String> heardOf(Side side) {
        return heard.all().stream()
                .filter(event -> event.origin().side() == ServerSide.valueOf(side.name())
                        && !event.origin().resync()
                        && event.frame().length > 0)
                .map(CtiOsEvent::frame)
                .map(HexFormat.of()::formatHex)
                .toList();
    }
}

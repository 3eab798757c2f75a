package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.FatalProtocolException;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.junit.jupiter.api.Test;

/** A connection ends in the replay as it did in the recording: by silence, a reset, or what is no GED-188. */
class RecordedEndTest extends RecordedWire {
    private static final String BY_SESSION = "closed by the session";

    /** A server that hangs: the client finds out by itself, and goes to the other side. */
    @Test
    void heartbeatsStayUnansweredWhereTheRecordedServerHung() throws Exception {
        opening(1, Side.A);
        heartbeat(Kind.SENT, MessageTypes.HEARTBEAT_REQ);
        heartbeat(Kind.RECEIVED, MessageTypes.HEARTBEAT_CONF);
        heartbeat(Kind.SENT, MessageTypes.HEARTBEAT_REQ);
        heartbeat(Kind.SENT, MessageTypes.HEARTBEAT_REQ);
        closed(1, Side.A, BY_SESSION);
        opening(2, Side.B);
        try (Replay replay = start()) {
            try (TestClient client = open(replay, Side.A)) {
                assertHangs(replay, client);
            }
            assertEndsWellAtSideB(replay);
        }
    }

    /** The last connection too, which would stay had the recorded session closed it in an orderly way. */
    @Test
    void aServerThatHungAtTheEndIsSilentUntilTheClientGoes() throws Exception {
        opening(1, Side.A);
        heartbeat(Kind.SENT, MessageTypes.HEARTBEAT_REQ);
        closed(1, Side.A, BY_SESSION);
        try (Replay replay = start()) {
            try (TestClient client = open(replay, Side.A)) {
                assertHangs(replay, client);
                assertThat(replay.done()).isNotDone();
            }
            replay.done().get(10, TimeUnit.SECONDS);
            assertThat(replay.deviations()).isEmpty();
        }
    }

    @Test
    void aClientThatDoesNotGiveAHungServerUpIsADeviation() throws Exception {
        opening(1, Side.A);
        heartbeat(Kind.SENT, MessageTypes.HEARTBEAT_REQ);
        closed(1, Side.A, BY_SESSION);
        Files.write(file(), lines);
        try (Replay replay = Replay.of(file())
                        .speed(Replay.AS_FAST_AS_POSSIBLE)
                        .patience(Duration.ofMillis(300))
                        .start();
                TestClient client = open(replay, Side.A)) {
            replay.done().get(10, TimeUnit.SECONDS);
            assertThat(client.isEnded()).isTrue();
            assertThat(replay.deviations())
                    .containsExactly("connection 1: the client did not give the silent server up as the recorded"
                            + " session did at " + time);
        }
    }

    @Test
    void anOpenReqThatWasNeverAnsweredIsNotAnsweredAgain() throws Exception {
        opened(1, Side.A);
        openReq(1, Side.A, 1);
        closed(1, Side.A, BY_SESSION);
        opening(2, Side.B);
        try (Replay replay = start()) {
            try (TestClient client = connect(replay, Side.A)) {
                client.send(named(client));
                assertThat(client.isSilent()).isTrue();
            }
            assertEndsWellAtSideB(replay);
        }
    }

    /** A server that froze and thawed. */
    @Test
    void heartbeatsAreAnsweredAgainFromWhereTheyWereInTheRecording() throws Exception {
        opening(1, Side.A);
        heartbeat(Kind.SENT, MessageTypes.HEARTBEAT_REQ);
        heartbeat(Kind.SENT, MessageTypes.HEARTBEAT_REQ);
        time = time.plusMillis(2_500);
        heartbeat(Kind.RECEIVED, MessageTypes.HEARTBEAT_CONF);
        Files.write(file(), lines);
        try (Replay replay = Replay.of(file()).start();
                TestClient client = open(replay, Side.A)) {
            assertHangs(replay, client);
            replay.done().get(10, TimeUnit.SECONDS);
            assertAlive(client);
        }
    }

    /** A heartbeat on its way when the trace ends says nothing. */
    @Test
    void aLastHeartbeatWithoutAnAnswerIsNoSilenceWhereTheConnectionStood() throws Exception {
        opening(1, Side.A);
        heartbeat(Kind.SENT, MessageTypes.HEARTBEAT_REQ);
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            replay.done().get(10, TimeUnit.SECONDS);
            assertAlive(client);
        }
    }

    @Test
    void aConnectionThatWasResetIsReset() throws Exception {
        opening(1, Side.A);
        closed(1, Side.A, "Connection reset");
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            assertThat(client.isReset()).isTrue();
            replay.done().get(10, TimeUnit.SECONDS);
            assertThat(replay.deviations()).isEmpty();
        }
    }

    @Test
    void aConnectionThatTheServerClosedIsClosed() throws Exception {
        opening(1, Side.A);
        closed(1, Side.A, "the server closed the connection");
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            assertThatThrownBy(client::read).hasMessage("the server closed the connection");
        }
    }

    @Test
    void aClientThatLeavesBeforeTheEndIsADeviation() throws Exception {
        opening(1, Side.A);
        system();
        Instant first = time;
        system();
        try (Replay replay = start()) {
            connect(replay, Side.A).close();
            replay.done().get(10, TimeUnit.SECONDS);
            assertThat(replay.deviations())
                    .hasSize(2)
                    .endsWith("connection 1: the client left before SYSTEM_EVENT of " + first);
        }
    }

    /** The bytes are not in the trace, so others stand for them. */
    @Test
    void whereTheServerDidNotSpeakGed188TheReplayDoesNotEither() throws Exception {
        opening(1, Side.A);
        closed(1, Side.A, "not GED-188: a message of 2147483648 bytes");
        try (Replay replay = start()) {
            try (TestClient client = connect(replay, Side.A)) {
                client.send(named(client));
                assertThatThrownBy(() -> client.readUntil(MessageTypes.CLOSE_CONF))
                        .isInstanceOf(FatalProtocolException.class);
            }
            replay.done().get(10, TimeUnit.SECONDS);
            assertThat(replay.notes())
                    .containsExactly("connection 1: what the server sent at its end was not GED-188 and is not in the"
                            + " file; the header of an impossible message stands for it");
            assertThat(replay.deviations()).isEmpty();
        }
    }

    /** The trace drops entries under load, and bytes that are no message. */
    @Test
    void entriesThatAreMissingInTheFileAreNoted() throws Exception {
        opening(1, Side.A);
        dropped("3");
        dropped("4");
        try (Replay replay = start()) {
            assertThat(replay.notes())
                    .containsExactly(
                            "2 times entries are missing in the file, first in line 4 (3): what the server sent"
                                    + " there is not sent");
        }
    }

    /** The server is off line: the client is told so at its next heartbeat, and not by an answer to none (guide, HEARTBEAT_REQ). */
    @Test
    void aHeartbeatIsRefusedWhereTheRecordedOneWas() throws Exception {
        opening(1, Side.A);
        heartbeat(Kind.SENT, MessageTypes.HEARTBEAT_REQ);
        heartbeat(Kind.RECEIVED, MessageTypes.HEARTBEAT_CONF);
        system();
        refusedHeartbeat();
        closed(1, Side.A, BY_SESSION);
        opening(2, Side.B);
        try (Replay replay = start()) {
            try (TestClient client = open(replay, Side.A)) {
                assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.SYSTEM_EVENT);
                assertThat(client.isSilent()).isTrue();
                assertThat(replay.waitingFor()).isEqualTo("HEARTBEAT_REQ on connection 1");
                Message request = client.request(MessageTypes.HEARTBEAT_REQ).build();
                Message refused = client.ask(request);
                assertThat(refused.typeNumber()).isEqualTo(MessageTypes.FAILURE_CONF);
                assertThat(refused.uint(Fields.INVOKE_ID)).isEqualTo(request.uint(Fields.INVOKE_ID));
                assertThat(refused.uint(Fields.STATUS)).isEqualTo(15);
            }
            assertEndsWellAtSideB(replay);
        }
    }

    /** No answer is sent that nothing was asked for. */
    @Test
    void aHeartbeatThatDoesNotComeIsNotRefused() throws Exception {
        opening(1, Side.A);
        refusedHeartbeat();
        system();
        Files.write(file(), lines);
        try (Replay replay = Replay.of(file())
                        .speed(Replay.AS_FAST_AS_POSSIBLE)
                        .patience(Duration.ofMillis(300))
                        .start();
                TestClient client = open(replay, Side.A)) {
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.SYSTEM_EVENT);
            assertThat(replay.deviations())
                    .containsExactly("connection 1: the client did not send HEARTBEAT_REQ, which the recorded server"
                            + " refused at " + time.minusMillis(5));
            assertAlive(client);
        }
    }

    private void refusedHeartbeat() {
        heartbeat(Kind.SENT, MessageTypes.HEARTBEAT_REQ);
        received(
                1,
                Side.A,
                Message.builder(VERSION, MessageTypes.FAILURE_CONF)
                        .set(Fields.INVOKE_ID, 0)
                        .set(Fields.STATUS, 15)
                        .build());
    }

    private void dropped(String note) {
        lines.add(TraceEntry.of(time, Kind.DROPPED, 0, "", note).toLine());
    }

    private void heartbeat(Kind kind, int type) {
        message(
                kind,
                1,
                Side.A,
                Message.builder(VERSION, type).set(Fields.INVOKE_ID, 0).build());
    }

    /** The connection stands, and what the client asks has no answer. */
    private static void assertHangs(Replay replay, TestClient client) throws Exception {
        await().until(() -> replay.messagesSent() >= 1);
        client.send(client.request(MessageTypes.HEARTBEAT_REQ).build().toBytes());
        assertThat(client.isSilent()).isTrue();
    }

    /** The rest of the recording is of the other side. */
    private void assertEndsWellAtSideB(Replay replay) throws Exception {
        try (TestClient other = open(replay, Side.B)) {
            replay.done().get(10, TimeUnit.SECONDS);
            assertAlive(other);
        }
        assertThat(replay.deviations()).isEmpty();
    }
}

package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recorded session knew more than its replayed client can: the trace was turned on while calls were up. */
class RecordedMiddleTest extends RecordedWire {
    private static final int OF_SESSION = 0x2000_0000;

    @BeforeEach
    void record() {
        opening(1, Side.A);
    }

    @Test
    void requestsAboutCallsThatWereNotToldAreNeitherWaitedForNorAnswered() throws Exception {
        for (int call = 1; call <= 5; call++) {
            snapshot(call);
        }
        system();
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.SYSTEM_EVENT);
            replay.done().get(5, TimeUnit.SECONDS);
            assertThat(replay.deviations()).isEmpty();
            assertThat(replay.notes())
                    .containsExactly("5 requests of the recorded session were about calls from before the recording;"
                            + " they are not waited for, and not answered");
        }
    }

    /** The answer to one call is none to another. */
    @Test
    void requestsAboutCallsThatWereToldAreWaitedForAndAnswered() throws Exception {
        snapshot(6);
        told(MessageTypes.BEGIN_CALL_EVENT, 7);
        snapshot(7);
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.BEGIN_CALL_EVENT);
            await().until(() -> replay.waitingFor().equals("SNAPSHOT_CALL_REQ on connection 1"));
            Message answer = ask(client, 7);
            assertThat(answer.typeNumber()).isEqualTo(MessageTypes.SNAPSHOT_CALL_CONF);
            assertThat(answer.uint(Fields.INVOKE_ID)).isEqualTo(2);
            replay.done().get(5, TimeUnit.SECONDS);
            assertThat(replay.waitingFor()).isEmpty();
            assertThat(replay.deviations()).isEmpty();
        }
    }

    /** The recorded session had asked before the client could know of the call. */
    @Test
    void aCallThatIsAskedAboutLaterThanRecordedGetsTheRecordedAnswer() throws Exception {
        snapshot(6);
        told(MessageTypes.CALL_DELIVERED_EVENT, 6);
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.CALL_DELIVERED_EVENT);
            Message answer = ask(client, 6);
            assertThat(answer.typeNumber()).isEqualTo(MessageTypes.SNAPSHOT_CALL_CONF);
            assertThat(answer.uint(Fields.INVOKE_ID)).isEqualTo(2);
            assertThat(replay.deviations()).isEmpty();
        }
    }

    /** FAILURE_CONF 13, E_CTI_INVALID_CALLID: a CTI Server knows no call that has ended. */
    @Test
    void aCallWhoseEndWasToldIsRefused() throws Exception {
        snapshot(6);
        told(MessageTypes.END_CALL_EVENT, 6);
        told(MessageTypes.END_CALL_EVENT, 7);
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            client.read();
            client.read();
            assertThat(ask(client, 6).symbol(Fields.STATUS)).isEqualTo("E_CTI_INVALID_CALLID");
            Message answer = ask(client, 7);
            assertThat(answer.typeNumber()).isEqualTo(MessageTypes.FAILURE_CONF);
            assertThat(answer.uint(Fields.INVOKE_ID)).isEqualTo(3);
            assertThat(answer.uint(Fields.STATUS)).isEqualTo(13);
            assertThat(replay.deviations()).isEmpty();
        }
    }

    /** Numbers of calls are used again. */
    @Test
    void aCallThatBeganAnewUnderTheNumberOfAnEndedOneIsNotRefused() throws Exception {
        snapshot(6);
        told(MessageTypes.END_CALL_EVENT, 6);
        told(MessageTypes.BEGIN_CALL_EVENT, 6);
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            client.read();
            client.read();
            assertThat(ask(client, 6).typeNumber()).isEqualTo(MessageTypes.SNAPSHOT_CALL_CONF);
        }
    }

    /** How a call stands that was neither asked about nor ended cannot be told from the recording. */
    @Test
    void aCallThatTheRecordingHasNoAnswerForIsNotAnswered() throws Exception {
        told(MessageTypes.CALL_DELIVERED_EVENT, 6);
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            client.read();
            client.send(question(client, 6).toBytes());
            assertThat(client.isSilent()).isTrue();
        }
    }

    @Test
    void ofRequestsThatDoNotComeOnlyTheFirstIsWaitedFor() throws Exception {
        time = time.plusMillis(5);
        Instant first = time.plusMillis(5);
        for (int i = 0; i < 30; i++) {
            sent(1, Side.A, numbered(MessageTypes.QUERY_AGENT_STATE_REQ, i));
            received(1, Side.A, numbered(MessageTypes.QUERY_AGENT_STATE_CONF, i));
            sent(1, Side.A, numbered(MessageTypes.SNAPSHOT_DEVICE_REQ, 100 + i));
        }
        system();
        Files.write(file(), lines);
        try (Replay replay = Replay.of(file())
                        .speed(Replay.AS_FAST_AS_POSSIBLE)
                        .patience(Duration.ofSeconds(1))
                        .start();
                TestClient client = open(replay, Side.A)) {
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.SYSTEM_EVENT);
            replay.done().get(5, TimeUnit.SECONDS);
            assertThat(replay.deviations())
                    .startsWith("connection 1: the client did not send QUERY_AGENT_STATE_REQ as the recorded"
                            + " session did at " + first + "; no other is waited for until one comes")
                    .hasSize(2);
        }
    }

    @Test
    void aClientThatHasNotComeIsWaitedFor() throws Exception {
        try (Replay replay = start()) {
            await().until(() -> replay.waitingFor().equals("a client at side A"));
        }
    }

    private void snapshot(int call) {
        sent(
                1,
                Side.A,
                Message.builder(VERSION, MessageTypes.SNAPSHOT_CALL_REQ)
                        .set(Fields.INVOKE_ID, OF_SESSION + call)
                        .set(Fields.PERIPHERAL_ID, 5000)
                        .set(Fields.CONNECTION_CALL_ID, call)
                        .buildIncomplete());
        received(1, Side.A, numbered(MessageTypes.SNAPSHOT_CALL_CONF, call));
    }

    private void told(int event, int call) {
        received(
                1,
                Side.A,
                Message.builder(VERSION, event)
                        .set(Fields.CONNECTION_CALL_ID, call)
                        .buildIncomplete());
    }

    private static Message question(TestClient client, int call) {
        return client.request(MessageTypes.SNAPSHOT_CALL_REQ)
                .set(Fields.CONNECTION_CALL_ID, call)
                .buildIncomplete();
    }

    private static Message ask(TestClient client, int call) throws Exception {
        return client.ask(question(client, call));
    }

    private static Message numbered(int type, int number) {
        return Message.builder(VERSION, type)
                .set(Fields.INVOKE_ID, OF_SESSION + number)
                .buildIncomplete();
    }
}

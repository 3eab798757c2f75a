package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.junit.jupiter.api.Test;

/** Replays of recorded sessions, towards a client on a plain socket. */
class RecordedSessionTest extends RecordedWire {
    /** Guide, PG and CTI Server Graceful Shutdown: sessions to both sides at once, made in any order. */
    @Test
    void connectionsToBothSidesAreReplayedAtOnce() throws Exception {
        opened(1, Side.A);
        opened(2, Side.B);
        openReq(1, Side.A, 1);
        openReq(2, Side.B, 1);
        openConf(1, Side.A, 1);
        openConf(2, Side.B, 1);
        closed(1, Side.A);
        received(
                2,
                Side.B,
                Message.builder(VERSION, MessageTypes.STANDBY_ACTIVE_EVENT).build());
        closed(2, Side.B);
        try (Replay replay = start();
                TestClient standby = connect(replay, Side.B);
                TestClient active = connect(replay, Side.A)) {
            standby.send(named(standby));
            active.send(named(active));
            assertThat(standby.read().typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
            assertThat(active.read().typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
            assertThat(active.isEnded()).isTrue();
            assertThat(standby.read().typeNumber()).isEqualTo(MessageTypes.STANDBY_ACTIVE_EVENT);
            replay.done().get(10, TimeUnit.SECONDS);
            assertAlive(standby);
            assertThat(replay.deviations()).isEmpty();
        }
    }

    /** A standby session that is made again does not let the one of the active side starve. */
    @Test
    void heartbeatsAreAnsweredWhileAnotherConnectionIsWaitedFor() throws Exception {
        opened(1, Side.A);
        opened(2, Side.B);
        closed(2, Side.B);
        opened(3, Side.B);
        openReq(3, Side.B, 1);
        openConf(3, Side.B, 1);
        try (Replay replay = start();
                TestClient active = connect(replay, Side.A);
                TestClient standby = connect(replay, Side.B)) {
            assertThat(standby.isEnded()).isTrue();
            assertAlive(active);
            try (TestClient again = connect(replay, Side.B)) {
                again.send(named(again));
                assertThat(again.read().typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
                assertAlive(active);
            }
        }
    }

    /** A side that the recorded session connected to later refuses until then. */
    @Test
    void theOtherSideRefusesUntilItIsItsTurn() throws Exception {
        opened(1, Side.A);
        openReq(1, Side.A, 1);
        openConf(1, Side.A, 1);
        closed(1, Side.A);
        opened(2, Side.B);
        openReq(2, Side.B, 1);
        openConf(2, Side.B, 1);
        try (Replay replay = start();
                TestClient first = connect(replay, Side.A)) {
            assertThatThrownBy(() -> new Socket("127.0.0.1", replay.port(Side.B)))
                    .isInstanceOf(IOException.class);
            first.send(named(first));
            first.read();
            assertThat(first.isEnded()).isTrue();
            try (TestClient second = connect(replay, Side.B)) {
                second.send(named(second));
                assertThat(second.read().typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
            }
        }
    }

    /** Unified CCX, version 18: tags of two bytes where Unified CCE has one, and texts in UTF-8. */
    @Test
    void aSessionOfUnifiedCcxIsReplayedAsOne() throws Exception {
        ProtocolVersion ccx = ProtocolVersion.ccx(18);
        opened(1, Side.A);
        recordedOpening(ccx);
        try (Replay replay = start();
                TestClient client = connect(replay, Side.A, ccx)) {
            assertReplayed(replay, client);
        }
    }

    /** A file of another origin names no dialect, and what the builder says goes before what a file names. */
    @Test
    void theDialectCanBeSaid() throws Exception {
        ProtocolVersion ccx = ProtocolVersion.ccx(18);
        opened(1, Side.A);
        recordedOpening(ccx);
        lines.replaceAll(line -> line.replaceFirst(",\"message\":.*$", "}"));
        Path file = Files.write(file(), lines);
        try (Replay replay = Replay.of(file)
                        .dialect(Dialect.CCX)
                        .speed(Replay.AS_FAST_AS_POSSIBLE)
                        .patience(Duration.ofSeconds(10))
                        .start();
                TestClient client = connect(replay, Side.A, ccx)) {
            assertReplayed(replay, client);
        }
    }

    private void recordedOpening(ProtocolVersion version) {
        sent(
                1,
                Side.A,
                Message.builder(version, MessageTypes.OPEN_REQ)
                        .set(Fields.INVOKE_ID, 70)
                        .set(Fields.CLIENT_ID, "test")
                        .buildIncomplete());
        received(
                1,
                Side.A,
                Message.builder(version, MessageTypes.OPEN_CONF)
                        .set(Fields.INVOKE_ID, 70)
                        .set(Fields.AGENT_ID, "Jörg")
                        .buildIncomplete());
    }

    private void assertReplayed(Replay replay, TestClient client) throws Exception {
        assertThat(replay.version()).isEqualTo(ProtocolVersion.ccx(18));
        client.send(named(client));
        Message conf = client.read();
        assertThat(conf.uint(Fields.INVOKE_ID)).isEqualTo(1);
        assertThat(conf.text(Fields.AGENT_ID)).isEqualTo("Jörg");
        replay.done().get(10, TimeUnit.SECONDS);
        assertAlive(client);
        assertThat(replay.deviations()).isEmpty();
    }

    /** After a restart the numbers of connections begin anew in the same file. */
    @Test
    void numbersOfConnectionsMayComeAgain() throws Exception {
        opened(1, Side.A);
        closed(1, Side.A);
        lines.add(TraceEntry.of(time, Kind.STARTED, 0, "", "east").toLine());
        opened(1, Side.A);
        openReq(1, Side.A, 1);
        openConf(1, Side.A, 1);
        try (Replay replay = start();
                TestClient first = connect(replay, Side.A)) {
            assertThat(first.isEnded()).isTrue();
            try (TestClient second = connect(replay, Side.A)) {
                second.send(named(second));
                assertThat(second.read().typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
            }
        }
    }

    /** Answers have the client's own numbers, also when the recorded session used a number again. */
    @Test
    void anInvokeIdMayBeUsedAgain() throws Exception {
        opened(1, Side.A);
        openReq(1, Side.A, 7);
        openConf(1, Side.A, 7);
        for (int i = 0; i < 3; i++) {
            query(7);
            received(
                    1,
                    Side.A,
                    Message.builder(VERSION, MessageTypes.QUERY_AGENT_STATE_CONF)
                            .set(Fields.INVOKE_ID, 7)
                            .buildIncomplete());
        }
        try (Replay replay = start();
                TestClient client = connect(replay, Side.A)) {
            client.send(named(client));
            client.read();
            for (int i = 0; i < 3; i++) {
                Message answer = client.ask(MessageTypes.QUERY_AGENT_STATE_REQ, each -> each);
                assertThat(answer.typeNumber()).isEqualTo(MessageTypes.QUERY_AGENT_STATE_CONF);
                assertThat(answer.uint(Fields.INVOKE_ID)).isEqualTo(i + 2);
            }
            replay.done().get(10, TimeUnit.SECONDS);
            assertThat(replay.deviations()).isEmpty();
        }
    }

    @Test
    void aFileThatIsNotThereIsToldAsSuch() {
        assertThatThrownBy(() -> Replay.of(directory.resolve("none.jsonl")).start())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read " + directory.resolve("none.jsonl") + ": there is no such file");
    }

    private void query(int invokeId) {
        sent(
                1,
                Side.A,
                Message.builder(VERSION, MessageTypes.QUERY_AGENT_STATE_REQ)
                        .set(Fields.INVOKE_ID, invokeId)
                        .buildIncomplete());
    }
}

package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.junit.jupiter.api.io.TempDir;

/** A wire trace that a test writes line by line, and its replay towards clients on plain sockets. */
abstract class RecordedWire {
    static final ProtocolVersion VERSION = ProtocolVersion.cce(24);

    @TempDir
    Path directory;

    final List<String> lines = new ArrayList<>();
    Instant time = Instant.parse("2026-11-29T12:00:00Z");

    Path file() {
        return directory.resolve("wire.jsonl");
    }

    static void assertAlive(TestClient client) throws IOException {
        assertThat(client.ask(MessageTypes.HEARTBEAT_REQ, request -> request).typeNumber())
                .isEqualTo(MessageTypes.HEARTBEAT_CONF);
    }

    void system() {
        received(1, Side.A, Message.builder(VERSION, MessageTypes.SYSTEM_EVENT).buildIncomplete());
    }

    static byte[] named(TestClient client) {
        return TestClient.named(client.openReq(TestClient.ALL_EVENTS)).build().toBytes();
    }

    TestClient connect(Replay replay, Side side) {
        return connect(replay, side, VERSION);
    }

    TestClient connect(Replay replay, Side side, ProtocolVersion version) {
        return org.awaitility.Awaitility.await()
                .ignoreExceptions()
                .until(() -> new TestClient(new Socket("127.0.0.1", replay.port(side)), version), client -> true);
    }

    /** A client with a session. */
    TestClient open(Replay replay, Side side) throws IOException {
        TestClient client = connect(replay, side);
        client.send(named(client));
        assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
        return client;
    }

    Replay start() throws IOException {
        return Replay.of(Files.write(file(), lines))
                .speed(Replay.AS_FAST_AS_POSSIBLE)
                .patience(Duration.ofSeconds(10))
                .start();
    }

    void opened(int connection, Side side) {
        lines.add(TraceEntry.of(time, Kind.OPENED, connection, side.name(), "cti:1")
                .toLine());
    }

    void closed(int connection, Side side) {
        closed(connection, side, "gone");
    }

    void closed(int connection, Side side, String why) {
        lines.add(TraceEntry.of(time, Kind.CLOSED, connection, side.name(), why).toLine());
    }

    /** A connection that becomes a session. */
    void opening(int connection, Side side) {
        opened(connection, side);
        openReq(connection, side, 1);
        openConf(connection, side, 1);
    }

    void openReq(int connection, Side side, int invokeId) {
        sent(
                connection,
                side,
                Message.builder(VERSION, MessageTypes.OPEN_REQ)
                        .set(Fields.INVOKE_ID, invokeId)
                        .set(Fields.CLIENT_ID, "test")
                        .buildIncomplete());
    }

    void openConf(int connection, Side side, int invokeId) {
        received(
                connection,
                side,
                Message.builder(VERSION, MessageTypes.OPEN_CONF)
                        .set(Fields.INVOKE_ID, invokeId)
                        .buildIncomplete());
    }

    void sent(int connection, Side side, Message message) {
        message(Kind.SENT, connection, side, message);
    }

    void received(int connection, Side side, Message message) {
        message(Kind.RECEIVED, connection, side, message);
    }

    void message(Kind kind, int connection, Side side, Message message) {
        time = time.plusMillis(5);
        lines.add(TraceEntry.of(time, kind, connection, side.name(), message).toLine());
    }
}

package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.junit.jupiter.api.Test;

/** A client that does not read does not stop the replay (docs/simulator.md, Replay, patience). */
class RecordedForNobodyTest extends RecordedWire {
    private static final int FEW_BYTES = 4096;

    /** More than all buffers between the two take. */
    private static final int MANY = 30_000;

    @Test
    void aClientThatDoesNotReadIsDisconnectedAfterThePatience() throws Exception {
        try (Replay replay = startMuch(Duration.ofMillis(300));
                TestClient client = openDeaf(replay)) {
            replay.done().get(20, TimeUnit.SECONDS);
            assertThat(replay.messagesSent()).isLessThan(MANY);
            assertThat(replay.deviations())
                    .singleElement()
                    .asString()
                    .startsWith("connection 1: the client read nothing for 300 ms and was disconnected before"
                            + " USER_MESSAGE_EVENT of ");
        }
    }

    @Test
    void aReplayIsClosedWhileTheClientDoesNotRead() throws Exception {
        try (Replay replay = startMuch(Duration.ofHours(1));
                TestClient client = openDeaf(replay)) {
            AtomicLong before = new AtomicLong();
            await().pollInterval(Duration.ofMillis(200))
                    .until(() -> before.getAndSet(replay.messagesSent()) == replay.messagesSent()
                            && replay.messagesSent() > 1);
            replay.close();
            assertThatThrownBy(() -> replay.done().get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("the replay was closed");
        }
    }

    private Replay startMuch(Duration patience) throws IOException {
        opening(1, Side.A);
        Message event = Message.builder(VERSION, MessageTypes.USER_MESSAGE_EVENT)
                .set(Fields.TEXT, "x".repeat(250))
                .buildIncomplete();
        lines.addAll(Collections.nCopies(
                MANY,
                TraceEntry.of(time, Kind.RECEIVED, 1, Side.A.name(), event).toLine()));
        Files.write(file(), lines);
        return Replay.of(file())
                .speed(Replay.AS_FAST_AS_POSSIBLE)
                .patience(patience)
                .start();
    }

    /** A client that reads the answer to its OPEN_REQ, and nothing else. */
    private static TestClient openDeaf(Replay replay) throws IOException {
        TestClient client = await().ignoreExceptions().until(() -> connectNarrow(replay), each -> true);
        client.send(named(client));
        assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
        return client;
    }

    private static TestClient connectNarrow(Replay replay) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(FEW_BYTES);
        socket.connect(new InetSocketAddress("127.0.0.1", replay.port(Side.A)));
        return new TestClient(socket, VERSION);
    }
}

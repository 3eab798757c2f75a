package org.ctios.simulator.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay on the command line, as a step of a script. */
class ReplayCommandTest {
    private static final String OPENED =
            "{\"time\":\"2026-11-29T12:00:00Z\",\"kind\":\"opened\",\"connection\":1,\"side\":\"B\",\"note\":\"b:1\"}\n";
    private static final String QUERY = frame(MessageTypes.QUERY_AGENT_STATE_REQ);
    private static final String CONF = frame(MessageTypes.QUERY_AGENT_STATE_CONF);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CountDownLatch stop = new CountDownLatch(1);

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        stop.countDown();
    }

    @Test
    void withExitItEndsWith0WhenTheClientDidAsRecorded() throws Exception {
        CompletableFuture<Integer> code = replay(OPENED + message("sent", QUERY) + message("received", CONF));
        try (Socket client = connected()) {
            client.getOutputStream().write(bytes(QUERY));
            assertThat(client.getInputStream().readNBytes(bytes(CONF).length)).isEqualTo(bytes(CONF));
            assertThat(code.get(10, TimeUnit.SECONDS)).isZero();
        }
        assertThat(printed().lines()).endsWith("1 messages were sent; deviations: 0");
    }

    @Test
    void withExitItEndsWith1WhenTheClientDidNot() throws Exception {
        CompletableFuture<Integer> code = replay(OPENED + message("sent", QUERY) + message("received", CONF));
        connected().close();
        assertThat(code.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("connection 1: the client did not send QUERY_AGENT_STATE_REQ");
        assertThat(printed().lines()).endsWith("0 messages were sent; deviations: 1");
    }

    /** A log shows whom it waits for, and where it stands. */
    @Test
    void withoutATerminalItSaysWhatItWaitsFor() throws Exception {
        replay(OPENED + message("sent", QUERY) + message("received", CONF));
        await().until(() -> printed().contains("0 of 1 messages sent | deviations 0 | waits for a client at side B"));
        try (Socket client = connected()) {
            await().until(() -> printed()
                    .contains("0 of 1 messages sent | deviations 0 | waits for QUERY_AGENT_STATE_REQ on connection 1"));
            assertThat(client.isConnected()).isTrue();
        }
    }

    /** A part of a recording is no failure of the client. */
    @Test
    void aCutFileIsToldOnceAndIsNoDeviation() throws Exception {
        CompletableFuture<Integer> code = replay(OPENED + message("received", CONF) + "{\"time\":\"2026-11");
        try (Socket client = connected()) {
            assertThat(client.getInputStream().readNBytes(bytes(CONF).length)).isEqualTo(bytes(CONF));
            assertThat(code.get(10, TimeUnit.SECONDS)).isZero();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("line 3, the last one, is cut");
    }

    @Test
    void exitIsOfAReplay() {
        assertThat(command().run(stop, "--exit")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("--exit ends a replay; give --replay too");
    }

    private static String frame(int type) {
        return HexFormat.of()
                .formatHex(Message.builder(ProtocolVersion.cce(24), type)
                        .set(Fields.INVOKE_ID, 1)
                        .buildIncomplete()
                        .toBytes());
    }

    private static byte[] bytes(String frame) {
        return HexFormat.of().parseHex(frame);
    }

    private static String message(String kind, String frame) {
        return "{\"time\":\"2026-11-29T12:00:00Z\",\"kind\":\"" + kind
                + "\",\"connection\":1,\"side\":\"B\",\"version\":24,\"frame\":\"" + frame + "\"}\n";
    }

    private CompletableFuture<Integer> replay(String trace) throws IOException {
        Path file = Files.writeString(folder.resolve("wire.jsonl"), trace);
        SimulatorCommand command = command();
        return CompletableFuture.supplyAsync(() ->
                command.run(stop, "--port-a=0", "--port-b=0", "--speed=max", "--exit", "--replay", file.toString()));
    }

    private SimulatorCommand command() {
        return new SimulatorCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Socket connected() throws IOException {
        await().until(() -> printed().contains("protocolVersion"));
        int port = Integer.parseInt(printed().replaceAll("(?s).*,127\\.0\\.0\\.1:(\\d+).*", "$1"));
        return new Socket("127.0.0.1", port);
    }
}

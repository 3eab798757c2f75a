package org.ctios.simulator.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ctios.simulator.FaultProbe;
import org.ctios.simulator.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a terminal while the command runs (issue 7 A.6, live counters in the terminal). */
class AtATerminalTest {
    private static final String OPENED =
            "{\"time\":\"2026-11-29T12:00:00Z\",\"kind\":\"opened\",\"connection\":1,\"side\":\"A\",\"note\":\"a:1\"}\n";
    private static final String RECEIVED = "{\"time\":\"2026-11-29T12:00:01Z\",\"kind\":\"received\",\"connection\":1,"
            + "\"side\":\"A\",\"version\":24,\"frame\":\"00000004000000020000000F\"}\n";

    private final Screen screen = new Screen();
    private final PrintStream err = new PrintStream(new LogAboveCounters(screen), true, StandardCharsets.UTF_8);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final SimulatorCommand command =
            new SimulatorCommand(new PrintStream(screen, true, StandardCharsets.UTF_8), err, true);

    @AfterEach
    void stop() {
        stop.countDown();
    }

    /** The counters are written over each other: there is one line of them, and it says what is so now. */
    @Test
    void theCountersStayOnOneLine() throws Exception {
        CompletableFuture<Integer> code = serve();
        await().until(() -> screen.last().startsWith("A active 0 sessions, B standby 0 sessions | calls 0"));
        try (TestClient standing = FaultProbe.open(port())) {
            await().until(() -> screen.last().startsWith("A active 1 session, B standby 0 sessions | calls 0"));
        }
        assertThat(screen.lines()).hasSize(2).first().asString().startsWith("endpoints = 127.0.0.1:");
        assertThat(screen.last()).hasSizeLessThan(80);
        stop.countDown();
        assertThat(code.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(screen.lines())
                .as("the shell's prompt has a line of its own")
                .hasSize(3)
                .endsWith("");
    }

    /** A line of the log takes the place of the counters, without a rest of them, and they go on below it. */
    @Test
    void theLogIsAboveTheCounters() throws Exception {
        CompletableFuture<Integer> code = serve();
        await().until(() -> screen.last().startsWith("A active 0 sessions"));
        err.println("12:00:00 INFO short");
        await().until(() -> screen.last().startsWith("A active 0 sessions"));
        assertThat(screen.lines()).hasSize(3).contains("12:00:00 INFO short");
        stop.countDown();
        assertThat(code.get(10, TimeUnit.SECONDS)).isZero();
    }

    /** A log may write its lines in pieces, and several at once. */
    @Test
    void onlyTheBeginningOfALineOfTheLogClears() {
        new PrintStream(screen, true, StandardCharsets.UTF_8).print("A active 0 sessions, B standby 0 sessions");
        err.print("12:00:00 WARN in two ");
        err.println("parts");
        err.print("12:00:01 WARN two\n  lines\n");
        assertThat(screen.lines()).containsExactly("12:00:00 WARN in two parts", "12:00:01 WARN two", "  lines", "");
    }

    /** A replay shows where it stands on one line too, and ends it before it says how it went. */
    @Test
    void theProgressOfAReplayStaysOnOneLine(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("wire.jsonl"), OPENED + RECEIVED);
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() ->
                command.run(stop, "--port-a=0", "--port-b=0", "--speed=max", "--exit", "--replay", file.toString()));
        await().until(() -> screen.last().equals("0 of 1 messages sent | deviations 0 | waits for a client at side A"));
        try (Socket client = connected()) {
            assertThat(client.getInputStream().readNBytes(12)).endsWith(0, 0, 0, 15);
            assertThat(code.get(10, TimeUnit.SECONDS)).isZero();
        }
        assertThat(screen.lines())
                .filteredOn(line -> line.contains("messages"))
                .hasSize(2)
                .last()
                .isEqualTo("1 messages were sent; deviations: 0");
    }

    private CompletableFuture<Integer> serve() {
        return CompletableFuture.supplyAsync(
                () -> command.run(stop, "--port-a=0", "--port-b=0", "--calls-per-minute=0"));
    }

    /** The port is open as soon as the replay waits for its client. */
    private Socket connected() {
        return await().ignoreExceptions().until(() -> new Socket("127.0.0.1", port()), Socket::isConnected);
    }

    private int port() {
        return Integer.parseInt(screen.lines().get(0).replaceFirst("^endpoints = [^:]*:(\\d+),.*$", "$1"));
    }
}

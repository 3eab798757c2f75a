package org.ctios.testbroker;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker on the loopback interface, in a process of its own. Topics come into being when they are used, with four
 * partitions. Not thread-safe.
 */
public final class TestBroker implements AutoCloseable {
    private static final int START_SECONDS = 60;

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private @Nullable Process process;
    private int starts;

    private TestBroker(Path directory, int port, int controllerPort) {
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /**
     * Starts a broker; clients can connect when this returns.
     *
     * @param directory an empty one, for its data and its log
     */
    public static TestBroker start(Path directory) {
        int[] ports = freePorts();
        TestBroker broker = new TestBroker(directory, ports[0], ports[1]);
        broker.restart();
        return broker;
    }

    /** What clients need to know: {@code 127.0.0.1:port}. It stays the same when the broker comes back. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The broker dies at once, as by {@code kill -9}. What it had acknowledged is on its disk. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
            process = null;
        }
    }

    /** The broker comes back with its data; nothing happens when it runs. */
    public void restart() {
        if (process == null) {
            Process started = launch();
            process = started;
            awaitReady(started);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private Process launch() {
        starts++;
        try {
            return new ProcessBuilder(command())
                    .redirectError(
                            directory.resolve("broker-" + starts + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() throws IOException {
        Path own = ownClasses();
        String classPath = own + File.pathSeparator + Files.readString(own.resolveSibling("broker.classpath"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // Lives for seconds: what starts soonest is best.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath.strip(),
                BrokerProcess.class.getName(),
                directory.resolve("data").toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
    }

    private static Path ownClasses() {
        try {
            return Path.of(TestBroker.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady(Process started) {
        BufferedReader output = started.inputReader();
        try {
            String line = CompletableFuture.supplyAsync(() -> readLine(output)).get(START_SECONDS, TimeUnit.SECONDS);
            if (BrokerProcess.READY.equals(line)) {
                return;
            }
        } catch (ExecutionException | TimeoutException e) {
            kill();
            throw new IllegalStateException("the broker did not start, see " + directory, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        throw new IllegalStateException("the broker did not start, see " + directory);
    }

    private static String readLine(BufferedReader output) {
        try {
            String line = output.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both are held until both are known, so that they differ. */
    private static int[] freePorts() {
        try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new int[] {first.getLocalPort(), second.getLocalPort()};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

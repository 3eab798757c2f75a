package org.ctios.simulator.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.ctios.simulator.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line. */
class SimulatorCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final SimulatorCommand command = new SimulatorCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);

    /** Help names every option. */
    @Test
    void helpNamesEveryOption() {
        assertThat(command.run(stop, "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--port-a", "--port-b", "--agents", "--calls-per-minute", "--seed")
                .contains("--client-password", "--kill-active-every", "--down-for", "--host", "--active-standby");
    }

    /** A bad option is one line on standard error and exit code 2. */
    @ParameterizedTest
    @CsvSource({
        "--port, unknown option --port",
        "--agents=x, --agents = x: give a whole number",
        "--agents=0, agents = 0: give 1 to 100000",
        "--calls-per-minute=-1, callsPerMinute = -1.0: give 0 or more",
        "--down-for=-1, --down-for = -1: give 0 or more seconds",
        "--seed, --seed needs a value",
        "--tls-truststore=x.p12, --tls-truststore needs --tls-keystore",
        "--tls-keystore=x.p12, tls.keyStore = x.p12: cannot be read",
        "extra, unknown option extra"
    })
    void aBadOptionIsOneLineAndExitCode2(String option, String message) {
        assertThat(command.run(stop, option)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(message).hasLineCount(1);
    }

    /** A port that is taken is one line and exit code 1. */
    @Test
    void aPortThatIsTakenIsExitCode1() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(command.run(stop, "--port-a", Integer.toString(other.getLocalPort()), "--port-b", "0"))
                    .isEqualTo(1);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("side A cannot listen")
                .hasLineCount(1);
    }

    /** Values may follow or stand behind an equals sign. */
    @Test
    void valuesAreReadInBothForms() {
        Options options = Options.parse("--kill-active-every=20", "--down-for", "3");
        assertThat(options.killActiveEvery()).isEqualTo(Duration.ofSeconds(20));
        assertThat(options.downFor()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.help()).isFalse();
    }

    /** The standby of an active-standby pair opens sessions. */
    @Test
    void aPairCanBeActiveStandby() throws IOException {
        try (CtiServerPair pair = Options.parse("--active-standby", "--port-a=0", "--port-b=0")
                        .pair()
                        .start();
                TestClient client = new TestClient(pair, Side.B, 24)) {
            Message request =
                    TestClient.named(client.openReq(TestClient.ACTIVE_STANDBY)).build();
            assertThat(client.ask(request).typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
        }
    }

    /** It prints where it listens, counts, and ends when it is stopped. */
    @Test
    void itPrintsEndpointsAndCountersUntilItIsStopped() throws Exception {
        CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(() -> command.run(stop, "--port-a=0", "--port-b=0", "--agents=2"));
        await().until(() -> out.toString(StandardCharsets.UTF_8).contains("sessions A 0, B 0"));
        stop.countDown();
        assertThat(code.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("endpoints = 127\\.0\\.0\\.1:\\d+,127\\.0\\.0\\.1:\\d+")
                .contains("A active, B standby");
    }
}

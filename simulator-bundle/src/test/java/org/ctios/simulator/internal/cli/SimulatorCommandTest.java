package org.ctios.simulator.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.Agent;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.EagerClient;
import org.ctios.simulator.Scenario;
import org.ctios.simulator.Side;
import org.ctios.simulator.TestClient;
import org.ctios.simulator.TrafficMix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(Options.names());
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).allMatch(line -> line.length() <= 120);
    }

    /** A bad option is one line on standard error and exit code 2. */
    @ParameterizedTest
    @CsvSource({
        "--port, unknown option --port; did you mean --port-a? See --help",
        "--call-per-minute=3, unknown option --call-per-minute; did you mean --calls-per-minute? See --help",
        "--tls=yes, --tls takes no value",
        "--fault=A frieze, fault 'A frieze': 'frieze' is no fault of a side; did you mean freeze?",
        "--fault=A truncate, fault 'A truncate': it is done to the connections that stand",
        "--fault=A slow 1ms; both half-open, fault 'both half-open': it is done to the connections that stand",
        "--scenario=nothing, there is no scenario nothing. They are: ",
        "--newest-version=26, --newest-version = 26: give 13 to 25",
        "--agents=x, --agents = x: give a whole number",
        "--agents=0, --agents = 0: give 1 to 100000",
        "--calls-per-minute=-1, --calls-per-minute = -1.0: give 0 or more",
        "--calls-per-second=-1, '--calls-per-second = -1: give 0 or more, or max'",
        "--port-a=99999, --port-a = 99999: give 0 (any) to 65535",
        "--port-b=42027, --port-b = 42027: give another port than --port-a",
        "--peripheral=-1, --peripheral = -1: give 0 to",
        "--oldest-version=x, --oldest-version = x: give a whole number",
        "--down-for=-1, --down-for = -1: give 0 or more seconds",
        "--seed, --seed needs a value",
        "--tls-truststore=x.p12, --tls-truststore needs --tls or --tls-keystore",
        "--tls-password=x, --tls-password is that of --tls-keystore or --tls-truststore; give one of them",
        "--tls-keystore=x.p12, --tls-keystore = x.p12: cannot be read",
        "extra, unknown option extra",
        "--shifts=8-16, --shifts: '8' is no time of day; write 08:00",
        "--call-curve=08:00=2, --call-curve: a share of the calls is 0 to 1",
        "--mix=consult=20, '--mix: consult is a share of the calls from 0 to 1, not 20.0'",
        "--mix=queue=1, '--mix: ''queue'' is no share of the calls; give one of hold, '",
        "--agents-without-skill-groups=11, '--agents-without-skill-groups = 11: give 0 to 10, which is how many'",
        "--time-of-day=noon, --time-of-day: 'noon' is no time of day",
        "--speed=Infinity, --speed = Infinity: give a number or max",
        "--exit, --exit ends a replay; give --replay too",
        "--calls-per-second=NaN, --calls-per-second = NaN: give a number or max"
    })
    void aBadOptionIsOneLineAndExitCode2(String option, String message) {
        assertThat(command.run(stop, option)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(message).hasLineCount(1);
    }

    /** No version of Unified CCX has active-standby pairs. */
    @Test
    void activeStandbyIsRefusedForUnifiedCcx() {
        assertThat(command.run(stop, "--ccx", "--active-standby")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("--active-standby needs protocol version 24, which Unified CCX does not have;"
                        + " leave it or --ccx out")
                .hasLineCount(1);
    }

    @Test
    void activeStandbyIsRefusedForVersionsThatDoNotHaveIt() {
        assertThat(command.run(stop, "--newest-version=23", "--active-standby")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("--active-standby needs protocol version 24; leave it out, or give --newest-version = 24")
                .hasLineCount(1);
    }

    /** Nothing that was asked for is passed by in silence. */
    @ParameterizedTest
    @CsvSource({
        "--scenario=server-hangs --scenario server-dies, --scenario was given twice; leave one of them out",
        "--fault=A freeze;--fault=B freeze, --fault was given twice; write several faults with semicolons between them",
        "--scenario=server-hangs --exit, --exit ends a replay; a scenario ends by itself"
    })
    void optionsThatDoNotGoTogetherAreOneLineAndExitCode2(String options, String message) {
        String[] arguments = options.startsWith("--fault") ? options.split(";") : options.split(" ");
        assertThat(command.run(stop, arguments)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(message).hasLineCount(1);
    }

    /** What the pair refuses names the option that helps. */
    @Test
    void maintenanceOfAClassicPairNamesTheOption() {
        assertThat(command.run(stop, "--port-a=0", "--port-b=0", "--fault=maintenance"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--active-standby");
    }

    /** Clients that have waited for the pair are not faster than its faults (docs/simulator.md: in force from the start). */
    @Test
    void aFaultIsInForceBeforeTheFirstClientComes() throws Exception {
        try (EagerClient client = new EagerClient()) {
            String fault = "A slow 1ms; ".repeat(200) + "A refuse-sessions SERVER_NOT_MASTER";
            CompletableFuture<Integer> code = CompletableFuture.supplyAsync(
                    () -> command.run(stop, "--port-a=" + client.port(), "--port-b=0", "--fault=" + fault));
            assertThat(client.answer()).isEqualTo("E_CTI_SERVER_NOT_MASTER");
            stop.countDown();
            assertThat(code.get(10, TimeUnit.SECONDS)).isZero();
        }
    }

    /** Nor than a scenario, at whose top a fault is in force before any client comes (docs/scenarios.md). */
    @Test
    void theTopOfAScenarioIsInForceBeforeTheFirstClientComes(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("t.scenario"),
                "fault A slow 1ms\n".repeat(200)
                        + "fault A refuse-sessions SERVER_NOT_MASTER\nexpect A OPEN_REQ\nexpect A disconnected\n");
        try (EagerClient client = new EagerClient()) {
            int code = command.run(stop, "--port-a=" + client.port(), "--port-b=0", "--scenario=" + file);
            assertThat(client.answer()).isEqualTo("E_CTI_SERVER_NOT_MASTER");
            assertThat(code).isZero();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("endpoints = ");
    }

    /** Who follows an example of the help finds the ports in it. */
    @Test
    void theExampleOfAScenarioSaysWhatToStart() {
        assertThat(command.run(stop, "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--scenario server-hangs", "127.0.0.1:42027,127.0.0.1:43027", "130 ended by Ctrl-C")
                .doesNotContain("--port-a 0 --port-b 0 --scenario");
    }

    /** A port that is taken is one line and exit code 1. */
    @Test
    void aPortThatIsTakenIsExitCode1() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(command.run(stop, "--port-a", Integer.toString(other.getLocalPort()), "--port-b", "0"))
                    .isEqualTo(1);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("side A cannot listen", "Give another --host, --port-a or --port-b")
                .hasLineCount(1);
    }

    /** Values may follow or stand behind an equals sign. */
    @Test
    void valuesAreReadInBothForms() {
        Options options = Options.parse("--kill-active-every=20", "--down-for", "3");
        assertThat(options.killActiveEvery()).isEqualTo(Duration.ofSeconds(20));
        assertThat(options.downFor()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.is("--help")).isFalse();
    }

    /** The standby of an active-standby pair opens sessions. */
    @Test
    void aPairCanBeActiveStandby() throws IOException {
        try (CtiServerPair pair = Options.parse("--active-standby", "--port-a=0", "--port-b=0")
                        .pair(null)
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
        await().until(() -> out.toString(StandardCharsets.UTF_8).contains("A active 0 sessions, B standby 0 sessions"));
        stop.countDown();
        assertThat(code.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("endpoints = 127\\.0\\.0\\.1:\\d+,127\\.0\\.0\\.1:\\d+");
    }

    /** Two ways to say how many calls; the faster one serves load tests. */
    @Test
    void callsAreGivenPerMinuteOrPerSecond() {
        assertThat(callsPerMinute("--calls-per-second=2.5")).isEqualTo(150);
        assertThat(callsPerMinute("--calls-per-minute=7")).isEqualTo(7);
        assertThat(callsPerMinute()).isEqualTo(30);
        assertThat(command.run(stop, "--calls-per-second=1", "--calls-per-minute=1"))
                .isEqualTo(2);
    }

    /** As many calls as possible have no clock: a speed beside it would be left out without a word. */
    @Test
    void asManyCallsAsPossibleHaveNoSpeed() {
        assertThat(command.run(stop, "--speed=60", "--calls-per-second=max")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("give --speed or --calls-per-second max, not both: it goes as fast as it can");
    }

    /** Agents come and go, and calls follow the day, by options. */
    @Test
    void shiftsAndTheDayAreGivenByOptions() {
        try (CtiServerPair pair = Options.parse(
                        "--shifts=08:00-12:00; 12:00-16:00 break 14:00-14:30",
                        "--time-of-day=14:10",
                        "--call-curve=00:00=0",
                        "--agents=4",
                        "--port-a=0",
                        "--port-b=0",
                        "--speed=10")
                .pair(null)
                .start()) {
            await().until(() -> pair.contactCentre().agent("1004").reasonCode() == 4);
            assertThat(pair.contactCentre().agents().stream().map(Agent::state))
                    .containsExactly(State.LOGOUT, State.NOT_READY, State.LOGOUT, State.NOT_READY);
            assertThat(pair.callsStarted()).isZero();
        }
    }

    /** What happens to calls, and the agents, by options. */
    @Test
    void theMixOfCallsAndAgentsWithoutSkillGroupsAreGivenByOptions() {
        try (CtiServerPair pair = Options.parse(
                        "--mix",
                        "plain, outbound=0.3, quirks=1",
                        "--agents-without-skill-groups=3",
                        "--port-a=0",
                        "--port-b=0",
                        "--agents=4",
                        "--calls-per-minute=0")
                .pair(null)
                .start()) {
            assertThat(pair.contactCentre().trafficMix())
                    .isEqualTo(new TrafficMix(0.2, 0.3, 0, 0, 0, 0, 0, 0, 0, 0.3, 1));
            assertThat(pair.contactCentre().agents().stream()
                            .map(Agent::skillGroups)
                            .toList())
                    .hasToString("[[1], [], [], []]");
        }
    }

    /** Agents are dealt to peripherals and teams by options; what is too many is told as the option. */
    @Test
    void peripheralsAndTeamsAreGivenByOptions() {
        try (CtiServerPair pair = Options.parse(
                        "--peripheral=7",
                        "--peripherals=2",
                        "--teams=2",
                        "--port-a=0",
                        "--port-b=0",
                        "--agents=4",
                        "--calls-per-minute=0")
                .pair(null)
                .start()) {
            assertThat(pair.contactCentre().peripherals()).containsExactly(7L, 8L);
            assertThat(pair.contactCentre().agents()).extracting(Agent::teamId).containsExactly(1, 3, 2, 4);
        }
        assertThat(command.run(stop, "--agents=4", "--peripherals=5")).isEqualTo(SimulatorCommand.BAD_OPTION);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--peripherals = 5: give 1 to 4, which is how many agents there are");
    }

    @Test
    void theVersionAndTheShortFormOfHelpAreKnown() {
        assertThat(command.run(stop, "--version")).isZero();
        assertThat(command.run(stop, "-h")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("ctios-simulator ")
                .contains("Usage: ");
    }

    /** What a recording has no use for is not passed by in silence. */
    @Test
    void optionsWithoutMeaningForAReplayAreRefused(@TempDir Path folder) {
        assertThat(command.run(stop, "--replay=" + folder.resolve("x.jsonl"), "--agents=3"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("--agents has no meaning with --replay");
    }

    /** A scenario decides on the exit code, and shows its steps. */
    @Test
    void aScenarioThatPassesEndsTheCommand(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("t.scenario"), "pair agents=3\nagent 1003 available\n");
        assertThat(command.run(stop, "--port-a=0", "--port-b=0", "--scenario", file.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .endsWith("t.scenario:2: agent 1003 available", "t.scenario passed");
    }

    @Test
    void aScenarioThatFailsIsExitCode1(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("t.scenario"), "expect A OPEN_REQ within 10ms");
        assertThat(command.run(stop, "--port-a=0", "--port-b=0", "--scenario", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("t.scenario failed in line 1: no OPEN_REQ came at side A within 10 ms")
                .hasLineCount(1);
    }

    /** Both streams go to the same terminal. */
    @Test
    void theLineOfAScenarioThatFailsIsShownOnce(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("t.scenario"), "agent 1001 login\nexpect A OPEN_REQ within 10ms");
        command.run(stop, "--port-a=0", "--port-b=0", "--scenario", file.toString());
        assertThat((out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8)).lines())
                .containsOnlyOnce("t.scenario:2: expect A OPEN_REQ within 10ms")
                .filteredOn(line -> line.contains("expect A OPEN_REQ"))
                .hasSize(1);
    }

    @Test
    void aScenarioThatCannotBeReadIsExitCode2(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("t.scenario"), "expect A OPEN_REG");
        assertThat(command.run(stop, "--scenario", file.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("t.scenario:1: GED-188 has no message type");
    }

    // ctios:trace writes such a file; the client is told the same again.
    @Test
    void aRecordedSessionIsReplayedToAClient(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("wire.jsonl"),
                "{\"time\":\"2026-11-29T12:00:00Z\",\"kind\":\"opened\",\"connection\":1,\"side\":\"A\",\"note\":\"a:1\"}\n"
                        + "{\"time\":\"2026-11-29T12:00:01Z\",\"kind\":\"received\",\"connection\":1,\"side\":\"A\",\"version\":24,\"frame\":\"00000004000000020000000F\"}\n");
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(
                () -> command.run(stop, "--port-a=0", "--port-b=0", "--speed=max", "--replay", file.toString()));
        await().until(() ->
                out.toString(StandardCharsets.UTF_8).contains("protocolVersion = 24" + System.lineSeparator()));
        String port = out.toString(StandardCharsets.UTF_8).replaceAll("(?s).*127\\.0\\.0\\.1:(\\d+),.*", "$1");
        try (Socket client = connected(Integer.parseInt(port))) {
            assertThat(client.getInputStream().readNBytes(12)).endsWith(0, 0, 0, 15);
            await().until(() -> out.toString(StandardCharsets.UTF_8).contains("1 messages were sent"));
        }
        stop.countDown();
        assertThat(code.get(10, TimeUnit.SECONDS)).isZero();
    }

    /** The port is open as soon as the replay waits for its client. */
    private static Socket connected(int port) {
        return await().ignoreExceptions().until(() -> new Socket("127.0.0.1", port), Socket::isConnected);
    }

    @Test
    void aFileThatIsNoRecordedSessionIsExitCode2(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("wire.jsonl"), "nonsense\n");
        assertThat(command.run(stop, "--replay", file.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("wire.jsonl, line 1: ")
                .hasLineCount(1);
        assertThat(command.run(stop, "--replay", folder.resolve("none").toString()))
                .isEqualTo(1);
    }

    @Test
    void theScenariosAreListed() {
        assertThat(command.run(stop, "--scenarios")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(Scenario.names().size());
    }

    /** A key for one run: clients get its certificate as a file, and nothing is left of it afterwards. */
    @Test
    void tlsIsSpokenWithAKeyOfTheRun() throws Exception {
        CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(() -> command.run(stop, "--port-a=0", "--port-b=0", "--tls"));
        await("keytool has made the key").atMost(Duration.ofMinutes(1)).until(() -> out.toString(StandardCharsets.UTF_8)
                .contains("0 sessions"));
        String printed = out.toString(StandardCharsets.UTF_8);
        Path certificate = Path.of(printed.lines()
                .filter(line -> line.startsWith("tls.trustStore = "))
                .findFirst()
                .orElseThrow()
                .substring(17));
        int port = Integer.parseInt(printed.lines().findFirst().orElseThrow().replaceFirst("^[^:]*:(\\d+),.*$", "$1"));
        assertThat(subject(certificate, port)).isEqualTo("CN=CTI OS simulator");
        stop.countDown();
        assertThat(code.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(certificate.getParent()).doesNotExist();
    }

    private static String subject(Path certificate, int port) throws Exception {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            trust.setCertificateEntry(
                    "simulator", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            return socket.getSession().getPeerPrincipal().getName();
        }
    }

    private static double callsPerMinute(String... arguments) {
        try (CtiServerPair pair =
                Options.parse(arguments).pair(null).portA(0).portB(0).start()) {
            return pair.contactCentre().callsPerMinute();
        }
    }
}

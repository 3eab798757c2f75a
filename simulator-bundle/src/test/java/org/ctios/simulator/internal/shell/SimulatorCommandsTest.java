package org.ctios.simulator.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ctios.simulator.internal.shell.AtTheShell.fault;
import static org.ctios.simulator.internal.shell.AtTheShell.lines;
import static org.ctios.simulator.internal.shell.AtTheShell.simulator;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.console.CommandLine;
import org.ctios.simulator.FaultProbe;
import org.ctios.simulator.Side;
import org.ctios.simulator.TestClient;
import org.ctios.simulator.internal.centre.Peripherals;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands {@code simulator:*} (docs/commands.md). */
class SimulatorCommandsTest {
    private final DuplexedPair pair = AtTheShell.pair(false);

    @AfterEach
    void close() {
        pair.close();
    }

    @Test
    void theStatusIsShown() throws Exception {
        assertThat(run(new Status()))
                .anyMatch(line -> line.matches("Side A +active"))
                .anyMatch(line -> line.matches("Endpoint B +127\\.0\\.0\\.1:" + pair.port(Side.B)))
                .anyMatch(line -> line.matches("Agents +3"))
                .noneMatch(line -> line.startsWith("Problem"));
    }

    static Stream<String> faultsInForce() {
        return Stream.of(
                "refuse",
                "freeze",
                "half-open",
                "accept-silently",
                "refuse-sessions 92",
                "versions 13 20",
                "split 1ms",
                "glue 0.5s",
                "slow 90s",
                "lose confirmations",
                "delay HEARTBEAT_CONF 1.5s",
                "duplicate events",
                "confirm after");
    }

    /** Whatever lasts is shown in the words that gave it, until it is healed. */
    @ParameterizedTest
    @MethodSource("faultsInForce")
    void theFaultsInForceAreShown(String order) throws Exception {
        try (TestClient standing = FaultProbe.open(pair.port(Side.A))) {
            assertThat(run(new Status())).anyMatch(line -> line.matches("Faults A +none"));
            assertThat(pair.connections(Side.A)).isEqualTo(1);
            run(fault(("A " + order).split(" ")));
            String shown = order.replace("0.5s", "500ms");
            assertThat(run(new Status()))
                    .anyMatch(line -> line.matches("Faults A +" + shown))
                    .anyMatch(line -> line.matches("Faults B +none"));
            run(fault("heal"));
            await().untilAsserted(() -> assertThat(run(new Status())).anyMatch(line -> line.matches("Faults A +none")));
        }
    }

    /** What was taken back alone is not shown any more. */
    @Test
    void severalFaultsAreShownTogether() throws Exception {
        run(fault("B", "refuse"));
        run(fault("B", "lose", "all"));
        run(fault("B", "slow", "1ms"));
        assertThat(run(new Status())).anyMatch(line -> line.matches("Faults B +refuse; slow 1ms; lose all"));
        run(fault("B", "lose", "none"));
        assertThat(run(new Status())).anyMatch(line -> line.matches("Faults B +refuse; slow 1ms"));
    }

    @Test
    void programsGetJson() throws Exception {
        Status status = new Status();
        status.json = true;
        assertThat(run(status))
                .singleElement()
                .asString()
                .startsWith("{\"sideA\":\"active\",\"endpointA\":\"127.0.0.1:")
                .contains("\"sessionsA\":0,", "\"faultsA\":\"none\",", "\"callsPerMinute\":0.0,", "\"eventsSent\":0}");
    }

    @Test
    void aFaultIsDone() throws Exception {
        assertThat(run(fault("A", "kill"))).containsExactly("Done: A kill; simulator:fault heal ends it.");
        assertThat(pair.active()).isEqualTo(Side.B);
        assertThat(run(fault("heal"))).containsExactly("Done: heal.");
        assertThat(pair.isUp(Side.A)).isTrue();
        assertThat(run(fault("peripheral", "off")))
                .containsExactly("Done: peripheral off; simulator:fault heal ends it.");
    }

    /** What acts on connections that stand does nothing without one, and says so. */
    @ParameterizedTest
    @ValueSource(strings = {"reset", "truncate", "garbage", "oversize", "half-open"})
    void aFaultOfConnectionsIsRefusedWithoutOne(String kind) throws Exception {
        assertThatThrownBy(() -> run(fault("A", kind)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there is none; give it when a client is connected");
        try (TestClient standing = FaultProbe.open(pair.port(Side.A))) {
            assertThat(pair.connections(Side.A)).isEqualTo(1);
            assertThatThrownBy(() -> run(fault("B", kind))).hasMessageContaining("there is none");
            assertThat(run(fault("both", kind))).singleElement().asString().startsWith("Done: both " + kind);
        }
    }

    static Stream<String> faultsThatLast() {
        return FaultProbe.faults();
    }

    /** Whatever lasts is seen by clients, and is taken back by the same command. */
    @ParameterizedTest
    @MethodSource("faultsThatLast")
    void everyFaultComesAndGoesByCommand(String orderAndSymptom) throws Exception {
        String[] parts = orderAndSymptom.split(" > ");
        try (TestClient standing = FaultProbe.open(pair.port(Side.A))) {
            run(fault(parts[0].split(" ")));
            String seen = FaultProbe.look(standing);
            assertThat(seen.equals(FaultProbe.WELL) ? FaultProbe.look(pair.port(Side.A)) : seen)
                    .isEqualTo(parts[1]);
            run(fault("heal"));
            await().until(() -> FaultProbe.look(pair.port(Side.A)).equals(FaultProbe.WELL));
        }
    }

    /** What happens to messages can be taken back one by one. */
    @ParameterizedTest
    @ValueSource(strings = {"lose", "delay", "duplicate"})
    void aFaultOfMessagesIsTakenBackAlone(String kind) throws Exception {
        String time = kind.equals("delay") ? " 1min" : "";
        run(fault("A", "refuse-sessions", "DEVICE_IN_USE"));
        run(fault(("A " + kind + " HEARTBEAT_CONF" + time).split(" ")));
        run(fault(("A " + kind + " none" + time).split(" ")));
        assertThat(FaultProbe.look(pair.port(Side.A))).isEqualTo("E_CTI_DEVICE_IN_USE");
        run(fault("heal"));
        assertThat(FaultProbe.look(pair.port(Side.A))).isEqualTo(FaultProbe.WELL);
    }

    @Test
    void whatCannotBeReadIsExplained() {
        assertThatThrownBy(() -> run(fault("A", "frieze"))).hasMessageContaining("did you mean freeze?");
    }

    /** Of several each is shown by its ID. */
    @Test
    void whichPeripheralIsOffLineIsShown() throws Exception {
        try (DuplexedPair two = AtTheShell.pair(new Peripherals(5000, 2, 1))) {
            assertThat(AtTheShell.run(two, fault("peripheral", "off", "5001")))
                    .containsExactly("Done: peripheral off 5001; simulator:fault heal ends it.");
            assertThat(AtTheShell.run(two, new Status()))
                    .anyMatch(line -> line.matches("Peripheral +5000 on line, 5001 off line"));
        }
    }

    @Test
    void withoutWordsTheFaultsAreListed() throws Exception {
        assertThat(run(fault()))
                .anyMatch(line -> line.startsWith("SIDE delay TYPES TIME "))
                .anyMatch(line -> line.startsWith("peripheral off|on "))
                .allMatch(line -> line.length() <= 120);
    }

    /** Without a pair the command says why. */
    @Test
    void whyNoSimulatorRunsIsTold() {
        Status none = new Status();
        assertThatThrownBy(none::execute)
                .hasMessage("No simulator runs; write etc/org.ctios.simulator.cfg to start one.");
        none.simulators = List.of(simulator(null, "side A cannot listen"));
        assertThatThrownBy(none::execute).hasMessage("No simulator runs: side A cannot listen");
    }

    /** A pair that runs with older settings says so. */
    @Test
    void aProblemIsShown() throws Exception {
        Status status = new Status();
        status.simulators = List.of(simulator(pair, "side B cannot listen"));
        assertThat(lines(status)).anyMatch(line -> line.matches("Problem +side B cannot listen"));
    }

    @Test
    void ordersAreCompleted() {
        assertThat(FaultWords.words(line(), List.of()))
                .contains("A", "active", "switch", "heal")
                .doesNotContain("freeze");
        assertThat(FaultWords.words(line("A"), List.of()))
                .contains("freeze", "half-open")
                .doesNotContain("switch");
        assertThat(FaultWords.words(line("peripheral"), List.of())).containsExactly("on", "off");
        assertThat(FaultWords.words(line("peripheral", "off"), List.of(5000L, 5001L)))
                .containsExactly("5000", "5001");
    }

    private static CommandLine line(String... before) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getCursorArgumentIndex", before.length);
        answers.put(
                "getArguments", Stream.concat(Stream.of(before), Stream.of("")).toArray(String[]::new));
        return (CommandLine) Proxy.newProxyInstance(
                CommandLine.class.getClassLoader(),
                new Class<?>[] {CommandLine.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }

    private List<String> run(SimulatorAction command) throws Exception {
        return AtTheShell.run(pair, command);
    }
}

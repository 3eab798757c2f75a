package org.ctios.simulator.internal.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ctios.simulator.internal.component.QuietSettings.settings;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.ctios.simulator.Agent;
import org.ctios.simulator.EagerClient;
import org.ctios.simulator.FaultProbe;
import org.ctios.simulator.Side;
import org.ctios.simulator.TestClient;
import org.ctios.simulator.internal.fault.FaultOrder;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that stand in the configuration, and edits of them while the pair runs. */
class ConfiguredFaultsTest {
    private final ConfiguredSimulator simulator = new ConfiguredSimulator(Duration.ofMillis(20));

    @AfterEach
    void close() {
        simulator.close();
    }

    /** Faults come, change and go by editing; what stands stays when something else is edited. */
    @Test
    void faultsComeAndGoLive() throws IOException {
        simulator.configure(settings("fault", "A refuse; B refuse-sessions SERVER_NOT_MASTER"));
        DuplexedPair before = pair();
        int port = before.port(Side.A);
        assertThatThrownBy(() -> new Socket("127.0.0.1", port)).isInstanceOf(ConnectException.class);
        simulator.configure(settings("fault", "A refuse; B refuse-sessions SERVER_NOT_MASTER", "callsPerMinute", "1"));
        assertThatThrownBy(() -> new Socket("127.0.0.1", port)).isInstanceOf(ConnectException.class);
        simulator.configure(settings("fault", "peripheral off"));
        new Socket("127.0.0.1", port).close();
        assertThat(before.isPeripheralOnline()).isFalse();
        simulator.configure(settings());
        assertThat(before.isPeripheralOnline()).isTrue();
        assertThat(pair()).isSameAs(before);
    }

    /** Clients that have waited for the pair are not faster than its faults (docs/simulator.md: in force from the start). */
    @Test
    void aFaultIsInForceBeforeTheFirstClientComes() throws IOException {
        try (EagerClient client = new EagerClient()) {
            simulator.configure(settings(
                    "portA",
                    Integer.toString(client.port()),
                    "fault",
                    "A slow 1ms; ".repeat(200) + "A refuse-sessions SERVER_NOT_MASTER"));
            assertThat(client.answer()).isEqualTo("E_CTI_SERVER_NOT_MASTER");
        }
    }

    /** Nor than its sides: who comes to the one that is up finds it active. */
    @Test
    void aSideIsDownBeforeTheFirstClientComes() throws IOException {
        try (EagerClient client = new EagerClient()) {
            simulator.configure(settings("portB", Integer.toString(client.port()), "sideA", "down"));
            assertThat(client.answer()).isEqualTo("OPEN_CONF");
        }
    }

    static Stream<String> faultsThatLast() {
        return FaultProbe.faults();
    }

    /** Whatever lasts is seen by clients while it stands there, and is gone when it does not. */
    @ParameterizedTest
    @MethodSource("faultsThatLast")
    void everyFaultComesAndGoesByConfiguration(String orderAndSymptom) throws IOException {
        String[] parts = orderAndSymptom.split(" > ");
        simulator.configure(settings());
        int port = pair().port(Side.A);
        try (TestClient standing = FaultProbe.open(port)) {
            simulator.configure(settings("fault", parts[0]));
            String seen = FaultProbe.look(standing);
            assertThat(seen.equals(FaultProbe.WELL) ? FaultProbe.look(port) : seen)
                    .isEqualTo(parts[1]);
            simulator.configure(settings());
            await().until(() -> FaultProbe.look(port).equals(FaultProbe.WELL));
        }
    }

    static Stream<String> faultsDoneOnce() {
        return FaultProbe.faultsDoneOnce();
    }

    /** Issue 7 A.4: what is done once is done to who is connected when it is written, and nothing is told as left out. */
    @ParameterizedTest
    @MethodSource("faultsDoneOnce")
    void whatIsDoneOnceIsSeenByClients(String orderAndSymptom) throws IOException {
        String[] parts = orderAndSymptom.split(" > ");
        simulator.configure(settings("activeStandby", "true"));
        pair().contactCentre().setAgentState("1001", Agent.State.AVAILABLE, 0);
        try (TestClient standing = FaultProbe.open(pair().port(Side.A))) {
            simulator.configure(settings("activeStandby", "true", "fault", parts[0]));
            assertThat(FaultProbe.next(standing) + ", " + pair().active() + " active")
                    .isEqualTo(parts[1]);
            assertThat(simulator.problem()).isEmpty();
        }
    }

    /** Of several faults one goes, and the others stay. */
    @Test
    void oneOfSeveralFaultsGoes() throws IOException {
        simulator.configure(settings("fault", "A refuse-sessions DEVICE_IN_USE; B refuse"));
        simulator.configure(settings("fault", "A refuse-sessions DEVICE_IN_USE"));
        assertThat(FaultProbe.look(pair().port(Side.A))).isEqualTo("E_CTI_DEVICE_IN_USE");
        new Socket("127.0.0.1", pair().port(Side.B)).close();
    }

    /** A fault that is not possible now is left out; the others are done. */
    @Test
    void aFaultThatIsNotPossibleIsLeftOut() {
        simulator.configure(settings("sideB", "down", "fault", "switch; peripheral off"));
        assertThat(pair().active()).isEqualTo(Side.A);
        assertThat(pair().isPeripheralOnline()).isFalse();
    }

    /** It is told where people look, until it does not stand there any more. */
    @Test
    void whatIsLeftOutIsTold() {
        simulator.configure(settings("fault", "maintenance; peripheral off; logout 9999"));
        assertThat(simulator.problem())
                .contains("the fault 'maintenance' is left out: a classic pair has no maintenance")
                .contains("the fault 'logout 9999' is left out: there is no agent 9999");
        simulator.configure(settings("fault", "logout 9999; peripheral off", "callsPerMinute", "1"));
        assertThat(simulator.problem())
                .startsWith("the fault 'logout 9999' is left out")
                .doesNotContain("maintenance");
        simulator.configure(settings());
        assertThat(simulator.problem()).isEmpty();
    }

    /** At the start there are no connections, so that what is done to them would pass unnoticed. */
    @ParameterizedTest
    @ValueSource(strings = {"A truncate", "A garbage", "both oversize", "active reset", "B half-open"})
    void aFaultOfConnectionsAtTheStartIsLeftOutAndTold(String order) {
        simulator.configure(settings("fault", order));
        assertThat(simulator.problem())
                .isEqualTo(
                        "the fault '" + order + "' is left out: it is done to the connections that stand, and there is"
                                + " none; give it when a client is connected");
    }

    /** What somebody did by other means stays when something else is edited. */
    @Test
    void anEditAppliesOnlyWhatItChanges() {
        simulator.configure(settings());
        FaultOrder.parse("A kill").applyTo(pair());
        FaultOrder.parse("peripheral off").applyTo(pair());
        simulator.configure(settings("callsPerMinute", "1"));
        simulator.configure(settings("callsPerMinute", "1", "fault", "B slow 1ms"));
        assertThat(pair().isUp(Side.A)).isFalse();
        assertThat(pair().isPeripheralOnline()).isFalse();
        simulator.configure(settings("callsPerMinute", "1"));
        assertThat(pair().isUp(Side.A)).isFalse();
        assertThat(pair().isPeripheralOnline()).isTrue();
        simulator.configure(settings("callsPerMinute", "1", "sideA", "down"));
        simulator.configure(settings("callsPerMinute", "1"));
        assertThat(pair().isUp(Side.A)).isTrue();
    }

    /** What is done once is done when it is written, and again when it is written once more or taken out and put back. */
    @Test
    void aFaultThatActsOnceIsDoneEachTimeItIsWritten() {
        simulator.configure(settings("fault", "switch"));
        assertThat(pair().active()).isEqualTo(Side.B);
        simulator.configure(settings("fault", "switch; A slow 1ms"));
        simulator.configure(settings("fault", "A slow 2ms; switch"));
        assertThat(pair().active()).isEqualTo(Side.B);
        simulator.configure(settings("fault", "A slow 2ms; switch; switch"));
        assertThat(pair().active()).isEqualTo(Side.A);
        simulator.configure(settings("fault", "A slow 2ms"));
        simulator.configure(settings("fault", "A slow 2ms; switch"));
        assertThat(pair().active()).isEqualTo(Side.B);
    }

    /** What takes a fault back is done again behind it: only with it is everything as the key says. */
    @Test
    void whatTakesAFaultBackIsDoneAgainWithIt() {
        String orders = "peripheral off; peripheral on 5001; B freeze; B thaw";
        simulator.configure(settings("peripherals", "2", "fault", orders));
        assertThat(pair().peripheralsOffline()).containsExactly(5000L);
        assertThat(pair().faultsInForce(Side.B)).isEmpty();
        simulator.configure(settings("peripherals", "2", "fault", "A freeze; " + orders));
        assertThat(pair().peripheralsOffline()).containsExactly(5000L);
        assertThat(pair().faultsInForce(Side.A)).containsExactly("freeze");
        assertThat(pair().faultsInForce(Side.B)).isEmpty();
    }

    /** One of several comes and goes as all of them do. */
    @Test
    void onePeripheralComesAndGoesByConfiguration() {
        simulator.configure(settings("peripherals", "2", "fault", "peripheral off 5001"));
        assertThat(pair().peripheralsOffline()).containsExactly(5001L);
        FaultOrder.parse("peripheral on 5001").applyTo(pair());
        simulator.configure(settings("peripherals", "2", "fault", "peripheral off 5001; A slow 1ms"));
        assertThat(pair().peripheralsOffline()).as("done by command").isEmpty();
        simulator.configure(settings("peripherals", "2", "fault", "A slow 1ms; peripheral off 5001"));
        assertThat(pair().peripheralsOffline()).containsExactly(5001L);
        simulator.configure(settings("peripherals", "2", "fault", "A slow 1ms"));
        assertThat(pair().peripheralsOffline()).isEmpty();
        assertThat(simulator.problem()).isEmpty();
    }

    /** A fault that lasts is not interrupted by an edit that adds or takes away something else. */
    @Test
    void aFaultThatStandsThereStillIsNotInterrupted() throws IOException {
        simulator.configure(settings());
        try (TestClient standing = FaultProbe.open(pair().port(Side.A))) {
            simulator.configure(settings("fault", "A half-open"));
            simulator.configure(settings("fault", "A half-open; B slow 1ms; logout 1001"));
            simulator.configure(settings("fault", "A half-open; B slow 1ms"));
            assertThat(FaultProbe.look(standing)).isEqualTo("open session silent");
            assertThat(simulator.problem()).isEmpty();
        }
    }

    /** Healing what stood there before does not bring back a side that is down by its own key. */
    @Test
    void aSideThatIsDownStaysDownWhenFaultsGo() {
        simulator.configure(settings("sideB", "down", "fault", "A slow 1ms"));
        simulator.configure(settings("sideB", "down"));
        assertThat(pair().isUp(Side.B)).isFalse();
    }

    private DuplexedPair pair() {
        return Objects.requireNonNull(simulator.pair());
    }
}

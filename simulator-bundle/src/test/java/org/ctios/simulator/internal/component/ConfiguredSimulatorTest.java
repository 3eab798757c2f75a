package org.ctios.simulator.internal.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ctios.simulator.FaultProbe;
import org.ctios.simulator.Side;
import org.ctios.simulator.TestClient;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits of the configuration while the pair runs. */
class ConfiguredSimulatorTest {
    private final ConfiguredSimulator simulator = new ConfiguredSimulator(Duration.ofMillis(20));

    @AfterEach
    void close() {
        simulator.close();
    }

    /** The rate changes in the running pair. */
    @Test
    void theRateOfCallsChangesLive() {
        simulator.configure(settings());
        DuplexedPair before = pair();
        simulator.configure(settings("callsPerMinute", "90"));
        assertThat(pair()).isSameAs(before);
        assertThat(pair().contactCentre().callsPerMinute()).isEqualTo(90);
    }

    /** A side goes down and comes back by editing. */
    @Test
    void aSideGoesDownAndUpLive() {
        simulator.configure(settings());
        DuplexedPair before = pair();
        simulator.configure(settings("sideA", "down"));
        assertThat(before.isUp(Side.A)).isFalse();
        assertThat(before.active()).isEqualTo(Side.B);
        simulator.configure(settings("sideA", "up"));
        assertThat(pair()).isSameAs(before);
        assertThat(before.isUp(Side.A)).isTrue();
    }

    /** The kill timer starts and stops by editing. */
    @Test
    void theKillTimerChangesLive() {
        simulator.configure(settings());
        simulator.configure(settings("killActiveEvery", "1", "downFor", "60"));
        await().until(() -> pair().active() == Side.B && !pair().isUp(Side.A));
        simulator.configure(settings());
        assertThat(pair().isUp(Side.A)).isTrue();
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

    /** Healing what stood there before does not bring back a side that is down by its own key. */
    @Test
    void aSideThatIsDownStaysDownWhenFaultsGo() {
        simulator.configure(settings("sideB", "down", "fault", "A slow 1ms"));
        simulator.configure(settings("sideB", "down"));
        assertThat(pair().isUp(Side.B)).isFalse();
    }

    /** Another number of agents needs another pair; the old one is gone. */
    @Test
    void anotherNumberOfAgentsRestartsThePair() {
        simulator.configure(settings());
        DuplexedPair before = pair();
        simulator.configure(settings("agents", "4"));
        assertThat(pair()).isNotSameAs(before);
        assertThat(pair().contactCentre().agents()).hasSize(4);
    }

    /** A faulty edit changes nothing; the next good one counts. */
    @Test
    void aFaultyEditChangesNothing() {
        simulator.configure(settings("agents", "3"));
        DuplexedPair before = pair();
        simulator.configure(settings("agents", "none", "sideA", "down"));
        assertThat(pair()).isSameAs(before);
        assertThat(before.isUp(Side.A)).isTrue();
        simulator.configure(settings("agents", "5"));
        assertThat(pair().contactCentre().agents()).hasSize(5);
    }

    /** A configuration that is faulty from the start does not end the component. */
    @Test
    void aFaultyFirstConfigurationWaitsForABetterOne() {
        simulator.configure(settings("agents", "none"));
        assertThat(simulator.pair()).isNull();
        simulator.configure(settings());
        assertThat(pair().isUp(Side.A)).isTrue();
    }

    /** While the new port is taken, the pair runs on with the settings before; it moves when the port is free. */
    @Test
    void aPortThatIsTakenLeavesTheSettingsBeforeUntilItIsFree() throws IOException {
        simulator.configure(settings());
        int wanted;
        try (ServerSocket other = listener()) {
            wanted = other.getLocalPort();
            simulator.configure(settings("portA", Integer.toString(wanted)));
            assertThat(pair().isUp(Side.A)).isTrue();
            assertThat(pair().port(Side.A)).isNotEqualTo(wanted);
            assertThat(simulator.problem()).contains("side A cannot listen on 127.0.0.1:" + wanted);
        }
        await().until(() -> simulator.pair() != null && pair().port(Side.A) == wanted);
        await().until(() -> simulator.problem().isEmpty());
    }

    /** A port that is taken when the simulator starts is tried until it is free. */
    @Test
    void aPortThatIsTakenAtFirstIsTriedAgain() throws IOException {
        int wanted;
        try (ServerSocket other = listener()) {
            wanted = other.getLocalPort();
            simulator.configure(settings("portB", Integer.toString(wanted)));
            assertThat(simulator.pair()).isNull();
            assertThat(simulator.problem()).contains("side B cannot listen on 127.0.0.1:" + wanted);
        }
        await().until(() -> simulator.pair() != null);
        assertThat(pair().port(Side.B)).isEqualTo(wanted);
        assertThat(pair().isUp(Side.A)).isTrue();
    }

    /** A newer edit counts, not the one that waits for a port. */
    @Test
    void aNewerEditEndsTheWaiting() throws IOException {
        try (ServerSocket other = listener()) {
            simulator.configure(settings("portA", Integer.toString(other.getLocalPort())));
            simulator.configure(settings("agents", "3"));
            assertThat(pair().contactCentre().agents()).hasSize(3);
            assertThat(simulator.problem()).isEmpty();
        }
    }

    private static ServerSocket listener() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    }

    private DuplexedPair pair() {
        return Objects.requireNonNull(simulator.pair());
    }

    private static Map<String, Object> settings(String... keysAndValues) {
        Map<String, Object> settings = new HashMap<>(Map.of("portA", "0", "portB", "0", "callsPerMinute", "0"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return settings;
    }
}

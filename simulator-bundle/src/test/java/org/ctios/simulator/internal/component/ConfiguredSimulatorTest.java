package org.ctios.simulator.internal.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ctios.simulator.internal.component.QuietSettings.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Objects;
import org.ctios.simulator.Side;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** So does what happens to calls, unless the edit is of something else. */
    @Test
    void whatHappensToCallsChangesLive() {
        simulator.configure(settings());
        DuplexedPair before = pair();
        simulator.configure(settings("trafficMix", "plain, quirks=1"));
        assertThat(pair()).isSameAs(before);
        assertThat(pair().contactCentre().trafficMix()).isEqualTo(TrafficMix.parse("plain, quirks=1"));
        pair().contactCentre().setTrafficMix(TrafficMix.plain());
        simulator.configure(settings("trafficMix", "plain, quirks=1", "downFor", "5"));
        assertThat(pair().contactCentre().trafficMix()).isEqualTo(TrafficMix.plain());
        simulator.configure(settings());
        assertThat(pair()).isSameAs(before);
        assertThat(pair().contactCentre().trafficMix()).isEqualTo(TrafficMix.varied());
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

    /** Another edit does not begin the interval of the kills anew, which brings back a side that it killed. */
    @Test
    void theKillTimerGoesOnThroughEditsOfOtherKeys() {
        simulator.configure(settings("killActiveEvery", "1", "downFor", "60"));
        await().until(() -> !pair().isUp(Side.A));
        simulator.configure(settings("killActiveEvery", "1", "downFor", "60", "callsPerMinute", "1"));
        assertThat(pair().isUp(Side.A)).isFalse();
    }

    /** The configuration goes on without them. */
    @Test
    void keysThatMeanNothingAreTold() {
        simulator.configure(settings("agentz", "4", ".clientPasword", "x", "service.pid", "org.ctios.simulator"));
        assertThat(pair().isUp(Side.A)).isTrue();
        assertThat(simulator.problem())
                .isEqualTo("there is no key .clientPasword; did you mean .clientPassword?; there is no key agentz;"
                        + " did you mean agents?");
        simulator.configure(settings("tls.keyStore", ""));
        assertThat(simulator.problem()).isEmpty();
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

    /** What is found wrong only by trying it ends neither the pair nor a call, and no side that was killed comes back. */
    @ParameterizedTest
    @CsvSource({"tls.keyStore, nosuch.p12, tls.keyStore = nosuch.p12", "host, not:an:address, host = not:an:address"})
    void anEditThatCannotBeAppliedLeavesThePairAlone(String key, String value, String problem) {
        simulator.configure(settings());
        DuplexedPair before = pair();
        before.kill(Side.B);
        before.contactCentre().startCall();
        simulator.configure(settings(key, value));
        assertThat(pair()).isSameAs(before);
        assertThat(before.isUp(Side.B)).isFalse();
        assertThat(before.contactCentre().callsInProgress()).isEqualTo(1);
        assertThat(simulator.problem()).contains(problem).endsWith("the settings before it stay");
        simulator.configure(settings("callsPerMinute", "1"));
        assertThat(pair()).isSameAs(before);
        assertThat(simulator.problem()).isEmpty();
    }

    /** The pair ends when the port can be had, and not before. */
    @Test
    void aPortThatIsTakenLeavesThePairAlone() throws IOException {
        simulator.configure(settings());
        DuplexedPair before = pair();
        before.contactCentre().startCall();
        try (ServerSocket other = listener()) {
            int wanted = other.getLocalPort();
            simulator.configure(settings("portB", Integer.toString(wanted)));
            assertThat(pair()).isSameAs(before);
            assertThat(before.contactCentre().callsInProgress()).isEqualTo(1);
            assertThat(simulator.problem()).contains("side B cannot listen on 127.0.0.1:" + wanted);
        }
        await().until(() -> simulator.pair() != before && simulator.problem().isEmpty());
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

    /** What stands in the way may be another port than at first. */
    @Test
    void theProblemIsThePortThatIsTakenNow() throws IOException {
        try (ServerSocket otherB = listener()) {
            try (ServerSocket otherA = listener()) {
                simulator.configure(settings(
                        "portA",
                        Integer.toString(otherA.getLocalPort()),
                        "portB",
                        Integer.toString(otherB.getLocalPort())));
                assertThat(simulator.problem()).contains("side A");
            }
            await().until(() -> simulator.problem().contains("side B"));
        }
        await().until(() -> simulator.pair() != null);
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

    /**
     * All addresses cannot be tried while the pair has one of them. What stands in the way at another one is met only when the
     * pair has ended, and must not end it again and again.
     */
    @Test
    void aPortThatLooksFreeAndIsNotDoesNotEndThePairEverySecond() throws Exception {
        simulator.configure(settings());
        String port = Integer.toString(pair().port(Side.A));
        simulator.configure(settings("portA", port));
        try (ServerSocket other = new ServerSocket(Integer.parseInt(port), 1, InetAddress.getByName("127.0.0.2"))) {
            simulator.configure(settings("portA", port, "host", "0.0.0.0"));
            DuplexedPair before = pair();
            assertThat(before.host()).isEqualTo("127.0.0.1");
            await().during(Duration.ofMillis(300)).until(() -> simulator.pair() == before);
            assertThat(simulator.problem()).contains("side A cannot listen on 0.0.0.0:" + other.getLocalPort());
        }
        simulator.configure(settings("portA", port, "host", "0.0.0.0", "agents", "3"));
        assertThat(pair().host()).isEqualTo("0.0.0.0");
        assertThat(simulator.problem()).isEmpty();
    }

    private static ServerSocket listener() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    }

    private DuplexedPair pair() {
        return Objects.requireNonNull(simulator.pair());
    }
}

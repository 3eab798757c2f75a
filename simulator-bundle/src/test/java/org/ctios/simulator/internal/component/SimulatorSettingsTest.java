package org.ctios.simulator.internal.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.ctios.simulator.Shift;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.centre.DayPlan;
import org.ctios.simulator.internal.centre.Peripherals;
import org.ctios.simulator.internal.server.Secret;
import org.ctios.simulator.internal.server.ServerTls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading PID org.ctios.simulator. */
class SimulatorSettingsTest {

    /** An empty file is a configuration: every key has the default that the console shows. */
    @Test
    void anEmptyConfigurationHasTheDefaults() {
        SimulatorSettings settings = SimulatorSettings.of(Map.of("service.pid", "org.ctios.simulator"));
        assertThat(settings.pair().portA()).isEqualTo(42027);
        assertThat(settings.pair().portB()).isEqualTo(43027);
        assertThat(settings.pair().agents()).isEqualTo(10);
        assertThat(settings.pair().agentsWithoutSkillGroups()).isZero();
        assertThat(settings.pair().callsPerMinute()).isEqualTo(30);
        assertThat(settings.pair().mix()).isEqualTo(TrafficMix.varied());
        assertThat(settings.pair().peripherals()).isEqualTo(Peripherals.ONE);
        assertThat(settings.pair().clientPassword()).isNull();
        assertThat(settings.pair().oldestVersion()).isEqualTo(13);
        assertThat(settings.pair().newestVersion()).isEqualTo(25);
        assertThat(settings.pair().activeStandby()).isFalse();
        assertThat(settings.pair().uniqueInstanceIdTag()).isZero();
        assertThat(settings.pair().openTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.pair().tls()).isNull();
        assertThat(settings.killActiveEvery()).isZero();
        assertThat(settings.sideAUp()).isTrue();
        assertThat(settings.sideBUp()).isTrue();
    }

    /** A file gives text, the console typed values: both are read. */
    @Test
    void textAndTypedValuesAreRead() {
        SimulatorSettings settings = SimulatorSettings.of(Map.of(
                "portA",
                " 1 ",
                "portB",
                2,
                "callsPerMinute",
                "0.5",
                "killActiveEvery",
                20L,
                "downFor",
                "5",
                "sideB",
                "down",
                ".clientPassword",
                "secret"));
        assertThat(settings.pair().portA()).isEqualTo(1);
        assertThat(settings.pair().portB()).isEqualTo(2);
        assertThat(settings.pair().callsPerMinute()).isEqualTo(0.5);
        assertThat(settings.killActiveEvery()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.downFor()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.sideBUp()).isFalse();
        assertThat(settings.pair().clientPassword()).isNotNull();
        assertThat(settings.toString()).doesNotContain("secret");
    }

    /** Shifts and the curve of calls, in words; what is wrong is told with the key. */
    @Test
    void theDayIsRead() {
        SimulatorSettings settings = SimulatorSettings.of(Map.of(
                "shifts", "06:00-14:00 break 10:00-10:30; 14:00-22:00", "callCurve", "00:00=0.1", "speed", "Infinity"));
        assertThat(settings.pair().day())
                .isEqualTo(DayPlan.of(
                        LocalTime.of(6, 0),
                        List.of(
                                Shift.parse("06:00-14:00 break 10:00-10:30"),
                                Shift.of(LocalTime.of(14, 0), LocalTime.of(22, 0))),
                        Map.of(LocalTime.MIDNIGHT, 0.1)));
        assertThat(settings.pair().speed()).isInfinite();
        assertThatThrownBy(() -> SimulatorSettings.of(Map.of("shifts", "8-16")))
                .hasMessage("shifts = 8-16: '8' is no time of day; write 08:00");
        assertThatThrownBy(() -> SimulatorSettings.of(Map.of("callCurve", "08:00=2")))
                .hasMessage("callCurve = 08:00=2: a share of the calls is 0 to 1, not 2.0");
    }

    /** The defaults are those of Unified CCE; with Unified CCX they mean all of its versions. */
    @Test
    void unifiedCcxHasVersionsOfItsOwn() {
        SimulatorSettings settings = SimulatorSettings.of(Map.of("dialect", "ccx"));
        assertThat(settings.pair().oldestVersion()).isEqualTo(10);
        assertThat(settings.pair().newestVersion()).isEqualTo(18);
    }

    /** The standby opens sessions from version 24 on, which no Unified CCX has. */
    @Test
    void activeStandbyIsRefusedWhereNoSessionCouldBeAStandby() {
        assertThatThrownBy(() -> SimulatorSettings.of(Map.of("dialect", "ccx", "activeStandby", "true")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("activeStandby = true: needs protocol version 24, which Unified CCX does not have;"
                        + " leave it or dialect = ccx out");
        assertThatThrownBy(() -> SimulatorSettings.of(Map.of("newestVersion", "23", "activeStandby", "true")))
                .hasMessage("activeStandby = true: needs protocol version 24; leave it out, or give newestVersion = 24"
                        + " or more");
    }

    /** The servers' key makes TLS, and the trust store makes clients show theirs. */
    @Test
    void tlsIsReadAndItsPasswordsAreHidden() {
        SimulatorSettings settings = SimulatorSettings.of(Map.of(
                "tls.keyStore",
                "keys.p12",
                ".tls.keyStorePassword",
                "secret-1",
                "tls.trustStore",
                "clients.p12",
                ".tls.trustStorePassword",
                "secret-2"));
        assertThat(settings.pair().tls())
                .isEqualTo(new ServerTls(
                        Path.of("keys.p12"),
                        new Secret("secret-1"),
                        Path.of("clients.p12"),
                        new Secret("secret-2"),
                        ServerTls.PROTOCOLS));
        assertThat(settings.toString()).doesNotContain("secret-");
    }

    /** A faulty value names key, value and cure. */
    @ParameterizedTest
    @CsvSource({
        "portA, x, give a whole number",
        "portB, 65536, give 0 (any) to 65535",
        "agents, 0, give 1 to 100000",
        "agents, many, give a whole number",
        "agentsWithoutSkillGroups, 11, 'give 0 to 10, which is how many there are'",
        "trafficMix, consults=1, 'give one of hold, dataChange'",
        "trafficMix, 'consult=1, conference=1', 'consult, blindTransfer and conference are 1 together at most'",
        "callsPerMinute, -1, give 0 or more",
        "callsPerMinute, NaN, give 0 or more",
        "seed, 1.5, give a whole number",
        "peripheralId, -1, give 0 to 4294967294",
        "peripherals, 11, 'give 1 to 10, which is how many agents there are'",
        "teams, 0, 'give 1 to 10, which is how many agents each peripheral has at least'",
        "oldestVersion, 12, give 13 to 25",
        "newestVersion, 26, give 13 to 25",
        "activeStandby, yes, give true or false",
        "uniqueInstanceIdTag, 65536, give 0 (not checked) to 65535",
        "openTimeout, -1, give 0 or more seconds",
        "speed, 0, give more than 0 and at most 100000",
        "killActiveEvery, -1, give 0 or more seconds",
        "downFor, soon, give whole seconds",
        "sideA, on, give up or down",
        "dialect, ccc, give cce or ccx",
        "fault, A frieze, 'fault ''A frieze'': ''frieze'' is no fault of a side; did you mean freeze?'",
        "fault, A freeze; B kill, 'write sideA or sideB = down, or up'",
        "eccVariables, Items[0], write Topic for a scalar",
        "host, '', give an address of this machine"
    })
    void aFaultyValueNamesKeyValueAndCure(String key, String value, String cure) {
        assertThatThrownBy(() -> SimulatorSettings.of(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(key + " = " + value)
                .hasMessageContaining(cure);
    }

    /** A time of nothing would close every connection. */
    @Test
    void anOpenTimeoutOfZeroIsRefused() {
        assertThatThrownBy(() -> SimulatorSettings.of(Map.of("openTimeout", 0)))
                .hasMessageStartingWith("openTimeout = PT0S: give more than 0");
    }

    /** Only what cannot change in a running pair restarts it. */
    @ParameterizedTest
    @CsvSource({
        "callsPerMinute, 60, true",
        "trafficMix, plain, true",
        "killActiveEvery, 9, true",
        "downFor, 9, true",
        "sideA, down, true",
        "sideB, down, true",
        "portA, 9, false",
        "agents, 9, false",
        "agentsWithoutSkillGroups, 1, false",
        "peripherals, 2, false",
        "teams, 2, false",
        "seed, 9, false",
        ".clientPassword, 9, false",
        ".agentPassword, 9, false",
        "newestVersion, 24, false",
        "activeStandby, true, false",
        "uniqueInstanceIdTag, 9, false",
        "openTimeout, 9, false",
        "tls.keyStore, keys.p12, false",
        "eccVariables, Topic, false",
        "speed, 9, false"
    })
    void onlyWhatCannotChangeLiveRestarts(String key, String value, boolean live) {
        SimulatorSettings running = SimulatorSettings.of(Map.of());
        assertThat(SimulatorSettings.of(Map.of(key, value)).appliesLiveTo(running))
                .isEqualTo(live);
    }

    /** The same password is no change. */
    @Test
    void theSamePasswordIsNoChange() {
        SimulatorSettings running = SimulatorSettings.of(Map.of(".clientPassword", "a"));
        assertThat(SimulatorSettings.of(Map.of(".clientPassword", "a")).appliesLiveTo(running))
                .isTrue();
        assertThat(SimulatorSettings.of(Map.of(".clientPassword", "b")).appliesLiveTo(running))
                .isFalse();
    }
}

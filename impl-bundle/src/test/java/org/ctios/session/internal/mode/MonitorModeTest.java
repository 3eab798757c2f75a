package org.ctios.session.internal.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import org.ctios.session.internal.automaton.Answers;
import org.ctios.session.internal.automaton.AutomatonRun;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.automaton.Fact.ModeDenied;
import org.ctios.session.internal.automaton.Fact.MonitorMode;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;

/** Monitor mode (DG 12.5 ch. 4): granted with OPEN_CONF, restored by the session itself. */
class MonitorModeTest {
    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor());

    /** DG 7.2 p. 4-27: OnConnection first, then OnMonitorModeEstablished with CILConnectionID, once. */
    @Test
    void monitorModeIsInForceWhenAgentsAndCallsWereAskedFor() {
        run.opened();
        assertThat(run.told())
                .containsExactly(
                        new Connected(A, SampleSettings.monitor().endpoints().a(), true));
        assertThat(run.inquiries()).singleElement().satisfies(inquiry -> {
            assertThat(inquiry.monitor()).isTrue();
            assertThat(inquiry.initial()).isTrue();
        });
        run.inquired();
        assertThat(run.told()).containsExactly(new MonitorMode(A, "42"));
        run.inquired();
        assertThat(run.told(MonitorMode.class)).as("once is enough").isEmpty();
        assertThat(run.state().complaint()).isEmpty();
    }

    /** Behaviour 55: MonitorSessionSnapshotMode 1 leaves the snapshots out. */
    @Test
    void withoutSnapshotTheModeIsInForceWithTheConnection() {
        AutomatonRun bare = AutomatonRun.of(SampleSettings.monitor("snapshot", "false"));
        bare.opened();
        assertThat(bare.inquiries()).isEmpty();
        assertThat(bare.told()).hasExactlyElementsOfTypes(Connected.class, MonitorMode.class);
    }

    /** Without snapshots at first there is still a gap to close after a failover. */
    @Test
    void aFailoverIsFollowedByAnInquiryAlsoWithoutSnapshot() {
        AutomatonRun bare = AutomatonRun.of(SampleSettings.monitor("snapshot", "false"));
        bare.opened().lost().accepted();
        assertThat(bare.inquiries()).singleElement().satisfies(inquiry -> assertThat(inquiry.initial())
                .isFalse());
    }

    /** Agents can be learned only from a server that tells its configuration. */
    @Test
    void configurationIsAskedForWhenItIsGranted() {
        run.connect();
        run.tcp().receive(Answers.openConf(0x40010));
        assertThat(run.inquiries()).singleElement().satisfies(inquiry -> assertThat(inquiry.configuration())
                .isTrue());
    }

    /** The session restores its mode after a failover, without a word from the user. */
    @Test
    void monitorModeIsRestoredAfterAFailover() {
        run.opened().inquired().forget().lost().accepted().inquired();
        assertThat(run.told(MonitorMode.class)).containsExactly(new MonitorMode(B, "42"));
    }

    /** Behaviour 66: a server that opens the session without All Events denies monitor mode. */
    @Test
    void monitorModeWithoutAllEventsIsDenied() {
        run.connect();
        run.tcp().receive(Answers.openConf(0x01));
        assertThat(run.told()).hasExactlyElementsOfTypes(Connected.class, ModeDenied.class);
        assertThat(run.state().complaint()).contains("All Events").contains("tester");
    }

    /** The next server may grant it, and then nothing is left to complain about. */
    @Test
    void aDenialIsForgottenWhenAnotherServerGrantsTheMode() {
        run.connect();
        run.tcp().receive(Answers.openConf(0)).lost().accepted().inquired();
        assertThat(run.told(MonitorMode.class)).containsExactly(new MonitorMode(B, "42"));
        assertThat(run.state().complaint()).isEmpty();
    }

    /** Snapshots, requests and the supervisor's team are not to be had there, which is said beside a mode in force. */
    @Test
    void servicesThatAreNotGrantedAreNamedInMonitorModeToo() {
        AutomatonRun supervisor = AutomatonRun.of(SampleSettings.monitor("supervisor", "true"));
        supervisor.connect();
        supervisor.tcp().receive(Answers.openConf(0x10)).inquired();
        assertThat(supervisor.told(MonitorMode.class)).hasSize(1);
        assertThat(supervisor.state().reason())
                .contains("does not grant Call Data Update, Client Control, Supervisor and Config Events");
    }
}

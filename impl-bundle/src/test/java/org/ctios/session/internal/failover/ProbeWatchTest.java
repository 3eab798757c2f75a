package org.ctios.session.internal.failover;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.AutomatonRun;
import org.ctios.session.internal.automaton.Phase;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.SessionSettings;
import org.junit.jupiter.api.Test;

/** When the idle side is looked at. Time is virtual. */
class ProbeWatchTest {
    private static final long NOW = 1_000_000;

    private static AutomatonRun open(String... changes) {
        return AutomatonRun.of(SampleSettings.monitor(changes)).opened();
    }

    private static ProbeWatch watch(AutomatonRun run) {
        return ProbeWatch.NONE.follow(run.state(), NOW);
    }

    @Test
    void anOpenSessionLooksAtTheOtherSideEveryMinute() {
        AutomatonRun run = open();
        ProbeWatch first = watch(run);
        assertThat(first.side()).isEqualTo(ServerSide.B);
        assertThat(first.server()).hasToString("cti-b:43027");
        assertThat(first.deadline()).isEqualTo(NOW + 60_000);
        assertThat(first.follow(run.state(), NOW + 40_000)).isEqualTo(first);
        assertThat(first.looked(run.state(), NOW + 60_005).deadline()).isEqualTo(NOW + 120_005);
    }

    /** While it connects, attempts tell about both sides; at rest nobody wants to know. */
    @Test
    void aSessionThatIsNotOpenDoesNotLook() {
        AutomatonRun run = AutomatonRun.of(SampleSettings.monitor());
        assertThat(watch(run)).isEqualTo(ProbeWatch.NONE);
        run.connect();
        assertThat(watch(run)).isEqualTo(ProbeWatch.NONE);
        ProbeWatch open = watch(run.tcp().accepted());
        assertThat(open.deadline()).isNotEqualTo(Phase.NEVER);
        assertThat(open.follow(run.lost().state(), NOW)).isEqualTo(ProbeWatch.NONE);
    }

    @Test
    void theIntervalCanBeChangedAndSwitchedOff() {
        ProbeWatch minute = watch(open());
        assertThat(minute.follow(open("probe.interval", "5").state(), NOW + 1_000)
                        .deadline())
                .isEqualTo(NOW + 6_000);
        assertThat(minute.follow(open("probe.interval", "0").state(), NOW)).isEqualTo(ProbeWatch.NONE);
    }

    /** There is no other server to go to. */
    @Test
    void oneServerForBothSidesIsNotLookedAt() {
        assertThat(watch(open("endpoints", "cti-a:42027"))).isEqualTo(ProbeWatch.NONE);
    }

    /** The guide, PG and CTI Server Graceful Shutdown: the standby session is a better look than any. */
    @Test
    void aStandbySessionMakesLookingNeedless() {
        SessionSettings settings = SampleSettings.monitor("activeStandby", "true");
        AutomatonRun run = AutomatonRun.of(settings).active();
        assertThat(watch(run).side()).isEqualTo(ServerSide.B);
        assertThat(watch(run.companionReady())).isEqualTo(ProbeWatch.NONE);
    }

    @Test
    void anotherServerAtTheIdleSideGetsAWholeInterval() {
        ProbeWatch before = watch(open());
        ProbeWatch after =
                before.follow(open("endpoints", "cti-a:42027,cti-c:43027").state(), NOW + 30_000);
        assertThat(after.server()).hasToString("cti-c:43027");
        assertThat(after.deadline()).isEqualTo(NOW + 90_000);
    }
}

package org.ctios.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.ctios.session.CtiOsSession;
import org.junit.jupiter.api.Test;

/** Taking a snapshot costs the session's own thread time: many windows must not ask one by one. */
class SnapshotsTest {
    private final StandingSession standing = new StandingSession();
    private final CtiOsSession session = standing.named("east");

    @Test
    void questionsWithinASecondShareOneSnapshot() {
        Snapshots snapshots = at(Told.START.plusMillis(999));
        assertThat(snapshots.of(session)).isSameAs(snapshots.of(session));
        assertThat(standing.snapshots).isEqualTo(1);
    }

    @Test
    void anOldSnapshotIsTakenAnew() {
        Snapshots snapshots = at(Told.START.plusMillis(1000));
        snapshots.of(session);
        snapshots.of(session);
        assertThat(standing.snapshots).isEqualTo(2);
    }

    @Test
    void aClockThatIsSetBackKeepsNoOldSnapshot() {
        Snapshots snapshots = at(Told.START.minusSeconds(3600));
        snapshots.of(session);
        snapshots.of(session);
        assertThat(standing.snapshots).isEqualTo(2);
    }

    private static Snapshots at(Instant now) {
        return new Snapshots(Clock.fixed(now, ZoneOffset.UTC));
    }
}

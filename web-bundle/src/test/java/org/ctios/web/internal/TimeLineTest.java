package org.ctios.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ctios.event.ConnectionEvent.OnHeartbeat;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionState;
import org.ctios.session.SessionStatus;
import org.junit.jupiter.api.Test;

/** What the page knows of a session's past (issue "running it", 3: a time line of connection events). */
class TimeLineTest {
    private final TimeLine timeLine = new TimeLine();

    @Test
    void eachChangeSaysWhereTheSessionIsConnectedAfterIt() {
        timeLine.add(Told.connected(ServerSide.A, 0));
        timeLine.add(Told.lost(ServerSide.A, "Connection reset", 10));
        timeLine.add(Told.connected(ServerSide.B, 11));
        timeLine.add(Told.closed("east", 20));
        assertThat(timeLine.entries()).extracting(TimeLine.Entry::at).containsExactly("A", "none", "B", "none");
        assertThat(timeLine.entries())
                .extracting(TimeLine.Entry::text)
                .containsExactly(
                        "Connected to cti-a:42027",
                        "cti-a:42027: Connection reset",
                        "Connected to cti-b:42027",
                        "The session was disconnected as it was told to");
    }

    @Test
    void attemptsThatFailInTheSameWayAreOneEntryThatSaysHowOften() {
        for (int second = 0; second < 1000; second++) {
            timeLine.add(Told.lost(ServerSide.A, "Connection refused", second));
        }
        assertThat(timeLine.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.times()).isEqualTo(1000);
            assertThat(entry.first()).isEqualTo(Told.second(0));
            assertThat(entry.last()).isEqualTo(Told.second(999));
        });
    }

    // Two messages of one read have one time, and two peripherals may go off line at once.
    @Test
    void eachEntryHasANumberOfItsOwnWhichStaysWhenItHappensAgain() {
        timeLine.add(Told.lost(ServerSide.A, "reason 1", 1));
        timeLine.add(Told.lost(ServerSide.A, "reason 2", 1));
        timeLine.add(Told.lost(ServerSide.A, "reason 2", 2));
        assertThat(timeLine.entries()).extracting(TimeLine.Entry::number).containsExactly(1L, 2L);
    }

    // CtiOsSession.switchSide tells the side that is left as a failure; nobody has to look into it.
    @Test
    void whatWasAskedForIsNotSerious() {
        timeLine.add(Told.left(ServerSide.A, 1));
        timeLine.add(Told.lost(ServerSide.B, "Connection reset", 2));
        timeLine.add(Told.connected(ServerSide.A, 3));
        assertThat(timeLine.entries()).extracting(TimeLine.Entry::serious).containsExactly(false, true, false);
    }

    @Test
    void heartbeatsAreNoNews() {
        timeLine.add(new OnHeartbeat(Told.origin("east", ServerSide.A, 1)));
        assertThat(timeLine.entries()).isEmpty();
    }

    @Test
    void whatIsTooOldGivesWayAndLeavesWhereTheSessionWas() {
        timeLine.add(Told.connected(ServerSide.B, 0));
        for (int i = 1; i <= TimeLine.CAPACITY; i++) {
            timeLine.add(Told.lost(ServerSide.A, "reason " + i, i));
        }
        assertThat(timeLine.entries()).hasSize(TimeLine.CAPACITY);
        assertThat(timeLine.start()).isEqualTo(new TimeLine.Stand(Told.second(0), "B"));
    }

    @Test
    void itBeginsWithTheStateInWhichTheSessionWasFound() {
        timeLine.startsAt(status(ServerSide.B, 5));
        timeLine.startsAt(status(null, 7));
        assertThat(timeLine.start()).isEqualTo(new TimeLine.Stand(Told.second(5), "B"));
    }

    private static SessionStatus status(ServerSide side, long second) {
        return new SessionStatus(
                SessionState.MONITOR, Told.second(second), ConnectionMode.MONITOR, side, "", "", 24, "", List.of());
    }
}

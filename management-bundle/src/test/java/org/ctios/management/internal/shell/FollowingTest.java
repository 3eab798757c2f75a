package org.ctios.management.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.Origin;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ServerSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A session's service goes when its bundle is updated or its file is deleted, and another one may come (issue 6, Shell
 * commands). Nothing is told by the one that has gone.
 */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FollowingTest {
    private final FixedSession east = new FixedSession("east");
    private final FixedSession anew = new FixedSession("east");
    private final Framework framework = new Framework(new FixedSession("west"), east);

    @Test
    void aWatchGoesOnWithTheSessionThatTookThePlaceOfItsOwn() throws Exception {
        anew.told.add(connected());
        replace();
        assertThat(Console.lines(watch()))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("... session east was made anew, events in between are not shown"),
                        line -> assertThat(line).contains(" #1 A OnConnection "));
        assertThat(east.subscriptions).isZero();
        assertThat(anew.subscriptions).isZero();
    }

    @Test
    void aWatchWaitsForASessionThatIsGone() throws Exception {
        anew.told.add(connected());
        framework.services.remove(east);
        framework.whenAsked(2, () -> framework.services.add(anew));
        Watch command = watch();
        command.json = true;
        assertThat(Console.lines(command))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("{\"gone\":\"east\"}"),
                        line -> assertThat(line).isEqualTo("{\"anew\":\"east\"}"),
                        line -> assertThat(line).startsWith("{\"event\":\"OnConnection\""));
    }

    /** An edit of the key {@code name} leaves the session what it is; it comes back under that name. */
    @Test
    void aSessionThatWasRenamedIsFollowedUnderItsNewName() throws Exception {
        anew.told.add(connected());
        anew.name = "north";
        framework.whenAsked(1, () -> east.name = "north");
        framework.whenAsked(2, this::replace);
        assertThat(Console.lines(watch()))
                .hasSize(2)
                .first()
                .isEqualTo("... session north was made anew, events in between are not shown");
    }

    @Test
    void aSwitchIsNotWaitedForWhenItsSessionIsGone() {
        replace();
        SwitchSide command = new SwitchSide();
        command.sessions = List.of(east);
        command.name = "east";
        command.context = framework.context();
        assertThatThrownBy(() -> Console.lines(command))
                .hasMessage(
                        "Session east is gone: its file was deleted, or its bundle stopped or updated. ctios:sessions"
                                + " shows those there are.");
        assertThat(east.subscriptions).isZero();
    }

    /** The classes of the command are gone then, too. */
    @Test
    void aWatchEndsWithItsOwnBundle() {
        framework.stopped = true;
        assertThatThrownBy(() -> Console.lines(watch()))
                .hasMessage("The bundle ctios-management was stopped or updated. Type the command again.");
    }

    private void replace() {
        framework.services.remove(east);
        framework.services.add(anew);
    }

    private Watch watch() {
        Watch command = new Watch();
        command.sessions = List.<CtiOsSession>of(east);
        command.name = "east";
        command.context = framework.context();
        command.count = 1;
        return command;
    }

    private static OnConnection connected() {
        return new OnConnection(new Origin("east", ServerSide.A, FixedSession.SINCE, 1), "cti-a:42027", true);
    }
}

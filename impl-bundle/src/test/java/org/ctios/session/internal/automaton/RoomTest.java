package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.session.CilError;
import org.ctios.session.internal.automaton.Fact.Closed;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.config.MonitorSettings;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;

/** docs/configuration.md, queue.onFull = disconnect: end the connection, connect again when there is room. */
class RoomTest {
    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor("reconnect.maxRetries", "1"));

    /** The server did nothing wrong, so it is the next one too. */
    @Test
    void aConnectionThatEndsForLackOfRoomIsMadeAgainAtTheSameSideWhenThereIsRoom() {
        run.opened().forget();
        run.noRoom();
        assertThat(run.told())
                .containsExactly(new ConnectionFailed(
                        A, run.state().endpoint(A), ReasonCode.QUEUE_FULL, 0, "a queue is full", false));
        assertThat(run.state().reason()).isEqualTo("a queue is full");
        assertThat(run.dialed()).isEmpty();
        run.room();
        assertThat(run.dialed()).containsExactly(A);
        run.accepted();
        assertThat(run.told(Connected.class)).hasSize(1);
        assertThat(run.state().reason()).isEmpty();
    }

    /** A session that is opened anew without a word has to say when it stays away. */
    @Test
    void aModeThatIsBeingSetSaysThatThereIsNoRoomForIt() {
        AutomatonRun none = AutomatonRun.of(SampleSettings.monitor("mode", "none"));
        none.opened().forget();
        none.setMessageFilter(MonitorSettings.ALL);
        none.receive(Answers.closeConf()).noRoom();
        assertThat(none.told())
                .containsExactly(new ConnectionFailed(
                        A, none.state().endpoint(A), ReasonCode.QUEUE_FULL, 0, "a queue is full", false));
        none.forget().room().accepted();
        assertThat(none.told(Connected.class)).hasSize(1);
    }

    /** Who was told that the session goes to the other side finds it there. */
    @Test
    void aSideSwitchThatIsUnderWayIsNotForgotten() {
        run.opened().forget();
        assertThat(run.switchSide()).isEqualTo(CilError.CIL_OK);
        run.noRoom().forget().room();
        assertThat(run.dialed()).containsExactly(B);
    }

    /** A slow listener is no reason to give up, however often it is slow. */
    @Test
    void lackOfRoomIsNoFailedAttempt() {
        run.opened();
        for (int i = 0; i < 10; i++) {
            run.noRoom().room().noRoom().room();
            assertThat(run.dialed()).last().isEqualTo(A);
            run.accepted();
        }
        assertThat(run.state().failures()).isZero();
        assertThat(run.told(ConnectionFailed.class)).hasSize(10).noneMatch(ConnectionFailed::last);
    }

    /** The time for a connection begins when it is allowed to be made, and a server that is not there is one as ever. */
    @Test
    void aServerThatIsNotThereWhenThereIsRoomIsAFailedAttempt() {
        run.connect();
        run.noRoom().pass(20_000).room();
        assertThat(run.dialed()).containsExactly(A, A);
        assertThat(run.told()).isEmpty();
        run.lost();
        assertThat(run.dialed()).containsExactly(B);
        assertThat(run.state().failures()).isEqualTo(1);
    }

    /** Nobody's word is needed for ever: the session looks by itself now and then. */
    @Test
    void withoutWordOfRoomItIsLookedForAgain() {
        run.connect();
        run.noRoom().forget();
        run.pass(29_999);
        assertThat(run.dialed()).isEmpty();
        run.pass(1);
        assertThat(run.dialed()).containsExactly(A);
        assertThat(run.told()).isEmpty();
    }

    @Test
    void aDisconnectEndsTheWaitForRoom() {
        run.opened().forget();
        run.noRoom();
        assertThat(run.disconnect()).isEqualTo(CilError.CIL_OK);
        assertThat(run.told()).last().isEqualTo(new Closed());
        run.forget().room();
        assertThat(run.effects()).isEmpty();
    }

    /** Room shortens no other wait. */
    @Test
    void theWaitsOfTheLadderStayAsTheyAre() {
        run.connect();
        run.lost().lost().forget();
        run.room();
        assertThat(run.effects()).isEmpty();
        assertThat(run.phase()).isInstanceOf(Phase.Waiting.class);
    }

    /** The standby session stays, and takes over only when its server becomes the active one. */
    @Test
    void thePairsStandbySessionStaysMeanwhile() {
        run.configure(SampleSettings.monitor("activeStandby", "true", "connectTimeout", "2"));
        run.paired().forget();
        int companion = run.companion();
        run.noRoom().pass(9_000);
        assertThat(run.companion()).isEqualTo(companion);
        run.forget().room();
        assertThat(run.dialed()).containsExactly(A);
        assertThat(run.told(ConnectionFailed.class)).isEmpty();
    }

    /** CLOSE_REQ is out, and the connection is gone before its confirmation. */
    @Test
    void aConnectionThatIsBeingClosedIsClosed() {
        run.opened().disconnect();
        run.forget().noRoom();
        assertThat(run.phase()).isInstanceOf(Phase.Idle.class);
        assertThat(run.told()).containsExactly(new Closed());
    }
}

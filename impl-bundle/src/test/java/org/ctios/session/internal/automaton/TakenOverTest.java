package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.noMode;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.withAgent;

import org.ctios.ged188.MessageTypes;
import org.ctios.session.CilError;
import org.ctios.session.internal.automaton.Fact.Closed;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.automaton.Fact.Rejected;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;

/**
 * E_CTI_NEW_SESSION_OPENED, with which a server ends a session because the same client opened another one (guide, Session
 * Initialization). That client may have been the session itself.
 */
class TakenOverTest {
    private static final int NEW_SESSION_OPENED = 11;
    private static final long OPEN_TIMEOUT =
            SampleSettings.monitor().timing().openTimeout().toMillis();
    private static final long HEARTBEAT =
            SampleSettings.monitor().timing().heartbeat().toMillis();

    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor());

    /** Side A does not answer OPEN_REQ, side B is not there, and then side A opens the session at last. */
    private void openedAtTheSecondAttempt() {
        run.connect();
        run.tcp().pass(OPEN_TIMEOUT).lost().waited().accepted().forget();
        assertThat(run.phase()).isInstanceOf(Phase.Running.class);
    }

    private void takenOver() {
        run.forget().receive(Answers.failureEvent(NEW_SESSION_OPENED));
    }

    private void assertStopped() {
        assertThat(run.told()).singleElement().isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(
                        rejected.reason())
                .contains("E_CTI_NEW_SESSION_OPENED")
                .contains("clientId"));
        assertThat(run.dialed()).isEmpty();
        run.pass(1_000_000);
        assertThat(run.sentTypes()).doesNotContain(MessageTypes.OPEN_REQ);
    }

    /** Two clients with one clientId would take the session from each other for ever: the older one stops. */
    @Test
    void aSessionThatAnotherClientTookOverStopsAndSaysSo() {
        run.opened();
        takenOver();
        assertStopped();
    }

    /** A server that hung takes OPEN_REQ up when it goes on, and has a newer session of the same client by then. */
    @Test
    void aSessionThatAnEarlierAttemptOfItsOwnEndedGoesOn() {
        openedAtTheSecondAttempt();
        takenOver();
        assertThat(run.told(ConnectionFailed.class)).singleElement().satisfies(failed -> assertThat(failed.reason())
                .contains("E_CTI_NEW_SESSION_OPENED")
                .contains("own"));
        assertThat(run.dialed()).containsExactly(B);
        run.lost().waited().accepted();
        assertThat(run.told(Connected.class)).extracting(Connected::side).containsExactly(A);
    }

    @Test
    void eachEarlierAttemptEndsOneSessionAtMost() {
        openedAtTheSecondAttempt();
        takenOver();
        run.accepted();
        takenOver();
        assertStopped();
    }

    /** By then a server that answers has taken up all that it was sent before. */
    @Test
    void aSessionThatHasStoodForAHeartbeatIsEndedBySomebodyElse() {
        openedAtTheSecondAttempt();
        run.pass(HEARTBEAT + 1).receive(Answers.heartbeatConf());
        takenOver();
        assertStopped();
    }

    @Test
    void anAttemptThatWasAnsweredOrNeverSentIsNone() {
        run.connect();
        run.tcp().receive(Answers.failureConf(1, 15)).lost().waited().accepted();
        takenOver();
        assertStopped();
    }

    /** Whoever connects again takes nothing back of what was sent before. */
    @Test
    void theAttemptThatADisconnectGaveUpIsOne() {
        run.connect();
        run.tcp().disconnect();
        run.opened();
        takenOver();
        assertThat(run.told(Rejected.class)).isEmpty();
        assertThat(run.dialed()).containsExactly(B);
    }

    /** It is the same client on the way to the other side, and heartbeats of this side say nothing of that one. */
    @Test
    void theAttemptAtTheSideThatAUserAskedForIsOne() {
        run.opened().switchSide();
        run.tcp(run.crossing());
        stand(run);
        assertThat(run.crossing()).isNegative();
        endsAtTheOtherSide(run);
    }

    /** So is that at the standby side, which is the session's own once the active one is lost. */
    @Test
    void theAttemptAtTheStandbySideIsOne() {
        AutomatonRun pair = AutomatonRun.of(SampleSettings.monitor("activeStandby", "true"));
        pair.active();
        pair.tcp(pair.companion());
        stand(pair);
        endsAtTheOtherSide(pair);
    }

    /** Longer than the other side has time to answer OPEN_REQ. */
    private static void stand(AutomatonRun run) {
        for (long passed = 0; passed <= OPEN_TIMEOUT; passed += HEARTBEAT) {
            run.pass(HEARTBEAT).receive(Answers.heartbeatConf());
        }
    }

    /** DG 12.5 ch. 8: what a user set ends with a connect. Another session knows nothing of one agent's calls. */
    @Test
    void aConnectThatDropsTheAgentThatWasSetEndsTheSessionBefore() {
        AutomatonRun agent = withAgent(noMode());
        agent.receive(Answers.failureEvent(NEW_SESSION_OPENED)).forget();
        assertThat(agent.connect()).isEqualTo(CilError.CIL_OK);
        assertThat(agent.told()).containsExactly(new Closed());
        agent.accepted();
        assertThat(agent.told(Connected.class)).extracting(Connected::first).containsExactly(true);
    }

    /** The same session once more: what is known of it is asked for again. */
    @Test
    void aConnectThatDropsNothingEndsNothing() {
        run.opened().inquired();
        takenOver();
        run.forget().connect();
        assertThat(run.told()).isEmpty();
    }

    /** Who was told of no connection is told of no end. */
    @Test
    void aConnectAfterARefusedFirstAttemptEndsNothing() {
        run.connectTo(SessionsThatWereSet.THERE);
        run.tcp().receive(Answers.failureConf(1, 36)).forget().connect();
        assertThat(run.told()).isEmpty();
    }

    private static void endsAtTheOtherSide(AutomatonRun run) {
        run.lost().accepted().forget();
        assertThat(run.phase()).isInstanceOfSatisfying(Phase.Running.class, open -> assertThat(open.side())
                .isEqualTo(B));
        run.receive(Answers.failureEvent(NEW_SESSION_OPENED));
        assertThat(run.told()).hasOnlyElementsOfType(ConnectionFailed.class);
    }
}

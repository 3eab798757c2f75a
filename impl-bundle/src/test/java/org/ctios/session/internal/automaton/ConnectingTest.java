package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import java.util.ArrayList;
import java.util.List;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CilError;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Fact.Closed;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.automaton.Fact.Rejected;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From connect to OnConnection: sides, waits, refusals, versions. */
class ConnectingTest {
    private static final int INVALID_VERSION = 1;

    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor("reconnect.delays", "2,15,30"));

    /** DG 12.5 ch. 4, CTI OS Server Connection: the first side is chosen, not fixed. */
    @ParameterizedTest
    @EnumSource(ServerSide.class)
    void thePolicyChoosesTheFirstSide(ServerSide first) {
        AutomatonRun chosen = AutomatonRun.startingAt(first, SampleSettings.monitor());
        assertThat(chosen.connect()).isEqualTo(CilError.CIL_OK);
        assertThat(chosen.dialed()).containsExactly(first);
    }

    /** DG 8.0 p. 4-23: an accepted connect tells nothing by itself. */
    @Test
    void anAcceptedConnectTellsNothingYet() {
        run.connect();
        assertThat(run.told()).isEmpty();
        assertThat(run.sent()).isEmpty();
    }

    /** Guide, Session Management: TCP first, then OPEN_REQ with InvokeID and the highest version. */
    @Test
    void openReqFollowsTheTcpConnection() {
        run.connect();
        run.tcp();
        List<Message> sent = run.sent();
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).typeNumber()).isEqualTo(MessageTypes.OPEN_REQ);
        assertThat(sent.get(0).uint(Fields.INVOKE_ID)).isEqualTo(1);
        assertThat(sent.get(0).uint(Fields.VERSION_NUMBER)).isEqualTo(24);
    }

    /** DG 12.5 ch. 8: OnConnection, exactly once, when the server has accepted. */
    @Test
    void openConfIsToldAsOneConnection() {
        run.opened();
        assertThat(run.told(Connected.class))
                .containsExactly(new Connected(A, run.state().endpoint(A), true));
        run.pass(4_999);
        assertThat(run.told()).isEmpty();
    }

    /** DG 12.5 ch. 8: a connection that fails is followed by an attempt at the other side. */
    @Test
    void aRefusedTcpConnectionIsFollowedByTheOtherSideAtOnce() {
        run.connect();
        run.lost();
        assertThat(run.dialed()).containsExactly(A, B);
        assertThat(run.told())
                .containsExactly(
                        new ConnectionFailed(A, run.state().endpoint(A), ReasonCode.CONNECT_FAIL, 0, "broken", false));
    }

    /** Behaviour 22: attempts alternate strictly, also across waits. */
    @Test
    void attemptsAlternateStrictly() {
        run.connect();
        for (int i = 0; i < 9; i++) {
            run.lost().waited();
        }
        assertThat(run.dialed()).containsExactly(A, B, A, B, A, B, A, B, A, B);
        assertThat(run.told(ConnectionFailed.class))
                .extracting(ConnectionFailed::side)
                .containsExactly(A, B, A, B, A, B, A, B, A);
    }

    /** Guide, Side AB Selection: both sides, a wait, both sides, a longer wait; the last one repeats. */
    @Test
    void eachRoundOverBothSidesIsFollowedByTheNextWaitOfTheLadder() {
        run.connect();
        List<Long> waits = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            run.lost().lost();
            waits.add(run.untilDeadline());
            run.waited();
        }
        assertThat(waits).containsExactly(2_000L, 15_000L, 30_000L, 30_000L);
    }

    /** A wait ends at its time and not before. */
    @Test
    void nothingIsDialedDuringAWait() {
        run.connect();
        run.lost().lost().forget();
        run.pass(1_999).tick();
        assertThat(run.dialed()).isEmpty();
        run.pass(1);
        assertThat(run.dialed()).containsExactly(A);
    }

    /** DG 12.5 ch. 4: a host that swallows the TCP connect must not hold the session up. */
    @Test
    void aTcpConnectionThatTakesTooLongIsGivenUp() {
        run.connect();
        run.pass(4_999);
        assertThat(run.dialed()).containsExactly(A);
        run.pass(1);
        assertThat(run.dialed()).containsExactly(B);
        assertThat(run.told(ConnectionFailed.class))
                .extracting(ConnectionFailed::reason)
                .containsExactly("no TCP connection in time");
    }

    /** Guide, Session Management: wait 30 s for the answer to OPEN_REQ, then reset and go on. */
    @Test
    void aServerThatDoesNotAnswerOpenReqIsClosedAndLeft() {
        run.connect();
        run.tcp().forget().pass(29_999);
        assertThat(run.effects()).isEmpty();
        run.pass(1);
        assertThat(run.effects()).first().as("closed before anything else").isInstanceOf(Effect.Close.class);
        assertThat(run.dialed()).containsExactly(B);
        assertThat(run.told(ConnectionFailed.class))
                .extracting(ConnectionFailed::code)
                .containsExactly(ReasonCode.CONNECT_FAIL);
    }

    /** A server that accepts TCP and hangs up. */
    @Test
    void aConnectionLostBeforeOpenConfIsAFailedAttempt() {
        run.connect();
        run.tcp().forget().lost();
        assertThat(run.dialed()).containsExactly(B);
        assertThat(run.told(Connected.class)).isEmpty();
    }

    /** Guide, Failure Indication codes: off line, not the master, not for this client now, in maintenance. */
    @ParameterizedTest
    @ValueSource(ints = {15, 92, 107, 110, 16, 17, 10})
    void aServerThatCannotServeNowIsLeftForTheOtherSide(int status) {
        run.connect();
        run.tcp().forget().receive(Answers.failureConf(1, status));
        assertThat(run.dialed()).containsExactly(B);
        assertThat(run.told(ConnectionFailed.class))
                .extracting(ConnectionFailed::status)
                .containsExactly(status);
    }

    /** Guide, Session Management: FAILURE_EVENT in place of an answer ends the attempt as well. */
    @Test
    void aFailureEventInPlaceOfOpenConfIsAFailedAttempt() {
        run.connect();
        run.tcp().forget().receive(Answers.failureEvent(15));
        assertThat(run.dialed()).containsExactly(B);
    }

    /** The guide's E_CTI_INVALID_VERSION: the same server is asked at once for the version below. */
    @Test
    void aServerThatDoesNotSpeakTheVersionIsAskedForALowerOneAtOnce() {
        run.connect();
        run.tcp().forget().receive(Answers.failureConf(1, INVALID_VERSION));
        assertThat(run.dialed()).containsExactly(A);
        assertThat(run.told()).isEmpty();
        run.tcp();
        assertThat(run.sent().get(0).uint(Fields.VERSION_NUMBER)).isEqualTo(23);
    }

    /** DG 7.1 p. 4-32: incompatible versions end in OnConnectionRejected; 13 is the oldest we speak. */
    @Test
    void aServerThatSpeaksNoneOfOurVersionsRejectsTheSession() {
        run.connect();
        for (int version = 24; version >= 13; version--) {
            assertThat(run.told()).isEmpty();
            run.tcp();
            assertThat(run.sent().get(0).uint(Fields.VERSION_NUMBER)).isEqualTo(version);
            run.receive(Answers.failureConf(1, INVALID_VERSION));
        }
        assertThat(run.told(Rejected.class)).extracting(Rejected::status).containsExactly(INVALID_VERSION);
        assertThat(run.phase()).isInstanceOf(Phase.Rejected.class);
        assertThat(run.phase().deadline()).isEqualTo(Phase.NEVER);
    }

    /** A version found once is kept for the other side, and forgotten with the next connect. */
    @Test
    void theVersionIsKeptThroughAFailoverAndForgottenByDisconnect() {
        run.connect();
        run.tcp()
                .receive(Answers.failureConf(1, INVALID_VERSION))
                .accepted()
                .lost()
                .accepted()
                .lost()
                .pass(2_000)
                .tcp();
        assertThat(run.dialed()).containsExactly(A, A, B, A);
        assertThat(run.sent())
                .last()
                .extracting(m -> m.uint(Fields.VERSION_NUMBER))
                .isEqualTo(23L);
        run.disconnect();
        run.connect();
        run.tcp();
        assertThat(run.sent())
                .last()
                .extracting(m -> m.uint(Fields.VERSION_NUMBER))
                .isEqualTo(24L);
    }

    /** A server that does not know a service is asked without the ones that are not needed; only then it is final. */
    @Test
    void aServerThatDoesNotKnowAServiceIsAskedForFewer() {
        run.connect();
        run.tcp();
        long all = run.sent().get(0).uint(Fields.SERVICES_REQUESTED);
        run.receive(Answers.failureConf(1, 19)).tcp();
        long fewer = run.sent().get(0).uint(Fields.SERVICES_REQUESTED);
        assertThat(fewer).isNotEqualTo(all).isEqualTo(fewer & all);
        assertThat(run.dialed()).containsExactly(A, A);
        assertThat(run.told()).isEmpty();
        run.receive(Answers.failureConf(2, 19));
        assertThat(run.told()).hasExactlyElementsOfTypes(Rejected.class);
    }

    /** Guide, Failure Indication codes that complain about the request itself: trying again would not help. */
    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 18, 20, 21, 22, 23, 32, 36, 95})
    void aWrongRequestRejectsTheSessionForGood(int status) {
        run.connect();
        run.tcp().forget().receive(Answers.failureConf(1, status));
        assertThat(run.told()).singleElement().isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.status()).isEqualTo(status);
            assertThat(rejected.reason()).contains("(" + status + ")");
        });
        assertThat(run.state().complaint()).contains("refuses");
        run.pass(3_600_000);
        assertThat(run.dialed()).isEmpty();
    }

    /** Codes of newer servers have no name; the number is told. */
    @Test
    void anUnknownStatusIsToldByItsNumber() {
        run.connect();
        run.tcp().receive(Answers.failureConf(1, 4711));
        assertThat(run.told(ConnectionFailed.class))
                .singleElement()
                .extracting(ConnectionFailed::reason)
                .asString()
                .contains("status 4711");
    }

    /** A rejected session starts anew when somebody asks, with all versions again. */
    @Test
    void aRejectedSessionConnectsAgainWhenAsked() {
        run.connect();
        run.tcp().receive(Answers.failureConf(1, 36)).forget();
        assertThat(run.connect()).isEqualTo(CilError.CIL_OK);
        run.accepted();
        assertThat(run.told(Connected.class)).extracting(Connected::first).containsExactly(true);
        assertThat(run.state().complaint()).isEmpty();
    }

    @Test
    void aRejectedSessionCanBeDisconnected() {
        run.connect();
        run.tcp().receive(Answers.failureConf(1, 36)).forget();
        assertThat(run.disconnect()).isEqualTo(CilError.CIL_OK);
        assertThat(run.told()).containsExactly(new Closed());
        assertThat(run.phase()).isInstanceOf(Phase.Idle.class);
    }

    /** Behaviours 8 and 11: -114 in failover, -351 in the first attempt; the attempt goes on untouched. */
    @Test
    void connectIsRefusedWhileAnAttemptIsUnderWay() {
        run.connect();
        assertThat(run.connect()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_DISCONNECTED);
        run.tcp();
        assertThat(run.connect()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_DISCONNECTED);
        run.lost();
        assertThat(run.connect()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        run.lost();
        assertThat(run.phase()).isInstanceOf(Phase.Waiting.class);
        assertThat(run.connect()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        assertThat(run.dialed()).containsExactly(A, B);
    }

    /** Behaviour 9: OnConnection comes for the connect that started the failover. */
    @Test
    void aFailoverEndsInOneConnection() {
        run.connect();
        run.lost().lost().pass(2_000);
        run.connect();
        run.accepted();
        assertThat(run.told(Connected.class))
                .containsExactly(new Connected(A, run.state().endpoint(A), true));
    }

    /** Behaviour 18: disconnect stops a failover in each of its phases, and connect works again. */
    @Test
    void disconnectStopsEveryKindOfAttempt() {
        List<Runnable> attempts =
                List.of(() -> {}, run::tcp, run::lost, () -> run.lost().lost(), () -> run.lost()
                        .tcp());
        for (Runnable attempt : attempts) {
            assertThat(run.connect()).isEqualTo(CilError.CIL_OK);
            attempt.run();
            run.forget();
            assertThat(run.disconnect()).isEqualTo(CilError.CIL_OK);
            assertThat(run.told()).containsExactly(new Closed());
            run.pass(3_600_000);
            assertThat(run.effects()).noneMatch(Effect.Open.class::isInstance);
            assertThat(run.phase().deadline()).isEqualTo(Phase.NEVER);
        }
    }

    /** Behaviour 17: nothing to end, -301, nothing told. */
    @Test
    void disconnectOfASessionAtRestIsRefused() {
        assertThat(run.disconnect()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_CONNECTED);
        assertThat(run.effects()).isEmpty();
    }

    /** News of a connection that was given up belongs to nobody. */
    @Test
    void newsOfAnEarlierConnectionIsIgnored() {
        run.connect();
        int first = run.phase().connection();
        run.pass(5_000).forget();
        AutomatonState before = run.state();
        run.feed(new Input.Opened(first));
        run.feed(new Input.Lost(first, "late"));
        run.feed(new Input.Received(first, Answers.openConf()));
        assertThat(run.state()).isEqualTo(before);
        assertThat(run.effects()).isEmpty();
    }

    /** Messages that make no sense before OPEN_CONF change nothing. */
    @Test
    void otherMessagesDuringTheHandshakeAreIgnored() {
        run.connect();
        run.tcp().forget();
        AutomatonState before = run.state();
        run.receive(Answers.heartbeatConf()).receive(Answers.closeConf());
        assertThat(run.state()).isEqualTo(before);
        assertThat(run.effects()).isEmpty();
    }
}

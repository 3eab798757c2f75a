package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.automaton.Fact.HeartbeatAnswered;
import org.ctios.session.internal.automaton.Fact.HeartbeatMissed;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;

/** Heartbeat by exception (DG 12.6 ch. 2) and what the guide adds (Session Maintenance). Interval 5 s. */
class HeartbeatTest {
    private static final int REQ = MessageTypes.HEARTBEAT_REQ;

    private final AutomatonRun run =
            AutomatonRun.of(SampleSettings.monitor()).opened().forget();

    /** Behaviour 26: only after an interval without traffic. */
    @Test
    void aHeartbeatIsSentAfterAnIntervalOfSilence() {
        run.pass(4_999);
        assertThat(run.sentTypes()).isEmpty();
        run.pass(1);
        assertThat(run.sentTypes()).containsExactly(REQ);
        assertThat(run.told()).isEmpty();
    }

    /** Behaviour 26: traffic resets the interval. */
    @Test
    void trafficInBothDirectionsResetsTheInterval() {
        for (int i = 0; i < 10; i++) {
            run.pass(3_000).traffic().request();
        }
        assertThat(run.sentTypes()).isEmpty();
        run.pass(4_999);
        assertThat(run.sentTypes()).isEmpty();
        run.pass(1);
        assertThat(run.sentTypes()).containsExactly(REQ);
    }

    /** The server counts what we send against IdleTimeout, four intervals; its own talk does not help us. */
    @Test
    void aTalkativeServerGetsAHeartbeatEverySecondInterval() {
        for (int i = 0; i < 100; i++) {
            run.pass(1_000).traffic();
        }
        assertThat(run.sentTypes()).hasSize(10).containsOnly(REQ);
        assertThat(run.told()).isEmpty();
    }

    /** Our own requests into a dead line do not keep it alive. */
    @Test
    void requestsOfOurOwnDoNotHideADeadServer() {
        for (int i = 0; i < 60; i++) {
            run.pass(1_000).request();
        }
        assertThat(run.told(ConnectionFailed.class))
                .first()
                .extracting(ConnectionFailed::code)
                .isEqualTo(ReasonCode.MISSED_HEARTBEATS);
    }

    /** Behaviour 27: an answer is told, and the count starts anew. */
    @Test
    void anAnsweredHeartbeatIsTold() {
        for (int i = 0; i < 20; i++) {
            run.pass(5_000).receive(Answers.heartbeatConf());
        }
        assertThat(run.told()).hasSize(20).containsOnly(new HeartbeatAnswered(A));
    }

    /** Any traffic shows that the server lives, not only the answer itself. */
    @Test
    void anythingReceivedAfterAHeartbeatCountsAsItsAnswer() {
        for (int i = 0; i < 10; i++) {
            run.pass(5_000).pass(1).traffic();
        }
        assertThat(run.told()).isEmpty();
        assertThat(run.dialed()).isEmpty();
    }

    /** Behaviours 28 and 29: missed 1 and 2, then a failure in place of 3; intervals in milliseconds. */
    @Test
    void threeMissedHeartbeatsAreAFailure() {
        run.pass(19_999);
        assertThat(run.told()).containsExactly(new HeartbeatMissed(A, 1, 5_000), new HeartbeatMissed(A, 2, 5_000));
        assertThat(run.sentTypes()).containsExactly(REQ, REQ, REQ);
        run.pass(1);
        assertThat(run.told()).singleElement().isInstanceOfSatisfying(ConnectionFailed.class, failed -> {
            assertThat(failed.code()).isEqualTo(ReasonCode.MISSED_HEARTBEATS);
            assertThat(failed.side()).isEqualTo(A);
        });
        assertThat(run.effects()).filteredOn(Effect.Close.class::isInstance).hasSize(1);
        assertThat(run.dialed()).containsExactly(B);
    }

    /** DG 7.2 p. 6-15: the count is of heartbeats missed in a row. */
    @Test
    void anAnswerInBetweenStartsTheCountAnew() {
        run.pass(15_000);
        assertThat(run.told()).last().isEqualTo(new HeartbeatMissed(A, 2, 5_000));
        run.receive(Answers.heartbeatConf()).forget().pass(10_000);
        assertThat(run.told()).containsExactly(new HeartbeatMissed(A, 1, 5_000));
    }

    /** MaxHeartbeats 1: the first miss is the failure already. */
    @Test
    void withOneAllowedTheFirstMissIsTheFailure() {
        AutomatonRun strict = AutomatonRun.of(SampleSettings.monitor("maxHeartbeats", "1"))
                .opened()
                .forget();
        strict.pass(10_000);
        assertThat(strict.told()).hasExactlyElementsOfTypes(ConnectionFailed.class);
    }

    /** Guide, Session Maintenance: FAILURE_CONF in answer to a heartbeat means that the server is off line. */
    @Test
    void aFailureInAnswerToAHeartbeatLeadsToTheOtherSide() {
        run.pass(5_000).receive(Answers.failureConf(0, 15));
        assertThat(run.told()).singleElement().isInstanceOfSatisfying(ConnectionFailed.class, failed -> {
            assertThat(failed.code()).isEqualTo(ReasonCode.OTHER_ERROR);
            assertThat(failed.status()).isEqualTo(15);
        });
        assertThat(run.dialed()).containsExactly(B);
    }

    /** The same when other traffic came between the heartbeat and its refusal. */
    @Test
    void aLateFailureInAnswerToAHeartbeatLeadsToTheOtherSide() {
        run.pass(6_000).traffic().pass(4_500).receive(Answers.failureConf(0, 15));
        assertThat(run.dialed()).containsExactly(B);
    }

    /** InvokeID 0 is also that of requests without one, such as CONFIG_REQUEST_EVENT: no heartbeat is out that it answers. */
    @Test
    void aFailureWithoutAHeartbeatIsNoneOfTheServer() {
        run.receive(Answers.failureConf(0, 15));
        assertThat(run.effects()).isEmpty();
        run.pass(5_000).receive(Answers.heartbeatConf()).forget();
        run.receive(Answers.failureConf(0, 15));
        assertThat(run.effects()).as("the heartbeat was answered").isEmpty();
    }

    /** Each heartbeat has an answer of its own, however late. */
    @Test
    void aFailureThatAnswersTheSecondOfTwoHeartbeatsLeadsToTheOtherSide() {
        run.pass(10_000).receive(Answers.heartbeatConf());
        run.receive(Answers.failureConf(0, 15));
        assertThat(run.dialed()).containsExactly(B);
    }

    /** Heartbeats of the standby session count on when it becomes the session's own, and so do their answers. */
    @Test
    void afterATakeOverOnlyAHeartbeatThatIsOutIsRefused() {
        for (boolean answered : new boolean[] {true, false}) {
            AutomatonRun pair = AutomatonRun.of(SampleSettings.monitor("activeStandby", "true"));
            pair.paired().pass(5_000).receive(Answers.heartbeatConf());
            if (answered) {
                pair.receive(pair.companion(), Answers.heartbeatConf());
            }
            pair.lost().receive(pair.companion(), Answers.standbyActive());
            assertThat(pair.phase()).isInstanceOf(Phase.Running.class);
            pair.forget().receive(Answers.failureConf(0, 15));
            assertThat(pair.told(ConnectionFailed.class)).hasSize(answered ? 0 : 1);
        }
    }

    /** While a full queue pauses reading, no answer can be heard and none is missed; the server still hears us. */
    @Test
    void nothingIsMissedWhileReadingIsPaused() {
        run.reading(false).pass(60_000);
        assertThat(run.told()).isEmpty();
        assertThat(run.dialed()).isEmpty();
        assertThat(run.sentTypes()).hasSizeGreaterThanOrEqualTo(60 / 20).containsOnly(REQ);
    }

    /** What was sent during the pause is not held against the server right after it. */
    @Test
    void afterAPauseTheCountStartsAnew() {
        run.reading(false).pass(60_000).reading(true).forget().pass(10_000);
        assertThat(run.told(ConnectionFailed.class)).isEmpty();
        run.pass(3_600_000);
        assertThat(run.told(ConnectionFailed.class)).isNotEmpty();
    }

    /** Guide, Session Maintenance: IdleTimeout is four intervals, so a quiet server hears us well before that. */
    @Test
    void theServerHearsUsAtLeastEveryTwoIntervals() {
        long silent = 0;
        for (int i = 0; i < 600; i++) {
            run.pass(100).traffic();
            silent = run.sent().isEmpty() ? silent + 100 : 0;
            assertThat(silent).isLessThanOrEqualTo(10_000);
        }
    }

    /** InvokeID 0 is never a request's, so an answer to a heartbeat is never taken for one to a request. */
    @Test
    void heartbeatsUseInvokeIdZero() {
        run.pass(5_000);
        Message heartbeat = run.sent().get(0);
        assertThat(heartbeat.uint(Fields.INVOKE_ID)).isZero();
    }

    /** A tick that comes early or twice does no harm. */
    @Test
    void earlyTicksDoNothing() {
        run.pass(1_000).tick().tick().pass(3_999);
        assertThat(run.sentTypes()).isEmpty();
        run.pass(1).tick().tick();
        assertThat(run.sentTypes()).containsExactly(REQ);
        assertThat(run.told()).isEmpty();
    }
}

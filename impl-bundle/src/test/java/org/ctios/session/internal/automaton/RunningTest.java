package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CilError;
import org.ctios.session.internal.automaton.Fact.Closed;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;

/** An open session: how it ends, and what comes after. */
class RunningTest {
    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor()).opened();

    /** Behaviour 10: -351, nothing told, the connection untouched. */
    @Test
    void connectOfAnOpenSessionIsRefused() {
        run.forget();
        assertThat(run.connect()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_DISCONNECTED);
        assertThat(run.effects()).isEmpty();
    }

    /** Behaviour 30: a broken socket is a failover at once, without waiting for heartbeats. */
    @Test
    void aBrokenSocketIsFollowedByTheOtherSideAtOnce() {
        run.forget().lost();
        assertThat(run.told())
                .containsExactly(new ConnectionFailed(
                        A, run.state().endpoint(A), ReasonCode.TRANSPORT_ERROR, 0, "broken", false));
        assertThat(run.dialed()).containsExactly(B);
    }

    /** Behaviour 31: OnConnection fires again, for the other server, and is not the first any more. */
    @Test
    void theConnectionAfterAFailoverIsToldAgainButNotAsTheFirst() {
        run.forget().lost().accepted();
        assertThat(run.told(Connected.class))
                .containsExactly(new Connected(B, run.state().endpoint(B), false));
    }

    /** SRND 7: no fail-back, a session stays where it is. */
    @Test
    void aSessionDoesNotGoBackByItself() {
        run.lost().accepted().forget();
        for (int i = 0; i < 1_000; i++) {
            run.pass(5_000).receive(Answers.heartbeatConf());
        }
        assertThat(run.dialed()).isEmpty();
    }

    /** Guide, Session Termination: FAILURE_EVENT ends the session from the server's side. */
    @Test
    void aServerThatEndsTheSessionIsClosedAndLeft() {
        run.forget().receive(Answers.failureEvent(15));
        assertThat(run.told()).singleElement().isInstanceOfSatisfying(ConnectionFailed.class, failed -> {
            assertThat(failed.code()).isEqualTo(ReasonCode.OTHER_ERROR);
            assertThat(failed.status()).isEqualTo(15);
            assertThat(failed.reason()).contains("E_CTI_CTI_SERVER_OFFLINE");
        });
        assertThat(run.dialed()).containsExactly(B);
    }

    /**
     * Guide, Side AB Selection: the ladder of waits protects both servers. A server that opens sessions and drops them
     * right away must not be hammered.
     */
    @Test
    void serversThatOpenAndDropTheSessionAreNotHammered() {
        run.forget();
        for (int i = 0; i < 20; i++) {
            run.receive(Answers.failureEvent(15)).waited().accepted();
        }
        assertThat(run.now()).isGreaterThan(1_000_000 + 60_000);
    }

    /** A session that stood for a heartbeat interval was a success: the next failure starts the ladder from its foot. */
    @Test
    void aSessionThatStoodForgetsEarlierFailures() {
        run.lost().waited().lost().waited().lost().waited().accepted();
        assertThat(run.state().failures()).isPositive();
        run.pass(5_000);
        assertThat(run.state().failures()).isZero();
        run.forget().lost();
        assertThat(run.dialed()).as("other side at once").hasSize(1);
    }

    /** Guide, Session Termination: CLOSE_REQ, CLOSE_CONF, then TCP is closed. Behaviour 13. */
    @Test
    void disconnectClosesWithTheServersConfirmation() {
        run.forget();
        assertThat(run.disconnect()).isEqualTo(CilError.CIL_OK);
        assertThat(run.told()).isEmpty();
        Message request = run.sent().get(0);
        assertThat(request.typeNumber()).isEqualTo(MessageTypes.CLOSE_REQ);
        assertThat(request.uint(Fields.STATUS)).isZero();
        run.forget().receive(Answers.closeConf());
        assertThat(run.effects()).hasExactlyElementsOfTypes(Effect.Close.class, Effect.Tell.class);
        assertThat(run.told()).containsExactly(new Closed());
    }

    /** The same: a server that does not confirm is left after five seconds. */
    @Test
    void disconnectWaitsFiveSecondsForTheConfirmation() {
        run.disconnect();
        run.forget().pass(4_999);
        assertThat(run.told()).isEmpty();
        run.pass(1);
        assertThat(run.told()).containsExactly(new Closed());
        assertThat(run.phase()).isInstanceOf(Phase.Idle.class);
    }

    /** A server that hangs up instead of confirming: our own disconnect is no failure. */
    @Test
    void aConnectionLostWhileClosingIsClosed() {
        run.disconnect();
        run.forget().lost();
        assertThat(run.told()).containsExactly(new Closed());
        assertThat(run.dialed()).isEmpty();
    }

    /** Behaviours 12 and 16: -351 and -300 while the disconnect is under way. */
    @Test
    void neitherConnectNorDisconnectIsAcceptedWhileDisconnecting() {
        run.disconnect();
        run.forget();
        assertThat(run.connect()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_DISCONNECTED);
        assertThat(run.disconnect()).isEqualTo(CilError.E_CTIOS_SESSION_DISCONNECT_PENDING);
        assertThat(run.effects()).isEmpty();
    }

    /** Behaviour 14: nothing follows OnConnectionClosed, whatever still arrives and however long one waits. */
    @Test
    void nothingFollowsClosed() {
        run.disconnect();
        int connection = run.phase().connection();
        run.receive(Answers.closeConf()).forget();
        run.feed(new Input.Lost(connection, "late"));
        run.feed(new Input.Received(connection, Answers.heartbeatConf()));
        run.tick().pass(3_600_000);
        assertThat(run.effects()).isEmpty();
        assertThat(run.phase().deadline()).isEqualTo(Phase.NEVER);
    }

    /** DG 8.0 p. 4-23: after OnConnectionClosed connect is allowed, and its first connection is a first one again. */
    @Test
    void aDisconnectedSessionConnectsAgainAsForTheFirstTime() {
        run.disconnect();
        run.receive(Answers.closeConf()).forget();
        assertThat(run.connect()).isEqualTo(CilError.CIL_OK);
        run.accepted();
        assertThat(run.told(Connected.class)).extracting(Connected::first).containsExactly(true);
    }

    /** Guide, Guidelines, InvokeIDs: no two requests of a session share one. */
    @Test
    void requestsHaveDifferentInvokeIds() {
        run.lost().accepted();
        run.disconnect();
        assertThat(run.sent())
                .filteredOn(message -> message.typeNumber() != MessageTypes.HEARTBEAT_REQ)
                .extracting(message -> message.uint(Fields.INVOKE_ID))
                .doesNotHaveDuplicates()
                .doesNotContain(0L);
    }

    /** Messages without meaning for an open session change nothing. */
    @Test
    void unexpectedAnswersAreIgnored() {
        run.forget();
        AutomatonState before = run.state();
        run.receive(Answers.openConf()).receive(Answers.closeConf()).receive(Answers.failureConf(77, 17));
        run.feed(new Input.Opened(run.phase().connection()));
        assertThat(run.state()).isEqualTo(before);
        assertThat(run.effects()).isEmpty();
    }
}

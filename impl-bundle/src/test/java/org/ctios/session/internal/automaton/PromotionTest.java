package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import java.util.List;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.CilError;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;

/** The active side is lost without warning: the standby session takes over when its server says so. */
class PromotionTest {
    /** Autologin: the answer to a login will not come over a connection that is dead, so that the agent is asked for anew. */
    @Test
    void aLoginThatWentToASideThatDiesIsAskedForAtTheNextOne() {
        AutomatonRun agent = AutomatonRun.of(SampleSettings.agent("autologin", "true", "activeStandby", "true"));
        agent.active();
        List<Message> sent = agent.sent();
        agent.receive(Answers.queryConf(sent.get(sent.size() - 1).uint(Fields.INVOKE_ID), AgentState.LOGOUT));
        assertThat(agent.sentTypes()).last().isEqualTo(MessageTypes.SET_AGENT_STATE_REQ);
        agent.companionReady().forget();
        agent.receive(agent.companion(), Answers.standbyActive());
        assertThat(agent.sentTypes()).contains(MessageTypes.QUERY_AGENT_STATE_REQ);
    }

    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor("activeStandby", "true"));

    /** The loss is told; the standby session is kept, and the side that broke is tried again at once. */
    @Test
    void aLostConnectionIsToldAndTriedAgainWhileTheStandbySessionWaits() {
        run.paired().forget();
        int companion = run.companion();
        run.lost();
        assertThat(run.told())
                .containsExactly(new ConnectionFailed(
                        A, run.state().endpoint(A), ReasonCode.TRANSPORT_ERROR, 0, "broken", false));
        assertThat(run.dialed()).containsExactly(A);
        assertThat(run.companion()).isEqualTo(companion);
    }

    /** Only the connection broke, the server did not: it is still the active one, and nobody takes over. */
    @Test
    void aBrokenConnectionToAServerThatStaysActiveIsMadeAgain() {
        run.paired().inquired().forget();
        int companion = run.companion();
        run.lost();
        run.tcp().receive(Answers.activeConf()).inquired();
        assertThat(run.told(Connected.class))
                .containsExactly(new Connected(A, run.state().endpoint(A), false));
        assertThat(run.companion()).isEqualTo(companion);
        assertThat(run.state().standbySide()).isEqualTo(B);
        for (int i = 0; i < 30; i++) {
            run.pass(1_000).traffic().request().receive(companion, Answers.heartbeatConf());
        }
        assertThat(run.dialed()).containsExactly(A);
        assertThat(run.told()).isEmpty();
    }

    /** The usual waits: at once, then 2, 15 and 30 s; each refused attempt is told. */
    @Test
    void theSideThatBrokeIsTriedOnTheLadder() {
        AutomatonRun patient =
                AutomatonRun.of(SampleSettings.monitor("activeStandby", "true", "connectTimeout", "600"));
        patient.paired().forget().lost();
        for (long wait : new long[] {2_000, 15_000, 30_000}) {
            assertThat(patient.dialed()).containsExactly(A);
            patient.lost();
            long begun = patient.now();
            while (patient.phase() instanceof Phase.Waiting) {
                patient.pass(500).receive(patient.companion(), Answers.heartbeatConf());
            }
            assertThat(patient.now() - begun).isEqualTo(wait);
        }
        assertThat(patient.told(ConnectionFailed.class))
                .extracting(ConnectionFailed::code)
                .containsExactly(
                        ReasonCode.TRANSPORT_ERROR,
                        ReasonCode.CONNECT_FAIL,
                        ReasonCode.CONNECT_FAIL,
                        ReasonCode.CONNECT_FAIL);
    }

    /** A server that opens sessions and drops them is not dialed in a circle. */
    @Test
    void aServerThatDropsEachSessionIsTriedOnTheLadderToo() {
        run.paired().lost().tcp().receive(Answers.activeConf());
        run.lost().forget();
        assertThat(run.phase()).isInstanceOf(Phase.Waiting.class);
        run.waited();
        assertThat(run.dialed()).containsExactly(A);
    }

    /** DG 12.5 ch. 8: the last retry is not that, as long as the standby server may still take over. */
    @Test
    void aSessionDoesNotGiveUpWhileTheStandbySessionStands() {
        AutomatonRun impatient = AutomatonRun.of(
                SampleSettings.monitor("activeStandby", "true", "reconnect.maxRetries", "1", "connectTimeout", "600"));
        impatient.paired().lost().lost();
        impatient.waited().lost();
        assertThat(impatient.phase()).isInstanceOf(Phase.Waiting.class);
        assertThat(impatient.told(ConnectionFailed.class)).noneMatch(ConnectionFailed::last);
        impatient.receive(impatient.companion(), Answers.standbyActive());
        assertThat(impatient.phase()).isInstanceOf(Phase.Running.class);
    }

    /** STANDBY_ACTIVE_EVENT: OnConnection, not as the first; the mode is restored as after every failover. */
    @Test
    void thePromotedSideIsConnectedAndTheModeRestored() {
        run.paired().inquired().lost().forget();
        int companion = run.companion();
        run.receive(companion, Answers.standbyActive());
        assertThat(run.own()).isEqualTo(companion);
        assertThat(run.inquiries()).singleElement().satisfies(inquiry -> assertThat(inquiry.initial())
                .isFalse());
        assertThat(run.told()).containsExactly(new Connected(B, run.state().endpoint(B), false));
        run.inquired();
        assertThat(run.told(Fact.MonitorMode.class)).hasSize(1);
    }

    /** The side that was lost gets the standby session when it comes back. */
    @Test
    void theLostSideGetsTheStandbySession() {
        run.paired().lost().forget().receive(run.companion(), Answers.standbyActive());
        assertThat(run.dialed()).containsExactly(A);
        run.companionReady();
        assertThat(run.state().reason()).isEmpty();
    }

    /** Autologin gives the agent its state back, as after every failover. */
    @Test
    void theAgentIsLoggedInAgain() {
        AutomatonRun agent = AutomatonRun.of(SampleSettings.agent("autologin", "true", "activeStandby", "true"));
        agent.paired()
                .receive(Answers.queryConf(2, AgentState.AVAILABLE))
                .lost()
                .forget();
        agent.receive(agent.companion(), Answers.standbyActive());
        int query = agent.state().nextInvokeId() - 1;
        agent.receive(Answers.queryConf(query, AgentState.LOGOUT));
        assertThat(agent.sentTypes()).contains(MessageTypes.QUERY_AGENT_STATE_REQ, MessageTypes.SET_AGENT_STATE_REQ);
    }

    /** STANDBY_ACTIVE_EVENT and the loss travel on different connections: the other order is the same failover. */
    @Test
    void theAgentIsLoggedInAgainWhenTheStandbySideIsQuickerThanTheLoss() {
        AutomatonRun agent = agentOfATakeOverBeforeTheLoss();
        agent.receive(Answers.queryConf(lastInvokeId(agent), AgentState.LOGOUT));
        Message login = lastSent(agent);
        assertThat(login.uint(Fields.AGENT_STATE)).isEqualTo(AgentState.LOGIN.number());
        agent.receive(Answers.setConf(login.uint(Fields.INVOKE_ID)));
        assertThat(lastSent(agent).uint(Fields.AGENT_STATE)).isEqualTo(AgentState.AVAILABLE.number());
    }

    /** Who is still logged in is left alone, and told of no mode that is in force anyway. */
    @Test
    void anAgentWhoIsStillLoggedInIsLeftAloneThen() {
        AutomatonRun agent = agentOfATakeOverBeforeTheLoss();
        agent.receive(Answers.queryConf(lastInvokeId(agent), AgentState.AVAILABLE));
        assertThat(agent.sent()).isEmpty();
        assertThat(agent.told(Fact.AgentMode.class)).isEmpty();
    }

    private static Message lastSent(AutomatonRun run) {
        List<Message> sent = run.sent();
        assertThat(sent).isNotEmpty();
        return sent.get(sent.size() - 1);
    }

    private static long lastInvokeId(AutomatonRun run) {
        return lastSent(run).uint(Fields.INVOKE_ID);
    }

    private static AutomatonRun agentOfATakeOverBeforeTheLoss() {
        AutomatonRun agent = AutomatonRun.of(SampleSettings.agent("autologin", "true", "activeStandby", "true"));
        agent.paired().receive(Answers.queryConf(2, AgentState.AVAILABLE)).forget();
        int companion = agent.companion();
        agent.receive(companion, Answers.standbyActive());
        assertThat(agent.own()).isEqualTo(companion);
        return agent;
    }

    /** Missed heartbeats, FAILURE_EVENT and a refused heartbeat lead to the standby side as a broken socket does. */
    @Test
    void everyLossOfTheActiveSideLeadsToTheStandbySide() {
        run.paired().receive(Answers.failureEvent(15));
        assertThat(run.state().standbySide()).isEqualTo(B);
        AutomatonRun silent = AutomatonRun.of(SampleSettings.monitor("activeStandby", "true"));
        silent.paired();
        while (silent.phase() instanceof Phase.Running) {
            silent.pass(1_000).receive(silent.companion(), Answers.heartbeatConf());
        }
        assertThat(silent.state().standbySide()).isEqualTo(B);
        silent.receive(silent.companion(), Answers.standbyActive());
        assertThat(silent.phase()).isInstanceOf(Phase.Running.class);
    }

    /** The standby server is no better: its connection is left, it is asked itself, and the classic ladder goes on. */
    @Test
    void aStandbyServerThatDoesNotBecomeActiveIsLeft() {
        run.paired().lost().lost().forget();
        int companion = run.companion();
        run.pass(2_000).lost().forget();
        run.pass(3_000);
        assertThat(run.told(ConnectionFailed.class)).singleElement().satisfies(failed -> {
            assertThat(failed.side()).isEqualTo(B);
            assertThat(failed.reason()).contains("did not become active in time");
        });
        assertThat(run.state().reason()).contains("did not become active in time");
        assertThat(run.companion()).isEqualTo(-1);
        assertThat(run.dialed()).containsExactly(B);
        assertThat(run.closed()).containsExactly(companion);
        run.forget().lost().waited();
        assertThat(run.dialed()).containsExactly(A);
    }

    /** design.md 5.9: that it has become active may lie unread while a full queue keeps the session from reading. */
    @Test
    void aStandbyServerWhoseWordLiesUnreadIsNotLate() {
        run.paired().lost().lost().forget();
        int companion = run.companion();
        run.pass(2_000).lost().forget();
        run.reading(false).pass(60_000);
        assertThat(run.companion()).isEqualTo(companion);
        assertThat(run.closed()).doesNotContain(companion);
        run.reading(true).forget().receive(companion, Answers.standbyActive());
        assertThat(run.phase()).isInstanceOf(Phase.Running.class);
        assertThat(run.own()).isEqualTo(companion);
    }

    /** An attempt at the side that broke is not stopped for it. */
    @Test
    void aStandbyServerThatIsLateLeavesTheAttemptAtTheOtherSide() {
        run.paired().lost().pass(1_000).tcp().forget();
        run.pass(4_000);
        assertThat(run.phase()).isInstanceOf(Phase.Opening.class);
        assertThat(run.dialed()).isEmpty();
        assertThat(run.companion()).isEqualTo(-1);
        run.lost().waited();
        assertThat(run.dialed()).containsExactly(B);
    }

    /** Both sides break: what is told says so, and both are tried. */
    @Test
    void aStandbySessionThatBreaksToo() {
        run.paired().lost().lost().forget();
        run.lost(run.companion());
        assertThat(run.told(ConnectionFailed.class))
                .singleElement()
                .extracting(ConnectionFailed::side)
                .isEqualTo(B);
        assertThat(run.dialed()).containsExactly(B);
        run.lost().waited();
        assertThat(run.dialed()).containsExactly(A);
    }

    /** A connection to the standby side that is just being made is the next attempt already. */
    @Test
    void anAttemptAtTheStandbySideIsNotMadeTwice() {
        run.active().forget();
        int companion = run.companion();
        run.lost();
        assertThat(run.own()).isEqualTo(companion);
        assertThat(run.dialed()).isEmpty();
        run.tcp().forget();
        run.receive(Answers.activeConf());
        assertThat(run.told(Connected.class))
                .containsExactly(new Connected(B, run.state().endpoint(B), false));
    }

    /** The same when OPEN_REQ is out; the server turns out to be standby still, and is waited for. */
    @Test
    void aStandbySessionThatOpensAfterTheLossIsKept() {
        run.active().tcp(run.companion()).lost();
        assertThat(run.phase()).isInstanceOf(Phase.Opening.class);
        run.forget().receive(Answers.standbyConf());
        assertThat(run.dialed()).containsExactly(A);
        run.lost().forget();
        run.receive(run.companion(), Answers.standbyActive());
        assertThat(run.told(Connected.class)).extracting(Connected::side).containsExactly(B);
        assertThat(run.phase()).isInstanceOf(Phase.Running.class);
    }

    /** Before the first connection: the found standby side becomes active, and that is the first one. */
    @Test
    void aFoundStandbySideMayBecomeActiveFirst() {
        run.connect();
        run.tcp().receive(Answers.standbyConf()).forget();
        int attempt = run.own();
        run.receive(run.companion(), Answers.standbyActive());
        assertThat(run.closed()).first().isEqualTo(attempt);
        assertThat(run.phase()).isInstanceOf(Phase.Running.class);
        assertThat(run.state().met()).isTrue();
    }

    /** That connection is told as the first one. */
    @Test
    void thePromotedFirstConnectionIsToldAsTheFirst() {
        run.connect();
        run.tcp().receive(Answers.standbyConf()).lost();
        run.forget().receive(run.companion(), Answers.standbyActive());
        assertThat(run.told(Connected.class)).extracting(Connected::first).containsExactly(true);
    }

    /** DG 12.5 ch. 8: while the session waits it is in failover, for users too. */
    @Test
    void whileItWaitsTheSessionIsInFailover() {
        run.paired().lost();
        assertThat(run.state().inFailover()).isTrue();
        assertThat(run.connect()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        assertThat(run.disconnect()).isEqualTo(CilError.CIL_OK);
        assertThat(run.phase()).isInstanceOf(Phase.Idle.class);
    }
}

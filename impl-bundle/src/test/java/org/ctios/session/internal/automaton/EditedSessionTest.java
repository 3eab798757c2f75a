package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import java.util.List;
import java.util.function.Consumer;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.CilError;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Fact.Closed;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.MonitorSettings;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.SessionSettings;
import org.junit.jupiter.api.Test;

/** Edits that need another connection (docs/decisions/0011): a gap for the same session, an end for another one. */
class EditedSessionTest {
    private static final SessionSettings OTHER_CLIENT = SampleSettings.monitor("clientId", "other");
    private static final SessionSettings ELSEWHERE = SampleSettings.monitor("endpoints", "cti-c:1,cti-d:2");
    private static final SessionSettings NO_MODE = SampleSettings.monitor("mode", "none");
    private static final SessionSettings AGENT = SampleSettings.agent("autologin", "true");

    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor());

    private static ConnectionFailed left(ServerSide side, Endpoint server) {
        return new ConnectionFailed(
                side, server, ReasonCode.SETTINGS_CHANGED, 0, "the configuration was edited", false);
    }

    // --- the same session ---

    /** The server is left cleanly, and that is told when its last event is: as a failover that is no failure. */
    @Test
    void aConnectionIsLeftCleanlyForAnotherOne() {
        run.opened().inquired().forget().configure(OTHER_CLIENT);
        assertThat(run.sentTypes()).containsExactly(MessageTypes.CLOSE_REQ);
        assertThat(run.told()).isEmpty();
        assertThat(run.state().serves(run.own())).isTrue();
        Endpoint server = run.state().endpoint(A);
        run.forget().receive(Answers.closeConf());
        assertThat(run.effects()).hasExactlyElementsOfTypes(Effect.Close.class, Effect.Tell.class, Effect.Open.class);
        assertThat(run.told()).containsExactly(left(A, server));
        assertThat(run.state().failures()).isZero();
    }

    /** One OnConnection for it, not as the first one: the mode is the session's to restore, and the gap is closed. */
    @Test
    void theNextConnectionIsNotAFirstOneAndTheGapIsClosed() {
        run.opened().inquired().configure(OTHER_CLIENT).receive(Answers.closeConf());
        run.forget().accepted();
        assertThat(run.told()).containsExactly(new Connected(A, run.state().endpoint(A), false));
        assertThat(run.inquiries()).singleElement().satisfies(inquiry -> assertThat(inquiry.initial())
                .isFalse());
        run.inquired();
        assertThat(run.told(Fact.MonitorMode.class)).hasSize(1);
    }

    /** RPT 7.2 p. 149: the agent comes back to its state, as after a failover. */
    @Test
    void theAgentComesBackToItsState() {
        AutomatonRun agent = AutomatonRun.of(AGENT);
        agent.opened().receive(Answers.queryConf(2, AgentState.AVAILABLE));
        agent.receive(Answers.agentState("7001", AgentState.NOT_READY, 3));
        agent.configure(SampleSettings.agent("autologin", "true", "clientId", "other"))
                .receive(Answers.closeConf())
                .accepted()
                .forget();
        agent.receive(Answers.queryConf(agent.state().nextInvokeId() - 1, AgentState.LOGOUT));
        assertThat(agent.sentTypes()).containsExactly(MessageTypes.SET_AGENT_STATE_REQ);
        agent.receive(Answers.setConf(agent.state().nextInvokeId() - 1));
        assertThat(agent.sentTypes()).containsExactly(MessageTypes.SET_AGENT_STATE_REQ);
        assertThat(agent.told(Closed.class)).isEmpty();
    }

    /** The active server is the next one: in a classic pair the other one would only refuse the session. */
    @Test
    void theServerThatWasLeftIsTheNextOne() {
        AutomatonRun atB = AutomatonRun.of(SampleSettings.monitor());
        atB.connect();
        atB.lost().accepted().inquired();
        atB.forget().configure(OTHER_CLIENT).receive(Answers.closeConf());
        assertThat(atB.dialed()).containsExactly(B);

        run.opened().forget().configure(SampleSettings.monitor("endpoints", "cti-b:43027,cti-a:42027"));
        run.receive(Answers.closeConf());
        assertThat(run.told(ConnectionFailed.class))
                .extracting(ConnectionFailed::side)
                .containsExactly(A);
        assertThat(run.dialed()).containsExactly(B);
    }

    /** Where that server is not configured any more the first side is; what is told names the server that was left. */
    @Test
    void otherServersAreTriedFromTheFirstSideOn() {
        Endpoint server = run.state().endpoint(A);
        run.opened().forget().configure(ELSEWHERE).receive(Answers.closeConf());
        assertThat(run.told()).containsExactly(left(A, server));
        assertThat(run.dialed()).containsExactly(A);
        run.accepted();
        assertThat(run.told(Connected.class))
                .containsExactly(new Connected(A, ELSEWHERE.endpoints().a(), false));
    }

    /** Servers that cannot be had are a failover like any other: each attempt is told, in turns, on the ladder. */
    @Test
    void newServersThatCannotBeHadAreTriedLikeAnyOther() {
        run.opened().configure(ELSEWHERE).receive(Answers.closeConf()).forget();
        run.lost().lost().waited();
        assertThat(run.dialed()).containsExactly(B, A);
        assertThat(run.told(ConnectionFailed.class))
                .extracting(ConnectionFailed::code)
                .containsExactly(ReasonCode.CONNECT_FAIL, ReasonCode.CONNECT_FAIL);
    }

    /** A server that does not confirm, or dies meanwhile, changes nothing but the time. */
    @Test
    void theEndNeedsNoConfirmation() {
        List<Consumer<AutomatonRun>> ends = List.of(AutomatonRun::lost, r -> r.pass(5_000));
        for (Consumer<AutomatonRun> end : ends) {
            AutomatonRun each = AutomatonRun.of(SampleSettings.monitor());
            each.opened().forget().configure(OTHER_CLIENT);
            end.accept(each);
            assertThat(each.told()).containsExactly(left(A, each.state().endpoint(A)));
            assertThat(each.dialed()).containsExactly(A);
        }
    }

    /** DG 12.5 ch. 8: on the way the session is in failover, for users too. */
    @Test
    void onTheWayTheSessionIsInFailover() {
        run.opened().configure(OTHER_CLIENT);
        for (int i = 0; i < 2; i++) {
            assertThat(run.connect()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
            assertThat(run.switchSide()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
            assertThat(run.setMessageFilter(MonitorSettings.ALL)).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
            run.receive(Answers.closeConf());
        }
    }

    /** A user's disconnect during that reconnect is obeyed. */
    @Test
    void disconnectDuringAReconnectIsObeyed() {
        run.opened().configure(OTHER_CLIENT);
        assertThat(run.disconnect()).isEqualTo(CilError.CIL_OK);
        assertThat(run.disconnect()).isEqualTo(CilError.E_CTIOS_SESSION_DISCONNECT_PENDING);
        run.forget().receive(Answers.closeConf());
        assertThat(run.told()).containsExactly(new Closed());
        assertThat(run.dialed()).isEmpty();
    }

    /** DG 8.0 p. 4-23: where a failover stops only for ForcedDisconnect, so does this one. */
    @Test
    void disconnectDuringAReconnectMayNeedForce() {
        AutomatonRun strict = AutomatonRun.of(SampleSettings.monitor("compatibility", "forcedDisconnect"));
        strict.opened().configure(SampleSettings.monitor("compatibility", "forcedDisconnect", "clientId", "other"));
        assertThat(strict.disconnect()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        assertThat(strict.forceDisconnect()).isEqualTo(CilError.CIL_OK);
    }

    /** A second edit while the session is leaving: the newest settings count. */
    @Test
    void aChangeWhileClosingIsUsedForTheNextConnection() {
        run.opened().configure(OTHER_CLIENT).configure(ELSEWHERE);
        run.configure(SampleSettings.monitor("endpoints", "cti-e:1,cti-f:2"))
                .forget()
                .receive(Answers.closeConf());
        assertThat(run.dialed()).hasSize(1);
        assertThat(run.state().endpoint(A).host()).isEqualTo("cti-e");
        assertThat(run.told(Closed.class)).isEmpty();
    }

    /** An edit in a failover starts the attempts anew, and the session stays the one that is in failover. */
    @Test
    void anEditInAFailoverKeepsTheSession() {
        run.opened().inquired().lost().forget().configure(ELSEWHERE);
        assertThat(run.told()).isEmpty();
        assertThat(run.dialed()).containsExactly(A);
        run.accepted();
        assertThat(run.told(Connected.class)).extracting(Connected::first).containsExactly(false);
        assertThat(run.inquiries()).singleElement().satisfies(inquiry -> assertThat(inquiry.initial())
                .isFalse());
    }

    /** The same for a session that had given up, or was rejected after it had a server. */
    @Test
    void anEditBringsASessionBackThatHadGivenUp() {
        SessionSettings once = SampleSettings.monitor("reconnect.maxRetries", "1");
        List<Consumer<AutomatonRun>> ends = List.of(r -> r.lost().lost(), r -> r.receive(Answers.failureEvent(11)));
        for (Consumer<AutomatonRun> end : ends) {
            AutomatonRun each = AutomatonRun.of(once);
            each.opened().inquired();
            end.accept(each);
            each.forget()
                    .configure(SampleSettings.monitor("reconnect.maxRetries", "1", "clientId", "other"))
                    .accepted();
            assertThat(each.told())
                    .containsExactly(new Connected(A, each.state().endpoint(A), false));
            assertThat(each.state().failures()).isZero();
        }
    }

    /** A filter with other masks is sent without a word; an edit that comes in between needs one. */
    @Test
    void anEditDuringAReopeningWithoutAWordIsTold() {
        SessionSettings filtered = SampleSettings.monitor("filter", "MessageID=30");
        SessionSettings edited = SampleSettings.monitor("filter", "MessageID=30", "clientId", "other");
        run.opened().inquired().forget().configure(filtered).configure(edited);
        run.receive(Answers.closeConf()).accepted();
        assertThat(run.told())
                .containsExactly(
                        left(A, edited.endpoints().a()),
                        new Connected(A, edited.endpoints().a(), false));

        AutomatonRun later = AutomatonRun.of(SampleSettings.monitor());
        later.opened().inquired().forget().configure(filtered).receive(Answers.closeConf());
        assertThat(later.told()).isEmpty();
        later.configure(edited).accepted();
        assertThat(later.told())
                .containsExactly(
                        left(A, edited.endpoints().a()),
                        new Connected(A, edited.endpoints().a(), false));
    }

    // --- another session ---

    /** Another mode or another agent: the one session ends, the other begins with a first OnConnection. */
    @Test
    void anotherModeOrAgentIsAnotherSession() {
        List<SessionSettings> others = List.of(
                AGENT, NO_MODE, SampleSettings.agent("agentId", "7002"), SampleSettings.agent("peripheralId", "5001"));
        for (SessionSettings other : others) {
            AutomatonRun each = AutomatonRun.of(
                    other.agent().agentId().equals("7002") || other.agent().peripheralId() == 5001
                            ? AGENT
                            : SampleSettings.monitor());
            each.opened().forget().configure(other).receive(Answers.closeConf()).accepted();
            assertThat(each.told())
                    .as("%s", other)
                    .startsWith(new Closed(), new Connected(A, other.endpoints().a(), true));
        }
    }

    /** DG 12.5 ch. 4: who sets the mode on the first OnConnection gets one, and nothing is restored. */
    @Test
    void whatTheOtherSessionDidIsNotRestored() {
        AutomatonRun agent = AutomatonRun.of(AGENT);
        agent.opened().receive(Answers.queryConf(2, AgentState.AVAILABLE));
        agent.configure(SampleSettings.agent("autologin", "true", "agentId", "7002"))
                .receive(Answers.closeConf())
                .accepted();
        assertThat(agent.state().settled()).isNull();
    }

    /** Two edits in a row: what would have been a gap becomes an end, and an end stays one. */
    @Test
    void anEndIsNotTakenBack() {
        run.opened().configure(OTHER_CLIENT).configure(NO_MODE).forget().receive(Answers.closeConf());
        assertThat(run.told()).containsExactly(new Closed());
        AutomatonRun back = AutomatonRun.of(SampleSettings.monitor());
        back.opened().configure(NO_MODE).configure(SampleSettings.monitor()).forget();
        back.receive(Answers.closeConf());
        assertThat(back.told()).containsExactly(new Closed());
        assertThat(back.dialed()).containsExactly(A);
    }

    /** In a failover nobody waits for a server to end the session. */
    @Test
    void anotherSessionInAFailoverEndsTheOneBefore() {
        run.opened().inquired().lost().forget().configure(NO_MODE);
        assertThat(run.told()).containsExactly(new Closed());
        run.accepted();
        assertThat(run.told(Connected.class)).extracting(Connected::first).containsExactly(true);
    }

    /** Who was told of no connection is told of no end. */
    @Test
    void beforeTheFirstConnectionThereIsNothingToEnd() {
        run.connect();
        run.lost().forget().configure(NO_MODE);
        assertThat(run.told()).isEmpty();
        assertThat(run.dialed()).containsExactly(A);
    }

    /** Another filter hides other events of the same session. */
    @Test
    void anotherFilterIsNoOtherSession() {
        run.opened().inquired().forget();
        run.configure(SampleSettings.monitor("filter", "MessageID=30", "clientId", "other"));
        run.receive(Answers.closeConf()).accepted();
        assertThat(run.told(Closed.class)).isEmpty();
    }
}

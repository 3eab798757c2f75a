package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.CilError;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.automaton.Fact.SwitchFailed;
import org.ctios.session.internal.config.MonitorSettings;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user asks for the other side ({@code CtiOsSession.switchSide}, issue 6 scope 2). */
class SwitchSideTest {
    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor());

    private AutomatonRun open() {
        return run.opened().inquired().forget();
    }

    private int crossed() {
        open().switchSide();
        int crossing = run.crossing();
        run.tcp(crossing).receive(crossing, Answers.openConf());
        return crossing;
    }

    private AutomatonRun agent() {
        AutomatonRun agent = AutomatonRun.of(SampleSettings.agent("autologin", "true"));
        agent.opened().receive(Answers.queryConf(2, AgentState.AVAILABLE)).forget();
        return agent;
    }

    /** The other side is asked while the session stays where it is: nothing is told, sent or closed there. */
    @Test
    void theSessionStaysInUseUntilTheOtherSideHasOpenedOne() {
        int own = open().own();
        assertThat(run.switchSide()).isEqualTo(CilError.CIL_OK);
        assertThat(run.dialed()).containsExactly(B);
        run.tcp(run.crossing());
        assertThat(run.sentTypes()).containsExactly(MessageTypes.OPEN_REQ);
        assertThat(run.own()).isEqualTo(own);
        assertThat(run.state().wantedSide()).isEqualTo(B);
        assertThat(run.told()).isEmpty();
    }

    /** As a failover would be told, with the reason that it was asked for; the state comes back from the new side. */
    @Test
    void itIsToldAsAFailoverWithTheReasonThatItWasAskedFor() {
        int crossing = crossed();
        assertThat(run.own()).isEqualTo(crossing);
        assertThat(run.told())
                .containsExactly(
                        new ConnectionFailed(
                                A, run.state().endpoint(A), ReasonCode.SWITCH_ASKED, 0, "side B was asked for", false),
                        new Connected(B, run.state().endpoint(B), false));
        assertThat(run.inquiries()).singleElement().satisfies(inquiry -> assertThat(inquiry.initial())
                .isFalse());
        run.inquired();
        assertThat(run.told(Fact.MonitorMode.class)).hasSize(1);
        assertThat(run.state().reason()).isEmpty();
    }

    /** Answers that are on their way still come; what the left side tells else is told by the new one. */
    @Test
    void theSideThatIsLeftStaysUntilItsAnswersHaveCome() {
        int left = open().own();
        run.switchSide();
        int crossing = run.crossing();
        run.tcp(crossing).receive(crossing, Answers.openConf());
        assertThat(run.state().draining()).isEqualTo(left);
        assertThat(run.state().serves(left)).isFalse();
        assertThat(run.state().gapAfter(left)).isTrue();
        run.forget().drained();
        assertThat(run.sentTypes(left)).containsExactly(MessageTypes.CLOSE_REQ);
        run.receive(left, Answers.closeConf());
        assertThat(run.closed()).containsExactly(left);
        assertThat(run.state().draining()).isEqualTo(-1);
    }

    /** Neither a request without an answer nor a server that does not confirm the end keeps the old connection. */
    @Test
    void theSideThatIsLeftIsClosedAfterAWhile() {
        crossed();
        int left = run.state().draining();
        run.pass(4_000);
        assertThat(run.sentTypes(left)).contains(MessageTypes.CLOSE_REQ);
        run.pass(5_000).receive(Answers.heartbeatConf());
        assertThat(run.closed()).contains(left);
    }

    @Test
    void aSideThatIsDownCostsNothing() {
        int own = open().own();
        run.switchSide();
        run.lost(run.crossing());
        assertThat(run.told())
                .containsExactly(new SwitchFailed(A, B, run.state().endpoint(B), 0, "broken"));
        assertThat(run.own()).isEqualTo(own);
        assertThat(run.state().failures()).isZero();
        assertThat(run.state().wantedSide()).isNull();
    }

    @Test
    void aSideThatDoesNotAnswerCostsNothing() {
        open().switchSide();
        run.pass(5_000);
        assertThat(run.told(SwitchFailed.class)).singleElement().satisfies(stays -> assertThat(stays.reason())
                .isEqualTo("no TCP connection in time"));
        run.switchSide();
        run.tcp(run.crossing());
        while (run.crossing() > 0) {
            run.pass(1_000).receive(Answers.heartbeatConf());
        }
        assertThat(run.told(SwitchFailed.class)).singleElement().satisfies(stays -> assertThat(stays.reason())
                .isEqualTo("no answer to OPEN_REQ in time"));
        assertThat(run.phase()).isInstanceOf(Phase.Running.class);
    }

    /** Off line, password, standby: the session stays; whatever a configured side may refuse, it is not rejected for it. */
    @ParameterizedTest
    @ValueSource(ints = {15, 36, 2})
    void aSideThatRefusesCostsNothing(int status) {
        int own = open().own();
        run.switchSide();
        int crossing = run.crossing();
        run.tcp(crossing).receive(crossing, Answers.failureConf(1, status));
        assertThat(run.told(SwitchFailed.class)).singleElement().satisfies(stays -> assertThat(stays.status())
                .isEqualTo(status));
        assertThat(run.own()).isEqualTo(own);
        assertThat(run.closed()).containsExactly(crossing);
    }

    /** A standby server opens only a session that waits. */
    @Test
    void aStandbyServerIsNoPlaceToGo() {
        int own = open().own();
        run.switchSide();
        run.tcp(run.crossing()).receive(run.crossing(), Answers.standbyConf());
        assertThat(run.told(SwitchFailed.class)).hasSize(1);
        assertThat(run.own()).isEqualTo(own);
    }

    /** During an upgrade the servers speak different versions: the other one is asked again, as after a failure. */
    @Test
    void anOlderServerIsAskedForItsVersion() {
        open().switchSide();
        int version = run.state().version();
        run.tcp(run.crossing()).forget().receive(run.crossing(), Answers.failureConf(1, 1));
        assertThat(run.told(ConnectionFailed.class)).singleElement().satisfies(left -> assertThat(left.code())
                .isEqualTo(ReasonCode.SWITCH_ASKED));
        assertThat(run.dialed()).containsExactly(B);
        assertThat(run.state().version()).isEqualTo(version - 1);
        run.accepted();
        assertThat(run.told(Connected.class)).singleElement().satisfies(connected -> assertThat(connected.side())
                .isEqualTo(B));
    }

    /** A device has one session (guide, Session Management): the old one is closed before the new one is opened. */
    @Test
    void anAgentLeavesBeforeTheOtherSideIsAsked() {
        AutomatonRun agent = agent();
        int left = agent.own();
        agent.switchSide();
        assertThat(agent.told()).isEmpty();
        int crossing = agent.crossing();
        agent.tcp(crossing);
        assertThat(agent.sentTypes()).containsExactly(MessageTypes.CLOSE_REQ, MessageTypes.OPEN_REQ);
        assertThat(agent.closed()).containsExactly(left);
        agent.receive(crossing, Answers.openConf());
        assertThat(agent.told())
                .containsExactly(
                        new ConnectionFailed(
                                A,
                                agent.state().endpoint(A),
                                ReasonCode.SWITCH_ASKED,
                                0,
                                "side B was asked for",
                                false),
                        new Connected(B, agent.state().endpoint(B), false));
        agent.receive(Answers.queryConf(agent.state().nextInvokeId() - 1, AgentState.AVAILABLE));
        assertThat(agent.told(Fact.AgentMode.class)).hasSize(1);
    }

    /** Not pinned: a side that took the agent in and then refuses is left at once for the one it came from. */
    @Test
    void anAgentComesBackWhenTheOtherSideRefuses() {
        AutomatonRun agent = agent();
        agent.switchSide();
        agent.tcp(agent.crossing()).forget().receive(Answers.failureConf(3, 15));
        assertThat(agent.dialed()).containsExactly(A);
        agent.accepted();
        assertThat(agent.told(Connected.class)).singleElement().satisfies(connected -> assertThat(connected.side())
                .isEqualTo(A));
    }

    /** Not pinned: the new side fails, and the session is back without a wait. */
    @Test
    void aSideThatFailsAfterwardsIsLeftAsEver() {
        crossed();
        run.forget().lost();
        assertThat(run.dialed()).containsExactly(A);
    }

    /** The session loses its own connection meanwhile: the way to the other side is the failover. */
    @Test
    void aFailureOnTheWayMakesItAFailover() {
        open().switchSide();
        int crossing = run.crossing();
        run.tcp(crossing).forget().lost();
        assertThat(run.told(ConnectionFailed.class)).singleElement().satisfies(lost -> assertThat(lost.code())
                .isEqualTo(ReasonCode.TRANSPORT_ERROR));
        assertThat(run.own()).isEqualTo(crossing);
        run.receive(Answers.openConf());
        assertThat(run.told(Connected.class)).hasSize(1);
    }

    @Test
    void whatIsAskedForTwiceIsDoneOnce() {
        open().switchSide();
        assertThat(run.switchSide()).isEqualTo(CilError.CIL_OK);
        assertThat(run.dialed()).containsExactly(B);
    }

    @Test
    void disconnectEndsTheWayToTheOtherSide() {
        open().switchSide();
        int crossing = run.crossing();
        run.disconnect();
        assertThat(run.closed()).contains(crossing);
        assertThat(run.told()).isEmpty();
    }

    @Test
    void aNewAddressOfTheOtherSideEndsTheWayToTheOldOne() {
        open().switchSide();
        int crossing = run.crossing();
        run.configure(SampleSettings.monitor("endpoints", "cti-a:42027,cti-x:43027"));
        assertThat(run.told(SwitchFailed.class)).hasSize(1);
        assertThat(run.crossing()).isEqualTo(-1).isNotEqualTo(crossing);
        run.switchSide();
        assertThat(run.dialed()).containsExactly(B, B);
    }

    /** Whoever waits for the other side hears that the session does not go there: another edit would have said so too. */
    @ParameterizedTest
    @CsvSource({"clientId,other", "filter,MessageID=30", "heartbeat,6"})
    void anEditThatLeavesTheConnectionEndsTheWayToTheOtherSide(String key, String value) {
        open().switchSide();
        int crossing = run.crossing();
        run.tcp(crossing).configure(SampleSettings.monitor(key, value));
        assertThat(run.told())
                .containsExactly(new SwitchFailed(A, B, run.state().endpoint(B), 0, "the configuration was edited"));
        assertThat(run.closed()).containsExactly(crossing);
        run.receive(Answers.closeConf()).accepted();
        assertThat(run.told(SwitchFailed.class)).as("once").isEmpty();
    }

    /** The mode is set over another connection, which nobody edited. */
    @Test
    void settingTheModeEndsTheWayToTheOtherSide() {
        AutomatonRun none = AutomatonRun.of(SampleSettings.monitor("mode", "none"));
        none.opened().switchSide();
        none.setMessageFilter(MonitorSettings.ALL);
        assertThat(none.told(SwitchFailed.class)).singleElement().satisfies(stays -> assertThat(stays.reason())
                .isEqualTo("the mode was set"));
    }

    /** Another session has nothing to do with what was asked for before it: the end of the old one says it all. */
    @Test
    void anEditThatEndsTheSessionTellsOnlyTheEnd() {
        open().switchSide();
        run.configure(SampleSettings.monitor("mode", "none")).receive(Answers.closeConf());
        assertThat(run.told()).containsExactly(new Fact.Closed());
    }

    // --- when it is refused ---

    @Test
    void withoutAConnectionThereIsNothingToSwitch() {
        assertThat(run.switchSide()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_CONNECTED);
        run.connect();
        assertThat(run.switchSide()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_CONNECTED);
        run.lost();
        assertThat(run.switchSide()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        run.accepted().disconnect();
        assertThat(run.switchSide()).isEqualTo(CilError.E_CTIOS_SESSION_DISCONNECT_PENDING);
    }

    @Test
    void aSessionThatWasRefusedIsNotConnected() {
        open().receive(Answers.failureEvent(11));
        assertThat(run.switchSide()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_CONNECTED);
    }

    @Test
    void oneServerHasNoOtherSide() {
        AutomatonRun alone = AutomatonRun.of(SampleSettings.monitor("endpoints", "cti-a:42027"));
        alone.opened();
        assertThat(alone.switchSide()).isEqualTo(CilError.E_CTIOS_MISSING_ARGUMENT);
    }

    /** Guide, PG and CTI Server Graceful Shutdown: the servers decide which of them is active. */
    @Test
    void aPairDecidesItselfWhichServerIsActive() {
        AutomatonRun pair = AutomatonRun.of(SampleSettings.monitor("activeStandby", "true"));
        pair.paired();
        assertThat(pair.switchSide()).isEqualTo(CilError.E_CTIOS_INVALID_SESSION);
        assertThat(pair.crossing()).isEqualTo(-1);
    }
}

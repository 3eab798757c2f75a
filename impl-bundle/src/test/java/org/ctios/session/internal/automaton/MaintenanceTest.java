package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import java.util.List;
import java.util.function.Consumer;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.internal.automaton.Effect.Inquire;
import org.ctios.session.internal.automaton.Effect.Tell;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;

/** A planned switch-over, as the session lives through it (guide, PG and CTI Server Graceful Shutdown). */
class MaintenanceTest {
    private static final int STOPPING = MessageTypes.STOPPING_REQUESTS_TO_THIS_SIDE_IND;

    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor("activeStandby", "true"));

    // --- may the server go? ---

    /** ACTIVE_MAINTENANCE_RESP with the same InvokeID, yes: there is somewhere to go. */
    @Test
    void theServerMayGoWhenTheStandbySessionIsOpen() {
        run.paired().forget().receive(Answers.maintenanceReq(77));
        Message answer = run.sent().get(0);
        assertThat(answer.typeNumber()).isEqualTo(MessageTypes.ACTIVE_MAINTENANCE_RESP);
        assertThat(answer.uint(Fields.INVOKE_ID)).isEqualTo(77);
        assertThat(answer.bool(Fields.MAINTENANCE_MODE_ACCEPTED)).isTrue();
        assertThat(run.told()).isEmpty();
    }

    /** Silence would be a no as well, but only after five seconds. */
    @Test
    void theServerMayNotGoWithoutAStandbySession() {
        run.active().forget().receive(Answers.maintenanceReq(77));
        assertThat(run.sent().get(0).bool(Fields.MAINTENANCE_MODE_ACCEPTED)).isFalse();
    }

    /** Status 0: somebody refused, everything stays as it was. */
    @Test
    void aCancelledMaintenanceChangesNothing() {
        run.paired().inquired().receive(Answers.maintenanceReq(1));
        AutomatonState before = run.state();
        run.forget().receive(Answers.maintenanceEvent(false));
        assertThat(run.effects()).isEmpty();
        assertThat(run.state()).isEqualTo(before);
    }

    // --- the switch ---

    /** STANDBY_ACTIVE_EVENT: no failure, no second first connection, and what is known is checked against the new side. */
    @Test
    void theCompanionBecomesTheSessionsOwnConnection() {
        run.paired().inquired().receive(Answers.maintenanceReq(1)).receive(Answers.maintenanceEvent(true));
        int old = run.own();
        int companion = run.companion();
        run.forget().receive(companion, Answers.standbyActive());
        assertThat(run.own()).isEqualTo(companion);
        assertThat(run.state().draining()).isEqualTo(old);
        assertThat(run.state().serves(old)).isTrue();
        assertThat(run.state().serves(companion)).isTrue();
        assertThat(run.inquiries()).singleElement().satisfies(inquiry -> {
            assertThat(inquiry.monitor()).isTrue();
            assertThat(inquiry.initial()).isFalse();
        });
        assertThat(run.effects()).hasExactlyElementsOfTypes(Tell.class, Inquire.class);
        assertThat(run.told()).containsExactly(new Connected(B, run.state().endpoint(B), false));
    }

    /** The two servers speak over two sockets: what the old one said before it went may come after the new one's word. */
    @Test
    void theNewSideIsAskedWhenTheOldOneHasToldItsLastEvent() {
        for (Consumer<AutomatonRun> last : List.<Consumer<AutomatonRun>>of(
                r -> r.receive(r.state().draining(), Answers.maintenanceEvent(true)),
                r -> r.receive(r.state().draining(), Answers.failureEvent(15)),
                r -> r.lost(r.state().draining()),
                r -> r.drained().pass(4_000))) {
            AutomatonRun each = AutomatonRun.of(SampleSettings.monitor("activeStandby", "true"));
            each.paired().inquired().receive(Answers.maintenanceReq(1)).forget();
            each.receive(each.companion(), Answers.standbyActive());
            assertThat(each.inquiries()).isEmpty();
            last.accept(each);
            assertThat(each.inquiries()).hasSize(1);
            each.pass(9_000);
            assertThat(each.inquiries()).as("once").isEmpty();
        }
    }

    /** For the same reason what the new side tells has to wait; never for longer than four seconds. */
    @Test
    void whatTheNewSideTellsWaitsForTheOldOnesLastEvent() {
        run.paired().receive(Answers.maintenanceReq(1)).receive(run.companion(), Answers.standbyActive());
        assertThat(run.state().holds(run.own())).isTrue();
        assertThat(run.state().holds(run.state().draining())).isFalse();
        run.receive(run.state().draining(), Answers.maintenanceEvent(true));
        assertThat(run.state().holds(run.own())).isFalse();
        AutomatonRun silent = AutomatonRun.of(SampleSettings.monitor("activeStandby", "true"));
        silent.paired().receive(silent.companion(), Answers.standbyActive()).pass(4_000);
        assertThat(silent.state().holds(silent.own())).isFalse();
        AutomatonRun announced = AutomatonRun.of(SampleSettings.monitor("activeStandby", "true"));
        announced.switchedOver();
        assertThat(announced.state().holds(announced.own())).isFalse();
    }

    /** A new side that broke is not asked any more. */
    @Test
    void aSideThatBrokeIsNotAskedAnyMore() {
        run.paired()
                .inquired()
                .receive(run.companion(), Answers.standbyActive())
                .forget();
        run.lost();
        run.receive(run.state().draining(), Answers.maintenanceEvent(true));
        assertThat(run.inquiries()).isEmpty();
    }

    /** The mode is in force all the time and not told again. */
    @Test
    void theModeStaysInForce() {
        run.paired().inquired().forget();
        run.receive(run.companion(), Answers.standbyActive());
        assertThat(((Phase.Running) run.phase()).mode().established()).isTrue();
        run.forget().inquired();
        assertThat(run.told()).isEmpty();
    }

    /** A mode that waits for its first snapshot gets it from the new side, and is told then. */
    @Test
    void aModeThatIsPendingIsSetOnTheNewSide() {
        run.switchedOver();
        assertThat(run.inquiries()).hasSize(2).last().satisfies(inquiry -> assertThat(inquiry.initial())
                .isTrue());
        run.forget().inquired();
        assertThat(run.told(Fact.MonitorMode.class)).containsExactly(new Fact.MonitorMode(B, "43"));
    }

    /** Some servers may say it without having asked. */
    @Test
    void aSwitchOverThatWasNotAskedForIsOneAllTheSame() {
        run.paired().forget().receive(run.companion(), Answers.standbyActive()).drained();
        assertThat(run.sent())
                .as("the old side may still have something to tell")
                .isEmpty();
        run.pass(4_000);
        assertThat(run.sentTypes(run.state().draining())).containsExactly(STOPPING);
    }

    // --- the old side ---

    /** The old side is told as soon as nothing waits for its answers, and closes. */
    @Test
    void theOldSideIsToldWhenNothingWaitsForItsAnswers() {
        run.switchedOver().forget().pass(100);
        assertThat(run.sentTypes(run.state().draining())).isEmpty();
        run.drained().drained();
        assertThat(run.sentTypes(run.state().draining())).containsExactly(STOPPING);
        run.lost(run.state().draining());
        assertThat(run.told()).isEmpty();
        assertThat(run.state().draining()).isEqualTo(-1);
    }

    /** It wants that within 5 s of ACTIVE_MAINTENANCE_EVENT: 4 s after it whatever is pending, however late 277 came. */
    @Test
    void theOldSideIsToldAfterFourSecondsAtTheLatest() {
        run.paired().receive(Answers.maintenanceReq(1)).receive(Answers.maintenanceEvent(true));
        run.pass(3_000)
                .receive(run.companion(), Answers.standbyActive())
                .forget()
                .pass(999);
        assertThat(run.sentTypes(run.state().draining())).isEmpty();
        run.pass(1);
        assertThat(run.sentTypes(run.state().draining())).containsExactly(STOPPING);
    }

    /** design.md 5.9: while a full queue keeps the session from reading, the rest of the old side is unread and not late. */
    @Test
    void theOldSideIsNotLeftWhileItsLastEventsLieUnread() {
        run.paired().forget().receive(run.companion(), Answers.standbyActive());
        int old = run.state().draining();
        run.reading(false).pass(20_000);
        assertThat(run.sentTypes(old)).isEmpty();
        assertThat(run.closed()).isEmpty();
        assertThat(run.state().holds(run.own())).isTrue();
        run.reading(true).pass(4_000);
        assertThat(run.sentTypes(old)).containsExactly(STOPPING);
        run.reading(false).pass(20_000);
        assertThat(run.closed()).isEmpty();
        run.reading(true).pass(5_000);
        assertThat(run.closed()).containsExactly(old);
    }

    /** A server that does not close is left after five more seconds. */
    @Test
    void anOldSideThatDoesNotCloseIsLeft() {
        run.switchedOver().drained();
        int old = run.state().draining();
        run.forget().pass(4_999);
        assertThat(run.closed()).isEmpty();
        run.pass(1);
        assertThat(run.closed()).containsExactly(old);
    }

    /** The pair is complete again as soon as the old side is back, now as the standby one. */
    @Test
    void theOldSideGetsAStandbySessionAgain() {
        run.switchedOver().drained().forget();
        run.lost(run.state().draining());
        assertThat(run.dialed()).containsExactly(A);
        run.tcp(run.companion()).receive(run.companion(), Answers.failureConf(1, 110));
        run.pass(2_000).companionReady();
        run.forget().receive(run.companion(), Answers.standbyActive());
        assertThat(run.told(Connected.class)).extracting(Connected::side).containsExactly(A);
    }

    /** What the old side says of its end is no failure of the session. */
    @Test
    void theEndOfTheOldSideIsNoFailure() {
        for (Message end : new Message[] {Answers.failureEvent(15), Answers.failureConf(0, 15)}) {
            AutomatonRun each = AutomatonRun.of(SampleSettings.monitor("activeStandby", "true"));
            each.switchedOver().forget();
            int old = each.state().draining();
            each.receive(old, end);
            assertThat(each.told()).isEmpty();
            assertThat(each.closed()).containsExactly(old);
        }
    }

    /** The new side breaks while the old one drains: a failover, and the old connection is still served. */
    @Test
    void aFailoverWhileTheOldSideDrainsIsAClassicOne() {
        run.switchedOver().forget();
        int old = run.state().draining();
        run.lost();
        assertThat(run.told()).hasExactlyElementsOfTypes(Fact.ConnectionFailed.class);
        assertThat(run.dialed()).containsExactly(A);
        assertThat(run.state().draining()).isEqualTo(old);
        run.tcp().receive(Answers.activeConf());
        assertThat(run.companion())
                .as("a companion comes when the old one has gone")
                .isEqualTo(-1);
        run.lost(old);
        assertThat(run.companion()).isPositive();
    }

    // --- agent mode ---

    /** A login that is under way is answered by the side that it was sent to, and is not sent twice. */
    @Test
    void aLoginThatIsUnderWayIsNotInterrupted() {
        AutomatonRun agent = AutomatonRun.of(SampleSettings.agent("autologin", "true", "activeStandby", "true"));
        agent.paired().receive(Answers.queryConf(2, AgentState.LOGOUT)).forget();
        agent.receive(agent.companion(), Answers.standbyActive()).drained();
        agent.receive(agent.state().draining(), Answers.maintenanceEvent(true));
        int old = agent.state().draining();
        assertThat(agent.sentTypes(old)).as("the login waits for its answer").isEmpty();
        int login = agent.state().nextInvokeId() - 1;
        agent.receive(old, Answers.setConf(login));
        assertThat(agent.phase().deadline()).isLessThanOrEqualTo(agent.now() + 5_000);
        assertThat(agent.sentTypes(old)).containsExactly(STOPPING);
    }

    /** Agent mode stays in force; the agent's calls are asked for at the new side. */
    @Test
    void agentModeMovesWithoutALogin() {
        AutomatonRun agent = AutomatonRun.of(SampleSettings.agent("autologin", "true", "activeStandby", "true"));
        agent.paired().receive(Answers.queryConf(2, AgentState.AVAILABLE));
        agent.receive(Answers.maintenanceReq(1))
                .receive(Answers.maintenanceEvent(true))
                .forget();
        agent.receive(agent.companion(), Answers.standbyActive());
        assertThat(agent.inquiries()).singleElement().satisfies(inquiry -> {
            assertThat(inquiry.agentId()).isEqualTo("7001");
            assertThat(inquiry.instrument()).isEqualTo("3001");
        });
        assertThat(agent.told()).hasExactlyElementsOfTypes(Connected.class);
        assertThat(agent.sent()).isEmpty();
    }
}

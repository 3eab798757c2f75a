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
import org.ctios.session.CilError;
import org.ctios.session.internal.automaton.Fact.AgentMode;
import org.ctios.session.internal.automaton.Fact.Closed;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.automaton.Fact.MonitorMode;
import org.ctios.session.internal.config.AgentIdentity;
import org.ctios.session.internal.config.MonitorSettings;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.Secret;
import org.junit.jupiter.api.Test;

/** SetAgent and SetMessageFilter in every phase (DG 12.5 ch. 8), for sessions whose configuration leaves the mode open. */
class SettingTheModeTest {
    private static final AgentIdentity SEVEN = new AgentIdentity("7001", "3001", "", Secret.NONE, 5000);
    private static final AgentIdentity EIGHT = new AgentIdentity("7002", "3002", "", Secret.NONE, 5000);

    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor("mode", "none"));

    /** A session without a mode asks for no service, and waits. */
    @Test
    void aSessionWithoutModeIsConnectedAndAsksForNothing() {
        run.opened();
        assertThat(run.sent().get(0).uint(Fields.SERVICES_REQUESTED)).isZero();
        assertThat(run.told()).hasExactlyElementsOfTypes(Connected.class);
        assertThat(run.inquiries()).isEmpty();
    }

    /** Behaviour 36: the agent is set; that GED-188 needs another OPEN_REQ for it is not the user's business. */
    @Test
    void setAgentOpensTheSessionAnewWithoutTellingUsers() {
        run.opened().forget();
        assertThat(run.setAgent(SEVEN)).isEqualTo(CilError.CIL_OK);
        assertThat(run.sentTypes()).containsExactly(MessageTypes.CLOSE_REQ);
        run.receive(Answers.closeConf()).accepted();
        List<Message> sent = run.sent();
        assertThat(sent.get(0).text(Fields.AGENT_ID)).isEqualTo("7001");
        assertThat(run.dialed()).containsExactly(A);
        assertThat(run.told()).isEmpty();
        run.receive(Answers.queryConf(sent.get(1).uint(Fields.INVOKE_ID), AgentState.NOT_READY));
        assertThat(run.told()).containsExactly(new AgentMode(A, 5000, "7001", "42"));
    }

    /** Behaviour 54: the mode event comes once, when the snapshots are there. */
    @Test
    void setMessageFilterOpensTheSessionAnewWithoutTellingUsers() {
        run.opened().forget();
        assertThat(run.setMessageFilter(MonitorSettings.ALL)).isEqualTo(CilError.CIL_OK);
        run.receive(Answers.closeConf()).accepted();
        assertThat(run.told()).isEmpty();
        assertThat(run.inquiries()).hasSize(1);
        run.inquired();
        assertThat(run.told()).containsExactly(new MonitorMode(A, "42"));
    }

    /** A connection lost on the way is a failover like any other, and the mode that was asked for is set after it. */
    @Test
    void aConnectionLostWhileTheModeIsSetIsAFailover() {
        run.opened();
        run.setMessageFilter(MonitorSettings.ALL);
        run.forget().lost();
        assertThat(run.dialed()).as("back to the side that was left").containsExactly(A);
        run.lost();
        assertThat(run.told()).hasExactlyElementsOfTypes(ConnectionFailed.class);
        run.forget().accepted().inquired();
        assertThat(run.told()).hasExactlyElementsOfTypes(Connected.class, MonitorMode.class);
    }

    /** Behaviours 39 and 33: the same agent again changes nothing. */
    @Test
    void theSameAgentIsRefused() {
        inAgentMode();
        assertThat(run.setAgent(SEVEN)).isEqualTo(CilError.E_CTIOS_AGENT_ALREADY_IN_SESSION);
        run.lost().accepted().forget();
        assertThat(run.setAgent(SEVEN)).isEqualTo(CilError.E_CTIOS_AGENT_ALREADY_IN_SESSION);
        assertThat(run.effects()).isEmpty();
    }

    /** Behaviour 40: another agent needs another connection, and users hear of it. */
    @Test
    void anotherAgentClosesConnectsAndSets() {
        inAgentMode();
        assertThat(run.setAgent(EIGHT)).isEqualTo(CilError.CIL_OK);
        run.receive(Answers.closeConf()).accepted();
        Message query = run.sent().get(2);
        assertThat(query.text(Fields.AGENT_ID)).isEqualTo("7002");
        run.receive(Answers.queryConf(query.uint(Fields.INVOKE_ID), AgentState.LOGOUT));
        assertThat(run.told())
                .containsExactly(
                        new Closed(),
                        new Connected(A, run.state().endpoint(A), true),
                        new AgentMode(A, 5000, "7002", "42"));
    }

    /** Behaviour 38: monitor mode has to be left by the user. */
    @Test
    void setAgentInMonitorModeIsRefused() {
        AutomatonRun monitor = AutomatonRun.of(SampleSettings.monitor());
        monitor.opened().forget();
        assertThat(monitor.setAgent(SEVEN)).isEqualTo(CilError.E_CTIOS_SET_AGENT_SESSION_DISCONNECT_REQUIRED);
        assertThat(monitor.setMessageFilter(MonitorSettings.ALL)).isEqualTo(CilError.E_CTIOS_MODE_SET_ALREADY);
        assertThat(monitor.effects()).isEmpty();
    }

    /** One mode per session (DG 8.0 p. 2-4). */
    @Test
    void setMessageFilterInAgentModeIsRefused() {
        inAgentMode();
        assertThat(run.setMessageFilter(MonitorSettings.ALL)).isEqualTo(CilError.E_CTIOS_MODE_CONFLICT);
        assertThat(run.effects()).isEmpty();
    }

    /** Behaviour 35: without a connection there is nothing to set a mode of; in failover the session says that. */
    @Test
    void withoutAConnectionBothAreRefused() {
        refused(r -> {}, CilError.E_CTIOS_INVALID_SESSION);
        refused(AutomatonRun::connect, CilError.E_CTIOS_INVALID_SESSION);
        refused(r -> r.opened().disconnect(), CilError.E_CTIOS_INVALID_SESSION);
        refused(r -> r.opened().lost(), CilError.E_CTIOS_IN_FAILOVER);
    }

    private static void refused(Consumer<AutomatonRun> reach, CilError expected) {
        AutomatonRun each = AutomatonRun.of(SampleSettings.monitor("mode", "none"));
        reach.accept(each);
        each.forget();
        assertThat(each.setAgent(SEVEN)).isEqualTo(expected);
        assertThat(each.setMessageFilter(MonitorSettings.ALL)).isEqualTo(expected);
        assertThat(each.effects()).isEmpty();
    }

    /** What a user asked for lasts until the user disconnects; then the configuration counts again. */
    @Test
    void afterADisconnectTheConfiguredModeCounts() {
        inAgentMode();
        run.disconnect();
        run.receive(Answers.closeConf()).forget().opened();
        assertThat(run.sent().get(0).uint(Fields.SERVICES_REQUESTED)).isZero();
    }

    /** The agent that was set survives a failover, as a configured one does (behaviour 32). */
    @Test
    void theAgentThatWasSetIsRestoredAfterAFailover() {
        inAgentMode();
        run.lost().accepted();
        Message query = run.sent().get(1);
        assertThat(query.text(Fields.AGENT_ID)).isEqualTo("7001");
        assertThat(run.dialed()).containsExactly(B);
    }

    /** A disconnect while the session is being opened anew is a disconnect. */
    @Test
    void disconnectWhileTheModeIsSetIsObeyed() {
        run.opened();
        run.setAgent(SEVEN);
        assertThat(run.disconnect()).isEqualTo(CilError.CIL_OK);
        run.forget().receive(Answers.closeConf());
        assertThat(run.told()).containsExactly(new Closed());
        assertThat(run.phase()).isInstanceOf(Phase.Idle.class);
    }

    private void inAgentMode() {
        run.opened();
        run.setAgent(SEVEN);
        run.receive(Answers.closeConf()).accepted();
        List<Message> sent = run.sent();
        run.receive(Answers.queryConf(sent.get(sent.size() - 1).uint(Fields.INVOKE_ID), AgentState.NOT_READY));
        run.forget();
    }
}

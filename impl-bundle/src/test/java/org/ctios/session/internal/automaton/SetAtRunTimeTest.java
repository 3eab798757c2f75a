package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.EIGHT;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.STATES;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.THERE;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.answered;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.noMode;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.withAgent;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.withFilter;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.withServers;

import java.util.List;
import java.util.function.Consumer;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.AgentState;
import org.ctios.session.internal.automaton.Fact.AgentMode;
import org.ctios.session.internal.automaton.Fact.Closed;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;

/** Edits of other keys than those that a user set values for (docs/configuration.md, What is set at run time). */
class SetAtRunTimeTest {
    /** Design 5.8: an edit in place is one also for a session that is not as configured. */
    @Test
    void anEditInPlaceDisturbsNothingThatWasSet() {
        AutomatonRun agent = withAgent(noMode()).configure(noMode("maxHeartbeats", "9"));
        AutomatonRun filter = withFilter().configure(noMode("maxHeartbeats", "9"));
        AutomatonRun servers = withServers().configure(SampleSettings.monitor("maxHeartbeats", "9"));
        for (AutomatonRun each : List.of(agent, filter, servers)) {
            assertThat(each.effects()).isEmpty();
            assertThat(each.state().settings().timing().maxHeartbeats()).isEqualTo(9);
        }
        assertThat(agent.state().settings().agent()).isEqualTo(EIGHT);
        assertThat(filter.state().settings().monitor()).isEqualTo(STATES);
        assertThat(servers.state().settings().endpoints()).isEqualTo(THERE.endpoints());
        assertThat(servers.state().settings().timing().heartbeat()).hasSeconds(7);
    }

    /** Decision 0011: the same session over another connection, which asks for the agent that was set. */
    @Test
    void anEditThatReconnectsComesBackWithTheAgentThatWasSet() {
        AutomatonRun run = withAgent(noMode());
        run.configure(noMode("heartbeat", "6")).receive(Answers.closeConf()).accepted();
        Message open = run.sent().get(1);
        assertThat(open.text(Fields.AGENT_ID)).isEqualTo("7008");
        assertThat(open.uint(Fields.IDLE_TIMEOUT)).isEqualTo(24);
        assertThat(run.told()).hasExactlyElementsOfTypes(ConnectionFailed.class, Connected.class);
    }

    /** The same for another agent than the configured one, and for the filter. */
    @Test
    void anEditThatReconnectsComesBackWithTheOtherAgentOrTheFilter() {
        AutomatonRun agent = withAgent(SampleSettings.agent());
        agent.configure(SampleSettings.agent("clientId", "other"));
        agent.receive(Answers.closeConf()).accepted();
        assertThat(agent.sent().get(1).text(Fields.AGENT_ID)).isEqualTo("7008");
        assertThat(agent.told(Closed.class)).isEmpty();

        AutomatonRun filter = withFilter().configure(noMode("clientId", "other"));
        filter.receive(Answers.closeConf()).accepted().inquired();
        assertThat(filter.state().settings().monitor()).isEqualTo(STATES);
        assertThat(filter.told())
                .hasExactlyElementsOfTypes(ConnectionFailed.class, Connected.class, Fact.MonitorMode.class);
    }

    /** DG 12.5 ch. 8: the servers of Connect are those of this connection, and of the next one after an edit. */
    @Test
    void anEditThatReconnectsStaysAtTheServersOfConnect() {
        AutomatonRun run = withServers().configure(SampleSettings.monitor("clientId", "other"));
        run.receive(Answers.closeConf());
        assertThat(run.dialed()).containsExactly(A);
        assertThat(run.state().endpoint(A).host()).isEqualTo("x");
        run.accepted();
        assertThat(run.sent().get(1).text(Fields.CLIENT_ID)).isEqualTo("other");
    }

    /** An edit while the session opens itself anew for what a user set: it is for the session that opens. */
    @Test
    void anEditOnTheWayToTheModeKeepsTheMode() {
        Consumer<AutomatonRun> inPlace = run -> run.configure(noMode("maxHeartbeats", "9"));
        Consumer<AutomatonRun> reconnect = run -> run.configure(noMode("heartbeat", "6"));
        for (Consumer<AutomatonRun> edit : List.of(inPlace, reconnect)) {
            AutomatonRun run = AutomatonRun.of(noMode());
            run.opened();
            run.setAgent(EIGHT);
            edit.accept(run);
            answered(run.receive(Answers.closeConf()).accepted());
            assertThat(run.told(AgentMode.class)).extracting(AgentMode::agentId).containsExactly("7008");
        }
    }

    /** The same on the way from the configured agent to another one, which ends the session of the first. */
    @Test
    void anEditOnTheWayToAnotherAgentKeepsTheAgent() {
        AutomatonRun run = AutomatonRun.of(SampleSettings.agent());
        run.opened().receive(Answers.queryConf(2, AgentState.NOT_READY));
        run.setAgent(EIGHT);
        run.configure(SampleSettings.agent("heartbeat", "6"));
        run.forget().receive(Answers.closeConf()).accepted();
        assertThat(run.sent().get(0).text(Fields.AGENT_ID)).isEqualTo("7008");
        assertThat(run.told(Connected.class)).extracting(Connected::first).containsExactly(true);
    }

    /** Behaviour 32 with an edit in the failover: the agent that was set is restored. */
    @Test
    void anEditInAFailoverKeepsTheAgent() {
        AutomatonRun run = withAgent(noMode()).lost();
        run.configure(noMode("heartbeat", "6")).forget().accepted();
        assertThat(run.sent().get(0).text(Fields.AGENT_ID)).isEqualTo("7008");
        assertThat(run.told()).containsExactly(new Connected(A, run.state().endpoint(A), false));
    }

    /** Class nothing: an edit that says the same as before is none. */
    @Test
    void anEditThatIsRepeatedDoesNothing() {
        for (AutomatonRun run : List.of(withAgent(noMode()), withFilter())) {
            AutomatonState before = run.state();
            run.configure(noMode()).configure(noMode());
            assertThat(run.effects()).isEmpty();
            assertThat(run.state()).isEqualTo(before);
        }
        AutomatonRun run = withServers().configure(SampleSettings.monitor());
        assertThat(run.effects()).isEmpty();
        assertThat(run.state().settings().endpoints()).isEqualTo(THERE.endpoints());
    }

    /** DG 12.5 ch. 8: what was set ends with the connection; what was edited meanwhile is the configuration by then. */
    @Test
    void afterADisconnectTheEditedConfigurationCounts() {
        AutomatonRun run = withAgent(noMode()).configure(noMode("maxHeartbeats", "9"));
        run.disconnect();
        run.receive(Answers.closeConf());
        assertThat(run.state().settings()).isEqualTo(noMode("maxHeartbeats", "9"));

        AutomatonRun servers = withServers();
        servers.disconnect();
        servers.configure(SampleSettings.monitor("maxHeartbeats", "9")).receive(Answers.closeConf());
        assertThat(servers.state().settings()).isEqualTo(SampleSettings.monitor("maxHeartbeats", "9"));
    }

    /** Design 5.11: a password that was set shows itself no more than a configured one. */
    @Test
    void thePasswordOfTheAgentThatWasSetIsNotShown() {
        AutomatonRun run = withAgent(noMode()).configure(noMode("maxHeartbeats", "9"));
        assertThat(run.state().settings().agent().password().reveal()).isEqualTo("s3cret-run-time");
        assertThat(run.state() + " " + new Input.SetAgent(EIGHT, true))
                .contains("7008")
                .doesNotContain("s3cret");
    }
}

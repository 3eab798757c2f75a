package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.EIGHT;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.STATES;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.THERE;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.noMode;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.withAgent;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.withFilter;
import static org.ctios.session.internal.automaton.SessionsThatWereSet.withServers;

import java.util.List;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.event.MessageFilter;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.ConnectionMode;
import org.ctios.session.internal.automaton.Fact.Closed;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.config.MonitorSettings;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.Servers;
import org.ctios.session.internal.config.SessionSettings;
import org.junit.jupiter.api.Test;

/** Edits of the very keys that a user set values for (docs/configuration.md, What is set at run time). */
class SetAndEditedTest {
    /** Each key of the agent replaces the agent as a whole: a half of one with a half of another is nobody. */
    @Test
    void anEditOfTheAgentReplacesTheAgentThatWasSet() {
        List<String[]> edits = List.of(
                new String[] {"agentId", "7002"},
                new String[] {"agentInstrument", "3002"},
                new String[] {"agentExtension", "4002"},
                new String[] {"peripheralId", "5001"},
                new String[] {".agentPassword", "s3cret-edited"},
                new String[] {"autologin", "true"});
        for (String[] edit : edits) {
            SessionSettings edited = SampleSettings.agent(edit);
            AutomatonRun run = withAgent(SampleSettings.agent()).configure(edited);
            run.receive(Answers.closeConf()).accepted();
            assertThat(run.state().settings()).as(edit[0]).isEqualTo(edited);
            assertThat(run.told())
                    .as(edit[0])
                    .startsWith(new Closed(), new Connected(A, run.state().endpoint(A), true));
        }
    }

    /** Where the configuration leaves the mode open, that is what takes the place of the agent. */
    @Test
    void anEditOfTheAgentWithoutAConfiguredModeEndsTheModeThatWasSet() {
        AutomatonRun run = withAgent(noMode()).configure(noMode("agentId", "7002"));
        run.receive(Answers.closeConf()).accepted();
        assertThat(run.state().settings().mode()).isEqualTo(ConnectionMode.NOT_SET);
        assertThat(run.told()).hasExactlyElementsOfTypes(Closed.class, Connected.class);
    }

    /** What an agent that is set leaves open is no part of it. */
    @Test
    void anEditOfTheWorkModeKeepsTheAgent() {
        AutomatonRun run = withAgent(SampleSettings.agent()).configure(SampleSettings.agent("agentWorkMode", "1"));
        assertThat(run.state().settings().agent()).isEqualTo(EIGHT);
        assertThat(run.state().settings().login().workMode()).isEqualTo(1);
        assertThat(run.effects()).isEmpty();
    }

    /** The other mode is configured now, and with it whatever belongs to a mode. */
    @Test
    void anEditOfTheModeReplacesTheModeThatWasSet() {
        AutomatonRun agent = withAgent(noMode()).configure(SampleSettings.monitor());
        agent.receive(Answers.closeConf()).accepted();
        assertThat(agent.state().settings()).isEqualTo(SampleSettings.monitor());
        assertThat(agent.told()).startsWith(new Closed());

        AutomatonRun filter = withFilter().configure(SampleSettings.monitor());
        filter.receive(Answers.closeConf()).accepted();
        assertThat(filter.state().settings()).isEqualTo(SampleSettings.monitor());
        assertThat(filter.told()).as("monitor mode before and after").isEmpty();
    }

    /** Class restore mode: the mode stays, and has the filter of the configuration. */
    @Test
    void anEditOfTheFilterReplacesTheFilterThatWasSet() {
        AutomatonRun run = withFilter().configure(noMode("filter", "MessageID=31"));
        assertThat(run.sentTypes()).containsExactly(MessageTypes.CLOSE_REQ);
        run.receive(Answers.closeConf()).accepted().inquired();
        assertThat(run.state().settings().mode()).isEqualTo(ConnectionMode.MONITOR);
        assertThat(run.state().settings().monitor())
                .isEqualTo(new MonitorSettings(MessageFilter.parse("MessageID=31"), false));
        assertThat(run.told()).hasExactlyElementsOfTypes(Fact.MonitorMode.class);
    }

    /** Each key stands for itself. */
    @Test
    void anEditOfTheSnapshotsKeepsTheFilter() {
        AutomatonRun run = AutomatonRun.of(noMode("snapshot", "false"));
        run.opened();
        run.setMessageFilter(STATES);
        run.receive(Answers.closeConf()).accepted().inquired().forget();
        run.configure(noMode());
        assertThat(run.effects()).isEmpty();
        assertThat(run.state().settings().monitor()).isEqualTo(new MonitorSettings(STATES.filter(), true));
    }

    /** Decision 0011: other servers are a gap for the same session. */
    @Test
    void anEditOfTheServersReplacesThoseOfConnect() {
        AutomatonRun run = withServers().configure(SampleSettings.monitor("endpoints", "cti-c:1,cti-d:2"));
        run.receive(Answers.closeConf());
        assertThat(run.told(ConnectionFailed.class)).singleElement().satisfies(left -> {
            assertThat(left.code()).isEqualTo(ReasonCode.SETTINGS_CHANGED);
            assertThat(left.server().host()).isEqualTo("x");
        });
        assertThat(run.state().endpoint(A).host()).isEqualTo("cti-c");
        assertThat(run.state().settings().timing().heartbeat()).hasSeconds(7);
    }

    /** The heartbeat of Connect goes with the key of that name, and leaves the servers. */
    @Test
    void anEditOfTheHeartbeatReplacesThatOfConnect() {
        AutomatonRun run = withServers().configure(SampleSettings.monitor("heartbeat", "9"));
        run.receive(Answers.closeConf());
        assertThat(run.state().endpoint(A).host()).isEqualTo("x");
        assertThat(run.state().settings().timing().heartbeat()).hasSeconds(9);
    }

    /** Where Connect gave no heartbeat the configured one counts, whatever it becomes. */
    @Test
    void aHeartbeatThatConnectLeftOpenIsTheConfiguredOne() {
        AutomatonRun run = AutomatonRun.of(SampleSettings.monitor());
        run.connectTo(new Servers(THERE.endpoints(), null));
        run.configure(SampleSettings.monitor("heartbeat", "9"));
        assertThat(run.state().settings().timing().heartbeat()).hasSeconds(9);
        assertThat(run.state().endpoint(A).host()).isEqualTo("x");
    }

    /** What an edit took away is not brought back by the next one. */
    @Test
    void whatWasReplacedDoesNotComeBack() {
        AutomatonRun run = withServers();
        run.configure(SampleSettings.monitor("endpoints", "cti-c:1,cti-d:2")).configure(SampleSettings.monitor());
        assertThat(run.state().endpoint(A).host()).isEqualTo("cti-a");
    }
}

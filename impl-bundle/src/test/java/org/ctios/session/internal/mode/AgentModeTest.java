package org.ctios.session.internal.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.internal.automaton.Answers;
import org.ctios.session.internal.automaton.AutomatonRun;
import org.ctios.session.internal.automaton.Fact.AgentMode;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.automaton.Fact.ModeDenied;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way from OPEN_CONF to agent mode (DG 12.5 ch. 4 and ch. 8, SetAgent). */
class AgentModeTest {
    private final AutomatonRun run = AutomatonRun.of(SampleSettings.agent());

    /** Behaviour 36: the agent's state is asked for, and with the answer the mode is in force. */
    @Test
    void agentModeIsInForceWhenTheAgentsStateIsKnown() {
        run.connect();
        run.tcp().forget().receive(Answers.openConf(1));
        assertThat(run.told()).hasExactlyElementsOfTypes(Connected.class);
        Message query = lastSent(run);
        assertThat(query.typeNumber()).isEqualTo(MessageTypes.QUERY_AGENT_STATE_REQ);
        assertThat(query.uint(Fields.PERIPHERAL_ID)).isEqualTo(5000);
        assertThat(query.text(Fields.AGENT_ID)).isEqualTo("7001");
        run.receive(Answers.queryConf(query.uint(Fields.INVOKE_ID), AgentState.NOT_READY));
        assertThat(run.told()).containsExactly(new AgentMode(A, 5000, "7001", "42"));
    }

    /** An agent known by the device only gets a name with the server's answer. */
    @Test
    void anAgentKnownByItsDeviceIsNamedByTheServer() {
        AutomatonRun device = AutomatonRun.of(SampleSettings.agent("agentId", ""));
        Message query = lastSent(device.opened());
        assertThat(query.text(Fields.AGENT_INSTRUMENT)).isEqualTo("3001");
        assertThat(query.has(Fields.AGENT_ID)).isFalse();
        device.receive(Answers.queryConf(query.uint(Fields.INVOKE_ID), AgentState.NOT_READY));
        assertThat(device.told(AgentMode.class)).containsExactly(new AgentMode(A, 5000, "7001", "42"));
    }

    @Test
    void anAgentCanBeKnownByItsExtension() {
        AutomatonRun phone =
                AutomatonRun.of(SampleSettings.agent("agentId", "", "agentInstrument", "", "agentExtension", "2001"));
        assertThat(lastSent(phone.opened()).text(Fields.AGENT_EXTENSION)).isEqualTo("2001");
    }

    /** A server that does not know the agent's state yet does not keep the mode from being in force, but it is said. */
    @Test
    void aRefusedQueryIsAnUnknownState() {
        run.opened();
        run.receive(Answers.controlFailure(lastInvokeId(run), 4));
        assertThat(run.told(AgentMode.class)).hasSize(1);
        assertThat(run.state().reason()).contains("the state of agent 7001 was refused", "(4)");
        run.receive(Answers.agentState("7001", AgentState.NOT_READY));
        assertThat(run.state().reason()).isEmpty();
    }

    // --- what the server grants (protocol.md, 4. Session, Open, 3: it may be less than was asked for) ---

    /** Like behaviour 66: without Client Events there is no agent mode, and nobody is asked for or logged in. */
    @Test
    void agentModeWithoutClientEventsIsDenied() {
        run.connect();
        run.tcp().forget().receive(Answers.openConf(0x06));
        assertThat(run.told()).hasExactlyElementsOfTypes(Connected.class, ModeDenied.class);
        assertThat(run.sent()).isEmpty();
        assertThat(run.state().reason()).contains("Client Events").contains("tester");
        assertThat(run.state().settled()).isNull();
    }

    /** The next server may grant it, and then nothing is left to complain about. */
    @Test
    void aDenialIsForgottenWhenAnotherServerGrantsAgentMode() {
        run.connect();
        run.tcp().receive(Answers.openConf(0)).lost().accepted();
        run.receive(Answers.queryConf(lastInvokeId(run), AgentState.NOT_READY));
        assertThat(run.told(AgentMode.class)).containsExactly(new AgentMode(B, 5000, "7001", "42"));
        assertThat(run.state().reason()).isEmpty();
    }

    /** The agent is still the one to be given back at the next server that grants the mode. */
    @Test
    void aServerThatDeniesTheModeDoesNotMakeTheSessionForgetItsAgent() {
        AutomatonRun agent = AutomatonRun.of(SampleSettings.agent("autologin", "true"));
        agent.opened().receive(Answers.queryConf(lastInvokeId(agent), AgentState.AVAILABLE));
        agent.lost().tcp().receive(Answers.openConf(0)).lost().pass(2_000).accepted();
        agent.receive(Answers.queryConf(lastInvokeId(agent), AgentState.LOGOUT));
        agent.receive(Answers.setConf(lastInvokeId(agent)));
        assertThat(lastSent(agent).uint(Fields.AGENT_STATE)).isEqualTo(AgentState.AVAILABLE.number());
    }

    /** A planned switch-over may lead to a server with other rights: the mode does not count as in force there. */
    @Test
    void aSwitchOverToAServerThatDeniesTheModeIsTold() {
        AutomatonRun pair = AutomatonRun.of(SampleSettings.agent("activeStandby", "true"));
        pair.active().receive(Answers.queryConf(lastInvokeId(pair), AgentState.AVAILABLE));
        pair.tcp(pair.companion()).receive(pair.companion(), Answers.standbyConf(0x02000006));
        pair.forget().receive(pair.companion(), Answers.standbyActive());
        assertThat(pair.told()).hasExactlyElementsOfTypes(Connected.class, ModeDenied.class);
        assertThat(pair.state().reason()).contains("Client Events");
    }

    /** Nothing can be asked of such a server: the session says so as long as it is there, also when the agent is in. */
    @Test
    void aServiceThatIsNotGrantedIsNamedAsLongAsTheConnectionStands() {
        AutomatonRun agent = AutomatonRun.of(SampleSettings.agent("autologin", "true"));
        agent.connect();
        agent.tcp().receive(Answers.openConf(0x03));
        assertThat(agent.state().reason())
                .contains("does not grant Client Control")
                .contains("tester");
        agent.receive(Answers.queryConf(lastInvokeId(agent), AgentState.LOGOUT));
        assertThat(agent.told(AgentMode.class)).hasSize(1);
        agent.receive(Answers.setConf(lastInvokeId(agent))).receive(Answers.agentState("7001", AgentState.NOT_READY));
        assertThat(agent.state().reason()).contains("does not grant Client Control");
        agent.lost().accepted();
        assertThat(agent.state().reason()).isEmpty();
    }

    /** While a full queue pauses reading, the answer may lie unread: it is not late, and has its time again then. */
    @Test
    void anAnswerIsNotLateWhileReadingIsPaused() {
        long query = lastInvokeId(run.opened());
        run.reading(false).pass(60_000).tick().reading(true).pass(14_999);
        assertThat(run.state().complaint()).isEmpty();
        run.receive(Answers.queryConf(query, AgentState.NOT_READY));
        assertThat(run.told(AgentMode.class)).hasSize(1);
    }

    /** A server that does not answer although it is listened to is late all the same. */
    @Test
    void anAnswerIsLateAgainSomeTimeAfterAPause() {
        run.opened().reading(false).pass(60_000).tick().reading(true).pass(15_000);
        assertThat(run.state().complaint()).contains("no answer in time");
        assertThat(run.told(AgentMode.class)).hasSize(1);
    }

    /** Answers to requests of others are not ours. */
    @Test
    void answersWithAnotherInvokeIdAreNotTheFlows() {
        run.opened().forget();
        run.receive(Answers.queryConf(99, AgentState.NOT_READY)).receive(Answers.setConf(99));
        run.receive(Answers.controlFailure(99, 257)).receive(Answers.failureConf(99, 17));
        assertThat(run.effects()).isEmpty();
    }

    /** Without autologin nobody is logged in. */
    @ParameterizedTest
    @EnumSource(AgentState.class)
    void withoutAutologinNothingIsSentAfterTheQuery(AgentState state) {
        run.opened();
        run.receive(Answers.queryConf(lastInvokeId(run), state));
        assertThat(run.sent()).isEmpty();
    }

    static Message lastSent(AutomatonRun run) {
        List<Message> sent = run.sent();
        return sent.get(sent.size() - 1);
    }

    static long lastInvokeId(AutomatonRun run) {
        return lastSent(run).uint(Fields.INVOKE_ID);
    }
}

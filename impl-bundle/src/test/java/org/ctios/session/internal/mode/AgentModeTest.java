package org.ctios.session.internal.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;

import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.internal.automaton.Answers;
import org.ctios.session.internal.automaton.AutomatonRun;
import org.ctios.session.internal.automaton.Fact.AgentMode;
import org.ctios.session.internal.automaton.Fact.Connected;
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

    /** A server that does not know the agent's state yet does not keep the mode from being in force. */
    @Test
    void aRefusedQueryIsAnUnknownState() {
        run.opened();
        run.receive(Answers.controlFailure(lastInvokeId(run), 4));
        assertThat(run.told(AgentMode.class)).hasSize(1);
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

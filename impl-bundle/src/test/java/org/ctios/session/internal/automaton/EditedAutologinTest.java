package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.SessionSettings;
import org.junit.jupiter.api.Test;

/** Autologin that is switched on or off while the session lives (docs/configuration.md): the newest edit counts at once. */
class EditedAutologinTest {
    private static final SessionSettings ON = agent("autologin", "true");
    private static final SessionSettings OFF = agent("autologin", "false");

    private final AutomatonRun run = AutomatonRun.of(ON);

    private static SessionSettings agent(String... changes) {
        return SampleSettings.agent(Stream.concat(Stream.of("activeStandby", "true"), Stream.of(changes))
                .toArray(String[]::new));
    }

    /** Design 5.8, in place: a standby side that is quicker than the loss finds nobody who wants the agent back. */
    @Test
    void aTakeOverAfterAutologinWasSwitchedOffAsksForNothing() {
        run.paired().receive(Answers.queryConf(2, AgentState.AVAILABLE));
        run.configure(OFF).forget();
        run.receive(run.companion(), Answers.standbyActive());
        assertThat(run.sent()).isEmpty();
    }

    /** Edited twice: what is asked for once more is asked for. */
    @Test
    void aTakeOverAfterAutologinWasSwitchedOffAndOnLogsTheAgentIn() {
        run.paired().receive(Answers.queryConf(2, AgentState.AVAILABLE));
        run.configure(OFF).forget().configure(ON);
        run.receive(Answers.queryConf(lastSent().uint(Fields.INVOKE_ID), AgentState.AVAILABLE));
        run.receive(run.companion(), Answers.standbyActive());
        run.receive(Answers.queryConf(lastSent().uint(Fields.INVOKE_ID), AgentState.LOGOUT));
        assertThat(lastSent().uint(Fields.AGENT_STATE)).isEqualTo(AgentState.LOGIN.number());
    }

    /** The answer to the question for the agent's state comes after the edit. */
    @Test
    void autologinSwitchedOffWhileTheStateIsAskedForLogsNobodyIn() {
        run.opened().configure(OFF).forget();
        run.receive(Answers.queryConf(2, AgentState.LOGOUT));
        assertThat(run.sent()).isEmpty();
        assertThat(run.told(Fact.AgentMode.class)).hasSize(1);
    }

    /** docs/configuration.md, in place: the new time-out counts from the next request on. */
    @Test
    void aTimeOutChangedInPlaceCountsForTheNextRequestOfTheMode() {
        run.paired().receive(Answers.queryConf(2, AgentState.AVAILABLE)).lost().forget();
        run.receive(run.companion(), Answers.standbyActive());
        run.receive(Answers.queryConf(lastSent().uint(Fields.INVOKE_ID), AgentState.LOGOUT));
        run.configure(agent("autologin", "true", "requestTimeout", "2"));
        run.receive(Answers.setConf(lastSent().uint(Fields.INVOKE_ID)));
        assertThat(run.untilDeadline()).isEqualTo(2_000);
    }

    /** One edit does both: the new connection is one of the new settings, in either direction. */
    @Test
    void autologinEditedTogetherWithAnotherConnectionCountsOnThatConnection() {
        run.opened().receive(Answers.queryConf(2, AgentState.AVAILABLE));
        assertThat(sentAfter(run, agent("autologin", "false", "clientId", "other")))
                .containsExactly(MessageTypes.OPEN_REQ, MessageTypes.QUERY_AGENT_STATE_REQ);

        AutomatonRun off = AutomatonRun.of(OFF);
        off.opened().receive(Answers.queryConf(2, AgentState.AVAILABLE));
        assertThat(sentAfter(off, agent("autologin", "true", "clientId", "other")))
                .containsExactly(
                        MessageTypes.OPEN_REQ, MessageTypes.QUERY_AGENT_STATE_REQ, MessageTypes.SET_AGENT_STATE_REQ);
    }

    private static List<Integer> sentAfter(AutomatonRun run, SessionSettings edit) {
        run.configure(edit).receive(Answers.closeConf()).forget().accepted();
        run.receive(Answers.queryConf(run.state().nextInvokeId() - 1, AgentState.LOGOUT));
        return run.sentTypes();
    }

    /** A standby side that takes over while the session leaves its server for an edit is entered with the new settings. */
    @Test
    void aTakeOverWhileTheSessionLeavesForAnEditUsesTheNewSettings() {
        run.paired().receive(Answers.queryConf(2, AgentState.AVAILABLE));
        int companion = run.companion();
        run.configure(agent("autologin", "false", "clientId", "other")).forget();
        assertThat(run.companion()).as("left with the server").isEqualTo(-1);
        run.receive(companion, Answers.standbyActive());
        assertThat(run.sent()).isEmpty();
        run.receive(Answers.closeConf()).tcp().receive(Answers.activeConf());
        run.receive(Answers.queryConf(run.state().nextInvokeId() - 1, AgentState.LOGOUT));
        assertThat(run.sentTypes()).doesNotContain(MessageTypes.SET_AGENT_STATE_REQ);
    }

    private Message lastSent() {
        List<Message> sent = run.sent();
        assertThat(sent).isNotEmpty();
        return sent.get(sent.size() - 1);
    }
}

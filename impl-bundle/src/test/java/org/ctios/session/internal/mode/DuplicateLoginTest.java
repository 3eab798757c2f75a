package org.ctios.session.internal.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.mode.AgentModeTest.lastInvokeId;

import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.internal.automaton.Answers;
import org.ctios.session.internal.automaton.AutomatonRun;
import org.ctios.session.internal.automaton.Fact.LoggedInAlready;
import org.ctios.session.internal.automaton.Fact.Rejected;
import org.ctios.session.internal.automaton.Phase;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;

/** duplicateLogin = reject: a session whose agent somebody else logged in leaves the agent alone (behaviour 50). */
class DuplicateLoginTest {
    private final AutomatonRun run =
            AutomatonRun.of(SampleSettings.agent("autologin", "true", "duplicateLogin", "reject"));

    /** Nothing is asked for over a connection that is being closed: without an answer it would end as a gap. */
    @Test
    void aSessionThatIsRefusedAsksForNothing() {
        run.opened();
        finds(AgentState.AVAILABLE);
        assertRefused();
        assertThat(run.inquiries()).isEmpty();
        assertThat(run.state().settled()).as("a mode to be restored").isNull();
    }

    /** Behaviour 50, reject, after an edit of anything: the session tries again, and leaves the agent alone again. */
    @Test
    void anEditDoesNotTakeTheAgentOver() {
        run.opened();
        finds(AgentState.AVAILABLE);
        edited();
        finds(AgentState.AVAILABLE);
        assertRefused();
    }

    /** The other one has left by then. */
    @Test
    void anEditFindsTheAgentFreeAgain() {
        run.opened();
        finds(AgentState.AVAILABLE);
        edited();
        finds(AgentState.LOGOUT);
        assertThat(run.phase()).isInstanceOf(Phase.Running.class);
        assertThat(run.sentTypes()).containsExactly(MessageTypes.SET_AGENT_STATE_REQ);
    }

    /** The agent whom the session itself logged in is its own also after a failover. */
    @Test
    void theSessionsOwnAgentIsNotRefusedAfterAFailover() {
        run.opened();
        finds(AgentState.LOGOUT);
        run.receive(Answers.setConf(lastInvokeId(run)))
                .receive(Answers.agentState("7001", AgentState.NOT_READY))
                .lost()
                .waited()
                .forget()
                .accepted();
        finds(AgentState.NOT_READY);
        assertThat(run.told(LoggedInAlready.class)).isEmpty();
        assertThat(run.phase()).isInstanceOf(Phase.Running.class);
    }

    private void edited() {
        run.forget()
                .configure(
                        SampleSettings.agent("autologin", "true", "duplicateLogin", "reject", "queue.capacity", "5000"))
                .accepted();
    }

    private void finds(AgentState state) {
        run.receive(Answers.queryConf(lastInvokeId(run), state));
    }

    private void assertRefused() {
        assertThat(run.phase()).isInstanceOf(Phase.Rejected.class);
        assertThat(run.told())
                .hasAtLeastOneElementOfType(LoggedInAlready.class)
                .last()
                .isInstanceOf(Rejected.class);
    }
}

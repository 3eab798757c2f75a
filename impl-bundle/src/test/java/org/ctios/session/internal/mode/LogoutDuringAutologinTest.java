package org.ctios.session.internal.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.mode.AgentModeTest.lastInvokeId;

import org.ctios.ged188.Fields;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.internal.automaton.Answers;
import org.ctios.session.internal.automaton.AutomatonRun;
import org.ctios.session.internal.automaton.Phase;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logouts that are heard while the session brings its agent back: whom a supervisor logged out stays so (DG 12.5 ch. 4). */
class LogoutDuringAutologinTest {
    private static final int SET = MessageTypes.SET_AGENT_STATE_REQ;
    private static final int FORCED_LOGOUT = 50_002;

    private final AutomatonRun run = AutomatonRun.of(SampleSettings.agent("autologin", "true"));

    /** While the session asks for the agent: a supervisor's logout is heard before the answer that shows it. */
    @Test
    void anAgentWhoIsLoggedOutWhileAskedForIsNotLoggedIn() {
        settledIn(AgentState.AVAILABLE);
        run.lost().waited().forget().accepted();
        long query = lastInvokeId(run);
        run.receive(Answers.agentState("7001", AgentState.LOGOUT, 1));
        run.receive(Answers.queryConf(query, AgentState.LOGOUT));
        assertThat(run.sentTypes()).doesNotContain(SET);
        failover(AgentState.LOGOUT);
        assertThat(run.sentTypes()).doesNotContain(SET);
    }

    /** The same when all is confirmed and only the event that shows it is missing, at the first login too. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAgentWhoIsLoggedOutBehindTheLoginIsNotLoggedInByAFailover(boolean again) {
        if (again) {
            settledIn(AgentState.AVAILABLE);
            failover(AgentState.LOGOUT);
            run.receive(Answers.setConf(lastInvokeId(run)));
        } else {
            run.opened();
            run.receive(Answers.queryConf(lastInvokeId(run), AgentState.LOGOUT));
        }
        run.receive(Answers.setConf(lastInvokeId(run)));
        assertThat(isThrough()).isFalse();
        run.receive(Answers.agentState("7001", AgentState.LOGOUT, 1));
        assertThat(isThrough()).isTrue();
        failover(AgentState.LOGOUT);
        assertThat(run.sentTypes()).doesNotContain(SET);
    }

    /** DG 12.5 ch. 6: a logout that a failing server did is heard of at the other one, and is nobody's wish. */
    @Test
    void aForcedLogoutHeardAfterAFailoverChangesNothing() {
        settledIn(AgentState.AVAILABLE);
        run.lost().waited().forget().accepted();
        long query = lastInvokeId(run);
        run.receive(Answers.agentState("7001", AgentState.LOGOUT, FORCED_LOGOUT));
        run.receive(Answers.queryConf(query, AgentState.LOGOUT));
        run.receive(Answers.setConf(lastInvokeId(run)));
        run.receive(Answers.setConf(lastInvokeId(run)));
        run.receive(Answers.agentState("7001", AgentState.LOGOUT, FORCED_LOGOUT));
        assertThat(isThrough()).as("the event of the login is still to come").isFalse();
    }

    /** At the start there is nobody who could have wished anything: the configuration wants the agent logged in. */
    @Test
    void aLogoutHeardBeforeTheFirstLoginDoesNotStopIt() {
        long query = lastInvokeId(run.opened());
        run.receive(Answers.agentState("7001", AgentState.LOGOUT, 1));
        run.receive(Answers.queryConf(query, AgentState.LOGOUT));
        assertThat(run.sentTypes()).containsExactly(SET);
    }

    /** Who goes off chat has not gone off the phone (guide, AGENT_STATE_EVENT, MRDID). */
    @Test
    void aStateInAnotherMediaRoutingDomainIsNotGivenBack() {
        settledIn(AgentState.AVAILABLE);
        run.receive(Answers.agentState("7001", AgentState.LOGOUT, 3, 5001));
        failover(AgentState.LOGOUT);
        run.receive(Answers.setConf(lastInvokeId(run)));
        assertThat(AgentModeTest.lastSent(run).uint(Fields.AGENT_STATE)).isEqualTo(AgentState.AVAILABLE.number());
    }

    private boolean isThrough() {
        return ((Phase.Running) run.phase()).mode().settled();
    }

    private void settledIn(AgentState state) {
        run.opened();
        run.receive(Answers.queryConf(lastInvokeId(run), AgentState.NOT_READY));
        run.receive(Answers.agentState("7001", state));
    }

    private void failover(AgentState found) {
        run.lost().waited().forget().accepted();
        run.receive(Answers.queryConf(lastInvokeId(run), found));
    }
}

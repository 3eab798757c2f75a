package org.ctios.session.internal.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.B;
import static org.ctios.session.internal.mode.AgentModeTest.lastInvokeId;
import static org.ctios.session.internal.mode.AgentModeTest.lastSent;

import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.internal.automaton.Answers;
import org.ctios.session.internal.automaton.AutomatonRun;
import org.ctios.session.internal.automaton.Effect;
import org.ctios.session.internal.automaton.Fact.AgentMode;
import org.ctios.session.internal.automaton.ModeFlow;
import org.ctios.session.internal.automaton.Phase;
import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AutoLogin: at the start and after a failover (DG 12.5 ch. 4; RPT 7.2 p. 149). */
class AutologinTest {
    private static final int SET = MessageTypes.SET_AGENT_STATE_REQ;
    private static final int FORCED_LOGOUT = 50_002;

    private final AutomatonRun run = AutomatonRun.of(SampleSettings.agent("autologin", "true"));

    /** DG 12.5 ch. 4, duplicate login: an agent who is logged in is left alone. */
    @ParameterizedTest
    @EnumSource(
            value = AgentState.class,
            names = {"LOGOUT", "UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void anAgentWhoIsLoggedInIsNotLoggedInAgain(AgentState state) {
        run.opened();
        run.receive(Answers.queryConf(lastInvokeId(run), state));
        assertThat(run.sent()).isEmpty();
        assertThat(run.told(AgentMode.class)).hasSize(1);
    }

    /** SET_AGENT_STATE_REQ with the login state, the device and the password, once. */
    @ParameterizedTest
    @EnumSource(
            value = AgentState.class,
            names = {"LOGOUT", "UNKNOWN"})
    void aLoggedOutAgentIsLoggedIn(AgentState state) {
        run.opened();
        run.receive(Answers.queryConf(lastInvokeId(run), state));
        List<Message> sent = run.sent();
        assertThat(sent).singleElement().satisfies(login -> {
            assertThat(login.typeNumber()).isEqualTo(SET);
            assertThat(login.uint(Fields.AGENT_STATE)).isZero();
            assertThat(login.uint(Fields.PERIPHERAL_ID)).isEqualTo(5000);
            assertThat(login.text(Fields.AGENT_ID)).isEqualTo("7001");
            assertThat(login.text(Fields.AGENT_INSTRUMENT)).isEqualTo("3001");
            assertThat(login.text(Fields.AGENT_PASSWORD)).isEqualTo("s3cret-agent");
            assertThat(login.toString()).doesNotContain("s3cret");
        });
        run.receive(Answers.setConf(sent.get(0).uint(Fields.INVOKE_ID)));
        assertThat(run.sent()).as("nothing to restore at the first login").isEmpty();
        assertThat(run.state().complaint()).isEmpty();
    }

    /** A server that cannot tell the agent's state: the login shows. */
    @Test
    void anAgentWhoseStateCannotBeAskedForIsLoggedIn() {
        run.opened();
        run.receive(Answers.controlFailure(lastInvokeId(run), 4));
        assertThat(lastSent(run).typeNumber()).isEqualTo(SET);
    }

    /** DG 8.0 p. 6-4: a wrong password is told and not tried again, or the account would be locked. */
    @ParameterizedTest
    @CsvSource({"256,CF_INVALID_AGENT_ID_SPECIFIED", "257,CF_INVALID_PASSWORD_SPECIFIED"})
    void aWrongPasswordIsComplainedAboutAndNotTriedAgain(int code, String symbol) {
        loginIsRefused(code);
        assertThat(run.state().complaint())
                .contains("autologin of agent 7001")
                .contains(symbol)
                .doesNotContain("s3cret");
        run.forget();
        for (int i = 0; i < 100; i++) {
            run.pass(5_000).receive(Answers.heartbeatConf());
        }
        assertThat(run.sentTypes()).doesNotContain(SET);
    }

    /** The same after a failover: each failover would be another attempt towards a locked account. */
    @ParameterizedTest
    @ValueSource(ints = {256, 257, 258})
    void aWrongPasswordIsNotTriedAgainAfterAFailover(int code) {
        loginIsRefused(code);
        failover(AgentState.LOGOUT);
        assertThat(run.sentTypes()).doesNotContain(SET);
        failover(AgentState.UNKNOWN);
        failover(AgentState.LOGOUT);
        assertThat(run.sentTypes()).doesNotContain(SET);
    }

    /** A corrected password is another configuration, and tried, on the connection that stands. */
    @Test
    void aCorrectedPasswordIsTried() {
        loginIsRefused(257);
        run.forget().configure(SampleSettings.agent("autologin", "true", ".agentPassword", "corrected"));
        assertThat(run.effects()).hasExactlyElementsOfTypes(Effect.Send.class);
        run.receive(Answers.queryConf(lastInvokeId(run), AgentState.LOGOUT));
        Message login = lastSent(run);
        assertThat(login.text(Fields.AGENT_PASSWORD)).isEqualTo("corrected");
        run.receive(Answers.setConf(login.uint(Fields.INVOKE_ID)));
        assertThat(run.state().complaint()).as("all is well").isEmpty();
    }

    /** SessionStatus.reason: empty when all is well. Somebody else may do what the session was refused. */
    @Test
    void aRefusedLoginIsComplainedAboutUntilTheAgentIsLoggedIn() {
        loginIsRefused(257);
        run.receive(Answers.agentState("7001", AgentState.LOGOUT));
        assertThat(run.state().complaint()).contains("autologin of agent 7001");
        run.receive(Answers.agentState("7002", AgentState.AVAILABLE));
        assertThat(run.state().complaint()).contains("autologin of agent 7001");
        run.receive(Answers.agentState("7001", AgentState.NOT_READY));
        assertThat(run.state().complaint()).isEmpty();
    }

    /** Who wants no autologin any more has nothing to complain about. */
    @Test
    void aRefusedLoginIsForgottenWithAutologin() {
        loginIsRefused(257);
        run.configure(SampleSettings.agent("autologin", "false"));
        assertThat(run.state().complaint()).isEmpty();
    }

    /** What was refused last is what is said, and not a refusal before it. */
    @Test
    void aCorrectedPasswordThatIsRefusedTooIsComplainedAbout() {
        loginIsRefused(257);
        run.configure(SampleSettings.agent("autologin", "true", ".agentPassword", "corrected"));
        run.receive(Answers.queryConf(lastInvokeId(run), AgentState.LOGOUT));
        run.receive(Answers.controlFailure(lastInvokeId(run), 256));
        assertThat(run.state().complaint()).contains("CF_INVALID_AGENT_ID_SPECIFIED");
    }

    /** The agent is there, in another state than before: that stands until the agent has gone on. */
    @Test
    void aStateThatIsNotGivenBackIsComplainedAboutUntilTheAgentGoesOn() {
        settledIn(AgentState.AVAILABLE);
        failover(AgentState.LOGOUT);
        run.receive(Answers.setConf(lastInvokeId(run)));
        run.receive(Answers.controlFailure(lastInvokeId(run), 41));
        run.receive(Answers.agentState("7001", AgentState.NOT_READY));
        assertThat(run.state().complaint()).contains("restoring the state of agent 7001");
        run.receive(Answers.agentState("7001", AgentState.AVAILABLE));
        assertThat(run.state().complaint()).isEmpty();
    }

    /** A refusal for a reason that passes, such as a peripheral still coming up, leaves the next failover its chance. */
    @Test
    void aLoginRefusedForAPassingReasonIsTriedAfterTheNextFailover() {
        settledIn(AgentState.AVAILABLE);
        failover(AgentState.LOGOUT);
        run.receive(Answers.controlFailure(lastInvokeId(run), 41));
        failover(AgentState.LOGOUT);
        run.receive(Answers.setConf(lastInvokeId(run)));
        assertThat(lastSent(run).uint(Fields.AGENT_STATE)).isEqualTo(AgentState.AVAILABLE.number());
    }

    /** FAILURE_CONF carries a status code, which is another list than that of CONTROL_FAILURE_CONF. */
    @Test
    void aRefusalWithAStatusIsToldByTheNameOfTheStatus() {
        run.opened();
        run.receive(Answers.queryConf(lastInvokeId(run), AgentState.LOGOUT));
        run.receive(Answers.failureConf(lastInvokeId(run), 7));
        assertThat(run.state().complaint()).contains("E_CTI_INVALID_PERIPHERAL_ID (7)");
    }

    /** RPT 7.2 p. 149: Available stays Available, Not Ready stays Not Ready, call states lead to Available. */
    @ParameterizedTest
    @CsvSource({
        "AVAILABLE,AVAILABLE",
        "RESERVED,AVAILABLE",
        "TALKING,AVAILABLE",
        "HOLD,AVAILABLE",
        "WORK_READY,AVAILABLE",
        "WORK_NOT_READY,NOT_READY",
        "NOT_READY,NOT_READY"
    })
    void afterAFailoverTheAgentGetsTheFormerStateBack(AgentState before, AgentState after) {
        settledIn(before);
        failover(AgentState.LOGOUT);
        Message login = lastSent(run);
        assertThat(login.uint(Fields.AGENT_STATE)).isZero();
        run.receive(Answers.setConf(login.uint(Fields.INVOKE_ID)));
        Message restore = lastSent(run);
        assertThat(restore.uint(Fields.AGENT_STATE)).isEqualTo(after.number());
        assertThat(restore.has(Fields.AGENT_PASSWORD)).isFalse();
        run.receive(Answers.setConf(restore.uint(Fields.INVOKE_ID)));
        assertThat(run.sent()).isEmpty();
        assertThat(run.told(AgentMode.class)).contains(new AgentMode(B, 5000, "7001", "42"));
    }

    /** A connection lost in the middle of the login: the state from before is still the one to give back. */
    @Test
    void aFailoverDuringTheLoginKeepsTheFormerState() {
        settledIn(AgentState.AVAILABLE);
        failover(AgentState.LOGOUT);
        run.receive(Answers.agentState("7001", AgentState.NOT_READY));
        failover(AgentState.LOGOUT);
        run.receive(Answers.setConf(lastInvokeId(run)));
        assertThat(lastSent(run).uint(Fields.AGENT_STATE)).isEqualTo(AgentState.AVAILABLE.number());
    }

    /** DG 12.5 ch. 4: who logged out before the failover wants to be logged out after it. */
    @Test
    void anAgentWhoLoggedOutIsNotLoggedInByAFailover() {
        settledIn(AgentState.LOGOUT);
        failover(AgentState.LOGOUT);
        assertThat(run.sent()).isEmpty();
    }

    /** A reason belongs to the state it was told with: one that was found out by asking has none. */
    @Test
    void theReasonOfALogoutIsNotGivenBackWithAnotherState() {
        run.opened();
        run.receive(Answers.queryConf(lastInvokeId(run), AgentState.NOT_READY));
        run.receive(Answers.agentState("7001", AgentState.LOGOUT, 3));
        failover(AgentState.NOT_READY);
        assertThat(reasonGivenBackByAFailover()).isZero();
    }

    /** README: with the reason code from before, also when the state was asked for in between; 0xFFFF is none (guide). */
    @ParameterizedTest
    @CsvSource({"3, 3", "65535, 0"})
    void theReasonIsGivenBackWhenTheStateIsStillTheSame(int told, int back) {
        settledIn(AgentState.AVAILABLE);
        run.receive(Answers.agentState("7001", AgentState.NOT_READY, told));
        failover(AgentState.NOT_READY);
        assertThat(reasonGivenBackByAFailover()).isEqualTo(back);
    }

    private long reasonGivenBackByAFailover() {
        failover(AgentState.LOGOUT);
        run.receive(Answers.setConf(lastInvokeId(run)));
        Message restore = lastSent(run);
        assertThat(restore.uint(Fields.AGENT_STATE)).isEqualTo(AgentState.NOT_READY.number());
        return restore.uint(Fields.EVENT_REASON_CODE);
    }

    /** DG 12.5 ch. 6, OnPostLogout: a logout forced by a failing server is not the agent's wish. */
    @Test
    void anAgentWhomAFailingServerLoggedOutIsLoggedInAgain() {
        settledIn(AgentState.AVAILABLE);
        run.receive(Answers.agentState("7001", AgentState.LOGOUT, FORCED_LOGOUT));
        failover(AgentState.LOGOUT);
        run.receive(Answers.setConf(lastInvokeId(run)));
        assertThat(lastSent(run).uint(Fields.AGENT_STATE)).isEqualTo(AgentState.AVAILABLE.number());
    }

    /** An agent who is still logged in after the failover is left in the state the server has. */
    @Test
    void anAgentWhoSurvivedTheFailoverIsLeftAlone() {
        settledIn(AgentState.AVAILABLE);
        failover(AgentState.AVAILABLE);
        assertThat(run.sent()).isEmpty();
    }

    /** Another agent's state at the same device does not count. */
    @Test
    void eventsOfOtherAgentsAreNotRemembered() {
        settledIn(AgentState.AVAILABLE);
        run.receive(Answers.agentState("7002", AgentState.LOGOUT));
        failover(AgentState.LOGOUT);
        assertThat(lastSent(run).typeNumber()).isEqualTo(SET);
    }

    /** A state that is refused leaves the agent logged in and is complained about. */
    @Test
    void aStateThatIsRefusedIsComplainedAbout() {
        settledIn(AgentState.AVAILABLE);
        failover(AgentState.LOGOUT);
        run.receive(Answers.setConf(lastInvokeId(run)));
        run.receive(Answers.controlFailure(lastInvokeId(run), 2));
        assertThat(run.state().complaint()).contains("restoring the state of agent 7001");
        assertThat(run.sent()).isEmpty();
    }

    /**
     * Behaviour 51, cil-semantics 2.4 (8): the mode is in force again at once, but what waits for the session waits until the
     * server told that the agent is logged in, as until then the agent counts as logged out.
     */
    @Test
    void theFlowIsThroughWhenTheAgentIsSeenToBeLoggedIn() {
        settledIn(AgentState.AVAILABLE);
        assertThat(isThrough()).isTrue();
        failover(AgentState.LOGOUT);
        assertThat(mode().established()).isTrue();
        assertThat(isThrough()).as("logging in").isFalse();
        run.receive(Answers.setConf(lastInvokeId(run)));
        assertThat(isThrough()).as("giving the state back").isFalse();
        run.receive(Answers.setConf(lastInvokeId(run)));
        assertThat(isThrough()).as("confirmed, not told").isFalse();
        run.receive(Answers.agentState("7002", AgentState.NOT_READY));
        assertThat(isThrough()).as("another agent").isFalse();
        run.receive(Answers.agentState("7001", AgentState.NOT_READY));
        assertThat(isThrough()).isTrue();
    }

    /** A state that does not change is not told again: the event of the login will do. */
    @Test
    void theEventOfTheLoginWillDo() {
        settledIn(AgentState.NOT_READY);
        failover(AgentState.LOGOUT);
        run.receive(Answers.setConf(lastInvokeId(run)));
        run.receive(Answers.agentState("7001", AgentState.NOT_READY));
        assertThat(isThrough()).isFalse();
        run.receive(Answers.setConf(lastInvokeId(run)));
        assertThat(isThrough()).isTrue();
    }

    /** Whoever waits must not wait for a login that never comes: refused, or left without answer or event. */
    @Test
    void aLoginThatFailsIsThroughAsWell() {
        loginIsRefused(257);
        assertThat(isThrough()).as("refused").isTrue();
        AutomatonRun silent = AutomatonRun.of(SampleSettings.agent("autologin", "true"));
        silent.opened();
        silent.receive(Answers.queryConf(lastInvokeId(silent), AgentState.LOGOUT));
        silent.pass(4_999).receive(Answers.heartbeatConf());
        silent.pass(5_000).receive(Answers.heartbeatConf());
        assertThat(isThrough(silent)).as("no answer yet").isFalse();
        silent.pass(5_001).receive(Answers.heartbeatConf());
        assertThat(isThrough(silent)).as("no answer").isTrue();
        assertThat(silent.state().complaint()).contains("no answer in time");
    }

    /** An event that does not come holds nothing up for good, and is no failure. */
    @Test
    void anEventThatDoesNotComeIsWaitedForInVainOnce() {
        run.opened();
        run.receive(Answers.queryConf(lastInvokeId(run), AgentState.LOGOUT));
        run.receive(Answers.setConf(lastInvokeId(run)));
        run.pass(4_999).receive(Answers.heartbeatConf());
        run.pass(5_000).receive(Answers.heartbeatConf());
        assertThat(isThrough()).isFalse();
        run.pass(5_001).receive(Answers.heartbeatConf());
        assertThat(isThrough()).isTrue();
        assertThat(run.state().complaint()).isEmpty();
    }

    /** An agent who is still logged in, or logged out before, has nothing to wait for. */
    @ParameterizedTest
    @EnumSource(
            value = AgentState.class,
            names = {"LOGOUT", "AVAILABLE"})
    void withoutALoginTheFlowIsThroughAtOnce(AgentState state) {
        settledIn(state);
        failover(state);
        assertThat(isThrough()).isTrue();
    }

    private ModeFlow mode() {
        return mode(run);
    }

    private static ModeFlow mode(AutomatonRun run) {
        return ((Phase.Running) run.phase()).mode();
    }

    private boolean isThrough() {
        return isThrough(run);
    }

    private static boolean isThrough(AutomatonRun run) {
        return mode(run).settled();
    }

    private void loginIsRefused(int code) {
        run.opened();
        run.receive(Answers.queryConf(lastInvokeId(run), AgentState.LOGOUT));
        run.receive(Answers.controlFailure(lastInvokeId(run), code));
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

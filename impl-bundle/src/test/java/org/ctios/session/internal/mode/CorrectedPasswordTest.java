package org.ctios.session.internal.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.mode.AgentModeTest.lastInvokeId;
import static org.ctios.session.internal.mode.AgentModeTest.lastSent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.internal.automaton.Answers;
import org.ctios.session.internal.automaton.AutomatonRun;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.SessionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refused password is tried once, until it changes (docs/configuration.md, .agentPassword). */
class CorrectedPasswordTest {
    private static final int SET = MessageTypes.SET_AGENT_STATE_REQ;

    @TempDir
    private Path folder;

    private final AutomatonRun run = AutomatonRun.of(SampleSettings.agent("autologin", "true"));

    /** A failover leaves no connection to try it on: the next one is. */
    @Test
    void aPasswordCorrectedDuringAFailoverIsTriedOnTheNextConnection() {
        loginIsRefused(run);
        run.lost().configure(corrected());
        comesBack(run);
        Message login = lastSent(run);
        assertThat(login.text(Fields.AGENT_PASSWORD)).isEqualTo("corrected");
        run.receive(Answers.controlFailure(login.uint(Fields.INVOKE_ID), 257));
        failover(run);
        assertThat(run.sentTypes()).as("once").doesNotContain(SET);
    }

    /** The same when one edit does both: the connection is made anew, and the password is another one. */
    @Test
    void aPasswordCorrectedTogetherWithAnotherConnectionIsTriedOnIt() {
        loginIsRefused(run);
        run.configure(corrected("clientId", "other")).receive(Answers.closeConf());
        comesBack(run);
        assertThat(lastSent(run).text(Fields.AGENT_PASSWORD)).isEqualTo("corrected");
    }

    /** docs/configuration.md, Passwords: the file is edited, the configuration is not. */
    @Test
    void aPasswordCorrectedInItsFileIsTriedOnTheNextConnection() throws IOException {
        AutomatonRun filed = filed("wrong");
        loginIsRefused(filed);
        failover(filed);
        assertThat(filed.sentTypes()).doesNotContain(SET);
        write("corrected");
        assertThat(filed.state().settings().agent().password().refresh()).isEmpty();
        failover(filed);
        assertThat(lastSent(filed).text(Fields.AGENT_PASSWORD)).isEqualTo("corrected");
    }

    /** configuration.md, Passwords: the file is corrected, and any edit tries it, whether a look at the idle side read it first. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPasswordCorrectedInItsFileIsTriedWithAnyEdit(boolean readBefore) throws IOException {
        AutomatonRun filed = filed("wrong");
        loginIsRefused(filed);
        String file = "file:" + write("corrected");
        if (readBefore) {
            assertThat(filed.state().settings().agent().password().refresh()).isEmpty();
        }
        filed.forget()
                .configure(SampleSettings.agent("autologin", "true", ".agentPassword", file, "maxHeartbeats", "7"));
        filed.receive(Answers.queryConf(lastInvokeId(filed), AgentState.LOGOUT));
        Message login = lastSent(filed);
        assertThat(login.text(Fields.AGENT_PASSWORD)).isEqualTo("corrected");
        filed.receive(Answers.setConf(login.uint(Fields.INVOKE_ID)))
                .receive(Answers.agentState("7001", AgentState.NOT_READY))
                .forget();
        write("rotated");
        filed.configure(SampleSettings.agent("autologin", "true", ".agentPassword", file, "maxHeartbeats", "8"));
        assertThat(filed.effects())
                .as("in place: no byte is sent, no event told")
                .isEmpty();
    }

    /** The answer is about the password that was sent, whatever the file says by then. */
    @Test
    void aPasswordCorrectedBeforeTheOldOneIsRefusedIsTried() throws IOException {
        AutomatonRun filed = filed("wrong");
        filed.opened();
        filed.receive(Answers.queryConf(lastInvokeId(filed), AgentState.LOGOUT));
        long login = lastInvokeId(filed);
        write("corrected");
        assertThat(filed.state().settings().agent().password().refresh()).isEmpty();
        filed.receive(Answers.controlFailure(login, 257));
        failover(filed);
        assertThat(lastSent(filed).text(Fields.AGENT_PASSWORD)).isEqualTo("corrected");
    }

    /** Two refusals for other reasons are those of one password; the state from before is still given back. */
    @Test
    void aCorrectedPasswordHasAllItsTriesAndTheStateFromBefore() {
        run.opened();
        run.receive(Answers.queryConf(lastInvokeId(run), AgentState.AVAILABLE));
        failover(run);
        run.receive(Answers.controlFailure(lastInvokeId(run), 41));
        run.lost().configure(corrected());
        comesBack(run);
        run.receive(Answers.controlFailure(lastInvokeId(run), 41));
        failover(run);
        run.receive(Answers.setConf(lastInvokeId(run)));
        assertThat(lastSent(run).uint(Fields.AGENT_STATE)).isEqualTo(AgentState.AVAILABLE.number());
    }

    /** Design 5.11: what is remembered of a refused password does not show it. */
    @Test
    void aRefusedPasswordIsNotShown() {
        loginIsRefused(run);
        assertThat(run.state().toString()).contains("***").doesNotContain("s3cret");
    }

    private static SessionSettings corrected(String... changes) {
        List<String> all = new ArrayList<>(List.of("autologin", "true", ".agentPassword", "corrected"));
        all.addAll(List.of(changes));
        return SampleSettings.agent(all.toArray(String[]::new));
    }

    private AutomatonRun filed(String password) throws IOException {
        return AutomatonRun.of(SampleSettings.agent("autologin", "true", ".agentPassword", "file:" + write(password)));
    }

    private Path write(String password) throws IOException {
        return Files.writeString(folder.resolve("password"), password);
    }

    private static void loginIsRefused(AutomatonRun run) {
        run.opened();
        run.receive(Answers.queryConf(lastInvokeId(run), AgentState.LOGOUT));
        run.receive(Answers.controlFailure(lastInvokeId(run), 257));
    }

    private static void failover(AutomatonRun run) {
        run.lost();
        comesBack(run);
    }

    /** The session is open again, and the server has logged the agent out. */
    private static void comesBack(AutomatonRun run) {
        run.waited().forget().accepted();
        run.receive(Answers.queryConf(lastInvokeId(run), AgentState.LOGOUT));
    }
}

package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctios.session.internal.config.SampleSettings;
import org.junit.jupiter.api.Test;

/** CLOSE_CONF lies behind what is not read while a queue is full (queue.onFull = wait): nobody waits for it in vain. */
class ClosingUnreadTest {
    private static final int CLOSE_CONF_MAY_LIE_UNREAD = 500;

    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor());

    @Test
    void aSessionThatDoesNotReadEndsSoonAfterCloseReq() {
        run.opened().inquired().reading(false).disconnect();
        run.pass(CLOSE_CONF_MAY_LIE_UNREAD);
        assertThat(run.phase()).isInstanceOf(Phase.Idle.class);
        assertThat(run.told(Fact.Closed.class)).hasSize(1);
        assertThat(run.closed()).hasSize(1);
    }

    @Test
    void anEditThatConnectsAnewDoesNotWaitEither() {
        run.opened().inquired().reading(false).configure(SampleSettings.monitor("clientId", "other"));
        run.pass(CLOSE_CONF_MAY_LIE_UNREAD);
        assertThat(run.phase()).isInstanceOf(Phase.Connecting.class);
    }

    /** Guide, Session Termination: a server that is read has five seconds. */
    @Test
    void aSessionThatReadsWaitsForTheConfirmation() {
        run.opened().inquired().disconnect();
        run.pass(4_999);
        assertThat(run.phase()).isInstanceOf(Phase.Closing.class);
        run.receive(Answers.closeConf());
        assertThat(run.phase()).isInstanceOf(Phase.Idle.class);
    }

    @Test
    void aServerThatNeverConfirmsIsLeftAfterFiveSeconds() {
        run.opened().inquired().disconnect();
        run.pass(5_000);
        assertThat(run.phase()).isInstanceOf(Phase.Idle.class);
    }
}

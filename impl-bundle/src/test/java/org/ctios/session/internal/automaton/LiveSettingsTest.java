package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import java.util.List;
import java.util.function.Consumer;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.SessionSettings;
import org.junit.jupiter.api.Test;

/** Settings that change while the session lives: the smallest action, in every phase. */
class LiveSettingsTest {
    private static final SessionSettings MORE_PATIENT = SampleSettings.monitor("maxHeartbeats", "9");
    private static final SessionSettings ELSEWHERE = SampleSettings.monitor("endpoints", "cti-c:1,cti-d:2");

    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor());

    /** What can be used from now on is used from now on; no event, no byte. */
    @Test
    void aChangeInPlaceDisturbsNothingInAnyPhase() {
        List<Consumer<AutomatonRun>> phases = List.of(
                r -> {},
                AutomatonRun::connect,
                r -> {
                    r.connect();
                    r.tcp();
                },
                r -> {
                    r.connect();
                    r.lost().lost();
                },
                AutomatonRun::opened,
                r -> r.opened().disconnect());
        for (Consumer<AutomatonRun> phase : phases) {
            AutomatonRun each = AutomatonRun.of(SampleSettings.monitor());
            phase.accept(each);
            Phase before = each.phase();
            each.forget().configure(MORE_PATIENT);
            assertThat(each.effects()).as("%s", before).isEmpty();
            assertThat(each.phase()).isEqualTo(before);
            assertThat(each.state().settings()).isEqualTo(MORE_PATIENT);
        }
    }

    /** The new limit counts for the connection that stands. */
    @Test
    void aLimitChangedInPlaceIsInForceAtOnce() {
        run.opened().configure(MORE_PATIENT).forget().pass(45_000);
        assertThat(run.dialed()).isEmpty();
        run.pass(5_000);
        assertThat(run.dialed()).hasSize(1);
    }

    /** An attempt at the old servers is dropped for the new ones at once, also out of a long wait. */
    @Test
    void anAttemptStartsAnewWithTheNewSettings() {
        List<Consumer<AutomatonRun>> attempts = List.of(
                r -> {},
                AutomatonRun::tcp,
                AutomatonRun::lost,
                r -> r.lost().lost(),
                r -> r.lost().lost().pass(3_000).lost().lost());
        for (Consumer<AutomatonRun> attempt : attempts) {
            AutomatonRun each = AutomatonRun.of(SampleSettings.monitor());
            each.connect();
            attempt.accept(each);
            each.forget().configure(ELSEWHERE);
            assertThat(each.dialed()).containsExactly(A);
            assertThat(each.told()).isEmpty();
            assertThat(each.state().failures()).isZero();
        }
    }

    /** docs/configuration.md, filter: OPEN_REQ of the old filter is out, and would leave out what the new one wants. */
    @Test
    void aFilterEditedWhileTheSessionIsBeingOpenedIsAskedFor() {
        AutomatonRun narrow = AutomatonRun.of(SampleSettings.monitor("filter", "MessageID=30"));
        narrow.connect();
        narrow.lost().tcp();
        narrow.forget().configure(SampleSettings.monitor());
        assertThat(narrow.dialed()).as("the same side").containsExactly(B);
        assertThat(narrow.told()).isEmpty();
        assertThat(narrow.state().failures()).isEqualTo(1);
        narrow.accepted();
        run.opened();
        assertThat(lastOpening(narrow).uint(Fields.CALL_MSG_MASK))
                .isEqualTo(lastOpening(run).uint(Fields.CALL_MSG_MASK));
    }

    /** An OPEN_REQ that says all is not sent again; before it is out it says what the newest filter wants. */
    @Test
    void aFilterThatNeedsNoOtherOpeningLeavesTheAttempt() {
        run.connect();
        run.configure(SampleSettings.monitor("filter", "MessageID=30")).tcp();
        assertThat(run.dialed()).containsExactly(A);
        long narrow = lastOpening(run).uint(Fields.CALL_MSG_MASK);
        run.configure(SampleSettings.monitor("filter", "MessageID=30;AgentID=7001"));
        assertThat(run.dialed()).isEmpty();
        assertThat(run.sent()).isEmpty();
        run.configure(SampleSettings.monitor()).tcp();
        assertThat(lastOpening(run).uint(Fields.CALL_MSG_MASK)).isNotEqualTo(narrow);
    }

    private static Message lastOpening(AutomatonRun run) {
        return run.sent().stream()
                .filter(message -> message.typeNumber() == MessageTypes.OPEN_REQ)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** A rejected session tries again when its settings change in any way. */
    @Test
    void aRejectedSessionTriesAgainWithNewSettings() {
        for (SessionSettings changed : List.of(MORE_PATIENT, ELSEWHERE)) {
            AutomatonRun each = AutomatonRun.of(SampleSettings.monitor());
            each.connect();
            each.tcp().receive(Answers.failureConf(1, 36)).forget();
            each.configure(changed);
            assertThat(each.dialed()).containsExactly(A);
            assertThat(each.told()).isEmpty();
        }
    }

    /** An explicit disconnect outlives every edit but the one that asks for a connection. */
    @Test
    void aDisconnectedSessionStaysSo() {
        run.opened().disconnect();
        run.receive(Answers.closeConf()).forget();
        run.configure(MORE_PATIENT).configure(ELSEWHERE).pass(3_600_000);
        assertThat(run.effects()).isEmpty();
        run.connect();
        run.tcp();
        assertThat(run.state().endpoint(A).host()).isEqualTo("cti-c");
    }

    /** autoconnect switched on is a wish to connect now; left on it is not. */
    @Test
    void switchingAutoconnectOnConnects() {
        AutomatonRun manual = AutomatonRun.of(SampleSettings.monitor("autoconnect", "false"));
        manual.configure(SampleSettings.monitor("autoconnect", "false", "maxHeartbeats", "4"));
        assertThat(manual.effects()).isEmpty();
        manual.configure(SampleSettings.monitor());
        assertThat(manual.dialed()).containsExactly(A);
    }

    /** autoconnect says when to start, not when to stop. */
    @Test
    void switchingAutoconnectOffLeavesTheConnection() {
        run.opened().forget().configure(SampleSettings.monitor("autoconnect", "false"));
        assertThat(run.effects()).isEmpty();
        assertThat(run.phase()).isInstanceOf(Phase.Running.class);
    }

    /** A new highest version counts from the next connection, which the change brings about. */
    @Test
    void aNewVersionIsAskedForFromTheNextConnectionOn() {
        run.opened().configure(SampleSettings.monitor("protocolVersion", "15")).receive(Answers.closeConf());
        assertThat(run.state().version()).isEqualTo(15);
        AutomatonRun idle = AutomatonRun.of(SampleSettings.monitor());
        idle.configure(SampleSettings.monitor("protocolVersion", "15"));
        assertThat(idle.state().version()).isEqualTo(15);
    }
}

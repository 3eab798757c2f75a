package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;
import static org.ctios.session.ServerSide.B;

import java.util.List;
import java.util.function.Consumer;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.internal.automaton.Fact.Closed;
import org.ctios.session.internal.automaton.Fact.Connected;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.SessionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second connection, to the standby side of a pair (guide, PG and CTI Server Graceful Shutdown). Heartbeat 5 s. */
class StandbyTest {
    private static final SessionSettings PAIR = SampleSettings.monitor("activeStandby", "true");

    private final AutomatonRun run = AutomatonRun.of(PAIR);

    // --- when there is one ---

    /** SessionType 1: the other server is a standby one, and takes a session too. Users hear of one connection. */
    @Test
    void aSessionOnTheActiveSideOpensAnotherOneOnTheStandbySide() {
        run.active();
        assertThat(run.dialed()).containsExactly(A, B);
        run.tcp(run.companion());
        assertThat(run.sentTypes(run.companion())).containsExactly(MessageTypes.OPEN_REQ);
        run.receive(run.companion(), Answers.standbyConf());
        assertThat(run.state().standby().companion()).isInstanceOf(Companion.Ready.class);
        assertThat(run.told()).isEmpty();
        assertThat(run.own()).isEqualTo(1);
    }

    /** SessionType is 0 or absent where there is no such pair, and nobody wants one by default. */
    @Test
    void aClassicPairOrASessionThatDoesNotWantItHasOneConnection() {
        run.opened();
        assertThat(run.dialed()).containsExactly(A);
        AutomatonRun plain = AutomatonRun.of(SampleSettings.monitor()).active();
        assertThat(plain.dialed()).containsExactly(A);
    }

    /** A server that does not know the service bit is asked without it, and the session is a classic one, which it says. */
    @Test
    void aServerThatRefusesTheServiceGetsAClassicSession() {
        run.connect();
        run.tcp().receive(Answers.failureConf(1, 19)).tcp().receive(Answers.activeConf());
        assertThat(run.phase()).isInstanceOf(Phase.Running.class);
        assertThat(run.dialed()).containsExactly(A, A);
        assertThat(run.state().reason()).contains("no standby session", "optional services");
    }

    /** Standby sessions exist from version 24 on. */
    @Test
    void aSessionThatWasNegotiatedBelowVersion24IsAClassicOne() {
        run.connect();
        run.tcp().receive(Answers.failureConf(1, 1)).tcp().receive(Answers.activeConf());
        assertThat(run.state().version()).isEqualTo(23);
        assertThat(run.dialed()).containsExactly(A, A);
        assertThat(run.state().reason()).isEqualTo("no standby session: protocol version 23");
        assertThat(run.state().standbyComplaint()).isEqualTo(run.state().reason());
    }

    /** The next server may know of them, and its companion is asked like the session: that side may be newer by now. */
    @Test
    void anOlderServerOfThePairDoesNotTakeTheStandbySessionFromTheOther() {
        run.connect();
        run.tcp().receive(Answers.failureConf(1, 1)).accepted().lost();
        run.tcp().receive(Answers.activeConf());
        assertThat(run.state().version()).isEqualTo(24);
        assertThat(run.state().reason()).isEmpty();
        run.tcp(run.companion()).receive(run.companion(), Answers.failureConf(1, 1));
        assertThat(run.state().reason()).contains("no standby session", "E_CTI_INVALID_VERSION");
        run.pass(2_000).companionReady();
        assertThat(run.state().reason()).isEmpty();
        run.receive(run.companion(), Answers.standbyActive());
        assertThat(run.state().version()).isEqualTo(24);
    }

    /** A companion speaks the version of the session; where the active server wants a lower one it is of no use. */
    @Test
    void aStandbySessionOfAHigherVersionThanTheActiveOneIsLeft() {
        run.connect();
        run.tcp().receive(Answers.standbyConf()).tcp().forget();
        int standby = run.companion();
        run.receive(Answers.failureConf(1, 1));
        assertThat(run.closed()).containsExactlyInAnyOrder(standby, 2);
        assertThat(run.state().version()).isEqualTo(23);
    }

    // --- heartbeats ---

    /** Each connection has its own heartbeats: what one server says is no sign of life of the other. */
    @Test
    void theStandbySessionHasHeartbeatsOfItsOwn() {
        run.paired().forget().pass(3_000).traffic().request().pass(2_000);
        assertThat(run.sent()).hasSize(1);
        assertThat(run.sentTypes(run.companion())).containsExactly(MessageTypes.HEARTBEAT_REQ);
        for (int i = 0; i < 10; i++) {
            run.receive(run.companion(), Answers.heartbeatConf()).traffic().request();
            run.pass(5_000);
        }
        assertThat(run.told()).isEmpty();
        assertThat(run.dialed()).isEmpty();
    }

    /** A standby server that went silent is left and tried again; nobody but the status is told. */
    @Test
    void aSilentStandbyServerIsTriedAgainWithoutDisturbingTheSession() {
        run.paired().forget();
        int companion = run.companion();
        for (int i = 0; i < 20; i++) {
            run.pass(1_000).traffic().request();
        }
        assertThat(run.told()).isEmpty();
        assertThat(run.closed()).containsExactly(companion);
        assertThat(run.state().reason()).contains("no standby session", "3 heartbeats were not answered");
        assertThat(run.own()).isEqualTo(1);
    }

    /** FAILURE_CONF to a heartbeat or FAILURE_EVENT: the standby server goes off line, the session stays. */
    @Test
    void aStandbyServerThatEndsItsSessionIsTriedAgain() {
        for (var end : List.of(Answers.failureConf(0, 15), Answers.failureEvent(15))) {
            AutomatonRun each = AutomatonRun.of(PAIR).paired().forget();
            int companion = each.companion();
            each.receive(companion, end);
            assertThat(each.state().reason()).contains("E_CTI_CTI_SERVER_OFFLINE (15)");
            assertThat(each.told()).isEmpty();
            assertThat(each.closed()).containsExactly(companion);
            each.pass(2_000);
            assertThat(each.dialed()).containsExactly(B);
        }
    }

    // --- when it cannot be had ---

    /** The ladder of waits, with a counter of its own: 2, 15, 30, 60, 120 and 120 again. */
    @Test
    void aCompanionThatCannotBeHadIsTriedOnTheLadder() {
        run.active().forget();
        long before = run.now();
        for (long wait : new long[] {2_000, 15_000, 30_000, 60_000, 120_000, 120_000}) {
            run.lost(run.companion());
            long begun = run.now();
            while (run.companion() < 0) {
                run.traffic().request().pass(1_000);
            }
            assertThat(run.now() - begun).isEqualTo(wait);
        }
        assertThat(run.now()).isGreaterThan(before);
        assertThat(run.dialed()).hasSize(6).containsOnly(B);
        assertThat(run.told()).isEmpty();
        assertThat(run.state().failures()).isZero();
    }

    /** A companion that stood for a heartbeat interval was a success. */
    @Test
    void aCompanionThatStoodForgetsEarlierFailures() {
        run.active().lost(run.companion()).pass(2_000).companionReady();
        assertThat(run.state().standby().failures()).isEqualTo(1);
        run.pass(5_000);
        assertThat(run.state().standby().failures()).isZero();
    }

    /** Whatever the standby side answers, its status is told by name and the session stays where it is. */
    @ParameterizedTest
    @ValueSource(ints = {15, 107, 108, 109, 110, 36, 1})
    void aRefusedCompanionIsToldByNameOnly(int status) {
        run.active().tcp(run.companion()).forget().receive(run.companion(), Answers.failureConf(1, status));
        assertThat(run.told()).isEmpty();
        assertThat(run.state().reason()).contains("no standby session", Refusal.text(status), "E_CTI_");
        assertThat(run.state().version()).isEqualTo(24);
        assertThat(run.own()).isEqualTo(1);
        run.pass(2_000);
        assertThat(run.dialed()).containsExactly(B);
        run.companionReady();
        assertThat(run.state().reason()).isEmpty();
    }

    /** Silence in answer to TCP or OPEN_REQ has a time-out of its own. */
    @Test
    void aCompanionThatDoesNotAnswerIsLeft() {
        run.active();
        int first = run.companion();
        while (run.companion() == first) {
            run.traffic().request().pass(1_000);
        }
        assertThat(run.closed()).containsExactly(first);
        run.pass(2_000);
        int second = run.companion();
        run.tcp(second);
        while (run.companion() == second) {
            run.traffic().request().pass(1_000);
        }
        assertThat(run.state().reason()).contains("no answer to OPEN_REQ in time");
        assertThat(run.told(ConnectionFailed.class)).isEmpty();
    }

    /** Two active servers: the companion could never take over. */
    @Test
    void anActiveServerIsNoCompanion() {
        run.active();
        int companion = run.companion();
        run.tcp(companion).forget().receive(companion, Answers.activeConf());
        assertThat(run.closed()).containsExactly(companion);
        assertThat(run.state().reason()).contains("no standby session");
    }

    // --- the standby side comes first ---

    /** SessionType 2 is no failure: the connection is kept, and the other side is the active one. */
    @Test
    void aStandbySideThatAnswersFirstIsKeptAndTheOtherSideUsed() {
        run.connect();
        run.tcp().receive(Answers.standbyConf());
        assertThat(run.dialed()).containsExactly(A, B);
        run.tcp().receive(Answers.activeConf());
        assertThat(run.told(Connected.class))
                .containsExactly(new Connected(B, run.state().endpoint(B), true));
        assertThat(run.closed()).isEmpty();
        assertThat(run.state().failures()).isZero();
        assertThat(run.companion()).isEqualTo(1);
    }

    /** While the other side cannot be had it is tried on the ladder, and the standby session is kept. */
    @Test
    void whileNoSideIsActiveTheOtherOneIsTriedOnTheLadder() {
        run.connect();
        run.tcp().receive(Answers.standbyConf()).forget();
        run.lost();
        run.receive(run.companion(), Answers.heartbeatConf()).pass(2_000).lost();
        for (int i = 0; i < 15; i++) {
            run.pass(1_000).receive(run.companion(), Answers.heartbeatConf());
        }
        assertThat(run.dialed()).containsExactly(B, B);
        assertThat(run.companion()).isEqualTo(1);
    }

    /** Two standby sides for a moment: the first is kept, the other is tried again. */
    @Test
    void twoStandbySidesAreOneTooMany() {
        run.connect();
        run.tcp().receive(Answers.standbyConf()).tcp().forget();
        int second = run.own();
        run.receive(Answers.standbyConf());
        assertThat(run.closed()).containsExactly(second);
        assertThat(run.companion()).isEqualTo(1);
        run.pass(2_000);
        assertThat(run.told(ConnectionFailed.class)).hasSize(1);
        assertThat(run.phase()).isInstanceOf(Phase.Connecting.class);
    }

    /** The found standby session breaks: a session that looks for an active side has no use for a wait of its own. */
    @Test
    void aFoundStandbySessionThatBreaksLeavesAClassicSearch() {
        run.connect();
        run.tcp().receive(Answers.standbyConf());
        run.lost(run.companion()).forget().lost().waited();
        assertThat(run.dialed()).containsExactly(A);
    }

    /** Codes of the guide for sessions of a pair: 108 is a wrong configuration, 107 and 110 are for the other side. */
    @Test
    void refusalsOfAPairAreToldByNameAndTreatedByTheirMeaning() {
        for (int status : new int[] {107, 110}) {
            AutomatonRun each = AutomatonRun.of(PAIR);
            each.connect();
            each.tcp().receive(Answers.failureConf(1, status));
            assertThat(each.dialed()).containsExactly(A, B);
            assertThat(each.told(ConnectionFailed.class))
                    .singleElement()
                    .satisfies(failed -> assertThat(failed.reason()).contains(Refusal.text(status), "E_CTI_"));
        }
        for (int status : new int[] {108, 109}) {
            AutomatonRun each = AutomatonRun.of(PAIR);
            each.connect();
            each.tcp().receive(Answers.failureConf(1, status));
            assertThat(each.phase()).isEqualTo(new Phase.Rejected(status));
            assertThat(each.told(Fact.Rejected.class))
                    .singleElement()
                    .satisfies(rejected -> assertThat(rejected.reason()).contains("UNIQUE_INSTANCE_ID"));
        }
    }

    /** After a broken connection the server may still hold the old one: then 109 speaks of ourselves. */
    @Test
    void ourOwnBrokenConnectionIsNoSecondClient() {
        run.active().lost();
        run.tcp().receive(Answers.failureConf(1, 109));
        assertThat(run.phase()).isInstanceOf(Phase.Waiting.class);
    }

    // --- users and administrators ---

    /** A disconnect ends every connection, in every state of the companion; the last event is OnConnectionClosed. */
    @Test
    void disconnectEndsAllConnections() {
        List<Consumer<AutomatonRun>> ways = List.of(
                AutomatonRun::active,
                r -> r.active().tcp(r.companion()),
                r -> r.active().lost(r.companion()),
                AutomatonRun::paired,
                AutomatonRun::switchedOver,
                r -> r.switchedOver().drained(),
                r -> r.paired().lost());
        for (Consumer<AutomatonRun> way : ways) {
            AutomatonRun each = AutomatonRun.of(PAIR);
            way.accept(each);
            each.disconnect();
            assertThat(each.companion()).isEqualTo(-1);
            assertThat(each.state().draining()).isEqualTo(-1);
            each.pass(5_000);
            assertThat(each.told()).last().isEqualTo(new Closed());
            each.forget().pass(3_600_000);
            assertThat(each.effects()).isEmpty();
        }
    }

    /** A change that the connection does not need leaves the companion alone, too. */
    @Test
    void aChangeInPlaceLeavesTheCompanion() {
        run.paired().forget().configure(SampleSettings.monitor("activeStandby", "true", "maxHeartbeats", "9"));
        assertThat(run.effects()).isEmpty();
    }

    /** The address of the standby server may change while the session stays. */
    @Test
    void anotherAddressOfTheStandbySideConcernsTheCompanionOnly() {
        run.paired().forget();
        int companion = run.companion();
        run.configure(SampleSettings.monitor("activeStandby", "true", "endpoints", "cti-a:42027,cti-x:43027"));
        assertThat(run.dialed()).containsExactly(B);
        assertThat(run.state().endpoint(B).host()).isEqualTo("cti-x");
        assertThat(run.closed()).containsExactly(companion);
        assertThat(run.own()).isEqualTo(1);
    }

    /** Both connections say the same in OPEN_REQ: what needs another one needs it on both. */
    @Test
    void aReconnectEndsTheCompanionToo() {
        run.paired().forget();
        int companion = run.companion();
        run.configure(SampleSettings.monitor("activeStandby", "true", "clientId", "other"));
        assertThat(run.closed()).containsExactly(companion);
        run.receive(Answers.closeConf()).tcp().receive(Answers.activeConf());
        assertThat(run.dialed()).containsExactly(A, B);
    }
}

package org.ctios.session.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.ServerSide.A;

import java.time.Duration;
import org.ctios.session.CilError;
import org.ctios.session.internal.automaton.Fact.Closed;
import org.ctios.session.internal.automaton.Fact.ConnectionFailed;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.Endpoints;
import org.ctios.session.internal.config.SampleSettings;
import org.ctios.session.internal.config.Servers;
import org.junit.jupiter.api.Test;

/** Connect with servers of its own, FinalAttempt, and the other readings of the documents. */
class ConnectWithArgumentsTest {
    private static final Servers THERE =
            new Servers(new Endpoints(new Endpoint("x", 1), new Endpoint("y", 2)), Duration.ofSeconds(7));

    private final AutomatonRun run = AutomatonRun.of(SampleSettings.monitor());

    /** DG 12.5 ch. 8: the servers of Connect count for this connection. */
    @Test
    void theServersOfConnectCountUntilTheDisconnect() {
        assertThat(run.connectTo(THERE)).isEqualTo(CilError.CIL_OK);
        assertThat(run.state().endpoint(A).host()).isEqualTo("x");
        assertThat(run.state().settings().timing().heartbeat()).hasSeconds(7);
        run.disconnect();
        assertThat(run.state().endpoint(A).host()).isEqualTo("cti-a");
        assertThat(run.state().settings().timing().heartbeat()).hasSeconds(5);
    }

    /** Behaviour 8: a Connect that is refused leaves the running failover alone. */
    @Test
    void aRefusedConnectTakesNoServersOver() {
        run.connect();
        run.lost();
        assertThat(run.connectTo(THERE)).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        assertThat(run.state().endpoint(A).host()).isEqualTo("cti-a");
    }

    /** Behaviour 23: the sixth failure after five retries is final, for a session that had a server. */
    @Test
    void theLastRetryThatFailsIsTheFinalAttempt() {
        AutomatonRun limited = AutomatonRun.of(SampleSettings.monitor("reconnect.maxRetries", "5"));
        limited.opened().pass(5_000).receive(Answers.heartbeatConf()).forget();
        for (int failure = 1; failure <= 6; failure++) {
            limited.waited().lost();
        }
        assertThat(limited.told(ConnectionFailed.class))
                .extracting(ConnectionFailed::last)
                .containsExactly(false, false, false, false, false, true);
        assertThat(limited.phase()).isInstanceOf(Phase.GaveUp.class);
        limited.forget().pass(1_000_000);
        assertThat(limited.effects()).isEmpty();
    }

    /** Behaviour 24: a session that never had a server goes on beyond any number. */
    @Test
    void withoutAnEarlierServerThereIsNoFinalAttempt() {
        AutomatonRun limited = AutomatonRun.of(SampleSettings.monitor("reconnect.maxRetries", "2"));
        limited.connect();
        for (int failure = 1; failure <= 50; failure++) {
            limited.waited().lost();
        }
        assertThat(limited.told(ConnectionFailed.class)).hasSize(50).noneMatch(ConnectionFailed::last);
    }

    /** Behaviours 23 and 24: retries are what comes after a connection that was lost, not what came before the first one. */
    @Test
    void attemptsBeforeTheFirstConnectionAreNoRetries() {
        AutomatonRun limited = AutomatonRun.of(SampleSettings.monitor("reconnect.maxRetries", "5"));
        limited.connect();
        for (int failure = 1; failure <= 10; failure++) {
            limited.waited().lost();
        }
        limited.waited().accepted().forget();
        for (int failure = 1; failure <= 6; failure++) {
            limited.waited().lost();
        }
        assertThat(limited.told(ConnectionFailed.class))
                .extracting(ConnectionFailed::last)
                .containsExactly(false, false, false, false, false, true);
    }

    /** A server that opens sessions and drops them at once does not give new retries each time. */
    @Test
    void aSessionThatDidNotLastGivesNoNewRetries() {
        AutomatonRun limited = AutomatonRun.of(SampleSettings.monitor("reconnect.maxRetries", "2"));
        limited.connect();
        for (int failure = 1; failure <= 3; failure++) {
            limited.waited().accepted().lost();
        }
        assertThat(limited.told(ConnectionFailed.class))
                .extracting(ConnectionFailed::last)
                .containsExactly(false, false, true);
    }

    /** By default a session never gives up: it is a server's, not a desktop's. */
    @Test
    void byDefaultNoAttemptIsFinal() {
        run.opened().forget();
        for (int failure = 1; failure <= 50; failure++) {
            run.waited().lost();
        }
        assertThat(run.told(ConnectionFailed.class)).hasSize(50).noneMatch(ConnectionFailed::last);
    }

    /** Behaviour 25: after FinalAttempt Disconnect, then Connect starts anew. */
    @Test
    void afterTheFinalAttemptDisconnectMakesConnectPossible() {
        AutomatonRun limited = AutomatonRun.of(SampleSettings.monitor("reconnect.maxRetries", "1"));
        limited.opened().lost().lost();
        assertThat(limited.connect()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        limited.forget();
        assertThat(limited.disconnect()).isEqualTo(CilError.CIL_OK);
        assertThat(limited.told()).containsExactly(new Closed());
        assertThat(limited.connect()).isEqualTo(CilError.CIL_OK);
        assertThat(limited.dialed()).hasSize(1);
    }

    /** An edit is a new chance, whatever key it is about. */
    @Test
    void anEditAfterTheFinalAttemptStartsAnew() {
        AutomatonRun limited = AutomatonRun.of(SampleSettings.monitor("reconnect.maxRetries", "1"));
        limited.opened().lost().lost().forget();
        limited.configure(SampleSettings.monitor("reconnect.maxRetries", "0"));
        assertThat(limited.dialed()).hasSize(1);
    }

    /** Behaviour 10: both readings of the documents. */
    @Test
    void connectOnAConnectedSessionHasTwoReadings() {
        run.opened();
        assertThat(run.connect()).isEqualTo(CilError.E_CTIOS_SESSION_NOT_DISCONNECTED);
        AutomatonRun other = AutomatonRun.of(SampleSettings.monitor("compatibility", "modeConflict"));
        other.opened().forget();
        assertThat(other.connect()).isEqualTo(CilError.E_CTIOS_MODE_CONFLICT);
        assertThat(other.effects()).isEmpty();
    }

    /** Behaviour 18: with the switch only a forced disconnect stops a failover (DG 8.0 p. 4-23), else any does. */
    @Test
    void aForcedDisconnectStopsAFailoverAndSoDoesAnyOtherByDefault() {
        AutomatonRun strict = AutomatonRun.of(SampleSettings.monitor("compatibility", "forcedDisconnect"));
        strict.opened().lost();
        assertThat(strict.disconnect()).isEqualTo(CilError.E_CTIOS_IN_FAILOVER);
        assertThat(strict.forceDisconnect()).isEqualTo(CilError.CIL_OK);
        assertThat(strict.connect()).isEqualTo(CilError.CIL_OK);
        run.opened().lost();
        assertThat(run.disconnect()).isEqualTo(CilError.CIL_OK);
        assertThat(run.connect()).isEqualTo(CilError.CIL_OK);
    }
}

package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Fact;
import org.ctios.session.internal.config.Endpoint;
import org.junit.jupiter.api.Test;

/** Issue 5, initial state on start: which facts still hold for a listener that comes late. */
class StandingFactsTest {
    private static final Endpoint SERVER = new Endpoint("127.0.0.1", 42027);
    private static final Fact CONNECTED = new Fact.Connected(ServerSide.A, SERVER, true);
    private static final Fact LOST =
            new Fact.ConnectionFailed(ServerSide.A, SERVER, ReasonCode.TRANSPORT_ERROR, 0, "reset", false);
    private static final Fact MONITOR = new Fact.MonitorMode(ServerSide.A, "1");
    private static final Fact AGENT = new Fact.AgentMode(ServerSide.A, 5000, "1001", "1");

    private final StandingFacts standing = new StandingFacts();

    @Test
    void beforeTheFirstAttemptNothingHolds() {
        assertThat(standing.connection()).isNull();
        assertThat(standing.of(ConnectionMode.MONITOR)).isEmpty();
    }

    @Test
    void connectionAndModeHold() {
        told(CONNECTED, MONITOR, new Fact.HeartbeatAnswered(ServerSide.A));
        assertThat(standing.connection()).isEqualTo(CONNECTED);
        assertThat(standing.of(ConnectionMode.MONITOR)).containsExactly(MONITOR);
    }

    /** A planned switch-over: the mode stays in force and is not told again. */
    @Test
    void theModeOutlivesAPlannedSwitchOver() {
        Fact moved = new Fact.Connected(ServerSide.B, SERVER, false);
        told(CONNECTED, MONITOR, moved);
        assertThat(standing.connection()).isEqualTo(moved);
        assertThat(standing.of(ConnectionMode.MONITOR)).containsExactly(MONITOR);
    }

    @Test
    void theModeEndsWithTheConnection() {
        for (Fact end : new Fact[] {LOST, new Fact.Closed(), new Fact.Rejected(ServerSide.A, 9, "bad version")}) {
            told(CONNECTED, MONITOR, end);
            assertThat(standing.connection()).isEqualTo(end);
            assertThat(standing.of(ConnectionMode.MONITOR)).isEmpty();
        }
    }

    /** The configuration asks for another mode, which is not in force yet. */
    @Test
    void aModeThatIsNotAskedForAnyMoreDoesNotHold() {
        told(CONNECTED, MONITOR);
        assertThat(standing.of(ConnectionMode.AGENT)).isEmpty();
        told(AGENT);
        assertThat(standing.of(ConnectionMode.AGENT)).containsExactly(AGENT);
        assertThat(standing.of(ConnectionMode.MONITOR)).isEmpty();
    }

    @Test
    void whatWentWrongWithTheModeHoldsUntilTheModeIsInForce() {
        Fact first = new Fact.LoggedInAlready(ServerSide.A, "first");
        Fact second = new Fact.LoggedInAlready(ServerSide.A, "second");
        told(CONNECTED, AGENT, first, second);
        assertThat(standing.of(ConnectionMode.AGENT)).containsExactly(AGENT, second);
        told(AGENT);
        assertThat(standing.of(ConnectionMode.AGENT)).containsExactly(AGENT);
        Fact denied = new Fact.ModeDenied(ServerSide.A, ConnectionMode.MONITOR, "no all events");
        told(CONNECTED, denied);
        assertThat(standing.of(ConnectionMode.MONITOR)).containsExactly(denied);
        told(MONITOR);
        assertThat(standing.of(ConnectionMode.MONITOR)).containsExactly(MONITOR);
    }

    /** Who listens to a session later hears why it has no mode, in either mode. */
    @Test
    void aDenialHoldsForTheModeItIsAbout() {
        Fact denied = new Fact.ModeDenied(ServerSide.A, ConnectionMode.AGENT, "no client events");
        told(CONNECTED, denied);
        assertThat(standing.of(ConnectionMode.AGENT)).containsExactly(denied);
        assertThat(standing.of(ConnectionMode.MONITOR)).isEmpty();
    }

    private void told(Fact... facts) {
        for (Fact fact : facts) {
            standing.told(fact);
        }
    }
}

package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ctios.event.ConnectionEvent.OnHeartbeat;
import org.ctios.event.EventFamily;
import org.ctios.session.ConnectionChange;
import org.ctios.session.ConnectionChange.Kind;
import org.ctios.session.Latencies;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionMeasures;
import org.ctios.session.SideContact;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a session measures between real sockets. */
class MeasuresOverTcpIT {
    private final OverTcp tcp = new OverTcp();

    @AfterEach
    void close() {
        tcp.close();
    }

    private SessionMeasures measures() {
        return tcp.session().measures();
    }

    private ServerSide idleSide() {
        return Objects.requireNonNull(tcp.session().status().side()).other();
    }

    private SideContact contact(ServerSide side) {
        return Objects.requireNonNull(measures().sides().get(side));
    }

    private static Side server(ServerSide side) {
        return Side.valueOf(side.name());
    }

    @Test
    void aHeartbeatIsMeasuredFromSendingItToItsAnswer() {
        tcp.monitor("heartbeat", "0.1");
        tcp.heard.awaitNumber(OnHeartbeat.class, 3);
        Latencies roundTrip = measures().heartbeatRoundTrip();
        assertThat(roundTrip.count())
                .isBetween(3L, (long) tcp.heard.all(OnHeartbeat.class).size() + 1);
        assertThat(roundTrip.max()).isPositive().isLessThan(Heard.LIMIT);
    }

    /** Answers to the session's own questions are no news that somebody waits for. */
    @Test
    void anEventIsMeasuredFromItsReadToEachListener() {
        StandaloneSession session = tcp.monitor();
        session.addEventListener(event -> {});
        assertThat(measures().wireToListener()).isEqualTo(Latencies.NONE);
        tcp.pair.contactCentre().startCall("1001").deliver();
        tcp.awaitFirst("OnCallDelivered");
        await().atMost(Heard.LIMIT).until(() -> measures().wireToListener().count() >= 2);
        assertThat(measures().wireToListener().max()).isPositive().isLessThan(Heard.LIMIT);
        assertThat(measures().eventsByFamily()).containsOnlyKeys(EventFamily.values());
        assertThat(measures().eventsByFamily().get(EventFamily.CALL)).isPositive();
        assertThat(measures().eventsByFamily().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(session.statistics().eventsPublished());
    }

    @Test
    void aFailoverIsMeasuredUntilTheModeIsRestored() {
        Instant before = Instant.now();
        tcp.monitor();
        assertThat(measures().recovery()).isEqualTo(Latencies.NONE);
        tcp.failover();
        await().atMost(Heard.LIMIT).until(() -> measures().recovery().count() == 1);
        assertThat(measures().recovery().max()).isPositive().isLessThan(Heard.LIMIT);
        assertThat(measures().failoversSince(before)).isEqualTo(1);
        assertThat(measures().history())
                .extracting(ConnectionChange::kind)
                .startsWith(Kind.CONNECTED, Kind.LOST)
                .endsWith(Kind.CONNECTED);
        assertThat(contact(idleSide()).isUnreachable()).isTrue();
        assertThat(contact(idleSide().other()).lastReached()).isAfter(before);
    }

    @Test
    void aDisconnectEndsTheHistoryAndIsNoRecovery() {
        tcp.monitor();
        tcp.refuseBoth();
        tcp.pair.faults(tcp.pair.active()).reset();
        await().atMost(Heard.LIMIT).until(() -> measures().failoversSince(Instant.EPOCH) == 1);
        tcp.session().disconnect();
        await().atMost(Heard.LIMIT).until(() -> last(measures().history()).kind() == Kind.CLOSED);
        assertThat(measures().recovery()).isEqualTo(Latencies.NONE);
    }

    private static ConnectionChange last(List<ConnectionChange> history) {
        return history.get(history.size() - 1);
    }

    /** Warn before it is needed: nothing else would tell that the idle side is dead. */
    @Test
    void theIdleSideIsMissedAndFoundAgain() {
        tcp.monitor("probe.interval", "1");
        ServerSide idle = idleSide();
        await().atMost(Heard.LIMIT).until(() -> contact(idle).lastReached() != null);
        assertThat(contact(idle).isUnreachable()).isFalse();
        tcp.pair.kill(server(idle));
        await().atMost(Heard.LIMIT).until(() -> contact(idle).isUnreachable());
        assertThat(contact(idle).problem()).contains("refused");
        tcp.pair.revive(server(idle));
        await().atMost(Heard.LIMIT).until(() -> !contact(idle).isUnreachable());
        assertThat(measures().history())
                .extracting(ConnectionChange::kind)
                .containsExactly(Kind.CONNECTED, Kind.IDLE_SIDE_UNREACHABLE, Kind.IDLE_SIDE_REACHABLE);
        assertThat(tcp.session().statistics().attemptsFailed()).isZero();
    }

    /** A look is no OPEN_REQ: the server has one session, and was told nothing by the look. */
    @Test
    void aLookSaysNothingToTheServer() {
        tcp.monitor("probe.interval", "1", "heartbeat", "3600");
        long received = tcp.pair.messagesReceived();
        ServerSide idle = idleSide();
        await().atMost(Heard.LIMIT).until(() -> contact(idle).lastReached() != null);
        Instant first = contact(idle).lastReached();
        await().atMost(Heard.LIMIT)
                .until(() -> Objects.requireNonNull(contact(idle).lastReached()).isAfter(first));
        assertThat(tcp.pair.messagesReceived()).isEqualTo(received);
        assertThat(tcp.pair.sessionsOpened()).isEqualTo(1);
    }

    @Test
    void withoutAConfigurationThereIsNothingToMeasure() {
        tcp.create("probe.interval", "7200");
        assertThat(measures())
                .isEqualTo(new SessionMeasures(
                        Latencies.NONE,
                        Latencies.NONE,
                        Latencies.NONE,
                        Map.of(
                                EventFamily.CONNECTION, 0L,
                                EventFamily.AGENT, 0L,
                                EventFamily.CALL, 0L,
                                EventFamily.SKILL_GROUP, 0L),
                        Map.of(),
                        List.of()));
        assertThat(tcp.session().status().configurationProblems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("probe.interval");
                    assertThat(problem.cure()).contains("0 to 3600");
                });
    }
}

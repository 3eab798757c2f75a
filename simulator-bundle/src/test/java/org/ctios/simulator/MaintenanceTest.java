package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.wire.Truth;
import org.junit.jupiter.api.Test;

/** Guide, Session Management, PG and CTI Server Graceful Shutdown: the planned switch-over. */
class MaintenanceTest extends StandbyPair {

    /** Request, agreement, status 1, the other side active, and the old side drops who has stopped its requests. */
    @Test
    void aPlannedSwitchOverMovesItsClientsWithoutAHole() throws Exception {
        try (TestClient onA = connect(Side.A);
                TestClient onB = connect(Side.B);
                TestClient classic = new TestClient(pair, Side.A, 24)) {
            openBoth(onA, onB);
            classic.openAllEvents();
            CompletableFuture<Boolean> done = pair.maintenance();
            Message request = onA.read();
            assertThat(type(request)).isEqualTo(MessageTypes.ACTIVE_MAINTENANCE_REQ);
            login("1001");
            assertLogin(onA, "1001");
            assertThat(statusOf(Side.A, 24, BOTH)).isEqualTo(110);
            answer(onA, request, true);
            assertMaintenance(onA, true);
            assertThat(type(onB.read())).isEqualTo(MessageTypes.STANDBY_ACTIVE_EVENT);
            assertThat(pair.active()).isEqualTo(Side.B);
            assertThat(type(classic.readUntil(MessageTypes.FAILURE_EVENT))).isEqualTo(MessageTypes.FAILURE_EVENT);
            login("1002");
            assertLogin(onB, "1002");
            assertThat(type(onA.ask(MessageTypes.QUERY_AGENT_STATE_REQ, StandbyPair::ofAgent)))
                    .isEqualTo(MessageTypes.QUERY_AGENT_STATE_CONF);
            assertThat(statusOf(Side.A, 24, BOTH)).isEqualTo(110);
            assertThat(done).isNotDone();
            onA.send(stopping());
            assertThat(onA.isEnded()).isTrue();
            assertThat(done.get(2, TimeUnit.SECONDS)).isTrue();
        }
        try (TestClient onA = connect(Side.A)) {
            assertThat(open(onA).uint(Fields.SESSION_TYPE)).isEqualTo(2);
        }
    }

    /**
     * Events come from exactly one side at any time: under load, what was told over many switches is the whole truth. No
     * connection begins twice or unseen, and calls told once more change nothing.
     */
    @Test
    void manyPlannedSwitchOversLeaveNoHoleAndTellNothingTwice() throws Exception {
        Map<Long, Queue<SentFrame>> told = new ConcurrentSkipListMap<>();
        Map<Side, TestClient> clients = new EnumMap<>(Side.class);
        pair.record(frame -> told.computeIfAbsent(frame.connection(), number -> new ConcurrentLinkedQueue<>())
                .add(frame));
        try {
            for (Side side : Side.values()) {
                clients.put(side, connect(side));
                open(clients.get(side));
            }
            pair.contactCentre().setCallsPerMinute(20_000);
            for (int i = 0; i < 20; i++) {
                // A quick machine would be through before there are calls that a switch-over could lose.
                long enough = 6L * i;
                await().until(() -> pair.callsStarted() > enough);
                Side from = pair.active();
                CompletableFuture<Boolean> done = pair.maintenance();
                TestClient old = clients.get(from);
                answer(old, old.readUntil(MessageTypes.ACTIVE_MAINTENANCE_REQ), true);
                old.readUntil(MessageTypes.ACTIVE_MAINTENANCE_EVENT);
                old.send(stopping());
                assertThat(old.isEnded()).isTrue();
                assertThat(done.get(2, TimeUnit.SECONDS)).isTrue();
                clients.put(from, connect(from));
                assertThat(open(clients.get(from)).uint(Fields.SESSION_TYPE)).isEqualTo(2);
            }
            pair.contactCentre().pause();
            TestClient last = clients.get(pair.active());
            last.send(last.request(MessageTypes.HEARTBEAT_REQ).build().toBytes());
            last.readUntil(MessageTypes.HEARTBEAT_CONF);
            assertThat(pair.callsStarted()).isGreaterThan(100);
            Truth.assertKnown(
                    known(told.values()),
                    pair.contactCentre().agents(),
                    pair.contactCentre().calls());
        } finally {
            for (TestClient client : clients.values()) {
                client.close();
            }
        }
    }

    /** One no, and everything stays as it was. */
    @Test
    void aClientThatRefusesKeepsTheSideActive() throws Exception {
        try (TestClient onA = connect(Side.A);
                TestClient onB = connect(Side.B)) {
            openBoth(onA, onB);
            CompletableFuture<Boolean> done = pair.maintenance();
            assertThatThrownBy(pair::maintenance).hasMessageContaining("in maintenance already");
            answer(onA, onA.read(), false);
            assertMaintenance(onA, false);
            assertThat(done.get(2, TimeUnit.SECONDS)).isFalse();
            assertThat(pair.active()).isEqualTo(Side.A);
            login("1001");
            assertLogin(onA, "1001");
            assertThat(onB.isSilent()).isTrue();
        }
    }

    /** Silence for 5 s is a no. */
    @Test
    void aClientThatDoesNotAnswerKeepsTheSideActive() throws Exception {
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            onA.read();
            CompletableFuture<Boolean> done = pair.maintenance();
            onA.read();
            assertMaintenance(onA, false);
            assertThat(done.get(2, TimeUnit.SECONDS)).isFalse();
            assertThat(pair.active()).isEqualTo(Side.A);
        }
    }

    /** A client that does not say that it stopped is dropped after 5 s. */
    @Test
    void aClientThatStaysIsDropped() throws Exception {
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            onA.read();
            CompletableFuture<Boolean> done = pair.maintenance();
            answer(onA, onA.read(), true);
            assertMaintenance(onA, true);
            assertThat(onA.isEnded()).isTrue();
            assertThat(done.get(2, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Who is gone is not waited for; without clients the switch is immediate. */
    @Test
    void aClientThatEndsIsNotWaitedFor() throws Exception {
        CompletableFuture<Boolean> done;
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            onA.read();
            done = pair.maintenance();
            assertThat(done).isNotDone();
        }
        assertThat(done.get(2, TimeUnit.SECONDS)).isTrue();
        assertThat(pair.maintenance().get(2, TimeUnit.SECONDS)).isTrue();
        assertThat(pair.active()).isEqualTo(Side.A);
    }

    /** The active side dies before its clients have answered. */
    @Test
    void aSideThatDiesInItsMaintenanceIsReplacedAtOnce() throws Exception {
        try (TestClient onA = connect(Side.A);
                TestClient onB = connect(Side.B)) {
            openBoth(onA, onB);
            CompletableFuture<Boolean> done = pair.maintenance();
            pair.kill(Side.A);
            assertThat(type(onB.read())).isEqualTo(MessageTypes.STANDBY_ACTIVE_EVENT);
            assertThat(done.get(2, TimeUnit.SECONDS)).isTrue();
            login("1001");
            assertLogin(onB, "1001");
        }
    }

    /** The standby dies before the clients have answered: the side must stay. */
    @Test
    void aSideWhoseStandbyDiesStays() throws Exception {
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            onA.read();
            CompletableFuture<Boolean> done = pair.maintenance();
            Message request = onA.read();
            pair.kill(Side.B);
            answer(onA, request, true);
            assertMaintenance(onA, false);
            assertThat(done.get(2, TimeUnit.SECONDS)).isFalse();
            assertThatThrownBy(pair::maintenance).hasMessageContaining("side B is down");
        }
    }

    /** The new side dies before the clients have left the old one, which is active again and keeps them. */
    @Test
    void aSideThatIsNeededAgainKeepsItsClients() throws Exception {
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            onA.read();
            CompletableFuture<Boolean> done = pair.maintenance();
            answer(onA, onA.read(), true);
            assertMaintenance(onA, true);
            pair.kill(Side.B);
            assertThat(type(onA.read())).isEqualTo(MessageTypes.STANDBY_ACTIVE_EVENT);
            assertThat(done.get(10, TimeUnit.SECONDS)).isFalse();
            login("1001");
            assertLogin(onA, "1001");
        }
    }

    /** What a caller does to the result does not stop the maintenance. */
    @Test
    void aCancelledResultDoesNotBlockTheNextMaintenance() throws Exception {
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            onA.read();
            assertThat(pair.maintenance().cancel(true)).isTrue();
            answer(onA, onA.read(), false);
            assertMaintenance(onA, false);
            pair.maintenance();
            assertThat(type(onA.read())).isEqualTo(MessageTypes.ACTIVE_MAINTENANCE_REQ);
        }
    }

    /** Closing the pair leaves nobody waiting. */
    @Test
    void closingEndsAMaintenance() throws Exception {
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            CompletableFuture<Boolean> done = pair.maintenance();
            pair.close();
            await().until(done::isDone);
            assertThat(done.get()).isFalse();
        }
    }
}

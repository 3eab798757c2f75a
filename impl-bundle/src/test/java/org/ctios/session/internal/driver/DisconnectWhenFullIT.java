package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionClosed;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnMonitorModeEstablished;
import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.session.ConnectionChange;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionState;
import org.ctios.session.SideContact;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.SimulatedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** docs/configuration.md, queue.onFull = disconnect: end the connection, connect again when there is room. */
class DisconnectWhenFullIT {
    private static final String FULL = "is full";

    private final OverTcp tcp = new OverTcp();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        tcp.close();
    }

    /** A slow listener is not the servers' fault: none of them is blamed, and the session does not give up. */
    @Test
    void aSessionWhoseListenerWasSlowComesBackWhenThereIsRoomHoweverFewRetriesItHas() {
        StandaloneSession session = tcp.create(
                "queue.capacity", "20", "queue.onFull", "disconnect", "reconnect.maxRetries", "1", "heartbeat", "60");
        session.addEventListener(event -> awaitRelease());
        session.connect();
        tcp.awaitState(SessionState.MONITOR);
        fillTheQueue();
        tcp.heard.awaitNumber(OnConnectionFailure.class, 1);
        ServerSide used = ServerSide.valueOf(tcp.pair.active().name());

        release.countDown();

        tcp.heard.awaitNumber(OnConnection.class, 2);
        tcp.awaitState(SessionState.MONITOR);
        assertThat(session.status().side()).isEqualTo(used);
        assertThat(tcp.heard.all(OnConnectionFailure.class)).noneMatch(OnConnectionFailure::finalAttempt);
        assertThat(session.measures().sides().values())
                .extracting(SideContact::lastFailed)
                .containsOnlyNulls();
        assertThat(session.statistics().failovers()).isZero();
        assertThat(tcp.heard.all(OnConnectionFailure.class))
                .extracting(OnConnectionFailure::reasonCode)
                .containsOnly(ReasonCode.QUEUE_FULL);
        assertThat(session.measures().history())
                .filteredOn(change -> change.reason().contains(FULL))
                .extracting(ConnectionChange::side)
                .containsOnly(used);
    }

    /** Who gives the session up while it waits for room is obeyed, and room changes nothing then. */
    @Test
    void aDisconnectEndsTheWaitForRoom() {
        StandaloneSession session = tcp.create("queue.capacity", "20", "queue.onFull", "disconnect", "heartbeat", "60");
        session.addEventListener(event -> awaitRelease());
        session.connect();
        tcp.awaitState(SessionState.MONITOR);
        fillTheQueue();
        tcp.heard.awaitNumber(OnConnectionFailure.class, 1);
        await().atMost(Heard.LIMIT).until(() -> session.disconnect().isOk());
        tcp.awaitState(SessionState.DISCONNECTED);
        long opened = tcp.pair.sessionsOpened();

        release.countDown();

        await().atMost(Heard.LIMIT)
                .until(() -> session.listeners().stream().allMatch(listener -> listener.waiting() == 0));
        assertThat(session.snapshot().current()).isFalse();
        assertThat(session.state()).isEqualTo(SessionState.DISCONNECTED);
        assertThat(tcp.pair.sessionsOpened()).isEqualTo(opened);
    }

    /** Behaviour 14: nothing comes behind OnConnectionClosed, also when it is the event that fills a queue. */
    @Test
    void theEndOfASessionThatFillsAQueueIsTheLastThatIsTold() {
        StandaloneSession session = tcp.create("heartbeat", "60");
        session.addEventListener(event -> awaitRelease());
        session.connect();
        tcp.awaitState(SessionState.MONITOR);
        tcp.heard.awaitNumber(OnMonitorModeEstablished.class, 1);
        tcp.edit("queue.capacity", Integer.toString(mostWaiting(session) + 1));
        session.disconnect();
        tcp.heard.awaitNumber(OnConnectionClosed.class, 1);
        tcp.awaitState(SessionState.DISCONNECTED);
        assertThat(session.listeners()).anyMatch(listener -> listener.waiting() == listener.capacity());

        release.countDown();

        await().atMost(Heard.LIMIT).until(() -> mostWaiting(session) == 0);
        assertThat(tcp.heard.all()).last().isInstanceOf(OnConnectionClosed.class);
    }

    private static int mostWaiting(StandaloneSession session) {
        return session.listeners().stream()
                .mapToInt(ListenerStatistics::waiting)
                .max()
                .orElseThrow();
    }

    private void fillTheQueue() {
        for (int i = 0; i < 10; i++) {
            SimulatedCall call = tcp.pair.contactCentre().startCall("1001");
            call.deliver();
            call.establish();
            call.clear();
            call.end();
        }
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.CtiOsRequest;
import org.ctios.session.InFailover;
import org.ctios.session.Operation;
import org.ctios.session.SessionState;
import org.ctios.session.StandaloneSession;
import org.ctios.simulator.Agent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * docs/configuration.md, queue.onFull = wait: what is unread may hold the answer that a slow listener waits for. A session
 * that did not read it would wait for the listener, and the listener for the session.
 */
class RequestsOfASlowListenerIT {
    private static final int EVENTS = 200;

    private final OverTcp tcp = new OverTcp();
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<CompletableFuture<?>> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        release.countDown();
        tcp.close();
    }

    /** Who asks for each event gets each answer, however many events wait. */
    @Test
    void aListenerThatAsksForEachEventGetsItsAnswersWhileItsQueueIsFull() {
        StandaloneSession session = tcp.create("queue.capacity", "10", "heartbeat", "60");
        session.addEventListener(event -> ask(event, InFailover.REFUSE));
        session.connect();
        tcp.awaitState(SessionState.MONITOR);
        changeStates();
        await().atMost(Heard.LIMIT)
                .until(() -> session.listeners().stream().anyMatch(listener -> listener.waiting() >= 10));

        release.countDown();

        await().atMost(Heard.LIMIT).until(() -> asked.size() >= EVENTS);
        assertThat(asked).allSatisfy(answer -> assertThat(answer).isCompleted());
    }

    /** And who may wait for the mode does not wait in vain, since what the session itself asks for is read as well. */
    @Test
    void aRequestThatWaitsForTheModeIsSentAlthoughAQueueIsFull() {
        StandaloneSession session = tcp.create("queue.capacity", "1", "heartbeat", "60", "snapshot", "true");
        changeStates();
        session.addEventListener(event -> ask(event, InFailover.waitUpTo(Duration.ofSeconds(30))));
        release.countDown();
        session.connect();
        tcp.awaitState(SessionState.MONITOR);
        changeStates();

        await().atMost(Heard.LIMIT).until(() -> asked.size() >= EVENTS);
        assertThat(asked).allSatisfy(answer -> assertThat(answer).isCompleted());
    }

    private void changeStates() {
        for (int i = 0; i < EVENTS; i++) {
            Agent.State next = i % 2 == 0 ? Agent.State.AVAILABLE : Agent.State.NOT_READY;
            tcp.pair.contactCentre().setAgentState("1002", next, 0);
        }
    }

    /** The listener: for each state of an agent it asks how the agent stands, and waits for the answer. */
    private void ask(CtiOsEvent event, InFailover policy) {
        awaitRelease();
        if (!event.name().equals("OnAgentStateChange")) {
            return;
        }
        CompletableFuture<?> answer = tcp.session()
                .request(CtiOsRequest.of(Operation.QUERY_AGENT_STATE)
                        .with("AgentID", "1001")
                        .with("PeripheralID", OverTcp.PERIPHERAL)
                        .timeout(Duration.ofSeconds(2))
                        .inFailover(policy)
                        .build())
                .toCompletableFuture();
        try {
            answer.join();
        } catch (CompletionException e) {
            // Looked at in the end.
        }
        asked.add(answer);
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

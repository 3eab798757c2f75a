package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ctios.event.EventId;
import org.ctios.session.CilError;
import org.ctios.session.DeliveryThread;
import org.ctios.session.WaitObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Behaviour 79 with a whole session that finds no server: its listeners may do anything but wait. */
class ListenersOfASessionTest {
    private final SessionRuntime runtime = new SessionRuntime();
    private final LiveSession session = new LiveSession("east", runtime);
    private final CountDownLatch release = new CountDownLatch(1);
    private boolean ended;

    @AfterEach
    void end() {
        release.countDown();
        if (!ended) {
            session.close();
            runtime.close();
        }
    }

    /** Session and threads end although a listener does not. */
    @Test
    void theSessionEndsAlthoughAListenerDoesNot() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        session.addEventListener(event -> {
            inside.countDown();
            await(release);
        });
        connect();
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        ended = true;
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> {
            session.close();
            runtime.close();
        });
        assertThat(end).succeedsWithin(Duration.ofSeconds(8));
        assertThat(release.getCount()).as("it is still stuck").isEqualTo(1);
    }

    /** A listener may ask its session for everything, also for what the session's own thread answers. */
    @Test
    void aListenerMayAskItsSession() throws Exception {
        CompletableFuture<CilError> answer = new CompletableFuture<>();
        session.addEventListener(event -> {
            if (answer.isDone()) {
                return;
            }
            session.addEventListener(other -> {}).close();
            session.status();
            session.connect();
            answer.complete(session.disconnect());
        });
        connect();
        assertThat(answer.get(4, TimeUnit.SECONDS)).isEqualTo(CilError.CIL_OK);
    }

    /** A wait inside a listener is refused; one outside gets what the session tells. */
    @Test
    void aListenerMustNotWait() throws Exception {
        CompletableFuture<Throwable> refused = new CompletableFuture<>();
        try (WaitObject object = new WaitObject(session, EventId.CONNECTION_FAILURE)) {
            session.addEventListener(event -> {
                try {
                    object.waitOnMultipleEvents(1);
                } catch (IllegalStateException e) {
                    refused.complete(e);
                }
            });
            connect();
            assertThat(object.waitOnMultipleEvents(10_000)).isEqualTo(WaitObject.Result.EVENT_SIGNALED);
        }
        assertThat(refused.get(10, TimeUnit.SECONDS)).hasMessageContaining("listener");
        assertThat(DeliveryThread.isCurrent()).isFalse();
    }

    /** To a port that was free a moment ago. */
    private void connect() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        session.reconfigure(Map.of("endpoints", "127.0.0.1:" + port));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

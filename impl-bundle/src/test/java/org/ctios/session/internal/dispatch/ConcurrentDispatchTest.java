package org.ctios.session.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.event.Origin;
import org.ctios.session.internal.config.QueueSettings;
import org.ctios.session.internal.config.QueueSettings.OnFull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Behaviour 79 with real threads: nothing lost, nothing reordered, never two at a time, never more than fits. */
class ConcurrentDispatchTest {
    private static final int EVENTS = 100_000;

    /** Small, so that lanes are full and have room again all the time. */
    private static final int CAPACITY = 4;

    private final ExecutorService pool = Executors.newFixedThreadPool(3);

    @AfterEach
    void endThreads() {
        pool.shutdownNow();
    }

    /** Counts what is wrong with the order, and lets the test wait for the last event. */
    private static final class Checking implements CtiOsEventListener {
        private final AtomicInteger inside = new AtomicInteger();
        private final CountDownLatch last = new CountDownLatch(1);
        private volatile long heard;
        private volatile long faults;

        @Override
        @SuppressWarnings("NonAtomicOperationOnVolatileField") // One call at a time is what is being tested.
        public void onEvent(CtiOsEvent event) {
            boolean alone = inside.incrementAndGet() == 1;
            boolean next = event.origin().sequence() == heard + 1;
            faults += alone && next ? 0 : 1;
            heard = event.origin().sequence();
            inside.decrementAndGet();
            if (heard == EVENTS) {
                last.countDown();
            }
        }
    }

    /** The publisher waits when a lane is full, as the session does, and goes on when it is told that there is room. */
    @Test
    void fourListenersGetEveryEventInOrder() throws InterruptedException {
        Semaphore room = new Semaphore(0);
        EventDispatcher dispatcher = new EventDispatcher(pool, new QueueSettings(CAPACITY, OnFull.WAIT), room::release);
        List<Checking> listeners =
                IntStream.range(0, 4).mapToObj(i -> new Checking()).toList();
        listeners.forEach(dispatcher::add);
        for (long i = 1; i <= EVENTS; i++) {
            dispatcher.publish(new ConnectionEvent.OnHeartbeat(new Origin("east", null, Instant.EPOCH, i)));
            while (dispatcher.isFull()) {
                assertThat(room.tryAcquire(30, TimeUnit.SECONDS))
                        .as("room again")
                        .isTrue();
            }
        }
        for (Checking listener : listeners) {
            assertThat(listener.last.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(listener.faults).isZero();
        }
        assertThat(dispatcher.droppedCount()).isZero();
    }

    /** Dropping loses events but never their order, and every loss is counted. */
    @Test
    void whatIsDroppedIsCountedAndTheRestStaysInOrder() {
        EventDispatcher dispatcher =
                new EventDispatcher(pool, new QueueSettings(CAPACITY, OnFull.DROP_OLDEST), () -> {});
        AtomicInteger heard = new AtomicInteger();
        AtomicInteger faults = new AtomicInteger();
        long[] before = {0};
        dispatcher.add(event -> {
            faults.addAndGet(event.origin().sequence() > before[0] ? 0 : 1);
            before[0] = event.origin().sequence();
            heard.incrementAndGet();
        });
        for (long i = 1; i <= EVENTS; i++) {
            dispatcher.publish(new ConnectionEvent.OnHeartbeat(new Origin("east", null, Instant.EPOCH, i)));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        heard.get() + dispatcher.droppedCount())
                .isEqualTo(EVENTS));
        assertThat(faults).hasValue(0);
    }
}

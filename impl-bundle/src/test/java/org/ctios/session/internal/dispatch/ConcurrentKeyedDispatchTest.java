package org.ctios.session.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.ctios.event.CallEvent;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerOptions.Ordering;
import org.ctios.session.internal.config.QueueSettings;
import org.ctios.session.internal.config.QueueSettings.OnFull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Order per call with real threads: calls, ids that change, connection events in between, queues that are often full. */
class ConcurrentKeyedDispatchTest {
    private static final int EVENTS = 60_000;
    private static final int CONCURRENCY = 3;

    /** Calls 0 to 19, each under two ids: its number, and its number and a hundred. */
    private static final int CALLS = 20;

    private static final int OTHER_ID = 100;

    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    @AfterEach
    void endThreads() {
        pool.shutdownNow();
    }

    /** Counts what is wrong: order within a call, order around connection events, and the number at a time. */
    private static final class Checking implements CtiOsEventListener {
        private final Map<Long, AtomicLong> last = new ConcurrentHashMap<>();
        private final AtomicLong lastBarrier = new AtomicLong();
        private final AtomicLong newest = new AtomicLong();
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger faults = new AtomicInteger();
        private final AtomicInteger heard = new AtomicInteger();

        @Override
        public void onEvent(CtiOsEvent event) {
            int now = inside.incrementAndGet();
            long sequence = event.origin().sequence();
            boolean right;
            if (event instanceof CallEvent call) {
                AtomicLong before = last.computeIfAbsent(call.connectionCallId() % OTHER_ID, key -> new AtomicLong());
                right = before.getAndSet(sequence) < sequence && lastBarrier.get() < sequence;
            } else {
                right = now == 1 && newest.get() < sequence;
                lastBarrier.set(sequence);
            }
            newest.accumulateAndGet(sequence, Math::max);
            // Lets the others in, if they are allowed to come.
            Thread.yield();
            faults.addAndGet(right && now <= CONCURRENCY ? 0 : 1);
            inside.decrementAndGet();
            heard.incrementAndGet();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 500})
    void everyCallKeepsItsOrder(int capacity) throws InterruptedException {
        Semaphore room = new Semaphore(0);
        EventDispatcher dispatcher = new EventDispatcher(pool, new QueueSettings(capacity, OnFull.WAIT), room::release);
        Checking listener = new Checking();
        dispatcher.add(listener, new ListenerOptions(Ordering.CALL, CONCURRENCY));
        Random random = new Random(188);
        for (long i = 1; i <= EVENTS; i++) {
            dispatcher.publish(event(i, random));
            while (dispatcher.isFull()) {
                assertThat(room.tryAcquire(30, TimeUnit.SECONDS))
                        .as("room again")
                        .isTrue();
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(listener.heard)
                .hasValue(EVENTS));
        assertThat(listener.faults).hasValue(0);
        Awaitility.await()
                .untilAsserted(() -> assertThat(dispatcher.queuedBytes()).isZero());
        assertThat(dispatcher.thrownCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 500})
    void whatIsDroppedIsCountedAndTheRestStaysInOrder(int capacity) {
        EventDispatcher dispatcher =
                new EventDispatcher(pool, new QueueSettings(capacity, OnFull.DROP_OLDEST), () -> {});
        Checking listener = new Checking();
        dispatcher.add(listener, new ListenerOptions(Ordering.CALL, CONCURRENCY));
        Random random = new Random(188);
        for (long i = 1; i <= EVENTS; i++) {
            dispatcher.publish(event(i, random));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        listener.heard.get() + dispatcher.droppedCount())
                .isEqualTo(EVENTS));
        assertThat(listener.faults).hasValue(0);
        Awaitility.await()
                .untilAsserted(() -> assertThat(dispatcher.queuedBytes()).isZero());
    }

    /** The first event of each call joins its two ids; after that either is used. */
    private static CtiOsEvent event(long sequence, Random random) {
        long call = random.nextInt(CALLS);
        if (sequence <= CALLS) {
            return Samples.renamed(sequence, sequence - 1, sequence - 1 + OTHER_ID);
        }
        if (random.nextInt(1_000) == 0) {
            return new ConnectionEvent.OnConnectionClosed(
                    Samples.heartbeat(sequence).origin());
        }
        return Samples.call(sequence, random.nextBoolean() ? call : call + OTHER_ID);
    }
}

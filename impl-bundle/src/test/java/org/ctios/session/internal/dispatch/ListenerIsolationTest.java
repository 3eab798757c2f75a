package org.ctios.session.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.event.EventId;
import org.ctios.session.DeliveryThread;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerOptions.Ordering;
import org.ctios.session.Subscription;
import org.ctios.session.internal.config.QueueSettings;
import org.ctios.session.internal.config.QueueSettings.OnFull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Behaviour 79 against listeners that never come back: they hurt only themselves. */
class ListenerIsolationTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final QueueSettings QUEUE = new QueueSettings(100, OnFull.WAIT);

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicLong clock = new AtomicLong();
    private final EventDispatcher dispatcher = new EventDispatcher(pool, QUEUE, () -> {}, event -> 1, clock::get);

    @AfterEach
    void letGo() {
        release.countDown();
        pool.shutdownNow();
    }

    static List<ListenerOptions> options() {
        return List.of(ListenerOptions.IN_ORDER, new ListenerOptions(Ordering.CALL, 2));
    }

    private void stuck(CtiOsEvent event) {
        inside.countDown();
        boolean interrupted = false;
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Behaviour 79: the blocked listener's events are delayed, not lost; the other's are not even delayed. */
    @ParameterizedTest
    @MethodSource("options")
    void aListenerThatNeverReturnsHurtsOnlyItself(ListenerOptions options) throws InterruptedException {
        ConcurrentLinkedQueue<Long> late = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Long> heard = new ConcurrentLinkedQueue<>();
        dispatcher.add(
                event -> {
                    stuck(event);
                    late.add(event.origin().sequence());
                },
                options);
        dispatcher.add(event -> heard.add(event.origin().sequence()));
        publish(1, 50);
        List<Long> all = LongStream.rangeClosed(1, 50).boxed().toList();
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(heard).containsExactlyElementsOf(all));
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(late).isEmpty();
        release.countDown();
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(late).containsExactlyElementsOf(all));
    }

    /** Leaving returns at once although the listener does not, and nothing is kept for it. */
    @ParameterizedTest
    @MethodSource("options")
    void aStuckListenerCanBeTakenAway(ListenerOptions options) throws InterruptedException {
        Subscription subscription = dispatcher.add(this::stuck, options);
        publish(1, 100);
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        publish(101, 101);
        assertThat(dispatcher.isFull()).isTrue();
        subscription.close();
        assertThat(dispatcher.isFull()).isFalse();
        assertThat(dispatcher.statistics()).isEmpty();
        assertThat(release.getCount()).as("it is still stuck").isEqualTo(1);
    }

    /** A session closes its pool; that does not wait for listeners, and its threads do not keep Java alive. */
    @Test
    void theShutdownDoesNotWaitForAStuckListener() throws InterruptedException {
        dispatcher.add(this::stuck);
        publish(1, 10);
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        pool.shutdown();
        publish(11, 12);
        assertThat(dispatcher.statistics().get(0).waiting()).isEqualTo(11);
    }

    /** A delivery of more than a minute is named once, with its event and how long it has lasted. */
    @ParameterizedTest
    @MethodSource("options")
    void aStuckListenerIsNamedOnce(ListenerOptions options) throws InterruptedException {
        clock.set(Duration.ofHours(-1).toNanos());
        dispatcher.add(this::stuck, options);
        publish(1, 3);
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        long start = clock.get();
        assertThat(dispatcher.longRunning(start + Duration.ofSeconds(59).toNanos()))
                .isEmpty();
        String name = ListenerIsolationTest.class.getName() + "#1";
        assertThat(dispatcher.longRunning(start + Duration.ofSeconds(61).toNanos()))
                .containsExactly(new LongDelivery(name, EventId.CALL_ESTABLISHED, 1, Duration.ofSeconds(61)));
        assertThat(dispatcher.longRunning(start + Duration.ofSeconds(62).toNanos()))
                .isEmpty();
    }

    /** A listener may ask for what takes locks elsewhere; none is held while it runs. */
    @ParameterizedTest
    @MethodSource("options")
    void aListenerMayUseItsDispatcher(ListenerOptions options) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        dispatcher.add(
                event -> {
                    if (event.origin().sequence() < 5) {
                        publish(event.origin().sequence() + 1, event.origin().sequence() + 1);
                        dispatcher.limit(QUEUE);
                        dispatcher.statistics();
                        dispatcher.add(this::stuck, options).close();
                    } else {
                        done.countDown();
                    }
                },
                options);
        publish(1, 1);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Behaviour 79, last part: whoever waits inside a listener can be told so. */
    @ParameterizedTest
    @MethodSource("options")
    void aListenerRunsOnAMarkedThread(ListenerOptions options) {
        ConcurrentLinkedQueue<Boolean> marks = new ConcurrentLinkedQueue<>();
        dispatcher.add(event -> marks.add(DeliveryThread.isCurrent()), options);
        publish(1, 3);
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(marks).containsExactly(true, true, true));
        assertThat(DeliveryThread.isCurrent()).isFalse();
    }

    /** Behaviour 83: a listener of two sessions gets each one's copy, and one session does not wait for the other. */
    @Test
    void twoSessionsDeliverTheSameEventEachOnItsOwn() throws InterruptedException {
        EventDispatcher west = new EventDispatcher(pool, QUEUE, () -> {});
        Map<CtiOsEvent, Integer> copies = new ConcurrentHashMap<>();
        CtiOsEventListener both = event -> copies.merge(event, 1, Integer::sum);
        dispatcher.add(this::stuck);
        dispatcher.add(both);
        west.add(both);
        CtiOsEvent event = Samples.agent(1, "7001");
        dispatcher.publish(event);
        west.publish(event);
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(copies).containsExactly(Map.entry(event, 2)));
    }

    private void publish(long first, long last) {
        LongStream.rangeClosed(first, last).mapToObj(i -> Samples.call(i, 7)).forEach(dispatcher::publish);
    }
}

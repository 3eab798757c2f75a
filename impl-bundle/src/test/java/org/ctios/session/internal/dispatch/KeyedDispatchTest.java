package org.ctios.session.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerOptions.Ordering;
import org.ctios.session.Subscription;
import org.ctios.session.internal.config.QueueSettings;
import org.ctios.session.internal.config.QueueSettings.OnFull;
import org.junit.jupiter.api.Test;

/** Several events at a time, without threads: a worker that runs inside a listener is one that runs beside it. */
class KeyedDispatchTest {
    private static final ListenerOptions THREE = new ListenerOptions(Ordering.CALL, 3);

    private final HandDriven pool = new HandDriven();
    private final List<Long> heard = new ArrayList<>();
    private int roomAgain;

    /** While one call is slow, the others go on, in order. */
    @Test
    void aSlowCallDoesNotStopTheOthers() {
        EventDispatcher dispatcher = dispatcher(100, OnFull.WAIT);
        dispatcher.add(
                event -> {
                    heard.add(sequence(event));
                    if (sequence(event) == 1) {
                        publish(dispatcher, 2, 6, i -> Samples.call(i, i % 2 == 0 ? 1 : 2));
                        pool.runAll();
                        assertThat(heard).as("all of call 2").containsExactly(1L, 3L, 5L);
                    }
                },
                THREE);
        dispatcher.publish(Samples.call(1, 1));
        pool.runAll();
        assertThat(heard).containsExactly(1L, 3L, 5L, 2L, 4L, 6L);
        assertThat(dispatcher.thrownCount()).isZero();
    }

    /** A connection event waits for the slow call, and what follows waits for it. */
    @Test
    void aConnectionEventWaitsForASlowCall() {
        EventDispatcher dispatcher = dispatcher(100, OnFull.WAIT);
        dispatcher.add(
                event -> {
                    heard.add(sequence(event));
                    if (sequence(event) == 1) {
                        dispatcher.publish(Samples.call(2, 2));
                        dispatcher.publish(Samples.connection(3));
                        dispatcher.publish(Samples.call(4, 2));
                        pool.runAll();
                        assertThat(heard).containsExactly(1L, 2L);
                    }
                },
                THREE);
        dispatcher.publish(Samples.call(1, 1));
        pool.runAll();
        assertThat(heard).containsExactly(1L, 2L, 3L, 4L);
        assertThat(dispatcher.thrownCount()).isZero();
    }

    /** One worker more for each call, but never more than asked for, however many calls there are. */
    @Test
    void thereAreNeverMoreDeliveriesThanAskedFor() {
        EventDispatcher dispatcher = dispatcher(100, OnFull.WAIT);
        int[] inside = {0, 0};
        dispatcher.add(
                event -> {
                    inside[1] = Math.max(inside[1], ++inside[0]);
                    if (pool.waiting() > 0) {
                        pool.runOne();
                    }
                    inside[0]--;
                },
                THREE);
        publish(dispatcher, 1, 50, i -> Samples.call(i, i));
        pool.runAll();
        assertThat(inside[1]).isEqualTo(3);
        assertThat(dispatcher.statistics().get(0).delivered()).isEqualTo(50);
    }

    /** Also with parallel delivery, a throwing listener gets its next event. */
    @Test
    void aListenerThatThrowsGetsTheNextEvent() {
        EventDispatcher dispatcher = dispatcher(100, OnFull.WAIT);
        dispatcher.add(
                event -> {
                    heard.add(sequence(event));
                    throw new StackOverflowError("on purpose");
                },
                THREE);
        publish(dispatcher, 1, 5, i -> Samples.call(i, 1));
        pool.runAll();
        assertThat(heard).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(dispatcher.thrownCount()).isEqualTo(5);
    }

    /** The queue is one for all calls of a listener: full at its capacity, room at half. */
    @Test
    void theQueueHasOneCapacityForAllCalls() {
        EventDispatcher dispatcher = dispatcher(4, OnFull.WAIT);
        List<Integer> roomAt = new ArrayList<>();
        dispatcher.add(event -> roomAt.add(roomAgain), THREE);
        publish(dispatcher, 1, 4, i -> Samples.call(i, i));
        assertThat(dispatcher.isFull()).isTrue();
        pool.runAll();
        assertThat(dispatcher.isFull()).isFalse();
        assertThat(roomAt).containsExactly(0, 1, 1, 1);
    }

    /** Sorted or not, the event that has waited longest is the one that goes. */
    @Test
    void theOldestIsDropped() {
        EventDispatcher dispatcher = dispatcher(2, OnFull.DROP_OLDEST);
        dispatcher.add(
                event -> {
                    heard.add(sequence(event));
                    if (sequence(event) == 1) {
                        publish(dispatcher, 2, 3, i -> Samples.call(i, 1));
                        pool.runAll();
                        publish(dispatcher, 4, 6, i -> Samples.call(i, 1));
                    }
                },
                THREE);
        dispatcher.publish(Samples.call(1, 1));
        pool.runAll();
        assertThat(heard).containsExactly(1L, 5L, 6L);
        assertThat(dispatcher.droppedCount()).isEqualTo(3);
        assertThat(dispatcher.queuedBytes()).isZero();
    }

    /** Two thousand events are more than a batch: the workers go back into the pool and lose nothing. */
    @Test
    void aBacklogIsDeliveredAlsoAfterTheShutdown() {
        EventDispatcher dispatcher = dispatcher(10_000, OnFull.WAIT);
        dispatcher.add(event -> heard.add(sequence(event)), THREE);
        publish(dispatcher, 1, 2_000, i -> Samples.call(i, 1));
        pool.shutDown();
        pool.runAll();
        assertThat(heard).isEqualTo(LongStream.rangeClosed(1, 2_000).boxed().toList());
    }

    /** Removal during a delivery: that event is the last. */
    @Test
    void aListenerMayLeaveWhileItIsCalled() {
        EventDispatcher dispatcher = dispatcher(100, OnFull.WAIT);
        List<Subscription> own = new ArrayList<>();
        own.add(dispatcher.add(
                event -> {
                    heard.add(sequence(event));
                    own.get(0).close();
                },
                THREE));
        publish(dispatcher, 1, 9, i -> Samples.call(i, 1));
        pool.runAll();
        assertThat(heard).containsExactly(1L);
        assertThat(dispatcher.statistics()).isEmpty();
    }

    /** Order by call with a single delivery at a time is the order of the session. */
    @Test
    void oneDeliveryAtATimeKeepsTheOrderOfTheSession() {
        EventDispatcher dispatcher = dispatcher(100, OnFull.WAIT);
        dispatcher.add(event -> heard.add(sequence(event)), new ListenerOptions(Ordering.CALL, 1));
        publish(dispatcher, 1, 9, i -> Samples.call(i, i % 3));
        assertThat(pool.waiting()).isEqualTo(1);
        pool.runAll();
        assertThat(heard).isSorted().hasSize(9);
    }

    private EventDispatcher dispatcher(int capacity, OnFull onFull) {
        return new EventDispatcher(pool, new QueueSettings(capacity, onFull), () -> roomAgain++);
    }

    private static void publish(EventDispatcher dispatcher, long first, long last, LongFunction<CtiOsEvent> event) {
        LongStream.rangeClosed(first, last).mapToObj(event).forEach(dispatcher::publish);
    }

    private static long sequence(CtiOsEvent event) {
        return event.origin().sequence();
    }
}

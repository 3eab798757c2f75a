package org.ctios.session.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.CtiOsEventListener;
import org.ctios.event.Origin;
import org.ctios.session.Subscription;
import org.ctios.session.internal.config.QueueSettings;
import org.ctios.session.internal.config.QueueSettings.OnFull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In order, one at a time, each listener at its own pace (DG 12.5 ch. 4, Coding considerations; behaviour 79). */
class EventDispatcherTest {
    private final HandDriven pool = new HandDriven();
    private final List<Long> heard = new ArrayList<>();
    private int roomAgain;

    @Test
    void aListenerGetsTheEventsInOrder() {
        EventDispatcher dispatcher = dispatcher(1_000, OnFull.WAIT);
        dispatcher.add(this::hear);
        publish(dispatcher, 1, 600);
        pool.runAll();
        assertThat(heard).isEqualTo(LongStream.rangeClosed(1, 600).boxed().toList());
        assertThat(dispatcher.publishedCount()).isEqualTo(600);
        assertThat(dispatcher.droppedCount()).isZero();
    }

    /** Never twice at the same time: a listener has one task in the pool, however many events wait. */
    @Test
    void aListenerHasOneTaskAtATime() {
        EventDispatcher dispatcher = dispatcher(1_000, OnFull.WAIT);
        dispatcher.add(this::hear);
        publish(dispatcher, 1, 100);
        assertThat(pool.waiting()).isEqualTo(1);
        pool.runAll();
        publish(dispatcher, 101, 1);
        assertThat(pool.waiting()).isEqualTo(1);
    }

    /** An event that comes while the listener works is delivered without another task beside it. */
    @Test
    void anEventPublishedByAListenerFollows() {
        EventDispatcher dispatcher = dispatcher(1_000, OnFull.WAIT);
        dispatcher.add(event -> {
            hear(event);
            if (sequence(event) < 5) {
                publish(dispatcher, sequence(event) + 1, 1);
                assertThat(pool.waiting()).isZero();
            }
        });
        publish(dispatcher, 1, 1);
        pool.runAll();
        assertThat(heard).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(dispatcher.thrownCount()).isZero();
    }

    /** A lane stays on its thread while it is busy; the pool has one for each, and to wake another costs many events. */
    @Test
    void aBusyListenerKeepsItsThread() {
        EventDispatcher dispatcher = dispatcher(10_000, OnFull.WAIT);
        dispatcher.add(this::hear);
        publish(dispatcher, 1, 5_000);
        pool.runOne();
        assertThat(pool.waiting()).isZero();
        assertThat(heard).hasSize(5_000);
    }

    /** A listener may throw anything, errors too; its own next event follows and nobody else notices. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                IllegalStateException.class,
                NoClassDefFoundError.class,
                AssertionError.class,
                StackOverflowError.class
            })
    void aListenerThatThrowsHurtsNobody(Class<? extends Throwable> kind) throws ReflectiveOperationException {
        Throwable thrown = kind.getConstructor().newInstance();
        EventDispatcher dispatcher = dispatcher(4, OnFull.WAIT);
        List<Long> other = new ArrayList<>();
        dispatcher.add(event -> {
            hear(event);
            sneaky(thrown);
        });
        dispatcher.add(event -> other.add(sequence(event)));
        for (int i = 1; i <= 20; i++) {
            publish(dispatcher, i, 1);
            assertThatCode(pool::runAll).doesNotThrowAnyException();
        }
        assertThat(heard).hasSize(20).isEqualTo(other);
        assertThat(dispatcher.isFull()).isFalse();
    }

    /** A listener hears what is published from its registration on. */
    @Test
    void aListenerGetsNoEventsFromBefore() {
        EventDispatcher dispatcher = dispatcher(10, OnFull.WAIT);
        publish(dispatcher, 1, 1);
        dispatcher.add(this::hear);
        publish(dispatcher, 2, 1);
        pool.runAll();
        assertThat(heard).containsExactly(2L);
    }

    /** Adding the same object twice means two deliveries, and each subscription ends its own. */
    @Test
    void eachRegistrationIsItsOwn() {
        EventDispatcher dispatcher = dispatcher(10, OnFull.WAIT);
        CtiOsEventListener listener = this::hear;
        Subscription first = dispatcher.add(listener);
        dispatcher.add(listener);
        publish(dispatcher, 1, 1);
        pool.runAll();
        assertThat(heard).containsExactly(1L, 1L);
        first.close();
        first.close();
        publish(dispatcher, 2, 1);
        pool.runAll();
        assertThat(heard).containsExactly(1L, 1L, 2L);
    }

    /** What still waits when a listener goes is not delivered. */
    @Test
    void aClosedSubscriptionGetsNothingThatStillWaited() {
        EventDispatcher dispatcher = dispatcher(10, OnFull.WAIT);
        Subscription subscription = dispatcher.add(this::hear);
        publish(dispatcher, 1, 5);
        subscription.close();
        pool.runAll();
        assertThat(heard).isEmpty();
    }

    /** A listener may go while it is called; that event is its last. */
    @Test
    void aListenerMayUnsubscribeItself() {
        EventDispatcher dispatcher = dispatcher(10, OnFull.WAIT);
        List<Subscription> own = new ArrayList<>();
        own.add(dispatcher.add(event -> {
            hear(event);
            own.get(0).close();
        }));
        publish(dispatcher, 1, 5);
        pool.runAll();
        publish(dispatcher, 6, 1);
        pool.runAll();
        assertThat(heard).containsExactly(1L);
    }

    /** Default policy: nothing is lost, the session is told to stop reading and, at half, to go on. */
    @Test
    void aFullQueueStopsTheReadingAndAHalfEmptyOneResumesIt() {
        EventDispatcher dispatcher = dispatcher(4, OnFull.WAIT);
        List<Integer> roomAt = new ArrayList<>();
        dispatcher.add(event -> {
            hear(event);
            roomAt.add(roomAgain);
        });
        publish(dispatcher, 1, 3);
        assertThat(dispatcher.isFull()).isFalse();
        publish(dispatcher, 4, 1);
        assertThat(dispatcher.isFull()).isTrue();
        publish(dispatcher, 5, 1);
        pool.runAll();
        assertThat(heard).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(dispatcher.isFull()).isFalse();
        assertThat(roomAgain).as("once for each time it was full").isEqualTo(1);
        assertThat(roomAt).as("when at most half of four waited").containsExactly(0, 0, 1, 1, 1);
        assertThat(dispatcher.droppedCount()).isZero();
    }

    /** One slow listener is enough to stop the reading, and its leaving enough to resume it. */
    @Test
    void aSlowListenerThatLeavesMakesRoom() {
        EventDispatcher dispatcher = dispatcher(2, OnFull.WAIT);
        dispatcher.add(this::hear);
        Subscription slow = dispatcher.add(event -> {});
        publish(dispatcher, 1, 2);
        pool.runOne();
        assertThat(dispatcher.isFull()).isTrue();
        roomAgain = 0;
        slow.close();
        assertThat(dispatcher.isFull()).isFalse();
        assertThat(roomAgain).isEqualTo(1);
    }

    /** The other policy: the oldest goes, is counted, and the reading never stops. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void theOldestIsDroppedAndCounted(int capacity) {
        EventDispatcher dispatcher = dispatcher(capacity, OnFull.DROP_OLDEST);
        dispatcher.add(this::hear);
        publish(dispatcher, 1, capacity + 7);
        assertThat(dispatcher.isFull()).isFalse();
        pool.runAll();
        assertThat(heard)
                .isEqualTo(LongStream.rangeClosed(8, capacity + 7).boxed().toList());
        assertThat(dispatcher.droppedCount()).isEqualTo(7);
        assertThat(dispatcher.publishedCount()).isEqualTo(capacity + 7);
    }

    /** Also while the listener is busy with one event, the newest of the others is the one that stays. */
    @Test
    void theNewestStaysWhileTheListenerIsBusy() {
        EventDispatcher dispatcher = dispatcher(1, OnFull.DROP_OLDEST);
        dispatcher.add(event -> {
            hear(event);
            if (sequence(event) == 1) {
                publish(dispatcher, 2, 3);
            }
        });
        publish(dispatcher, 1, 1);
        pool.runAll();
        assertThat(heard).containsExactly(1L, 4L);
        assertThat(dispatcher.droppedCount()).isEqualTo(2);
    }

    /** Capacity is what may wait; what is being delivered does not wait. */
    @ParameterizedTest
    @EnumSource(OnFull.class)
    void theEventBeingDeliveredIsNotOneThatWaits(OnFull onFull) {
        EventDispatcher dispatcher = dispatcher(2, onFull);
        dispatcher.add(event -> {
            hear(event);
            if (sequence(event) == 1) {
                publish(dispatcher, 2, 1);
                assertThat(dispatcher.isFull()).isFalse();
            }
        });
        publish(dispatcher, 1, 1);
        pool.runAll();
        assertThat(heard).containsExactly(1L, 2L);
        assertThat(dispatcher.thrownCount()).isZero();
    }

    /** Limits change while events wait. */
    @Test
    void newLimitsAreInForceAtOnce() {
        EventDispatcher dispatcher = dispatcher(2, OnFull.WAIT);
        dispatcher.add(this::hear);
        publish(dispatcher, 1, 2);
        assertThat(dispatcher.isFull()).isTrue();
        dispatcher.limit(new QueueSettings(3, OnFull.WAIT));
        assertThat(dispatcher.isFull()).isFalse();
        assertThat(roomAgain).as("the session looks again").isEqualTo(1);
        dispatcher.limit(new QueueSettings(1, OnFull.DROP_OLDEST));
        publish(dispatcher, 3, 1);
        pool.runAll();
        assertThat(heard).containsExactly(3L);
        assertThat(dispatcher.droppedCount()).isEqualTo(2);
    }

    /** While everything shuts down, an event without a listener's thread is no failure of the session. */
    @Test
    void aPoolThatIsShutDownIsNoFailure() {
        EventDispatcher dispatcher = dispatcher(10, OnFull.WAIT);
        dispatcher.add(this::hear);
        pool.shutDown();
        assertThatCode(() -> publish(dispatcher, 1, 5)).doesNotThrowAnyException();
    }

    /** A backlog that was accepted before the shutdown is still delivered. */
    @Test
    void aBacklogIsDeliveredAlsoAfterTheShutdown() {
        EventDispatcher dispatcher = dispatcher(10_000, OnFull.WAIT);
        dispatcher.add(this::hear);
        publish(dispatcher, 1, 1_000);
        pool.shutDown();
        pool.runAll();
        assertThat(heard).hasSize(1_000);
    }

    private EventDispatcher dispatcher(int capacity, OnFull onFull) {
        return new EventDispatcher(pool, new QueueSettings(capacity, onFull), () -> roomAgain++);
    }

    private static void publish(EventDispatcher dispatcher, long first, int count) {
        for (long i = first; i < first + count; i++) {
            dispatcher.publish(new ConnectionEvent.OnHeartbeat(new Origin("east", null, Instant.EPOCH, i)));
        }
    }

    private void hear(CtiOsEvent event) {
        heard.add(sequence(event));
    }

    private static long sequence(CtiOsEvent event) {
        return event.origin().sequence();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}

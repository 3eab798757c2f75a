package org.ctios.session.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.session.Arguments;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerOptions.Ordering;
import org.ctios.session.internal.config.QueueSettings;
import org.ctios.session.internal.config.QueueSettings.OnFull;
import org.ctios.session.internal.measure.LatencyMeter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Behaviour 79 when the process has no thread or no memory for a moment: nothing is lost, and nobody silenced for ever. */
class NoThreadTest {
    private static final QueueSettings QUEUE = new QueueSettings(100, OnFull.WAIT);
    private static final ListenerOptions TWO = new ListenerOptions(Ordering.CALL, 2);

    private final HandDriven pool = new HandDriven();
    private final List<Long> heard = new ArrayList<>();
    private final EventDispatcher dispatcher = dispatcher(event -> EventDispatcher.NOT_READ);

    static List<ListenerOptions> options() {
        return List.of(ListenerOptions.IN_ORDER, TWO);
    }

    /** More often than there may be workers, so that none of them stays counted. */
    @ParameterizedTest
    @MethodSource("options")
    void aListenerWithoutAThreadGetsItsEventsWithTheNextOne(ListenerOptions options) {
        dispatcher.add(this::hear, options);
        pool.failNext(3);
        for (long i = 1; i <= 3; i++) {
            dispatcher.publish(Samples.call(i, 7));
            assertThat(pool.waiting()).isZero();
        }
        dispatcher.publish(Samples.call(4, 7));
        pool.runAll();
        assertThat(heard).containsExactly(1L, 2L, 3L, 4L);
        assertThat(dispatcher.queuedBytes()).isZero();
    }

    @ParameterizedTest
    @MethodSource("options")
    void theListenersBehindAreCalledAllTheSame(ListenerOptions options) {
        dispatcher.add(event -> {}, options);
        dispatcher.add(this::hear, options);
        pool.failNext(1);
        dispatcher.publish(Samples.call(1, 7));
        pool.runAll();
        assertThat(heard).containsExactly(1L);
        dispatcher.hold();
        dispatcher.publish(Samples.call(2, 7));
        pool.failNext(1);
        dispatcher.letGo();
        pool.runAll();
        assertThat(heard).containsExactly(1L, 2L);
    }

    /** A session whose queue is full reads no more: no event would come to try it again. */
    @ParameterizedTest
    @MethodSource("options")
    void noEventIsNeededToTryAgain(ListenerOptions options) {
        dispatcher.add(this::hear, options);
        pool.failNext(1);
        dispatcher.publish(Samples.call(1, 7));
        pool.runAll();
        assertThat(heard).isEmpty();
        assertThat(dispatcher.longRunning(0)).isEmpty();
        pool.runAll();
        assertThat(heard).containsExactly(1L);
    }

    /** Who asks for another worker has an event in hand. */
    @Test
    void aWorkerThatGetsNoHelpDoesAllItself() {
        dispatcher.add(this::hear, TWO);
        dispatcher.hold();
        dispatcher.publish(Samples.call(1, 7));
        dispatcher.publish(Samples.call(2, 8));
        dispatcher.letGo();
        pool.failNext(1);
        pool.runAll();
        assertThat(heard).containsExactly(1L, 2L);
        assertThat(dispatcher.queuedBytes()).isZero();
    }

    /** What fails outside the listener ends the run: the next run goes on behind it, and as many at a time as before. */
    @ParameterizedTest
    @MethodSource("options")
    void aRunThatBreaksOffIsFollowedByAnother(ListenerOptions options) {
        AtomicInteger failures = new AtomicInteger(3);
        EventDispatcher failing = dispatcher(event -> {
            if (failures.getAndDecrement() > 0) {
                throw new InternalError("on purpose");
            }
            return EventDispatcher.NOT_READ;
        });
        failing.add(this::hear, options);
        for (long i = 1; i <= 3; i++) {
            failing.publish(Samples.call(i, 7));
            assertThatThrownBy(pool::runAll).isInstanceOf(InternalError.class);
        }
        failing.publish(Samples.call(4, 7));
        failing.publish(Samples.connection(5));
        pool.runAll();
        assertThat(heard).containsExactly(4L, 5L);
        assertThat(failing.queuedBytes()).isZero();
        assertThat(failing.statistics().get(0).waiting()).isZero();
    }

    /** The log needs memory as well, and asks the event. */
    @ParameterizedTest
    @MethodSource("options")
    void aComplaintThatFailsTooStopsNothing(ListenerOptions options) {
        dispatcher.add(
                event -> {
                    hear(event);
                    throw new IllegalStateException("on purpose");
                },
                options);
        IntStream.rangeClosed(1, 3).mapToObj(Nameless::new).forEach(dispatcher::publish);
        pool.runAll();
        assertThat(heard).containsExactly(1L, 2L, 3L);
        assertThat(dispatcher.thrownCount()).isEqualTo(3);
        assertThat(dispatcher.queuedBytes()).isZero();
    }

    private record Nameless(long sequence) implements CtiOsEvent {
        @Override
        public EventId id() {
            return EventId.CHAT_MESSAGE;
        }

        @Override
        public String name() {
            throw new InternalError("on purpose");
        }

        @Override
        public Origin origin() {
            return Samples.heartbeat(sequence).origin();
        }

        @Override
        public Arguments arguments() {
            return Arguments.none();
        }
    }

    private EventDispatcher dispatcher(ToLongFunction<CtiOsEvent> readAt) {
        return new EventDispatcher(
                pool, QUEUE, () -> {}, event -> 1, readAt, LatencyMeter.forOneThread(), System::nanoTime);
    }

    private void hear(CtiOsEvent event) {
        heard.add(event.origin().sequence());
    }
}

package org.ctios.session.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.ctios.event.CallEvent;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerOptions.Ordering;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.internal.config.QueueSettings;
import org.ctios.session.internal.config.QueueSettings.OnFull;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Issue 5, initial state on start: what a listener that comes late is told first. */
class FirstEventsTest {
    private static final int CAPACITY = 4;

    private final HandDriven pool = new HandDriven();
    private final List<Long> heard = new ArrayList<>();
    private final List<String> news = new ArrayList<>();

    static List<ListenerOptions> options() {
        return List.of(ListenerOptions.IN_ORDER, new ListenerOptions(Ordering.CALL, 2));
    }

    /** Nothing comes before it, nothing between, and nobody else hears it. */
    @ParameterizedTest
    @MethodSource("options")
    void whatIsToldFirstComesBeforeWhatIsPublishedAndToThatListenerAlone(ListenerOptions options) {
        EventDispatcher dispatcher = dispatcher(OnFull.WAIT);
        List<Long> other = new ArrayList<>();
        dispatcher.add(event -> other.add(event.origin().sequence()));
        dispatcher.add(this::hear, options, calls(1, 3));
        dispatcher.publish(call(4));
        pool.runAll();
        assertThat(heard).containsExactly(1L, 2L, 3L, 4L);
        assertThat(other).containsExactly(4L);
        assertThat(dispatcher.publishedCount()).isEqualTo(1);
    }

    /** A site with more agents than the queue has room for must not stop the session for one route that starts. */
    @ParameterizedTest
    @EnumSource(OnFull.class)
    void howeverMuchIsToldFirstTheQueueHasRoomForTheNextEvents(OnFull onFull) {
        EventDispatcher dispatcher = dispatcher(onFull);
        dispatcher.add(this::hear, ListenerOptions.IN_ORDER, calls(1, 50));
        LongStream.rangeClosed(51, 53).forEach(sequence -> dispatcher.publish(call(sequence)));
        assertThat(dispatcher.isFull()).isFalse();
        assertThat(dispatcher.hasRoom()).isTrue();
        assertThat(news).isEmpty();
        assertThat(dispatcher.statistics().get(0).capacity()).isEqualTo(50 + CAPACITY);
        pool.runAll();
        assertThat(heard).isEqualTo(LongStream.rangeClosed(1, 53).boxed().toList());
        assertThat(dispatcher.droppedCount()).isZero();
    }

    /** That room is there once. */
    @ParameterizedTest
    @MethodSource("options")
    void aListenerThatHasCaughtUpHasTheConfiguredRoom(ListenerOptions options) {
        EventDispatcher dispatcher = dispatcher(OnFull.WAIT);
        dispatcher.add(this::hear, options, calls(1, 50));
        pool.runAll();
        assertThat(dispatcher.statistics().get(0).capacity()).isEqualTo(CAPACITY);
        LongStream.rangeClosed(51, 53).forEach(sequence -> dispatcher.publish(call(sequence)));
        assertThat(dispatcher.isFull()).isFalse();
        dispatcher.publish(call(54));
        assertThat(dispatcher.isFull()).isTrue();
        assertThat(news).containsExactly("filled");
    }

    private void hear(CtiOsEvent event) {
        heard.add(event.origin().sequence());
    }

    private static CallEvent call(long sequence) {
        return Samples.call(sequence, 7);
    }

    private static List<CallEvent> calls(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(FirstEventsTest::call).toList();
    }

    private EventDispatcher dispatcher(OnFull onFull) {
        QueueWatcher watcher = new QueueWatcher() {
            @Override
            public void roomAgain() {}

            @Override
            public void filled(ListenerStatistics lane) {
                news.add("filled");
            }

            @Override
            public void overflowed(ListenerStatistics lane) {
                news.add("overflowed");
            }
        };
        return new EventDispatcher(pool, new QueueSettings(CAPACITY, onFull), watcher, event -> 1);
    }
}

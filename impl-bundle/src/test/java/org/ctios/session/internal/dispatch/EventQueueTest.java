package org.ctios.session.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ctios.event.CtiOsEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events leave a queue in the order in which they came, each once, whoever takes them. */
class EventQueueTest {
    private static final int MANY = 100_000;

    private final EventQueue queue = new EventQueue();

    @Test
    void itGivesBackWhatWasAddedInOrderAndThenNothing() {
        for (int round = 0; round < 3; round++) {
            IntStream.rangeClosed(1, 1000).forEach(i -> queue.add(event(i)));
            for (int i = 1; i <= 1000; i++) {
                assertThat(sequence(queue.poll())).isEqualTo(i);
            }
            assertThat(queue.poll()).isNull();
        }
    }

    @Test
    void itIsEmptyAfterItWasCleared() {
        IntStream.rangeClosed(1, 1000).forEach(i -> queue.add(event(i)));
        queue.clear();
        assertThat(queue.poll()).isNull();
        queue.add(event(7));
        assertThat(sequence(queue.poll())).isEqualTo(7);
    }

    // A listener's thread takes while the session's thread drops what has waited longest.
    @Test
    void twoThatTakeAtTheSameTimeGetEachEventOnceAndInOrder() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<List<Long>> one = threads.submit(() -> takeUntil(ended));
        Future<List<Long>> other = threads.submit(() -> takeUntil(ended));
        IntStream.rangeClosed(1, MANY).forEach(i -> queue.add(event(i)));
        ended.set(true);

        List<Long> all = new ArrayList<>(one.get());
        assertThat(all).isSorted();
        assertThat(other.get()).isSorted();
        all.addAll(other.get());
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, MANY).boxed().toList());
        threads.shutdown();
    }

    private List<Long> takeUntil(AtomicBoolean ended) {
        List<Long> taken = new ArrayList<>();
        while (true) {
            boolean last = ended.get();
            CtiOsEvent event = queue.poll();
            if (event != null) {
                taken.add(event.origin().sequence());
            } else if (last) {
                return taken;
            }
        }
    }

    private static CtiOsEvent event(long sequence) {
        return Samples.agent(sequence, "1001");
    }

    private static long sequence(@Nullable CtiOsEvent event) {
        return event == null ? -1 : event.origin().sequence();
    }
}

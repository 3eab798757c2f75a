package org.ctios.session.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.ListenerOptions;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.Subscription;
import org.ctios.session.internal.config.QueueSettings;
import org.ctios.session.internal.config.QueueSettings.OnFull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told when queues fill, and what each policy does then. Every event weighs 100 bytes. */
class QueuePolicyTest implements QueueWatcher {
    private static final long PLENTY = 1_000_000;
    private static final int WEIGHT = 100;

    private final HandDriven pool = new HandDriven();
    private final List<Long> heard = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private EventDispatcher dispatcher;
    private Runnable whenOverflowed = () -> {};
    private long now;
    private int roomAgain;

    @Override
    public void roomAgain() {
        roomAgain++;
    }

    @Override
    public void filled(ListenerStatistics lane) {
        told.add("full " + lane.waiting());
    }

    @Override
    public void hasRoom(ListenerStatistics lane) {
        told.add("room " + lane.waiting());
    }

    @Override
    public void overflowed(ListenerStatistics lane) {
        told.add("overflow " + lane.waiting());
        whenOverflowed.run();
    }

    @Override
    public void heapNearlyUsed(long bytes, long budget) {
        told.add("heap " + bytes + " of " + budget);
    }

    /** First at once, then at most once in ten seconds; full and room come in pairs. */
    @ParameterizedTest
    @EnumSource(value = OnFull.class, names = "DISCONNECT", mode = EnumSource.Mode.EXCLUDE)
    void aFullQueueIsToldSeldom(OnFull onFull) {
        dispatcher = dispatcher(4, onFull, PLENTY);
        dispatcher.add(this::hear);
        for (int second = 0; second <= 20; second++) {
            now = Duration.ofSeconds(second).toNanos();
            publish(1, 4);
            pool.runAll();
        }
        assertThat(told).containsExactly("full 4", "room 2", "full 4", "room 2", "full 4", "room 2");
    }

    /** What hears of a full queue may publish that as an event: it comes after the event that filled the queue. */
    @Test
    void theNewsMayBePublished() {
        dispatcher = new EventDispatcher(
                pool,
                new QueueSettings(2, OnFull.WAIT),
                new QueueWatcher() {
                    @Override
                    public void roomAgain() {}

                    @Override
                    public void filled(ListenerStatistics lane) {
                        dispatcher.publish(Samples.heartbeat(99));
                    }
                },
                event -> WEIGHT);
        dispatcher.add(this::hear);
        List<Long> other = new ArrayList<>();
        dispatcher.add(event -> other.add(event.origin().sequence()));
        publish(1, 3);
        pool.runAll();
        assertThat(heard).containsExactly(1L, 2L, 99L, 99L, 3L);
        assertThat(other).isEqualTo(heard);
    }

    /** With {@code disconnect} reading never stops; each event beyond the capacity asks for the end of the connection. */
    @Test
    void anOverflowAsksForTheEndOfTheConnection() {
        dispatcher = dispatcher(2, OnFull.DISCONNECT, PLENTY);
        dispatcher.add(this::hear);
        publish(1, 2);
        assertThat(told).containsExactly("full 2");
        whenOverflowed = () -> dispatcher.publish(Samples.connection(50));
        publish(3, 4);
        assertThat(told).containsExactly("full 2", "overflow 3", "overflow 5");
        assertThat(dispatcher.isFull()).isFalse();
        assertThat(dispatcher.hasRoom()).as("not yet time to connect again").isFalse();
        pool.runAll();
        assertThat(heard).as("what waited is delivered").containsExactly(1L, 2L, 3L, 50L, 4L, 50L);
        assertThat(dispatcher.hasRoom()).isTrue();
        assertThat(roomAgain).isPositive();
        assertThat(dispatcher.droppedCount()).isZero();
    }

    /** Many small queues can hold too much together: the budget counts all lanes. Said at four fifths, before it ends. */
    @Test
    void theHeapBudgetIsOneForAllListeners() {
        dispatcher = dispatcher(1_000, OnFull.WAIT, 1_000);
        dispatcher.add(this::hear);
        dispatcher.add(event -> {});
        publish(1, 3);
        assertThat(told).isEmpty();
        publish(4, 4);
        assertThat(told).containsExactly("heap 800 of 1000");
        assertThat(dispatcher.isFull()).isFalse();
        publish(5, 5);
        assertThat(dispatcher.queuedBytes()).isEqualTo(1_000);
        assertThat(dispatcher.isFull()).isTrue();
        assertThat(roomAgain).isZero();
        pool.runOne();
        assertThat(roomAgain).as("half of the budget is free").isEqualTo(1);
        assertThat(dispatcher.isFull()).isFalse();
        pool.runAll();
        assertThat(dispatcher.queuedBytes()).isZero();
        assertThat(dispatcher.droppedCount()).isZero();
        assertThat(told).as("once in ten seconds").hasSize(1);
    }

    /** Who waits for room is told when half of it is free, also when none was missing any more as he began to wait. */
    @ParameterizedTest
    @CsvSource({"6, 1000000", "1000, 600"})
    void whoWaitsForRoomIsToldWhenHalfOfItIsFree(int capacity, long heapBudget) {
        dispatcher = dispatcher(capacity, OnFull.DISCONNECT, heapBudget);
        dispatcher.add(this::hear);
        publish(1, 4);
        dispatcher.wantRoom();
        assertThat(roomAgain).isZero();
        pool.runAll();
        assertThat(roomAgain).isEqualTo(1);
        dispatcher.wantRoom();
        assertThat(roomAgain).as("at once").isEqualTo(2);
    }

    /** Who watches the listeners' numbers sees that the session stops reading, however few events wait. */
    @Test
    void theNumbersOfTheListenersShowThatTheBudgetIsUsed() {
        dispatcher = dispatcher(1_000, OnFull.WAIT, 1_000);
        dispatcher.add(this::hear);
        dispatcher.add(event -> {});
        publish(1, 4);
        assertThat(percentOfTheBudget()).isEqualTo(80);
        assertThat(dispatcher.isFull()).isFalse();
        publish(5, 5);
        assertThat(percentOfTheBudget()).isEqualTo(100);
        assertThat(dispatcher.isFull()).isTrue();
        dispatcher.limit(new QueueSettings(1_000, OnFull.WAIT, 2_000));
        assertThat(percentOfTheBudget()).as("after an edit").isEqualTo(50);
        assertThat(dispatcher.isFull()).isFalse();
    }

    private long percentOfTheBudget() {
        List<ListenerStatistics> listeners = dispatcher.statistics();
        assertThat(listeners)
                .extracting(ListenerStatistics::bytesBudget)
                .containsOnly(dispatcher.queue().heapBudget());
        long bytes =
                listeners.stream().mapToLong(ListenerStatistics::waitingBytes).sum();
        return 100 * bytes / listeners.get(0).bytesBudget();
    }

    /** Beyond the budget the listener that holds most loses its oldest. */
    @Test
    void beyondTheBudgetTheHeaviestLoses() {
        dispatcher = dispatcher(1_000, OnFull.DROP_OLDEST, 1_000);
        dispatcher.add(this::hear);
        publish(1, 8);
        dispatcher.add(event -> {});
        publish(9, 10);
        assertThat(dispatcher.queuedBytes()).isEqualTo(1_000);
        pool.runAll();
        assertThat(heard).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(dispatcher.droppedCount()).isEqualTo(2);
    }

    /** Beyond the budget, {@code disconnect} names the listener that holds most. */
    @Test
    void beyondTheBudgetTheHeaviestIsNamed() {
        dispatcher = dispatcher(1_000, OnFull.DISCONNECT, 1_000);
        dispatcher.add(this::hear);
        publish(1, 11);
        assertThat(told).containsExactly("heap 800 of 1000", "overflow 11");
    }

    /** An event in delivery still holds its memory, but does not wait. */
    @Test
    void whatIsBeingDeliveredStillWeighs() {
        dispatcher = dispatcher(10, OnFull.WAIT, PLENTY);
        List<Long> weights = new ArrayList<>();
        dispatcher.add(event -> weights.add(dispatcher.queuedBytes()));
        publish(1, 3);
        pool.runAll();
        assertThat(weights).containsExactly(300L, 200L, 100L);
        assertThat(dispatcher.queuedBytes()).isZero();
    }

    /** All numbers of a listener, by its class and registration. */
    @Test
    void eachListenerHasItsNumbers() {
        dispatcher = dispatcher(2, OnFull.DROP_OLDEST, PLENTY);
        dispatcher.add(event -> {
            now += Duration.ofMillis(event.origin().sequence()).toNanos();
            throw new IllegalStateException("on purpose");
        });
        publish(1, 3);
        pool.runAll();
        publish(1, 1);
        String name = QueuePolicyTest.class.getName() + "#1";
        assertThat(dispatcher.statistics())
                .containsExactly(new ListenerStatistics(
                        name, ListenerOptions.IN_ORDER, 1, 2, WEIGHT, PLENTY, 2, 1, 2, Duration.ofMillis(3)));
        assertThat(dispatcher.publishedCount()).isEqualTo(4);
        assertThat(dispatcher.thrownCount()).isEqualTo(2);
    }

    /** The session's counters go on counting what listeners did that have left. */
    @Test
    void theTotalsOutliveTheListeners() {
        dispatcher = dispatcher(1, OnFull.DROP_OLDEST, PLENTY);
        Subscription subscription = dispatcher.add(this::hear);
        publish(1, 2);
        pool.runAll();
        subscription.close();
        assertThat(dispatcher.statistics()).isEmpty();
        assertThat(dispatcher.droppedCount()).isEqualTo(1);
    }

    private EventDispatcher dispatcher(int capacity, OnFull onFull, long heapBudget) {
        return new EventDispatcher(
                pool, new QueueSettings(capacity, onFull, heapBudget), this, event -> WEIGHT, () -> now);
    }

    private void publish(long first, long last) {
        for (long i = first; i <= last; i++) {
            dispatcher.publish(Samples.call(i, i));
        }
    }

    private void hear(CtiOsEvent event) {
        heard.add(event.origin().sequence());
    }
}

package org.ctios.session.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.ListenerOptions.Ordering;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code queue.onFull = dropOldest} behind a delivery that does not end: memory stays bounded, and the order holds. */
class DroppedPlacesTest {
    private final KeyedOrder order = new KeyedOrder(Ordering.AGENT);

    static Stream<Named<LongFunction<CtiOsEvent>>> keys() {
        return Stream.of(
                Named.of("a call", i -> Samples.call(i, 7)),
                Named.of("an agent", i -> Samples.agent(i, "7001")),
                Named.of("a call and its agent", i -> Samples.refused(i, "7001", 7)),
                Named.of("an agent and calls", i -> Samples.refused(i, "7001", i % 5)),
                Named.of(
                        "a call by two ids",
                        i -> i % 100 == 0 ? Samples.renamed(i, 7, 8) : Samples.call(i, 7 + i % 2)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void oneThatIsStuckCostsFewPlacesHoweverManyAreDropped(LongFunction<CtiOsEvent> event) {
        order.admit(event.apply(100), 1);
        OrderedEvent stuck = order.take();
        assertThat(stuck).isNotNull();
        for (long i = 101; i <= 10_000; i++) {
            order.admit(event.apply(i), 1);
            if (i > 102) {
                assertThat(order.dropOldest()).isEqualTo(event.apply(i - 2));
            }
            assertThat(order.take()).isNull();
        }
        assertThat(order.unfinished()).as("it, two that wait, and places").isBetween(4, 10);
        order.complete(stuck);
        List<Long> heard = new ArrayList<>();
        for (OrderedEvent next = order.take(); next != null; next = order.take()) {
            heard.add(next.event().origin().sequence());
            order.complete(next);
        }
        assertThat(heard).containsExactly(9_999L, 10_000L);
        assertThat(order.unfinished()).isZero();
        assertThat(order.admits(Samples.connection(10_001))).isTrue();
    }

    /** Two calls of which one is stuck become one while everything between is dropped. */
    @Test
    void whatComesBehindAMergerOfDroppedPlacesWaits() {
        admit(Samples.call(1, 7));
        OrderedEvent stuck = order.take();
        admit(Samples.refused(2, "7001", 7), Samples.refused(3, "7001", 8), Samples.renamed(4, 7, 8));
        for (int i = 0; i < 3; i++) {
            assertThat(order.dropOldest()).isNotNull();
        }
        assertThat(order.unfinished()).isEqualTo(2);
        admit(Samples.call(5, 8), Samples.agent(6, "7001"));
        assertThat(order.take()).isNull();
        order.complete(stuck);
        assertThat(order.take().event()).isEqualTo(Samples.call(5, 8));
        assertThat(order.take().event()).isEqualTo(Samples.agent(6, "7001"));
    }

    /** Against a plain reading of the rule: nothing of a key goes beside or before another of it that came first. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsDroppedTheRestKeepsItsOrder(long seed) {
        Random random = new Random(seed);
        List<OrderedEvent> going = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        int finished = 0;
        int dropped = 0;
        for (long i = 1; i <= 20_000; i++) {
            admit(any(i, random));
            if (random.nextInt(4) == 0 && order.dropOldest() != null) {
                dropped++;
            }
            OrderedEvent next = random.nextBoolean() && going.size() < 4 ? order.take() : null;
            if (next != null) {
                going.forEach(other -> assertThat(keys(other)).doesNotContainAnyElementsOf(keys(next)));
                long now = next.event().origin().sequence();
                keys(next).forEach(key -> assertThat(last.merge(key, now, Math::max))
                        .isEqualTo(now));
                going.add(next);
            }
            // The first one is slow.
            if (going.size() > 1 && random.nextBoolean() || going.size() == 1 && random.nextInt(200) == 0) {
                order.complete(going.remove(going.size() - 1));
                finished++;
            }
        }
        finished += going.size();
        going.forEach(order::complete);
        for (OrderedEvent next = order.take(); next != null; next = order.take()) {
            order.complete(next);
            finished++;
        }
        assertThat(finished + dropped).isEqualTo(20_000);
        assertThat(order.unfinished()).isZero();
        assertThat(order.admits(Samples.connection(0))).isTrue();
    }

    private static CtiOsEvent any(long sequence, Random random) {
        long call = random.nextInt(6);
        String agent = "700" + random.nextInt(3);
        return switch (random.nextInt(4)) {
            case 0 -> Samples.agent(sequence, agent);
            case 1 -> Samples.refused(sequence, agent, call);
            // A call is known by its number and by one that is a hundred more, once that was told.
            case 2 -> Samples.renamed(sequence, call, call + 100);
            default -> Samples.call(sequence, call);
        };
    }

    private static List<String> keys(OrderedEvent ordered) {
        EventKeys keys = EventKeys.of(ordered.event(), Ordering.AGENT);
        return Stream.concat(keys.calls().stream(), Stream.ofNullable(keys.agent()))
                .map(Object::toString)
                .toList();
    }

    private void admit(CtiOsEvent... events) {
        Stream.of(events).forEach(event -> order.admit(event, 1));
    }
}

package org.ctios.session.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ctios.event.ConnectionEvent.OnQueueFull;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.OnButtonEnablementChange;
import org.ctios.session.ListenerOptions.Ordering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be delivered while something else still is: order per call, per agent, and around connection events. */
class KeyedOrderTest {
    private final KeyedOrder byCall = new KeyedOrder(Ordering.CALL);
    private final KeyedOrder byAgent = new KeyedOrder(Ordering.AGENT);

    /** The events of one call follow each other, those of another go beside them. */
    @Test
    void callsGoBesideEachOther() {
        admit(byCall, Samples.call(1, 7), Samples.call(2, 7), Samples.call(3, 8));
        List<OrderedEvent> going = takeAll(byCall);
        assertThat(sequences(going)).containsExactly(1L, 3L);
        byCall.complete(going.get(0));
        assertThat(sequences(takeAll(byCall))).containsExactly(2L);
    }

    /** Agent events have no call, skill groups have neither: they keep their order among themselves. */
    @Test
    void whatHasNoCallKeepsItsOrder() {
        admit(byCall, Samples.agent(1, "7001"), Samples.agent(2, "7002"), Samples.heartbeat(3), Samples.call(4, 7));
        assertThat(sequences(takeAll(byCall))).containsExactly(1L, 4L);
    }

    /** In agent mode, too, what was refused of a call comes behind what was told of it. */
    @Test
    void aRefusedRequestAboutACallKeepsItsPlaceAmongTheEventsOfTheCall() {
        admit(byCall, Samples.call(1, 7), Samples.refused(2, "7001", 7), Samples.call(3, 7), Samples.agent(4, "7001"));
        List<OrderedEvent> going = takeAll(byCall);
        assertThat(sequences(going)).containsExactly(1L, 4L);
        byCall.complete(going.get(0));
        assertThat(sequences(takeAll(byCall))).containsExactly(2L);
        admit(byAgent, Samples.call(1, 7), Samples.agent(2, "7001"), Samples.refused(3, "7001", 7));
        assertThat(sequences(takeAll(byAgent))).containsExactly(1L, 2L);
    }

    /** By agent: agents go beside each other, calls keep their own order, an event without agent goes with the rest. */
    @Test
    void agentsGoBesideEachOther() {
        admit(
                byAgent,
                Samples.agent(1, "7001"),
                Samples.agent(2, "7002"),
                Samples.agent(3, "7001"),
                Samples.call(4, 7),
                Samples.call(5, 7),
                Samples.agent(6, null),
                Samples.agent(7, null));
        assertThat(sequences(takeAll(byAgent))).containsExactly(1L, 2L, 4L, 6L);
    }

    /** The buttons follow from the agent's state or from a call; the mask has only the name of what it is about. */
    @Test
    void buttonsKeepTheirPlaceAmongTheEventsOfTheirAgentOrCall() {
        admit(
                byAgent,
                Samples.agent(1, "700.1"),
                buttons(2, "agent.5000.700.1"),
                Samples.agent(3, "7002"),
                Samples.agent(4, "700.1"),
                Samples.call(5, 7),
                buttons(6, "call.5000.7.2001"),
                buttons(7, "someone"));
        List<OrderedEvent> going = takeAll(byAgent);
        assertThat(sequences(going)).containsExactly(1L, 3L, 5L, 7L);
        byAgent.complete(going.get(0));
        assertThat(sequences(takeAll(byAgent))).containsExactly(2L);
        byAgent.complete(going.get(2));
        assertThat(sequences(takeAll(byAgent))).containsExactly(6L);
    }

    private static CtiOsEvent buttons(long sequence, String about) {
        return new OnButtonEnablementChange(Samples.heartbeat(sequence).origin(), about, 1, EventId.AGENT_STATE_CHANGE);
    }

    /** A call that gets a new id (GED-188, CALL_DATA_UPDATE_EVENT): events of both ids stay in order from then on. */
    @Test
    void aCallKeepsItsOrderWhenItsIdChanges() {
        admit(
                byCall,
                Samples.call(1, 7),
                Samples.call(2, 8),
                Samples.renamed(3, 7, 8),
                Samples.call(4, 8),
                Samples.call(5, 7),
                Samples.call(6, 9));
        List<OrderedEvent> going = takeAll(byCall);
        assertThat(sequences(going)).containsExactly(1L, 2L, 6L);
        byCall.complete(going.get(0));
        assertThat(takeAll(byCall)).as("the other half is still under way").isEmpty();
        byCall.complete(going.get(1));
        assertThat(finishOneByOne(byCall)).containsExactly(3L, 4L, 5L);
    }

    /** The new order holds although nothing of the call waited when its next events came. */
    @Test
    void theOldAndTheNewIdBelongTogetherUntilTheCallEnds() {
        admit(byCall, Samples.renamed(1, 7, 8));
        assertThat(finishOneByOne(byCall)).containsExactly(1L);
        admit(byCall, Samples.call(2, 7), Samples.call(3, 8));
        List<OrderedEvent> going = takeAll(byCall);
        assertThat(sequences(going)).containsExactly(2L);
        byCall.complete(going.get(0));
        assertThat(finishOneByOne(byCall)).containsExactly(3L);

        admit(byCall, Samples.call(4, EventId.CALL_END, 8));
        assertThat(finishOneByOne(byCall)).containsExactly(4L);
        admit(byCall, Samples.call(5, 7), Samples.call(6, 8));
        assertThat(sequences(takeAll(byCall))).as("ids may be used again").containsExactly(5L, 6L);
    }

    /** Three calls that become one, one after the other. */
    @Test
    void mergersAddUp() {
        admit(
                byCall,
                Samples.renamed(1, 7, 8),
                Samples.renamed(2, 8, 9),
                Samples.call(3, 7),
                Samples.call(4, 9),
                Samples.call(5, 8));
        List<Long> order = new ArrayList<>();
        for (List<OrderedEvent> going = takeAll(byCall); !going.isEmpty(); going = takeAll(byCall)) {
            assertThat(going).as("one at a time").hasSize(1);
            order.addAll(sequences(going));
            byCall.complete(going.get(0));
        }
        assertThat(order).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    /** A connection event comes after everything before it and before everything after it. */
    @Test
    void nothingOvertakesAConnectionEvent() {
        admit(byCall, Samples.call(1, 7), Samples.call(2, 8));
        CtiOsEvent barrier = Samples.connection(3);
        assertThat(byCall.admits(barrier)).isFalse();
        List<OrderedEvent> going = takeAll(byCall);
        byCall.complete(going.get(0));
        assertThat(byCall.admits(barrier)).as("one is still under way").isFalse();
        byCall.complete(going.get(1));
        assertThat(byCall.admits(barrier)).isTrue();
        admit(byCall, barrier);
        assertThat(byCall.admits(Samples.call(4, 9))).as("behind the barrier").isFalse();
        assertThat(finishOneByOne(byCall)).containsExactly(3L);
        assertThat(byCall.admits(Samples.call(4, 9))).isTrue();
    }

    /** Heartbeats and full queues say nothing about calls: a slow call must not stop the others each time. */
    @Test
    void aHeartbeatIsNoBarrier() {
        CtiOsEvent full = new OnQueueFull(Samples.heartbeat(4).origin(), "listener", 1, 0);
        assertThat(EventKeys.isBarrier(full)).isFalse();
        admit(byCall, Samples.call(1, 7), Samples.heartbeat(2), Samples.call(3, 8));
        assertThat(sequences(takeAll(byCall))).containsExactly(1L, 2L, 3L);
    }

    /** The longest-waiting event goes; those behind it still do not overtake the one ahead of it. */
    @Test
    void aDroppedEventKeepsThePlaceOfTheOthers() {
        admit(byCall, Samples.call(1, 7), Samples.call(2, 7), Samples.call(3, 7));
        List<OrderedEvent> going = takeAll(byCall);
        assertThat(byCall.dropOldest()).isEqualTo(Samples.call(2, 7));
        assertThat(takeAll(byCall)).isEmpty();
        byCall.complete(going.get(0));
        assertThat(finishOneByOne(byCall)).containsExactly(3L);
        assertThat(byCall.dropOldest()).as("nothing waits").isNull();
    }

    /** An event that is dropped before it is sorted still told which ids are one call. */
    @Test
    void aDroppedEventIsLearntFrom() {
        byCall.learn(Samples.renamed(1, 7, 8));
        admit(byCall, Samples.call(2, 7), Samples.call(3, 8));
        assertThat(takeAll(byCall)).hasSize(1);
        byCall.clear();
        byCall.learn(Samples.renamed(1, 7, 8));
        byCall.learn(Samples.call(2, EventId.CALL_END, 8));
        byCall.learn(Samples.call(3, 9));
        assertThat(byCall.size()).isZero();
    }

    /** Two calls become one while an event of each is under way, and the transfer itself is dropped (clause 5.2). */
    @Test
    void nothingWaitsForAnEventThatEndedAfterItsCallBecameAnother() {
        admit(byCall, Samples.call(1, 7), Samples.call(2, 8));
        List<OrderedEvent> going = takeAll(byCall);
        byCall.learn(Samples.renamed(3, 7, 8));
        going.forEach(byCall::complete);
        admit(byCall, Samples.call(4, 8));
        List<OrderedEvent> next = takeAll(byCall);
        assertThat(sequences(next)).containsExactly(4L);
        byCall.complete(next.get(0));
        assertThat(byCall.admits(Samples.connection(5))).isTrue();
    }

    /** An event is dropped to win room: its frame goes at once, although its place behind a slow one is kept. */
    @Test
    void aDroppedEventLeavesTheMemory() {
        admit(byCall, Samples.call(1, 7), Samples.call(2, 7));
        assertThat(byCall.take()).isNotNull();
        WeakReference<Object> dropped = new WeakReference<>(byCall.dropOldest());
        await().untilAsserted(() -> {
            System.gc();
            assertThat(dropped.get()).isNull();
        });
    }

    /** Ten thousand calls and mergers later, nothing is remembered of those that ended. */
    @ParameterizedTest
    @EnumSource(
            value = Ordering.class,
            names = {"CALL", "AGENT"})
    void memoryFollowsTheCallsThatLive(Ordering ordering) {
        KeyedOrder order = new KeyedOrder(ordering);
        for (long i = 0; i < 10_000; i++) {
            long id = 10 * i + 1;
            admit(
                    order,
                    Samples.call(1, id),
                    Samples.renamed(2, id, id + 1),
                    Samples.agent(3, "agent" + i),
                    Samples.call(4, EventId.CALL_END, id + 1));
            finishOneByOne(order);
        }
        assertThat(order.size()).isZero();
    }

    /** Behaviour 64: a filter may let transfers pass and no end of a call. */
    @Test
    void callsWhoseEndsNobodyTellsDoNotPileUp() {
        for (long i = 0; i < 30_000; i++) {
            admit(byCall, Samples.renamed(1, 2 * i, 2 * i + 1));
            finishOneByOne(byCall);
        }
        assertThat(byCall.size()).isEqualTo(2 * 10_000);
    }

    /** What is used again is not among the oldest. */
    @Test
    void aCallThatGoesOnKeepsItsOrderHoweverManyOthersAreForgotten() {
        admit(byCall, Samples.renamed(1, 1_000_001, 1_000_002));
        finishOneByOne(byCall);
        for (long i = 0; i < 9_000; i++) {
            admit(byCall, Samples.renamed(2, 2 * i, 2 * i + 1));
            finishOneByOne(byCall);
        }
        admit(byCall, Samples.call(3, 1_000_001));
        finishOneByOne(byCall);
        for (long i = 9_000; i < 18_000; i++) {
            admit(byCall, Samples.renamed(4, 2 * i, 2 * i + 1));
            finishOneByOne(byCall);
        }
        admit(byCall, Samples.call(5, 1_000_001), Samples.call(6, 1_000_002));
        assertThat(byCall.take()).isNotNull();
        assertThat(byCall.hasReady()).isFalse();
    }

    /** After a new connection a call is known by its newest id only. */
    @Test
    void aNewConnectionForgetsOldIds() {
        admit(byCall, Samples.renamed(1, 7, 8));
        finishOneByOne(byCall);
        assertThat(byCall.size()).isEqualTo(2);
        admit(byCall, Samples.connection(2));
        assertThat(byCall.size()).isZero();
    }

    /** Transfers and conferences name the calls that become one, and the parties' ids, also a third (GED-188 17, 18). */
    @ParameterizedTest
    @EnumSource(
            value = EventId.class,
            names = {"CALL_TRANSFERRED", "CALL_CONFERENCED"})
    void callsThatBecomeOneKeepOneOrder(EventId id) {
        admit(
                byCall,
                Samples.joined(1, id, 10, 11, 12),
                Samples.call(2, 10),
                Samples.call(3, 11),
                Samples.call(4, 12),
                Samples.call(5, 13));
        List<OrderedEvent> going = takeAll(byCall);
        assertThat(sequences(going)).containsExactly(1L, 5L);
        byCall.complete(going.get(0));
        assertThat(finishOneByOne(byCall)).containsExactly(2L, 3L, 4L);
    }

    /** "None" as a new id joins nothing. */
    @Test
    void anAbsentIdIsNoCall() {
        admit(byCall, Samples.renamed(1, 7, 0xFFFF_FFFFL), Samples.renamed(2, 8, 0xFFFF_FFFFL));
        assertThat(sequences(takeAll(byCall))).containsExactly(1L, 2L);
    }

    private static void admit(KeyedOrder order, CtiOsEvent... events) {
        Arrays.stream(events).forEach(event -> order.admit(event, 1));
    }

    private static List<OrderedEvent> takeAll(KeyedOrder order) {
        List<OrderedEvent> taken = new ArrayList<>();
        for (OrderedEvent next = order.take(); next != null; next = order.take()) {
            taken.add(next);
        }
        return taken;
    }

    /** Takes and completes one at a time. */
    private static List<Long> finishOneByOne(KeyedOrder order) {
        List<OrderedEvent> finished = new ArrayList<>();
        for (OrderedEvent next = order.take(); next != null; next = order.take()) {
            finished.add(next);
            order.complete(next);
        }
        return sequences(finished);
    }

    private static List<Long> sequences(List<OrderedEvent> events) {
        return events.stream().map(each -> each.event().origin().sequence()).toList();
    }
}

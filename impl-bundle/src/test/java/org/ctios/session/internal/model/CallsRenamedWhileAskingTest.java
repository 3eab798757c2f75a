package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.junit.jupiter.api.Test;

/**
 * Connections that get another call ID while a gap is being closed, so that an answer is about a name that is not theirs any
 * more. A calls from outside; 2001 to 2003 are agents. Each history is the shortest of one that {@link AnyGapIsClosedTest}
 * found.
 */
class CallsRenamedWhileAskingTest extends ReconciliationRun {
    private final List<Message> answered = new ArrayList<>();

    /** The number of the only call that the server knows, and who is in it. */
    private long callNow = 1;

    private List<String> inCall = List.of();

    /** The name ended while the session asked. Then a transfer gave it to somebody again: that one is still there. */
    @Test
    void aConnectionThatGotTheNameOfOneThatEndedMeanwhileIsBelieved() {
        begin(AGENT);
        events(
                Wire.end(1, "2001"),
                Wire.begin(3, "2002"),
                Wire.established(3, "2002"),
                Wire.begin(3, "2001"),
                Wire.delivered(3, "2001"),
                Wire.merged(MessageTypes.CALL_TRANSFERRED_EVENT, 1, 3, "2002", 1L, "A", 1L, "2001"),
                Wire.end(3, "2002"));
        inCall = List.of("A", "2001");

        serve();

        assertThat(model.calls()).singleElement().satisfies(call -> {
            assertThat(call.connectionCallId()).isEqualTo(1);
            assertThat(call.ani()).isEqualTo("A");
            assertThat(connections(call)).containsExactlyInAnyOrder("A=LCS_CONNECT", "2001=LCS_CONNECT");
        });
    }

    /**
     * The agent left the call in the gap, which the server says, and comes back into it by another one's transfer before the
     * end was told: a call with a router call key may have gone on under another ID, so that is kept for last.
     */
    @Test
    void aConnectionThatCameBackAfterTheServerRefusedToKnowItIsBelieved() {
        Message routed = Wire.begin(1, "2001", message -> message.set(Fields.ROUTER_CALL_KEY_DAY, 150_000)
                .set(Fields.ROUTER_CALL_KEY_CALL_ID, 7));
        events(routed, Wire.delivered(1, "2001"));
        begin(AGENT);
        serveOne();
        events(
                Wire.merged(MessageTypes.CALL_TRANSFERRED_EVENT, 1, 3, "2002", 1L, "A", 1L, "2001"),
                Wire.end(3, "2002"));
        inCall = List.of("A", "2001");

        serve();

        assertThat(model.calls()).singleElement().satisfies(call -> assertThat(connections(call))
                .containsExactlyInAnyOrder("A=LCS_CONNECT", "2001=LCS_CONNECT"));
        assertThat(toldTypes()).doesNotContain(MessageTypes.END_CALL_EVENT);
    }

    /** An agent left a call in the gap, and is asked into it again before the session knows. The END_CALL_EVENT was missed. */
    @Test
    void aConnectionThatAMergeTookToItsOldNameLeavesNoGhost() {
        events(Wire.begin(1, "2002"), Wire.established(1, "2002"));
        begin(MONITOR);
        events(
                Wire.held(1, "2001"),
                Wire.begin(4, "2001"),
                Wire.established(4, "2001"),
                Wire.begin(4, "2002"),
                Wire.delivered(4, "2002"),
                Wire.merged(MessageTypes.CALL_CONFERENCED_EVENT, 1, 4, "2001", 1L, "A", 1L, "2001", 1L, "2002"),
                Wire.end(4, "2001"));
        inCall = List.of("A", "2001", "2002");

        serve();

        assertThat(model.calls()).extracting(CallSnapshot::connectionCallId).containsExactly(1L);
        assertThat(told)
                .filteredOn(event -> event.typeNumber() == MessageTypes.END_CALL_EVENT)
                .extracting(event -> event.text(Fields.CONNECTION_DEVICE_ID))
                .containsExactly("2002");
    }

    /**
     * A device snapshot showed the connection, then its ID changed, and the question about the old one was refused. It has
     * begun all the same, and stays failed until its own end (DG 12.5 ch. 6, OnCallFailed).
     */
    @Test
    void aConnectionFoundAtADeviceIsAskedAboutUnderItsNewNameToo() {
        events(loggedIn("7001", "2001"), loggedIn("7002", "2002"));
        inCall = List.of("2001", "2002");
        begin(MONITOR);
        while (toldTypes().stream().noneMatch(type -> type == MessageTypes.BEGIN_CALL_EVENT)) {
            serveOne();
        }
        events(Wire.update(1, "2001", 5, "2001", data -> data), Wire.update(1, "2002", 5, "2002", data -> data));
        callNow = 5;

        serve();

        assertThat(told)
                .filteredOn(event -> event.typeNumber() == MessageTypes.BEGIN_CALL_EVENT)
                .extracting(event -> event.text(Fields.CONNECTION_DEVICE_ID))
                .containsExactlyInAnyOrder("2001", "2002");
        events(Wire.failed(5, "2001"), Wire.connectionCleared(5, "2001"), Wire.connectionCleared(5, "2002"));
        events(Wire.cleared(5, "2002"));
        assertThat(model.calls()).singleElement().satisfies(call -> assertThat(connections(call))
                .containsExactlyInAnyOrder("2001=LCS_FAIL", "2002=LCS_NULL"));
    }

    /** The agent came to a known call in the gap; the first that is heard of it is an event, before anything is answered. */
    @Test
    void aConnectionThatIsHeardOfBeforeItsCallWasAskedAboutMayHaveBegunUnseen() {
        events(loggedIn("7001", "2001"), loggedIn("7002", "2002"), Wire.begin(1, "2001"), Wire.established(1, "2001"));
        begin(MONITOR);
        events(Wire.established(1, "2002"));
        inCall = List.of("2001", "2002");

        serve();

        assertThat(toldTypes()).containsExactly(MessageTypes.CALL_DATA_UPDATE_EVENT, MessageTypes.BEGIN_CALL_EVENT);
        assertThat(told.get(1).text(Fields.CONNECTION_DEVICE_ID)).isEqualTo("2002");
        events(Wire.failed(1, "2002"), Wire.connectionCleared(1, "2002"));
        assertThat(model.calls()).singleElement().satisfies(call -> assertThat(connections(call))
                .containsExactlyInAnyOrder("2001=LCS_CONNECT", "2002=LCS_FAIL"));
    }

    /**
     * A call got another ID in the gap and is heard of under it before it is found. Who comes in between is told two calls;
     * when they turn out to be one, they are told all of it, not what is another for the session alone.
     */
    @Test
    void whoWasToldTwoCallsKnowsAllOfTheOneThatTheyAre() {
        events(
                Wire.begin(1, "2001", data -> routed(data).set(Fields.CALL_VARIABLE6, "old")),
                Wire.delivered(1, "2001"));
        begin(AGENT);
        events(Wire.update(5, "2001", 5, "2001", data -> data.set(Fields.CALL_VARIABLE6, "")));
        ObjectModel late = new ObjectModel();
        model.retold(Wire.VERSION).forEach(event -> late.apply(event, -1, Wire.TIME));
        callNow = 5;
        inCall = List.of("2001");

        serve();

        told.forEach(event -> late.apply(event, -1, Wire.TIME));
        assertThat(model.calls()).singleElement().satisfies(call -> {
            assertThat(call.connectionCallId()).isEqualTo(5);
            assertThat(call.ani()).isEqualTo("A");
            assertThat(call.callVariables()).isEmpty();
        });
        assertThat(late.calls()).usingRecursiveComparison().isEqualTo(model.calls());
    }

    /**
     * The session does not know yet that the agent who was in the call has left it, when the one who is in it now gets
     * another ID. The caller went along, which no event says as long as somebody is left in the old call.
     */
    @Test
    void theCallerGoesWithWhoIsStillThere() {
        events(loggedIn("7001", "2001"), loggedIn("7002", "2002"));
        events(Wire.begin(1, "2001", CallsRenamedWhileAskingTest::routed), Wire.established(1, "2001"));
        inCall = List.of("A", "2002");
        begin(MONITOR);
        events(Wire.delivered(9, "2001"));
        while (!toldTypes().contains(MessageTypes.BEGIN_CALL_EVENT)) {
            serveOne();
        }
        events(Wire.update(1, "2002", 5, "2002", data -> data));
        callNow = 5;

        serve();

        assertThat(model.calls()).singleElement().satisfies(call -> {
            assertThat(call.connectionCallId()).isEqualTo(5);
            assertThat(connections(call)).containsExactlyInAnyOrder("A=LCS_CONNECT", "2002=LCS_CONNECT");
        });
    }

    /** Both agents got another ID between the answers about their devices, and the first that is heard of it is an event. */
    @Test
    void whoGetsAnotherNameBeforeItIsKnownAtAllIsLookedForAtItsDevice() {
        events(loggedIn("7001", "2001"), loggedIn("7002", "2002"));
        inCall = List.of("2001", "2002");
        begin(MONITOR);
        while (answered.stream().noneMatch(each -> each.typeNumber() == MessageTypes.SNAPSHOT_DEVICE_REQ)) {
            serveOne();
        }
        events(Wire.update(1, "2001", 5, "2001", data -> data), Wire.update(1, "2002", 5, "2002", data -> data));
        callNow = 5;
        events(Wire.failed(5, "2001"), Wire.connectionCleared(5, "2001"));

        serve();

        assertThat(told)
                .filteredOn(event -> event.typeNumber() == MessageTypes.BEGIN_CALL_EVENT)
                .extracting(event -> event.text(Fields.CONNECTION_DEVICE_ID))
                .containsExactlyInAnyOrder("2001", "2002");
    }

    private static MessageBuilder routed(MessageBuilder call) {
        return call.set(Fields.ROUTER_CALL_KEY_DAY, 150_000).set(Fields.ROUTER_CALL_KEY_CALL_ID, 7);
    }

    private void serve() {
        while (!run.isDone()) {
            serveOne();
        }
    }

    /** Answers the first request that has no answer. */
    private void serveOne() {
        Message request = sent.get(answered.size());
        answered.add(request);
        long invokeId = request.uint(Fields.INVOKE_ID);
        switch (request.typeNumber()) {
            case MessageTypes.QUERY_AGENT_STATE_REQ -> answer(Wire.queryConf(invokeId, 3));
            case MessageTypes.SNAPSHOT_DEVICE_REQ -> answer(device(invokeId, request));
            default -> answer(call(invokeId, request));
        }
    }

    private MessageBuilder device(long invokeId, Message request) {
        MessageBuilder conf = Wire.deviceConf(invokeId);
        String device = request.text(Fields.AGENT_INSTRUMENT, "");
        if (inCall.contains(device)) {
            Wire.addCall(conf, callNow, device, CallStatus.LCS_CONNECT);
        }
        return conf;
    }

    private Message call(long invokeId, Message request) {
        if (request.uint(Fields.CONNECTION_CALL_ID) != callNow
                || !inCall.contains(request.text(Fields.CONNECTION_DEVICE_ID))) {
            return Wire.unknownCall(invokeId);
        }
        MessageBuilder conf = routed(Wire.callConf(invokeId)).set(Fields.ANI, "A");
        inCall.forEach(each -> Wire.addDevice(conf, callNow, each, CallStatus.LCS_CONNECT));
        return conf.build();
    }

    private static List<String> connections(CallSnapshot call) {
        return call.connections().stream()
                .map(each -> each.deviceId() + "=" + each.status())
                .toList();
    }

    private static Message loggedIn(String agentId, String device) {
        return Wire.agent(agentId, 3)
                .set(Fields.AGENT_EXTENSION, device)
                .set(Fields.AGENT_INSTRUMENT, device)
                .build();
    }
}

package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.model.Wire.PERIPHERAL;
import static org.ctios.session.internal.model.Wire.TIME;

import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.ctios.session.CallSnapshot;
import org.ctios.session.CallStatus;
import org.ctios.session.internal.model.Reconciliation.Report;
import org.ctios.session.internal.model.Reconciliation.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a server's answers after a gap (design 5.7; guide, Reconnecting). */
class ReconciliationTest extends ReconciliationRun {

    /** Behaviour 53 by the call itself: the server does not know it any more. */
    @Test
    void aCallThatEndedUnseenEndsNow() {
        events(Wire.begin(1, "2001"), Wire.begin(1, "2002"), Wire.established(1, "2001"));
        begin(MONITOR);
        assertThat(sentTypes()).containsOnly(MessageTypes.SNAPSHOT_CALL_REQ).hasSize(2);
        answer(Wire.unknownCall(FIRST));
        answer(Wire.unknownCall(FIRST + 1));
        assertThat(toldTypes()).containsExactly(MessageTypes.END_CALL_EVENT, MessageTypes.END_CALL_EVENT);
        assertThat(model.calls()).isEmpty();
        assertThat(run.report()).isEqualTo(new Report(0, 0, 2, 0, 0));
    }

    /** The event may come after the answer; it is no second end. */
    @Test
    void anEndThatWasFoundOutIsNotToldAgain() {
        events(Wire.begin(1, "2001"));
        begin(MONITOR);
        answer(Wire.unknownCall(FIRST));
        assertThat(model.apply(Wire.end(1, "2001"), -1, TIME)).isEqualTo(Verdict.REPEATED);
        events(Wire.begin(1, "2001"));
        assertThat(model.apply(Wire.end(1, "2001"), -1, TIME)).isEqualTo(Verdict.NEW);
    }

    /** Nor when the connection is lost once more before the event comes; one run later it is not waited for any more. */
    @Test
    void anEndThatWasFoundOutIsRememberedForOneRunMore() {
        events(Wire.begin(1, "2001"), Wire.begin(2, "2002"));
        begin(MONITOR);
        answer(Wire.unknownCall(FIRST));
        answer(Wire.unknownCall(FIRST + 1));
        begin(MONITOR);
        assertThat(model.apply(Wire.end(1, "2001"), -1, TIME)).isEqualTo(Verdict.REPEATED);
        begin(MONITOR);
        assertThat(model.apply(Wire.end(2, "2002"), -1, TIME)).isEqualTo(Verdict.NEW);
    }

    /** What a server sends late of a call whose end was told makes no call of it, which would end once more. */
    @Test
    void aLateEventOfACallWhoseEndWasFoundOutDoesNotReviveIt() {
        events(Wire.begin(1, "2001"));
        begin(MONITOR);
        answer(Wire.unknownCall(FIRST));
        events(
                Wire.update(1, "2001", message -> message.set(Fields.CALL_VARIABLE1, "gold")),
                Wire.calledBy("0301", MessageTypes.CALL_DELIVERED_EVENT, 1, "2001", CallStatus.LCS_ALERTING),
                Wire.established(1, "2002"),
                Wire.merged(MessageTypes.CALL_CONFERENCED_EVENT, 1, 2, "2001", 1L, "2001", 1L, "2002"),
                Wire.update(1, "2001", 3, "2001", message -> message),
                Wire.merged(MessageTypes.CALL_CONFERENCED_EVENT, 1, 2, "2001", 3L, "2001", 3L, "2002"));
        assertThat(model.calls()).isEmpty();
        begin(MONITOR);
        events(Wire.established(1, "2001"));
        assertThat(model.calls()).isEmpty();
        assertThat(toldTypes()).containsExactly(MessageTypes.END_CALL_EVENT);
    }

    /** A server that has just become active may not have known the call yet when it was asked. */
    @Test
    void aDeviceThatALateEventNamesIsAskedOnceMore() {
        events(Wire.begin(1, "2001"));
        begin(AGENT);
        answer(Wire.unknownCall(FIRST));
        events(Wire.established(1, "2001"));
        answer(Wire.deviceConf(FIRST + 1));
        assertThat(sentTypes())
                .containsExactly(
                        MessageTypes.SNAPSHOT_CALL_REQ,
                        MessageTypes.SNAPSHOT_DEVICE_REQ,
                        MessageTypes.SNAPSHOT_DEVICE_REQ);
    }

    /** The IDs that such a server renames, or joins, may be those of calls in progress; they go on. */
    @Test
    void aCallThatGetsTheIdOfOneWhoseEndWasFoundOutGoesOn() {
        events(Wire.begin(1, "2001"), Wire.begin(2, "2002"), Wire.established(2, "2002"));
        begin(MONITOR);
        answer(Wire.unknownCall(FIRST));
        events(Wire.update(2, "2002", 1, "2002", message -> message));
        assertThat(model.calls()).extracting(CallSnapshot::connectionCallId).containsExactly(1L);
        events(Wire.end(1, "2002"));
        assertThat(model.calls()).isEmpty();
        events(Wire.begin(1, "2001"), Wire.established(1, "2001"));
        assertThat(model.calls()).extracting(CallSnapshot::connectionCallId).containsExactly(1L);
    }

    /** A call ID that is used again after a second loss is another call, which has an end of its own. */
    @Test
    void aCallThatBeganAfterAnEndWasFoundOutEndsAnew() {
        events(Wire.begin(1, "2001"));
        begin(MONITOR);
        answer(Wire.unknownCall(FIRST));
        begin(MONITOR);
        events(Wire.begin(1, "2001"));
        assertThat(model.apply(Wire.end(1, "2001"), -1, TIME)).isEqualTo(Verdict.NEW);
    }

    /** Behaviour 53: a call that the device snapshot does not list has ended. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCallThatIsNotAtItsDeviceAnyMoreEnds(boolean monitor) {
        events(loggedIn("7001", "2001"), Wire.begin(1, "2001"), Wire.established(1, "2001"));
        begin(monitor ? MONITOR : AGENT);
        answer(Wire.addDevice(Wire.callConf(FIRST), 1, "2001", CallStatus.LCS_CONNECT));
        if (monitor) {
            answer(Wire.queryConf(FIRST + 1, 3).set(Fields.AGENT_INSTRUMENT, "2001"));
        }
        assertThat(told).isEmpty();
        answer(Wire.deviceConf(FIRST + (monitor ? 2 : 1)));
        assertThat(toldTypes()).containsExactly(MessageTypes.END_CALL_EVENT);
        assertThat(run.isDone()).isTrue();
    }

    /** A server tells no event about the connection of a caller from outside either. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theConnectionOfTheCallerIsNoNews(int type) {
        events(
                Wire.begin(1, "2001"),
                Wire.calledBy("0301", MessageTypes.CALL_DELIVERED_EVENT, 1, "2001", CallStatus.LCS_ALERTING));
        begin(MONITOR);
        MessageBuilder call = Wire.callConf(FIRST);
        Wire.addDevice(call, 1, "2001", CallStatus.LCS_ALERTING);
        answer(Wire.addDevice(call, 1, "0301", CallStatus.LCS_CONNECT, type));
        assertThat(told).isEmpty();
        assertThat(model.calls().get(0).connections())
                .extracting(each -> each.deviceIdType() + " " + each.deviceId())
                .containsExactly("0 2001", type + " 0301");
    }

    /** The end of its connection is told, or who follows the events would keep it. */
    @Test
    void aCallerThatLeftUnseenHasLeft() {
        events(
                Wire.begin(1, "2001"),
                Wire.calledBy("0301", MessageTypes.CALL_DELIVERED_EVENT, 1, "2001", CallStatus.LCS_ALERTING));
        begin(MONITOR);
        answer(Wire.addDevice(Wire.callConf(FIRST), 1, "2001", CallStatus.LCS_ALERTING));
        assertThat(toldTypes()).containsExactly(MessageTypes.CALL_CONNECTION_CLEARED_EVENT);
        assertThat(model.calls().get(0).connections())
                .extracting(CallSnapshot.Connection::deviceId)
                .containsExactly("2001");
    }

    /** A call found at a device begins and gets its state; its caller from outside is there with it. */
    @Test
    void theCallerOfACallThatBeganUnseenIsNoNewsEither() {
        events(loggedIn("7001", "2001"));
        begin(AGENT);
        MessageBuilder device = Wire.deviceConf(FIRST);
        Wire.addCall(device, 1, "2001", CallStatus.LCS_CONNECT);
        answer(device);
        MessageBuilder call = Wire.callConf(FIRST + 1).set(Fields.ANI, "0301");
        Wire.addDevice(call, 1, "2001", CallStatus.LCS_CONNECT);
        answer(Wire.addDevice(call, 1, "0301", CallStatus.LCS_CONNECT, 1));
        assertThat(toldTypes()).containsExactly(MessageTypes.BEGIN_CALL_EVENT, MessageTypes.CALL_ESTABLISHED_EVENT);
        assertThat(model.calls().get(0).connections()).hasSize(2);
    }

    /** Call flows, 7.1: both calls began in the gap, and the agent gives them away before anything is answered. */
    @Test
    void aCallThatTheAgentHasTransferredUnderANewIdEndsForTheAgentsSession() {
        begin(AGENT);
        events(
                Wire.merged(MessageTypes.CALL_TRANSFERRED_EVENT, 10, 11, "2001", 12L, "A", 12L, "2002"),
                Wire.end(10, "2001"),
                Wire.end(11, "2001"));
        answer(Wire.deviceConf(FIRST));
        assertThat(toldTypes()).containsExactly(MessageTypes.END_CALL_EVENT);
        assertThat(told.get(0).uint(Fields.CONNECTION_CALL_ID)).isEqualTo(12);
        assertThat(run.isDone()).isTrue();
        assertThat(model.calls()).isEmpty();
    }

    /** The data of the original call may have changed in the gap, and it was not asked about yet. */
    @Test
    void aCallThatIsTransferredDuringTheRunIsAskedAboutAgain() {
        events(
                Wire.begin(10, "2001", message -> message.set(Fields.ANI, "A")),
                Wire.established(10, "A"),
                Wire.held(10, "2001"),
                Wire.begin(11, "2001"),
                Wire.begin(11, "2002"));
        begin(MONITOR);
        List<Message> asked = List.copyOf(sent);
        for (Message request : asked) {
            if (request.uint(Fields.CONNECTION_CALL_ID) == 11) {
                MessageBuilder call = Wire.callConf(request.uint(Fields.INVOKE_ID));
                Wire.addDevice(call, 11, "2001", CallStatus.LCS_CONNECT);
                answer(Wire.addDevice(call, 11, "2002", CallStatus.LCS_ALERTING));
            }
        }
        events(Wire.merged(MessageTypes.CALL_TRANSFERRED_EVENT, 10, 11, "2001", 11L, "A", 11L, "2002"));
        for (Message request : asked) {
            if (request.uint(Fields.CONNECTION_CALL_ID) == 10) {
                answer(Wire.unknownCall(request.uint(Fields.INVOKE_ID)));
            }
        }
        assertThat(sent.subList(asked.size(), sent.size()))
                .anyMatch(request -> request.typeNumber() == MessageTypes.SNAPSHOT_CALL_REQ
                        && request.uint(Fields.CONNECTION_CALL_ID) == 11);
    }

    /** What may not be asked or cannot be answered now is no proof of an end. */
    @Test
    void whatAgreesIsNotTold() {
        events(loggedIn("7001", "2001"), Wire.begin(1, "2001"), Wire.established(1, "2001"));
        begin(MONITOR);
        answer(Wire.addDevice(Wire.callConf(FIRST), 1, "2001", CallStatus.LCS_CONNECT));
        answer(Wire.queryConf(FIRST + 1, 3).set(Fields.AGENT_INSTRUMENT, "2001"));
        MessageBuilder device = Wire.deviceConf(FIRST + 2);
        Wire.addCall(device, 1, "2001", CallStatus.LCS_CONNECT);
        answer(device);
        assertThat(run.isDone()).isTrue();
        assertThat(told).isEmpty();
        assertThat(run.report()).isEqualTo(new Report(0, 0, 0, 0, 0));
    }

    /** The order of the call flows: data, states, who left; nothing is said that was known. */
    @Test
    void differencesOfACallAreTheEventsThatWereMissed() {
        events(Wire.begin(1, "2001"), Wire.delivered(1, "2001"), Wire.established(1, "A"));
        begin(MONITOR);
        MessageBuilder conf = Wire.callConf(FIRST).set(Fields.CALL_VARIABLE1, "gold");
        Wire.addDevice(conf, 1, "2001", CallStatus.LCS_HELD);
        answer(Wire.addDevice(conf, 1, "B", CallStatus.LCS_CONNECT));
        assertThat(toldTypes())
                .containsExactly(
                        MessageTypes.CALL_DATA_UPDATE_EVENT,
                        MessageTypes.CALL_HELD_EVENT,
                        MessageTypes.CALL_ESTABLISHED_EVENT,
                        MessageTypes.CALL_CONNECTION_CLEARED_EVENT);
        assertThat(told.get(0).text(Fields.CALL_VARIABLE1)).isEqualTo("gold");
        assertThat(told.get(0).has(Fields.ANI)).isFalse();
        assertThat(told.get(1).isNone(Fields.EVENT_CAUSE)).isTrue();
        assertThat(told.get(3).text(Fields.CONNECTION_DEVICE_ID)).isEqualTo("A");
        assertThat(run.report().callsChanged()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCallThatBeganUnseenBeginsNow(boolean initial) {
        events(loggedIn("7001", "2001"));
        begin(new Scope(true, initial, PERIPHERAL, "", "", false));
        answer(Wire.queryConf(FIRST, 4).set(Fields.AGENT_INSTRUMENT, "2001"));
        told.removeIf(message -> message.typeNumber() == MessageTypes.AGENT_STATE_EVENT);
        MessageBuilder device = Wire.deviceConf(FIRST + 1);
        Wire.addCall(device, 1, "2001", CallStatus.LCS_CONNECT);
        answer(device);
        assertThat(run.subjectOf(Wire.callConf(FIRST + 2).build()))
                .isEqualTo(new Subject(Subject.Kind.CALL, PERIPHERAL, "2001", 1, 0));
        MessageBuilder conf = Wire.callConf(FIRST + 2).set(Fields.ANI, "A");
        Wire.addDevice(conf, 1, "A", CallStatus.LCS_CONNECT);
        answer(Wire.addDevice(conf, 1, "2001", CallStatus.LCS_CONNECT));
        assertThat(toldTypes())
                .containsExactly(
                        MessageTypes.BEGIN_CALL_EVENT,
                        MessageTypes.CALL_ESTABLISHED_EVENT,
                        MessageTypes.CALL_ESTABLISHED_EVENT);
        assertThat(told.get(0).text(Fields.ANI)).isEqualTo("A");
        assertThat(told.get(0).text(Fields.CONNECTION_DEVICE_ID)).isEqualTo("2001");
        assertThat(run.report().callsBegun()).isEqualTo(1);
        assertThat(model.apply(told.get(0), -1, TIME)).isEqualTo(Verdict.REPEATED);
    }

    /** An answer that was under way when the call ended does not bring it back. */
    @Test
    void anEventMeanwhileWins() {
        begin(AGENT);
        MessageBuilder device = Wire.deviceConf(FIRST);
        Wire.addCall(device, 1, "2001", CallStatus.LCS_CONNECT);
        Wire.addCall(device, 2, "2001", CallStatus.LCS_HELD);
        answer(device);
        events(Wire.end(1, "2001"), Wire.begin(2, "2001"), Wire.held(2, "2001"));
        answer(Wire.addDevice(Wire.callConf(FIRST + 1), 1, "2001", CallStatus.LCS_CONNECT));
        answer(Wire.addDevice(Wire.callConf(FIRST + 2), 2, "2001", CallStatus.LCS_HELD));
        assertThat(told).isEmpty();
        assertThat(model.call(PERIPHERAL, 1)).isNull();
        assertThat(run.isDone()).isTrue();
    }

    /** The router call key names a call wherever it goes; without it there is no proof. */
    @ParameterizedTest
    @ValueSource(longs = {77, 78})
    void aCallThatGotAnotherIdIsFollowedByItsRouterCallKey(long keyNow) {
        events(Wire.begin(1, "2001", message -> routerCallKey(message, 77)), Wire.established(1, "2001"));
        begin(AGENT);
        answer(Wire.unknownCall(FIRST));
        MessageBuilder device = Wire.deviceConf(FIRST + 1);
        Wire.addCall(device, 5, "2001", CallStatus.LCS_CONNECT);
        answer(device);
        answer(Wire.addDevice(routerCallKey(Wire.callConf(FIRST + 2), keyNow), 5, "2001", CallStatus.LCS_CONNECT));
        assertThat(run.isDone()).isTrue();
        assertThat(model.calls()).hasSize(1);
        if (keyNow == 77) {
            assertThat(toldTypes()).containsExactly(MessageTypes.CALL_DATA_UPDATE_EVENT);
            assertThat(told.get(0).uint(Fields.CONNECTION_CALL_ID)).isEqualTo(1);
            assertThat(told.get(0).uint(Fields.NEW_CONNECTION_CALL_ID)).isEqualTo(5);
        } else {
            assertThat(toldTypes())
                    .containsExactly(
                            MessageTypes.BEGIN_CALL_EVENT,
                            MessageTypes.CALL_ESTABLISHED_EVENT,
                            MessageTypes.END_CALL_EVENT);
        }
    }

    @Test
    void agentsInAnotherStateAreTold() {
        events(loggedIn("7001", "2001"), loggedIn("7002", "2002"), loggedIn("7003", "2003"));
        begin(MONITOR);
        for (Message request : List.copyOf(sent)) {
            long invokeId = request.uint(Fields.INVOKE_ID);
            switch (request.text(Fields.AGENT_ID, "")) {
                case "7001" ->
                    answer(Wire.queryConf(invokeId, 2)
                            .set(Fields.SKILL_GROUP_NUMBER, 11)
                            .set(Fields.SKILL_GROUP_ID, 5011)
                            .set(Fields.SKILL_GROUP_PRIORITY, 1)
                            .set(Fields.SKILL_GROUP_STATE, 2));
                case "7002" -> answer(Wire.queryConf(invokeId, 1));
                default -> answer(Wire.controlFailure(invokeId, 256));
            }
        }
        assertThat(toldTypes()).containsOnly(MessageTypes.AGENT_STATE_EVENT).hasSize(3);
        assertThat(model.agents())
                .extracting(agent -> agent.state())
                .containsExactly(AgentState.NOT_READY, AgentState.LOGOUT, AgentState.UNKNOWN);
        assertThat(model.agents().get(0).skillGroups()).hasSize(1);
        assertThat(run.report().agentsChanged()).isEqualTo(3);
        assertThat(sent.get(3).typeNumber()).isEqualTo(MessageTypes.SNAPSHOT_DEVICE_REQ);
        assertThat(sent)
                .as("only the agent who is logged in has a device to ask for")
                .hasSize(4);
    }

    @Test
    void anInitialRunTellsNoAgents() {
        events(loggedIn("7001", "2001"));
        begin(new Scope(true, true, PERIPHERAL, "", "", false));
        answer(Wire.queryConf(FIRST, 1));
        assertThat(told).isEmpty();
        assertThat(model.agents().get(0).state()).isEqualTo(AgentState.LOGOUT);
    }

    /** A server that begins and ends a call once for all devices leaves no ghost of the second one. */
    @Test
    void aConnectionThatWasTakenForACallEndsWithTheCall() {
        begin(AGENT);
        MessageBuilder device = Wire.deviceConf(FIRST);
        Wire.addCall(device, 1, "2001", CallStatus.LCS_CONNECT);
        answer(device);
        answer(Wire.addDevice(Wire.callConf(FIRST + 1), 1, "2001", CallStatus.LCS_CONNECT));
        events(Wire.connectionCleared(1, "2001"), Wire.cleared(1, "2001"), Wire.end(1, "2002"));
        assertThat(model.takeFollowing()).singleElement().satisfies(end -> {
            assertThat(end.typeNumber()).isEqualTo(MessageTypes.END_CALL_EVENT);
            assertThat(end.text(Fields.CONNECTION_DEVICE_ID)).isEqualTo("2001");
        });
        assertThat(model.calls()).isEmpty();
        assertThat(model.takeFollowing()).isEmpty();
    }

    private static Message loggedIn(String agentId, String device) {
        return Wire.agent(agentId, 3)
                .set(Fields.AGENT_EXTENSION, device)
                .set(Fields.AGENT_INSTRUMENT, device)
                .build();
    }

    private static MessageBuilder routerCallKey(MessageBuilder message, long callId) {
        return message.set(Fields.ROUTER_CALL_KEY_DAY, 150_000).set(Fields.ROUTER_CALL_KEY_CALL_ID, callId);
    }
}

package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that control calls, over real TCP: confirmations, refusals, and the order of events. */
class CallControlTest {
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(4).callsPerMinute(0).speed(20).start();
    private final ContactCentre centre = pair.contactCentre();

    @BeforeEach
    void logIn() {
        List.of("1001", "1002", "1003").forEach(id -> centre.setAgentState(id, Agent.State.AVAILABLE, 0));
    }

    @AfterEach
    void close() {
        pair.close();
    }

    /** Call flows, section 7.1: consultation and transfer, as the transferring side and everybody else is told. */
    @ParameterizedTest
    @ValueSource(ints = {13, 20, 25})
    void aTransferInTwoStepsTellsItsEventsInOrder(int version) throws IOException {
        long original = centre.startCall("1001").deliver().establish().id();
        try (TestClient client = new TestClient(pair, Side.A, version)) {
            client.openAllEvents();
            client.send(consult(client, original, "2002"));
            List<String> told = ToldLines.until(client, "CONSULTATION_CALL_CONF");
            assertThat(told)
                    .containsExactly(
                            "CALL_HELD_EVENT 2001 4",
                            "AGENT_STATE_EVENT 1001 10",
                            "BEGIN_CALL_EVENT 2001",
                            "AGENT_STATE_EVENT 1001 4",
                            "CALL_SERVICE_INITIATED_EVENT 2001 1",
                            "CALL_ORIGINATED_EVENT 2001 3",
                            "AGENT_STATE_EVENT 1002 8",
                            "BEGIN_CALL_EVENT 2002",
                            "CALL_DELIVERED_EVENT 2002 2",
                            "CONSULTATION_CALL_CONF");
            long consult = centre.agent("1002").callIds().get(0);
            client.send(answer(client, consult, "2002"));
            assertThat(ToldLines.until(client, "AGENT_STATE_EVENT 1002 4"))
                    .containsExactly("ANSWER_CALL_CONF", "CALL_ESTABLISHED_EVENT 2002 3", "AGENT_STATE_EVENT 1002 4");
            client.send(join(client, MessageTypes.TRANSFER_CALL_REQ, consult, original));
            assertThat(ToldLines.until(client, "TRANSFER_CALL_CONF"))
                    .containsExactly(
                            "CALL_TRANSFERRED_EVENT",
                            "CALL_DATA_UPDATE_EVENT 2002",
                            "AGENT_STATE_EVENT 1001 6",
                            "END_CALL_EVENT 2001",
                            "END_CALL_EVENT 2001",
                            "TRANSFER_CALL_CONF");
            assertThat(centre.calls()).singleElement().satisfies(call -> {
                assertThat(call.id()).isEqualTo(original);
                assertThat(call.callType()).isEqualTo(4);
                assertThat(call.connections())
                        .extracting(Call.Connection::deviceId)
                        .containsExactly(call.ani(), "2002");
            });
        }
    }

    /** Call flows, section 8: the conference has all three, its type, and one connection of the controller. */
    @Test
    void aConferenceHasAllParties() throws IOException {
        long original = centre.startCall("1001").deliver().establish().id();
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            client.send(consult(client, original, "2002"));
            ToldLines.until(client, "CONSULTATION_CALL_CONF");
            long consult = centre.agent("1002").callIds().get(0);
            client.send(answer(client, consult, "2002"));
            ToldLines.until(client, "AGENT_STATE_EVENT 1002 4");
            client.send(join(client, MessageTypes.CONFERENCE_CALL_REQ, consult, original));
            Message event = client.readUntil(MessageTypes.CALL_CONFERENCED_EVENT);
            assertThat(event.uints(Fields.CONNECTED_PARTY_CALL_ID)).containsExactly(original, original, original);
            Message conf = client.readUntil(MessageTypes.CONFERENCE_CALL_CONF);
            assertThat(conf.uint(Fields.NEW_CONNECTION_CALL_ID)).isEqualTo(original);
            Call call = centre.calls().get(0);
            assertThat(call.callType()).isEqualTo(15);
            assertThat(call.connections())
                    .extracting(Call.Connection::state)
                    .containsOnly(Call.State.CONNECTED)
                    .hasSize(3);
        }
    }

    /** Call flows, section 7.2: no held connection but a number. */
    @Test
    void aTransferInASingleStepRingsAtTheTarget() throws IOException {
        long original = centre.startCall("1001").deliver().establish().id();
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            client.send(client.request(MessageTypes.TRANSFER_CALL_REQ)
                    .set(Fields.PERIPHERAL_ID, 5000)
                    .set(Fields.ACTIVE_CONNECTION_CALL_ID, original)
                    .set(Fields.ACTIVE_CONNECTION_DEVICE_ID, "2001")
                    .set(Fields.HELD_CONNECTION_CALL_ID, 0xFFFF_FFFFL)
                    .set(Fields.HELD_CONNECTION_DEVICE_ID_TYPE, 0xFFFF)
                    .set(Fields.DIALED_NUMBER, "2002")
                    .build()
                    .toBytes());
            ToldLines.until(client, "TRANSFER_CALL_CONF");
            assertThat(centre.calls().get(0).connections())
                    .extracting(Call.Connection::state)
                    .containsExactly(Call.State.CONNECTED, Call.State.ALERTING);
            client.send(answer(client, original, "2002"));
            ToldLines.until(client, "AGENT_STATE_EVENT 1002 4");
        }
    }

    /** Call flows, section 5: a call to the outside reaches the network, is answered, and both are cleared. */
    @Test
    void aCallToTheOutsideIsAnswered() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAgent("1001");
            client.send(makeCall(client, "2001", "95551234"));
            assertThat(ToldLines.until(client, "CALL_ESTABLISHED_EVENT 95551234 3"))
                    .containsExactly(
                            "BEGIN_CALL_EVENT 2001",
                            "AGENT_STATE_EVENT 1001 4",
                            "CALL_SERVICE_INITIATED_EVENT 2001 1",
                            "CALL_ORIGINATED_EVENT 2001 3",
                            "CALL_REACHED_NETWORK_EVENT 2001 3",
                            "MAKE_CALL_CONF",
                            "CALL_ESTABLISHED_EVENT 95551234 3");
            long id = centre.calls().get(0).id();
            client.send(connection(client, MessageTypes.CLEAR_CONNECTION_REQ, id, "2001"));
            assertThat(ToldLines.until(client, "AGENT_STATE_EVENT 1001 3"))
                    .containsExactly(
                            "CLEAR_CONNECTION_CONF",
                            "CALL_CONNECTION_CLEARED_EVENT 2001 0",
                            "CALL_CONNECTION_CLEARED_EVENT 95551234 0",
                            "CALL_CLEARED_EVENT 2001 0",
                            "END_CALL_EVENT 2001",
                            "AGENT_STATE_EVENT 1001 3");
        }
    }

    /** Call flows, section 5: the called agent has a call. */
    @Test
    void aCallToABusyAgentFails() throws IOException {
        centre.startCall("1002").deliver().establish();
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAgent("1001");
            client.send(makeCall(client, "2001", "2002"));
            Message failed = client.readUntil(MessageTypes.CALL_FAILED_EVENT);
            assertThat(failed.uint(Fields.EVENT_CAUSE)).isEqualTo(3);
            assertThat(failed.uint(Fields.LOCAL_CONNECTION_STATE)).isEqualTo(6);
            client.readUntil(MessageTypes.END_CALL_EVENT);
        }
    }

    /** Call flows, section 6: alternate holds one and retrieves the other; reconnect clears one. */
    @Test
    void aConsultationCanBeAlternatedAndGivenUp() throws IOException {
        long original = centre.startCall("1001").deliver().establish().id();
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAgent("1001");
            client.send(consult(client, original, "2002"));
            ToldLines.until(client, "CONSULTATION_CALL_CONF");
            long consult = centre.agent("1002").callIds().get(0);
            client.send(
                    two(client, MessageTypes.ALTERNATE_CALL_REQ, consult, original, Fields.OTHER_CONNECTION_CALL_ID));
            ToldLines.until(client, "CALL_RETRIEVED_EVENT 2001 3");
            assertThat(state(original, "2001")).isEqualTo(Call.State.CONNECTED);
            assertThat(state(consult, "2001")).isEqualTo(Call.State.HELD);
            client.send(
                    two(client, MessageTypes.RECONNECT_CALL_REQ, original, consult, Fields.HELD_CONNECTION_CALL_ID));
            ToldLines.until(client, "CALL_RETRIEVED_EVENT 2001 3");
            assertThat(centre.calls()).extracting(Call::id).containsExactly(consult);
        }
    }

    /** Call flows, section 10: only what changed, but all ECC variables, to everybody including who asked. */
    @Test
    void changedCallDataIsToldToEverybody() throws IOException {
        long id = centre.startCall("1001").deliver().establish().id();
        try (TestClient client = new TestClient(pair, Side.A, 24);
                TestClient own = new TestClient(pair, Side.A, 15)) {
            client.openAllEvents();
            own.openAgent("1001");
            client.send(client.request(MessageTypes.SET_CALL_DATA_REQ)
                    .set(Fields.PERIPHERAL_ID, 5000)
                    .set(Fields.CONNECTION_CALL_ID, id)
                    .set(Fields.CONNECTION_DEVICE_ID, "2001")
                    .set(Fields.CALL_VARIABLE3, "three")
                    .set(Fields.CALL_WRAPUP_DATA, "sold")
                    .add(NamedVariable.scalar("Topic", "loans"))
                    .add(new NamedVariable("List", 2, "two"))
                    .build()
                    .toBytes());
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.SET_CALL_DATA_CONF);
            for (TestClient each : List.of(client, own)) {
                Message update = each.readUntil(MessageTypes.CALL_DATA_UPDATE_EVENT);
                assertThat(update.text(Fields.CALL_VARIABLE3)).isEqualTo("three");
                assertThat(update.has(Fields.CALL_VARIABLE1)).isFalse();
                assertThat(update.namedVariables())
                        .extracting(NamedVariable::name)
                        .containsExactly("CustomerSegment", "List", "Topic");
            }
            assertThat(centre.calls().get(0).ecc()).containsEntry("List[2]", "two");
            assertThat(centre.calls().get(0).wrapupData()).isEqualTo("sold");
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("an unknown call", MessageTypes.HOLD_CALL_REQ, 99L, "2001", 11),
                Arguments.of("a device that is not in it", MessageTypes.HOLD_CALL_REQ, 0L, "2002", 13),
                Arguments.of("a call that does not ring", MessageTypes.ANSWER_CALL_REQ, 0L, "2001", 28),
                Arguments.of("the whole call", MessageTypes.CLEAR_CALL_REQ, 0L, "2001", 15));
    }

    /** What cannot be done is CONTROL_FAILURE_CONF and changes nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void whatCannotBeDoneIsRefused(String what, int type, long callId, String device, long code) throws IOException {
        long id = centre.startCall("1001").deliver().establish().id();
        List<Call> before = centre.calls();
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            client.send(connection(client, type, callId == 0 ? id : callId, device));
            Message answer = client.read();
            assertThat(answer.typeNumber()).isEqualTo(MessageTypes.CONTROL_FAILURE_CONF);
            assertThat(answer.uint(Fields.FAILURE_CODE)).as(what).isEqualTo(code);
            assertThat(centre.calls()).isEqualTo(before);
        }
    }

    /** Guide, Client Control: a Client Events client controls its own device only. */
    @Test
    void anotherAgentsDeviceCannotBeControlled() throws IOException {
        long id = centre.startCall("1001").deliver().establish().id();
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAgent("1002");
            client.send(connection(client, MessageTypes.HOLD_CALL_REQ, id, "2001"));
            assertThat(client.read().uint(Fields.FAILURE_CODE)).isEqualTo(8);
            client.send(makeCall(client, "2001", "95551234"));
            assertThat(client.read().uint(Fields.FAILURE_CODE)).isEqualTo(8);
        }
    }

    /** While the contact centre is paused a request is served and nobody outside answers. */
    @Test
    void requestsAreServedWhileTimeStandsStill() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            centre.pause();
            client.send(makeCall(client, "2001", "95551234"));
            ToldLines.until(client, "MAKE_CALL_CONF");
            client.send(client.request(MessageTypes.HEARTBEAT_REQ).build().toBytes());
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.HEARTBEAT_CONF);
            assertThat(centre.calls().get(0).connections()).hasSize(1);
            centre.resume();
            client.readUntil(MessageTypes.CALL_ESTABLISHED_EVENT);
        }
    }

    private Call.State state(long callId, String device) {
        return centre.calls().stream()
                .filter(call -> call.id() == callId)
                .flatMap(call -> call.connections().stream())
                .filter(each -> each.deviceId().equals(device))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static byte[] makeCall(TestClient client, String instrument, String number) {
        return bytes(client, MessageTypes.MAKE_CALL_REQ, request -> request.set(Fields.AGENT_INSTRUMENT, instrument)
                .set(Fields.DIALED_NUMBER, number));
    }

    private static byte[] consult(TestClient client, long id, String number) {
        return bytes(
                client, MessageTypes.CONSULTATION_CALL_REQ, request -> request.set(Fields.ACTIVE_CONNECTION_CALL_ID, id)
                        .set(Fields.ACTIVE_CONNECTION_DEVICE_ID, "2001")
                        .set(Fields.DIALED_NUMBER, number));
    }

    private static byte[] answer(TestClient client, long id, String device) {
        return connection(client, MessageTypes.ANSWER_CALL_REQ, id, device);
    }

    private static byte[] connection(TestClient client, int type, long id, String device) {
        return bytes(client, type, request -> request.set(Fields.CONNECTION_CALL_ID, id)
                .set(Fields.CONNECTION_DEVICE_ID, device));
    }

    private static byte[] join(TestClient client, int type, long active, long held) {
        return two(client, type, active, held, Fields.HELD_CONNECTION_CALL_ID);
    }

    private static byte[] two(TestClient client, int type, long active, long second, Field secondField) {
        boolean other = secondField.equals(Fields.OTHER_CONNECTION_CALL_ID);
        return bytes(client, type, request -> request.set(Fields.ACTIVE_CONNECTION_CALL_ID, active)
                .set(Fields.ACTIVE_CONNECTION_DEVICE_ID, "2001")
                .set(secondField, second)
                .set(other ? Fields.OTHER_CONNECTION_DEVICE_ID : Fields.HELD_CONNECTION_DEVICE_ID, "2001"));
    }

    private static byte[] bytes(TestClient client, int type, UnaryOperator<MessageBuilder> fields) {
        return fields.apply(client.request(type).set(Fields.PERIPHERAL_ID, 5000))
                .build()
                .toBytes();
    }
}

package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Call flows, sections 1 and 12: a confirmation comes before or after the events that its request caused; over real TCP. */
class ConfirmationOrderTest {
    private static final List<String> OF_HOLD = List.of("CALL_HELD_EVENT 2001 4", "AGENT_STATE_EVENT 1001 10");
    private static final List<String> OF_CALL = List.of(
            "BEGIN_CALL_EVENT 2002",
            "AGENT_STATE_EVENT 1002 4",
            "CALL_SERVICE_INITIATED_EVENT 2002 1",
            "CALL_ORIGINATED_EVENT 2002 3",
            "CALL_REACHED_NETWORK_EVENT 2002 3");
    private static final List<String> OF_STATE = List.of("AGENT_STATE_EVENT 1003 2");

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(3).callsPerMinute(0).start();
    private final ContactCentre centre = pair.contactCentre();

    @BeforeEach
    void logIn() {
        List.of("1002", "1003").forEach(id -> centre.setAgentState(id, Agent.State.AVAILABLE, 0));
    }

    @AfterEach
    void close() {
        pair.close();
    }

    /** Requests of all three kinds: about a call, making a call, and about an agent. */
    @ParameterizedTest
    @CsvSource({"usual, before, after, before", "before, before, before, before", "after, after, after, after"})
    void confirmationsStandWhereTheyAreWanted(String order, String ofHold, String ofCall, String ofState)
            throws IOException {
        long id = centre.startCall("1001").deliver().establish().id();
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            pair.fault("A confirm " + order);
            client.send(hold(client, id));
            assertThat(ToldLines.next(client, 3)).isEqualTo(with("HOLD_CALL_CONF", ofHold, OF_HOLD));
            centre.pause();
            client.send(makeCall(client));
            assertThat(ToldLines.next(client, 6)).isEqualTo(with("MAKE_CALL_CONF", ofCall, OF_CALL));
            client.send(notReady(client));
            assertThat(ToldLines.next(client, 2)).isEqualTo(with("SET_AGENT_STATE_CONF", ofState, OF_STATE));
        }
    }

    /** The seed decides, request by request: the same one gives the same orders again. */
    @Test
    void eitherOrderComesByTheSeed() throws IOException {
        String first = orders(7);
        assertThat(first).contains("b", "a").isEqualTo(orders(7)).isNotEqualTo(orders(8));
    }

    /** Who did not ask is told the events alone, in their order. */
    @Test
    void othersAreToldAsAlways() throws IOException {
        long id = centre.startCall("1001").deliver().establish().id();
        try (TestClient client = new TestClient(pair, Side.A, 24);
                TestClient other = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            other.openAllEvents();
            pair.faults(Side.A).confirm(ConfirmationOrder.AFTER);
            client.send(hold(client, id));
            assertThat(ToldLines.next(client, 3)).isEqualTo(with("HOLD_CALL_CONF", "after", OF_HOLD));
            assertThat(ToldLines.next(other, 2)).isEqualTo(OF_HOLD);
        }
    }

    /** The order is that of requests which events follow from: a session opens as always. */
    @Test
    void aSessionOpensAsAlways() throws IOException {
        centre.startCall("1001").deliver();
        pair.fault("A confirm after");
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            assertThat(client.openAgent("1001").typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
            assertThat(client.readUntil(MessageTypes.BEGIN_CALL_EVENT).text(Fields.CONNECTION_DEVICE_ID))
                    .isEqualTo("2001");
        }
    }

    /** A transfer in a single step fails at who has a call, and everything before that has happened. */
    @ParameterizedTest
    @ValueSource(strings = {"usual", "before", "after"})
    void aRefusalStaysBehindWhatHasHappened(String order) throws IOException {
        centre.startCall("1003");
        long id = centre.startCall("1001").deliver().establish().id();
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            pair.fault("both confirm " + order);
            client.send(transferTo(client, id, "2003"));
            assertThat(ToldLines.until(client, "CONTROL_FAILURE_CONF").stream().map(line -> line.split(" ")[0]))
                    .containsSubsequence(
                            "CALL_HELD_EVENT",
                            "CALL_FAILED_EVENT",
                            "END_CALL_EVENT",
                            "CALL_RETRIEVED_EVENT",
                            "CONTROL_FAILURE_CONF");
        }
    }

    /** It is in force until it is taken back, alone or with all others. */
    @Test
    void itIsTakenBack() {
        pair.fault("A confirm either");
        assertThat(pair.faultsInForce(Side.A)).containsExactly("confirm either");
        pair.fault("A confirm usual");
        assertThat(pair.faultsInForce(Side.A)).isEmpty();
        pair.fault("A confirm before");
        pair.fault("heal");
        assertThat(pair.faultsInForce(Side.A)).isEmpty();
    }

    /** One letter for each request: whether it was confirmed before or after its event. */
    private static String orders(long seed) throws IOException {
        StringBuilder orders = new StringBuilder();
        try (CtiServerPair own = CtiServerPair.builder()
                        .agents(1)
                        .callsPerMinute(0)
                        .seed(seed)
                        .start();
                TestClient client = new TestClient(own, Side.A, 24)) {
            own.contactCentre().startCall("1001").deliver().establish();
            long id = own.contactCentre().calls().get(0).id();
            client.openAllEvents();
            own.fault("A confirm either");
            for (int i = 0; i < 20; i++) {
                client.send(i % 2 == 0 ? hold(client, id) : retrieve(client, id));
                orders.append(ToldLines.next(client, 3).get(0).endsWith("_CONF") ? 'b' : 'a');
            }
        }
        return orders.toString();
    }

    private static List<String> with(String confirmation, String order, List<String> events) {
        Stream<String> first = order.equals("before") ? Stream.of(confirmation) : Stream.empty();
        List<String> all = new ArrayList<>(Stream.concat(first, events.stream()).toList());
        if (order.equals("after")) {
            all.add(confirmation);
        }
        return all;
    }

    private static byte[] hold(TestClient client, long id) {
        return Provocations.connection(client.request(MessageTypes.HOLD_CALL_REQ), id, "2001")
                .build()
                .toBytes();
    }

    private static byte[] retrieve(TestClient client, long id) {
        return client.request(MessageTypes.RETRIEVE_CALL_REQ)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.HELD_CONNECTION_CALL_ID, id)
                .set(Fields.HELD_CONNECTION_DEVICE_ID, "2001")
                .buildIncomplete()
                .toBytes();
    }

    private static byte[] transferTo(TestClient client, long id, String number) {
        return client.request(MessageTypes.TRANSFER_CALL_REQ)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.ACTIVE_CONNECTION_CALL_ID, id)
                .set(Fields.ACTIVE_CONNECTION_DEVICE_ID, "2001")
                .set(Fields.HELD_CONNECTION_CALL_ID, 0xFFFF_FFFFL)
                .set(Fields.HELD_CONNECTION_DEVICE_ID_TYPE, 0xFFFF)
                .set(Fields.DIALED_NUMBER, number)
                .build()
                .toBytes();
    }

    private static byte[] makeCall(TestClient client) {
        return client.request(MessageTypes.MAKE_CALL_REQ)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_INSTRUMENT, "2002")
                .set(Fields.DIALED_NUMBER, "95551234")
                .build()
                .toBytes();
    }

    private static byte[] notReady(TestClient client) {
        return client.request(MessageTypes.SET_AGENT_STATE_REQ)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_STATE, Agent.State.NOT_READY.code())
                .set(Fields.AGENT_INSTRUMENT, "2003")
                .set(Fields.AGENT_ID, "1003")
                .buildIncomplete()
                .toBytes();
    }
}

package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A call carries no more named data than a message holds (guide, E_CTI_TOO_MUCH_DATA), over real TCP. The heartbeat at the
 * end of each attempt is in the same write, and shows that the rest of what came was served.
 */
class FullCallTest {
    private static final int TOO_MUCH_DATA = 73;

    private CtiServerPair pair =
            CtiServerPair.builder().agents(3).callsPerMinute(0).start();

    @AfterEach
    void close() {
        pair.close();
    }

    /** Two requests that are right each by itself are too much together; the second changes nothing. */
    @Test
    void dataThatPileUpAreRefused() throws IOException {
        try (TestClient client = opened(24)) {
            SimulatedCall call = established();
            assertThat(setCallData(client, call, request -> fill(request, "A")).typeNumber())
                    .isEqualTo(MessageTypes.SET_CALL_DATA_CONF);
            Map<String, String> before = carried();
            Message refused = setCallData(client, call, request -> fill(request, "B"));
            assertThat(refused.typeNumber()).isEqualTo(MessageTypes.FAILURE_CONF);
            assertThat(refused.uint(Fields.STATUS)).isEqualTo(TOO_MUCH_DATA);
            assertThat(carried()).isEqualTo(before).hasSize(6);
            Message snapshot = client.ask(
                    MessageTypes.SNAPSHOT_CALL_REQ, request -> Provocations.connection(request, call.id(), "2001"));
            assertThat(snapshot.namedVariables()).hasSize(6);
            assertThat(setCallData(client, call, request -> fill(request, "A")).typeNumber())
                    .as("the same variables anew")
                    .isEqualTo(MessageTypes.SET_CALL_DATA_CONF);
        }
    }

    /** A consultation takes over what the call carries; one in a single step does so on its way. */
    @Test
    void aConsultationThatWouldCarryTooMuchIsNotMade() throws IOException {
        try (TestClient client = opened(24)) {
            SimulatedCall call = established();
            setCallData(client, call, request -> fill(request, "A"));
            for (int type : new int[] {MessageTypes.CONSULTATION_CALL_REQ, MessageTypes.TRANSFER_CALL_REQ}) {
                Message refused = attempt(
                        client,
                        fill(
                                client.request(type)
                                        .set(Fields.PERIPHERAL_ID, 5000)
                                        .set(Fields.ACTIVE_CONNECTION_CALL_ID, call.id())
                                        .set(Fields.ACTIVE_CONNECTION_DEVICE_ID, "2001")
                                        .set(Fields.DIALED_NUMBER, "2002"),
                                "B"));
                assertThat(refused.uint(Fields.STATUS)).isEqualTo(TOO_MUCH_DATA);
            }
            assertThat(pair.contactCentre().calls()).hasSize(1);
            assertThat(pair.contactCentre().agent("1001").state()).isEqualTo(Agent.State.TALKING);
        }
    }

    /** A name that no message can carry is none. */
    @Test
    void namesThatCannotBeToldAreRefused() throws IOException {
        try (TestClient client = opened(24)) {
            SimulatedCall call = established();
            for (String name : new String[] {"", "x".repeat(33), "Items[999]", "Items[1]"}) {
                Message refused = setCallData(client, call, request -> raw(request, name, "x"));
                assertThat(refused.symbol(Fields.STATUS)).as(name).isEqualTo("E_CTI_NAMED_VARIABLE_NOT_CONFIGURED");
            }
            Message array = setCallData(client, call, request -> request.add(83, bytes("\0\0x\0")));
            assertThat(array.symbol(Fields.STATUS)).isEqualTo("E_CTI_NAMED_ARRAY_NOT_CONFIGURED");
        }
    }

    /** Limits are of bytes, which for Unified CCX are not characters. */
    @Test
    void valuesAreMeasuredInBytes() throws IOException {
        pair.close();
        pair = CtiServerPair.builder()
                .dialect(Dialect.CCX)
                .agents(3)
                .callsPerMinute(0)
                .start();
        try (TestClient client = new TestClient(pair, Side.A, ProtocolVersion.ccx(18))) {
            client.ask(TestClient.named(client.openReq(TestClient.ALL_EVENTS)
                            .set(Fields.CALL_MSG_MASK, 0)
                            .set(Fields.AGENT_STATE_MASK, 0))
                    .build());
            client.readUntil(MessageTypes.SYSTEM_EVENT);
            SimulatedCall call = pair.contactCentre().startCall("1001");
            Message refused = setCallData(client, call, request -> raw(request, "Topic", "\u00fc".repeat(106)));
            assertThat(refused.symbol(Fields.STATUS)).isEqualTo("E_CTI_VALUE_TOO_LONG");
            assertThatThrownBy(() -> call.setEcc("Topic", "\u00fc".repeat(106)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> call.setVariable(1, "\u00fc".repeat(21)))
                    .isInstanceOf(IllegalArgumentException.class);
            call.setEcc("Topic", "\u00fc".repeat(105)).setVariable(1, "\u00fc".repeat(20));
        }
    }

    /** What a test gives to a call by hand is limited in the same way, and what is refused changes nothing. */
    @Test
    void aCallByHandTakesNoMoreEither() {
        SimulatedCall call = pair.contactCentre().startCall("1001");
        for (int i = 0; i < 9; i++) {
            call.setEcc("Topic" + i, "x".repeat(200));
        }
        Map<String, String> before = carried();
        assertThatThrownBy(() -> call.setEcc("Topic9", "x".repeat(200)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000 bytes");
        assertThatThrownBy(() -> call.setEcc("Topic1", "\u20ac"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ISO-8859-1");
        assertThatThrownBy(() -> call.setEcc("Topic1", "a\0b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> call.setVariable(1, "\u20ac")).isInstanceOf(IllegalArgumentException.class);
        assertThat(carried()).isEqualTo(before);
        call.deliver().end();
        assertThat(pair.contactCentre().callsInProgress()).isZero();
    }

    private SimulatedCall established() {
        return pair.contactCentre().startCall("1001").deliver().establish();
    }

    private Map<String, String> carried() {
        return pair.contactCentre().calls().get(0).ecc();
    }

    private TestClient opened(int version) throws IOException {
        return Provocations.opened(new TestClient(pair, Side.A, version));
    }

    private static Message setCallData(TestClient client, SimulatedCall call, UnaryOperator<MessageBuilder> data)
            throws IOException {
        return attempt(
                client,
                data.apply(Provocations.connection(client.request(MessageTypes.SET_CALL_DATA_REQ), call.id(), "2001")));
    }

    /** The answer to a request, with a heartbeat behind it that is answered too. */
    private static Message attempt(TestClient client, MessageBuilder request) throws IOException {
        byte[] first = request.buildIncomplete().toBytes();
        byte[] second = client.request(MessageTypes.HEARTBEAT_REQ).build().toBytes();
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        client.send(both);
        Message answer = client.read();
        assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.HEARTBEAT_CONF);
        return answer;
    }

    /** 1040 bytes of named data. */
    private static MessageBuilder fill(MessageBuilder request, String name) {
        for (int i = 0; i < 5; i++) {
            request.add(NamedVariable.scalar(name + i, "x".repeat(204)));
        }
        return request;
    }

    private static MessageBuilder raw(MessageBuilder request, String name, String value) {
        return request.add(82, bytes(name + "\0" + value + "\0"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

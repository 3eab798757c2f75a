package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** REGISTER_VARIABLES_REQ: which variables of calls a client is told (guide, Miscellaneous Service). */
class RegisteredVariablesTest {
    /** Call variables 1 and 3, the scalar "topic" and the array "items", with InvokeID 7, by the guide's table. */
    private static final byte[] REGISTER = HexFormat.of()
            .parseHex("00000021" + "0000006e" + "00000007"
                    + "0005" + "0001" + "0001"
                    + "0052" + "0007" + "746f70696300" + "00"
                    + "0053" + "0008" + "00" + "6974656d7300" + "00");

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(2).callsPerMinute(0).start();
    private TestClient client;
    private TestClient other;

    @BeforeEach
    void open() throws IOException {
        client = new TestClient(pair, Side.A, 24);
        other = new TestClient(pair, Side.A, 24);
        client.openAllEvents();
        other.openAllEvents();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        other.close();
        pair.close();
    }

    /** Only what is registered is told to this client, and everything to the others. */
    @Test
    void aClientIsToldWhatItRegistered() throws IOException {
        register();
        SimulatedCall call = filled();
        Message told = last(client, MessageTypes.CALL_DATA_UPDATE_EVENT);
        assertThat(told.namedVariables())
                .containsExactlyInAnyOrder(
                        NamedVariable.scalar("topic", "bills"), new NamedVariable("items", 2, "two"));
        assertThat(told.uint(Fields.NUM_NAMED_VARIABLES)).isEqualTo(1);
        assertThat(told.uint(Fields.NUM_NAMED_ARRAYS)).isEqualTo(1);
        Message all = last(other, MessageTypes.CALL_DATA_UPDATE_EVENT);
        assertThat(all.namedVariables())
                .contains(NamedVariable.scalar("other", "x"), NamedVariable.scalar("items", "no array"));
        call.setVariable(2, "two").setVariable(3, "three");
        assertThat(next(client).has(Fields.CALL_VARIABLE2)).isFalse();
        assertThat(next(client).text(Fields.CALL_VARIABLE3)).isEqualTo("three");
        assertThat(next(other).text(Fields.CALL_VARIABLE2)).isEqualTo("two");
    }

    /** What a call brings along and what a snapshot tells of it is limited too. */
    @Test
    void everyMessageIsLimited() throws IOException {
        register();
        SimulatedCall call = filled().setVariable(1, "one").setVariable(2, "two");
        Message begin = client.readUntil(MessageTypes.BEGIN_CALL_EVENT);
        assertThat(begin.namedVariables()).isEmpty();
        assertThat(other.readUntil(MessageTypes.BEGIN_CALL_EVENT).namedVariables())
                .isNotEmpty();
        client.send(client.request(MessageTypes.SNAPSHOT_CALL_REQ)
                .set(Fields.CONNECTION_CALL_ID, call.id())
                .set(Fields.CONNECTION_DEVICE_ID, "2001")
                .buildIncomplete()
                .toBytes());
        Message snapshot = client.readUntil(MessageTypes.SNAPSHOT_CALL_CONF);
        assertThat(snapshot.text(Fields.CALL_VARIABLE1)).isEqualTo("one");
        assertThat(snapshot.has(Fields.CALL_VARIABLE2)).isFalse();
        assertThat(snapshot.namedVariables()).extracting(NamedVariable::name).containsOnly("topic", "items");
    }

    /** The last registration counts; one of nothing leaves nothing. */
    @Test
    void aRegistrationReplacesTheOneBefore() throws IOException {
        register();
        Message conf = client.ask(MessageTypes.REGISTER_VARIABLES_REQ, request -> request);
        assertThat(conf.typeNumber()).isEqualTo(MessageTypes.REGISTER_VARIABLES_CONF);
        filled();
        Message told = last(client, MessageTypes.CALL_DATA_UPDATE_EVENT);
        assertThat(told.namedVariables()).isEmpty();
        assertThat(told.uint(Fields.NUM_NAMED_VARIABLES)).isZero();
    }

    /** Where ECC variables are configured only their names can be registered; which element does not matter. */
    @Test
    void whatIsNotConfiguredCannotBeRegistered() throws IOException {
        try (CtiServerPair configured = CtiServerPair.builder()
                        .callsPerMinute(0)
                        .eccVariables("topic", "items[2]")
                        .start();
                TestClient own = new TestClient(configured, Side.A, 24)) {
            own.openAllEvents();
            assertThat(register(own, NamedVariable.scalar("topic", ""))).isEqualTo("REGISTER_VARIABLES_CONF");
            assertThat(register(own, new NamedVariable("items", 200, ""))).isEqualTo("REGISTER_VARIABLES_CONF");
            assertThat(register(own, NamedVariable.scalar("other", "")))
                    .isEqualTo("E_CTI_NAMED_VARIABLE_NOT_CONFIGURED");
            assertThat(register(own, new NamedVariable("other", 0, ""))).isEqualTo("E_CTI_NAMED_ARRAY_NOT_CONFIGURED");
        }
    }

    /** Calls bring nothing that is not configured, and nothing else can be given to them. */
    @Test
    void callsHaveWhatIsConfigured() {
        try (CtiServerPair configured = CtiServerPair.builder()
                .callsPerMinute(0)
                .eccVariables("topic", "items[2]")
                .start()) {
            SimulatedCall call = configured.contactCentre().startCall("1001").setEcc("items[1]", "x");
            assertThat(configured.contactCentre().calls().get(0).ecc()).isEqualTo(Map.of("items[1]", "x"));
            assertThatThrownBy(() -> call.setEcc("items[2]", "x")).hasMessage("no ECC variable items[2] is configured");
        }
    }

    private static String register(TestClient client, NamedVariable variable) throws IOException {
        Message answer = client.ask(MessageTypes.REGISTER_VARIABLES_REQ, request -> request.add(variable));
        return answer.has(Fields.STATUS)
                ? answer.symbol(Fields.STATUS)
                : answer.type().name();
    }

    private void register() throws IOException {
        client.send(REGISTER);
        Message conf = client.read();
        assertThat(conf.toBytes()).isEqualTo(HexFormat.of().parseHex("00000004" + "0000006f" + "00000007"));
    }

    /** A call with two scalars, an element, and a scalar that has the name of the array. */
    private SimulatedCall filled() {
        return pair.contactCentre()
                .startCall("1001")
                .deliver()
                .setEcc("topic", "bills")
                .setEcc("other", "x")
                .setEcc("items", "no array")
                .setEcc("items[2]", "two");
    }

    private static Message next(TestClient client) throws IOException {
        return client.readUntil(MessageTypes.CALL_DATA_UPDATE_EVENT);
    }

    /** The fourth of its type, which tells all that {@link #filled} set. */
    private static Message last(TestClient client, int type) throws IOException {
        for (int i = 0; i < 3; i++) {
            client.readUntil(type);
        }
        return client.readUntil(type);
    }
}

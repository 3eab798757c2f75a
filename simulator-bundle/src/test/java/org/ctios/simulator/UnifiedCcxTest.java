package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.IntStream;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dialect of Unified CCX (protocol, High Availability and Change History; tags have two bytes from version 18 on). */
class UnifiedCcxTest {
    private CtiServerPair pair;

    @BeforeEach
    void start() {
        pair = CtiServerPair.builder()
                .dialect(Dialect.CCX)
                .agents(4)
                .callsPerMinute(0)
                .start();
    }

    @AfterEach
    void close() {
        pair.close();
    }

    static IntStream everyVersion() {
        return IntStream.rangeClosed(10, 18);
    }

    /** Passwords are texts like all others: in UTF-8. */
    @Test
    void passwordsAreInUtf8() throws IOException {
        try (CtiServerPair own = CtiServerPair.builder()
                        .dialect(Dialect.CCX)
                        .callsPerMinute(0)
                        .clientPassword("gr\u00fcn\u20ac")
                        .agentPassword("\u00e4gent")
                        .start();
                TestClient client = new TestClient(own, Side.A, ProtocolVersion.ccx(18))) {
            Message conf = client.ask(client.openReq(TestClient.ALL_EVENTS)
                    .set(Fields.CLIENT_ID, "test")
                    .set(Fields.CLIENT_PASSWORD, "gr\u00fcn\u20ac")
                    .build());
            assertThat(conf.typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
            client.read();
            client.send(client.request(MessageTypes.SET_AGENT_STATE_REQ)
                    .set(Fields.AGENT_STATE, 0)
                    .set(Fields.AGENT_ID, "1001")
                    .set(Fields.AGENT_INSTRUMENT, "2001")
                    .set(Fields.AGENT_PASSWORD, "\u00e4gent")
                    .buildIncomplete()
                    .toBytes());
            assertThat(client.readUntil(MessageTypes.SET_AGENT_STATE_CONF).typeNumber())
                    .isEqualTo(MessageTypes.SET_AGENT_STATE_CONF);
        }
    }

    /** Issue 7 A.1: in every version an agent logs in, is ready, takes a call, holds it, and everything can be asked for. */
    @ParameterizedTest
    @MethodSource("everyVersion")
    void aSessionIsServed(int version) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, ProtocolVersion.ccx(version))) {
            client.openAllEvents();
            assertThat(setState(client, 0)).isEqualTo(MessageTypes.SET_AGENT_STATE_CONF);
            client.readUntil(MessageTypes.AGENT_STATE_EVENT);
            client.readUntil(MessageTypes.AGENT_STATE_EVENT);
            pair.contactCentre()
                    .startCall("1001")
                    .deliver()
                    .setVariable(1, "gr\u00fcn")
                    .establish();
            Message changed = client.readUntil(MessageTypes.CALL_DATA_UPDATE_EVENT);
            assertThat(changed.text(Fields.CALL_VARIABLE1)).isEqualTo("gr\u00fcn");
            Message established = client.readUntil(MessageTypes.CALL_ESTABLISHED_EVENT);
            long call = established.uint(Fields.CONNECTION_CALL_ID);
            client.readUntil(MessageTypes.AGENT_STATE_EVENT);
            Message held = client.ask(MessageTypes.HOLD_CALL_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                    .set(Fields.CONNECTION_CALL_ID, call)
                    .set(Fields.CONNECTION_DEVICE_ID_TYPE, 0)
                    .set(Fields.CONNECTION_DEVICE_ID, "2001")
                    .set(Fields.AGENT_INSTRUMENT, "2001"));
            assertThat(held.typeNumber()).isEqualTo(MessageTypes.HOLD_CALL_CONF);
            client.readUntil(MessageTypes.AGENT_STATE_EVENT);
            Message snapshot =
                    client.ask(MessageTypes.SNAPSHOT_CALL_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                            .set(Fields.CONNECTION_CALL_ID, call)
                            .set(Fields.CONNECTION_DEVICE_ID_TYPE, 0)
                            .set(Fields.CONNECTION_DEVICE_ID, "2001"));
            assertThat(snapshot.typeNumber()).isEqualTo(MessageTypes.SNAPSHOT_CALL_CONF);
            Message state =
                    client.ask(MessageTypes.QUERY_AGENT_STATE_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                            .set(Fields.AGENT_ID, "1001"));
            assertThat(state.typeNumber()).isEqualTo(MessageTypes.QUERY_AGENT_STATE_CONF);
        }
    }

    /** The node that is not the master says so. */
    @Test
    void theOtherNodeIsNotTheMaster() throws IOException {
        try (TestClient client = new TestClient(pair, Side.B, ProtocolVersion.ccx(18))) {
            Message refused = client.ask(
                    TestClient.named(client.openReq(TestClient.ALL_EVENTS)).build());
            assertThat(refused.symbol(Fields.STATUS)).isEqualTo("E_CTI_SERVER_NOT_MASTER");
        }
    }

    /** Versions are those of Unified CCX. */
    @Test
    void versionsAreThoseOfUnifiedCcx() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, ProtocolVersion.ccx(18))) {
            Message refused = client.ask(TestClient.named(client.openReq(TestClient.ALL_EVENTS))
                    .set(Fields.VERSION_NUMBER, 19)
                    .build());
            assertThat(refused.symbol(Fields.STATUS)).isEqualTo("E_CTI_INVALID_VERSION");
        }
        assertThatThrownBy(() -> CtiServerPair.builder()
                        .dialect(Dialect.CCX)
                        .newestVersion(20)
                        .start())
                .hasMessage("newestVersion = 20: give 10 to 18");
    }

    /** Active-standby came with protocol version 24 of Unified CCE. */
    @Test
    void aPairOfUnifiedCcxIsNotActiveStandby() {
        assertThatThrownBy(() -> CtiServerPair.builder()
                        .dialect(Dialect.CCX)
                        .activeStandby(true)
                        .start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("activeStandby = true: needs protocol version 24, which Unified CCX does not have;"
                        + " leave it or dialect = ccx out");
    }

    private static int setState(TestClient client, int state) throws IOException {
        return client.ask(MessageTypes.SET_AGENT_STATE_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                        .set(Fields.AGENT_STATE, state)
                        .set(Fields.AGENT_INSTRUMENT, "2001")
                        .set(Fields.AGENT_ID, "1001")
                        .set(Fields.AGENT_PASSWORD, "pw1001"))
                .typeNumber();
    }
}

package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults of the pair by order, over real sockets. */
class FaultsInWordsTest {
    private CtiServerPair pair;

    @BeforeEach
    void start() {
        pair = CtiServerPair.builder().agents(3).callsPerMinute(0).start();
    }

    @AfterEach
    void close() {
        pair.close();
    }

    /** Call flows 11.2: clients are told, control is refused, and calls go on where they stood. */
    @Test
    void aPeripheralGoesOffLineAndComesBack() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            pair.fault("peripheral off");
            assertSystem(client.read(), "SYS_PERIPHERAL_OFFLINE", 4);
            Message refused =
                    client.ask(MessageTypes.SET_AGENT_STATE_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                            .set(Fields.AGENT_STATE, 0)
                            .set(Fields.AGENT_INSTRUMENT, "2001")
                            .set(Fields.AGENT_ID, "1001")
                            .set(Fields.AGENT_PASSWORD, "pw1001"));
            assertThat(refused.typeNumber()).isEqualTo(MessageTypes.CONTROL_FAILURE_CONF);
            assertThat(refused.symbol(Fields.FAILURE_CODE)).isEqualTo("CF_RESOURCE_OUT_OF_SERVICE");
            pair.fault("peripheral on");
            assertSystem(client.read(), "SYS_PERIPHERAL_ONLINE", 0);
        }
    }

    /** OPEN_CONF tells a client that comes meanwhile. */
    @Test
    void whoOpensMeanwhileIsToldOfThePeripheral() throws IOException {
        pair.setPeripheralOnline(false);
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            Message conf = client.ask(
                    TestClient.named(client.openReq(TestClient.ALL_EVENTS)).build());
            assertThat(conf.bool(Fields.PERIPHERAL_ONLINE)).isFalse();
            assertThat(conf.symbol(Fields.PG_STATUS)).isEqualTo("PGS_PERIPHERAL_OFFLINE");
            assertSystem(client.read(), "SYS_PERIPHERAL_OFFLINE", 4);
        }
    }

    /** In the middle of an upgrade one side speaks older versions only; the other one still speaks all. */
    @Test
    void aSideMaySpeakOnlySomeVersions() throws IOException {
        pair.fault("A versions 13 20");
        try (TestClient newer = new TestClient(pair, Side.A, 24);
                TestClient older = new TestClient(pair, Side.A, 20)) {
            Message refused = newer.ask(
                    TestClient.named(newer.openReq(TestClient.ALL_EVENTS)).build());
            assertThat(refused.uint(Fields.STATUS))
                    .isEqualTo(
                            Dictionary.standard().enumeration("CtiStatusCode").value("E_CTI_INVALID_VERSION"));
            older.openAllEvents();
        }
    }

    /** A supervisor's logout waits for the end of the call, is announced, and leaves no wrap-up. */
    @Test
    void aLogoutBySupervisorWaitsForTheEndOfTheCall() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            SimulatedCall call =
                    pair.contactCentre().startCall("1002").deliver().establish();
            client.readUntil(MessageTypes.CALL_ESTABLISHED_EVENT);
            pair.fault("logout 1002 7");
            Message announced = client.readUntil(MessageTypes.AGENT_STATE_EVENT);
            while (announced.uint(Fields.NEXT_AGENT_STATE) != Agent.State.LOGOUT.code()) {
                announced = client.readUntil(MessageTypes.AGENT_STATE_EVENT);
            }
            assertThat(announced.uint(Fields.AGENT_STATE)).isEqualTo(Agent.State.TALKING.code());
            call.end();
            Message last = client.readUntil(MessageTypes.AGENT_STATE_EVENT);
            assertThat(last.uint(Fields.AGENT_STATE)).isEqualTo(Agent.State.LOGOUT.code());
            assertThat(last.uint(Fields.EVENT_REASON_CODE)).isEqualTo(7);
            assertThat(pair.contactCentre().agent("1002").state()).isEqualTo(Agent.State.LOGOUT);
        }
    }

    @Test
    void aLogoutWithoutCallIsAtOnce() {
        pair.contactCentre().setAgentState("1001", Agent.State.AVAILABLE, 0);
        pair.fault("logout 1001");
        assertThat(pair.contactCentre().agent("1001").state()).isEqualTo(Agent.State.LOGOUT);
        pair.fault("logout 1001");
        assertThatThrownBy(() -> pair.fault("logout 77")).hasMessageContaining("there is no agent 77");
    }

    /** {@code active} and {@code standby} are what they are when the order is given. */
    @Test
    void sidesAreNamedByWhatTheyAre() {
        pair.fault("active kill");
        assertThat(pair.isUp(Side.A)).isFalse();
        assertThat(pair.active()).isEqualTo(Side.B);
        pair.fault("heal");
        assertThat(pair.isUp(Side.A)).isTrue();
        pair.fault("switch");
        assertThat(pair.active()).isEqualTo(Side.A);
        pair.fault("standby kill");
        assertThat(pair.isUp(Side.B)).isFalse();
        assertThatThrownBy(() -> pair.fault("switch"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("side B is down");
    }

    private static void assertSystem(Message event, String what, long pgStatus) {
        assertThat(event.typeNumber()).isEqualTo(MessageTypes.SYSTEM_EVENT);
        assertThat(event.symbol(Fields.SYSTEM_EVENT_ID)).isEqualTo(what);
        assertThat(event.uint(Fields.SYSTEM_EVENT_ARG1)).isEqualTo(5000);
        assertThat(event.uint(Fields.PG_STATUS)).isEqualTo(pgStatus);
    }
}

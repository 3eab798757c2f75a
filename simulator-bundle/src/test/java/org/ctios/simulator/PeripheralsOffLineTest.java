package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The servers lose one of two peripherals (guide, SystemEventID and PGStatusCode; call flows 11.2). */
class PeripheralsOffLineTest {
    private static final int PG_PERIPHERAL_OFFLINE = 4;

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(4).callsPerMinute(0).peripherals(2).start();

    @AfterEach
    void close() {
        pair.close();
    }

    /** The event names the peripheral; PGStatus tells that one of them is off line. */
    @Test
    void eachPeripheralIsToldByItsOwnEvent() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            assertSystem(client.read(), "SYS_PERIPHERAL_ONLINE", 5001, 0);
            pair.fault("peripheral off 5001");
            assertSystem(client.read(), "SYS_PERIPHERAL_OFFLINE", 5001, PG_PERIPHERAL_OFFLINE);
            pair.fault("peripheral off");
            assertSystem(client.read(), "SYS_PERIPHERAL_OFFLINE", 5000, PG_PERIPHERAL_OFFLINE);
            pair.fault("peripheral on 5001");
            assertSystem(client.read(), "SYS_PERIPHERAL_ONLINE", 5001, PG_PERIPHERAL_OFFLINE);
            pair.fault("heal");
            assertSystem(client.read(), "SYS_PERIPHERAL_ONLINE", 5000, 0);
        }
    }

    /** guide, OPEN_CONF: of the agent's peripheral for a client of an agent, otherwise of all of them. */
    @ParameterizedTest
    @CsvSource({"5000, 1001, true", "5001, 1002, false", "5000, '', false"})
    void whoOpensIsToldHowItIs(long peripheral, String agent, boolean online) throws IOException {
        pair.setPeripheralOnline(5001, false);
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            long services = agent.isEmpty() ? TestClient.ALL_EVENTS : TestClient.CLIENT_EVENTS;
            Message conf = client.ask(TestClient.named(client.openReq(services))
                    .set(Fields.PERIPHERAL_ID, peripheral)
                    .set(Fields.AGENT_ID, agent)
                    .build());
            assertThat(conf.bool(Fields.PERIPHERAL_ONLINE)).isEqualTo(online);
            assertThat(conf.uint(Fields.PG_STATUS)).isEqualTo(PG_PERIPHERAL_OFFLINE);
            if (agent.isEmpty()) {
                assertSystem(client.read(), "SYS_PERIPHERAL_ONLINE", 5000, PG_PERIPHERAL_OFFLINE);
                assertSystem(client.read(), "SYS_PERIPHERAL_OFFLINE", 5001, PG_PERIPHERAL_OFFLINE);
            }
        }
    }

    /** Only what the lost switch would have to do is refused. */
    @Test
    void theOtherPeripheralGoesOn() throws IOException {
        pair.setPeripheralOnline(5001, false);
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            client.read();
            assertThat(login(client, 5001, "1002").symbol(Fields.FAILURE_CODE)).isEqualTo("CF_RESOURCE_OUT_OF_SERVICE");
            assertThat(login(client, 5000, "1001").typeNumber()).isEqualTo(MessageTypes.SET_AGENT_STATE_CONF);
        }
    }

    @Test
    void whichPeripheralIsReachedIsAsked() {
        assertThat(pair.isPeripheralOnline()).isTrue();
        pair.setPeripheralOnline(5001, false);
        assertThat(pair.isPeripheralOnline()).isFalse();
        assertThat(pair.isPeripheralOnline(5000)).isTrue();
        assertThat(pair.isPeripheralOnline(5001)).isFalse();
        assertThat(pair.peripheralsOffline()).containsExactly(5001L);
        pair.setPeripheralOnline(true);
        assertThat(pair.isPeripheralOnline()).isTrue();
    }

    /** Without a clock time would run ahead where it goes on first: it does so when all of them are there. */
    @Test
    void allPeripheralsComeAndGoTogether() throws IOException {
        try (CtiServerPair fast = CtiServerPair.builder()
                        .agents(20)
                        .callsPerMinute(0)
                        .peripherals(2)
                        .speed(CtiServerPair.AS_FAST_AS_POSSIBLE)
                        .start();
                TestClient client = new TestClient(fast, Side.A, 24)) {
            client.openAllEvents();
            client.read();
            fast.contactCentre().setCallsPerMinute(20);
            client.readUntil(MessageTypes.CALL_ESTABLISHED_EVENT);
            fast.setPeripheralOnline(false);
            assertSystem(client.readUntil(MessageTypes.SYSTEM_EVENT), "SYS_PERIPHERAL_OFFLINE", 5000, 4);
            assertSystem(client.read(), "SYS_PERIPHERAL_OFFLINE", 5001, 4);
            long begun = fast.callsStarted();
            assertThat(client.isSilent()).isTrue();
            assertThat(fast.callsStarted()).isEqualTo(begun);
            fast.setPeripheralOnline(true);
            assertSystem(client.read(), "SYS_PERIPHERAL_ONLINE", 5000, 0);
            assertSystem(client.read(), "SYS_PERIPHERAL_ONLINE", 5001, 0);
            client.readUntil(MessageTypes.CALL_ESTABLISHED_EVENT);
        }
    }

    @Test
    void aPeripheralThatIsNoneIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> pair.fault("peripheral off 5002"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no peripheral 5002; give one of 5000, 5001");
        assertThatThrownBy(() -> pair.isPeripheralOnline(1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Message login(TestClient client, long peripheral, String agent) throws IOException {
        return client.ask(MessageTypes.SET_AGENT_STATE_REQ, request -> request.set(Fields.PERIPHERAL_ID, peripheral)
                .set(Fields.AGENT_STATE, 0)
                .set(Fields.AGENT_ID, agent)
                .set(Fields.AGENT_INSTRUMENT, "2" + agent.substring(1))
                .set(Fields.AGENT_PASSWORD, "pw" + agent));
    }

    private static void assertSystem(Message event, String id, long peripheral, int status) {
        assertThat(event.symbol(Fields.SYSTEM_EVENT_ID)).isEqualTo(id);
        assertThat(event.uint(Fields.SYSTEM_EVENT_ARG1)).isEqualTo(peripheral);
        assertThat(event.uint(Fields.PG_STATUS)).isEqualTo(status);
    }
}

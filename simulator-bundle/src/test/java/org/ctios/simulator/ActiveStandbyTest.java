package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.junit.jupiter.api.Test;

/** Guide, Session Management, PG and CTI Server Graceful Shutdown: sessions to both sides, and the death of one. */
class ActiveStandbyTest extends StandbyPair {
    private static final int[] REQUESTS = {
        MessageTypes.QUERY_AGENT_STATE_REQ,
        MessageTypes.SET_AGENT_STATE_REQ,
        MessageTypes.SNAPSHOT_DEVICE_REQ,
        MessageTypes.SNAPSHOT_CALL_REQ,
        MessageTypes.ANSWER_CALL_REQ,
        MessageTypes.MAKE_CALL_REQ,
        MessageTypes.SET_CALL_DATA_REQ,
        MessageTypes.AGENT_DESK_SETTINGS_REQ,
        MessageTypes.QUERY_AGENT_STATISTICS_REQ,
        MessageTypes.USER_MESSAGE_REQ
    };

    /** SessionType tells active and standby; the service is granted; a standby tells nothing, not even SYSTEM_EVENT. */
    @Test
    void bothSidesOpenSessionsAndOnlyTheActiveOneTellsEvents() throws IOException {
        try (TestClient onA = connect(Side.A);
                TestClient onB = connect(Side.B)) {
            Message active = open(onA);
            Message standby = open(onB);
            assertThat(active.uint(Fields.SESSION_TYPE)).isEqualTo(1);
            assertThat(active.uint(Fields.SERVICES_GRANTED)).isEqualTo(BOTH);
            assertThat(standby.uint(Fields.SESSION_TYPE)).isEqualTo(2);
            assertThat(standby.uint(Fields.SERVICES_GRANTED)).isEqualTo(BOTH);
            assertThat(onA.read().typeNumber()).isEqualTo(MessageTypes.SYSTEM_EVENT);
            login("1001");
            assertLogin(onA, "1001");
            assertThat(onB.isSilent()).isTrue();
        }
    }

    /** Version 23 cannot know of standby sides; version 24 must ask for the service. */
    @Test
    void theStandbyRefusesClientsThatDoNotKnowIt() throws IOException {
        assertThat(statusOf(Side.B, 23, TestClient.ALL_EVENTS)).isEqualTo(15);
        assertThat(statusOf(Side.B, 24, TestClient.ALL_EVENTS)).isEqualTo(107);
        try (TestClient onA = new TestClient(pair, Side.A, 23)) {
            onA.openAllEvents();
        }
    }

    /** A classic pair does not grant the service, and its standby is off-line for everybody. */
    @Test
    void aClassicPairDoesNotGrantTheService() throws IOException {
        pair.close();
        pair = CtiServerPair.builder().agents(3).callsPerMinute(0).start();
        assertThat(statusOf(Side.B, 24, BOTH)).isEqualTo(15);
        try (TestClient onA = connect(Side.A)) {
            assertThat(open(onA).uint(Fields.SERVICES_GRANTED)).isEqualTo(TestClient.ALL_EVENTS);
        }
        assertThatThrownBy(pair::maintenance).isInstanceOf(IllegalStateException.class);
    }

    /** On a standby session only OPEN_REQ, HEARTBEAT_REQ and CLOSE_REQ are handled. */
    @Test
    void aStandbySessionServesHeartbeatAndCloseOnly() throws IOException {
        pair.contactCentre().startCall("1001").deliver();
        try (TestClient onB = connect(Side.B)) {
            open(onB);
            for (int type : REQUESTS) {
                Message refusal = onB.ask(type, request -> request);
                assertThat(type(refusal)).as("answer to %d", type).isEqualTo(MessageTypes.FAILURE_CONF);
                assertThat(refusal.uint(Fields.STATUS)).isEqualTo(15);
            }
            onB.send(Message.builder(ProtocolVersion.cce(24), MessageTypes.CONFIG_REQUEST_EVENT)
                    .set(Fields.CONFIG_INFORMATION, 6)
                    .set(Fields.PERIPHERAL_ID, 5000)
                    .build()
                    .toBytes());
            assertThat(onB.ask(openReq(onB, BOTH)).uint(Fields.STATUS)).isEqualTo(5);
            assertThat(type(onB.ask(MessageTypes.HEARTBEAT_REQ, request -> request)))
                    .isEqualTo(MessageTypes.HEARTBEAT_CONF);
            assertThat(type(onB.ask(MessageTypes.CLOSE_REQ, request -> request)))
                    .isEqualTo(MessageTypes.CLOSE_CONF);
            assertThat(onB.isEnded()).isTrue();
        }
    }

    /** An agent's client has a session at each side; events come from one of them, before and after the switch. */
    @Test
    void anAgentHasASessionAtEachSide() throws IOException {
        try (TestClient onA = connect(Side.A);
                TestClient onB = connect(Side.B)) {
            openAgent(onA);
            openAgent(onB);
            login("1001");
            assertLogin(onA, "1001");
            pair.kill(Side.A);
            assertThat(type(onB.read())).isEqualTo(MessageTypes.STANDBY_ACTIVE_EVENT);
            pair.contactCentre().setAgentState("1001", Agent.State.AVAILABLE, 0);
            assertThat(onB.read().uint(Fields.AGENT_STATE)).isEqualTo(3);
        }
    }

    /** Missing 108, used by another session of the side 109, the same one at both sides is right. */
    @Test
    void theUniqueInstanceIdIsCheckedWhenItsTagIsGiven() throws IOException {
        pair.close();
        pair = builder().uniqueInstanceIdTag(TAG).start();
        try (TestClient onA = connect(Side.A);
                TestClient again = connect(Side.A);
                TestClient onB = connect(Side.B)) {
            assertThat(openAs(onA, "").uint(Fields.STATUS)).isEqualTo(108);
            assertThat(open(onA).uint(Fields.STATUS)).isEqualTo(108);
            assertThat(type(openAs(onA, "one"))).isEqualTo(MessageTypes.OPEN_CONF);
            assertThat(type(openAs(onB, "one"))).isEqualTo(MessageTypes.OPEN_CONF);
            assertThat(openAs(again, "one").uint(Fields.STATUS)).isEqualTo(109);
            assertThat(type(openAs(again, "two"))).isEqualTo(MessageTypes.OPEN_CONF);
        }
        try (TestClient classic = new TestClient(pair, Side.A, 24)) {
            classic.openAllEvents();
        }
    }

    /** A message from client to client is an event too: a client hears it once, from the active side. */
    @Test
    void aMessageToEverybodyIsNotToldByTheStandby() throws IOException {
        try (TestClient sender = connect(Side.A);
                TestClient onA = connect(Side.A);
                TestClient onB = connect(Side.B)) {
            openBoth(sender, onB);
            open(onA);
            assertThat(type(onA.read())).isEqualTo(MessageTypes.SYSTEM_EVENT);
            Message conf = sender.ask(MessageTypes.USER_MESSAGE_REQ, request -> request.set(Fields.DISTRIBUTION, 3)
                    .set(Fields.TEXT, "hello"));
            assertThat(type(conf)).isEqualTo(MessageTypes.USER_MESSAGE_CONF);
            assertThat(type(onA.read())).isEqualTo(MessageTypes.USER_MESSAGE_EVENT);
            assertThat(onB.isSilent()).isTrue();
        }
    }

    /** The death of the active side: STANDBY_ACTIVE_EVENT, calls told again, and events from there on. */
    @Test
    void theStandbyTakesOverWhenTheActiveSideDies() throws IOException {
        SimulatedCall ringing = pair.contactCentre().startCall("1001").deliver();
        SimulatedCall held =
                pair.contactCentre().startCall("1002").deliver().establish().hold();
        pair.contactCentre().startCall("1003");
        try (TestClient onB = connect(Side.B)) {
            open(onB);
            pair.kill(Side.A);
            assertThat(type(onB.read())).isEqualTo(MessageTypes.STANDBY_ACTIVE_EVENT);
            assertUpdate(onB, MessageTypes.CALL_DELIVERED_EVENT, ringing);
            assertUpdate(onB, MessageTypes.CALL_DELIVERED_EVENT, held);
            Message established = assertUpdate(onB, MessageTypes.CALL_ESTABLISHED_EVENT, held);
            assertThat(established.uint(Fields.LOCAL_CONNECTION_STATE)).isEqualTo(4);
            held.retrieve();
            assertThat(type(onB.read())).isEqualTo(MessageTypes.CALL_RETRIEVED_EVENT);
            assertThat(type(onB.ask(MessageTypes.HEARTBEAT_REQ, request -> request)))
                    .isEqualTo(MessageTypes.AGENT_STATE_EVENT);
        }
    }
}

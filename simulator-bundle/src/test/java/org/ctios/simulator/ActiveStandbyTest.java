package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolOptions;
import org.ctios.ged188.ProtocolVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guide, Session Management, PG and CTI Server Graceful Shutdown: sessions to both sides, and how sides change roles. */
class ActiveStandbyTest {
    private static final long BOTH = TestClient.ALL_EVENTS | TestClient.ACTIVE_STANDBY;
    private static final int TAG = 400;

    private CtiServerPair pair = builder().start();

    @AfterEach
    void close() {
        pair.close();
    }

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
        try (TestClient onB = connect(Side.B)) {
            open(onB);
            Message refusal = onB.ask(MessageTypes.QUERY_AGENT_STATE_REQ, ActiveStandbyTest::ofAgent);
            assertThat(refusal.typeNumber()).isEqualTo(MessageTypes.FAILURE_CONF);
            assertThat(refusal.uint(Fields.STATUS)).isEqualTo(15);
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
            assertUpdate(onB, MessageTypes.CALL_ESTABLISHED_EVENT, held);
            held.retrieve();
            assertThat(type(onB.read())).isEqualTo(MessageTypes.CALL_RETRIEVED_EVENT);
            assertThat(type(onB.ask(MessageTypes.HEARTBEAT_REQ, request -> request)))
                    .isEqualTo(MessageTypes.AGENT_STATE_EVENT);
        }
    }

    /** Request, agreement, status 1, the other side active, and the old side drops who has stopped its requests. */
    @Test
    void aPlannedSwitchOverMovesItsClientsWithoutAHole() throws Exception {
        try (TestClient onA = connect(Side.A);
                TestClient onB = connect(Side.B);
                TestClient classic = new TestClient(pair, Side.A, 24)) {
            openBoth(onA, onB);
            classic.openAllEvents();
            CompletableFuture<Boolean> done = pair.maintenance();
            Message request = onA.read();
            assertThat(type(request)).isEqualTo(MessageTypes.ACTIVE_MAINTENANCE_REQ);
            login("1001");
            assertLogin(onA, "1001");
            assertThat(statusOf(Side.A, 24, BOTH)).isEqualTo(110);
            answer(onA, request, true);
            assertMaintenance(onA, true);
            assertThat(type(onB.read())).isEqualTo(MessageTypes.STANDBY_ACTIVE_EVENT);
            assertThat(pair.active()).isEqualTo(Side.B);
            assertThat(type(classic.readUntil(MessageTypes.FAILURE_EVENT))).isEqualTo(MessageTypes.FAILURE_EVENT);
            login("1002");
            assertLogin(onB, "1002");
            assertThat(type(onA.ask(MessageTypes.QUERY_AGENT_STATE_REQ, ActiveStandbyTest::ofAgent)))
                    .isEqualTo(MessageTypes.QUERY_AGENT_STATE_CONF);
            assertThat(statusOf(Side.A, 24, BOTH)).isEqualTo(110);
            assertThat(done).isNotDone();
            onA.send(stopping());
            assertThat(onA.isEnded()).isTrue();
            assertThat(done.get(2, TimeUnit.SECONDS)).isTrue();
        }
        try (TestClient onA = connect(Side.A)) {
            assertThat(open(onA).uint(Fields.SESSION_TYPE)).isEqualTo(2);
        }
    }

    /** Events come from exactly one side at any time: under load no call begins twice or unseen over many switches. */
    @Test
    void manyPlannedSwitchOversLeaveNoHoleAndTellNothingTwice() throws Exception {
        Queue<Long> begun = new ConcurrentLinkedQueue<>();
        Map<Side, TestClient> clients = new EnumMap<>(Side.class);
        pair.record(frame -> begun.addAll(callBegunBy(frame)));
        try {
            for (Side side : Side.values()) {
                clients.put(side, connect(side));
                open(clients.get(side));
            }
            pair.contactCentre().setCallsPerMinute(20_000);
            for (int i = 0; i < 20; i++) {
                Side from = pair.active();
                CompletableFuture<Boolean> done = pair.maintenance();
                TestClient old = clients.get(from);
                answer(old, old.readUntil(MessageTypes.ACTIVE_MAINTENANCE_REQ), true);
                old.readUntil(MessageTypes.ACTIVE_MAINTENANCE_EVENT);
                old.send(stopping());
                assertThat(old.isEnded()).isTrue();
                assertThat(done.get(2, TimeUnit.SECONDS)).isTrue();
                clients.put(from, connect(from));
                assertThat(open(clients.get(from)).uint(Fields.SESSION_TYPE)).isEqualTo(2);
            }
            pair.contactCentre().setCallsPerMinute(0);
            await().until(() -> begun.size() >= pair.callsStarted());
            assertThat(begun).doesNotHaveDuplicates().hasSize((int) pair.callsStarted());
            assertThat(begun).hasSizeGreaterThan(20);
        } finally {
            for (TestClient client : clients.values()) {
                client.close();
            }
        }
    }

    /** One no, and everything stays as it was. */
    @Test
    void aClientThatRefusesKeepsTheSideActive() throws Exception {
        try (TestClient onA = connect(Side.A);
                TestClient onB = connect(Side.B)) {
            openBoth(onA, onB);
            CompletableFuture<Boolean> done = pair.maintenance();
            assertThatThrownBy(pair::maintenance).hasMessageContaining("in maintenance already");
            answer(onA, onA.read(), false);
            assertMaintenance(onA, false);
            assertThat(done.get(2, TimeUnit.SECONDS)).isFalse();
            assertThat(pair.active()).isEqualTo(Side.A);
            login("1001");
            assertLogin(onA, "1001");
            assertThat(onB.isSilent()).isTrue();
        }
    }

    /** Silence for 5 s is a no. */
    @Test
    void aClientThatDoesNotAnswerKeepsTheSideActive() throws Exception {
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            onA.read();
            CompletableFuture<Boolean> done = pair.maintenance();
            onA.read();
            assertMaintenance(onA, false);
            assertThat(done.get(2, TimeUnit.SECONDS)).isFalse();
            assertThat(pair.active()).isEqualTo(Side.A);
        }
    }

    /** A client that does not say that it stopped is dropped after 5 s. */
    @Test
    void aClientThatStaysIsDropped() throws Exception {
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            onA.read();
            CompletableFuture<Boolean> done = pair.maintenance();
            answer(onA, onA.read(), true);
            assertMaintenance(onA, true);
            assertThat(onA.isEnded()).isTrue();
            assertThat(done.get(2, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Who is gone is not waited for; without clients the switch is immediate. */
    @Test
    void aClientThatEndsIsNotWaitedFor() throws Exception {
        CompletableFuture<Boolean> done;
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            onA.read();
            done = pair.maintenance();
            assertThat(done).isNotDone();
        }
        assertThat(done.get(2, TimeUnit.SECONDS)).isTrue();
        assertThat(pair.maintenance().get(2, TimeUnit.SECONDS)).isTrue();
        assertThat(pair.active()).isEqualTo(Side.A);
    }

    /** The active side dies before its clients have answered. */
    @Test
    void aSideThatDiesInItsMaintenanceIsReplacedAtOnce() throws Exception {
        try (TestClient onA = connect(Side.A);
                TestClient onB = connect(Side.B)) {
            openBoth(onA, onB);
            CompletableFuture<Boolean> done = pair.maintenance();
            pair.kill(Side.A);
            assertThat(type(onB.read())).isEqualTo(MessageTypes.STANDBY_ACTIVE_EVENT);
            assertThat(done.get(2, TimeUnit.SECONDS)).isTrue();
            login("1001");
            assertLogin(onB, "1001");
        }
    }

    /** The standby dies before the clients have answered: the side must stay. */
    @Test
    void aSideWhoseStandbyDiesStays() throws Exception {
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            onA.read();
            CompletableFuture<Boolean> done = pair.maintenance();
            Message request = onA.read();
            pair.kill(Side.B);
            answer(onA, request, true);
            assertMaintenance(onA, false);
            assertThat(done.get(2, TimeUnit.SECONDS)).isFalse();
            assertThatThrownBy(pair::maintenance).hasMessageContaining("side B is down");
        }
    }

    /** The new side dies before the clients have left the old one, which is active again and keeps them. */
    @Test
    void aSideThatIsNeededAgainKeepsItsClients() throws Exception {
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            onA.read();
            CompletableFuture<Boolean> done = pair.maintenance();
            answer(onA, onA.read(), true);
            assertMaintenance(onA, true);
            pair.kill(Side.B);
            assertThat(type(onA.read())).isEqualTo(MessageTypes.STANDBY_ACTIVE_EVENT);
            assertThat(done.get(10, TimeUnit.SECONDS)).isFalse();
            login("1001");
            assertLogin(onA, "1001");
        }
    }

    /** What a caller does to the result does not stop the maintenance. */
    @Test
    void aCancelledResultDoesNotBlockTheNextMaintenance() throws Exception {
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            onA.read();
            assertThat(pair.maintenance().cancel(true)).isTrue();
            answer(onA, onA.read(), false);
            assertMaintenance(onA, false);
            pair.maintenance();
            assertThat(type(onA.read())).isEqualTo(MessageTypes.ACTIVE_MAINTENANCE_REQ);
        }
    }

    /** Closing the pair leaves nobody waiting. */
    @Test
    void closingEndsAMaintenance() throws Exception {
        try (TestClient onA = connect(Side.A)) {
            open(onA);
            CompletableFuture<Boolean> done = pair.maintenance();
            pair.close();
            await().until(done::isDone);
            assertThat(done.get()).isFalse();
        }
    }

    private static CtiServerPair.Builder builder() {
        return CtiServerPair.builder().agents(200).callsPerMinute(0).speed(20).activeStandby(true);
    }

    private TestClient connect(Side side) throws IOException {
        ProtocolOptions options = ProtocolOptions.STANDARD.withTag(Fields.UNIQUE_INSTANCE_ID, TAG);
        return new TestClient(pair, side, ProtocolVersion.cce(24).with(options));
    }

    private static Message open(TestClient client) throws IOException {
        return client.ask(openReq(client, BOTH));
    }

    private static void openBoth(TestClient onA, TestClient onB) throws IOException {
        open(onA);
        assertThat(type(onA.read())).isEqualTo(MessageTypes.SYSTEM_EVENT);
        open(onB);
    }

    private static Message openAs(TestClient client, String uniqueInstanceId) throws IOException {
        return client.ask(TestClient.named(client.openReq(BOTH))
                .set(Fields.UNIQUE_INSTANCE_ID, uniqueInstanceId)
                .build());
    }

    private static void openAgent(TestClient client) throws IOException {
        Message conf = client.ask(TestClient.named(client.openReq(TestClient.CLIENT_EVENTS | TestClient.ACTIVE_STANDBY))
                .set(Fields.AGENT_ID, "1001")
                .build());
        assertThat(type(conf)).isEqualTo(MessageTypes.OPEN_CONF);
    }

    private static Message openReq(TestClient client, long services) {
        return TestClient.named(client.openReq(services)).build();
    }

    private long statusOf(Side side, int version, long services) throws IOException {
        try (TestClient client = new TestClient(pair, side, version)) {
            return client.ask(openReq(client, services)).uint(Fields.STATUS);
        }
    }

    private static void answer(TestClient client, Message request, boolean accepted) throws IOException {
        client.send(Message.builder(ProtocolVersion.cce(24), MessageTypes.ACTIVE_MAINTENANCE_RESP)
                .set(Fields.INVOKE_ID, request.uint(Fields.INVOKE_ID))
                .set(Fields.MAINTENANCE_MODE_ACCEPTED, accepted)
                .build()
                .toBytes());
    }

    private static byte[] stopping() {
        return Message.builder(ProtocolVersion.cce(24), MessageTypes.STOPPING_REQUESTS_TO_THIS_SIDE_IND)
                .build()
                .toBytes();
    }

    private static List<Long> callBegunBy(SentFrame frame) {
        return frame.type() == MessageTypes.BEGIN_CALL_EVENT
                ? List.of(Message.of(ProtocolVersion.cce(24), frame.frame()).uint(Fields.CONNECTION_CALL_ID))
                : List.of();
    }

    private static void assertMaintenance(TestClient client, boolean goes) throws IOException {
        Message event = client.read();
        assertThat(type(event)).isEqualTo(MessageTypes.ACTIVE_MAINTENANCE_EVENT);
        assertThat(event.bool(Fields.MAINTENANCE_MODE_STATUS)).isEqualTo(goes);
    }

    private static void assertUpdate(TestClient client, int type, SimulatedCall call) throws IOException {
        Message event = client.read();
        assertThat(type(event)).isEqualTo(type);
        assertThat(event.uint(Fields.CONNECTION_CALL_ID)).isEqualTo(call.id());
        assertThat(event.uint(Fields.EVENT_CAUSE)).isEqualTo(50);
        assertThat(event.text(Fields.CALLING_DEVICE_ID)).isNotEmpty();
    }

    private static void assertLogin(TestClient client, String agent) throws IOException {
        for (int i = 0; i < 2; i++) {
            Message event = client.read();
            assertThat(type(event)).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
            assertThat(event.text(Fields.AGENT_ID)).isEqualTo(agent);
        }
    }

    private static MessageBuilder ofAgent(MessageBuilder request) {
        return request.set(Fields.PERIPHERAL_ID, 5000).set(Fields.AGENT_ID, "1001");
    }

    private static int type(Message message) {
        return message.typeNumber();
    }

    private void login(String agent) {
        pair.contactCentre().setAgentState(agent, Agent.State.LOGIN, 0);
    }
}

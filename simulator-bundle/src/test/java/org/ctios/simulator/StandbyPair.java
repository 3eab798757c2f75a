package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolOptions;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.wire.ReferenceModel;
import org.junit.jupiter.api.AfterEach;

/** An active-standby pair and clients of it, for the tests of both. */
abstract class StandbyPair {
    static final long BOTH = TestClient.ALL_EVENTS | TestClient.ACTIVE_STANDBY;
    static final int TAG = 400;

    CtiServerPair pair = builder().start();

    @AfterEach
    void close() {
        pair.close();
    }

    static CtiServerPair.Builder builder() {
        return CtiServerPair.builder().agents(200).callsPerMinute(0).speed(20).activeStandby(true);
    }

    TestClient connect(Side side) throws IOException {
        ProtocolOptions options = ProtocolOptions.STANDARD.withTag(Fields.UNIQUE_INSTANCE_ID, TAG);
        return new TestClient(pair, side, ProtocolVersion.cce(24).with(options));
    }

    static Message open(TestClient client) throws IOException {
        return client.ask(openReq(client, BOTH));
    }

    static void openBoth(TestClient onA, TestClient onB) throws IOException {
        open(onA);
        assertThat(type(onA.read())).isEqualTo(MessageTypes.SYSTEM_EVENT);
        open(onB);
    }

    static Message openAs(TestClient client, String uniqueInstanceId) throws IOException {
        return client.ask(TestClient.named(client.openReq(BOTH))
                .set(Fields.UNIQUE_INSTANCE_ID, uniqueInstanceId)
                .build());
    }

    static void openAgent(TestClient client) throws IOException {
        Message conf = client.ask(TestClient.named(client.openReq(TestClient.CLIENT_EVENTS | TestClient.ACTIVE_STANDBY))
                .set(Fields.AGENT_ID, "1001")
                .build());
        assertThat(type(conf)).isEqualTo(MessageTypes.OPEN_CONF);
    }

    static Message openReq(TestClient client, long services) {
        return TestClient.named(client.openReq(services)).build();
    }

    long statusOf(Side side, int version, long services) throws IOException {
        try (TestClient client = new TestClient(pair, side, version)) {
            return client.ask(openReq(client, services)).uint(Fields.STATUS);
        }
    }

    static void answer(TestClient client, Message request, boolean accepted) throws IOException {
        client.send(Message.builder(ProtocolVersion.cce(24), MessageTypes.ACTIVE_MAINTENANCE_RESP)
                .set(Fields.INVOKE_ID, request.uint(Fields.INVOKE_ID))
                .set(Fields.MAINTENANCE_MODE_ACCEPTED, accepted)
                .build()
                .toBytes());
    }

    static byte[] stopping() {
        return Message.builder(ProtocolVersion.cce(24), MessageTypes.STOPPING_REQUESTS_TO_THIS_SIDE_IND)
                .build()
                .toBytes();
    }

    /** What a client of all events knows from connections that were active one after the other. */
    static ReferenceModel known(Collection<? extends Collection<SentFrame>> connections) {
        ReferenceModel model = new ReferenceModel(true);
        connections.stream()
                .flatMap(Collection::stream)
                .filter(SentFrame::isEvent)
                .forEach(frame -> model.take(Message.of(ProtocolVersion.cce(24), frame.frame())));
        return model;
    }

    static void assertMaintenance(TestClient client, boolean goes) throws IOException {
        Message event = client.read();
        assertThat(type(event)).isEqualTo(MessageTypes.ACTIVE_MAINTENANCE_EVENT);
        assertThat(event.bool(Fields.MAINTENANCE_MODE_STATUS)).isEqualTo(goes);
    }

    static Message assertUpdate(TestClient client, int type, SimulatedCall call) throws IOException {
        Message event = client.read();
        assertThat(type(event)).isEqualTo(type);
        assertThat(event.uint(Fields.CONNECTION_CALL_ID)).isEqualTo(call.id());
        assertThat(event.uint(Fields.EVENT_CAUSE)).isEqualTo(50);
        assertThat(event.text(Fields.CALLING_DEVICE_ID)).isNotEmpty();
        return event;
    }

    static void assertLogin(TestClient client, String agent) throws IOException {
        for (int i = 0; i < 2; i++) {
            Message event = client.read();
            assertThat(type(event)).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
            assertThat(event.text(Fields.AGENT_ID)).isEqualTo(agent);
        }
    }

    static MessageBuilder ofAgent(MessageBuilder request) {
        return request.set(Fields.PERIPHERAL_ID, 5000).set(Fields.AGENT_ID, "1001");
    }

    static int type(Message message) {
        return message.typeNumber();
    }

    void login(String agent) {
        pair.contactCentre().setAgentState(agent, Agent.State.LOGIN, 0);
    }
}

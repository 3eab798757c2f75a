package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.wire.ReferenceModel;
import org.ctios.simulator.internal.wire.Truth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages between clients, statistics, settings, and a client that follows everything, over real TCP. */
class OtherRequestsTest {
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(6).callsPerMinute(0).speed(60).start();
    private final ContactCentre centre = pair.contactCentre();

    @AfterEach
    void close() {
        pair.close();
    }

    /** Guide, USER_MESSAGE_REQ: to one client by its ID, to all others; an unknown client is refused. */
    @Test
    void clientsSendEachOtherMessages() throws IOException {
        try (TestClient one = new TestClient(pair, Side.A, 24);
                TestClient two = new TestClient(pair, Side.A, 15)) {
            one.openAllEvents();
            two.openAgent("1001");
            assertThat(say(one, 3, "").typeNumber()).isEqualTo(MessageTypes.USER_MESSAGE_CONF);
            Message event = two.read();
            assertThat(event.typeNumber()).isEqualTo(MessageTypes.USER_MESSAGE_EVENT);
            assertThat(event.text(Fields.TEXT)).isEqualTo("hello");
            assertThat(event.text(Fields.CLIENT_ID)).isEqualTo("test");
            assertThat(say(one, 0, "nobody").uint(Fields.STATUS)).isEqualTo(63);
            assertThat(say(one, 9, "").uint(Fields.STATUS)).isEqualTo(71);
        }
    }

    /** Statistics tell what is true now. */
    @Test
    void statisticsCountTheAgentsOfASkillGroup() throws IOException {
        centre.setAgentState("1001", Agent.State.AVAILABLE, 0);
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            Message conf = client.ask(
                    MessageTypes.QUERY_SKILL_GROUP_STATISTICS_REQ,
                    request -> request.set(Fields.PERIPHERAL_ID, 5000).set(Fields.SKILL_GROUP_NUMBER, 1));
            assertThat(conf.uint(Fields.AGENTS_LOGGED_ON)).isEqualTo(1);
            assertThat(conf.uint(Fields.AGENTS_AVAIL)).isEqualTo(1);
            assertThat(client.ask(
                                    MessageTypes.QUERY_SKILL_GROUP_STATISTICS_REQ,
                                    request -> request.set(Fields.SKILL_GROUP_NUMBER, 99))
                            .uint(Fields.STATUS))
                    .isEqualTo(72);
            Message agent = client.ask(
                    MessageTypes.QUERY_AGENT_STATISTICS_REQ, request -> request.set(Fields.AGENT_ID, "1001"));
            assertThat(agent.text(Fields.AGENT_INSTRUMENT)).isEqualTo("2001");
            assertThat(client.ask(MessageTypes.AGENT_DESK_SETTINGS_REQ, request -> request)
                            .uint(Fields.PERIPHERAL_ID))
                    .isEqualTo(5000);
        }
    }

    /** Help is a call of its own, told by the confirmation. */
    @Test
    void anAgentCanAskTheSupervisorForHelp() throws IOException {
        centre.setAgentState("1001", Agent.State.NOT_READY, 4);
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAgent("1001");
            client.send(client.request(MessageTypes.SUPERVISOR_ASSIST_REQ)
                    .set(Fields.PERIPHERAL_ID, 5000)
                    .set(Fields.CONNECTION_DEVICE_ID, "")
                    .set(Fields.AGENT_ID, "1001")
                    .build()
                    .toBytes());
            Message conf = client.readUntil(MessageTypes.SUPERVISOR_ASSIST_CONF);
            Call call = centre.calls().get(0);
            assertThat(conf.uint(Fields.CONNECTION_CALL_ID)).isEqualTo(call.id());
            assertThat(call.callType()).isEqualTo(19);
        }
    }

    /** What a client of all events was told is the truth whenever the contact centre is paused. */
    @Test
    void aClientThatIsThereFromTheBeginningKnowsTheTruth() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            ReferenceModel model = new ReferenceModel(true);
            centre.setCallsPerMinute(30);
            for (int i = 0; i < 20; i++) {
                follow(client, model, 50);
                centre.pause();
                catchUp(client, model);
                Truth.assertKnown(model, centre.agents(), centre.calls());
                centre.resume();
            }
            assertThat(centre.trafficMix()).isEqualTo(TrafficMix.varied());
        }
    }

    private static void follow(TestClient client, ReferenceModel model, int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            model.take(client.read());
        }
    }

    /** The answer to a heartbeat comes after everything told before it. */
    private static void catchUp(TestClient client, ReferenceModel model) throws IOException {
        Message message = client.ask(MessageTypes.HEARTBEAT_REQ, request -> request);
        while (message.typeNumber() != MessageTypes.HEARTBEAT_CONF) {
            model.take(message);
            message = client.read();
        }
    }

    private static Message say(TestClient client, int distribution, String clientId) throws IOException {
        return client.ask(MessageTypes.USER_MESSAGE_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.DISTRIBUTION, distribution)
                .set(Fields.CLIENT_ID, clientId)
                .set(Fields.TEXT, "hello"));
    }
}

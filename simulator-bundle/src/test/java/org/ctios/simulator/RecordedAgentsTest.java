package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.TraceEntry.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replayed client asks about agents whom the recorded session had no reason to ask about at that point. */
class RecordedAgentsTest extends RecordedWire {
    private static final int OF_SESSION = 0x2000_0000;
    private static final int AVAILABLE = 3;
    private static final int NOT_READY = 2;
    private static final int TALKING = 4;

    private int asked;

    @BeforeEach
    void record() {
        opening(1, Side.A);
    }

    /** QUERY_AGENT_STATE_CONF has what AGENT_STATE_EVENT told, with the groups under its own names. */
    @Test
    void anAgentWhoWasToldOfIsAnsweredWithWhatWasTold() throws Exception {
        state("1001", AVAILABLE);
        state("1001", NOT_READY);
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            client.read();
            client.read();
            Message answer = ask(client, "1001");
            assertThat(answer.typeNumber()).isEqualTo(MessageTypes.QUERY_AGENT_STATE_CONF);
            assertThat(answer.uint(Fields.INVOKE_ID)).isEqualTo(2);
            assertThat(answer.uint(Fields.AGENT_STATE)).isEqualTo(NOT_READY);
            assertThat(answer.text(Fields.AGENT_INSTRUMENT)).isEqualTo("2001");
            assertThat(answer.uint(Fields.ICM_AGENT_ID)).isEqualTo(7001);
            FieldGroup group = answer.groups(Fields.NUM_SKILL_GROUPS).get(0);
            assertThat(group.uint(Fields.SKILL_GROUP_NUMBER)).isEqualTo(5);
            assertThat(group.uint(Fields.SKILL_GROUP_STATE)).isEqualTo(NOT_READY);
            assertThat(askAt(client, "2001").uint(Fields.AGENT_STATE)).isEqualTo(NOT_READY);
            assertThat(replay.deviations()).isEmpty();
        }
    }

    /** A CTI Server that does not know the agent: FAILURE_CONF, E_CTI_INVALID_AGENT_DATA. */
    @Test
    void anAgentWhoWasNeverToldOfIsRefused() throws Exception {
        state("1001", AVAILABLE);
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            client.read();
            Message answer = ask(client, "1009");
            assertThat(answer.typeNumber()).isEqualTo(MessageTypes.FAILURE_CONF);
            assertThat(answer.uint(Fields.INVOKE_ID)).isEqualTo(2);
            assertThat(answer.symbol(Fields.STATUS)).isEqualTo("E_CTI_INVALID_AGENT_DATA");
            assertThat(askAt(client, "2009").symbol(Fields.STATUS)).isEqualTo("E_CTI_INVALID_AGENT_DATA");
            assertThat(replay.deviations()).isEmpty();
        }
    }

    /** The recorded session knew them, its replayed client does not. */
    @Test
    void agentsFromBeforeTheRecordingAreNotWaitedForAndAnsweredLater() throws Exception {
        recorded("1001", TALKING);
        recorded("1002", NOT_READY);
        device("2001");
        system();
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.SYSTEM_EVENT);
            replay.done().get(5, TimeUnit.SECONDS);
            assertThat(ask(client, "1002").uint(Fields.AGENT_STATE)).isEqualTo(NOT_READY);
            assertThat(ask(client, "1001").uint(Fields.AGENT_STATE)).isEqualTo(TALKING);
            assertThat(replay.deviations()).isEmpty();
            assertThat(replay.notes())
                    .containsExactly("3 requests of the recorded session were about agents from before the recording;"
                            + " they are not waited for");
        }
    }

    /** Who is told of an agent asks where that one sits; the recorded session had done so before. */
    @Test
    void aDeviceThatTheRecordingHasNoAnswerForIsRefused() throws Exception {
        device("2001");
        state("1001", AVAILABLE);
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            client.read();
            Message answer =
                    client.ask(MessageTypes.SNAPSHOT_DEVICE_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                            .set(Fields.AGENT_INSTRUMENT, "2001"));
            assertThat(answer.typeNumber()).isEqualTo(MessageTypes.FAILURE_CONF);
            assertThat(answer.uint(Fields.INVOKE_ID)).isEqualTo(2);
            assertThat(answer.symbol(Fields.STATUS)).isEqualTo("E_CTI_INVALID_DEVICE");
            assertThat(replay.deviations()).isEmpty();
        }
    }

    /** Each answer is about the agent who was asked about, whatever the order of the questions. */
    @Test
    void theAnswerToOneAgentIsNoneToAnother() throws Exception {
        state("1001", AVAILABLE);
        state("1002", AVAILABLE);
        recorded("1001", NOT_READY);
        recorded("1002", TALKING);
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            client.read();
            client.read();
            client.send(question(client, "1002").toBytes());
            client.send(question(client, "1001").toBytes());
            assertThat(client.read().uint(Fields.AGENT_STATE)).isEqualTo(NOT_READY);
            assertThat(client.read().uint(Fields.AGENT_STATE)).isEqualTo(TALKING);
            assertThat(client.isSilent()).isTrue();
            replay.done().get(5, TimeUnit.SECONDS);
            assertThat(replay.deviations()).isEmpty();
        }
    }

    /** What the server said when it was asked goes before what it had told until then. */
    @Test
    void aRecordedAnswerIsGivenWhereThereIsOne() throws Exception {
        state("1001", AVAILABLE);
        system();
        recorded("1001", TALKING);
        state("1001", NOT_READY);
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            client.read();
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.SYSTEM_EVENT);
            assertThat(ask(client, "1001").uint(Fields.AGENT_STATE)).isEqualTo(TALKING);
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
            assertThat(ask(client, "1001").uint(Fields.AGENT_STATE)).isEqualTo(NOT_READY);
            assertThat(replay.deviations()).isEmpty();
        }
    }

    /** What a connection told is known on the next one, in the version of that one. */
    @Test
    void whatWasToldBeforeAFailoverIsKnownBehindIt() throws Exception {
        recorded("1001", TALKING);
        closed(1, Side.A);
        ProtocolVersion older = ProtocolVersion.cce(15);
        opened(2, Side.B);
        message(Kind.SENT, 2, Side.B, openReq(older));
        message(
                Kind.RECEIVED,
                2,
                Side.B,
                Message.builder(older, MessageTypes.OPEN_CONF)
                        .set(Fields.INVOKE_ID, 9)
                        .buildIncomplete());
        try (Replay replay = start();
                TestClient first = open(replay, Side.A)) {
            assertThat(first.isEnded()).isTrue();
            try (TestClient second = connect(replay, Side.B, older)) {
                second.send(named(second));
                second.read();
                Message answer = ask(second, "1001");
                assertThat(answer.typeNumber()).isEqualTo(MessageTypes.QUERY_AGENT_STATE_CONF);
                assertThat(answer.uint(Fields.AGENT_STATE)).isEqualTo(TALKING);
                assertThat(answer.text(Fields.AGENT_ID)).isEqualTo("1001");
            }
        }
    }

    /** A message that ends within a field is sent as it was, and nothing is known from it. */
    @Test
    void whatCannotBeReadIsSentAsItWas() throws Exception {
        Message event = Message.builder(VERSION, MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_ID, "1001")
                .buildIncomplete();
        byte[] cut = event.toBytes();
        cut[cut.length - 6] = 77;
        received(1, Side.A, Message.of(VERSION, cut));
        try (Replay replay = start();
                TestClient client = open(replay, Side.A)) {
            assertThat(client.read().toBytes()).isEqualTo(cut);
            assertThat(ask(client, "1001").symbol(Fields.STATUS)).isEqualTo("E_CTI_INVALID_AGENT_DATA");
            replay.done().get(5, TimeUnit.SECONDS);
        }
    }

    private static Message openReq(ProtocolVersion version) {
        return Message.builder(version, MessageTypes.OPEN_REQ)
                .set(Fields.INVOKE_ID, 9)
                .set(Fields.CLIENT_ID, "test")
                .buildIncomplete();
    }

    private void state(String agent, int state) {
        received(
                1,
                Side.A,
                Message.builder(VERSION, MessageTypes.AGENT_STATE_EVENT)
                        .set(Fields.PERIPHERAL_ID, 5000)
                        .set(Fields.AGENT_ID, agent)
                        .set(Fields.AGENT_INSTRUMENT, "2" + agent.substring(1))
                        .set(Fields.AGENT_STATE, state)
                        .set(Fields.ICM_AGENT_ID, 7001)
                        .set(Fields.FLT_SKILL_GROUP_NUMBER, 5)
                        .set(Fields.FLT_SKILL_GROUP_ID, 4005)
                        .set(Fields.FLT_SKILL_GROUP_PRIORITY, 0)
                        .set(Fields.FLT_SKILL_GROUP_STATE, state)
                        .buildIncomplete());
    }

    /** The recorded session asked about an agent, and was answered. */
    private void recorded(String agent, int state) {
        int invokeId = OF_SESSION + asked++;
        sent(
                1,
                Side.A,
                Message.builder(VERSION, MessageTypes.QUERY_AGENT_STATE_REQ)
                        .set(Fields.INVOKE_ID, invokeId)
                        .set(Fields.PERIPHERAL_ID, 5000)
                        .set(Fields.AGENT_ID, agent)
                        .buildIncomplete());
        received(
                1,
                Side.A,
                Message.builder(VERSION, MessageTypes.QUERY_AGENT_STATE_CONF)
                        .set(Fields.INVOKE_ID, invokeId)
                        .set(Fields.AGENT_ID, agent)
                        .set(Fields.AGENT_STATE, state)
                        .buildIncomplete());
    }

    private void device(String instrument) {
        sent(
                1,
                Side.A,
                Message.builder(VERSION, MessageTypes.SNAPSHOT_DEVICE_REQ)
                        .set(Fields.INVOKE_ID, OF_SESSION + asked++)
                        .set(Fields.PERIPHERAL_ID, 5000)
                        .set(Fields.AGENT_INSTRUMENT, instrument)
                        .buildIncomplete());
    }

    private static Message question(TestClient client, String agent) {
        return client.request(MessageTypes.QUERY_AGENT_STATE_REQ)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.MRDID, 1)
                .set(Fields.AGENT_ID, agent)
                .buildIncomplete();
    }

    private static Message ask(TestClient client, String agent) throws Exception {
        return client.ask(question(client, agent));
    }

    private static Message askAt(TestClient client, String instrument) throws Exception {
        return client.ask(MessageTypes.QUERY_AGENT_STATE_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_INSTRUMENT, instrument));
    }
}

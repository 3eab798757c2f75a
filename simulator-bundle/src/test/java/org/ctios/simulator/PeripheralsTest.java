package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A contact centre with two peripherals over real TCP: 1001 and 1003 are at 5000, 1002 and 1004 at 5001. */
class PeripheralsTest {
    private static final long FIRST = 5000;
    private static final long SECOND = 5001;
    private static final long NONE = 0xFFFF_FFFFL;
    private static final long PERIPHERAL_MONITOR = 0x20;
    private static final ProtocolVersion VERSION = ProtocolVersion.cce(24);

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(4).callsPerMinute(0).peripherals(2).start();
    private final ContactCentre centre = pair.contactCentre();

    @AfterEach
    void close() {
        pair.close();
    }

    @Test
    void agentsAreDealtToThePeripheralsInTurn() {
        assertThat(centre.peripherals()).containsExactly(FIRST, SECOND);
        assertThat(centre.agents()).extracting(Agent::peripheralId).containsExactly(FIRST, SECOND, FIRST, SECOND);
    }

    /** guide, OPEN_CONF: from version 14 on it lists the peripherals, in the order of fields that the recording shows. */
    @ParameterizedTest
    @CsvSource({
        "13, ''",
        "14, E4020002 D00400001388 E0020000 D00400001389 E0020000",
        "20, 00E400020002 00D0000400001388 00E000020000 00D0000400001389 00E000020000"
    })
    void whoOpensIsToldWhichPeripheralsThereAre(int version, String floating) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, version)) {
            byte[] conf = client.openAllEvents().toBytes();
            int floatingPart = 8 + (version >= 19 ? 30 : 26);
            assertThat(HexFormat.of().withUpperCase().formatHex(conf, floatingPart, conf.length))
                    .isEqualTo(floating.replace(" ", ""));
        }
    }

    /** Whatever is told of an agent or a call has the peripheral of it. */
    @ParameterizedTest
    @CsvSource({"1001, 5000", "1002, 5001"})
    void eventsNameThePeripheralOfTheAgent(String agent, long peripheral) throws IOException {
        try (TestClient client = bridge()) {
            centre.setNotices(Set.of(Notice.MEDIA));
            SimulatedCall call = centre.startCall(agent).deliver().establish();
            assertThat(centre.calls().get(0).connections())
                    .extracting(Call.Connection::peripheralId)
                    .containsOnly(peripheral);
            call.setVariable(1, "changed").hold().retrieve().changeId().end();
            List<Message> told = told(client);
            assertThat(told).extracting(Message::typeNumber).contains(MessageTypes.END_CALL_EVENT);
            assertThat(told)
                    .filteredOn(message -> message.wireType(Fields.PERIPHERAL_ID) != null)
                    .hasSizeGreaterThan(10)
                    .extracting(message -> message.uint(Fields.PERIPHERAL_ID))
                    .containsOnly(peripheral);
        }
    }

    /** A call that waited at one peripheral rings at another one; the leg at the queue is known by the first one to its end. */
    @Test
    void aCallThatWaitsGoesToAnAgentOfAnyPeripheral() throws IOException {
        try (TestClient client = bridge()) {
            SimulatedCall call = centre.queueCall();
            long queue = client.read().uint(Fields.PERIPHERAL_ID);
            String other = queue == FIRST ? "1002" : "1001";
            call.route(other, QueueExit.DIVERTED).establish().end();
            List<String> told = new ArrayList<>();
            for (Message message : told(client)) {
                if (message.has(Fields.CONNECTION_CALL_ID)) {
                    told.add(message.type().name() + " " + message.uint(Fields.PERIPHERAL_ID));
                }
            }
            long theirs = FIRST + SECOND - queue;
            assertThat(told)
                    .containsSubsequence(
                            "CALL_QUEUED_EVENT " + queue,
                            "BEGIN_CALL_EVENT " + theirs,
                            "CALL_DIVERTED_EVENT " + queue,
                            "END_CALL_EVENT " + queue,
                            "CALL_DELIVERED_EVENT " + theirs,
                            "END_CALL_EVENT " + theirs);
        }
    }

    /** For a switch an instrument of another one is any number in the network. */
    @Test
    void anInstrumentOfAnotherPeripheralIsANumberOutside() {
        centre.setAgentState("1002", Agent.State.AVAILABLE, 0);
        centre.makeCall("1001", "2002");
        assertThat(centre.agent("1002").state()).isEqualTo(Agent.State.AVAILABLE);
        assertThat(centre.calls().get(0).callType()).as("an outgoing call").isEqualTo(8);
        centre.setAgentState("1004", Agent.State.AVAILABLE, 0);
        centre.makeCall("1002", "2004").establish();
        assertThat(centre.agent("1004").state()).isEqualTo(Agent.State.TALKING);
    }

    /** guide, status codes: what is at another peripheral is as unknown as what is nowhere. */
    @ParameterizedTest
    @CsvSource({
        "QUERY_AGENT_STATE_REQ, FAILURE_CONF, 8, QUERY_AGENT_STATE_CONF",
        "QUERY_AGENT_STATISTICS_REQ, FAILURE_CONF, 8, QUERY_AGENT_STATISTICS_CONF",
        "SET_AGENT_STATE_REQ, CONTROL_FAILURE_CONF, 256, SET_AGENT_STATE_CONF",
        "SNAPSHOT_DEVICE_REQ, FAILURE_CONF, 87, SNAPSHOT_DEVICE_CONF",
        "QUERY_DEVICE_INFO_REQ, FAILURE_CONF, 87, QUERY_DEVICE_INFO_CONF",
        "SNAPSHOT_CALL_REQ, FAILURE_CONF, 13, SNAPSHOT_CALL_CONF",
        "SET_CALL_DATA_REQ, FAILURE_CONF, 13, SET_CALL_DATA_CONF",
        "ANSWER_CALL_REQ, CONTROL_FAILURE_CONF, 11, ANSWER_CALL_CONF"
    })
    void whatIsAtAnotherPeripheralIsUnknown(String type, String answer, int code, String there) throws IOException {
        long call = centre.startCall("1001").deliver().id();
        try (TestClient client = bridge()) {
            assertRefused(client.ask(request(client, type, SECOND, call).buildIncomplete()), answer, code);
            client.send(request(client, type, FIRST, call).buildIncomplete().toBytes());
            assertThat(confirmation(client).type().name()).isEqualTo(there);
        }
    }

    /** The same with an instrument from which somebody calls. */
    @Test
    void nobodyCallsFromAnInstrumentOfAnotherPeripheral() throws IOException {
        centre.setAgentState("1001", Agent.State.NOT_READY, 1);
        try (TestClient client = bridge()) {
            assertRefused(
                    client.ask(request(client, "MAKE_CALL_REQ", SECOND, 1).buildIncomplete()),
                    "CONTROL_FAILURE_CONF",
                    5);
            client.send(
                    request(client, "MAKE_CALL_REQ", FIRST, 1).buildIncomplete().toBytes());
            assertThat(confirmation(client).typeNumber()).isEqualTo(MessageTypes.MAKE_CALL_CONF);
        }
    }

    /** guide, MONITOR_START_REQ: 2002 is monitored where it is an instrument, and not as a number outside that 1001 dials. */
    @Test
    void theMonitorOfADeviceHearsOfItsPeripheral() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, VERSION)) {
            client.ask(TestClient.named(client.openReq(PERIPHERAL_MONITOR)).build());
            Message conf =
                    client.ask(MessageTypes.MONITOR_START_REQ, request -> request.set(Fields.PERIPHERAL_ID, SECOND)
                            .set(Fields.CALL_MSG_MASK, 0x0FFF_FFFF)
                            .set(Fields.AGENT_STATE_MASK, 0x3FF)
                            .set(Fields.CONNECTION_CALL_ID, NONE)
                            .set(Fields.CONNECTION_DEVICE_ID_TYPE, 0xFFFF)
                            .set(Fields.MONITORED_DEVICE_ID, "2002"));
            assertThat(conf.typeNumber()).isEqualTo(MessageTypes.MONITOR_START_CONF);
            centre.makeCall("1001", "2002").establish().end();
            assertThat(told(client)).isEmpty();
            centre.startCall("1002").deliver();
            assertThat(told(client))
                    .extracting(Message::typeNumber)
                    .contains(MessageTypes.AGENT_STATE_EVENT, MessageTypes.CALL_DELIVERED_EVENT);
        }
    }

    /** guide, E_CTI_INVALID_PERIPHERAL_ID. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUERY_AGENT_STATE_REQ",
                "SET_AGENT_STATE_REQ",
                "SNAPSHOT_DEVICE_REQ",
                "SNAPSHOT_CALL_REQ",
                "ANSWER_CALL_REQ",
                "QUERY_SKILL_GROUP_STATISTICS_REQ",
                "AGENT_DESK_SETTINGS_REQ"
            })
    void aPeripheralThatDoesNotExistIsRefused(String type) throws IOException {
        try (TestClient client = bridge()) {
            assertRefused(client.ask(request(client, type, 5002, 1).buildIncomplete()), "FAILURE_CONF", 7);
            assertRefused(client.ask(request(client, type, NONE, 1).buildIncomplete()), "FAILURE_CONF", 7);
        }
    }

    /** guide, OPEN_REQ: a client of an agent names the agent's peripheral, a bridge any or none. */
    @ParameterizedTest
    @CsvSource({"5000, 1001, 0", "5001, 1002, 0", "5000, 1002, 8", "5001, 1001, 8", "5002, 1001, 7"})
    void aClientOfAnAgentNamesThePeripheralOfTheAgent(long peripheral, String agent, int code) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            Message answer = client.ask(TestClient.named(client.openReq(TestClient.CLIENT_EVENTS))
                    .set(Fields.PERIPHERAL_ID, peripheral)
                    .set(Fields.AGENT_ID, agent)
                    .build());
            assertThat(answer.uint(Fields.STATUS, 0)).isEqualTo(code);
        }
    }

    @Test
    void nobodyLogsInAtAnInstrumentOfAnotherPeripheral() throws IOException {
        try (TestClient client = bridge()) {
            Message refused = client.ask(client.request(MessageTypes.SET_AGENT_STATE_REQ)
                    .set(Fields.AGENT_STATE, 0)
                    .set(Fields.AGENT_ID, "1001")
                    .set(Fields.AGENT_PASSWORD, "pw1001")
                    .set(Fields.AGENT_INSTRUMENT, "2002")
                    .buildIncomplete());
            assertRefused(refused, "CONTROL_FAILURE_CONF", 260);
        }
    }

    /** guide, Configuration Acquisition: the numbers of skill groups are those of the peripheral, their IDs are of all. */
    @ParameterizedTest
    @CsvSource({
        "5000, 5000 5000 5000, 4001 4002 4003, 1001 1003",
        "5001, 5001 5001 5001, 4004 4005 4006, 1002 1004",
        "4294967295, 5000 5000 5000 5001 5001 5001, 4001 4002 4003 4004 4005 4006, 1001 1002 1003 1004"
    })
    void theConfigurationIsThatOfThePeripheral(long asked, String peripherals, String groups, String agents)
            throws IOException {
        try (TestClient client = bridge()) {
            client.send(Message.builder(VERSION, MessageTypes.CONFIG_REQUEST_EVENT)
                    .set(Fields.CONFIG_INFORMATION, 2 | 4)
                    .set(Fields.PERIPHERAL_ID, asked)
                    .build()
                    .toBytes());
            Message group = client.readUntil(MessageTypes.CONFIG_SKILL_GROUP_EVENT);
            assertThat(group.uints(Fields.FLT_PERIPHERAL_ID)).containsExactlyElementsOf(numbers(peripherals));
            assertThat(group.uints(Fields.SKILL_GROUP_SKILL_TARGET_ID)).containsExactlyElementsOf(numbers(groups));
            assertThat(group.uints(Fields.PERIPHERAL_NUMBER)).startsWith(1L, 2L, 3L);
            assertThat(client.read().texts(Fields.LOGIN_ID)).containsExactly(agents.split(" "));
        }
    }

    /** The servers know nothing of it, and without an InvokeID nothing can be refused. */
    @Test
    void aPeripheralThatDoesNotExistHasNoConfiguration() throws IOException {
        try (TestClient client = bridge()) {
            client.send(Message.builder(VERSION, MessageTypes.CONFIG_REQUEST_EVENT)
                    .set(Fields.CONFIG_INFORMATION, 2 | 4)
                    .set(Fields.PERIPHERAL_ID, 5002)
                    .build()
                    .toBytes());
            assertThat(told(client))
                    .extracting(Message::typeNumber)
                    .containsExactly(MessageTypes.CONFIG_BEGIN_EVENT, MessageTypes.CONFIG_END_EVENT);
        }
    }

    /** guide, CONFIG_KEY_EVENT: equal keys mean an unchanged configuration, so what is not the same has another one. */
    @Test
    void everyConfigurationHasAKeyOfItsOwn() throws IOException {
        try (CtiServerPair fromZero = CtiServerPair.builder()
                        .agents(4)
                        .callsPerMinute(0)
                        .peripheralId(0)
                        .peripherals(2)
                        .start();
                TestClient client = new TestClient(fromZero, Side.A, VERSION)) {
            client.ask(TestClient.named(client.openReq(TestClient.ALL_EVENTS).set(Fields.PERIPHERAL_ID, 0))
                    .build());
            Set<String> keys = new HashSet<>();
            for (long peripheral : new long[] {0, 1, 2, NONE}) {
                client.send(Message.builder(VERSION, MessageTypes.CONFIG_REQUEST_KEY_EVENT)
                        .set(Fields.PERIPHERAL_ID, peripheral)
                        .build()
                        .toBytes());
                keys.add(HexFormat.of()
                        .formatHex(
                                client.readUntil(MessageTypes.CONFIG_KEY_EVENT).raw(Fields.AGENT_CONFIG_KEY)));
            }
            assertThat(keys).hasSize(4);
        }
    }

    /** guide, QUERY_SKILL_GROUP_STATISTICS_REQ: number or ID, the other one as 0xffffffff. */
    @ParameterizedTest
    @CsvSource({
        "5000, 4001, QUERY_SKILL_GROUP_STATISTICS_CONF, 1",
        "5001, 4006, QUERY_SKILL_GROUP_STATISTICS_CONF, 3",
        "5001, 4001, FAILURE_CONF, 0",
        "5000, 4294967295, FAILURE_CONF, 0"
    })
    void aSkillGroupIsKnownByItsId(long peripheral, long id, String answer, int number) throws IOException {
        try (TestClient client = bridge()) {
            Message conf = client.ask(MessageTypes.QUERY_SKILL_GROUP_STATISTICS_REQ, request -> request.set(
                            Fields.PERIPHERAL_ID, peripheral)
                    .set(Fields.SKILL_GROUP_NUMBER, NONE)
                    .set(Fields.SKILL_GROUP_ID, id));
            assertThat(conf.type().name()).isEqualTo(answer);
            assertThat(conf.uint(Fields.SKILL_GROUP_NUMBER, 0)).isEqualTo(number);
            assertThat(conf.uint(Fields.STATUS, 72)).isEqualTo(72);
        }
    }

    /** guide, QUERY_SKILL_GROUP_STATISTICS_REQ: who is in the group of that number at another peripheral does not count. */
    @Test
    void skillGroupsOfOneNumberAreCountedApart() throws IOException {
        centre.setAgentState("1001", Agent.State.AVAILABLE, 0);
        try (TestClient client = bridge()) {
            assertThat(loggedOn(client, FIRST)).isEqualTo(1);
            assertThat(loggedOn(client, SECOND)).isZero();
        }
    }

    @Test
    void peripheralsAreNoMoreThanAgents() {
        CtiServerPair.Builder builder = CtiServerPair.builder().agents(4);
        assertWrong(builder.peripherals(5), "peripherals = 5: give 1 to 4, which is how many agents there are");
        assertWrong(builder.agents(20).peripherals(11), "peripherals = 11: give 1 to 10");
        assertWrong(builder.peripherals(0), "peripherals = 0: give 1 to 10");
        assertWrong(
                builder.agents(5).peripherals(2).teams(3),
                "teams = 3: give 1 to 2, which is how many agents each peripheral has at least");
        assertWrong(builder.teams(1).peripheralId(0xFFFF_FFFEL), "peripheralId = 4294967294: give 0 to 4294967293");
    }

    /** They never change, so that they are known also where nothing else can be asked any more. */
    @Test
    void thePeripheralsOfAClosedPairAreKnown() {
        pair.close();
        assertThat(centre.peripherals()).containsExactly(FIRST, SECOND);
    }

    private static void assertWrong(CtiServerPair.Builder builder, String message) {
        assertThatThrownBy(builder::check)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static void assertRefused(Message answer, String type, int code) {
        assertThat(answer.type().name()).isEqualTo(type);
        assertThat(code(answer)).isEqualTo(code);
    }

    /** The next confirmation or refusal. */
    private static Message confirmation(TestClient client) throws IOException {
        Message next = client.read();
        while (!next.type().name().endsWith("_CONF")) {
            next = client.read();
        }
        return next;
    }

    private static long code(Message answer) {
        return answer.uint(Fields.FAILURE_CODE, answer.uint(Fields.STATUS, 0));
    }

    /** About agent 1001, the instrument of that one and a call there. */
    private static MessageBuilder request(TestClient client, String type, long peripheral, long call) {
        MessageBuilder request =
                client.request(Dictionary.standard().messageType(type).number());
        request.setIfKnown(Fields.PERIPHERAL_ID, peripheral)
                .setIfKnown(Fields.CONNECTION_CALL_ID, call)
                .setIfKnown(Fields.CONNECTION_DEVICE_ID, "2001")
                .setIfKnown(Fields.AGENT_STATE, 2)
                .setIfKnown(Fields.AGENT_INSTRUMENT, "2001")
                .setIfKnown(Fields.DIALED_NUMBER, "9000");
        return type.startsWith("SNAPSHOT_DEVICE") || type.startsWith("MAKE")
                ? request
                : request.setIfKnown(Fields.AGENT_ID, "1001");
    }

    private static long loggedOn(TestClient client, long peripheral) throws IOException {
        Message conf = client.ask(
                MessageTypes.QUERY_SKILL_GROUP_STATISTICS_REQ, request -> request.set(Fields.PERIPHERAL_ID, peripheral)
                        .set(Fields.SKILL_GROUP_NUMBER, 1)
                        .set(Fields.SKILL_GROUP_ID, NONE));
        assertThat(conf.uint(Fields.PERIPHERAL_ID)).isEqualTo(peripheral);
        return conf.uint(Fields.AGENTS_LOGGED_ON);
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    }

    /** What was told until now. */
    private static List<Message> told(TestClient client) throws IOException {
        client.send(client.request(MessageTypes.HEARTBEAT_REQ).build().toBytes());
        List<Message> told = new ArrayList<>();
        for (Message next = client.read(); next.typeNumber() != MessageTypes.HEARTBEAT_CONF; next = client.read()) {
            told.add(next);
        }
        return told;
    }

    /** A client of all events that has been told of both peripherals. */
    private TestClient bridge() throws IOException {
        TestClient client = new TestClient(pair, Side.A, VERSION);
        client.openAllEvents();
        Message second = client.read();
        assertThat(second.typeNumber()).isEqualTo(MessageTypes.SYSTEM_EVENT);
        assertThat(second.uint(Fields.SYSTEM_EVENT_ARG1)).isEqualTo(SECOND);
        return client;
    }
}

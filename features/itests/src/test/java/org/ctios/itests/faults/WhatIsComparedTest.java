package org.ctios.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.SentFrame;
import org.ctios.simulator.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which messages belong to which session, and which records to which messages; the rules are those of {@link AccountantTest}. */
class WhatIsComparedTest {
    private static final ProtocolVersion VERSION = ProtocolVersion.cce(24);
    private static final long SUPERVISOR =
            Dictionary.standard().enumeration("CtiServiceMask").value("CTI_SERVICE_SUPERVISOR");
    private static final long ACTIVE_STANDBY =
            Dictionary.standard().enumeration("CtiServiceMask").value("CTI_SERVICE_ACTIVE_STANDBY");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ON_CONNECTION = 0x2000_1001;
    private static final int ON_CTIOS_FAILURE = 0x2000_1005;

    private final Wire wire = new Wire();
    private final List<TopicRecord> topic = new ArrayList<>();
    private final List<Anew> edits = new ArrayList<>();
    private final List<FilterEdit> filters = new ArrayList<>();
    private WallClock clock;

    @BeforeEach
    void everySessionIsOpen(@TempDir Path directory) {
        clock = new WallClock(directory.resolve("clock"));
        wire.accept(frame(1, openConf().set(Fields.SERVICES_GRANTED, SUPERVISOR)));
        wire.accept(frame(2, openConf()));
        wire.accept(frame(3, openConf().set(Fields.AGENT_ID, Client.ANNA.agent())));
        wire.accept(frame(4, openConf().set(Fields.AGENT_ID, Client.BERT.agent())));
        for (Client client : Client.values()) {
            told(client, 1, ON_CONNECTION, "OnConnection", JSON.createObjectNode());
        }
    }

    /** Each connection belongs to the session that opened it. */
    @Test
    void whatEverySessionWasSentAndToldBalances() {
        for (Client client : Client.values()) {
            wire.accept(frame(1 + client.ordinal(), state(client.agent())));
            told(client, 2, MessageTypes.AGENT_STATE_EVENT, "OnAgentStateChange", agent(client.agent()));
        }

        assertThat(balances().values()).allSatisfy(balance -> {
            assertThat(balance.findings()).isEmpty();
            assertThat(balance.eventsTold()).isEqualTo(1);
        });
    }

    /** In the middle of an upgrade a server may speak the version before. */
    @Test
    void aConnectionOfTheVersionBeforeIsThatOfItsSessionToo() {
        ProtocolVersion before = ProtocolVersion.cce(23);
        MessageBuilder agent = Message.builder(before, MessageTypes.OPEN_CONF);
        wire.accept(frame(
                5,
                agent.set(Fields.AGENT_EXTENSION, Client.BERT.instrument()).set(Fields.AGENT_ID, Client.BERT.agent())));
        wire.accept(frame(6, Message.builder(before, MessageTypes.OPEN_CONF).set(Fields.SERVICES_GRANTED, SUPERVISOR)));

        assertThat(Client.values()).extracting(wire::size).containsExactly(2, 1, 1, 2);
    }

    /** A server that was frozen answers what its client has given up, behind what the client opened later. */
    @Test
    void aConnectionThatItsClientHasLeftBeforeItBecameASessionIsNone() {
        wire.accept(frame(8, openConf().set(Fields.AGENT_ID, Client.BERT.agent())));
        wire.accept(frame(7, openConf().set(Fields.AGENT_ID, Client.BERT.agent())));
        wire.accept(frame(7, state(Client.BERT.agent())));
        wire.accept(frame(8, state(Client.BERT.agent())));
        told(Client.BERT, 2, MessageTypes.AGENT_STATE_EVENT, "OnAgentStateChange", agent(Client.BERT.agent()));

        assertThat(Client.values()).extracting(wire::size).containsExactly(1, 1, 1, 2);
        assertThat(balances().get(Client.BERT).findings()).isEmpty();
    }

    /** Rule 12: a session keeps its books when it has another agent, or no mode for a while. */
    @Test
    void aConnectionOfAnEditedSessionIsThatOfItsSessionToo() {
        wire.accept(frame(5, openConf().set(Fields.AGENT_ID, "1034")));
        wire.accept(frame(6, openConf().set(Fields.AGENT_ID, "1032")));
        wire.withoutMode(Client.BERT);
        wire.accept(frame(7, openConf().set(Fields.SERVICES_GRANTED, 0)));
        wire.accept(frame(8, openConf().set(Fields.SERVICES_GRANTED, ACTIVE_STANDBY)));

        assertThat(Client.values()).extracting(wire::size).containsExactly(2, 1, 2, 3);
    }

    /** Rule 12: the edit of one session is no excuse for the end of another one. */
    @Test
    void anEndThatAnotherSessionWasEditedForIsInvented() {
        edits.add(new Anew(Client.ANNA, 0));
        told(Client.BERT, 2, ON_CONNECTION, "OnConnectionClosed", JSON.createObjectNode());

        assertThat(balances().get(Client.ANNA).eventsLost()).isEqualTo(1);
        assertThat(balances().get(Client.BERT).eventsInvented()).isEqualTo(1);
    }

    /** Rule 14: the filter of one session is no excuse for what another one does not tell. */
    @Test
    void anEventThatTheFilterOfAnotherSessionKeepsBackIsLost() {
        filters.add(new FilterEdit(Client.EAST, Filter.EVERYTHING, Filter.CALLS_COME_AND_GO, 0));
        for (Client client : List.of(Client.EAST, Client.WEST)) {
            wire.accept(frame(1 + client.ordinal(), state("1001")));
        }

        assertThat(balances().get(Client.EAST).eventsLost()).isZero();
        assertThat(balances().get(Client.EAST).eventsKept()).isEqualTo(1);
        assertThat(balances().get(Client.WEST).eventsLost()).isEqualTo(1);
    }

    /** What another session told is no excuse. */
    @Test
    void anEventThatOnlyAnotherSessionToldIsLostAndInvented() {
        wire.accept(frame(3, state(Client.ANNA.agent())));
        told(Client.BERT, 2, MessageTypes.AGENT_STATE_EVENT, "OnAgentStateChange", agent(Client.ANNA.agent()));

        Map<Client, Balance> balances = balances();
        assertThat(balances.get(Client.ANNA).eventsLost()).isEqualTo(1);
        assertThat(balances.get(Client.BERT).eventsInvented()).isEqualTo(1);
        assertThat(Balance.sum(balances).findings())
                .hasSize(2)
                .anyMatch(finding -> finding.startsWith("anna: lost 1"))
                .anyMatch(finding -> finding.startsWith("bert: invented"));
    }

    /** Two sessions that are told the same have it once each. */
    @Test
    void theSameEventOfTwoSessionsIsNotToldTwice() {
        for (Client client : List.of(Client.EAST, Client.WEST)) {
            wire.accept(frame(1 + client.ordinal(), state("1001")));
            told(client, 2, MessageTypes.AGENT_STATE_EVENT, "OnAgentStateChange", agent("1001"));
        }

        Balance sum = Balance.sum(balances());
        assertThat(sum.findings()).isEmpty();
        assertThat(sum.eventsTold()).isEqualTo(2);
        assertThat(sum.toldBy()).containsEntry(Client.EAST, 1L).containsEntry(Client.ANNA, 0L);
    }

    /** A team is one message, and an event for each member. */
    @Test
    void eachMemberOfATeamIsToldOnce() {
        wire.accept(frame(1, team("1001", "1002")));
        told(Client.EAST, 2, MessageTypes.AGENT_TEAM_CONFIG_EVENT, "OnNewAgentTeamMember", member("1001"));
        told(Client.EAST, 3, MessageTypes.AGENT_TEAM_CONFIG_EVENT, "OnNewAgentTeamMember", member("1002"));

        assertThat(east().findings()).isEmpty();
        assertThat(east().eventsTold()).isEqualTo(2);
    }

    /** One that is not told is lost, one too many is told twice, and their order is the message's. */
    @Test
    void aMemberWhoIsMissingRepeatedOrBehindAnotherIsFound() {
        wire.accept(frame(1, team("1001", "1002", "1003")));
        told(Client.EAST, 2, MessageTypes.AGENT_TEAM_CONFIG_EVENT, "OnNewAgentTeamMember", member("1002"));
        told(Client.EAST, 3, MessageTypes.AGENT_TEAM_CONFIG_EVENT, "OnNewAgentTeamMember", member("1001"));
        told(Client.EAST, 4, MessageTypes.AGENT_TEAM_CONFIG_EVENT, "OnNewAgentTeamMember", member("1001"));

        assertThat(east().eventsReordered()).isEqualTo(1);
        assertThat(east().eventsDuplicated()).isEqualTo(1);
        assertThat(east().eventsLost()).isEqualTo(1);
    }

    /** SYSTEM_EVENT has an event with another number. */
    @Test
    void whatTheServerTellsOfItsPartsIsToldOnce() {
        wire.accept(frame(2, system(true)));
        told(Client.WEST, 2, ON_CTIOS_FAILURE, "OnCTIOSFailure", failure(online(true), "SYS_PERIPHERAL_ONLINE 5000"));

        assertThat(balances().get(Client.WEST).findings()).isEmpty();
        assertThat(balances().get(Client.WEST).eventsTold()).isEqualTo(1);
    }

    /** What says the opposite is another one. */
    @Test
    void anotherStateOfThePartsThanTheServerToldIsInventedAndItsOwnLost() {
        wire.accept(frame(2, system(true)));
        told(Client.WEST, 2, ON_CTIOS_FAILURE, "OnCTIOSFailure", failure(online(false), "SYS_PERIPHERAL_OFFLINE 5000"));

        assertThat(balances().get(Client.WEST).eventsLost()).isEqualTo(1);
        assertThat(balances().get(Client.WEST).eventsInvented()).isEqualTo(1);
    }

    /** What a session says of the answer to OPEN_REQ, and of its own trouble, is no message of its own. */
    @Test
    void whatTheSessionItselfSaysOfTheServerIsNotInvented() {
        told(
                Client.WEST,
                2,
                ON_CTIOS_FAILURE,
                "OnCTIOSFailure",
                failure(online(true), "SYS_CTI_SERVER_ONLINE when the session was opened"));
        told(
                Client.WEST,
                3,
                ON_CTIOS_FAILURE,
                "OnCTIOSFailure",
                JSON.createObjectNode().put("FailureCode", 12));

        assertThat(balances().get(Client.WEST).findings()).isEmpty();
    }

    private Map<Client, Balance> balances() {
        return Accountant.balances(wire, Side.A, topic, List.of(), edits, filters);
    }

    private Balance east() {
        return balances().get(Client.EAST);
    }

    private static SentFrame frame(int connection, MessageBuilder message) {
        return new SentFrame(Side.A, connection, message.buildIncomplete().toBytes());
    }

    private static MessageBuilder openConf() {
        return Message.builder(VERSION, MessageTypes.OPEN_CONF);
    }

    private static MessageBuilder state(String agent) {
        return Message.builder(VERSION, MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_ID, agent);
    }

    private static MessageBuilder team(String... members) {
        MessageBuilder team = Message.builder(VERSION, MessageTypes.AGENT_TEAM_CONFIG_EVENT)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.CONFIG_OPERATION, 1);
        for (String member : members) {
            team.set(Fields.ATC_AGENT_ID, member)
                    .set(Fields.AGENT_FLAGS, 0)
                    .set(Fields.ATC_AGENT_STATE, 3)
                    .set(Fields.ATC_STATE_DURATION, 0);
        }
        return team;
    }

    private static MessageBuilder system(boolean online) {
        return Message.builder(VERSION, MessageTypes.SYSTEM_EVENT)
                .set(Fields.SYSTEM_EVENT_ID, online(online))
                .set(Fields.SYSTEM_EVENT_ARG1, 5000);
    }

    private static long online(boolean online) {
        return Dictionary.standard()
                .enumeration("SystemEventID")
                .value(online ? "SYS_PERIPHERAL_ONLINE" : "SYS_PERIPHERAL_OFFLINE");
    }

    /** What the event of {@link #state} says. */
    private static ObjectNode agent(String id) {
        return JSON.createObjectNode()
                .put("PeripheralID", 5000)
                .put("AgentID", id)
                .put("AgentState", 0)
                .put("EventReasonCode", 0);
    }

    private static ObjectNode member(String id) {
        return JSON.createObjectNode()
                .put("PeripheralID", 5000)
                .put("ConfigOperation", 1)
                .put("AgentID", id)
                .put("AgentState", 3);
    }

    private static ObjectNode failure(long id, String words) {
        return JSON.createObjectNode()
                .put("FailureCode", 10)
                .put("SystemEventID", id)
                .put("SystemEventArg1", 5000)
                .put("ErrorMessage", words);
    }

    private void told(Client session, long sequence, int id, String event, ObjectNode arguments) {
        ObjectNode value = JSON.createObjectNode()
                .put("session", session.toString())
                .put("sequence", sequence)
                .put("event", event)
                .put("eventId", id)
                .put("time", Instant.now().toString())
                .put("side", "A");
        value.set("arguments", arguments);
        String key = event.startsWith("OnAgent")
                ? "agent.5000." + arguments.path("AgentID").asText()
                : session.toString();
        ConsumerRecord<String, String> record = new ConsumerRecord<>("calls", 0, topic.size(), key, value.toString());
        record.headers().add(new RecordHeader("ctios-node", "n.1".getBytes(StandardCharsets.UTF_8)));
        topic.add(TopicRecord.of(record, clock));
    }
}

package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two peripherals with two teams each over real TCP (guide, Supervisor Service). Teams 1 and 2 are at 5000, led by 1001 and
 * 1003; teams 3 and 4 at 5001, led by 1002 and 1004.
 */
class TeamsTest {
    private static final long SUPERVISOR = 0x80;

    private final CtiServerPair pair = CtiServerPair.builder()
            .agents(9)
            .callsPerMinute(0)
            .peripherals(2)
            .teams(2)
            .start();
    private final ContactCentre centre = pair.contactCentre();

    @AfterEach
    void close() {
        pair.close();
    }

    /** A team never mixes peripherals, and its first agent leads it. */
    @Test
    void theAgentsOfAPeripheralAreDealtToItsTeamsInTurn() {
        assertThat(centre.teams())
                .containsExactly(
                        new Team(1, 5000, "1001", List.of("1001", "1005", "1009")),
                        new Team(2, 5000, "1003", List.of("1003", "1007")),
                        new Team(3, 5001, "1002", List.of("1002", "1006")),
                        new Team(4, 5001, "1004", List.of("1004", "1008")));
        assertThat(centre.agent("1006").teamId()).isEqualTo(3);
    }

    /** guide, AGENT_TEAM_CONFIG_EVENT: a bridge is told every team, a supervisor the own one. */
    @ParameterizedTest
    @CsvSource({"'', 5000, 1 2 3 4", "1001, 5000, 1", "1004, 5001, 4", "1005, 5000, ''"})
    void whoSupervisesIsToldTheTeam(String agent, long peripheral, String teams) throws IOException {
        try (TestClient client = open(agent, peripheral)) {
            client.send(client.request(MessageTypes.HEARTBEAT_REQ).build().toBytes());
            StringBuilder told = new StringBuilder();
            for (Message next = client.read(); next.typeNumber() != MessageTypes.HEARTBEAT_CONF; next = client.read()) {
                if (next.typeNumber() == MessageTypes.AGENT_TEAM_CONFIG_EVENT) {
                    told.append(' ').append(next.uint(Fields.TEAM_ID));
                    assertThat(next.uint(Fields.PERIPHERAL_ID)).isEqualTo(next.uint(Fields.TEAM_ID) < 3 ? 5000 : 5001);
                }
            }
            assertThat(told.toString().strip()).isEqualTo(teams);
        }
    }

    /** Each supervisor is told of the own team: one that the agent leaves, the other one that the agent joins. */
    @Test
    void anAgentGoesOverToAnotherTeam() throws IOException {
        try (TestClient first = open("1001", 5000);
                TestClient second = open("1003", 5000)) {
            first.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT);
            second.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT);
            centre.setTeam("1005", 2);
            assertChange(first, 1, 2);
            assertChange(second, 2, 1);
            centre.setTeam("1005", 2);
            centre.setTeamMember("1005", true);
            centre.setTeamMember("1005", false);
            assertChange(second, 2, 2);
            assertThat(centre.agent("1005").teamId()).isEqualTo(Agent.NO_TEAM);
            centre.setTeamMember("1005", true);
            assertChange(first, 1, 1);
        }
        assertThatThrownBy(() -> centre.setTeam("1005", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no team 3 at peripheral 5000, where agent 1005 is");
        assertThatThrownBy(() -> centre.setTeam("1003", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("agent 1003 leads the team");
    }

    /** guide, LIST_AGENT_TEAM_REQ and MONITOR_AGENT_TEAM_START_REQ: of the own team only, unless the client hears of all. */
    @ParameterizedTest
    @CsvSource({
        "1001, 5001, 1, LIST_AGENT_TEAM_CONF, MONITOR_AGENT_TEAM_START_CONF",
        "1001, 5003, 2, FAILURE_CONF, FAILURE_CONF",
        "'', 5003, 2, LIST_AGENT_TEAM_CONF, MONITOR_AGENT_TEAM_START_CONF",
        "'', 5005, 5, FAILURE_CONF, FAILURE_CONF"
    })
    void aSupervisorAsksOfTheOwnTeam(String agent, int supervisorId, int team, String list, String start)
            throws IOException {
        try (TestClient client = open(agent, 5000)) {
            client.send(client.request(MessageTypes.HEARTBEAT_REQ).build().toBytes());
            client.readUntil(MessageTypes.HEARTBEAT_CONF);
            Message listed = client.ask(
                    MessageTypes.LIST_AGENT_TEAM_REQ, request -> request.set(Fields.SUPERVISOR_ID, supervisorId));
            assertThat(listed.type().name()).isEqualTo(list);
            if (list.startsWith("LIST")) {
                assertThat(listed.uints(Fields.TEAM_ID)).containsExactly((long) team);
            }
            assertThat(client.ask(
                                    MessageTypes.MONITOR_AGENT_TEAM_START_REQ,
                                    request -> request.set(Fields.TEAM_ID, team))
                            .type()
                            .name())
                    .isEqualTo(start);
        }
    }

    /** guide, MONITOR_AGENT_TEAM_START_REQ: the states of the team, and nobody else's. */
    @Test
    void theMonitorOfATeamHearsOfThatTeam() throws IOException {
        try (TestClient client = open("1001", 5000)) {
            client.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT);
            client.ask(MessageTypes.MONITOR_AGENT_TEAM_START_REQ, request -> request.set(Fields.TEAM_ID, 1));
            centre.setAgentState("1007", Agent.State.NOT_READY, 1);
            centre.setAgentState("1005", Agent.State.NOT_READY, 1);
            assertThat(client.read().text(Fields.AGENT_ID)).isEqualTo("1005");
        }
    }

    /** CTI OS, supervisor's SetAgentState: the own team's, of any agent a bridge does it. */
    @ParameterizedTest
    @CsvSource({"1001, 1005, SET_AGENT_STATE_CONF", "1001, 1007, CONTROL_FAILURE_CONF", "'', 1007, SET_AGENT_STATE_CONF"
    })
    void aSupervisorSetsTheStatesOfTheOwnTeam(String supervisor, String agent, String answer) throws IOException {
        centre.setAgentState(agent, Agent.State.NOT_READY, 1);
        try (TestClient client = open(supervisor, 5000)) {
            client.send(client.request(MessageTypes.SET_AGENT_STATE_REQ)
                    .set(Fields.AGENT_STATE, 3)
                    .set(Fields.AGENT_ID, agent)
                    .set(Fields.AGENT_INSTRUMENT, "2" + agent.substring(1))
                    .buildIncomplete()
                    .toBytes());
            Message next = client.read();
            while (!next.type().name().endsWith("_CONF")) {
                next = client.read();
            }
            assertThat(next.type().name()).isEqualTo(answer);
        }
    }

    /** A supervisor of another team is none for the agent. */
    @ParameterizedTest
    @CsvSource({"2001, SUPERVISE_CALL_CONF", "2003, CONTROL_FAILURE_CONF"})
    void aSupervisorListensToTheOwnTeam(String supervisor, String answer) throws IOException {
        centre.setAgentState("1001", Agent.State.NOT_READY, 1);
        centre.setAgentState("1003", Agent.State.NOT_READY, 1);
        centre.startCall("1005").deliver().establish();
        try (TestClient client = open("", 5000)) {
            client.send(client.request(MessageTypes.SUPERVISE_CALL_REQ)
                    .set(Fields.AGENT_CONNECTION_CALL_ID, 0xFFFF_FFFFL)
                    .set(Fields.SUPERVISOR_CONNECTION_CALL_ID, 0xFFFF_FFFFL)
                    .set(Fields.SUPERVISORY_ACTION, 1)
                    .set(Fields.AGENT_ID, "1005")
                    .set(Fields.SUPERVISOR_INSTRUMENT, supervisor)
                    .buildIncomplete()
                    .toBytes());
            Message conf = client.read();
            while (!conf.type().name().endsWith("_CONF")) {
                conf = client.read();
            }
            assertThat(conf.type().name()).isEqualTo(answer);
            assertThat(conf.uint(Fields.FAILURE_CODE, 10)).isEqualTo(10);
        }
    }

    /** guide, SUPERVISOR_ASSIST_REQ and EMERGENCY_CALL_EVENT: it is the own supervisor who is called and told. */
    @Test
    void helpIsAskedOfTheOwnSupervisor() throws IOException {
        List.of("1002", "1004", "1008").forEach(id -> centre.setAgentState(id, Agent.State.NOT_READY, 1));
        try (TestClient own = open("1004", 5001);
                TestClient other = open("1002", 5001);
                TestClient agent = open("1008", 5001)) {
            agent.send(agent.request(MessageTypes.EMERGENCY_CALL_REQ)
                    .set(Fields.PERIPHERAL_ID, 5001)
                    .set(Fields.CONNECTION_CALL_ID, 0xFFFF_FFFFL)
                    .set(Fields.AGENT_ID, "1008")
                    .buildIncomplete()
                    .toBytes());
            assertThat(own.readUntil(MessageTypes.EMERGENCY_CALL_EVENT).uint(Fields.PERIPHERAL_ID))
                    .isEqualTo(5001);
            assertThat(own.readUntil(MessageTypes.CALL_DELIVERED_EVENT).text(Fields.ALERTING_DEVICE_ID))
                    .isEqualTo("2004");
            other.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT);
            assertThat(other.isSilent()).isTrue();
        }
    }

    /** guide, USER_MESSAGE_REQ: to the team are meant its clients, and those without an agent. */
    @Test
    void aMessageToTheTeamDoesNotReachAnother() throws IOException {
        try (TestClient own = open("1001", 5000);
                TestClient other = open("1003", 5000);
                TestClient bridge = open("", 5000);
                TestClient agent = open("1005", 5000)) {
            agent.ask(MessageTypes.USER_MESSAGE_REQ, request -> request.set(Fields.DISTRIBUTION, 2)
                    .set(Fields.TEXT, "lunch"));
            assertThat(own.readUntil(MessageTypes.USER_MESSAGE_EVENT).text(Fields.TEXT))
                    .isEqualTo("lunch");
            assertThat(bridge.readUntil(MessageTypes.USER_MESSAGE_EVENT).text(Fields.TEXT))
                    .isEqualTo("lunch");
            other.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT);
            assertThat(other.isSilent()).isTrue();
        }
    }

    /** guide, MessageDistribution: to the supervisor of the agent who is named, or of the own one. */
    @ParameterizedTest
    @CsvSource({"1005, ''", "1003, 1005"})
    void aMessageToTheSupervisorReachesNobodyElseOfTheTeam(String sender, String named) throws IOException {
        try (TestClient supervisor = open("1001", 5000);
                TestClient bridge = open("", 5000);
                TestClient colleague = open("1009", 5000);
                TestClient from = open(sender, 5000)) {
            assertThat(confirmation(from, message(from, 1, named)).typeNumber())
                    .isEqualTo(MessageTypes.USER_MESSAGE_CONF);
            assertThat(supervisor.readUntil(MessageTypes.USER_MESSAGE_EVENT).uint(Fields.DISTRIBUTION))
                    .isEqualTo(1);
            bridge.readUntil(MessageTypes.USER_MESSAGE_EVENT);
            assertThat(colleague.isSilent()).isTrue();
        }
    }

    /** guide, USER_MESSAGE_REQ: an agent is named by who has none, and one who is not there has no team. */
    @ParameterizedTest
    @CsvSource({"'', 1, 9999, 8", "1005, 2, 9999, 8", "'', 2, 1002, 8", "'', 1, '', 6", "'', 2, '', 6"})
    void aMessageToTheTeamOfNobodyIsRefused(String sender, int distribution, String named, int status)
            throws IOException {
        try (TestClient from = open(sender, 5000)) {
            Message answer = confirmation(from, message(from, distribution, named));
            assertThat(answer.typeNumber()).isEqualTo(MessageTypes.FAILURE_CONF);
            assertThat(answer.uint(Fields.STATUS)).isEqualTo(status);
        }
    }

    /** Who is in no team has no colleagues: only those who are there for all of them hear it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aMessageOfWhoIsInNoTeamReachesBridgesOnly(int distribution) throws IOException {
        centre.setTeamMember("1005", false);
        centre.setTeamMember("1009", false);
        try (TestClient supervisor = open("1001", 5000);
                TestClient bridge = open("", 5000);
                TestClient other = open("1009", 5000);
                TestClient from = open("1005", 5000)) {
            confirmation(from, message(from, distribution, ""));
            bridge.readUntil(MessageTypes.USER_MESSAGE_EVENT);
            supervisor.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT);
            assertThat(supervisor.isSilent()).isTrue();
            assertThat(other.isSilent()).isTrue();
        }
    }

    /** One of all events has to do with every team, also when it has the device of a supervisor. */
    @Test
    void aSupervisorWhoHearsOfAllHasToDoWithEveryTeam() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.ask(client.openReq(TestClient.ALL_EVENTS | TestClient.CLIENT_EVENTS | SUPERVISOR)
                    .set(Fields.CLIENT_ID, "all")
                    .set(Fields.CLIENT_PASSWORD, "secret")
                    .set(Fields.AGENT_ID, "1001")
                    .build());
            for (int team = 1; team <= 4; team++) {
                assertThat(client.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT)
                                .uint(Fields.TEAM_ID))
                        .isEqualTo(team);
            }
            centre.setTeamMember("1006", false);
            assertThat(client.read().uint(Fields.TEAM_ID)).isEqualTo(3);
            Message list =
                    client.ask(MessageTypes.LIST_AGENT_TEAM_REQ, request -> request.set(Fields.SUPERVISOR_ID, 5002));
            assertThat(list.uints(Fields.TEAM_ID)).containsExactly(3L);
        }
    }

    /** guide, SUPERVISE_CALL_REQ: a SupervisorInstrument that is not there is another thing than none. */
    @ParameterizedTest
    @CsvSource({"2002, CONTROL_FAILURE_CONF, 5", "9999, CONTROL_FAILURE_CONF, 5", "'', FAILURE_CONF, 6"})
    void aSupervisorWhoIsNotThereIsRefused(String instrument, String type, int code) throws IOException {
        try (TestClient client = open("", 5000)) {
            Message answer = confirmation(
                    client,
                    client.request(MessageTypes.SUPERVISE_CALL_REQ)
                            .set(Fields.AGENT_CONNECTION_CALL_ID, 0xFFFF_FFFFL)
                            .set(Fields.SUPERVISOR_CONNECTION_CALL_ID, 0xFFFF_FFFFL)
                            .set(Fields.SUPERVISORY_ACTION, 1)
                            .set(Fields.AGENT_ID, "1005")
                            .set(Fields.SUPERVISOR_INSTRUMENT, instrument)
                            .buildIncomplete());
            assertThat(answer.type().name()).isEqualTo(type);
            assertThat(answer.uint(type.startsWith("C") ? Fields.FAILURE_CODE : Fields.STATUS))
                    .isEqualTo(code);
        }
    }

    private static Message message(TestClient client, int distribution, String agent) {
        MessageBuilder request = client.request(MessageTypes.USER_MESSAGE_REQ)
                .set(Fields.DISTRIBUTION, distribution)
                .set(Fields.TEXT, "lunch");
        return (agent.isEmpty() ? request : request.set(Fields.AGENT_ID, agent)).build();
    }

    /** Sends a request; the answer, behind whatever is told before it. */
    private static Message confirmation(TestClient client, Message request) throws IOException {
        client.send(request.toBytes());
        Message next = client.read();
        while (!next.type().name().endsWith("_CONF")) {
            next = client.read();
        }
        return next;
    }

    private static void assertChange(TestClient client, int team, int operation) throws IOException {
        Message change = client.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT);
        assertThat(change.uint(Fields.TEAM_ID)).isEqualTo(team);
        assertThat(change.uint(Fields.CONFIG_OPERATION)).isEqualTo(operation);
        assertThat(change.text(Fields.ATC_AGENT_ID)).isEqualTo("1005");
    }

    /** A session of the agent, or a bridge, that asks for the supervisor service. */
    private TestClient open(String agent, long peripheral) throws IOException {
        TestClient client = new TestClient(pair, Side.A, 24);
        long services = agent.isEmpty() ? TestClient.ALL_EVENTS : TestClient.CLIENT_EVENTS;
        Message conf = client.ask(client.openReq(services | SUPERVISOR)
                .set(Fields.PERIPHERAL_ID, peripheral)
                .set(Fields.CLIENT_ID, "client of " + agent)
                .set(Fields.CLIENT_PASSWORD, "secret")
                .set(Fields.AGENT_ID, agent)
                .build());
        assertThat(conf.typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
        return client;
    }
}

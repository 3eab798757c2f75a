package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The supervisor's requests over real TCP (guide, Supervisor Service). */
class SupervisorTest {
    private static final long SUPERVISOR = 0x80;
    private static final long PERIPHERAL_MONITOR = 0x20;

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(70).callsPerMinute(0).start();
    private final ContactCentre centre = pair.contactCentre();

    @AfterEach
    void close() {
        pair.close();
    }

    /** guide, AGENT_TEAM_CONFIG_EVENT: at most 64 agents in a message; only to who has the service. */
    @Test
    void theTeamIsToldInAsManyMessagesAsItNeeds() throws IOException {
        try (TestClient bridge = new TestClient(pair, Side.A, 24);
                TestClient plain = new TestClient(pair, Side.A, 24)) {
            open(bridge, TestClient.ALL_EVENTS | SUPERVISOR, "bridge");
            plain.openAllEvents();
            Message first = bridge.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT);
            Message second = bridge.read();
            assertThat(first.uint(Fields.NUMBER_OF_AGENTS)).isEqualTo(64);
            assertThat(second.uint(Fields.NUMBER_OF_AGENTS)).isEqualTo(6);
            centre.setTeamMember("1070", false);
            Message change = bridge.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT);
            assertThat(change.uint(Fields.CONFIG_OPERATION)).isEqualTo(2);
            assertThat(plain.isSilent()).isTrue();
            assertThatThrownBy(() -> centre.setTeamMember("1001", false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("leads");
        }
    }

    /** guide, AGENT_TEAM_CONFIG_EVENT: the monitor of a device does not stand for the service. */
    @Test
    void theMonitorOfTheSupervisorsDeviceIsNotToldTheTeam() throws IOException {
        try (TestClient plain = new TestClient(pair, Side.A, 24)) {
            open(plain, PERIPHERAL_MONITOR, "monitor");
            Message conf = plain.ask(MessageTypes.MONITOR_START_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                    .set(Fields.CALL_MSG_MASK, 0x0FFF_FFFF)
                    .set(Fields.AGENT_STATE_MASK, 0x3FF)
                    .set(Fields.CONNECTION_CALL_ID, 0xFFFF_FFFFL)
                    .set(Fields.CONNECTION_DEVICE_ID_TYPE, 0xFFFF)
                    .set(Fields.MONITORED_DEVICE_ID, "2001"));
            assertThat(conf.typeNumber()).isEqualTo(MessageTypes.MONITOR_START_CONF);
            centre.setTeamMember("1070", false);
            centre.setAgentState("1001", Agent.State.LOGIN, 0);
            assertThat(plain.read().typeNumber()).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
        }
    }

    /** Of the agents only the one who leads the team is granted the service. */
    @Test
    void anAgentIsNoSupervisor() throws IOException {
        try (TestClient leader = new TestClient(pair, Side.A, 24);
                TestClient agent = new TestClient(pair, Side.A, 24)) {
            assertThat(openAgent(leader, "1001").uint(Fields.SERVICES_GRANTED) & SUPERVISOR)
                    .isEqualTo(SUPERVISOR);
            assertThat(openAgent(agent, "1002").uint(Fields.SERVICES_GRANTED) & SUPERVISOR)
                    .isZero();
            Message refused = agent.ask(MessageTypes.LIST_AGENT_TEAM_REQ, request -> request);
            assertThat(refused.uint(Fields.STATUS)).isEqualTo(84);
        }
    }

    /** What is wrong is refused with the code for it. */
    @ParameterizedTest
    @CsvSource({
        "1, 1001, 1002, CONTROL_FAILURE_CONF, 24",
        "5, 1001, 1002, FAILURE_CONF, 82",
        "1, 1002, 1003, CONTROL_FAILURE_CONF, 10",
        "1, 1001, 9999, CONTROL_FAILURE_CONF, 256",
        "0, 1001, 1003, CONTROL_FAILURE_CONF, 27"
    })
    void whatCannotBeSupervisedIsRefused(int action, String supervisor, String agent, String type, int code)
            throws IOException {
        centre.setAgentState("1001", Agent.State.NOT_READY, 1);
        centre.setAgentState("1002", Agent.State.NOT_READY, 1);
        centre.startCall("1003").deliver().establish();
        try (TestClient bridge = new TestClient(pair, Side.A, 24)) {
            open(bridge, TestClient.ALL_EVENTS | SUPERVISOR, "bridge");
            bridge.send(supervise(bridge, action, supervisor, agent).build().toBytes());
            Message answer = bridge.read();
            while (!answer.type().name().endsWith("FAILURE_CONF")) {
                answer = bridge.read();
            }
            assertThat(answer.type().name()).isEqualTo(type);
            assertThat(answer.uint(type.startsWith("C") ? Fields.FAILURE_CODE : Fields.STATUS))
                    .isEqualTo(code);
        }
    }

    /** Who listens has nothing to hear when the agent's call is over. */
    @Test
    void listeningEndsWithTheCall() throws IOException {
        centre.setAgentState("1001", Agent.State.NOT_READY, 1);
        SimulatedCall call = centre.startCall("1003").deliver().establish();
        try (TestClient bridge = new TestClient(pair, Side.A, 24)) {
            open(bridge, TestClient.ALL_EVENTS | SUPERVISOR, "bridge");
            bridge.send(supervise(bridge, 1, "1001", "1003").build().toBytes());
            Message conf = bridge.readUntil(MessageTypes.SUPERVISE_CALL_CONF);
            assertThat(conf.uint(Fields.CONNECTION_CALL_ID)).isEqualTo(call.id());
            assertThat(centre.calls()).extracting(Call::callType).containsExactly(2, 21);
            assertThat(centre.agent("1001").state()).isEqualTo(Agent.State.TALKING);
            call.end();
            assertThat(centre.calls()).isEmpty();
            assertThat(centre.agent("1001").state()).isEqualTo(Agent.State.NOT_READY);
        }
    }

    /** guide, EMERGENCY_CALL_EVENT: to bridges and to the supervisor, also when nobody can be called. */
    @Test
    void anEmergencyIsToldWhateverBecomesOfTheCall() throws IOException {
        try (TestClient bridge = new TestClient(pair, Side.A, 24);
                TestClient agent = new TestClient(pair, Side.A, 13)) {
            bridge.openAllEvents();
            agent.openAgent("1002");
            Message refused =
                    agent.ask(MessageTypes.EMERGENCY_CALL_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                            .set(Fields.CONNECTION_CALL_ID, 0xFFFF_FFFFL)
                            .set(Fields.CONNECTION_DEVICE_ID_TYPE, 0xFFFF)
                            .set(Fields.CONNECTION_DEVICE_ID, "")
                            .set(Fields.AGENT_ID, "1002"));
            assertThat(refused.typeNumber()).as("logged out").isEqualTo(MessageTypes.CONTROL_FAILURE_CONF);
            Message told = bridge.readUntil(MessageTypes.EMERGENCY_CALL_EVENT);
            assertThat(told.text(Fields.AGENT_ID)).isEqualTo("1002");
            assertThat(told.text(Fields.CLIENT_ADDRESS)).isEqualTo("127.0.0.1");
        }
    }

    /** guide, START_RECORDING_REQ and STOP_RECORDING_REQ: the recording has a number, and ends once. */
    @Test
    void aRecordingIsStartedAndStopped() throws IOException {
        SimulatedCall call = centre.startCall("1003").deliver().establish();
        try (TestClient bridge = new TestClient(pair, Side.A, 24)) {
            bridge.openAllEvents();
            long number = bridge.ask(recording(bridge, MessageTypes.START_RECORDING_REQ, call)
                            .build())
                    .uint(Fields.SESSION_ID);
            assertThat(number).isEqualTo(1);
            List<Long> answers = List.of(stop(bridge, call, 2), stop(bridge, call, number), stop(bridge, call, number));
            assertThat(answers)
                    .containsExactly(
                            (long) MessageTypes.CONTROL_FAILURE_CONF, (long) MessageTypes.STOP_RECORDING_CONF, (long)
                                    MessageTypes.CONTROL_FAILURE_CONF);
        }
    }

    /** The recorder hears agents: for the caller's connection it refuses, and what comes behind the request is served. */
    @Test
    void theCallerIsNotRecorded() throws IOException {
        SimulatedCall call = centre.startCall("1003").deliver().establish();
        String caller = centre.calls().get(0).ani();
        try (TestClient bridge = new TestClient(pair, Side.A, 24)) {
            bridge.openAllEvents();
            for (int type : new int[] {MessageTypes.START_RECORDING_REQ, MessageTypes.STOP_RECORDING_REQ}) {
                bridge.send(together(
                        recording(bridge, type, call, caller)
                                .set(Fields.CONNECTION_DEVICE_ID_TYPE, 1)
                                .build(),
                        bridge.request(MessageTypes.HEARTBEAT_REQ).build()));
                Message refused = bridge.read();
                assertThat(refused.typeNumber()).isEqualTo(MessageTypes.CONTROL_FAILURE_CONF);
                assertThat(refused.uint(Fields.FAILURE_CODE)).isEqualTo(13);
                assertThat(bridge.read().typeNumber()).isEqualTo(MessageTypes.HEARTBEAT_CONF);
            }
        }
    }

    private static byte[] together(Message one, Message two) {
        byte[] both = Arrays.copyOf(one.toBytes(), one.toBytes().length + two.toBytes().length);
        System.arraycopy(two.toBytes(), 0, both, one.toBytes().length, two.toBytes().length);
        return both;
    }

    private static long stop(TestClient client, SimulatedCall call, long number) throws IOException {
        return client.ask(recording(client, MessageTypes.STOP_RECORDING_REQ, call)
                        .set(Fields.SESSION_ID, number)
                        .build())
                .typeNumber();
    }

    private static MessageBuilder recording(TestClient client, int type, SimulatedCall call) {
        return recording(client, type, call, "2003");
    }

    private static MessageBuilder recording(TestClient client, int type, SimulatedCall call, String device) {
        return client.request(type)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.CONNECTION_CALL_ID, call.id())
                .set(Fields.CONNECTION_DEVICE_ID, device)
                .set(Fields.AGENT_ID, "1003");
    }

    private static MessageBuilder supervise(TestClient client, int action, String supervisor, String agent) {
        return client.request(MessageTypes.SUPERVISE_CALL_REQ)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_CONNECTION_CALL_ID, 0xFFFF_FFFFL)
                .set(Fields.SUPERVISOR_CONNECTION_CALL_ID, 0xFFFF_FFFFL)
                .set(Fields.SUPERVISORY_ACTION, action)
                .set(Fields.AGENT_ID, agent)
                .set(Fields.SUPERVISOR_INSTRUMENT, "2" + supervisor.substring(1));
    }

    private static Message open(TestClient client, long services, String clientId) throws IOException {
        return client.ask(client.openReq(services)
                .set(Fields.CLIENT_ID, clientId)
                .set(Fields.CLIENT_PASSWORD, "secret")
                .build());
    }

    private static Message openAgent(TestClient client, String agent) throws IOException {
        return client.ask(client.openReq(TestClient.CLIENT_EVENTS | SUPERVISOR)
                .set(Fields.CLIENT_ID, "client " + agent)
                .set(Fields.CLIENT_PASSWORD, "secret")
                .set(Fields.AGENT_ID, agent)
                .build());
    }
}

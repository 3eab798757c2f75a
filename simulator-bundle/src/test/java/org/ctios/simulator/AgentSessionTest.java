package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Client Events sessions, agent requests and event masks over real TCP. */
class AgentSessionTest {
    /** CTI_SERVICE_SUPERVISOR. */
    private static final long SUPERVISOR = 0x80;

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(3).callsPerMinute(0).start();

    @AfterEach
    void close() {
        pair.close();
    }

    /** OPEN_CONF tells a Client Events client the state of its agent (guide, Session Management). */
    @Test
    void anAgentsSessionIsToldTheAgentsState() throws IOException {
        pair.contactCentre().setAgentState("1002", Agent.State.NOT_READY, 7);
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            Message conf = client.openAgent("1002");
            assertThat(conf.uint(Fields.AGENT_STATE)).isEqualTo(2);
            assertThat(conf.text(Fields.AGENT_ID)).isEqualTo("1002");
            assertThat(conf.text(Fields.AGENT_EXTENSION)).isEqualTo("2002");
            assertThat(conf.text(Fields.AGENT_INSTRUMENT)).isEqualTo("2002");
        }
    }

    /** Guide, Client Events: only the own agent's events, with the session's MonitorID. */
    @Test
    void anAgentsSessionGetsOnlyItsAgentsEvents() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            long monitor = client.openAgent("1001").uint(Fields.MONITOR_ID);
            pair.contactCentre().startCall("1002").deliver().end();
            pair.contactCentre().setAgentState("1001", Agent.State.NOT_READY, 3);
            Message first = client.read();
            assertThat(first.text(Fields.AGENT_ID)).isEqualTo("1001");
            assertThat(first.uint(Fields.MONITOR_ID)).isEqualTo(monitor);
        }
    }

    /** Guide, Session Management: BEGIN_CALL_EVENT for calls in progress when a Client Events session opens. */
    @Test
    void aCallInProgressIsToldOnOpening() throws IOException {
        SimulatedCall call = pair.contactCentre().startCall("1001").deliver().establish();
        try (TestClient client = new TestClient(pair, Side.A, 15)) {
            assertThat(client.openAgent("1001").uint(Fields.AGENT_STATE)).isEqualTo(4);
            Message begin = client.read();
            assertThat(begin.typeNumber()).isEqualTo(MessageTypes.BEGIN_CALL_EVENT);
            assertThat(begin.uint(Fields.CONNECTION_CALL_ID)).isEqualTo(call.id());
        }
    }

    /** Guide, OPEN_REQ: the same client takes its device over, the older session ends with NEW_SESSION_OPENED. */
    @Test
    void theSameClientTakesItsDeviceOver() throws IOException {
        try (TestClient older = new TestClient(pair, Side.A, 24);
                TestClient newer = new TestClient(pair, Side.A, 24)) {
            older.openAgent("1001");
            assertThat(newer.openAgent("1001").typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
            Message event = older.read();
            assertThat(event.typeNumber()).isEqualTo(MessageTypes.FAILURE_EVENT);
            assertThat(event.uint(Fields.STATUS)).isEqualTo(11);
            assertThat(older.isEnded()).isTrue();
            pair.contactCentre().setAgentState("1001", Agent.State.NOT_READY, 0);
            assertThat(newer.read().typeNumber()).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
        }
    }

    /** Guide, OPEN_REQ: another client is refused with DEVICE_IN_USE, and the first one stays. */
    @Test
    void anotherClientDoesNotGetTheDevice() throws IOException {
        try (TestClient first = new TestClient(pair, Side.A, 24);
                TestClient other = new TestClient(pair, Side.A, 24)) {
            first.openAgent("1001");
            Message refusal = other.ask(other.openReq(TestClient.CLIENT_EVENTS)
                    .set(Fields.CLIENT_ID, "other")
                    .set(Fields.CLIENT_PASSWORD, "")
                    .set(Fields.AGENT_INSTRUMENT, "2001")
                    .build());
            assertThat(refusal.uint(Fields.STATUS)).isEqualTo(10);
            assertThat(pair.sessions(Side.A)).isEqualTo(1);
        }
    }

    /** Call flows, section 3: login leaves the agent not ready; then ready, not ready with reason, logout. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void anAgentLogsInGoesReadyAndLogsOut(int version) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, version)) {
            client.openAgent("1001");
            assertConfirmed(setState(client, 0, login -> login.set(Fields.AGENT_PASSWORD, "pw1001")));
            assertThat(client.read().uint(Fields.AGENT_STATE)).isZero();
            assertThat(client.read().uint(Fields.AGENT_STATE)).isEqualTo(2);
            assertConfirmed(setState(client, 3, request -> request));
            assertThat(client.read().uint(Fields.AGENT_STATE)).isEqualTo(3);
            assertConfirmed(setState(client, 2, request -> request.set(Fields.EVENT_REASON_CODE, 17)));
            Message notReady = client.read();
            assertThat(notReady.uint(Fields.AGENT_STATE)).isEqualTo(2);
            assertThat(notReady.uint(Fields.EVENT_REASON_CODE)).isEqualTo(17);
            assertConfirmed(setState(client, 1, request -> request));
            assertThat(client.read().uint(Fields.AGENT_STATE)).isEqualTo(1);
            assertThat(pair.contactCentre().agent("1001").state()).isEqualTo(Agent.State.LOGOUT);
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("a wrong password", 257, 0, request -> request.set(Fields.AGENT_PASSWORD, "wrong")),
                failure("no password", 257, 0, request -> request),
                failure("an unknown instrument", 260, 0, request -> request.set(Fields.AGENT_PASSWORD, "pw1001")),
                failure("ready without login", 21, 3, request -> request),
                failure("a state that is a consequence", 3, 4, request -> request),
                failure("a state that does not exist", 3, 99, request -> request));
    }

    /** A refused change of state is CONTROL_FAILURE_CONF and changes nothing. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("failures")
    void aRefusedChangeOfStateChangesNothing(String fault, long code, int state, UnaryOperator<MessageBuilder> fields)
            throws IOException {
        String instrument = fault.contains("instrument") ? "9999" : "2001";
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAgent("1001");
            Message answer = client.ask(
                    MessageTypes.SET_AGENT_STATE_REQ,
                    request -> fields.apply(request.set(Fields.PERIPHERAL_ID, 5000)
                            .set(Fields.AGENT_STATE, state)
                            .set(Fields.AGENT_INSTRUMENT, instrument)
                            .set(Fields.AGENT_ID, "1001")));
            assertThat(answer.typeNumber()).isEqualTo(MessageTypes.CONTROL_FAILURE_CONF);
            assertThat(answer.uint(Fields.FAILURE_CODE)).isEqualTo(code);
            assertThat(pair.contactCentre().agent("1001").state()).isEqualTo(Agent.State.LOGOUT);
        }
    }

    /** An instrument has one agent, an agent logs in once. */
    @Test
    void anInstrumentInUseAndASecondLoginAreRefused() throws IOException {
        pair.contactCentre().setAgentState("1002", Agent.State.NOT_READY, 0);
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            assertThat(login(client, "1001", "2002").uint(Fields.FAILURE_CODE)).isEqualTo(283);
            assertThat(login(client, "1002", "2002").uint(Fields.FAILURE_CODE)).isEqualTo(259);
            assertThat(login(client, "9999", "2001").uint(Fields.FAILURE_CODE)).isEqualTo(256);
        }
    }

    /** Guide, Client Control: an agent's client controls the agent's own device; the supervisor's that of the team too. */
    @Test
    void anAgentsSessionSetsTheStateOfNobodyElse() throws IOException {
        pair.contactCentre().setAgentState("1002", Agent.State.NOT_READY, 0);
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAgent("1001");
            Message refused = logout(client);
            assertThat(refused.typeNumber()).isEqualTo(MessageTypes.CONTROL_FAILURE_CONF);
            assertThat(refused.uint(Fields.FAILURE_CODE)).isEqualTo(8);
            assertThat(pair.contactCentre().agent("1002").state()).isEqualTo(Agent.State.NOT_READY);
        }
        try (TestClient supervisor = new TestClient(pair, Side.A, 24)) {
            supervisor.ask(TestClient.named(supervisor.openReq(TestClient.CLIENT_EVENTS | SUPERVISOR))
                    .set(Fields.AGENT_ID, "1001")
                    .build());
            supervisor.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT);
            pair.contactCentre().setTeamMember("1002", false);
            supervisor.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT);
            assertThat(logout(supervisor).uint(Fields.FAILURE_CODE)).isEqualTo(8);
            pair.contactCentre().setTeamMember("1002", true);
            supervisor.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT);
            assertConfirmed(logout(supervisor));
            assertThat(pair.contactCentre().agent("1002").state()).isEqualTo(Agent.State.LOGOUT);
        }
    }

    /** An agent may sit at any free instrument, and calls find the agent there. */
    @Test
    void anAgentMayLogInAtAnotherFreeInstrument() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            assertConfirmed(login(client, "1001", "2003"));
            assertThat(client.read().text(Fields.AGENT_EXTENSION)).isEqualTo("2003");
            pair.contactCentre().startCall("1001");
            assertThat(client.readUntil(MessageTypes.BEGIN_CALL_EVENT).text(Fields.CONNECTION_DEVICE_ID))
                    .isEqualTo("2003");
        }
    }

    /** Call flows, section 3: a state asked for during a call is kept and announced by NextAgentState. */
    @Test
    void aStateAskedForDuringACallComesAfterIt() throws IOException {
        SimulatedCall call = pair.contactCentre().startCall("1001").deliver().establish();
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAgent("1001");
            client.readUntil(MessageTypes.BEGIN_CALL_EVENT);
            assertConfirmed(setState(client, 2, request -> request.set(Fields.EVENT_REASON_CODE, 5)));
            Message announced = client.read();
            assertThat(announced.uint(Fields.AGENT_STATE)).isEqualTo(4);
            assertThat(announced.uint(Fields.NEXT_AGENT_STATE)).isEqualTo(2);
            Message refusal = setState(client, 1, request -> request);
            assertThat(refusal.uint(Fields.FAILURE_CODE)).isEqualTo(21);
            call.clear().end();
            assertThat(client.readUntil(MessageTypes.AGENT_STATE_EVENT).uint(Fields.AGENT_STATE))
                    .isEqualTo(5);
            Message after = client.readUntil(MessageTypes.AGENT_STATE_EVENT);
            assertThat(after.uint(Fields.AGENT_STATE)).isEqualTo(2);
            assertThat(after.uint(Fields.EVENT_REASON_CODE)).isEqualTo(5);
        }
    }

    /** QUERY_AGENT_STATE_REQ by ID and by instrument; an unknown agent is INVALID_AGENT_DATA. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void theStateOfAnAgentCanBeAsked(int version) throws IOException {
        pair.contactCentre().setAgentState("1001", Agent.State.AVAILABLE, 0);
        try (TestClient client = new TestClient(pair, Side.A, version)) {
            client.openAllEvents();
            Message byId = query(client, request -> request.set(Fields.AGENT_ID, "1001"));
            assertThat(byId.typeNumber()).isEqualTo(MessageTypes.QUERY_AGENT_STATE_CONF);
            assertThat(byId.uint(Fields.AGENT_STATE)).isEqualTo(3);
            assertThat(byId.text(Fields.AGENT_INSTRUMENT)).isEqualTo("2001");
            assertThat(byId.uints(Fields.SKILL_GROUP_NUMBER)).hasSize((int) byId.uint(Fields.NUM_SKILL_GROUPS));
            Message byInstrument = query(client, request -> request.set(Fields.AGENT_INSTRUMENT, "2001"));
            assertThat(byInstrument.text(Fields.AGENT_ID)).isEqualTo("1001");
            Message unknown = query(client, request -> request.set(Fields.AGENT_ID, "9999"));
            assertThat(unknown.uint(Fields.STATUS)).isEqualTo(8);
            assertThat(query(client, request -> request).uint(Fields.STATUS)).isEqualTo(6);
        }
    }

    /** CallMsgMask and AgentStateMask of OPEN_REQ: hold is bit 0x200 although it is state 10. */
    @Test
    void onlyEventsOfTheMasksAreSent() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.ask(TestClient.named(client.openReq(TestClient.ALL_EVENTS)
                            .set(Fields.CALL_MSG_MASK, 0x4000)
                            .set(Fields.AGENT_STATE_MASK, 0x200))
                    .build());
            client.read();
            pair.contactCentre()
                    .startCall("1001")
                    .deliver()
                    .establish()
                    .hold()
                    .clear()
                    .end();
            Message hold = client.read();
            assertThat(hold.typeNumber()).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
            assertThat(hold.uint(Fields.AGENT_STATE)).isEqualTo(10);
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.END_CALL_EVENT);
            assertThat(client.ask(MessageTypes.HEARTBEAT_REQ, request -> request)
                            .typeNumber())
                    .isEqualTo(MessageTypes.HEARTBEAT_CONF);
        }
    }

    /** BEGIN_CALL_EVENT brings ANI, DNIS, variables, ECC and router call key; CALL_DATA_UPDATE_EVENT the change and ECC. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void aCallBringsItsContext(int version) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, version)) {
            client.openAllEvents();
            SimulatedCall call = pair.contactCentre().startCall("1001");
            Message begin = client.readUntil(MessageTypes.BEGIN_CALL_EVENT);
            assertThat(begin.text(Fields.ANI)).matches("555\\d{7}");
            assertThat(begin.text(Fields.DIALED_NUMBER)).startsWith("800555");
            assertThat(begin.text(Fields.DNIS)).isNotEmpty();
            assertThat(begin.text(Fields.CALL_VARIABLE1)).matches("\\d{8}");
            assertThat(begin.uint(Fields.ROUTER_CALL_KEY_CALL_ID)).isEqualTo(1);
            assertThat(begin.namedVariables()).hasSize((int) begin.uint(Fields.NUM_NAMED_VARIABLES));
            assertThat(begin.namedVariables().get(0).name()).isEqualTo("CustomerSegment");
            call.setVariable(10, "ten");
            Message update = client.readUntil(MessageTypes.CALL_DATA_UPDATE_EVENT);
            assertThat(update.text(Fields.CALL_VARIABLE10)).isEqualTo("ten");
            assertThat(update.has(Fields.CALL_VARIABLE1)).isFalse();
            assertThat(update.namedVariables()).isEqualTo(begin.namedVariables());
            assertThat(update.uint(Fields.NEW_CONNECTION_CALL_ID)).isEqualTo(call.id());
        }
    }

    /** docs/simulator.md: what an agent's client leaves behind ends in time, whether or not anything else happens. */
    @Test
    void aCallThatALostClientLeavesEndsByItself() throws IOException {
        try (CtiServerPair own =
                CtiServerPair.builder().agents(1).callsPerMinute(0).speed(100).start()) {
            try (TestClient client = new TestClient(own, Side.A, 24)) {
                client.openAgent("1001");
                assertConfirmed(login(client, "1001", "2001"));
                client.ask(MessageTypes.MAKE_CALL_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                        .set(Fields.AGENT_INSTRUMENT, "2001")
                        .set(Fields.DIALED_NUMBER, "95551234567"));
                client.readUntil(MessageTypes.CALL_ESTABLISHED_EVENT);
                own.contactCentre().setCallsPerMinute(0.001);
            }
            await().until(() -> own.contactCentre().callsInProgress() == 0);
        }
    }

    /** A step out of turn is refused and tells nothing. */
    @Test
    void aCallCannotBeWalkedOutOfTurn() {
        SimulatedCall call = pair.contactCentre().startCall("1001");
        assertThatThrownBy(call::establish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("BEGUN");
        assertThatThrownBy(() -> pair.contactCentre().startCall("1001")).hasMessageContaining("has a call");
        assertThatThrownBy(() -> call.setVariable(11, "x")).isInstanceOf(IllegalArgumentException.class);
        call.deliver().end();
        assertThatThrownBy(call::end).hasMessageContaining("ENDED");
        assertThat(pair.contactCentre().callsInProgress()).isZero();
        assertThat(pair.contactCentre().agent("1001").state()).isEqualTo(Agent.State.AVAILABLE);
    }

    private static Message query(TestClient client, UnaryOperator<MessageBuilder> fields) throws IOException {
        return client.ask(
                MessageTypes.QUERY_AGENT_STATE_REQ, request -> fields.apply(request.set(Fields.PERIPHERAL_ID, 5000)));
    }

    private static Message setState(TestClient client, int state, UnaryOperator<MessageBuilder> fields)
            throws IOException {
        return client.ask(
                MessageTypes.SET_AGENT_STATE_REQ,
                request -> fields.apply(request.set(Fields.PERIPHERAL_ID, 5000)
                        .set(Fields.AGENT_STATE, state)
                        .set(Fields.AGENT_INSTRUMENT, "2001")
                        .set(Fields.AGENT_ID, "1001")));
    }

    private static Message logout(TestClient client) throws IOException {
        return client.ask(MessageTypes.SET_AGENT_STATE_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_STATE, 1)
                .set(Fields.AGENT_INSTRUMENT, "2002")
                .set(Fields.AGENT_ID, "1002"));
    }

    private static Message login(TestClient client, String agentId, String instrument) throws IOException {
        return client.ask(MessageTypes.SET_AGENT_STATE_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_INSTRUMENT, instrument)
                .set(Fields.AGENT_ID, agentId)
                .set(Fields.AGENT_PASSWORD, "pw" + agentId));
    }

    private static void assertConfirmed(Message answer) {
        assertThat(answer.typeNumber()).isEqualTo(MessageTypes.SET_AGENT_STATE_CONF);
    }

    private static Arguments failure(String fault, long code, int state, UnaryOperator<MessageBuilder> fields) {
        return Arguments.of(fault, code, state, fields);
    }
}

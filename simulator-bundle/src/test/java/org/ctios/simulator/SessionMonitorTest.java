package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions that are monitored by others (guide, Client Monitor Service). */
class SessionMonitorTest {
    private static final long CLIENT_MONITOR = 0x40;

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(3).callsPerMinute(0).start();
    private final List<TestClient> clients = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (TestClient client : clients) {
            client.close();
        }
        pair.close();
    }

    /** What the monitored session is told of calls and agents, and nothing else, under the monitor's own number. */
    @Test
    void whoMonitorsASessionIsToldItsEvents() throws IOException {
        TestClient monitor = open(CLIENT_MONITOR);
        TestClient monitored = agent("1002");
        long id = start(monitor, opened(monitor));
        pair.contactCentre().startCall("1003").deliver();
        SimulatedCall call = pair.contactCentre().startCall("1002").deliver();
        for (int type : new int[] {
            MessageTypes.AGENT_STATE_EVENT,
            MessageTypes.AGENT_STATE_EVENT,
            MessageTypes.AGENT_STATE_EVENT,
            MessageTypes.AGENT_STATE_EVENT,
            MessageTypes.BEGIN_CALL_EVENT,
            MessageTypes.CALL_DELIVERED_EVENT
        }) {
            Message own = monitored.read();
            Message told = monitor.read();
            assertThat(own.typeNumber()).isEqualTo(type);
            assertThat(told.typeNumber()).isEqualTo(type);
            assertThat(told.uint(Fields.MONITOR_ID)).isEqualTo(id).isNotEqualTo(own.uint(Fields.MONITOR_ID));
        }
        assertThat(call.agentId()).isEqualTo("1002");
        assertThat(monitor.isSilent()).isTrue();
    }

    /** SESSION_MONITOR_STOP_REQ; the MonitorID is not known any more afterwards. */
    @Test
    void aStoppedMonitorIsSilent() throws IOException {
        TestClient monitor = open(CLIENT_MONITOR);
        agent("1002");
        long id = start(monitor, opened(monitor));
        assertThat(stop(monitor, id).typeNumber()).isEqualTo(MessageTypes.SESSION_MONITOR_STOP_CONF);
        pair.contactCentre().startCall("1002");
        assertThat(monitor.isSilent()).isTrue();
        assertThat(stop(monitor, id).symbol(Fields.STATUS)).isEqualTo("E_CTI_INVALID_MONITORID");
    }

    /** A monitor ends with its session, which CLIENT_SESSION_CLOSED_EVENT tells; a new session needs a new one. */
    @Test
    void aMonitorEndsWithTheSession() throws IOException {
        TestClient monitor = open(CLIENT_MONITOR);
        TestClient monitored = agent("1002");
        long id = start(monitor, opened(monitor));
        monitored.close();
        monitor.readUntil(MessageTypes.CLIENT_SESSION_CLOSED_EVENT);
        assertThat(stop(monitor, id).symbol(Fields.STATUS)).isEqualTo("E_CTI_INVALID_MONITORID");
    }

    /** Two sessions may monitor each other; what one is told by its monitor is not told back. */
    @Test
    void sessionsMayMonitorEachOther() throws IOException {
        TestClient one = open(CLIENT_MONITOR | TestClient.ALL_EVENTS);
        one.readUntil(MessageTypes.SYSTEM_EVENT);
        TestClient two = open(CLIENT_MONITOR | TestClient.ALL_EVENTS);
        two.readUntil(MessageTypes.SYSTEM_EVENT);
        long first = opened(two);
        start(one, opened(one));
        start(two, first);
        pair.contactCentre().setAgentState("1001", Agent.State.LOGIN, 0);
        // Login is told as login and not ready, each by the own service and by the monitor.
        for (int i = 0; i < 4; i++) {
            assertThat(one.read().typeNumber()).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
            assertThat(two.read().typeNumber()).isEqualTo(MessageTypes.AGENT_STATE_EVENT);
        }
        assertThat(one.isSilent()).isTrue();
        assertThat(two.isSilent()).isTrue();
    }

    /** The guide has no code for a SessionID that is not there. */
    @Test
    void aSessionThatIsNotThereCannotBeMonitored() throws IOException {
        Message answer = open(CLIENT_MONITOR)
                .ask(MessageTypes.SESSION_MONITOR_START_REQ, request -> request.set(Fields.SESSION_ID, 999_999));
        assertThat(answer.symbol(Fields.STATUS)).isEqualTo("E_CTI_CLIENT_NOT_FOUND");
    }

    private TestClient connect() throws IOException {
        TestClient client = new TestClient(pair, Side.A, 24);
        clients.add(client);
        return client;
    }

    private TestClient open(long services) throws IOException {
        TestClient client = connect();
        client.ask(TestClient.named(client.openReq(services)).build());
        return client;
    }

    private TestClient agent(String id) throws IOException {
        TestClient client = connect();
        client.openAgent(id);
        return client;
    }

    /** The SessionID of the session that opened last. */
    private static long opened(TestClient monitor) throws IOException {
        return monitor.readUntil(MessageTypes.CLIENT_SESSION_OPENED_EVENT).uint(Fields.SESSION_ID);
    }

    private static long start(TestClient monitor, long session) throws IOException {
        Message conf =
                monitor.ask(MessageTypes.SESSION_MONITOR_START_REQ, request -> request.set(Fields.SESSION_ID, session));
        assertThat(conf.typeNumber()).isEqualTo(MessageTypes.SESSION_MONITOR_START_CONF);
        return conf.uint(Fields.MONITOR_ID);
    }

    private static Message stop(TestClient monitor, long id) throws IOException {
        return monitor.ask(MessageTypes.SESSION_MONITOR_STOP_REQ, request -> request.set(Fields.MONITOR_ID, id));
    }
}

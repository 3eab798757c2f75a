package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions of agents, bridges, supervisors, monitors and server applications (guide, Application-Level Interfaces). */
class SessionsOfEveryKindTest {
    private static final int AGENTS = 500;
    private static final int OTHERS = 10;
    private static final long PERIPHERAL_MONITOR = 0x20;
    private static final long CLIENT_MONITOR = 0x40;
    private static final long SUPERVISOR = 0x80;
    private static final long SERVER = 0x100;
    private static final long NONE = 0xFFFF_FFFFL;

    private final CtiServerPair pair =
            CtiServerPair.builder().agents(AGENTS + 1).callsPerMinute(0).start();
    private final List<TestClient> clients = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (TestClient client : clients) {
            client.close();
        }
        pair.close();
    }

    /** Hundreds of sessions at once, and each is told what is its own. */
    @Test
    void manySessionsOfEveryKindAreServedAtOnce() throws IOException {
        TestClient clientMonitor = open(CLIENT_MONITOR);
        List<TestClient> agents = new ArrayList<>();
        for (int i = 1; i <= AGENTS; i++) {
            TestClient agent = connect();
            agent.openAgent(Integer.toString(1001 + i));
            agents.add(agent);
        }
        List<TestClient> bridges = new ArrayList<>();
        List<TestClient> monitors = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            bridges.add(open(TestClient.ALL_EVENTS));
            monitors.add(open(PERIPHERAL_MONITOR));
            startMonitor(monitors.get(i), Integer.toString(2002 + i));
            assertRegistered(open(SERVER), i);
        }
        TestClient supervisor = connect();
        supervisor.ask(TestClient.named(supervisor.openReq(TestClient.CLIENT_EVENTS | SUPERVISOR))
                .set(Fields.AGENT_ID, "1001")
                .build());
        supervisor.readUntil(MessageTypes.AGENT_TEAM_CONFIG_EVENT);
        assertThat(pair.sessions(Side.A)).isEqualTo(AGENTS + 3 * OTHERS + 2);
        for (int i = 1; i <= AGENTS; i++) {
            pair.contactCentre().startCall(Integer.toString(1001 + i));
        }
        for (int i = 0; i < AGENTS; i++) {
            assertThat(device(agents.get(i))).isEqualTo(Integer.toString(2002 + i));
        }
        for (int i = 0; i < OTHERS; i++) {
            assertThat(device(monitors.get(i))).isEqualTo(Integer.toString(2002 + i));
            assertThat(devices(bridges.get(i))).hasSize(AGENTS);
        }
        Set<String> seen = new HashSet<>();
        while (seen.size() < AGENTS) {
            seen.add(clientMonitor
                    .readUntil(MessageTypes.CLIENT_SESSION_OPENED_EVENT)
                    .text(Fields.AGENT_ID, ""));
            seen.remove("");
        }
    }

    /** A device's monitor is told what the agent's own client is, under its own number, until it is stopped. */
    @Test
    void aDeviceIsMonitoredUntilTheMonitorIsStopped() throws IOException {
        TestClient client = open(PERIPHERAL_MONITOR);
        long monitor = startMonitor(client, "2002");
        pair.contactCentre().startCall("1003");
        SimulatedCall call = pair.contactCentre().startCall("1002").deliver();
        Message begin = client.readUntil(MessageTypes.BEGIN_CALL_EVENT);
        assertThat(begin.uint(Fields.MONITOR_ID)).isEqualTo(monitor);
        assertThat(begin.uint(Fields.CONNECTION_CALL_ID)).isEqualTo(call.id());
        assertThat(client.readUntil(MessageTypes.CALL_DELIVERED_EVENT).uint(Fields.MONITOR_ID))
                .isEqualTo(monitor);
        Message changed =
                client.ask(MessageTypes.CHANGE_MONITOR_MASK_REQ, request -> request.set(Fields.MONITOR_ID, monitor)
                        .set(Fields.CALL_MSG_MASK, 0x8));
        assertThat(changed.typeNumber()).isEqualTo(MessageTypes.CHANGE_MONITOR_MASK_CONF);
        call.establish().hold();
        assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.CALL_HELD_EVENT);
        Message stopped = client.ask(MessageTypes.MONITOR_STOP_REQ, request -> request.set(Fields.MONITOR_ID, monitor));
        assertThat(stopped.typeNumber()).isEqualTo(MessageTypes.MONITOR_STOP_CONF);
        call.retrieve().hold();
        assertThat(client.isSilent()).isTrue();
    }

    /** A call's monitor is told of this call only, from where it is. */
    @Test
    void aCallIsMonitored() throws IOException {
        SimulatedCall call = pair.contactCentre().startCall("1002").deliver();
        TestClient client = open(PERIPHERAL_MONITOR);
        Message conf = client.ask(MessageTypes.MONITOR_START_REQ, request -> masks(request)
                .set(Fields.CONNECTION_CALL_ID, call.id())
                .set(Fields.MONITORED_DEVICE_TYPE, 0xFFFF)
                .set(Fields.CONNECTION_DEVICE_ID, "2002"));
        assertThat(conf.typeNumber()).isEqualTo(MessageTypes.MONITOR_START_CONF);
        pair.contactCentre().startCall("1003").deliver();
        call.establish();
        Message event = client.read();
        assertThat(event.typeNumber()).isEqualTo(MessageTypes.CALL_ESTABLISHED_EVENT);
        assertThat(event.uint(Fields.MONITOR_ID)).isEqualTo(conf.uint(Fields.MONITOR_ID));
    }

    /** Who monitors clients is told of those that are there, of those that come, and how those that go have ended. */
    @Test
    void sessionsOfOthersAreTold() throws IOException {
        TestClient first = connect();
        first.openAgent("1002");
        TestClient monitor = open(CLIENT_MONITOR);
        Message there = monitor.read();
        assertThat(there.typeNumber()).isEqualTo(MessageTypes.CLIENT_SESSION_OPENED_EVENT);
        assertThat(there.text(Fields.AGENT_INSTRUMENT)).isEqualTo("2002");
        assertThat(there.text(Fields.CLIENT_ID)).isEqualTo("test");
        assertThat(there.text(Fields.CLIENT_ADDRESS)).isEqualTo("127.0.0.1");
        assertThat(there.uint(Fields.PERIPHERAL_ID)).isEqualTo(5000);
        TestClient second = open(TestClient.ALL_EVENTS);
        Message comes = monitor.read();
        assertThat(comes.typeNumber()).isEqualTo(MessageTypes.CLIENT_SESSION_OPENED_EVENT);
        assertThat(comes.uint(Fields.SERVICES_GRANTED)).isEqualTo(TestClient.ALL_EVENTS);
        assertThat(comes.uint(Fields.PERIPHERAL_ID))
                .as("no Client Events service")
                .isEqualTo(NONE);
        first.ask(MessageTypes.CLOSE_REQ, request -> request);
        assertClosed(monitor.read(), there, 0);
        second.close();
        assertClosed(monitor.read(), comes, 37);
    }

    private static void assertClosed(Message event, Message opened, long status) {
        assertThat(event.typeNumber()).isEqualTo(MessageTypes.CLIENT_SESSION_CLOSED_EVENT);
        assertThat(event.uint(Fields.SESSION_ID)).isEqualTo(opened.uint(Fields.SESSION_ID));
        assertThat(event.uint(Fields.PERIPHERAL_ID)).isEqualTo(opened.uint(Fields.PERIPHERAL_ID));
        assertThat(event.uint(Fields.STATUS)).isEqualTo(status);
    }

    private static void assertRegistered(TestClient server, int number) throws IOException {
        Message conf = server.ask(
                MessageTypes.REGISTER_SERVICE_REQ, request -> request.set(Fields.SERVICE_NAME, "Service" + number));
        assertThat(conf.typeNumber()).isEqualTo(MessageTypes.REGISTER_SERVICE_CONF);
        Message gone = server.ask(
                MessageTypes.UNREGISTER_SERVICE_REQ,
                request -> request.set(Fields.REGISTERED_SERVICE_ID, conf.uint(Fields.REGISTERED_SERVICE_ID)));
        assertThat(gone.typeNumber()).isEqualTo(MessageTypes.UNREGISTER_SERVICE_CONF);
    }

    private TestClient connect() throws IOException {
        TestClient client = new TestClient(pair, Side.A, 24);
        clients.add(client);
        return client;
    }

    private TestClient open(long services) throws IOException {
        TestClient client = connect();
        Message conf = client.ask(TestClient.named(client.openReq(services)).build());
        assertThat(conf.uint(Fields.SERVICES_GRANTED)).isEqualTo(services);
        if (services == TestClient.ALL_EVENTS) {
            client.readUntil(MessageTypes.SYSTEM_EVENT);
        }
        return client;
    }

    private static long startMonitor(TestClient client, String device) throws IOException {
        Message conf = client.ask(MessageTypes.MONITOR_START_REQ, request -> masks(request)
                .set(Fields.CONNECTION_CALL_ID, NONE)
                .set(Fields.CONNECTION_DEVICE_ID_TYPE, 0xFFFF)
                .set(Fields.MONITORED_DEVICE_ID, device));
        assertThat(conf.typeNumber()).isEqualTo(MessageTypes.MONITOR_START_CONF);
        return conf.uint(Fields.MONITOR_ID);
    }

    private static MessageBuilder masks(MessageBuilder request) {
        return request.set(Fields.PERIPHERAL_ID, 5000).set(Fields.CALL_MSG_MASK, 0x0FFF_FFFF);
    }

    private static String device(TestClient client) throws IOException {
        return client.readUntil(MessageTypes.BEGIN_CALL_EVENT).text(Fields.CONNECTION_DEVICE_ID);
    }

    private static Set<String> devices(TestClient bridge) throws IOException {
        Set<String> devices = new HashSet<>();
        while (devices.size() < AGENTS) {
            devices.add(device(bridge));
        }
        return devices;
    }
}

package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client asks for when it comes anew: configuration, calls at devices, calls; over real TCP. */
class SnapshotTest {
    private final CtiServerPair pair =
            CtiServerPair.builder().agents(23).callsPerMinute(0).start();
    private final ContactCentre centre = pair.contactCentre();

    @AfterEach
    void close() {
        pair.close();
    }

    /** Call flows, section 11.1: the calls at an instrument with their states, then each call with its parties. */
    @ParameterizedTest
    @ValueSource(ints = {13, 15, 20, 25})
    void callsAreFoundByTheirDevices(int version) throws IOException {
        SimulatedCall call =
                centre.startCall("1001").deliver().establish().hold().setVariable(7, "seven");
        try (TestClient client = new TestClient(pair, Side.A, version)) {
            client.openAllEvents();
            Message device =
                    client.ask(MessageTypes.SNAPSHOT_DEVICE_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                            .set(Fields.AGENT_INSTRUMENT, "2001"));
            assertThat(device.uint(Fields.NUM_CALLS)).isEqualTo(1);
            FieldGroup found = device.groups(Fields.CALL_CONNECTION_CALL_ID).get(0);
            assertThat(found.uint(Fields.CALL_CONNECTION_CALL_ID)).isEqualTo(call.id());
            assertThat(found.uint(Fields.CALL_STATE)).isEqualTo(4);
            Message conf = snapshotCall(client, call.id(), "2001");
            Call truth = centre.calls().get(0);
            assertThat(conf.text(Fields.ANI)).isEqualTo(truth.ani());
            assertThat(conf.text(Fields.CALL_VARIABLE7)).isEqualTo("seven");
            assertThat(conf.uint(Fields.CALL_TYPE)).isEqualTo(truth.callType());
            assertThat(conf.uint(Fields.ROUTER_CALL_KEY_CALL_ID)).isEqualTo(truth.routerCallKeyCallId());
            assertThat(conf.namedVariables()).hasSize(1);
            assertThat(conf.uint(Fields.NUM_CALL_DEVICES)).isEqualTo(2);
            assertThat(conf.uints(Fields.CALL_DEVICE_CONNECTION_STATE)).containsExactly(3L, 4L);
            assertThat(conf.texts(Fields.CALL_CONNECTION_DEVICE_ID)).containsExactly(truth.ani(), "2001");
        }
    }

    /** A device without calls has none; what does not exist is refused with its own status. */
    @Test
    void whatDoesNotExistIsRefused() throws IOException {
        SimulatedCall call = centre.startCall("1001").deliver();
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            assertThat(snapshotDevice(client, "2002").uint(Fields.NUM_CALLS)).isZero();
            assertThat(snapshotDevice(client, "7777").uint(Fields.STATUS)).isEqualTo(87);
            assertThat(snapshotCall(client, 99, "2001").uint(Fields.STATUS)).isEqualTo(13);
            assertThat(snapshotCall(client, call.id(), "2002").uint(Fields.STATUS))
                    .isEqualTo(35);
        }
    }

    /** The guide: looking at other devices than its own needs All Events. */
    @Test
    void anAgentsSessionSeesOnlyItsOwnDevice() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAgent("1001");
            assertThat(snapshotDevice(client, "2001").typeNumber()).isEqualTo(MessageTypes.SNAPSHOT_DEVICE_CONF);
            assertThat(snapshotDevice(client, "2002").typeNumber()).isEqualTo(MessageTypes.FAILURE_CONF);
        }
    }

    /** Protocol, section 6: begin, records of each kind, at most ten in a message, end. */
    @ParameterizedTest
    @ValueSource(ints = {13, 15, 19, 20, 22, 24, 25})
    void theConfigurationNamesAllAgents(int version) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, version)) {
            client.openAllEvents();
            client.send(Message.builder(version(client), MessageTypes.CONFIG_REQUEST_KEY_EVENT)
                    .set(Fields.PERIPHERAL_ID, 5000)
                    .build()
                    .toBytes());
            byte[] key = client.readUntil(MessageTypes.CONFIG_KEY_EVENT).raw(Fields.AGENT_CONFIG_KEY);
            client.send(Message.builder(version(client), MessageTypes.CONFIG_REQUEST_EVENT)
                    .set(Fields.CONFIG_INFORMATION, 6)
                    .set(Fields.PERIPHERAL_ID, 5000)
                    .build()
                    .toBytes());
            Message begin = client.read();
            assertThat(begin.typeNumber()).isEqualTo(MessageTypes.CONFIG_BEGIN_EVENT);
            assertThat(begin.uint(Fields.CONFIG_TYPE)).isEqualTo(1);
            assertThat(begin.raw(Fields.AGENT_CONFIG_KEY)).isEqualTo(key);
            assertThat(client.read().uint(Fields.NUM_RECORDS)).isEqualTo(3);
            List<String> agents = new ArrayList<>();
            for (int records : new int[] {10, 10, 3}) {
                Message message = client.read();
                assertThat(message.typeNumber()).isEqualTo(MessageTypes.CONFIG_AGENT_EVENT);
                assertThat(message.uint(Fields.NUM_RECORDS)).isEqualTo(records);
                agents.addAll(message.texts(Fields.LOGIN_ID));
            }
            assertThat(client.read().typeNumber()).isEqualTo(MessageTypes.CONFIG_END_EVENT);
            assertThat(agents).hasSize(23).startsWith("1001", "1002").doesNotHaveDuplicates();
        }
    }

    /** Call flows, section 7.1: the old ID in Connection*, the new one in NewConnection*, and the old one is unknown. */
    @Test
    void aCallCanChangeItsId() throws IOException {
        SimulatedCall call = centre.startCall("1001").deliver().establish();
        long old = call.id();
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            call.changeId().setEcc("Topic", "loans");
            Message update = client.readUntil(MessageTypes.CALL_DATA_UPDATE_EVENT);
            assertThat(update.uint(Fields.CONNECTION_CALL_ID)).isEqualTo(old);
            assertThat(update.uint(Fields.NEW_CONNECTION_CALL_ID))
                    .isEqualTo(call.id())
                    .isNotEqualTo(old);
            assertThat(client.read().namedVariables()).hasSize(2);
            assertThat(snapshotCall(client, old, "2001").uint(Fields.STATUS)).isEqualTo(13);
            call.end();
            assertThat(client.readUntil(MessageTypes.END_CALL_EVENT).uint(Fields.CONNECTION_CALL_ID))
                    .isEqualTo(call.id());
        }
    }

    /** Pausing may be nested, and resuming more often than pausing is a mistake. */
    @Test
    void pausesAreCounted() {
        centre.whilePaused(
                () -> centre.whilePaused(() -> assertThat(centre.calls()).isEmpty()));
        assertThatThrownBy(centre::resume).isInstanceOf(IllegalStateException.class);
    }

    private static ProtocolVersion version(TestClient client) {
        return client.request(MessageTypes.HEARTBEAT_REQ).build().version();
    }

    /** The guide has 16 calls at most in a message: those that wait longest are told. */
    @Test
    void aRoutePointAtWhichManyCallsWaitTellsTheFirstOfThem() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 24)) {
            client.openAllEvents();
            Map<String, List<Long>> waiting = new HashMap<>();
            for (int i = 0; i < 200; i++) {
                centre.queueCall();
                Message queued = client.readUntil(MessageTypes.CALL_QUEUED_EVENT);
                waiting.computeIfAbsent(queued.text(Fields.QUEUE_DEVICE_ID), device -> new ArrayList<>())
                        .add(queued.uint(Fields.CONNECTION_CALL_ID));
            }
            for (Map.Entry<String, List<Long>> queue : waiting.entrySet()) {
                Message device = snapshotDevice(client, queue.getKey());
                assertThat(queue.getValue()).hasSizeGreaterThan(16);
                assertThat(device.uint(Fields.NUM_CALLS)).isEqualTo(16);
                assertThat(device.uints(Fields.CALL_CONNECTION_CALL_ID))
                        .isEqualTo(queue.getValue().subList(0, 16));
            }
        }
    }

    private static Message snapshotDevice(TestClient client, String instrument) throws IOException {
        return client.ask(MessageTypes.SNAPSHOT_DEVICE_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_INSTRUMENT, instrument));
    }

    private static Message snapshotCall(TestClient client, long id, String device) throws IOException {
        return client.ask(MessageTypes.SNAPSHOT_CALL_REQ, request -> request.set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.CONNECTION_CALL_ID, id)
                .set(Fields.CONNECTION_DEVICE_ID, device));
    }
}

package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OPEN_REQ and the session's own messages over real TCP (guide, Session Management; status codes of Constants). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandshakeTest {
    private static final int CLIENT_ID_TAG = 1;
    private static final byte[] MALFORMED_HEARTBEAT = {0, 0, 0, 2, 0, 0, 0, 5, 0, 1};
    private static final byte[] ABSURD_LENGTH = {0x7F, 0, 0, 0, 0, 0, 0, 5};
    private static final byte[] UNKNOWN_TYPE = {0, 0, 0, 4, 0, 0, 3, (byte) 0xE8, 0, 0, 0, 1};

    private CtiServerPair pair;

    @BeforeAll
    void start() {
        pair = CtiServerPair.builder()
                .agents(3)
                .callsPerMinute(0)
                .clientPassword("secret")
                .oldestVersion(14)
                .newestVersion(24)
                .start();
    }

    @AfterAll
    void stop() {
        pair.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("a version below the oldest", 1, request -> open(request, 13, 0x10)),
                refusal("a version above the newest", 1, request -> open(request, 25, 0x10)),
                refusal("an idle timeout below 20 s", 18, request -> open(request, 20, 0x10)
                        .set(Fields.IDLE_TIMEOUT, 19)),
                refusal("an unused service bit", 19, request -> open(request, 20, 0x10 | 0x1000_0000)),
                refusal("the service bit named unused", 19, request -> open(request, 20, 0x10 | 0x4000)),
                refusal("an unused agent state bit", 21, request -> open(request, 20, 0x10)
                        .set(Fields.AGENT_STATE_MASK, 0x8000)),
                refusal("an unused configuration bit", 95, request -> open(request, 20, 0x10)
                        .set(Fields.CONFIG_MSG_MASK, 0x8000)),
                refusal("a reserved field that is not zero", 22, request -> open(request, 20, 0x10)
                        .set(Fields.RESERVED2, 1)),
                refusal("a peripheral of another pair", 7, request -> open(request, 20, 0x10)
                        .set(Fields.PERIPHERAL_ID, 5001)),
                refusal("Client Events without an agent device", 6, request -> open(request, 20, 0x1)),
                refusal("Client Events without a peripheral", 7, request -> open(request, 20, 0x1)
                        .set(Fields.PERIPHERAL_ID, 0xFFFF_FFFFL)
                        .set(Fields.AGENT_ID, "1001")),
                refusal("an agent who does not exist", 8, request -> open(request, 20, 0x1)
                        .set(Fields.AGENT_ID, "9999")),
                refusal("an instrument that does not exist", 8, request -> open(request, 20, 0x1)
                        .set(Fields.AGENT_INSTRUMENT, "9999")),
                refusal("extension and instrument that differ", 32, request -> open(request, 20, 0x1)
                        .set(Fields.AGENT_EXTENSION, "2001")
                        .set(Fields.AGENT_INSTRUMENT, "2002")));
    }

    /** Each fault of OPEN_REQ has its status code, and the answer carries the InvokeID. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void aFaultyOpenReqIsRefused(String fault, long status, Function<TestClient, MessageBuilder> openReq)
            throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 20)) {
            Message request = openReq.apply(client).buildIncomplete();
            assertRefused(client.ask(request), request.uint(Fields.INVOKE_ID), status);
        }
    }

    /** ClientID and ClientPassword are always there, in old and new widths of tags. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void anOpenReqWithoutClientIdOrPasswordIsRefused(int version) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, version)) {
            byte[] complete = open(client, version, 0x10).build().toBytes();
            for (int fields = 0; fields < 2; fields++) {
                byte[] cut = cut(complete, version, fields);
                client.send(cut);
                assertThat(client.read().uint(Fields.STATUS)).isEqualTo(6);
            }
        }
    }

    /** What ends before its fixed part does is answered like any message that cannot be read, with the InvokeID if it has one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 12, 43})
    void anOpenReqThatIsTooShortIsRefused(int body) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 20)) {
            byte[] cut = cutAt(open(client, 20, 0x10).build().toBytes(), body);
            client.send(cut);
            assertRefused(client.read(), body < 4 ? 0 : 1, 25);
            client.openAllEvents();
        }
    }

    /** ClientID has at most 64 bytes, its NUL among them. */
    @Test
    void anOpenReqWithAFieldThatIsTooLongIsRefused() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 20)) {
            byte[] tooLong = "x".repeat(80).getBytes(StandardCharsets.US_ASCII);
            Message request = client.openReq(0x10)
                    .add(CLIENT_ID_TAG, tooLong)
                    .set(Fields.CLIENT_PASSWORD, "secret")
                    .buildIncomplete();
            assertRefused(client.ask(request), 1, 23);
        }
    }

    /** A floating field whose length says more than the message has. */
    @ParameterizedTest
    @ValueSource(ints = {15, 24})
    void anOpenReqWithAFieldThatRunsOverTheEndIsRefused(int version) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, version)) {
            byte[] complete = open(client, version, 0x10).build().toBytes();
            client.send(cutAt(complete, complete.length - 8 - 1));
            assertRefused(client.read(), 1, 25);
        }
    }

    /** A wrong ClientPassword. */
    @Test
    void aWrongPasswordIsRefused() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 20)) {
            MessageBuilder request = client.openReq(0x10).set(Fields.CLIENT_ID, "test");
            assertRefused(
                    client.ask(request.set(Fields.CLIENT_PASSWORD, "wrong").build()), 1, 36);
        }
    }

    /** The recorded CTI OS Server ends ClientPassword with NUL although it is no STRING. */
    @Test
    void aPasswordMayEndWithNul() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 20)) {
            MessageBuilder request = client.openReq(0x10).set(Fields.CLIENT_ID, "test");
            byte[] terminated = {'s', 'e', 'c', 'r', 'e', 't', 0};
            Message answer =
                    client.ask(request.set(Fields.CLIENT_PASSWORD, terminated).build());
            assertThat(answer.typeNumber()).isEqualTo(MessageTypes.OPEN_CONF);
        }
    }

    /** After a refusal the same connection may try again. */
    @Test
    void aRefusedClientMayTryAgain() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 20)) {
            client.ask(open(client, 20, 0x10).set(Fields.IDLE_TIMEOUT, 1).build());
            client.openAllEvents();
        }
    }

    /** The first message must be OPEN_REQ; what is no request is passed by. */
    @Test
    void aRequestWithoutSessionIsRefused() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 20)) {
            client.send(UNKNOWN_TYPE);
            assertRefused(client.ask(MessageTypes.HEARTBEAT_REQ, request -> request), 1, 4);
        }
    }

    /** A second OPEN_REQ. */
    @Test
    void aSecondOpenReqIsRefusedAndTheSessionGoesOn() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 20)) {
            client.openAllEvents();
            assertRefused(client.ask(open(client, 20, 0x10).build()), 2, 5);
            assertThat(client.ask(MessageTypes.HEARTBEAT_REQ, request -> request)
                            .typeNumber())
                    .isEqualTo(MessageTypes.HEARTBEAT_CONF);
        }
    }

    /** OPEN_CONF tells services, monitor, time and the peripheral; SYSTEM_EVENT follows for All Events. */
    @ParameterizedTest
    @ValueSource(ints = {14, 15, 18, 19, 20, 24})
    void anAllEventsSessionIsToldThePeripheral(int version) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, version)) {
            Message conf = client.ask(open(client, version, 0x10 | 0x4 | 0x200).build());
            assertThat(conf.uint(Fields.INVOKE_ID)).isEqualTo(1);
            assertThat(conf.uint(Fields.SERVICES_GRANTED)).isEqualTo(0x10 | 0x4 | 0x200);
            assertThat(conf.uint(Fields.MONITOR_ID)).isPositive();
            assertThat(conf.uint(Fields.PG_STATUS)).isZero();
            assertThat(conf.bool(Fields.PERIPHERAL_ONLINE)).isTrue();
            assertThat(conf.uint(Fields.PERIPHERAL_TYPE)).isEqualTo(17);
            assertThat(conf.uint(Fields.SESSION_TYPE, 99)).isEqualTo(version >= 24 ? 1 : 99);
            Message event = client.read();
            assertThat(event.type().name()).isEqualTo("SYSTEM_EVENT");
            assertThat(event.uint(Fields.SYSTEM_EVENT_ID)).isEqualTo(3);
            assertThat(event.uint(Fields.SYSTEM_EVENT_ARG1)).isEqualTo(5000);
        }
    }

    /** Fewer services may be granted than were asked for. */
    @Test
    void servicesThatAreNotServedAreNotGranted() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 20)) {
            Message conf =
                    client.ask(open(client, 20, 0x10 | 0x400 | 0x0004_0000).build());
            assertThat(conf.uint(Fields.SERVICES_GRANTED)).isEqualTo(0x0004_0010);
        }
    }

    /** CLOSE_REQ is confirmed, then the connection ends. */
    @Test
    void closeIsConfirmed() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 20)) {
            client.openAllEvents();
            Message conf = client.ask(MessageTypes.CLOSE_REQ, request -> request);
            assertThat(conf.typeNumber()).isEqualTo(MessageTypes.CLOSE_CONF);
            assertThat(conf.uint(Fields.INVOKE_ID)).isEqualTo(2);
            assertThat(client.isEnded()).isTrue();
        }
    }

    /** Requests that are not served, or whose service was not granted, with a published layout and without one. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                MessageTypes.MONITOR_STOP_REQ,
                MessageTypes.SESSION_MONITOR_STOP_REQ,
                MessageTypes.MAKE_PREDICTIVE_CALL_REQ,
                70
            })
    void aRequestThatIsNotServedIsRefused(int type) throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 20)) {
            client.openAllEvents();
            byte[] frame = new byte[8 + 64];
            frame[3] = 64;
            frame[7] = (byte) type;
            frame[11] = 42;
            // The PeripheralID where there is one: 5000.
            frame[14] = 0x13;
            frame[15] = (byte) 0x88;
            client.send(frame);
            assertRefused(client.read(), 42, 12);
        }
    }

    /** A message that cannot be read is answered, and the session goes on. */
    @Test
    void aMalformedMessageIsAnsweredAndSkipped() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 20)) {
            client.openAllEvents();
            client.send(MALFORMED_HEARTBEAT);
            assertRefused(client.read(), 0, 25);
            client.send(UNKNOWN_TYPE);
            assertThat(client.ask(MessageTypes.HEARTBEAT_REQ, request -> request)
                            .typeNumber())
                    .isEqualTo(MessageTypes.HEARTBEAT_CONF);
        }
    }

    /** An impossible length cannot be skipped: the connection ends. */
    @Test
    void anImpossibleLengthEndsTheConnection() throws IOException {
        try (TestClient client = new TestClient(pair, Side.A, 20)) {
            client.openAllEvents();
            client.send(ABSURD_LENGTH);
            assertThat(client.isEnded()).isTrue();
        }
    }

    /** A connection that opens no session is ended after a while; one that has a session stays. */
    @Test
    void aConnectionThatOpensNoSessionIsEnded() throws IOException {
        try (CtiServerPair impatient = CtiServerPair.builder()
                        .agents(1)
                        .callsPerMinute(0)
                        .openTimeout(Duration.ofMillis(500))
                        .start();
                TestClient open = new TestClient(impatient, Side.A, 24);
                TestClient silent = new TestClient(impatient, Side.A, 24)) {
            open.openAllEvents();
            assertThat(silent.isEnded()).isTrue();
            assertThat(open.ask(MessageTypes.HEARTBEAT_REQ, request -> request).typeNumber())
                    .isEqualTo(MessageTypes.HEARTBEAT_CONF);
        }
    }

    private static void assertRefused(Message answer, long invokeId, long status) {
        assertThat(answer.typeNumber()).isEqualTo(MessageTypes.FAILURE_CONF);
        assertThat(List.of(answer.uint(Fields.INVOKE_ID), answer.uint(Fields.STATUS)))
                .containsExactly(invokeId, status);
    }

    private static MessageBuilder open(TestClient client, int version, long services) {
        return TestClient.named(client.openReq(services).set(Fields.VERSION_NUMBER, version));
    }

    /** The request cut behind its fixed part or behind ClientID. */
    private static byte[] cut(byte[] complete, int version, int fields) {
        int width = version < 20 ? 1 : 2;
        return cutAt(complete, 44 + fields * (2 * width + "test".length() + 1));
    }

    private static byte[] cutAt(byte[] complete, int body) {
        byte[] cut = Arrays.copyOf(complete, 8 + body);
        cut[3] = (byte) body;
        return cut;
    }

    private static Arguments refusal(String fault, long status, Function<TestClient, MessageBuilder> openReq) {
        return Arguments.of(fault, status, openReq);
    }
}

package org.ctios.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.ProtocolOptions;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.ProtocolVersion.Dialect;

/** For each status code that the servers answer with: what a client does to get it. */
final class WrongRequests {
    static final int VERSION = 24;
    static final int OLDEST = 14;
    static final String PASSWORD = "secret";

    private static final long EVERYTHING = 0x10 | 0x2 | 0x4 | 0x20 | 0x40 | 0x80 | 0x100;
    private static final long NONE = 0xFFFF_FFFFL;
    private static final int TAG = 300;
    private static final byte[] MALFORMED_HEARTBEAT = {0, 0, 0, 2, 0, 0, 0, 5, 0, 1};

    private final Map<String, Case> cases = new LinkedHashMap<>();

    /**
     * A wrong request.
     *
     * @param text what is wrong, for the page
     * @param attempt does it, and answers with what tells the status
     */
    record Case(String text, Attempt attempt) {}

    /** Does something wrong at a pair, with a connection to its active side on which nothing was sent yet. */
    interface Attempt {
        Message make(CtiServerPair pair, TestClient client) throws Exception;
    }

    private WrongRequests() {
        opening();
        anyRequest();
        calls();
        monitors();
        people();
        sides();
    }

    /** All of them, by symbol. */
    static Map<String, Case> all() {
        return new WrongRequests().cases;
    }

    private void opening() {
        open(
                "E_CTI_INVALID_VERSION",
                "OPEN_REQ with a version that the side does not speak",
                0x10,
                Fields.VERSION_NUMBER,
                13);
        open("E_CTI_INVALID_TIMEOUT", "IdleTimeout below 20 s", 0x10, Fields.IDLE_TIMEOUT, 19);
        open("E_CTI_INVALID_SERVICE_MASK", "an unused bit in ServicesRequested", 0x1000_0010, Fields.RESERVED1, 0);
        put("E_CTI_INVALID_CALL_MSG_MASK", "a bit in CallMsgMask that the version does not have", (pair, client) -> {
            try (TestClient older = new TestClient(pair, Side.A, OLDEST)) {
                return older.ask(TestClient.named(older.openReq(0x10))
                        .set(Fields.CALL_MSG_MASK, 0x8000_0000L)
                        .build());
            }
        });
        open(
                "E_CTI_INVALID_AGENT_STATE_MASK",
                "an unused bit in AgentStateMask",
                0x10,
                Fields.AGENT_STATE_MASK,
                0x8000);
        open("E_INVALID_CONFIG_MSG_MASK", "an unused bit in ConfigMsgMask", 0x10, Fields.CONFIG_MSG_MASK, 0x8000);
        open("E_CTI_INVALID_RESERVED_FIELD", "a reserved field that is not 0", 0x10, Fields.RESERVED3, 1);
        open(
                "E_CTI_INVALID_PERIPHERAL_ID",
                "another PeripheralID, in OPEN_REQ, SET_AGENT_STATE_REQ and MONITOR_START_REQ",
                0x10,
                Fields.PERIPHERAL_ID,
                5001);
        put(
                "E_CTI_REQUIRED_DATA_MISSING",
                "a required field is missing, in any request that has one",
                (pair, client) -> opened(client).ask(MessageTypes.MAKE_CALL_REQ, request -> request));
        put(
                "E_CTI_INVALID_PASSWORD",
                "another ClientPassword than `clientPassword`",
                (pair, client) -> client.ask(client.openReq(0x10)
                        .set(Fields.CLIENT_ID, "test")
                        .set(Fields.CLIENT_PASSWORD, "wrong")
                        .build()));
        put(
                "E_CTI_INVALID_AGENT_DATA",
                "an agent, extension or instrument that does not exist",
                (pair, client) -> client.openAgent("9999"));
        put(
                "E_CTI_INCONSISTENT_AGENT_DATA",
                "AgentID, AgentExtension and AgentInstrument of different agents",
                (pair, client) -> client.ask(TestClient.named(client.openReq(0x1))
                        .set(Fields.AGENT_EXTENSION, "2001")
                        .set(Fields.AGENT_INSTRUMENT, "2002")
                        .build()));
        put(
                "E_CTI_SESSION_NOT_OPEN",
                "a request before OPEN_REQ",
                (pair, client) -> client.ask(MessageTypes.HEARTBEAT_REQ, request -> request));
        put("E_CTI_SESSION_ALREADY_OPEN", "a second OPEN_REQ", (pair, client) -> opened(client)
                .ask(TestClient.named(client.openReq(0x10)).build()));
        put("E_CTI_DEVICE_IN_USE", "Client Events for a device that another ClientID has", (pair, client) -> {
            client.openAgent("1002");
            try (TestClient other = new TestClient(pair, Side.A, VERSION)) {
                return other.ask(other.openReq(0x1)
                        .set(Fields.CLIENT_ID, "other")
                        .set(Fields.CLIENT_PASSWORD, PASSWORD)
                        .set(Fields.AGENT_ID, "1002")
                        .build());
            }
        });
        put(
                "E_CTI_NEW_SESSION_OPENED",
                "FAILURE_EVENT to the older one of two sessions of a ClientID for a device",
                (pair, client) -> {
                    client.openAgent("1002");
                    try (TestClient other = new TestClient(pair, Side.A, VERSION)) {
                        other.openAgent("1002");
                        return client.readUntil(MessageTypes.FAILURE_EVENT);
                    }
                });
    }

    private void anyRequest() {
        put("E_CTI_BAD_MESSAGE_FORMAT", "a fixed part that is too short", (pair, client) -> {
            opened(client).send(MALFORMED_HEARTBEAT);
            return client.read();
        });
        put(
                "E_CTI_INVALID_FIELD_LENGTH",
                "a floating field that is longer than the guide allows",
                (pair, client) ->
                        opened(client).ask(MessageTypes.MAKE_CALL_REQ, request -> request.add(11, new byte[41])));
        put(
                "E_CTI_INVALID_MSG_TYPE_FOR_VERSION",
                "a request that the session's version does not have",
                (pair, client) -> {
                    try (TestClient older = new TestClient(pair, Side.A, OLDEST)) {
                        opened(older);
                        older.send(client.request(MessageTypes.AGENT_GREETING_CONTROL_REQ)
                                .buildIncomplete()
                                .toBytes());
                        return older.read();
                    }
                });
        put(
                "E_CTI_FUNCTION_NOT_AVAILABLE",
                "a request that is not served, or whose service was not granted",
                (pair, client) -> opened(client).ask(MessageTypes.SESSION_MONITOR_START_REQ, request -> request));
        choice("E_CTI_INVALID_AGENT_WORK_MODE", MessageTypes.SET_AGENT_STATE_REQ, Fields.AGENT_WORK_MODE);
        choice("E_CTI_INVALID_CALL_PLACEMENT_TYPE", MessageTypes.MAKE_CALL_REQ, Fields.CALL_PLACEMENT_TYPE);
        choice("E_CTI_INVALID_CALL_MANNER_TYPE", MessageTypes.MAKE_CALL_REQ, Fields.CALL_MANNER_TYPE);
        choice("E_CTI_INVALID_CALL_OPTION", MessageTypes.MAKE_CALL_REQ, Fields.CALL_OPTION);
        choice("E_CTI_INVALID_FACILITY_TYPE", MessageTypes.MAKE_CALL_REQ, Fields.FACILITY_TYPE);
        choice("E_CTI_INVALID_ANSWERING_MACHINE", MessageTypes.MAKE_CALL_REQ, Fields.ANSWERING_MACHINE);
        choice("E_CTI_INVALID_CONSULT_TYPE", MessageTypes.CONSULTATION_CALL_REQ, Fields.CONSULT_TYPE);
        choice("E_CTI_INVALID_ALLOCATION_STATE", MessageTypes.MAKE_PREDICTIVE_CALL_REQ, Fields.ALLOCATION_STATE);
        choice("E_CTI_INVALID_DESTINATION_COUNTRY", MessageTypes.MAKE_PREDICTIVE_CALL_REQ, Fields.DESTINATION_COUNTRY);
        choice("E_CTI_INVALID_ANSWER_DETECT_MODE", MessageTypes.MAKE_PREDICTIVE_CALL_REQ, Fields.ANSWER_DETECT_MODE);
        choice("E_CTI_INVALID_RTP_DIRECTION", MessageTypes.START_RECORDING_REQ, Fields.DIRECTION);
        choice("E_CTI_INVALID_RTP_TYPE", MessageTypes.START_RECORDING_REQ, Fields.RTP_TYPE);
        choice("E_CTI_INVALID_CALL_TYPE", MessageTypes.SET_CALL_DATA_REQ, Fields.CALL_TYPE);
        choice("E_CTI_CALLED_PARTY_DISPOSITION", MessageTypes.SET_CALL_DATA_REQ, Fields.CALLED_PARTY_DISPOSITION);
        choice("E_CTI_INVALID_DEVICE_ID_TYPE", MessageTypes.DEFLECT_CALL_REQ, Fields.CALLED_DEVICE_TYPE);
        choice("E_CTI_INVALID_CONNECTION_ID_TYPE", MessageTypes.ANSWER_CALL_REQ, Fields.CONNECTION_DEVICE_ID_TYPE);
    }

    private void calls() {
        put("E_CTI_INVALID_CALLID", "data, snapshot or monitor of a call that is not there", (pair, client) -> opened(
                        client)
                .ask(MessageTypes.SNAPSHOT_CALL_REQ, request -> connection(request, 1, "2001")));
        put("E_CTI_NOT_CALL_PARTY", "data or snapshot of a call by a device that is not in it", (pair, client) -> {
            SimulatedCall call =
                    pair.contactCentre().startCall("1003").deliver().establish();
            Message answer = opened(client)
                    .ask(MessageTypes.SNAPSHOT_CALL_REQ, request -> connection(request, call.id(), "2001"));
            call.end();
            return answer;
        });
        put(
                "E_CTI_INVALID_DEVICE",
                "snapshot, device information or monitor of a device that is not there",
                (pair, client) -> opened(client)
                        .ask(MessageTypes.SNAPSHOT_DEVICE_REQ, request -> request.set(Fields.AGENT_INSTRUMENT, "1")));
        miscounted(
                "E_CTI_INVALID_NUM_NAMED_VARIABLES", "NumNamedVariables is not the number of NamedVariable fields", 22);
        miscounted("E_CTI_INVALID_NUM_NAMED_ARRAYS", "NumNamedArrays is not the number of NamedArray fields", 24);
        named(
                "E_CTI_VALUE_TOO_LONG",
                "a named variable with a value of more than 210 bytes",
                request -> request.add(82, named("Topic", 211)));
        named("E_CTI_TOO_MUCH_DATA", "named variables and arrays of more than 2000 bytes together", request -> {
            for (int i = 0; i < 10; i++) {
                request.add(82, named("Topic" + i, 200));
            }
            return request;
        });
    }

    private void monitors() {
        put(
                "E_CTI_MUTUALLY_EXCLUS_DEVICEID_TYPES",
                "MONITOR_START_REQ for a call and a device at once",
                (pair, client) -> opened(client)
                        .ask(MessageTypes.MONITOR_START_REQ, request -> connection(request, 1, "2001")
                                .set(Fields.MONITORED_DEVICE_ID, "2001")));
        put("E_CTI_MONITOR_ALREADY_EXISTS", "a second MONITOR_START_REQ for the same", (pair, client) -> {
            opened(client).ask(MessageTypes.MONITOR_START_REQ, WrongRequests::monitor);
            return client.ask(MessageTypes.MONITOR_START_REQ, WrongRequests::monitor);
        });
        put("E_CTI_INVALID_MONITORID", "a MonitorID that the session does not have", (pair, client) -> opened(client)
                .ask(MessageTypes.MONITOR_STOP_REQ, request -> request.set(Fields.MONITOR_ID, 999_999)));
        put(
                "E_CTI_CLIENT_DISCONNECTED",
                "in CLIENT_SESSION_CLOSED_EVENT: the connection ended without CLOSE_REQ",
                (pair, client) -> {
                    opened(client);
                    try (TestClient other = new TestClient(pair, Side.A, VERSION)) {
                        other.openAgent("1002");
                    }
                    return client.readUntil(MessageTypes.CLIENT_SESSION_CLOSED_EVENT);
                });
    }

    private void people() {
        put("E_CTI_CLIENT_NOT_FOUND", "USER_MESSAGE_REQ to a ClientID without a session", (pair, client) -> opened(
                        client)
                .ask(MessageTypes.USER_MESSAGE_REQ, request -> message(request, 0, "nobody")));
        put("E_CTI_INVALID_DISTRIBUTION_TYPE", "no such Distribution", (pair, client) -> opened(client)
                .ask(MessageTypes.USER_MESSAGE_REQ, request -> message(request, 9, "nobody")));
        put(
                "E_CTI_SUPERVISOR_NOT_FOUND",
                "LIST_AGENT_TEAM_REQ of somebody who is no supervisor",
                (pair, client) -> opened(client)
                        .ask(MessageTypes.LIST_AGENT_TEAM_REQ, request -> request.set(Fields.SUPERVISOR_ID, 1)));
        put("E_CTI_TEAM_NOT_FOUND", "no such TeamID", (pair, client) -> opened(client)
                .ask(MessageTypes.MONITOR_AGENT_TEAM_START_REQ, request -> request.set(Fields.TEAM_ID, 99)));
        put("E_CTI_AGENT_TEAM_MONITOR_ALREADY_EXISTS", "a second MONITOR_AGENT_TEAM_START_REQ", (pair, client) -> {
            opened(client).ask(MessageTypes.MONITOR_AGENT_TEAM_START_REQ, request -> request.set(Fields.TEAM_ID, 1));
            return client.ask(MessageTypes.MONITOR_AGENT_TEAM_START_REQ, request -> request.set(Fields.TEAM_ID, 1));
        });
        put("E_CTI_INVALID_SUPERVISORY_ACTION", "no such SupervisoryAction", (pair, client) -> opened(client)
                .ask(MessageTypes.SUPERVISE_CALL_REQ, request -> request.set(Fields.SUPERVISORY_ACTION, 99)));
        put(
                "E_CTI_INVALID_SERVICE",
                "a supervisor's request without CTI_SERVICE_SUPERVISOR; UNREGISTER_SERVICE_REQ of what is not registered",
                (pair, client) -> opened(client, 0x10).ask(MessageTypes.LIST_AGENT_TEAM_REQ, request -> request));
        put("E_CTI_INVALID_SKILL_GROUP", "no such SkillGroupNumber", (pair, client) -> opened(client)
                .ask(
                        MessageTypes.QUERY_SKILL_GROUP_STATISTICS_REQ,
                        request -> request.set(Fields.SKILL_GROUP_NUMBER, 99)));
        put(
                "E_CTI_SKILL_GROUP_CONFLICT",
                "SkillGroupNumber and SkillGroupID of different groups",
                (pair, client) -> opened(client)
                        .ask(MessageTypes.QUERY_SKILL_GROUP_STATISTICS_REQ, request -> request.set(
                                        Fields.SKILL_GROUP_NUMBER, 1)
                                .set(Fields.SKILL_GROUP_ID, 99)));
    }

    private void sides() {
        put(
                "E_CTI_CTI_SERVER_OFFLINE",
                "OPEN_REQ at a side that is not active; FAILURE_EVENT when it is not any more",
                (pair, client) -> {
                    try (TestClient standby = new TestClient(pair, Side.B, VERSION)) {
                        return standby.ask(
                                TestClient.named(standby.openReq(0x10)).build());
                    }
                });
        put("E_CTI_SERVER_NOT_MASTER", "the same with Unified CCX", (pair, client) -> {
            try (CtiServerPair ccx = CtiServerPair.builder()
                            .dialect(Dialect.CCX)
                            .callsPerMinute(0)
                            .start();
                    TestClient standby = new TestClient(ccx, Side.B, ProtocolVersion.ccx(18))) {
                return standby.ask(TestClient.named(standby.openReq(0x10)).build());
            }
        });
        standby(
                "E_CTI_INVALID_CLIENT_FOR_STANDBY",
                "OPEN_REQ at a standby side without CTI_SERVICE_ACTIVE_STANDBY",
                (pair, client) ->
                        client.ask(TestClient.named(client.openReq(0x10)).build()));
        standby(
                "E_CTI_INVALID_UNIQUE_INSTANCE_ID",
                "OPEN_REQ without UniqueInstanceID, where `uniqueInstanceIdTag` is set",
                (pair, client) ->
                        client.ask(TestClient.named(client.openReq(0x0200_0010)).build()));
        standby(
                "E_CTI_DUPLICATE_UNIQUE_INSTANCE_ID",
                "a UniqueInstanceID that another session of the side has",
                (pair, client) -> {
                    client.ask(instance(client));
                    try (TestClient other = new TestClient(pair, Side.B, tagged())) {
                        return other.ask(instance(other));
                    }
                });
        standby("E_CTI_SERVER_IN_MAINTENANCE_MODE", "OPEN_REQ during a planned switch-over", (pair, client) -> {
            try (TestClient active = new TestClient(pair, Side.A, tagged());
                    TestClient late = new TestClient(pair, Side.A, tagged())) {
                active.ask(instance(active));
                var unused = pair.maintenance();
                active.readUntil(MessageTypes.ACTIVE_MAINTENANCE_REQ);
                return late.ask(instance(late));
            }
        });
    }

    private void put(String symbol, String text, Attempt attempt) {
        cases.put(symbol, new Case(text, attempt));
    }

    private void open(String symbol, String text, long services, Field field, long value) {
        put(
                symbol,
                text,
                (pair, client) -> client.ask(TestClient.named(client.openReq(services))
                        .set(field, value)
                        .build()));
    }

    private void choice(String symbol, int type, Field field) {
        put(symbol, "no such " + field.name(), (pair, client) -> opened(client)
                .ask(type, request -> request.set(field, 0x7777)));
    }

    private void named(String symbol, String text, UnaryOperator<MessageBuilder> fields) {
        put(symbol, text, (pair, client) -> opened(client)
                .ask(MessageTypes.SET_CALL_DATA_REQ, request -> fields.apply(connection(request, 1, "2001"))));
    }

    /** SET_CALL_DATA_REQ whose count at that offset is one too many. */
    private void miscounted(String symbol, String text, int offset) {
        put(symbol, text, (pair, client) -> {
            byte[] frame = connection(opened(client).request(MessageTypes.SET_CALL_DATA_REQ), 1, "2001")
                    .add(NamedVariable.scalar("Topic", "x"))
                    .buildIncomplete()
                    .toBytes();
            frame[offset + 1]++;
            client.send(frame);
            return client.read();
        });
    }

    private void standby(String symbol, String text, Attempt attempt) {
        put(symbol, text, (pair, client) -> {
            try (CtiServerPair both = CtiServerPair.builder()
                            .activeStandby(true)
                            .uniqueInstanceIdTag(TAG)
                            .callsPerMinute(0)
                            .start();
                    TestClient standby = new TestClient(both, Side.B, tagged())) {
                return attempt.make(both, standby);
            }
        });
    }

    private static ProtocolVersion tagged() {
        return ProtocolVersion.cce(VERSION).with(ProtocolOptions.STANDARD.withTag(Fields.UNIQUE_INSTANCE_ID, TAG));
    }

    private static Message instance(TestClient client) {
        return TestClient.named(client.openReq(0x0200_0010))
                .set(Fields.UNIQUE_INSTANCE_ID, "one")
                .build();
    }

    /** A session of all events with every service, behind the events of its beginning. */
    private static TestClient opened(TestClient client) throws IOException {
        return opened(client, EVERYTHING);
    }

    private static TestClient opened(TestClient client, long services) throws IOException {
        client.ask(TestClient.named(
                        client.openReq(services).set(Fields.CALL_MSG_MASK, 0).set(Fields.AGENT_STATE_MASK, 0))
                .build());
        client.readUntil(MessageTypes.SYSTEM_EVENT);
        return client;
    }

    private static MessageBuilder connection(MessageBuilder request, long callId, String device) {
        return request.set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.CONNECTION_CALL_ID, callId)
                .set(Fields.CONNECTION_DEVICE_ID, device);
    }

    private static MessageBuilder monitor(MessageBuilder request) {
        return request.set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.MONITORED_DEVICE_ID, "2001")
                .set(Fields.CONNECTION_CALL_ID, NONE);
    }

    private static MessageBuilder message(MessageBuilder request, int distribution, String to) {
        return request.set(Fields.DISTRIBUTION, distribution)
                .set(Fields.CLIENT_ID, to)
                .set(Fields.TEXT, "hello");
    }

    private static byte[] named(String name, int length) {
        return (name + "\0" + "x".repeat(length) + "\0").getBytes(StandardCharsets.US_ASCII);
    }
}

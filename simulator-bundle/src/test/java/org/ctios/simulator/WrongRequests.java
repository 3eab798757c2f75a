package org.ctios.simulator;

import java.io.IOException;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;

/** What is wrong with a request of an open session, and answered by a status code. */
final class WrongRequests extends Provocations {
    private static final long CLIENT_MONITOR = 0x40;
    private static final long NONE = 0xFFFF_FFFFL;
    private static final byte[] MALFORMED_HEARTBEAT = {0, 0, 0, 2, 0, 0, 0, 5, 0, 1};

    WrongRequests() {
        anyRequest();
        monitors();
        sessions();
        people();
    }

    private void anyRequest() {
        put(
                "E_CTI_BAD_MESSAGE_FORMAT",
                "a fixed part that is too short; in OPEN_REQ also a floating field that runs over the end",
                (pair, client) -> {
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
                    try (TestClient older = new TestClient(pair, Side.A, WrongOpenings.OLDEST)) {
                        opened(older);
                        older.send(client.request(MessageTypes.AGENT_GREETING_CONTROL_REQ)
                                .buildIncomplete()
                                .toBytes());
                        return older.read();
                    }
                });
        put(
                "E_CTI_FUNCTION_NOT_AVAILABLE",
                "a request that is not served; monitors of devices, calls and sessions, and registered services, without their service",
                (pair, client) -> opened(client).ask(MessageTypes.MAKE_PREDICTIVE_CALL_REQ, request -> request));
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

    private void sessions() {
        put(
                "E_CTI_SESSION_MONITOR_ALREADY_EXISTS",
                "a second SESSION_MONITOR_START_REQ for a session",
                (pair, client) -> {
                    try (TestClient other = new TestClient(pair, Side.A, VERSION)) {
                        long session = opened(client, other, "monitored twice");
                        client.ask(
                                MessageTypes.SESSION_MONITOR_START_REQ,
                                request -> request.set(Fields.SESSION_ID, session));
                        return client.ask(
                                MessageTypes.SESSION_MONITOR_START_REQ,
                                request -> request.set(Fields.SESSION_ID, session));
                    }
                });
        put("E_CTI_SESSION_MONITOR_IS_CLIENTS", "SESSION_MONITOR_START_REQ for the own session", (pair, client) -> {
            try (TestClient other = new TestClient(pair, Side.A, VERSION)) {
                long session = opened(client, other, "monitors itself");
                return other.ask(
                        MessageTypes.SESSION_MONITOR_START_REQ, request -> request.set(Fields.SESSION_ID, session));
            }
        });
        put(
                "E_CTI_INVALID_CALL_VARIABLE_MASK",
                "a bit in CallVariableMask that stands for no call variable",
                (pair, client) -> opened(client)
                        .ask(
                                MessageTypes.REGISTER_VARIABLES_REQ,
                                request -> request.set(Fields.CALL_VARIABLE_MASK, 0x400)));
    }

    private void people() {
        put(
                "E_CTI_CLIENT_NOT_FOUND",
                "USER_MESSAGE_REQ to a ClientID, or SESSION_MONITOR_START_REQ of a SessionID, that has no session",
                (pair, client) ->
                        opened(client).ask(MessageTypes.USER_MESSAGE_REQ, request -> message(request, 0, "nobody")));
        put("E_CTI_INVALID_DISTRIBUTION_TYPE", "no such Distribution", (pair, client) -> opened(client)
                .ask(MessageTypes.USER_MESSAGE_REQ, request -> message(request, 9, "nobody")));
        put(
                "E_CTI_SUPERVISOR_NOT_FOUND",
                "LIST_AGENT_TEAM_REQ of somebody who is no supervisor, or another one",
                (pair, client) -> opened(client)
                        .ask(MessageTypes.LIST_AGENT_TEAM_REQ, request -> request.set(Fields.SUPERVISOR_ID, 1)));
        put("E_CTI_TEAM_NOT_FOUND", "no such TeamID, or that of another supervisor", (pair, client) -> opened(client)
                .ask(MessageTypes.MONITOR_AGENT_TEAM_START_REQ, request -> request.set(Fields.TEAM_ID, 99)));
        put(
                "E_CTI_AGENT_TEAM_MONITOR_ALREADY_EXISTS",
                "a second MONITOR_AGENT_TEAM_START_REQ for a team",
                (pair, client) -> {
                    opened(client)
                            .ask(MessageTypes.MONITOR_AGENT_TEAM_START_REQ, request -> request.set(Fields.TEAM_ID, 1));
                    return client.ask(
                            MessageTypes.MONITOR_AGENT_TEAM_START_REQ, request -> request.set(Fields.TEAM_ID, 1));
                });
        put("E_CTI_INVALID_SUPERVISORY_ACTION", "no such SupervisoryAction", (pair, client) -> opened(client)
                .ask(MessageTypes.SUPERVISE_CALL_REQ, request -> request.set(Fields.SUPERVISORY_ACTION, 99)));
        put(
                "E_CTI_INVALID_SERVICE",
                "a supervisor's request without CTI_SERVICE_SUPERVISOR; UNREGISTER_SERVICE_REQ of what is not registered",
                (pair, client) -> opened(client, 0x10).ask(MessageTypes.LIST_AGENT_TEAM_REQ, request -> request));
        put(
                "E_CTI_INVALID_SKILL_GROUP",
                "no such SkillGroupNumber, or where none is given no such SkillGroupID",
                (pair, client) -> opened(client)
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

    private void choice(String symbol, int type, Field field) {
        put(symbol, "no such " + field.name(), (pair, client) -> opened(client)
                .ask(type, request -> request.set(field, 0x7777)));
    }

    /** Opens both sessions; the answer is the SessionID of the other one. */
    private static long opened(TestClient client, TestClient other, String clientId) throws IOException {
        opened(client);
        other.ask(other.openReq(CLIENT_MONITOR)
                .set(Fields.CLIENT_ID, clientId)
                .set(Fields.CLIENT_PASSWORD, PASSWORD)
                .build());
        Message event = client.readUntil(MessageTypes.CLIENT_SESSION_OPENED_EVENT);
        while (!clientId.equals(event.text(Fields.CLIENT_ID))) {
            event = client.readUntil(MessageTypes.CLIENT_SESSION_OPENED_EVENT);
        }
        return event.uint(Fields.SESSION_ID);
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
}

package org.ctios.itests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldSet;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;

/**
 * By what an event is recognised on the wire and in the topic: its number, what it is about, and what it says of that. Two
 * events that look the same have the same one.
 *
 * @param type MessageType, which is the number of the event
 * @param about the values of {@link #FIELDS}
 */
record Fingerprint(int type, String about) {
    /** The version that the sessions of this suite have; those next to it have the same layout of these fields. */
    private static final ProtocolVersion VERSION = ProtocolVersion.cce(24);

    /** EventCause of what a side that becomes active tells of calls that go on. */
    private static final String UPDATE = "50";

    private static final int FIRST_OF_SESSION = 0x2000_0000;
    private static final int ON_CTIOS_FAILURE = 0x2000_1005;
    private static final int SERVER_CONNECTION_STATUS = 10;

    /** How the session ends what it says of OPEN_CONF. */
    private static final String OF_OPEN_CONF = "when the session was opened";

    /** What a team's message says of each member, by the keyword of the member's own event. */
    private static final Map<Field, Field> OF_MEMBERS =
            Map.of(Fields.AGENT_ID, Fields.ATC_AGENT_ID, Fields.AGENT_STATE, Fields.ATC_AGENT_STATE);

    /** Fields whose keyword is their name. */
    private static final List<Field> FIELDS = List.of(
            Fields.PERIPHERAL_ID,
            Fields.CONNECTION_CALL_ID,
            Fields.CONNECTION_DEVICE_ID,
            Fields.PRIMARY_CALL_ID,
            Fields.SECONDARY_CALL_ID,
            Fields.NEW_CONNECTION_CALL_ID,
            Fields.AGENT_ID,
            Fields.AGENT_STATE,
            Fields.EVENT_REASON_CODE,
            Fields.EVENT_CAUSE,
            Fields.ANI,
            Fields.DIALED_NUMBER,
            Fields.CALL_VARIABLE1,
            Fields.CONFIG_OPERATION,
            Fields.SYSTEM_EVENT_ID,
            Fields.SYSTEM_EVENT_ARG1,
            Fields.DNIS,
            Fields.CALL_VARIABLE2,
            Fields.CALL_VARIABLE3,
            Fields.CALL_VARIABLE4,
            Fields.CALL_VARIABLE5,
            Fields.CALL_VARIABLE6,
            Fields.CALL_VARIABLE7,
            Fields.CALL_VARIABLE8,
            Fields.CALL_VARIABLE9,
            Fields.CALL_VARIABLE10,
            Fields.PRIMARY_DEVICE_ID);

    /** Those of a message: a team has one for each member, any other message one. */
    static List<Fingerprint> of(byte[] frame) {
        Message message = Message.of(VERSION, frame);
        if (message.typeNumber() == MessageTypes.AGENT_TEAM_CONFIG_EVENT) {
            return message.groups(Fields.NUMBER_OF_AGENTS).stream()
                    .map(member -> new Fingerprint(
                            message.typeNumber(),
                            about(field -> OF_MEMBERS.containsKey(field)
                                    ? value(member, OF_MEMBERS.get(field))
                                    : value(message, field))))
                    .toList();
        }
        return List.of(new Fingerprint(message.typeNumber(), about(field -> value(message, field))));
    }

    /** That of an event in the topic. */
    static Fingerprint of(int eventId, JsonNode arguments) {
        boolean system = eventId == ON_CTIOS_FAILURE && isSystemEvent(arguments);
        return new Fingerprint(
                system ? MessageTypes.SYSTEM_EVENT : eventId,
                about(field -> arguments.path(field.name()).asText("")));
    }

    /** OnCTIOSFailure is what SYSTEM_EVENT becomes; and what the session itself says of OPEN_CONF, and of its own trouble. */
    private static boolean isSystemEvent(JsonNode arguments) {
        return arguments.path("FailureCode").asInt() == SERVER_CONNECTION_STATUS
                && !arguments.path("ErrorMessage").asText().endsWith(OF_OPEN_CONF);
    }

    private static String about(Function<Field, String> value) {
        return FIELDS.stream().map(value).collect(Collectors.joining("|"));
    }

    private static String value(FieldSet fields, Field field) {
        if (!fields.has(field) || fields.isNone(field)) {
            return "";
        }
        boolean number = fields.wireType(field).isNumber();
        return number ? Long.toString(fields.uint(field)) : fields.text(field, "");
    }

    /** Whether it is told in case that a client does not know it (guide, Active/Standby): who knows it has nothing to tell. */
    boolean isUpdate() {
        return value(Fields.EVENT_CAUSE).equals(UPDATE);
    }

    /** What it says in one of {@link #FIELDS}; empty for nothing. */
    String value(Field field) {
        String[] values = about.split("\\|", -1);
        int place = FIELDS.indexOf(field);
        return place < values.length ? values[place] : "";
    }

    /** The device that it is about; of a transfer or a conference that of the primary call. */
    String connectionDevice() {
        String device = value(Fields.CONNECTION_DEVICE_ID);
        return device.isEmpty() ? value(Fields.PRIMARY_DEVICE_ID) : device;
    }

    /** Whether a session tells it of itself: it has a number that no message has. */
    boolean isOfSession() {
        return type >= FIRST_OF_SESSION;
    }

    /** Whether a server may tell it again although it was told. */
    boolean mayBeRepeated() {
        return type == MessageTypes.BEGIN_CALL_EVENT || type == MessageTypes.END_CALL_EVENT;
    }

    boolean isBegin() {
        return type == MessageTypes.BEGIN_CALL_EVENT;
    }

    /** The agent's state, as a number; empty where there is none. */
    String state() {
        return value(Fields.AGENT_STATE);
    }

    /** The calls beside its own that an event names, as a transfer does: {@code call.5000.16777217}. */
    List<String> otherCalls() {
        return Stream.of(Fields.PRIMARY_CALL_ID, Fields.SECONDARY_CALL_ID, Fields.NEW_CONNECTION_CALL_ID)
                .map(this::value)
                .filter(call -> !call.isEmpty() && !call.equals(value(Fields.CONNECTION_CALL_ID)))
                .flatMap(call -> Stream.of(call, value(Fields.CONNECTION_CALL_ID)))
                .map(call -> "call." + value(Fields.PERIPHERAL_ID) + "." + call)
                .toList();
    }

    /** The call's connection as the session names it: {@code call.5000.16777217.2001}. */
    String call() {
        String[] values = about.split("\\|", 4);
        return "call." + values[0] + "." + values[1] + "." + values[2];
    }
}

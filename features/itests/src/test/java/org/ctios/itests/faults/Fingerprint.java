package org.ctios.itests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.ctios.ged188.Field;
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
            Fields.CALL_VARIABLE1);

    /** That of a message. */
    static Fingerprint of(byte[] frame) {
        Message message = Message.of(VERSION, frame);
        String about = FIELDS.stream().map(field -> value(message, field)).collect(Collectors.joining("|"));
        return new Fingerprint(message.typeNumber(), about);
    }

    /** That of an event in the topic. */
    static Fingerprint of(int eventId, JsonNode arguments) {
        String about = FIELDS.stream()
                .map(field -> arguments.path(field.name()).asText(""))
                .collect(Collectors.joining("|"));
        return new Fingerprint(eventId, about);
    }

    private static String value(Message message, Field field) {
        if (!message.has(field) || message.isNone(field)) {
            return "";
        }
        boolean number = message.wireType(field).isNumber();
        return number ? Long.toString(message.uint(field)) : message.text(field, "");
    }

    /** Whether it is told in case that a client does not know it (guide, Active/Standby): who knows it has nothing to tell. */
    boolean isUpdate() {
        return about.split("\\|", -1)[FIELDS.indexOf(Fields.EVENT_CAUSE)].equals(UPDATE);
    }

    /** Whether a server may tell it again although it was told. */
    boolean mayBeRepeated() {
        return type == MessageTypes.BEGIN_CALL_EVENT || type == MessageTypes.END_CALL_EVENT;
    }

    boolean isBegin() {
        return type == MessageTypes.BEGIN_CALL_EVENT;
    }

    /** The call's connection as the session names it: {@code call.5000.16777217.2001}. */
    String call() {
        String[] values = about.split("\\|", 4);
        return "call." + values[0] + "." + values[1] + "." + values[2];
    }
}

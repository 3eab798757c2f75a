package org.ctios.simulator.internal.replay;

import java.util.List;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MalformedMessageException;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants to know of an agent, of the device of one, or of a call. Questions of the same words have the same answer.
 *
 * @param type of the request
 * @param peripheralId where it is
 * @param by the field that names it
 * @param value what stands in it
 */
record Question(int type, long peripheralId, Field by, String value) {
    private static final List<Field> NAMES_OF_AGENTS =
            List.of(Fields.AGENT_ID, Fields.AGENT_ID_LONG, Fields.AGENT_INSTRUMENT, Fields.AGENT_EXTENSION);
    private static final List<Field> NAMES_OF_DEVICES = List.of(Fields.AGENT_INSTRUMENT);

    /** The question of a request; null when it asks for something else, names nobody, or cannot be read. */
    static @Nullable Question of(Message request) {
        try {
            return read(request);
        } catch (MalformedMessageException e) {
            return null;
        }
    }

    private static @Nullable Question read(Message request) {
        return switch (request.typeNumber()) {
            case MessageTypes.QUERY_AGENT_STATE_REQ -> read(request, NAMES_OF_AGENTS);
            case MessageTypes.SNAPSHOT_DEVICE_REQ -> read(request, NAMES_OF_DEVICES);
            case MessageTypes.SNAPSHOT_CALL_REQ ->
                request.wireType(Fields.CONNECTION_CALL_ID) == null
                        ? null
                        : new Question(
                                request.typeNumber(),
                                request.uint(Fields.PERIPHERAL_ID),
                                Fields.CONNECTION_CALL_ID,
                                Long.toString(request.uint(Fields.CONNECTION_CALL_ID)));
            default -> null;
        };
    }

    private static @Nullable Question read(Message request, List<Field> names) {
        for (Field each : names) {
            String value = text(request, each);
            if (!value.isEmpty()) {
                return new Question(request.typeNumber(), request.uint(Fields.PERIPHERAL_ID), each, value);
            }
        }
        return null;
    }

    /** Whether it is about an agent, and not about a device. */
    boolean isAboutAgent() {
        return type == MessageTypes.QUERY_AGENT_STATE_REQ;
    }

    /** Whether it is about a call. */
    boolean isAboutCall() {
        return type == MessageTypes.SNAPSHOT_CALL_REQ;
    }

    /** A text, also of a message whose version does not have the field; empty when it is not there. */
    static String text(Message message, Field field) {
        return message.wireType(field) == null ? "" : message.text(field, "");
    }
}

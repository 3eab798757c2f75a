package org.ctios.ged188;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of messages, for people and tools.
 *
 * <pre>{@code
 * {
 *   "type": "CALL_CLEARED_EVENT",
 *   "number": 13,
 *   "version": 24,
 *   "fields": {
 *     "MonitorID": 1,
 *     "PeripheralType": "PT_ENTERPRISE_AGENT",
 *     "LocalConnectionState": null,
 *     "ConnectionDeviceID": "2001"
 *   }
 * }
 * }</pre>
 *
 * <p>A value that the guide names is its symbol, bits of a mask are joined by {@code |}; null is the guide's "none"; a
 * time is ISO 8601. A list is an array under its name in the dictionary, such as {@code SkillGroups} or {@code Records}.
 * Bytes, tags the type does not know ({@code tag999}), and data that are not what the type of their field says, are
 * {@code {"hex": "..."}}. A type without published layout has a {@code body} in hexadecimal. A secret is written as
 * {@code ***} and must be given in full when a message is read from JSON. Bytes at the end of a frame that are no whole
 * field are {@code trailing}, in hexadecimal, or {@code ***} when they may be a part of a secret. Messages of Unified CCX say
 * {@code "dialect": "CCX"}. {@link ProtocolOptions} other than the standard ones stand beside the version:
 * {@code "options": {"choices": ["TYPE_TABLE_NUMBERS"], "tags": {"UniqueInstanceID": 308}}}.
 */
public final class MessageJson {
    private MessageJson() {}

    /** A message as JSON; secrets are masked. */
    public static String write(Message message) {
        return JsonWriter.write(new JsonForm(message).tree());
    }

    /**
     * A message from JSON.
     *
     * @param version the version to write it in, with its options, or null for those it names
     * @throws IllegalArgumentException when it is no JSON, or no message that {@link MessageBuilder} would write; the
     *     message names the byte or the field
     */
    public static Message read(String json, @Nullable ProtocolVersion version) {
        JsonReader reader = new JsonReader(json);
        Message message = JsonMessage.of(reader.next(), version);
        if (reader.hasNext()) {
            throw new IllegalArgumentException("more than one message");
        }
        return message;
    }

    /** The members of an object. */
    static Map<?, ?> object(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw new IllegalArgumentException(what + " must be an object");
    }

    /** The elements of an array. */
    static List<?> array(@Nullable Object value, String what) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(what + " must be an array");
    }
}

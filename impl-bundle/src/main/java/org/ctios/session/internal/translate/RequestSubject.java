package org.ctios.session.internal.translate;

import java.util.List;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.CtiOsRequest;
import org.jspecify.annotations.Nullable;

/** What an answer is about: what its request named. */
public final class RequestSubject {
    /** Where requests name a call: most in the first pair, those that change between calls or join them in others. */
    private static final List<Ends> ENDS = List.of(
            new Ends(Fields.CONNECTION_CALL_ID, Fields.CONNECTION_DEVICE_ID),
            new Ends(Fields.ACTIVE_CONNECTION_CALL_ID, Fields.ACTIVE_CONNECTION_DEVICE_ID),
            new Ends(Fields.HELD_CONNECTION_CALL_ID, Fields.HELD_CONNECTION_DEVICE_ID),
            new Ends(Fields.OTHER_CONNECTION_CALL_ID, Fields.OTHER_CONNECTION_DEVICE_ID));

    private record Ends(Field call, Field device) {}

    private record NamedCall(long id, @Nullable String device) {}

    private RequestSubject() {}

    /**
     * The subject of a request.
     *
     * @param sent the message it was sent as
     * @param ownPeripheral the session's peripheral, -1 when it has none
     * @param ownAgent the session's agent, whom requests are for that name nobody else; null when it has none
     */
    public static Subject of(CtiOsRequest request, Message sent, long ownPeripheral, @Nullable String ownAgent) {
        long peripheral = sent.wireType(Fields.PERIPHERAL_ID) == null
                ? ownPeripheral
                : sent.uint(Fields.PERIPHERAL_ID, ownPeripheral);
        String agent = agentId(sent);
        NamedCall call = call(sent, asked(request));
        return new Subject(
                peripheral,
                agent == null && !asksForADevice(sent) ? ownAgent : agent,
                call == null ? text(sent, Fields.AGENT_INSTRUMENT) : call.device(),
                call == null ? -1 : call.id(),
                sent.typeNumber());
    }

    /** The agent that a message names; null when it names none. */
    public static @Nullable String agentId(Message message) {
        String longId = text(message, Fields.AGENT_ID_LONG);
        return longId == null ? text(message, Fields.AGENT_ID) : longId;
    }

    /** Questions name the agent in one way only; a request with the session's own device was given its own id too. */
    private static boolean asksForADevice(Message sent) {
        return sent.typeNumber() == MessageTypes.QUERY_AGENT_STATE_REQ
                && (text(sent, Fields.AGENT_INSTRUMENT) != null || text(sent, Fields.AGENT_EXTENSION) != null);
    }

    /** Number of the call that the user named, -1 when the session chose one. */
    private static long asked(CtiOsRequest request) {
        String id = request.arguments().getValueString("UniqueObjectID");
        ConnectionName name = id == null ? null : ConnectionName.parse(id);
        Long number = request.arguments().getValueLong("ConnectionCallID");
        return name != null ? name.callId() : number == null ? -1 : number;
    }

    /** The call, of several the one that was asked for: the CIL answers to the call whose method was used. */
    private static @Nullable NamedCall call(Message sent, long asked) {
        NamedCall first = null;
        for (Ends ends : ENDS) {
            boolean named = sent.wireType(ends.call()) != null && sent.has(ends.call()) && !sent.isNone(ends.call());
            if (named && (first == null || sent.uint(ends.call()) == asked)) {
                first = new NamedCall(sent.uint(ends.call()), text(sent, ends.device()));
            }
        }
        return first;
    }

    private static @Nullable String text(Message message, Field field) {
        String text = message.wireType(field) == null ? null : message.text(field);
        return text == null || text.isEmpty() ? null : text;
    }
}

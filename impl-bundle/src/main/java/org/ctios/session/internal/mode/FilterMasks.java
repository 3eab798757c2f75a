package org.ctios.session.internal.mode;

import java.util.EnumMap;
import java.util.Map;
import org.ctios.event.EventId;
import org.ctios.event.MessageFilter;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Enumeration;
import org.ctios.ged188.ProtocolVersion;
import org.jspecify.annotations.Nullable;

/**
 * What of a message filter a server can do already: the bits of OPEN_REQ. Never less than the filter lets pass; the rest
 * of the filter is ours.
 *
 * @param calls CallMsgMask, never without what tells which calls there are
 * @param agentStates AgentStateMask: all states, or 0 when no agent state event is needed
 */
record FilterMasks(long calls, long agentStates) {
    private static final Enumeration CALLS = Dictionary.standard().enumeration("CallMsgMask");
    private static final Map<EventId, Long> CALL_BITS = callBits();

    /**
     * Without these nobody knows which calls there are, what is known of them, and when to forget them: what a conference or
     * a transfer joins ends under the number that only its event tells.
     */
    private static final long MODEL_OF_CALLS = CALLS.value("BEGIN_CALL_MASK")
            | CALLS.value("END_CALL_MASK")
            | CALLS.value("CALL_DATA_UPDATE_MASK")
            | CALLS.value("CALL_CONFERENCED_MASK")
            | CALLS.value("CALL_TRANSFERRED_MASK");

    /**
     * The masks of a filter.
     *
     * @param filter null for none: everything
     */
    static FilterMasks of(@Nullable MessageFilter filter, ProtocolVersion version) {
        if (filter == null) {
            return new FilterMasks(Masks.calls(version), Masks.agentStates());
        }
        return new FilterMasks(calls(filter) & Masks.calls(version), agentStates(filter));
    }

    private static long calls(MessageFilter filter) {
        long bits = 0;
        for (Map.Entry<EventId, Long> each : CALL_BITS.entrySet()) {
            bits |= filter.admits(each.getKey()) ? each.getValue() : 0;
        }
        return bits | MODEL_OF_CALLS;
    }

    /** A state that is not told would leave the agent in the one before, for whoever asks the session. */
    private static long agentStates(MessageFilter filter) {
        return filter.admits(EventId.AGENT_STATE_CHANGE) ? Masks.agentStates() : 0;
    }

    private static Map<EventId, Long> callBits() {
        Map<EventId, Long> bits = new EnumMap<>(EventId.class);
        CALLS.values().forEach((symbol, bit) -> {
            EventId event = event(symbol);
            if (event != null) {
                bits.put(event, bit);
            }
        });
        return bits;
    }

    private static @Nullable EventId event(String symbol) {
        return switch (symbol) {
            case "CALL_DELIVERED_MASK" -> EventId.CALL_DELIVERED;
            case "CALL_QUEUED_MASK" -> EventId.CALL_QUEUED;
            case "CALL_ESTABLISHED_MASK" -> EventId.CALL_ESTABLISHED;
            case "CALL_HELD_MASK" -> EventId.CALL_HELD;
            case "CALL_RETRIEVED_MASK" -> EventId.CALL_RETRIEVED;
            case "CALL_CLEARED_MASK" -> EventId.CALL_CLEARED;
            case "CALL_CONNECTION_CLEARED_MASK" -> EventId.CALL_CONNECTION_CLEARED;
            case "CALL_ORIGINATED_MASK" -> EventId.CALL_ORIGINATED;
            case "CALL_CONFERENCED_MASK" -> EventId.CALL_CONFERENCED;
            case "CALL_TRANSFERRED_MASK" -> EventId.CALL_TRANSFERRED;
            case "CALL_DIVERTED_MASK" -> EventId.CALL_DIVERTED;
            case "CALL_SERVICE_INITIATED_MASK" -> EventId.CALL_SERVICE_INITIATED;
            case "CALL_TRANSLATION_ROUTE_MASK" -> EventId.TRANSLATION_ROUTE;
            case "BEGIN_CALL_MASK" -> EventId.CALL_BEGIN;
            case "END_CALL_MASK" -> EventId.CALL_END;
            case "CALL_DATA_UPDATE_MASK" -> EventId.CALL_DATA_UPDATE;
            case "CALL_FAILED_MASK" -> EventId.CALL_FAILED;
            case "CALL_REACHED_NETWORK_MASK" -> EventId.CALL_REACHED_NETWORK;
            case "CALL_DEQUEUED_MASK" -> EventId.CALL_DEQUEUED;
            case "AGENT_PRE_CALL_MASK" -> EventId.AGENT_PRECALL;
            case "AGENT_PRE_CALL_ABORT_MASK" -> EventId.AGENT_PRECALL_ABORT;
            case "RTP_STARTED_MASK" -> EventId.CALL_RTP_STARTED;
            case "RTP_STOPPED_MASK" -> EventId.CALL_RTP_STOPPED;
            case "AGENT_TEAM_CONFIG_MASK" -> EventId.NEW_AGENT_TEAM_MEMBER;
            case "CALL_ATTRIBUTE_CHANGE_MASK" -> EventId.CALL_ATTRIBUTE_CHANGE;
            case "CALL_AGENT_GREETING_MASK" -> EventId.CALL_AGENT_GREETING;
            case "NETWORK_RECORDING_STARTED_MASK" -> EventId.NETWORK_RECORDING_STARTED;
            case "NETWORK_RECORDING_ENDED_MASK" -> EventId.NETWORK_RECORDING_ENDED;
            case "NETWORK_RECORDING_FAILED_MASK" -> EventId.NETWORK_RECORDING_FAILED;
            case "NETWORK_RECORDING_TARGET_INFO_MASK" -> EventId.NETWORK_RECORDING_TARGET_INFO;
            default -> null;
        };
    }
}

package org.ctios.simulator.internal.replay;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MalformedMessageException;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/**
 * Answers of one connection to questions about calls that its client has not asked yet when they were recorded: it hears of a
 * call later than a session that knew it from before. Used by the player's thread.
 */
final class CallAnswers {
    private final Map<Long, Message> kept = new HashMap<>();
    private final Set<Long> ended = new HashSet<>();

    /** A recorded answer is not sent, since the client has not asked. */
    void keep(Message answer, @Nullable Message request) {
        if (answer.typeNumber() == MessageTypes.SNAPSHOT_CALL_CONF
                && request != null
                && request.wireType(Fields.CONNECTION_CALL_ID) != null) {
            kept.put(request.uint(Fields.CONNECTION_CALL_ID), answer);
        }
    }

    /** The client is told something. */
    void tell(Message message) {
        try {
            switch (message.typeNumber()) {
                case MessageTypes.END_CALL_EVENT -> ended.add(message.uint(Fields.CONNECTION_CALL_ID));
                case MessageTypes.BEGIN_CALL_EVENT -> ended.remove(message.uint(Fields.CONNECTION_CALL_ID));
                default -> {}
            }
        } catch (MalformedMessageException e) {
            // It is sent as it was; nobody can tell what it says.
        }
    }

    /** Whether there is an answer; without one nobody can tell how the call stands, and silence leaves the client in peace. */
    boolean isKnown(long call) {
        return kept.containsKey(call) || ended.contains(call);
    }

    /** What was recorded; of a call whose end the client was told, what a CTI Server says then. */
    byte[] answer(ProtocolVersion version, int invokeId, long call) {
        Message recorded = kept.get(call);
        if (recorded == null || ended.contains(call)) {
            return AgentAnswers.refusal(version, invokeId, Status.INVALID_CALL_ID);
        }
        byte[] frame = recorded.toBytes();
        ByteBuffer.wrap(frame).putInt(ReplayClient.INVOKE_ID, invokeId);
        return frame;
    }
}

package org.ctios.session.internal.translate;

import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.ged188.Message;

/** Which typed event stands over which message. */
final class MessageEvents {
    private MessageEvents() {}

    static MessageEvent event(EventId id, Origin origin, Message message, Subject subject) {
        return switch (id) {
            case CALL_RTP_STARTED, CALL_RTP_STOPPED -> new RtpMessageEvent(id, origin, message, subject);
            case TRANSLATION_ROUTE, AGENT_PRECALL, AGENT_PRECALL_ABORT ->
                new PreCallMessageEvent(id, origin, message, subject);
            case SNAPSHOT_CALL_CONF -> new SnapshotCallMessageEvent(origin, message, subject);
            case SNAPSHOT_DEVICE_CONF -> new SnapshotDeviceMessageEvent(origin, message, subject);
            case SKILL_GROUP_STATISTICS -> new SkillGroupMessageEvent(origin, message, subject);
            default -> byFamily(id, origin, message, subject);
        };
    }

    private static MessageEvent byFamily(EventId id, Origin origin, Message message, Subject subject) {
        return switch (id.family()) {
            case CALL -> new CallMessageEvent(id, origin, message, subject);
            case AGENT -> new AgentMessageEvent(id, origin, message, subject);
            default -> throw new IllegalArgumentException(id + " is made of no message");
        };
    }
}

package org.ctios.session.internal.translate;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.Origin;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.session.ServerSide;

/** Messages as a server sends them, and the events of them. */
final class Events {
    static final Origin ORIGIN = new Origin("east", ServerSide.B, Instant.parse("2024-05-01T10:20:30Z"), 7);
    static final long NONE_32 = 0xFFFF_FFFFL;
    static final int NONE_16 = 0xFFFF;

    private static final EventTranslator TRANSLATOR = new EventTranslator();

    private Events() {}

    static CtiOsEvent event(Message message) {
        return event(message, -1);
    }

    static CtiOsEvent event(Message message, long ownPeripheral) {
        CtiOsEvent event = TRANSLATOR.event(message, ORIGIN, ownPeripheral);
        if (event == null) {
            throw new AssertionError(message + " is no event");
        }
        return event;
    }

    static MessageBuilder message(int version, int type) {
        return Message.builder(ProtocolVersion.cce(version), type);
    }

    /** A call that rings at 2001. */
    static MessageBuilder delivered(int version) {
        return message(version, MessageTypes.CALL_DELIVERED_EVENT)
                .set(Fields.MONITOR_ID, 42)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.CONNECTION_CALL_ID, 4_000_000_001L)
                .set(Fields.SERVICE_ID, NONE_32)
                .set(Fields.SKILL_GROUP_PRIORITY, NONE_16)
                .set(Fields.LOCAL_CONNECTION_STATE, 2)
                .set(Fields.EVENT_CAUSE, 22)
                .set(Fields.CONNECTION_DEVICE_ID, "2001")
                .set(Fields.ANI, "0301234")
                .set(Fields.DNIS, "800")
                .set(Fields.DIALED_NUMBER, "0800")
                .set(Fields.CALL_VARIABLE1, "gold")
                .set(Fields.CALL_VARIABLE10, "")
                .set(Fields.USER_TO_USER_INFO, new byte[] {1, (byte) 0xAB})
                .add(NamedVariable.scalar("user.Account", "4711"))
                .add(NamedVariable.scalar("Plain", "x"))
                .add(new NamedVariable("user.List", 2, "two"));
    }

    /** Agent 7001 who is not ready for reason 9. */
    static MessageBuilder notReady(int version) {
        return message(version, MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.AGENT_STATE, 2)
                .set(Fields.EVENT_REASON_CODE, 9)
                .set(Fields.SKILL_GROUP_NUMBER, NONE_32)
                .set(Fields.AGENT_ID, "7001")
                .set(Fields.AGENT_EXTENSION, "2001")
                .set(Fields.AGENT_INSTRUMENT, "3001");
    }

    /** The message with floating bytes that no builder would write. */
    static Message with(Message message, String floating) {
        byte[] more = HexFormat.of().parseHex(floating.replace(" ", ""));
        byte[] frame = message.toBytes();
        ByteBuffer longer = ByteBuffer.allocate(frame.length + more.length);
        longer.put(frame).put(more).putInt(0, frame.length + more.length - 8);
        return Message.of(message.version(), longer.array());
    }
}

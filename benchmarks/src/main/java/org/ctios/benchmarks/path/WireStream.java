package org.ctios.benchmarks.path;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.ProtocolVersion;

/** What the sender sends again and again: a block of frames, the same in every run. */
final class WireStream {
    /** What happens in a block. */
    enum Kind {
        /** CALL_DELIVERED_EVENTs of about 300 bytes, each of a call of its own. */
        DELIVERED,
        /** Calls from their beginning to their end: begun, delivered, established, left and ended. */
        LIVES
    }

    private static final int CALLS = 1024;

    /** Calls that are up at the same time. */
    private static final int TOGETHER = 64;

    private static final int FIRST_CALL = 16_777_216;
    private static final Field[] VARIABLES = {
        Fields.CALL_VARIABLE1, Fields.CALL_VARIABLE2, Fields.CALL_VARIABLE3, Fields.CALL_VARIABLE4
    };

    private final ProtocolVersion version;
    private final Random random = new Random(188);
    private final List<byte[]> frames = new ArrayList<>();

    WireStream(int number, Kind kind) {
        this.version = ProtocolVersion.cce(number);
        for (int first = 0; first < CALLS; first += TOGETHER) {
            add(kind, first);
        }
    }

    List<byte[]> frames() {
        return frames;
    }

    /** The frames one behind the other, ready to be written. */
    ByteBuffer block() {
        ByteBuffer block = ByteBuffer.allocateDirect(
                frames.stream().mapToInt(frame -> frame.length).sum());
        frames.forEach(block::put);
        return block.flip();
    }

    private void add(Kind kind, int first) {
        for (int phase = kind == Kind.LIVES ? 0 : 1; phase < (kind == Kind.LIVES ? 5 : 2); phase++) {
            for (int call = first; call < first + TOGETHER; call++) {
                frames.add(message(phase, FIRST_CALL + call).build().toBytes());
            }
        }
    }

    private MessageBuilder message(int phase, int call) {
        return switch (phase) {
            case 0 ->
                data(start(MessageTypes.BEGIN_CALL_EVENT, call)
                        .set(Fields.CALL_TYPE, 1)
                        .set(Fields.ROUTER_CALL_KEY_DAY, 150_000)
                        .set(Fields.ROUTER_CALL_KEY_CALL_ID, call));
            case 1 -> data(alerting(start(MessageTypes.CALL_DELIVERED_EVENT, call), call));
            case 2 -> established(start(MessageTypes.CALL_ESTABLISHED_EVENT, call), call);
            case 3 ->
                start(MessageTypes.CALL_CONNECTION_CLEARED_EVENT, call)
                        .set(Fields.LOCAL_CONNECTION_STATE, 0)
                        .set(Fields.EVENT_CAUSE, 0xFFFF)
                        .set(Fields.RELEASING_DEVICE_ID, agent(call));
            default -> start(MessageTypes.END_CALL_EVENT, call);
        };
    }

    private MessageBuilder start(int type, int call) {
        return Message.builder(version, type)
                .set(Fields.MONITOR_ID, 1)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.PERIPHERAL_TYPE, 17)
                .set(Fields.CONNECTION_CALL_ID, call)
                .set(Fields.CONNECTION_DEVICE_ID, agent(call));
    }

    private MessageBuilder alerting(MessageBuilder message, int call) {
        return queue(message, 2)
                .set(Fields.ALERTING_DEVICE_ID, agent(call))
                .set(Fields.CALLING_DEVICE_ID, digits(11))
                .set(Fields.CALLED_DEVICE_ID, digits(4))
                .set(Fields.LAST_REDIRECT_DEVICE_ID, digits(4))
                .set(Fields.TRUNK_NUMBER, random.nextInt(500))
                .set(Fields.TRUNK_GROUP_NUMBER, random.nextInt(20));
    }

    private MessageBuilder established(MessageBuilder message, int call) {
        return queue(message, 3)
                .set(Fields.ANSWERING_DEVICE_ID, agent(call))
                .set(Fields.CALLING_DEVICE_ID, digits(11))
                .set(Fields.CALLED_DEVICE_ID, digits(4));
    }

    private MessageBuilder queue(MessageBuilder message, int state) {
        return message.set(Fields.SERVICE_NUMBER, 0xFFFF_FFFFL)
                .set(Fields.SERVICE_ID, 0xFFFF_FFFFL)
                .set(Fields.SKILL_GROUP_NUMBER, 100 + random.nextInt(50))
                .set(Fields.SKILL_GROUP_ID, 5000 + random.nextInt(50))
                .set(Fields.LOCAL_CONNECTION_STATE, state)
                .set(Fields.EVENT_CAUSE, 22);
    }

    private MessageBuilder data(MessageBuilder message) {
        message.set(Fields.ANI, "+49" + digits(8 + random.nextInt(4)))
                .set(Fields.DNIS, "0800" + digits(7))
                .set(Fields.DIALED_NUMBER, digits(4))
                .set(Fields.CALLER_ENTERED_DIGITS, digits(random.nextInt(8)));
        for (Field variable : VARIABLES) {
            message.set(variable, digits(6 + random.nextInt(12)));
        }
        return message.add(NamedVariable.scalar("CustomerTier", "gold"))
                .add(NamedVariable.scalar("AccountNumber", digits(10)))
                .add(new NamedVariable("language", 0, "de"));
    }

    private static String agent(int call) {
        return Integer.toString(1000 + call % CALLS);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}

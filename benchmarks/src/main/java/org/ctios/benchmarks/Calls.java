package org.ctios.benchmarks;

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

/** Frames as a CTI Server sends them, different from each other and the same in every run. */
final class Calls {
    private static final Field[] CALL_VARIABLES = {
        Fields.CALL_VARIABLE1, Fields.CALL_VARIABLE2, Fields.CALL_VARIABLE3, Fields.CALL_VARIABLE4
    };

    private final ProtocolVersion version;
    private final Random random = new Random(188);

    Calls(ProtocolVersion version) {
        this.version = version;
    }

    /** CALL_DELIVERED_EVENTs of about 300 bytes: three devices, ANI and DNIS, call variables, ECC variables. */
    byte[][] delivered(int count) {
        byte[][] frames = new byte[count][];
        for (int i = 0; i < count; i++) {
            frames[i] = delivered().build().toBytes();
        }
        return frames;
    }

    /** A mixed stream: heartbeats of 12 bytes, calls of about 300, and calls with much ECC data of about 1,500. */
    List<byte[]> mixed(int count) {
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(mixed().build().toBytes());
        }
        return frames;
    }

    private MessageBuilder mixed() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> Message.builder(version, MessageTypes.HEARTBEAT_CONF).set(Fields.INVOKE_ID, random.nextInt());
            case 2 -> rich();
            default -> delivered();
        };
    }

    private MessageBuilder rich() {
        MessageBuilder call = delivered();
        for (int i = 0; i < 8; i++) {
            call.add(new NamedVariable("basket", i, digits(140)));
        }
        return call;
    }

    private MessageBuilder delivered() {
        MessageBuilder call = Message.builder(version, MessageTypes.CALL_DELIVERED_EVENT);
        fixed(call);
        devices(call);
        call.set(Fields.TRUNK_NUMBER, random.nextInt(500))
                .set(Fields.TRUNK_GROUP_NUMBER, random.nextInt(20))
                .set(Fields.ANI, "+49" + digits(8 + random.nextInt(4)))
                .set(Fields.DNIS, "0800" + digits(7))
                .set(Fields.DIALED_NUMBER, digits(4))
                .set(Fields.CALLER_ENTERED_DIGITS, digits(random.nextInt(8)));
        for (Field variable : CALL_VARIABLES) {
            call.set(variable, digits(6 + random.nextInt(12)));
        }
        return call.add(NamedVariable.scalar("CustomerTier", "gold"))
                .add(NamedVariable.scalar("AccountNumber", digits(10)))
                .add(new NamedVariable("language", 0, "de"));
    }

    private void fixed(MessageBuilder call) {
        call.set(Fields.MONITOR_ID, 1)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.PERIPHERAL_TYPE, 17)
                .set(Fields.CONNECTION_CALL_ID, 16_777_216 + random.nextInt(1_000_000))
                .set(Fields.SERVICE_NUMBER, 0xFFFF_FFFFL)
                .set(Fields.SERVICE_ID, 0xFFFF_FFFFL)
                .set(Fields.SKILL_GROUP_NUMBER, 100 + random.nextInt(50))
                .set(Fields.SKILL_GROUP_ID, 5000 + random.nextInt(50))
                .set(Fields.LOCAL_CONNECTION_STATE, 2)
                .set(Fields.EVENT_CAUSE, 22);
    }

    private void devices(MessageBuilder call) {
        String agent = digits(4);
        call.set(Fields.CONNECTION_DEVICE_ID, agent)
                .set(Fields.ALERTING_DEVICE_ID, agent)
                .set(Fields.CALLING_DEVICE_ID, digits(11))
                .set(Fields.CALLED_DEVICE_ID, digits(4))
                .set(Fields.LAST_REDIRECT_DEVICE_ID, digits(4));
    }

    private String digits(int count) {
        return random.ints(count, '0', '9' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

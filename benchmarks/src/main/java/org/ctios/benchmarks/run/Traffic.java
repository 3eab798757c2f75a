package org.ctios.benchmarks.run;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ctios.benchmarks.Wire;
import org.ctios.ged188.CallVariables;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.NamedVariable;
import org.ctios.ged188.ProtocolVersion;

/**
 * What happens at 2,000 agents: each gets a call that is begun, delivered, established, cleared and ended, and is talking,
 * in work and available again, eight events in all. It begins anew when all of them had their call. The same in every run.
 *
 * <p>An event has 300 bytes in the mean, as a CTI Server spreads them: the data of a call comes with its beginning and its
 * delivery, in ten call variables and some ECC variables, and the other six events have no more than numbers and devices.
 */
public final class Traffic {
    /** Agents of one session: 24,000 over 12 sessions. */
    static final int AGENTS = 2_000;

    /** Calls that are up at the same time. */
    private static final int TOGETHER = 250;

    private static final int FIRST_CALL = 16_777_216;
    private static final int FIRST_DEVICE = 1_002_020_000;
    private static final List<String> ECC =
            List.of("CustomerNumber", "CustomerTier", "ContractNumber", "LastContact", "CampaignName", "WebSession");
    private static final int ELEMENTS = 4;
    private static final int NONE = 0xFFFF;
    private static final int AVAILABLE = 3;
    private static final int TALKING = 4;
    private static final int WORK = 6;

    private final ProtocolVersion version;
    private final Random random = new Random(188);
    private final List<byte[]> frames = new ArrayList<>();

    Traffic(ProtocolVersion version) {
        this.version = version;
        for (int first = 0; first < AGENTS; first += TOGETHER) {
            for (int step = 0; step < 8; step++) {
                for (int agent = first; agent < first + TOGETHER; agent++) {
                    frames.add(event(step, agent).build().toBytes());
                }
            }
        }
    }

    /** So many frames from a place on, one behind the other. */
    ByteBuffer bytes(int from, int count) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            size += frame(from + i).length;
        }
        ByteBuffer bytes = ByteBuffer.allocateDirect(size);
        for (int i = 0; i < count; i++) {
            bytes.put(frame(from + i));
        }
        return bytes.flip();
    }

    /** How many of so many frames from a place on are about calls. */
    int calls(int from, int count) {
        int calls = 0;
        for (int i = 0; i < count; i++) {
            calls += isCall(frame(from + i)) ? 1 : 0;
        }
        return calls;
    }

    /** Whether a frame is about a call. */
    public static boolean isCall(byte[] frame) {
        int type = Wire.int32(frame, Integer.BYTES);
        return type >= MessageTypes.CALL_DELIVERED_EVENT && type <= MessageTypes.END_CALL_EVENT;
    }

    /** ConnectionCallID of a frame about a call. */
    public static long callId(byte[] frame) {
        boolean begin = Wire.int32(frame, Integer.BYTES) == MessageTypes.BEGIN_CALL_EVENT;
        return Wire.uint32(frame, Wire.HEADER + (begin ? 20 : 12));
    }

    /** All of it, until it begins anew. */
    List<byte[]> frames() {
        return List.copyOf(frames);
    }

    private byte[] frame(int place) {
        return frames.get(place % frames.size());
    }

    private MessageBuilder event(int step, int agent) {
        return switch (step) {
            case 0 ->
                data(call(MessageTypes.BEGIN_CALL_EVENT, agent)
                        .set(Fields.CALL_TYPE, 1)
                        .set(Fields.ROUTER_CALL_KEY_DAY, 150_000)
                        .set(Fields.ROUTER_CALL_KEY_CALL_ID, agent));
            case 1 ->
                data(queue(call(MessageTypes.CALL_DELIVERED_EVENT, agent), 2)
                        .set(Fields.ALERTING_DEVICE_ID, device(agent))
                        .set(Fields.CALLING_DEVICE_ID, digits(11))
                        .set(Fields.CALLED_DEVICE_ID, digits(4)));
            case 2 ->
                queue(call(MessageTypes.CALL_ESTABLISHED_EVENT, agent), 3)
                        .set(Fields.ANSWERING_DEVICE_ID, device(agent))
                        .set(Fields.CALLING_DEVICE_ID, digits(11))
                        .set(Fields.CALLED_DEVICE_ID, digits(4));
            case 3 -> state(agent, TALKING);
            case 4 ->
                call(MessageTypes.CALL_CONNECTION_CLEARED_EVENT, agent)
                        .set(Fields.LOCAL_CONNECTION_STATE, 0)
                        .set(Fields.EVENT_CAUSE, NONE)
                        .set(Fields.RELEASING_DEVICE_ID, device(agent));
            case 5 -> state(agent, WORK);
            case 6 -> call(MessageTypes.END_CALL_EVENT, agent);
            default -> state(agent, AVAILABLE);
        };
    }

    private MessageBuilder call(int type, int agent) {
        return Message.builder(version, type)
                .set(Fields.MONITOR_ID, 1)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.PERIPHERAL_TYPE, 17)
                .set(Fields.CONNECTION_CALL_ID, FIRST_CALL + agent)
                .set(Fields.CONNECTION_DEVICE_ID, device(agent));
    }

    private static MessageBuilder queue(MessageBuilder message, int state) {
        return message.set(Fields.SKILL_GROUP_NUMBER, 100)
                .set(Fields.SKILL_GROUP_ID, 5000)
                .set(Fields.LOCAL_CONNECTION_STATE, state)
                .set(Fields.EVENT_CAUSE, NONE);
    }

    private MessageBuilder data(MessageBuilder message) {
        message.set(Fields.ANI, "+49" + digits(8))
                .set(Fields.DNIS, "0800" + digits(7))
                .set(Fields.DIALED_NUMBER, digits(4))
                .set(Fields.CALLER_ENTERED_DIGITS, digits(7));
        for (Field variable : CallVariables.FIELDS) {
            message.set(variable, digits(20 + random.nextInt(20)));
        }
        for (String name : ECC) {
            message.add(NamedVariable.scalar(name, digits(32)));
        }
        for (int i = 0; i < ELEMENTS; i++) {
            message.add(new NamedVariable("basket", i, digits(20)));
        }
        return message;
    }

    private MessageBuilder state(int agent, int state) {
        return Message.builder(version, MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.MONITOR_ID, 1)
                .set(Fields.PERIPHERAL_ID, 5000)
                .set(Fields.PERIPHERAL_TYPE, 17)
                .set(Fields.SKILL_GROUP_NUMBER, 100)
                .set(Fields.SKILL_GROUP_ID, 5000)
                .set(Fields.SKILL_GROUP_STATE, state)
                .set(Fields.AGENT_STATE, state)
                .set(Fields.AGENT_ID, Integer.toString(10_000 + agent))
                .set(Fields.AGENT_EXTENSION, device(agent))
                .set(Fields.AGENT_INSTRUMENT, device(agent));
    }

    private static String device(int agent) {
        return Integer.toString(FIRST_DEVICE + agent);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}

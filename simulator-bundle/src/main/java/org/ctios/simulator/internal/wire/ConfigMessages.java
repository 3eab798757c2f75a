package org.ctios.simulator.internal.wire;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.Peripheral;
import org.ctios.simulator.internal.centre.SkillGroup;

/** The configuration for clients: keys, and the upload of skill groups and agents (guide, Configuration Acquisition). */
public final class ConfigMessages {
    private static final int MOST_RECORDS = 10;
    private static final long SKILL_GROUPS = Numbers.value("ConfigMsgMask", "CONFIG_MSG_SKILL_GROUP_MASK");
    private static final long AGENTS = Numbers.value("ConfigMsgMask", "CONFIG_MSG_AGENT_MASK");
    private static final long SOLICITED = Numbers.value("ConfigType", "SOLICITED");
    private static final long ADD = Numbers.value("RecordType", "CONFIG_RECORD_ADD");
    private static final long AGENT = Numbers.value("AgentType", "CONFIG_AGENT");

    private final List<Peripheral> peripherals;

    /** Configuration of these peripherals. */
    public ConfigMessages(List<Peripheral> peripherals) {
        this.peripherals = List.copyOf(peripherals);
    }

    /** CONFIG_KEY_EVENT. The keys are those of the last upload as long as nothing changes, and nothing ever does. */
    public Message keys(ProtocolVersion version) {
        MessageBuilder message = Message.builder(version, MessageTypes.CONFIG_KEY_EVENT);
        keys(message);
        return message.build();
    }

    /** Everything that belongs to an upload of these kinds, in order; a kind there is nothing of is left out. */
    public List<Message> upload(ProtocolVersion version, long kinds, List<AgentModel> staff) {
        List<SkillGroup> groups = peripherals.stream()
                .flatMap(each -> each.skillGroups().stream())
                .toList();
        List<AgentModel> agents = staff.stream()
                .filter(each -> peripherals.contains(each.peripheral()))
                .toList();
        List<Message> messages = new ArrayList<>();
        MessageBuilder begin = Message.builder(version, MessageTypes.CONFIG_BEGIN_EVENT)
                .set(Fields.CONFIG_TYPE, SOLICITED)
                .set(Fields.CONFIG_INFORMATION, kinds & (SKILL_GROUPS | AGENTS));
        keys(begin);
        messages.add(begin.build());
        if ((kinds & SKILL_GROUPS) != 0) {
            records(messages, version, MessageTypes.CONFIG_SKILL_GROUP_EVENT, groups, ConfigMessages::skillGroup);
        }
        if ((kinds & AGENTS) != 0) {
            records(messages, version, MessageTypes.CONFIG_AGENT_EVENT, agents, ConfigMessages::agent);
        }
        messages.add(Message.builder(version, MessageTypes.CONFIG_END_EVENT).build());
        return messages;
    }

    private static <T> void records(
            List<Message> messages,
            ProtocolVersion version,
            int type,
            List<T> all,
            BiConsumer<MessageBuilder, T> record) {
        for (int from = 0; from < all.size(); from += MOST_RECORDS) {
            MessageBuilder message = Message.builder(version, type);
            for (T each : all.subList(from, Math.min(all.size(), from + MOST_RECORDS))) {
                record.accept(message.set(Fields.RECORD_TYPE, ADD), each);
            }
            messages.add(message.build());
        }
    }

    private static void skillGroup(MessageBuilder message, SkillGroup group) {
        message.set(Fields.FLT_PERIPHERAL_ID, group.peripheralId())
                .set(Fields.PERIPHERAL_NUMBER, group.number())
                .set(Fields.FLT_SKILL_GROUP_PRIORITY, group.priority())
                .set(Fields.SKILL_GROUP_SKILL_TARGET_ID, group.id())
                .set(Fields.PERIPHERAL_NAME, "skill group " + group.number());
    }

    private static void agent(MessageBuilder message, AgentModel agent) {
        message.set(Fields.FLT_PERIPHERAL_ID, agent.peripheral().id())
                .set(Fields.AGENT_TYPE, AGENT)
                .set(Fields.LOGIN_ID, agent.id())
                .set(Fields.LOGIN_NAME, "agent" + agent.id())
                .set(Fields.LAST_NAME, agent.id())
                .set(Fields.FIRST_NAME, "Agent")
                .set(Fields.EXTENSION, agent.instrument())
                .set(Fields.AGENT_SKILL_TARGET_ID, agent.skillTargetId())
                .set(Fields.NUM_SKILLS, agent.skillGroups().size());
        for (SkillGroup group : agent.skillGroups()) {
            message.set(Fields.FLT_SKILL_GROUP_NUMBER, group.number())
                    .set(Fields.FLT_SKILL_GROUP_PRIORITY, group.priority());
        }
    }

    private void keys(MessageBuilder message) {
        List<Field> fields = List.of(
                Fields.SERVICE_CONFIG_KEY,
                Fields.SKILL_GROUP_CONFIG_KEY,
                Fields.AGENT_CONFIG_KEY,
                Fields.DEVICE_CONFIG_KEY,
                Fields.CALL_TYPE_CONFIG_KEY);
        long key = key();
        for (Field field : fields) {
            message.set(field, ByteBuffer.allocate(Long.BYTES).putLong(key).array());
        }
    }

    /** What a key means nobody knows but the server: another one for each peripheral, for all of them together, and for none. */
    private long key() {
        return peripherals.isEmpty()
                ? -1
                : (peripherals.size() - 1L) << Integer.SIZE | peripherals.get(0).id();
    }
}

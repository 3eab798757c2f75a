package org.ctios.simulator.internal.replay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.MalformedMessageException;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about agents and their devices for which nothing is recorded: with what the recording has told of the agent
 * until then, else as a CTI Server that does not know the agent or the device. What calls are at a device nobody can tell from
 * a recording: a client that is refused keeps what it was told of them. Used by the player's thread.
 */
final class AgentAnswers {
    private static final int MOST = 100_000;
    private static final int NONE_16 = 0xFFFF;
    private static final long NONE_32 = 0xFFFF_FFFFL;

    private static final List<Field> NUMBERS = List.of(
            Fields.AGENT_STATE,
            Fields.MRDID,
            Fields.NUM_TASKS,
            Fields.AGENT_MODE,
            Fields.MAX_TASK_LIMIT,
            Fields.ICM_AGENT_ID,
            Fields.AGENT_AVAILABILITY_STATUS,
            Fields.DEPARTMENT_ID);
    private static final List<Field> TEXTS =
            List.of(Fields.AGENT_ID, Fields.AGENT_ID_LONG, Fields.AGENT_EXTENSION, Fields.AGENT_INSTRUMENT);

    private final Map<Agent, Message> told = new LinkedHashMap<>();

    /** An agent of a peripheral. */
    private record Agent(long peripheralId, String id) {}

    /**
     * The recorded server said something, whether it is sent again or not.
     *
     * @param request the recorded one that it answers, or null
     */
    void learn(Message message, @Nullable Message request) {
        Message naming =
                switch (message.typeNumber()) {
                    case MessageTypes.AGENT_STATE_EVENT -> message;
                    case MessageTypes.QUERY_AGENT_STATE_CONF -> request;
                    default -> null;
                };
        if (naming == null) {
            return;
        }
        try {
            learn(naming.uint(Fields.PERIPHERAL_ID), message);
        } catch (MalformedMessageException e) {
            // It is sent as it was; nobody can tell what it says.
        }
    }

    private void learn(long peripheralId, Message message) {
        groups(message);
        String id = Question.text(message, Fields.AGENT_ID);
        Agent agent = new Agent(peripheralId, id.isEmpty() ? Question.text(message, Fields.AGENT_ID_LONG) : id);
        if (agent.id().isEmpty()) {
            return;
        }
        told.remove(agent);
        told.put(agent, message);
        if (told.size() > MOST) {
            Iterator<Agent> oldest = told.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** Answers what a client has asked and nothing recorded stands for, unless the recorded server is silent there. */
    void answer(ReplayClient client) {
        if (client.isSilent()) {
            return;
        }
        for (ReplayClient.Asked each : client.takeUnrecorded()) {
            try {
                client.send(answer(client, each), false);
            } catch (IOException e) {
                client.left();
            }
        }
    }

    private byte[] answer(ReplayClient client, ReplayClient.Asked asked) {
        ProtocolVersion version = client.version();
        Question question = asked.question();
        if (question != null && question.isAboutCall()) {
            return client.calls().answer(version, asked.invokeId(), Long.parseLong(question.value()));
        }
        if (question == null || !question.isAboutAgent()) {
            return refusal(version, asked.invokeId(), Status.INVALID_DEVICE);
        }
        Message known = find(question);
        return known == null
                ? refusal(version, asked.invokeId(), Status.INVALID_AGENT_DATA)
                : conf(version, asked.invokeId(), known);
    }

    private @Nullable Message find(Question question) {
        if (question.by() == Fields.AGENT_ID || question.by() == Fields.AGENT_ID_LONG) {
            return told.get(new Agent(question.peripheralId(), question.value()));
        }
        return told.entrySet().stream()
                .filter(each -> each.getKey().peripheralId() == question.peripheralId())
                .map(Map.Entry::getValue)
                .filter(each -> Question.text(each, question.by()).equals(question.value()))
                .findFirst()
                .orElse(null);
    }

    /** A question that is refused. */
    static byte[] refusal(ProtocolVersion version, int invokeId, Status status) {
        return Message.builder(version, MessageTypes.FAILURE_CONF)
                .set(Fields.INVOKE_ID, Integer.toUnsignedLong(invokeId))
                .set(Fields.STATUS, status.code())
                .build()
                .toBytes();
    }

    private static byte[] conf(ProtocolVersion version, int invokeId, Message known) {
        if (known.typeNumber() == MessageTypes.QUERY_AGENT_STATE_CONF
                && known.version().equals(version)) {
            byte[] frame = known.toBytes();
            ByteBuffer.wrap(frame).putInt(ReplayClient.INVOKE_ID, invokeId);
            return frame;
        }
        MessageBuilder conf = Message.builder(version, MessageTypes.QUERY_AGENT_STATE_CONF)
                .set(Fields.INVOKE_ID, Integer.toUnsignedLong(invokeId));
        for (Field each : NUMBERS) {
            if (known.wireType(each) != null) {
                conf.setIfKnown(each, known.uint(each));
            }
        }
        for (Field each : TEXTS) {
            String text = Question.text(known, each);
            if (!text.isEmpty()) {
                conf.setIfKnown(each, text);
            }
        }
        addGroups(known, conf);
        return conf.buildIncomplete().toBytes();
    }

    private static List<FieldGroup> groups(Message known) {
        boolean event = known.typeNumber() == MessageTypes.AGENT_STATE_EVENT;
        return known.groups(event ? Fields.NUM_FLT_SKILL_GROUPS : Fields.NUM_SKILL_GROUPS);
    }

    private static void addGroups(Message known, MessageBuilder conf) {
        boolean event = known.typeNumber() == MessageTypes.AGENT_STATE_EVENT;
        Field number = event ? Fields.FLT_SKILL_GROUP_NUMBER : Fields.SKILL_GROUP_NUMBER;
        Field id = event ? Fields.FLT_SKILL_GROUP_ID : Fields.SKILL_GROUP_ID;
        Field priority = event ? Fields.FLT_SKILL_GROUP_PRIORITY : Fields.SKILL_GROUP_PRIORITY;
        Field state = event ? Fields.FLT_SKILL_GROUP_STATE : Fields.SKILL_GROUP_STATE;
        for (FieldGroup group : groups(known)) {
            conf.set(Fields.SKILL_GROUP_NUMBER, group.uint(number, NONE_32))
                    .set(Fields.SKILL_GROUP_ID, group.uint(id, NONE_32))
                    .set(Fields.SKILL_GROUP_PRIORITY, group.uint(priority, NONE_16))
                    .set(Fields.SKILL_GROUP_STATE, group.uint(state, NONE_16));
        }
    }
}

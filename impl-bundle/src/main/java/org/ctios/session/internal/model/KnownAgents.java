package org.ctios.session.internal.model;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ctios.ged188.Dictionary;
import org.ctios.ged188.Field;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.FieldSet;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.VoiceDomain;
import org.ctios.session.AgentState;
import org.jspecify.annotations.Nullable;

/** The agents, and what each message about agents says of them. */
final class KnownAgents {
    private static final long DELETED =
            Dictionary.standard().enumeration("RecordType").value("CONFIG_RECORD_DELETE");

    private final Map<Key, KnownAgent> agents = new HashMap<>();

    private record Key(long peripheralId, String agentId) {}

    Collection<KnownAgent> all() {
        return agents.values();
    }

    @Nullable
    KnownAgent find(long peripheralId, String agentId) {
        return agents.get(new Key(peripheralId, agentId));
    }

    void clear() {
        agents.clear();
    }

    /** The agent, made known when it is not. */
    KnownAgent obtain(long peripheralId, String agentId) {
        return agents.computeIfAbsent(
                new Key(peripheralId, agentId), key -> new KnownAgent(key.peripheralId(), key.agentId()));
    }

    /**
     * AGENT_STATE_EVENT. Where it is made of an answer, it has no more groups than that.
     *
     * @param found whether it was made of an answer, which was to a question about voice
     */
    void told(Message message, long peripheralId, String agentId, Instant time, boolean found) {
        if (agentId.isEmpty() || (!found && !VoiceDomain.isOf(message))) {
            return;
        }
        KnownAgent agent = obtain(peripheralId, agentId);
        agent.state(AgentState.of(message.uint(Fields.AGENT_STATE)), reason(message), time);
        device(agent, message);
        if (message.uint(Fields.NUM_FLT_SKILL_GROUPS, 0) > 0) {
            long[] groups = SkillGroups.of(
                    message,
                    Fields.NUM_FLT_SKILL_GROUPS,
                    Fields.FLT_SKILL_GROUP_NUMBER,
                    Fields.FLT_SKILL_GROUP_PRIORITY,
                    Fields.FLT_SKILL_GROUP_STATE);
            agent.skillGroups = found ? SkillGroups.answered(agent.skillGroups, groups) : groups;
        } else if (!message.isNone(Fields.SKILL_GROUP_NUMBER)) {
            agent.skillGroups = SkillGroups.with(
                    agent.skillGroups,
                    message.uint(Fields.SKILL_GROUP_NUMBER),
                    message.uint(Fields.SKILL_GROUP_PRIORITY),
                    message.uint(Fields.SKILL_GROUP_STATE));
        }
    }

    /** QUERY_AGENT_STATE_CONF. It tells no reason. */
    void queried(Message message, long peripheralId, String agentId, Instant time) {
        if (agentId.isEmpty() || peripheralId < 0 || !VoiceDomain.isOf(message)) {
            return;
        }
        KnownAgent agent = obtain(peripheralId, agentId);
        agent.state(AgentState.of(message.uint(Fields.AGENT_STATE)), -1, time);
        device(agent, message);
        agent.skillGroups = SkillGroups.answered(agent.skillGroups, queriedGroups(message));
    }

    static long[] queriedGroups(Message message) {
        return SkillGroups.of(
                message,
                Fields.NUM_SKILL_GROUPS,
                Fields.SKILL_GROUP_NUMBER,
                Fields.SKILL_GROUP_PRIORITY,
                Fields.SKILL_GROUP_STATE);
    }

    /** A record of CONFIG_AGENT_EVENT. What the agent's own messages told before is newer. */
    void configured(FieldGroup record, long ownPeripheral) {
        String id = record.text(Fields.LOGIN_ID, "");
        long peripheralId = record.uint(Fields.FLT_PERIPHERAL_ID, ownPeripheral);
        String oldId = record.text(Fields.OLD_LOGIN_ID, "");
        if (id.isEmpty() || record.uint(Fields.RECORD_TYPE, 0) == DELETED) {
            agents.remove(new Key(peripheralId, id));
            return;
        }
        if (!oldId.isEmpty() && !oldId.equals(id)) {
            agents.remove(new Key(peripheralId, oldId));
        }
        KnownAgent agent = obtain(peripheralId, id);
        if (!agent.state.isLoggedIn()) {
            agent.extension = record.text(Fields.EXTENSION, agent.extension);
        }
        if (agent.skillGroups.length == 0) {
            agent.skillGroups = SkillGroups.of(
                    record.groups(Fields.NUM_SKILLS),
                    Fields.FLT_SKILL_GROUP_NUMBER,
                    Fields.FLT_SKILL_GROUP_PRIORITY,
                    Fields.FLT_SKILL_GROUP_STATE);
        }
    }

    /** The id of the agent; Unified CCX has a field of its own for long ones. Empty when none is named. */
    static String agentId(FieldSet message) {
        String id = message.text(Fields.AGENT_ID);
        return id == null ? message.text(Fields.AGENT_ID_LONG, "") : id;
    }

    /** The agent whom an answer is about: the one it names, else the one who was asked for. Empty when nobody knows. */
    static String agentId(Message answer, @Nullable String asked) {
        String id = agentId(answer);
        return id.isEmpty() && asked != null ? asked : id;
    }

    private static void device(KnownAgent agent, Message message) {
        agent.extension = told(message, Fields.AGENT_EXTENSION, agent.extension);
        agent.instrument = told(message, Fields.AGENT_INSTRUMENT, agent.instrument);
    }

    /** The text that was told, as the object known before when it is the same: events repeat it again and again. */
    private static String told(Message message, Field field, String known) {
        String text = message.text(field);
        return text == null || text.isEmpty() || text.equals(known) ? known : text;
    }

    private static int reason(Message message) {
        return message.isNone(Fields.EVENT_REASON_CODE) ? -1 : (int) message.uint(Fields.EVENT_REASON_CODE);
    }
}

package org.ctios.simulator.internal.wire;

import static org.ctios.simulator.internal.wire.Numbers.NONE_SHORT;

import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.SkillGroup;
import org.jspecify.annotations.Nullable;

/** Messages that tell the state of an agent. */
public final class AgentMessages {
    /** The voice domain. */
    private static final long VOICE_MRD = 1;

    private static final long ROUTABLE = Numbers.value("AgentMode", "ROUTABLE");
    private static final long NOT_ROUTABLE = Numbers.value("AgentMode", "NOT_ROUTABLE");
    private static final long ICM_AVAILABLE = Numbers.value("AgentAvailabilityStatus", "ICM_AVAILABLE");
    private static final long NOT_AVAILABLE = Numbers.value("AgentAvailabilityStatus", "NOT_AVAILABLE");

    private AgentMessages() {}

    static Message event(ProtocolVersion version, long monitorId, AgentModel agent) {
        MessageBuilder message = Message.builder(version, MessageTypes.AGENT_STATE_EVENT)
                .set(Fields.MONITOR_ID, monitorId)
                .set(Fields.PERIPHERAL_ID, agent.peripheral().id())
                .set(Fields.PERIPHERAL_TYPE, Numbers.PERIPHERAL_TYPE)
                .set(Fields.SKILL_GROUP_STATE, agent.state().code())
                .set(Fields.EVENT_REASON_CODE, agent.reasonCode())
                .set(Fields.NUM_FLT_SKILL_GROUPS, agent.skillGroups().size());
        Numbers.skillGroup(message, agent.firstSkillGroup());
        state(message, agent);
        State next = next(agent);
        message.set(Fields.NEXT_AGENT_STATE, next == null ? NONE_SHORT : next.code());
        for (SkillGroup group : agent.skillGroups()) {
            message.set(Fields.FLT_SKILL_GROUP_NUMBER, group.number())
                    .set(Fields.FLT_SKILL_GROUP_ID, group.id())
                    .set(Fields.FLT_SKILL_GROUP_PRIORITY, group.priority())
                    .set(Fields.FLT_SKILL_GROUP_STATE, agent.state().code());
        }
        return message.build();
    }

    /** QUERY_AGENT_STATE_CONF. */
    public static Message queryConf(ProtocolVersion version, long invokeId, AgentModel agent) {
        MessageBuilder message = Message.builder(version, MessageTypes.QUERY_AGENT_STATE_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.NUM_SKILL_GROUPS, agent.skillGroups().size());
        state(message, agent);
        for (SkillGroup group : agent.skillGroups()) {
            message.set(Fields.SKILL_GROUP_NUMBER, group.number())
                    .set(Fields.SKILL_GROUP_ID, group.id())
                    .set(Fields.SKILL_GROUP_PRIORITY, group.priority())
                    .set(Fields.SKILL_GROUP_STATE, agent.state().code());
        }
        return message.build();
    }

    /** What the event and the confirmation have in common. */
    private static void state(MessageBuilder message, AgentModel agent) {
        boolean loggedIn = agent.isLoggedIn();
        message.set(Fields.AGENT_STATE, agent.state().code())
                .set(Fields.MRDID, VOICE_MRD)
                .set(Fields.NUM_TASKS, agent.parties().isEmpty() ? 0 : 1)
                .set(Fields.AGENT_MODE, loggedIn ? ROUTABLE : NOT_ROUTABLE)
                .set(Fields.MAX_TASK_LIMIT, loggedIn ? 1 : 0)
                .set(Fields.ICM_AGENT_ID, agent.skillTargetId())
                .set(Fields.AGENT_AVAILABILITY_STATUS, agent.state() == State.AVAILABLE ? ICM_AVAILABLE : NOT_AVAILABLE)
                .set(Fields.AGENT_ID, agent.id())
                .set(Fields.AGENT_EXTENSION, agent.instrument())
                .set(Fields.AGENT_INSTRUMENT, agent.instrument());
    }

    /** What follows the state of now, as far as it is decided. */
    private static @Nullable State next(AgentModel agent) {
        boolean wrapsUp = agent.state() == State.WORK_READY;
        return agent.pending() == null && wrapsUp ? State.AVAILABLE : agent.pending();
    }
}

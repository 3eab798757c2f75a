package org.ctios.simulator.internal.wire;

import java.util.List;
import java.util.Map;
import org.ctios.ged188.Field;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.Agent.State;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.SkillGroup;

/** Statistics: how many agents of a skill group are in which state now. What would need a history is 0. */
public final class StatisticsMessages {
    private static final Map<State, Field> COUNTED = Map.of(
            State.AVAILABLE, Fields.AGENTS_AVAIL,
            State.NOT_READY, Fields.AGENTS_NOT_READY,
            State.TALKING, Fields.AGENTS_TALKING_IN,
            State.WORK_NOT_READY, Fields.AGENTS_WORK_NOT_READY,
            State.WORK_READY, Fields.AGENTS_WORK_READY,
            State.BUSY_OTHER, Fields.AGENTS_BUSY_OTHER,
            State.RESERVED, Fields.AGENTS_RESERVED,
            State.HOLD, Fields.AGENTS_HOLD);

    private StatisticsMessages() {}

    /** QUERY_AGENT_STATISTICS_CONF. */
    public static Message agent(ProtocolVersion version, long invokeId, AgentModel agent) {
        return Message.builder(version, MessageTypes.QUERY_AGENT_STATISTICS_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.PERIPHERAL_ID, agent.peripheral().id())
                .set(Fields.AGENT_EXTENSION, agent.instrument())
                .set(Fields.AGENT_ID, agent.id())
                .set(Fields.AGENT_INSTRUMENT, agent.instrument())
                .build();
    }

    /** QUERY_SKILL_GROUP_STATISTICS_CONF. */
    public static Message skillGroup(
            ProtocolVersion version, long invokeId, SkillGroup group, List<AgentModel> agents) {
        List<State> states = agents.stream()
                .filter(agent -> agent.skillGroups().contains(group) && agent.isLoggedIn())
                .map(AgentModel::state)
                .toList();
        MessageBuilder message = Message.builder(version, MessageTypes.QUERY_SKILL_GROUP_STATISTICS_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.PERIPHERAL_ID, group.peripheralId())
                .set(Fields.SKILL_GROUP_NUMBER, group.number())
                .set(Fields.SKILL_GROUP_ID, group.id())
                .set(Fields.AGENTS_LOGGED_ON, states.size());
        COUNTED.forEach((state, field) ->
                message.set(field, states.stream().filter(each -> each == state).count()));
        return message.build();
    }
}

package org.ctios.session.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctios.session.internal.model.Wire.PERIPHERAL;

import java.util.List;
import java.util.stream.IntStream;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.AgentState;
import org.junit.jupiter.api.Test;

/** Skill groups that an answer tells, beside those that events told. */
class SkillGroupsInAnswersTest extends ReconciliationRun {
    /** The order of the groups says nothing (guide, AGENT_STATE_EVENT, QUERY_AGENT_STATE_CONF). */
    @Test
    void theSameGroupsInAnotherOrderAreNoNews() {
        events(grouped(Wire.agent("7001", 3), true, List.of(12, 11)));
        begin(MONITOR);
        answer(grouped(Wire.queryConf(FIRST, 3), false, List.of(11, 12)));
        assertThat(told).isEmpty();
    }

    /** An answer has room for 20 groups, an event for 99 (guide): what a full answer leaves out is no news. */
    @Test
    void groupsThatAnAnswerHasNoRoomForStayKnown() {
        List<Integer> many = IntStream.rangeClosed(1, 30).boxed().toList();
        events(grouped(Wire.agent("7001", 3), true, many));
        begin(MONITOR);
        answer(grouped(Wire.queryConf(FIRST, 3), false, many.subList(5, 25)));
        assertThat(told).isEmpty();
        assertThat(model.agents().get(0).skillGroups()).hasSize(30);
        begin(MONITOR);
        answer(grouped(Wire.queryConf(FIRST, 2), false, many.subList(5, 25)));
        assertThat(toldTypes()).containsExactly(MessageTypes.AGENT_STATE_EVENT);
        assertThat(model.agents().get(0).skillGroups())
                .hasSize(30)
                .filteredOn(group -> group.state() == AgentState.NOT_READY)
                .hasSize(20);
    }

    /** The same for an answer that a user asked for. */
    @Test
    void groupsThatAUsersAnswerHasNoRoomForStayKnown() {
        List<Integer> many = IntStream.rangeClosed(1, 30).boxed().toList();
        events(grouped(Wire.agent("7001", 3), true, many));
        model.apply(grouped(Wire.queryConf(7, 3), false, many.subList(0, 20)), PERIPHERAL, "7001", Wire.TIME);
        assertThat(model.agents().get(0).skillGroups()).hasSize(30);
        model.apply(grouped(Wire.queryConf(7, 3), false, many.subList(0, 19)), PERIPHERAL, "7001", Wire.TIME);
        assertThat(model.agents().get(0).skillGroups()).hasSize(19);
    }

    private static Message grouped(MessageBuilder message, boolean event, List<Integer> groups) {
        long state = message.build().uint(Fields.AGENT_STATE);
        for (int group : groups) {
            message.set(event ? Fields.FLT_SKILL_GROUP_NUMBER : Fields.SKILL_GROUP_NUMBER, group)
                    .set(event ? Fields.FLT_SKILL_GROUP_ID : Fields.SKILL_GROUP_ID, 5000 + group)
                    .set(event ? Fields.FLT_SKILL_GROUP_PRIORITY : Fields.SKILL_GROUP_PRIORITY, 1)
                    .set(event ? Fields.FLT_SKILL_GROUP_STATE : Fields.SKILL_GROUP_STATE, state);
        }
        return message.build();
    }
}

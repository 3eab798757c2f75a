package org.ctios.session.internal.translate;

import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.ged188.FieldGroup;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.jspecify.annotations.Nullable;

/** One agent of a team: the CIL tells each by itself, the message tells all (DG 12.5 ch. 6, OnNewAgentTeamMember). */
final class TeamMemberEvent extends AgentMessageEvent {
    private final FieldGroup member;

    TeamMemberEvent(Origin origin, Message message, Subject subject, FieldGroup member) {
        super(EventId.NEW_AGENT_TEAM_MEMBER, origin, message, subject);
        this.member = member;
    }

    @Override
    public @Nullable String agentId() {
        return member.text(Fields.ATC_AGENT_ID);
    }

    @Override
    public @Nullable AgentState agentState() {
        return member.has(Fields.ATC_AGENT_STATE) ? AgentState.of(member.uint(Fields.ATC_AGENT_STATE)) : null;
    }

    @Override
    public long stateDuration() {
        return member.uint(Fields.ATC_STATE_DURATION, -1);
    }

    @Override
    void complete(Arguments.Builder arguments) {
        super.complete(arguments);
        AgentState state = agentState();
        arguments
                .set("AgentState", state == null ? null : state.number())
                .set("StateDuration", stateDuration() < 0 ? null : stateDuration())
                .set("AgentFlags", member.has(Fields.AGENT_FLAGS) ? member.uint(Fields.AGENT_FLAGS) : null);
    }
}

package org.ctios.simulator.internal.wire;

import static org.ctios.simulator.internal.wire.Numbers.value;

import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageBuilder;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.Fact.TeamFact;
import org.ctios.simulator.internal.centre.TeamModel;

/** Messages of teams and of supervisors. */
public final class TeamMessages {
    private static final int MOST_MEMBERS = 64;
    private static final long PERMANENT = value("AgentTeamConfigOperation", "RESTORE_PERMANENT");
    private static final long ADDED = value("AgentTeamConfigOperation", "ADD_AGENT");
    private static final long REMOVED = value("AgentTeamConfigOperation", "REMOVE_AGENT");
    private static final long REGULAR = value("AgentFlags", "REGULAR_AGENT");
    private static final long LEADER = value("AgentFlags", "PRIMARY_SUPERVISOR");

    private TeamMessages() {}

    /** AGENT_TEAM_CONFIG_EVENT: the whole team, in as many messages as it needs. */
    public static List<Message> team(ProtocolVersion version, TeamModel team) {
        List<Message> messages = new ArrayList<>();
        List<AgentModel> members = team.members();
        for (int from = 0; from < members.size(); from += MOST_MEMBERS) {
            List<AgentModel> part = members.subList(from, Math.min(members.size(), from + MOST_MEMBERS));
            messages.add(config(version, team, part, PERMANENT));
        }
        return messages;
    }

    static Message change(ProtocolVersion version, TeamFact fact) {
        return config(version, fact.team(), List.of(fact.agent()), fact.joined() ? ADDED : REMOVED);
    }

    private static Message config(ProtocolVersion version, TeamModel team, List<AgentModel> members, long operation) {
        MessageBuilder message = Message.builder(version, MessageTypes.AGENT_TEAM_CONFIG_EVENT)
                .set(Fields.PERIPHERAL_ID, team.peripheral().id())
                .set(Fields.TEAM_ID, team.id())
                .set(Fields.CONFIG_OPERATION, operation)
                .setIfKnown(Fields.AGENT_TEAM_NAME, team.name());
        for (AgentModel member : members) {
            message.set(Fields.ATC_AGENT_ID, member.id())
                    .set(Fields.AGENT_FLAGS, member == team.supervisor() ? LEADER : REGULAR)
                    .set(Fields.ATC_AGENT_STATE, member.state().code())
                    .set(Fields.ATC_STATE_DURATION, 0);
        }
        return message.build();
    }

    /** LIST_AGENT_TEAM_CONF with the one team that a supervisor leads. */
    public static Message list(ProtocolVersion version, long invokeId, TeamModel team) {
        return Message.builder(version, MessageTypes.LIST_AGENT_TEAM_CONF)
                .set(Fields.INVOKE_ID, invokeId)
                .set(Fields.SEGMENT_NUMBER, 1)
                .set(Fields.TEAM_ID, team.id())
                .build();
    }

    /** EMERGENCY_CALL_EVENT: the call in which the agent was, or the one made for the emergency. */
    public static Message emergency(
            ProtocolVersion version, AgentModel agent, Message request, String clientId, String clientAddress) {
        return Message.builder(version, MessageTypes.EMERGENCY_CALL_EVENT)
                .set(Fields.PERIPHERAL_ID, agent.peripheral().id())
                .set(Fields.CONNECTION_CALL_ID, request.uint(Fields.CONNECTION_CALL_ID))
                .set(Fields.CONNECTION_DEVICE_ID_TYPE, request.uint(Fields.CONNECTION_DEVICE_ID_TYPE))
                .set(Fields.CONNECTION_DEVICE_ID, request.text(Fields.CONNECTION_DEVICE_ID, ""))
                .set(Fields.CLIENT_ID, clientId)
                .set(Fields.CLIENT_ADDRESS, clientAddress)
                .set(Fields.AGENT_EXTENSION, agent.instrument())
                .set(Fields.AGENT_ID, agent.id())
                .set(Fields.AGENT_INSTRUMENT, agent.instrument())
                .build();
    }
}

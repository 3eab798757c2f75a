package org.ctios.session.internal.translate;

import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.session.CilError;

/** Requests about settings, statistics, teams and messages between users. */
final class SettingsRequests {
    private static final long AGENT_DESKTOP = 0;
    private static final long SUPERVISOR_DESKTOP = 1;

    /** The CTI Server's Distribution by its number. */
    private static final List<String> DISTRIBUTIONS = List.of("client", "supervisor", "team", "all");

    private final RequestForm form;
    private final GivenArguments given;
    private final Knowledge knowledge;

    SettingsRequests(RequestForm form, Knowledge knowledge) {
        this.form = form;
        this.given = form.given();
        this.knowledge = knowledge;
    }

    /** The number of the desktop type is checked and not sent: server and CTI OS answer the same to both. */
    Message deskSettings() {
        long desktop = given.number("DesktopType", AGENT_DESKTOP);
        if (desktop != AGENT_DESKTOP && desktop != SUPERVISOR_DESKTOP) {
            throw given.failed(
                    CilError.E_CTIOS_INVALID_DESKTOP_TYPE,
                    "DesktopType is neither agent nor supervisor",
                    "Give 0 or 1, or leave it out");
        }
        AgentName.of(given, knowledge).identify(form);
        return form.build();
    }

    Message greeting() {
        form.set(Fields.AGENT_ACTION, "AgentAction", given.number("AgentAction", 0, 1, 2));
        AgentName.of(given, knowledge).identify(form);
        return form.build();
    }

    Message agentStatistics() {
        AgentName agent = AgentName.of(given, knowledge);
        if (agent.id().isEmpty() && agent.device().isEmpty()) {
            throw given.missing("AgentID", "Name the agent by AgentID, AgentInstrument or AgentExtension");
        }
        new AgentRequests(form, knowledge).refuseIfLoggedOut(agent);
        agent.describe(form);
        return form.build();
    }

    Message skillGroupStatistics() {
        if (!given.has("SkillGroupNumber") && !given.has("SkillGroupID")) {
            throw given.missing("SkillGroupNumber", "Name the group by SkillGroupNumber or SkillGroupID");
        }
        long peripheral = AgentName.peripheral(given, AgentName.own(knowledge).peripheralId());
        return form.set(Fields.PERIPHERAL_ID, "PeripheralID", peripheral)
                .number(Fields.SKILL_GROUP_NUMBER, "SkillGroupNumber", RequestForm.NONE)
                .number(Fields.SKILL_GROUP_ID, "SkillGroupID", RequestForm.NONE)
                .build();
    }

    Message teamList() {
        return form.number(Fields.SUPERVISOR_ID, "SupervisorID", 0).build();
    }

    Message startMonitoringTeam() {
        return form.number(Fields.TEAM_ID, "TeamID", 0).build();
    }

    Message stopMonitoringTeam() {
        return form.number(Fields.MONITOR_ID, "MonitorID", 0).build();
    }

    Message chat() {
        int distribution = distribution();
        AgentName.of(given, knowledge).describe(form);
        form.set(Fields.DISTRIBUTION, distribution);
        if (distribution == 0) {
            String target = given.text("Target", "");
            if (target.isEmpty()) {
                throw given.missing("Target", "Name the client that is to get the message by its ClientID");
            }
            form.set(Fields.CLIENT_ID, "Target", target);
        }
        return form.set(Fields.TEXT, "Message", given.text("Message", "")).build();
    }

    private int distribution() {
        String text = given.text("Distribution", "");
        for (int number = 0; number < DISTRIBUTIONS.size(); number++) {
            if (text.equalsIgnoreCase(DISTRIBUTIONS.get(number)) || text.equals(Integer.toString(number))) {
                return number;
            }
        }
        throw given.invalid(
                "Distribution",
                "is none the CTI Server has",
                "Give client, supervisor, team or all; only a CTI OS server can address an agent by id");
    }
}

package org.ctios.session.internal.translate;

import java.util.Locale;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.VoiceDomain;
import org.ctios.session.AgentSnapshot;
import org.ctios.session.AgentState;
import org.ctios.session.Arguments;
import org.ctios.session.CilError;
import org.ctios.session.ConnectionMode;
import org.jspecify.annotations.Nullable;

/** Requests about an agent's state (DG 12.6 ch. 9). */
final class AgentRequests {
    private static final long MOST_SKILL_GROUPS = 10;
    private static final long CALL_BY_CALL = 3;
    private static final long NAILED_CONNECTION = 4;

    private final RequestForm form;
    private final GivenArguments given;
    private final Knowledge knowledge;

    AgentRequests(RequestForm form, Knowledge knowledge) {
        this.form = form;
        this.given = form.given();
        this.knowledge = knowledge;
    }

    Message login() {
        refuseAnotherAgent();
        AgentName agent = AgentName.of(given, knowledge);
        if (agent.id().isEmpty()) {
            throw given.missing(
                    "AgentID",
                    given.has("LoginName") ? "The CTI Server knows agents by id, not by LoginName" : "Name the agent");
        }
        change(AgentState.LOGIN, agent, device(agent));
        return withPassword(agent);
    }

    /** Login must be about the agent that the session is for (DG 12.6 ch. 9). */
    private void refuseAnotherAgent() {
        AgentName own = AgentName.own(knowledge);
        String id = given.text("AgentID", own.id());
        boolean another = !own.id().isEmpty() && !id.equals(own.id());
        if (knowledge.mode() == ConnectionMode.AGENT
                && (another || given.number("PeripheralID", own.peripheralId()) != own.peripheralId())) {
            throw given.failed(
                    CilError.E_CTIOS_LOGIN_INCONSISTENT_ARGUMENTS,
                    "AgentID or PeripheralID differ from the session's agent",
                    "Log another agent in with a session of its own, or change agentId in the configuration");
        }
    }

    /** The device of a login; that of a mobile agent carries the number of the phone (guide, SET_AGENT_STATE_REQ). */
    private String device(AgentName agent) {
        String number = given.text("AgentRemoteNumber", "");
        if (number.isEmpty() && (given.flag("RemoteLogin") || given.has("AgentCallMode"))) {
            throw given.missing("AgentRemoteNumber", "A mobile agent needs the number of a phone");
        }
        return number.isEmpty() ? agent.device() : agent.device() + ";" + number;
    }

    Message logout() {
        AgentName agent = AgentName.of(given, knowledge);
        refuseIfLoggedOut(agent);
        change(AgentState.LOGOUT, agent, agent.device());
        return withPassword(agent);
    }

    /** Login and logout need the password (guide, SET_AGENT_STATE_REQ): the session's own where none is given. */
    private Message withPassword(AgentName agent) {
        String password = given.text("AgentPassword");
        String configured = agent.isOwn() ? knowledge.agent().password().reveal() : "";
        return form.setUnlessEmpty(Fields.AGENT_PASSWORD, "AgentPassword", password == null ? configured : password)
                .build();
    }

    Message setState() {
        AgentState wanted = wanted();
        AgentName agent = AgentName.of(given, knowledge);
        if (wanted != AgentState.LOGIN) {
            refuseIfLoggedOut(agent);
        }
        change(wanted, agent, agent.device());
        return wanted == AgentState.LOGIN || wanted == AgentState.LOGOUT
                ? withPassword(agent)
                : form.text(Fields.AGENT_PASSWORD, "AgentPassword").build();
    }

    /** The state wanted, by its number or its name: {@code NOT_READY}, {@code notReady}, {@code eNotReady}. */
    private AgentState wanted() {
        String text = given.text("AgentState", "").strip();
        String plain = text.replaceAll("[-_\\s]", "").toLowerCase(Locale.ROOT);
        for (AgentState state : AgentState.values()) {
            String name = state.name().replace("_", "").toLowerCase(Locale.ROOT);
            boolean meant =
                    plain.equals(name) || plain.equals("e" + name) || text.equals(Integer.toString(state.number()));
            if (meant && state != AgentState.UNKNOWN) {
                return state;
            }
        }
        throw given.invalid("AgentState", "is no agent state", "Give a number of 0 to 14 or a name such as NOT_READY");
    }

    void refuseIfLoggedOut(AgentName agent) {
        AgentSnapshot seen = knowledge.agentSnapshot();
        if (agent.isOwn() && seen != null && seen.state() == AgentState.LOGOUT) {
            throw given.failed(CilError.E_CTIOS_AGENT_NOT_LOGIN, "the agent is logged out", "Log the agent in first");
        }
    }

    private void change(AgentState wanted, AgentName agent, String device) {
        if (device.isEmpty()) {
            throw given.missing("AgentInstrument", "Name the agent's device");
        }
        form.set(Fields.PERIPHERAL_ID, "PeripheralID", agent.peripheralId())
                .set(Fields.AGENT_STATE, "AgentState", wanted.number())
                .set(Fields.AGENT_WORK_MODE, "AgentWorkMode", workMode())
                .number(Fields.EVENT_REASON_CODE, "EventReasonCode", 0)
                .set(Fields.FORCED_FLAG, "ForcedFlag", given.number("ForcedFlag", 0, 0, 2))
                .set(Fields.AGENT_INSTRUMENT, "AgentInstrument", device);
        if (!agent.id().isEmpty()) {
            agent.putId(form);
        }
        form.text(Fields.POSITION_ID, "PositionID").text(Fields.SUPERVISOR_ID, "SupervisorID");
        skillGroups();
    }

    /** The CIL's AgentCallMode of a mobile agent is a work mode of the CTI Server, with the same numbers. */
    private long workMode() {
        return given.has("AgentCallMode")
                ? given.number("AgentCallMode", 0, CALL_BY_CALL, NAILED_CONNECTION)
                : given.number("AgentWorkMode", 0);
    }

    private void skillGroups() {
        skillGroup(given.number("SkillGroupNumber"), given.number("SkillGroupPriority"));
        Arguments groups = given.nested("SkillGroups");
        if (groups.numElements() > MOST_SKILL_GROUPS) {
            throw given.invalid("SkillGroups", "holds too many groups", "Give at most " + MOST_SKILL_GROUPS);
        }
        for (String key : groups.keys()) {
            Arguments group = groups.getValueArray(key);
            Long number = group == null ? null : group.getValueLong("SkillGroupNumber");
            if (group == null || number == null) {
                throw given.invalid(
                        "SkillGroups", "holds a group without number", "Give nested Arguments with SkillGroupNumber");
            }
            skillGroup(number, group.getValueLong("SkillGroupPriority"));
        }
    }

    private void skillGroup(@Nullable Long number, @Nullable Long priority) {
        if (number != null) {
            form.set(Fields.SKILL_GROUP_NUMBER, "SkillGroupNumber", number);
            form.set(Fields.SKILL_GROUP_PRIORITY, "SkillGroupPriority", priority == null ? 0 : priority);
        }
    }

    /** Asks by one name only: the server takes the first it finds. */
    Message queryState() {
        AgentName agent = AgentName.of(given, knowledge);
        form.set(Fields.PERIPHERAL_ID, "PeripheralID", agent.peripheralId())
                .set(Fields.MRDID, VoiceDomain.ID)
                .set(Fields.ICM_AGENT_ID, RequestForm.NONE);
        if (!agent.id().isEmpty()) {
            agent.putId(form);
        } else if (!agent.instrument().isEmpty()) {
            form.set(Fields.AGENT_INSTRUMENT, "AgentInstrument", agent.instrument());
        } else if (!agent.extension().isEmpty()) {
            form.set(Fields.AGENT_EXTENSION, "AgentExtension", agent.extension());
        } else {
            throw given.missing("AgentID", "Name the agent by AgentID, AgentInstrument or AgentExtension");
        }
        return form.build();
    }
}

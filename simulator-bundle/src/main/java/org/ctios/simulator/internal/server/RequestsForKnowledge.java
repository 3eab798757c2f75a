package org.ctios.simulator.internal.server;

import java.util.List;
import org.ctios.ged188.Fields;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.CentreModel;
import org.ctios.simulator.internal.centre.Party;
import org.ctios.simulator.internal.centre.Peripheral;
import org.ctios.simulator.internal.centre.SkillGroup;
import org.ctios.simulator.internal.wire.CallAnswers;
import org.ctios.simulator.internal.wire.ConfigMessages;
import org.ctios.simulator.internal.wire.DeviceMessages;
import org.ctios.simulator.internal.wire.StatisticsMessages;
import org.ctios.simulator.internal.wire.Status;
import org.jspecify.annotations.Nullable;

/**
 * Requests that only ask: calls and abilities of a device, configuration, desk settings, statistics. None of them changes
 * anything. On the model thread only.
 */
final class RequestsForKnowledge {
    private final CentreModel centre;

    RequestsForKnowledge(ServerContext context) {
        this.centre = context.centre();
    }

    /** Serves a request, or answers false when it is none of these. */
    boolean handle(Answers answers) {
        switch (answers.request().typeNumber()) {
            case MessageTypes.SNAPSHOT_DEVICE_REQ -> snapshotDevice(answers);
            case MessageTypes.CONFIG_REQUEST_KEY_EVENT ->
                answers.send(config(answers).keys(answers.version()));
            case MessageTypes.CONFIG_REQUEST_EVENT -> upload(answers);
            case MessageTypes.AGENT_DESK_SETTINGS_REQ -> answers.send(deskSettings(answers));
            case MessageTypes.QUERY_DEVICE_INFO_REQ -> deviceInfo(answers);
            case MessageTypes.QUERY_AGENT_STATISTICS_REQ -> agentStatistics(answers);
            case MessageTypes.QUERY_SKILL_GROUP_STATISTICS_REQ -> skillGroupStatistics(answers);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Calls at an instrument, or at a route point where calls wait. */
    private void snapshotDevice(Answers answers) {
        String device = answers.request().text(Fields.AGENT_INSTRUMENT);
        long peripheral = answers.request().uint(Fields.PERIPHERAL_ID);
        if (device == null) {
            answers.refuse(Status.REQUIRED_DATA_MISSING);
        } else if (centre.staff().hasInstrument(peripheral, device)) {
            AgentModel agent = centre.staff().at(peripheral, device);
            if (answers.mayControl(agent)) {
                List<Party> parties = agent == null ? List.of() : agent.parties();
                answers.send(CallAnswers.device(answers.version(), answers.invokeId(), parties));
            } else {
                answers.refuse(Status.INVALID_SERVICE);
            }
        } else if (centre.isRoutePoint(peripheral, device) && answers.open().allEvents()) {
            answers.send(CallAnswers.device(answers.version(), answers.invokeId(), centre.waitingAt(device)));
        } else {
            answers.refuse(Status.INVALID_DEVICE);
        }
    }

    private void upload(Answers answers) {
        long kinds = answers.request().uint(Fields.CONFIG_INFORMATION);
        config(answers).upload(answers.version(), kinds, centre.staff().all()).forEach(answers::send);
    }

    /** That of all peripherals when none is named. One that does not exist has none: without an InvokeID nothing is refused. */
    private ConfigMessages config(Answers answers) {
        if (answers.request().isNone(Fields.PERIPHERAL_ID)) {
            return new ConfigMessages(centre.staff().peripherals());
        }
        Peripheral named = centre.staff().peripheral(answers.request().uint(Fields.PERIPHERAL_ID));
        return new ConfigMessages(named == null ? List.of() : List.of(named));
    }

    /** No rule demands anything of an agent. */
    private Message deskSettings(Answers answers) {
        return Message.builder(answers.version(), MessageTypes.AGENT_DESK_SETTINGS_CONF)
                .set(Fields.INVOKE_ID, answers.invokeId())
                .set(Fields.PERIPHERAL_ID, answers.request().uint(Fields.PERIPHERAL_ID))
                .build();
    }

    private void deviceInfo(Answers answers) {
        String device = answers.request().text(Fields.AGENT_INSTRUMENT);
        if (device == null) {
            answers.refuse(Status.REQUIRED_DATA_MISSING);
        } else if (centre.staff().hasInstrument(answers.request().uint(Fields.PERIPHERAL_ID), device)) {
            answers.send(DeviceMessages.info(answers.version(), answers.invokeId()));
        } else {
            answers.refuse(Status.INVALID_DEVICE);
        }
    }

    private void agentStatistics(Answers answers) {
        AgentSearch.Result found = new AgentSearch(centre.staff()).find(answers.request());
        AgentModel agent = found.agent();
        if (agent == null) {
            answers.refuse(found.wrong() == null ? Status.INVALID_AGENT_DATA : found.wrong());
        } else {
            answers.send(StatisticsMessages.agent(answers.version(), answers.invokeId(), agent));
        }
    }

    private void skillGroupStatistics(Answers answers) {
        SkillGroup group = skillGroup(answers.request());
        long id = answers.request().uint(Fields.SKILL_GROUP_ID, 0);
        if (group == null) {
            answers.refuse(Status.INVALID_SKILL_GROUP);
        } else if (id != 0 && !answers.request().isNone(Fields.SKILL_GROUP_ID) && id != group.id()) {
            answers.refuse(Status.SKILL_GROUP_CONFLICT);
        } else {
            answers.send(StatisticsMessages.skillGroup(
                    answers.version(), answers.invokeId(), group, centre.staff().all()));
        }
    }

    /** By its number at the peripheral, or by its ID where no number is given. */
    private @Nullable SkillGroup skillGroup(Message request) {
        Peripheral peripheral = centre.staff().peripheral(request.uint(Fields.PERIPHERAL_ID));
        boolean byId = request.isNone(Fields.SKILL_GROUP_NUMBER);
        long wanted = byId ? request.uint(Fields.SKILL_GROUP_ID, 0) : request.uint(Fields.SKILL_GROUP_NUMBER);
        List<SkillGroup> groups = peripheral == null ? List.of() : peripheral.skillGroups();
        return groups.stream()
                .filter(each -> (byId ? each.id() : each.number()) == wanted)
                .findFirst()
                .orElse(null);
    }
}

package org.ctios.itests.faults;

import java.util.Map;
import org.ctios.ged188.MessageTypes;

/** Which message confirms what users ask for, as the guide has it; the session's own table is under test. */
final class Confirmations {
    private static final Map<String, Integer> TYPES = Map.ofEntries(
            Map.entry("makeCall", MessageTypes.MAKE_CALL_CONF),
            Map.entry("makeConsultCall", MessageTypes.CONSULTATION_CALL_CONF),
            Map.entry("answer", MessageTypes.ANSWER_CALL_CONF),
            Map.entry("hold", MessageTypes.HOLD_CALL_CONF),
            Map.entry("retrieve", MessageTypes.RETRIEVE_CALL_CONF),
            Map.entry("alternate", MessageTypes.ALTERNATE_CALL_CONF),
            Map.entry("reconnect", MessageTypes.RECONNECT_CALL_CONF),
            Map.entry("transfer", MessageTypes.TRANSFER_CALL_CONF),
            Map.entry("singleStepTransfer", MessageTypes.TRANSFER_CALL_CONF),
            Map.entry("conference", MessageTypes.CONFERENCE_CALL_CONF),
            Map.entry("clear", MessageTypes.CLEAR_CALL_CONF),
            Map.entry("clearConnection", MessageTypes.CLEAR_CONNECTION_CONF),
            Map.entry("setCallData", MessageTypes.SET_CALL_DATA_CONF),
            Map.entry("snapshot", MessageTypes.SNAPSHOT_CALL_CONF),
            Map.entry("snapshotDevice", MessageTypes.SNAPSHOT_DEVICE_CONF),
            Map.entry("queryDeviceInfo", MessageTypes.QUERY_DEVICE_INFO_CONF),
            Map.entry("setAgentState", MessageTypes.SET_AGENT_STATE_CONF),
            Map.entry("queryAgentState", MessageTypes.QUERY_AGENT_STATE_CONF),
            Map.entry("queryAgentStatistics", MessageTypes.QUERY_AGENT_STATISTICS_CONF),
            Map.entry("querySkillGroupStatistics", MessageTypes.QUERY_SKILL_GROUP_STATISTICS_CONF),
            Map.entry("requestDesktopSettings", MessageTypes.AGENT_DESK_SETTINGS_CONF),
            Map.entry("requestAgentTeamList", MessageTypes.LIST_AGENT_TEAM_CONF),
            Map.entry("superviseCall", MessageTypes.SUPERVISE_CALL_CONF),
            Map.entry("startMonitoringAgentTeam", MessageTypes.MONITOR_AGENT_TEAM_START_CONF));

    private Confirmations() {}

    /** The type of the message that confirms such a request. */
    static int of(String operation) {
        Integer type = TYPES.get(operation);
        if (type == null) {
            throw new IllegalArgumentException("nothing is known to confirm " + operation);
        }
        return type;
    }
}

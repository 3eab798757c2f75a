package org.ctios.event;

import static org.ctios.event.EventFamily.AGENT;
import static org.ctios.event.EventFamily.CALL;
import static org.ctios.event.EventFamily.CONNECTION;
import static org.ctios.event.EventFamily.SKILL_GROUP;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events that a session tells: those of the CIL that a CTI Server lets it know, and some that the CIL lacks. Events
 * that mirror a CTI Server message have its number (DG 12.5 ch. 8 prints 23, 24 and 30). Statistics have the number of
 * their message with bit 0x20000000, as DG 12.5 ch. 4 prints it for skill groups. The session's own events have no
 * published number and get one of ours from 0x20001000 on, so use the constant or the name.
 */
public enum EventId {
    /** A connection, the first or one after a failover, is established. */
    CONNECTION_ESTABLISHED(0x2000_1001, "OnConnection", "eOnConnection", CONNECTION),
    /** A connection attempt failed, the connection was lost, or is left for another one. */
    CONNECTION_FAILURE(0x2000_1002, "OnConnectionFailure", "eOnConnectionFailure", CONNECTION),
    /** The session's own disconnect is complete. */
    CONNECTION_CLOSED(0x2000_1003, "OnConnectionClosed", "eOnConnectionClosed", CONNECTION),
    /** The server refuses the session for good. */
    CONNECTION_REJECTED(0x2000_1004, "OnConnectionRejected", "eOnConnectionRejected", CONNECTION),
    /** The server tells the state of one of its parts, or a failure. */
    CTIOS_FAILURE(0x2000_1005, "OnCTIOSFailure", "eCTIOSFailureEvent", CONNECTION),
    /** A heartbeat was answered. */
    HEARTBEAT(0x2000_1006, "OnHeartbeat", "eOnHeartbeat", CONNECTION),
    /** A heartbeat was not answered in time. */
    MISSING_HEARTBEAT(0x2000_1007, "OnMissingHeartbeat", "eOnMissingHeartbeat", CONNECTION),
    /** Monitor mode is in force. */
    MONITOR_MODE_ESTABLISHED(0x2000_1008, "OnMonitorModeEstablished", "eOnMonitorModeEstablished", CONNECTION),
    /** Agent mode is in force. */
    SET_AGENT_MODE(0x2000_1009, "OnSetAgentMode", "eSetAgentModeEvent", CONNECTION),
    /** The connection was away and is back: what lay between. The CIL has no such event. */
    EVENT_GAP(0x2000_100A, "OnEventGap", "eOnEventGap", CONNECTION),
    /** A listener's queue is full. The CIL has no such event. */
    QUEUE_FULL(0x2000_100B, "OnQueueFull", "eOnQueueFull", CONNECTION),
    /** Agent mode: another call is the current one. */
    CURRENT_CALL_CHANGED(0x2000_100C, "OnCurrentCallChanged", "eOnCurrentCallChanged", CONNECTION),
    /** Agent mode: the session has no current agent any more. */
    CURRENT_AGENT_RESET(0x2000_100D, "OnCurrentAgentReset", "eOnCurrentAgentReset", CONNECTION),

    /** An agent's state changed. */
    AGENT_STATE_CHANGE(30, "OnAgentStateChange", "eAgentStateEvent", AGENT),
    /** The state of an agent that was asked for. */
    QUERY_AGENT_STATE_CONF(37, "OnQueryAgentStateConf", "eQueryAgentStateConf", AGENT),
    /** A state change was accepted, not yet done. */
    SET_AGENT_STATE_CONF(39, "OnSetAgentStateConf", "eSetAgentStateConf", AGENT),
    /** A request to the peripheral was refused. */
    CONTROL_FAILURE_CONF(35, "OnControlFailureConf", "eControlFailureConf", AGENT),
    /** A logout was refused; comes before the control failure. */
    LOGOUT_FAILED(0x2000_1101, "OnLogoutFailed", "eLogoutFailed", AGENT),
    /** The own agent is about to be logged out. */
    PRE_LOGOUT(0x2000_1102, "OnPreLogout", "ePreLogoutEvent", AGENT),
    /** The own agent is logged out, and all listeners have seen the state change. */
    POST_LOGOUT(0x2000_1103, "OnPostLogout", "ePostLogoutEvent", AGENT),
    /** What the own agent may do next changed. */
    BUTTON_ENABLEMENT_CHANGE(0x2000_1104, "OnButtonEnablementChange", "eButtonEnablementMaskChange", AGENT),
    /** A call is being made. */
    MAKE_CALL_CONF(57, "OnMakeCallConf", "eMakeCallConf", AGENT),
    /** Desk settings of an agent that were asked for. */
    AGENT_DESK_SETTINGS_CONF(132, "OnAgentDeskSettingsConf", "eAgentDeskSettingsConf", AGENT),
    /** Statistics of an agent. */
    AGENT_STATISTICS(0x2000_0071, "OnAgentStatistics", "eNewAgentStatisticsEvent", AGENT),
    /** An agent belongs to a team, joins it or leaves it. */
    NEW_AGENT_TEAM_MEMBER(128, "OnNewAgentTeamMember", "eNewAgentTeamMember", AGENT),
    /** A text from another client. */
    CHAT_MESSAGE(109, "OnChatMessage", "eChatMessage", AGENT),
    /** A text to other clients was accepted. */
    USER_MESSAGE_CONF(108, "OnUserMessageConf", "eUserMessageConf", AGENT),
    /** An agent makes an emergency call. */
    EMERGENCY_CALL(123, "OnEmergencyCall", "eEmergencyCallEvent", AGENT),
    /** An agent asks for a supervisor. The CIL shows the call only. */
    SUPERVISOR_ASSIST(120, "OnSupervisorAssist", "eSupervisorAssistEvent", AGENT),
    /** A change of the agent greeting was accepted. */
    AGENT_GREETING_CONTROL_CONF(250, "OnAgentGreetingControlConf", "eAgentGreetingControlConf", AGENT),

    /** First event of every call. */
    CALL_BEGIN(23, "OnCallBegin", "eCallBeginEvent", CALL),
    /** Last event of every call. */
    CALL_END(24, "OnCallEnd", "eCallEndEvent", CALL),
    /** Call data changed. */
    CALL_DATA_UPDATE(25, "OnCallDataUpdate", "eCallDataUpdateEvent", CALL),
    /** The call rings. */
    CALL_DELIVERED(9, "OnCallDelivered", "eCallDeliveredEvent", CALL),
    /** The call was answered. */
    CALL_ESTABLISHED(10, "OnCallEstablished", "eCallEstablishedEvent", CALL),
    /** The call was put on hold. */
    CALL_HELD(11, "OnCallHeld", "eCallHeldEvent", CALL),
    /** The call was taken back from hold. */
    CALL_RETRIEVED(12, "OnCallRetrieved", "eCallRetrievedEvent", CALL),
    /** All parties have gone. */
    CALL_CLEARED(13, "OnCallCleared", "eCallClearedEvent", CALL),
    /** One party has gone. */
    CALL_CONNECTION_CLEARED(14, "OnCallConnectionCleared", "eCallConnectionClearedEvent", CALL),
    /** Dialing has begun at the calling device. */
    CALL_ORIGINATED(15, "OnCallOriginated", "eCallOriginatedEvent", CALL),
    /** The call cannot be completed. */
    CALL_FAILED(16, "OnCallFailed", "eCallFailedEvent", CALL),
    /** Calls were joined to a conference. */
    CALL_CONFERENCED(17, "OnCallConferenced", "eCallConferencedEvent", CALL),
    /** The call was transferred. */
    CALL_TRANSFERRED(18, "OnCallTransferred", "eCallTransferredEvent", CALL),
    /** The call moved from one target to another. */
    CALL_DIVERTED(19, "OnCallDiverted", "eCallDivertedEvent", CALL),
    /** The device has dial tone. */
    CALL_SERVICE_INITIATED(20, "OnCallServiceInitiatedEvent", "eCallServiceInitiatedEvent", CALL),
    /** The call waits in a queue. */
    CALL_QUEUED(21, "OnCallQueuedEvent", "eCallQueuedEvent", CALL),
    /** The call was taken out of a queue. */
    CALL_DEQUEUED(86, "OnCallDequeuedEvent", "eCallDequeuedEvent", CALL),
    /** The call has left for another network. */
    CALL_REACHED_NETWORK(34, "OnCallReachedNetworkEvent", "eCallReachedNetworkEvent", CALL),
    /** A call is announced by its router call key. */
    TRANSLATION_ROUTE(22, "OnTranslationRoute", "eTranslationRouteEvent", CALL),
    /** A call was routed to an agent and has not arrived. */
    AGENT_PRECALL(105, "OnAgentPrecallEvent", "eAgentPrecallEvent", CALL),
    /** That routing was taken back. */
    AGENT_PRECALL_ABORT(106, "OnAgentPrecallAbortEvent", "eAgentPrecallAbortEvent", CALL),
    /** A media stream was started. */
    CALL_RTP_STARTED(116, "OnCallRTPStarted", "eRTPStartedEvent", CALL),
    /** A media stream was stopped. */
    CALL_RTP_STOPPED(117, "OnCallRTPStopped", "eRTPStoppedEvent", CALL),
    /** Call type or service of a call changed. The CIL has no such event. */
    CALL_ATTRIBUTE_CHANGE(240, "OnCallAttributeChange", "eCallAttributeChangeEvent", CALL),
    /** An agent greeting began or ended. The CIL has no such event. */
    CALL_AGENT_GREETING(248, "OnCallAgentGreeting", "eCallAgentGreetingEvent", CALL),
    /** A recording in the network began. The CIL has no such event. */
    NETWORK_RECORDING_STARTED(272, "OnNetworkRecordingStarted", "eNetworkRecordingStartedEvent", CALL),
    /** A recording in the network ended. The CIL has no such event. */
    NETWORK_RECORDING_ENDED(273, "OnNetworkRecordingEnded", "eNetworkRecordingEndedEvent", CALL),
    /** A recording in the network failed. The CIL has no such event. */
    NETWORK_RECORDING_FAILED(274, "OnNetworkRecordingFailed", "eNetworkRecordingFailedEvent", CALL),
    /** Where a call can be recorded. The CIL has no such event. */
    NETWORK_RECORDING_TARGET_INFO(275, "OnNetworkRecordingTargetInfo", "eNetworkRecordingTargetInfoEvent", CALL),
    /** A call as it is now. */
    SNAPSHOT_CALL_CONF(83, "OnSnapshotCallConf", "eSnapshotCallConf", CALL),
    /** The calls at a device as they are now. */
    SNAPSHOT_DEVICE_CONF(85, "OnSnapshotDeviceConf", "eSnapshotDeviceConf", CALL),
    /** Alternating was accepted. */
    ALTERNATE_CALL_CONF(41, "OnAlternateCallConf", "eAlternateCallConf", CALL),
    /** Answering was accepted. */
    ANSWER_CALL_CONF(43, "OnAnswerCallConf", "eAnswerCallConf", CALL),
    /** Clearing a call was accepted. */
    CLEAR_CALL_CONF(45, "OnClearCallConf", "eClearCallConf", CALL),
    /** Leaving a call was accepted. */
    CLEAR_CONNECTION_CONF(47, "OnClearConnectionConf", "eClearConnectionConf", CALL),
    /** A conference was accepted. */
    CONFERENCE_CALL_CONF(49, "OnConferenceCallConf", "eConferenceCallConf", CALL),
    /** A consult call was accepted. */
    CONSULTATION_CALL_CONF(51, "OnConsultationCallConf", "eConsultationCallConf", CALL),
    /** Deflecting was accepted. The CIL has no such event. */
    DEFLECT_CALL_CONF(53, "OnDeflectCallConf", "eDeflectCallConf", CALL),
    /** Holding was accepted. */
    HOLD_CALL_CONF(55, "OnHoldCallConf", "eHoldCallConf", CALL),
    /** Reconnecting was accepted. */
    RECONNECT_CALL_CONF(61, "OnReconnectCallConf", "eReconnectCallConf", CALL),
    /** Retrieving was accepted. */
    RETRIEVE_CALL_CONF(63, "OnRetrieveCallConf", "eRetrieveCallConf", CALL),
    /** A transfer was accepted. */
    TRANSFER_CALL_CONF(65, "OnTransferCallConf", "eTransferCallConf", CALL),
    /** A change of call data was accepted. */
    SET_CALL_DATA_CONF(27, "OnSetCallDataConf", "eSetCallDataConf", CALL),
    /** The end of interest in a call was accepted. */
    RELEASE_CALL_CONF(29, "OnReleaseCallConf", "eReleaseCallConf", CALL),
    /** Sending tones was accepted. */
    SEND_DTMF_CONF(92, "OnSendDTMFConf", "eSendDTMFConf", CALL),
    /** The start of a recording was accepted. */
    CALL_START_RECORDING_CONF(148, "OnCallStartRecordingConf", "eCallStartRecordingConf", CALL),
    /** The end of a recording was accepted. */
    CALL_STOP_RECORDING_CONF(150, "OnCallStopRecordingConf", "eCallStopRecordingConf", CALL),

    /** Statistics of a skill group. */
    SKILL_GROUP_STATISTICS(0x2000_0073, "OnSkillGroupStatisticsUpdated", "eNewSkillGroupStatisticsEvent", SKILL_GROUP);

    private static final Map<String, EventId> BY_NAME = new HashMap<>();

    static {
        for (EventId id : values()) {
            BY_NAME.put(id.cilName.toLowerCase(Locale.ROOT), id);
            BY_NAME.put(id.enumName.toLowerCase(Locale.ROOT), id);
        }
        // Some guides print another name.
        BY_NAME.put("onsetagentmodeevent", SET_AGENT_MODE);
        BY_NAME.put("equeryagentstatisticsconf", AGENT_STATISTICS);
        BY_NAME.put("enewagentteammemberevent", NEW_AGENT_TEAM_MEMBER);
        BY_NAME.put("echatmessageevent", CHAT_MESSAGE);
        BY_NAME.put("onmakeconsultcallconf", CONSULTATION_CALL_CONF);
        BY_NAME.put("esenddtmfsignalconf", SEND_DTMF_CONF);
        BY_NAME.put("eonnewskillgroupstatisticsevent", SKILL_GROUP_STATISTICS);
    }

    private final int number;
    private final String cilName;
    private final String enumName;
    private final EventFamily family;

    EventId(int number, String cilName, String enumName, EventFamily family) {
        this.number = number;
        this.cilName = cilName;
        this.enumName = enumName;
        this.family = family;
    }

    /** The number ({@code MessageID} in filters). */
    public int number() {
        return number;
    }

    /** The CIL's callback name, such as {@code OnCallBegin}. */
    public String cilName() {
        return cilName;
    }

    /** The CIL's Java enumeration name, such as {@code eCallBeginEvent}. */
    public String enumName() {
        return enumName;
    }

    /** The family it belongs to. */
    public EventFamily family() {
        return family;
    }

    /** The event of a CIL name of any kind, also one that only some guides print, in any case; null when it is none. */
    public static @Nullable EventId ofName(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }
}

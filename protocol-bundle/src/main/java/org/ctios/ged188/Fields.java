package org.ctios.ged188;

/** All fields by name. Generated from the dictionary; a test keeps them equal. */
public final class Fields {
    /** AccountCode. */
    public static final Field ACCOUNT_CODE = Dictionary.standard().field("AccountCode");

    /** ACDSharedLineUsage. */
    public static final Field ACD_SHARED_LINE_USAGE = Dictionary.standard().field("ACDSharedLineUsage");

    /** ActiveConnectionCallID. */
    public static final Field ACTIVE_CONNECTION_CALL_ID = Dictionary.standard().field("ActiveConnectionCallID");

    /** ActiveConnectionDeviceID. */
    public static final Field ACTIVE_CONNECTION_DEVICE_ID =
            Dictionary.standard().field("ActiveConnectionDeviceID");

    /** ActiveConnectionDeviceIDType. */
    public static final Field ACTIVE_CONNECTION_DEVICE_ID_TYPE =
            Dictionary.standard().field("ActiveConnectionDeviceIDType");

    /** ActiveTerminal. */
    public static final Field ACTIVE_TERMINAL = Dictionary.standard().field("ActiveTerminal");

    /** AddedPartyDeviceID. */
    public static final Field ADDED_PARTY_DEVICE_ID = Dictionary.standard().field("AddedPartyDeviceID");

    /** AddedPartyDeviceType. */
    public static final Field ADDED_PARTY_DEVICE_TYPE = Dictionary.standard().field("AddedPartyDeviceType");

    /** AgentAction. */
    public static final Field AGENT_ACTION = Dictionary.standard().field("AgentAction");

    /** AgentAvailabilityStatus. */
    public static final Field AGENT_AVAILABILITY_STATUS = Dictionary.standard().field("AgentAvailabilityStatus");

    /** AgentConfigKey. */
    public static final Field AGENT_CONFIG_KEY = Dictionary.standard().field("AgentConfigKey");

    /** AgentConnectionCallID. */
    public static final Field AGENT_CONNECTION_CALL_ID = Dictionary.standard().field("AgentConnectionCallID");

    /** AgentConnectionDeviceID. */
    public static final Field AGENT_CONNECTION_DEVICE_ID = Dictionary.standard().field("AgentConnectionDeviceID");

    /** AgentConnectionDeviceIDType. */
    public static final Field AGENT_CONNECTION_DEVICE_ID_TYPE =
            Dictionary.standard().field("AgentConnectionDeviceIDType");

    /** AgentDeskSettingsConfigKey. */
    public static final Field AGENT_DESK_SETTINGS_CONFIG_KEY =
            Dictionary.standard().field("AgentDeskSettingsConfigKey");

    /** AgentDeskSettingsID. */
    public static final Field AGENT_DESK_SETTINGS_ID = Dictionary.standard().field("AgentDeskSettingsID");

    /** AgentExtension. */
    public static final Field AGENT_EXTENSION = Dictionary.standard().field("AgentExtension");

    /** AgentFlags. */
    public static final Field AGENT_FLAGS = Dictionary.standard().field("AgentFlags");

    /** AgentID. */
    public static final Field AGENT_ID = Dictionary.standard().field("AgentID");

    /** AgentIDLong. */
    public static final Field AGENT_ID_LONG = Dictionary.standard().field("AgentIDLong");

    /** AgentInstrument. */
    public static final Field AGENT_INSTRUMENT = Dictionary.standard().field("AgentInstrument");

    /** AgentMode. */
    public static final Field AGENT_MODE = Dictionary.standard().field("AgentMode");

    /** AgentOutCallsHeldSession. */
    public static final Field AGENT_OUT_CALLS_HELD_SESSION =
            Dictionary.standard().field("AgentOutCallsHeldSession");

    /** AgentOutCallsHeldTimeSession. */
    public static final Field AGENT_OUT_CALLS_HELD_TIME_SESSION =
            Dictionary.standard().field("AgentOutCallsHeldTimeSession");

    /** AgentOutCallsHeldTimeTo5. */
    public static final Field AGENT_OUT_CALLS_HELD_TIME_TO5 =
            Dictionary.standard().field("AgentOutCallsHeldTimeTo5");

    /** AgentOutCallsHeldTimeToday. */
    public static final Field AGENT_OUT_CALLS_HELD_TIME_TODAY =
            Dictionary.standard().field("AgentOutCallsHeldTimeToday");

    /** AgentOutCallsHeldTimeToHalf. */
    public static final Field AGENT_OUT_CALLS_HELD_TIME_TO_HALF =
            Dictionary.standard().field("AgentOutCallsHeldTimeToHalf");

    /** AgentOutCallsHeldTo5. */
    public static final Field AGENT_OUT_CALLS_HELD_TO5 = Dictionary.standard().field("AgentOutCallsHeldTo5");

    /** AgentOutCallsHeldToday. */
    public static final Field AGENT_OUT_CALLS_HELD_TODAY = Dictionary.standard().field("AgentOutCallsHeldToday");

    /** AgentOutCallsHeldToHalf. */
    public static final Field AGENT_OUT_CALLS_HELD_TO_HALF =
            Dictionary.standard().field("AgentOutCallsHeldToHalf");

    /** AgentOutCallsSession. */
    public static final Field AGENT_OUT_CALLS_SESSION = Dictionary.standard().field("AgentOutCallsSession");

    /** AgentOutCallsTalkTimeSession. */
    public static final Field AGENT_OUT_CALLS_TALK_TIME_SESSION =
            Dictionary.standard().field("AgentOutCallsTalkTimeSession");

    /** AgentOutCallsTalkTimeTo5. */
    public static final Field AGENT_OUT_CALLS_TALK_TIME_TO5 =
            Dictionary.standard().field("AgentOutCallsTalkTimeTo5");

    /** AgentOutCallsTalkTimeToday. */
    public static final Field AGENT_OUT_CALLS_TALK_TIME_TODAY =
            Dictionary.standard().field("AgentOutCallsTalkTimeToday");

    /** AgentOutCallsTalkTimeToHalf. */
    public static final Field AGENT_OUT_CALLS_TALK_TIME_TO_HALF =
            Dictionary.standard().field("AgentOutCallsTalkTimeToHalf");

    /** AgentOutCallsTimeSession. */
    public static final Field AGENT_OUT_CALLS_TIME_SESSION =
            Dictionary.standard().field("AgentOutCallsTimeSession");

    /** AgentOutCallsTimeTo5. */
    public static final Field AGENT_OUT_CALLS_TIME_TO5 = Dictionary.standard().field("AgentOutCallsTimeTo5");

    /** AgentOutCallsTimeToday. */
    public static final Field AGENT_OUT_CALLS_TIME_TODAY = Dictionary.standard().field("AgentOutCallsTimeToday");

    /** AgentOutCallsTimeToHalf. */
    public static final Field AGENT_OUT_CALLS_TIME_TO_HALF =
            Dictionary.standard().field("AgentOutCallsTimeToHalf");

    /** AgentOutCallsTo5. */
    public static final Field AGENT_OUT_CALLS_TO5 = Dictionary.standard().field("AgentOutCallsTo5");

    /** AgentOutCallsToday. */
    public static final Field AGENT_OUT_CALLS_TODAY = Dictionary.standard().field("AgentOutCallsToday");

    /** AgentOutCallsToHalf. */
    public static final Field AGENT_OUT_CALLS_TO_HALF = Dictionary.standard().field("AgentOutCallsToHalf");

    /** AgentPassword. */
    public static final Field AGENT_PASSWORD = Dictionary.standard().field("AgentPassword");

    /** AgentsApplicationAvailable. */
    public static final Field AGENTS_APPLICATION_AVAILABLE =
            Dictionary.standard().field("AgentsApplicationAvailable");

    /** AgentsAvail. */
    public static final Field AGENTS_AVAIL = Dictionary.standard().field("AgentsAvail");

    /** AgentsBusyOther. */
    public static final Field AGENTS_BUSY_OTHER = Dictionary.standard().field("AgentsBusyOther");

    /** AgentServiceReq. */
    public static final Field AGENT_SERVICE_REQ = Dictionary.standard().field("AgentServiceReq");

    /** AgentsHold. */
    public static final Field AGENTS_HOLD = Dictionary.standard().field("AgentsHold");

    /** AgentsICMAvailable. */
    public static final Field AGENTS_ICM_AVAILABLE = Dictionary.standard().field("AgentsICMAvailable");

    /** AgentSkillTargetID. */
    public static final Field AGENT_SKILL_TARGET_ID = Dictionary.standard().field("AgentSkillTargetID");

    /** AgentsLoggedOn. */
    public static final Field AGENTS_LOGGED_ON = Dictionary.standard().field("AgentsLoggedOn");

    /** AgentsNotReady. */
    public static final Field AGENTS_NOT_READY = Dictionary.standard().field("AgentsNotReady");

    /** AgentsReady. */
    public static final Field AGENTS_READY = Dictionary.standard().field("AgentsReady");

    /** AgentsReserved. */
    public static final Field AGENTS_RESERVED = Dictionary.standard().field("AgentsReserved");

    /** AgentsTalkingAutoOut. */
    public static final Field AGENTS_TALKING_AUTO_OUT = Dictionary.standard().field("AgentsTalkingAutoOut");

    /** AgentsTalkingIn. */
    public static final Field AGENTS_TALKING_IN = Dictionary.standard().field("AgentsTalkingIn");

    /** AgentsTalkingOther. */
    public static final Field AGENTS_TALKING_OTHER = Dictionary.standard().field("AgentsTalkingOther");

    /** AgentsTalkingOut. */
    public static final Field AGENTS_TALKING_OUT = Dictionary.standard().field("AgentsTalkingOut");

    /** AgentsTalkingPreview. */
    public static final Field AGENTS_TALKING_PREVIEW = Dictionary.standard().field("AgentsTalkingPreview");

    /** AgentsTalkingReservation. */
    public static final Field AGENTS_TALKING_RESERVATION = Dictionary.standard().field("AgentsTalkingReservation");

    /** AgentState. */
    public static final Field AGENT_STATE = Dictionary.standard().field("AgentState");

    /** AgentStateMask. */
    public static final Field AGENT_STATE_MASK = Dictionary.standard().field("AgentStateMask");

    /** AgentsWorkNotReady. */
    public static final Field AGENTS_WORK_NOT_READY = Dictionary.standard().field("AgentsWorkNotReady");

    /** AgentsWorkReady. */
    public static final Field AGENTS_WORK_READY = Dictionary.standard().field("AgentsWorkReady");

    /** AgentTeamName. */
    public static final Field AGENT_TEAM_NAME = Dictionary.standard().field("AgentTeamName");

    /** AgentType. */
    public static final Field AGENT_TYPE = Dictionary.standard().field("AgentType");

    /** AgentWorkMode. */
    public static final Field AGENT_WORK_MODE = Dictionary.standard().field("AgentWorkMode");

    /** AlertingDeviceID. */
    public static final Field ALERTING_DEVICE_ID = Dictionary.standard().field("AlertingDeviceID");

    /** AlertingDeviceType. */
    public static final Field ALERTING_DEVICE_TYPE = Dictionary.standard().field("AlertingDeviceType");

    /** AlertRings. */
    public static final Field ALERT_RINGS = Dictionary.standard().field("AlertRings");

    /** AllocationState. */
    public static final Field ALLOCATION_STATE = Dictionary.standard().field("AllocationState");

    /** ANI. */
    public static final Field ANI = Dictionary.standard().field("ANI");

    /** ANI_II. */
    public static final Field ANI_II = Dictionary.standard().field("ANI_II");

    /** AnswerDetectControl1. */
    public static final Field ANSWER_DETECT_CONTROL1 = Dictionary.standard().field("AnswerDetectControl1");

    /** AnswerDetectControl2. */
    public static final Field ANSWER_DETECT_CONTROL2 = Dictionary.standard().field("AnswerDetectControl2");

    /** AnswerDetectMode. */
    public static final Field ANSWER_DETECT_MODE = Dictionary.standard().field("AnswerDetectMode");

    /** AnswerDetectTime. */
    public static final Field ANSWER_DETECT_TIME = Dictionary.standard().field("AnswerDetectTime");

    /** AnsweringDeviceID. */
    public static final Field ANSWERING_DEVICE_ID = Dictionary.standard().field("AnsweringDeviceID");

    /** AnsweringDeviceType. */
    public static final Field ANSWERING_DEVICE_TYPE = Dictionary.standard().field("AnsweringDeviceType");

    /** AnsweringMachine. */
    public static final Field ANSWERING_MACHINE = Dictionary.standard().field("AnsweringMachine");

    /** ApplicationPathID. */
    public static final Field APPLICATION_PATH_ID = Dictionary.standard().field("ApplicationPathID");

    /** AtcAgentID. */
    public static final Field ATC_AGENT_ID = Dictionary.standard().field("AtcAgentID");

    /** AtcAgentState. */
    public static final Field ATC_AGENT_STATE = Dictionary.standard().field("AtcAgentState");

    /** AtcStateDuration. */
    public static final Field ATC_STATE_DURATION = Dictionary.standard().field("AtcStateDuration");

    /** AuthorizationCode. */
    public static final Field AUTHORIZATION_CODE = Dictionary.standard().field("AuthorizationCode");

    /** AutoOutCallsHeldSession. */
    public static final Field AUTO_OUT_CALLS_HELD_SESSION =
            Dictionary.standard().field("AutoOutCallsHeldSession");

    /** AutoOutCallsHeldTimeSession. */
    public static final Field AUTO_OUT_CALLS_HELD_TIME_SESSION =
            Dictionary.standard().field("AutoOutCallsHeldTimeSession");

    /** AutoOutCallsHeldTimeTo5. */
    public static final Field AUTO_OUT_CALLS_HELD_TIME_TO5 =
            Dictionary.standard().field("AutoOutCallsHeldTimeTo5");

    /** AutoOutCallsHeldTimeToday. */
    public static final Field AUTO_OUT_CALLS_HELD_TIME_TODAY =
            Dictionary.standard().field("AutoOutCallsHeldTimeToday");

    /** AutoOutCallsHeldTimeToHalf. */
    public static final Field AUTO_OUT_CALLS_HELD_TIME_TO_HALF =
            Dictionary.standard().field("AutoOutCallsHeldTimeToHalf");

    /** AutoOutCallsHeldTo5. */
    public static final Field AUTO_OUT_CALLS_HELD_TO5 = Dictionary.standard().field("AutoOutCallsHeldTo5");

    /** AutoOutCallsHeldToday. */
    public static final Field AUTO_OUT_CALLS_HELD_TODAY = Dictionary.standard().field("AutoOutCallsHeldToday");

    /** AutoOutCallsHeldToHalf. */
    public static final Field AUTO_OUT_CALLS_HELD_TO_HALF =
            Dictionary.standard().field("AutoOutCallsHeldToHalf");

    /** AutoOutCallsSession. */
    public static final Field AUTO_OUT_CALLS_SESSION = Dictionary.standard().field("AutoOutCallsSession");

    /** AutoOutCallsTalkTimeSession. */
    public static final Field AUTO_OUT_CALLS_TALK_TIME_SESSION =
            Dictionary.standard().field("AutoOutCallsTalkTimeSession");

    /** AutoOutCallsTalkTimeTo5. */
    public static final Field AUTO_OUT_CALLS_TALK_TIME_TO5 =
            Dictionary.standard().field("AutoOutCallsTalkTimeTo5");

    /** AutoOutCallsTalkTimeToday. */
    public static final Field AUTO_OUT_CALLS_TALK_TIME_TODAY =
            Dictionary.standard().field("AutoOutCallsTalkTimeToday");

    /** AutoOutCallsTalkTimeToHalf. */
    public static final Field AUTO_OUT_CALLS_TALK_TIME_TO_HALF =
            Dictionary.standard().field("AutoOutCallsTalkTimeToHalf");

    /** AutoOutCallsTimeSession. */
    public static final Field AUTO_OUT_CALLS_TIME_SESSION =
            Dictionary.standard().field("AutoOutCallsTimeSession");

    /** AutoOutCallsTimeTo5. */
    public static final Field AUTO_OUT_CALLS_TIME_TO5 = Dictionary.standard().field("AutoOutCallsTimeTo5");

    /** AutoOutCallsTimeToday. */
    public static final Field AUTO_OUT_CALLS_TIME_TODAY = Dictionary.standard().field("AutoOutCallsTimeToday");

    /** AutoOutCallsTimeToHalf. */
    public static final Field AUTO_OUT_CALLS_TIME_TO_HALF =
            Dictionary.standard().field("AutoOutCallsTimeToHalf");

    /** AutoOutCallsTo5. */
    public static final Field AUTO_OUT_CALLS_TO5 = Dictionary.standard().field("AutoOutCallsTo5");

    /** AutoOutCallsToday. */
    public static final Field AUTO_OUT_CALLS_TODAY = Dictionary.standard().field("AutoOutCallsToday");

    /** AutoOutCallsToHalf. */
    public static final Field AUTO_OUT_CALLS_TO_HALF = Dictionary.standard().field("AutoOutCallsToHalf");

    /** AutoRecordOnEmergency. */
    public static final Field AUTO_RECORD_ON_EMERGENCY = Dictionary.standard().field("AutoRecordOnEmergency");

    /** AutoWork. */
    public static final Field AUTO_WORK = Dictionary.standard().field("AutoWork");

    /** AvailTimeSession. */
    public static final Field AVAIL_TIME_SESSION = Dictionary.standard().field("AvailTimeSession");

    /** AvailTimeTo5. */
    public static final Field AVAIL_TIME_TO5 = Dictionary.standard().field("AvailTimeTo5");

    /** AvailTimeToday. */
    public static final Field AVAIL_TIME_TODAY = Dictionary.standard().field("AvailTimeToday");

    /** AvailTimeToHalf. */
    public static final Field AVAIL_TIME_TO_HALF = Dictionary.standard().field("AvailTimeToHalf");

    /** BargeInCallsSession. */
    public static final Field BARGE_IN_CALLS_SESSION = Dictionary.standard().field("BargeInCallsSession");

    /** BargeInCallsTo5. */
    public static final Field BARGE_IN_CALLS_TO5 = Dictionary.standard().field("BargeInCallsTo5");

    /** BargeInCallsToday. */
    public static final Field BARGE_IN_CALLS_TODAY = Dictionary.standard().field("BargeInCallsToday");

    /** BargeInCallsToHalf. */
    public static final Field BARGE_IN_CALLS_TO_HALF = Dictionary.standard().field("BargeInCallsToHalf");

    /** BitRate. */
    public static final Field BIT_RATE = Dictionary.standard().field("BitRate");

    /** CallConnectionCallID. */
    public static final Field CALL_CONNECTION_CALL_ID = Dictionary.standard().field("CallConnectionCallID");

    /** CallConnectionDeviceID. */
    public static final Field CALL_CONNECTION_DEVICE_ID = Dictionary.standard().field("CallConnectionDeviceID");

    /** CallConnectionDeviceIDType. */
    public static final Field CALL_CONNECTION_DEVICE_ID_TYPE =
            Dictionary.standard().field("CallConnectionDeviceIDType");

    /** CallControlSupported. */
    public static final Field CALL_CONTROL_SUPPORTED = Dictionary.standard().field("CallControlSupported");

    /** CallDeviceConnectionState. */
    public static final Field CALL_DEVICE_CONNECTION_STATE =
            Dictionary.standard().field("CallDeviceConnectionState");

    /** CallDeviceID. */
    public static final Field CALL_DEVICE_ID = Dictionary.standard().field("CallDeviceID");

    /** CallDeviceType. */
    public static final Field CALL_DEVICE_TYPE = Dictionary.standard().field("CallDeviceType");

    /** CalledDeviceID. */
    public static final Field CALLED_DEVICE_ID = Dictionary.standard().field("CalledDeviceID");

    /** CalledDeviceType. */
    public static final Field CALLED_DEVICE_TYPE = Dictionary.standard().field("CalledDeviceType");

    /** CalledPartyDisposition. */
    public static final Field CALLED_PARTY_DISPOSITION = Dictionary.standard().field("CalledPartyDisposition");

    /** CallerEnteredDigits. */
    public static final Field CALLER_ENTERED_DIGITS = Dictionary.standard().field("CallerEnteredDigits");

    /** CallEventsSupported. */
    public static final Field CALL_EVENTS_SUPPORTED = Dictionary.standard().field("CallEventsSupported");

    /** CallingDeviceID. */
    public static final Field CALLING_DEVICE_ID = Dictionary.standard().field("CallingDeviceID");

    /** CallingDeviceType. */
    public static final Field CALLING_DEVICE_TYPE = Dictionary.standard().field("CallingDeviceType");

    /** CallMannerType. */
    public static final Field CALL_MANNER_TYPE = Dictionary.standard().field("CallMannerType");

    /** CallMsgMask. */
    public static final Field CALL_MSG_MASK = Dictionary.standard().field("CallMsgMask");

    /** CallOption. */
    public static final Field CALL_OPTION = Dictionary.standard().field("CallOption");

    /** CallOriginatedFrom. */
    public static final Field CALL_ORIGINATED_FROM = Dictionary.standard().field("CallOriginatedFrom");

    /** CallPlacementType. */
    public static final Field CALL_PLACEMENT_TYPE = Dictionary.standard().field("CallPlacementType");

    /** CallReferenceID. */
    public static final Field CALL_REFERENCE_ID = Dictionary.standard().field("CallReferenceID");

    /** CallsQ5. */
    public static final Field CALLS_Q5 = Dictionary.standard().field("CallsQ5");

    /** CallsQHalf. */
    public static final Field CALLS_Q_HALF = Dictionary.standard().field("CallsQHalf");

    /** CallsQNow. */
    public static final Field CALLS_Q_NOW = Dictionary.standard().field("CallsQNow");

    /** CallsQTime5. */
    public static final Field CALLS_Q_TIME5 = Dictionary.standard().field("CallsQTime5");

    /** CallsQTimeHalf. */
    public static final Field CALLS_Q_TIME_HALF = Dictionary.standard().field("CallsQTimeHalf");

    /** CallsQTimeNow. */
    public static final Field CALLS_Q_TIME_NOW = Dictionary.standard().field("CallsQTimeNow");

    /** CallsQTimeToday. */
    public static final Field CALLS_Q_TIME_TODAY = Dictionary.standard().field("CallsQTimeToday");

    /** CallsQToday. */
    public static final Field CALLS_Q_TODAY = Dictionary.standard().field("CallsQToday");

    /** CallState. */
    public static final Field CALL_STATE = Dictionary.standard().field("CallState");

    /** CallType. */
    public static final Field CALL_TYPE = Dictionary.standard().field("CallType");

    /** CallTypeConfigKey. */
    public static final Field CALL_TYPE_CONFIG_KEY = Dictionary.standard().field("CallTypeConfigKey");

    /** CallTypeID. */
    public static final Field CALL_TYPE_ID = Dictionary.standard().field("CallTypeID");

    /** CallVariable1. */
    public static final Field CALL_VARIABLE1 = Dictionary.standard().field("CallVariable1");

    /** CallVariable10. */
    public static final Field CALL_VARIABLE10 = Dictionary.standard().field("CallVariable10");

    /** CallVariable2. */
    public static final Field CALL_VARIABLE2 = Dictionary.standard().field("CallVariable2");

    /** CallVariable3. */
    public static final Field CALL_VARIABLE3 = Dictionary.standard().field("CallVariable3");

    /** CallVariable4. */
    public static final Field CALL_VARIABLE4 = Dictionary.standard().field("CallVariable4");

    /** CallVariable5. */
    public static final Field CALL_VARIABLE5 = Dictionary.standard().field("CallVariable5");

    /** CallVariable6. */
    public static final Field CALL_VARIABLE6 = Dictionary.standard().field("CallVariable6");

    /** CallVariable7. */
    public static final Field CALL_VARIABLE7 = Dictionary.standard().field("CallVariable7");

    /** CallVariable8. */
    public static final Field CALL_VARIABLE8 = Dictionary.standard().field("CallVariable8");

    /** CallVariable9. */
    public static final Field CALL_VARIABLE9 = Dictionary.standard().field("CallVariable9");

    /** CallVariableMask. */
    public static final Field CALL_VARIABLE_MASK = Dictionary.standard().field("CallVariableMask");

    /** CallWrapupData. */
    public static final Field CALL_WRAPUP_DATA = Dictionary.standard().field("CallWrapupData");

    /** CampaignID. */
    public static final Field CAMPAIGN_ID = Dictionary.standard().field("CampaignID");

    /** CcaiConfigId. */
    public static final Field CCAI_CONFIG_ID = Dictionary.standard().field("CcaiConfigId");

    /** CCT. */
    public static final Field CCT = Dictionary.standard().field("CCT");

    /** ClassOfDevice. */
    public static final Field CLASS_OF_DEVICE = Dictionary.standard().field("ClassOfDevice");

    /** ClientAddress. */
    public static final Field CLIENT_ADDRESS = Dictionary.standard().field("ClientAddress");

    /** ClientAddressIPV6. */
    public static final Field CLIENT_ADDRESS_IPV6 = Dictionary.standard().field("ClientAddressIPV6");

    /** ClientID. */
    public static final Field CLIENT_ID = Dictionary.standard().field("ClientID");

    /** ClientPassword. */
    public static final Field CLIENT_PASSWORD = Dictionary.standard().field("ClientPassword");

    /** ClientPort. */
    public static final Field CLIENT_PORT = Dictionary.standard().field("ClientPort");

    /** ClientSignature. */
    public static final Field CLIENT_SIGNATURE = Dictionary.standard().field("ClientSignature");

    /** COCCallConnectionDeviceID. */
    public static final Field COC_CALL_CONNECTION_DEVICE_ID =
            Dictionary.standard().field("COCCallConnectionDeviceID");

    /** COCCallConnectionDeviceIDType. */
    public static final Field COC_CALL_CONNECTION_DEVICE_ID_TYPE =
            Dictionary.standard().field("COCCallConnectionDeviceIDType");

    /** COCConnectionCallID. */
    public static final Field COC_CONNECTION_CALL_ID = Dictionary.standard().field("COCConnectionCallID");

    /** ConfigEndStatus. */
    public static final Field CONFIG_END_STATUS = Dictionary.standard().field("ConfigEndStatus");

    /** ConfigInformation. */
    public static final Field CONFIG_INFORMATION = Dictionary.standard().field("ConfigInformation");

    /** ConfigKeyStatus. */
    public static final Field CONFIG_KEY_STATUS = Dictionary.standard().field("ConfigKeyStatus");

    /** ConfigMsgMask. */
    public static final Field CONFIG_MSG_MASK = Dictionary.standard().field("ConfigMsgMask");

    /** ConfigMsgMaskGranted. */
    public static final Field CONFIG_MSG_MASK_GRANTED = Dictionary.standard().field("ConfigMsgMaskGranted");

    /** ConfigOperation. */
    public static final Field CONFIG_OPERATION = Dictionary.standard().field("ConfigOperation");

    /** ConfigParam. */
    public static final Field CONFIG_PARAM = Dictionary.standard().field("ConfigParam");

    /** ConfigPeripheralID. */
    public static final Field CONFIG_PERIPHERAL_ID = Dictionary.standard().field("ConfigPeripheralID");

    /** ConfigType. */
    public static final Field CONFIG_TYPE = Dictionary.standard().field("ConfigType");

    /** ConnectedPartyCallID. */
    public static final Field CONNECTED_PARTY_CALL_ID = Dictionary.standard().field("ConnectedPartyCallID");

    /** ConnectedPartyDeviceID. */
    public static final Field CONNECTED_PARTY_DEVICE_ID = Dictionary.standard().field("ConnectedPartyDeviceID");

    /** ConnectedPartyDeviceIDType. */
    public static final Field CONNECTED_PARTY_DEVICE_ID_TYPE =
            Dictionary.standard().field("ConnectedPartyDeviceIDType");

    /** ConnectionCallID. */
    public static final Field CONNECTION_CALL_ID = Dictionary.standard().field("ConnectionCallID");

    /** ConnectionDeviceID. */
    public static final Field CONNECTION_DEVICE_ID = Dictionary.standard().field("ConnectionDeviceID");

    /** ConnectionDeviceIDType. */
    public static final Field CONNECTION_DEVICE_ID_TYPE = Dictionary.standard().field("ConnectionDeviceIDType");

    /** ConsultType. */
    public static final Field CONSULT_TYPE = Dictionary.standard().field("ConsultType");

    /** ControllerDeviceID. */
    public static final Field CONTROLLER_DEVICE_ID = Dictionary.standard().field("ControllerDeviceID");

    /** ControllerDeviceType. */
    public static final Field CONTROLLER_DEVICE_TYPE = Dictionary.standard().field("ControllerDeviceType");

    /** CSQID. */
    public static final Field CSQID = Dictionary.standard().field("CSQID");

    /** CTIClientSignature. */
    public static final Field CTI_CLIENT_SIGNATURE = Dictionary.standard().field("CTIClientSignature");

    /** CTIClientTimestamp. */
    public static final Field CTI_CLIENT_TIMESTAMP = Dictionary.standard().field("CTIClientTimestamp");

    /** CTIOSCILClientID. */
    public static final Field CTIOSCIL_CLIENT_ID = Dictionary.standard().field("CTIOSCILClientID");

    /** CustomerAccountNumber. */
    public static final Field CUSTOMER_ACCOUNT_NUMBER = Dictionary.standard().field("CustomerAccountNumber");

    /** CustomerDefinitionID. */
    public static final Field CUSTOMER_DEFINITION_ID = Dictionary.standard().field("CustomerDefinitionID");

    /** CustomerID. */
    public static final Field CUSTOMER_ID = Dictionary.standard().field("CustomerID");

    /** CustomerPhoneNumber. */
    public static final Field CUSTOMER_PHONE_NUMBER = Dictionary.standard().field("CustomerPhoneNumber");

    /** DefaultAgentDeskSettingsID. */
    public static final Field DEFAULT_AGENT_DESK_SETTINGS_ID =
            Dictionary.standard().field("DefaultAgentDeskSettingsID");

    /** DefaultDevicePortAddress. */
    public static final Field DEFAULT_DEVICE_PORT_ADDRESS =
            Dictionary.standard().field("DefaultDevicePortAddress");

    /** DepartmentID. */
    public static final Field DEPARTMENT_ID = Dictionary.standard().field("DepartmentID");

    /** DeQueueType. */
    public static final Field DE_QUEUE_TYPE = Dictionary.standard().field("DeQueueType");

    /** Description. */
    public static final Field DESCRIPTION = Dictionary.standard().field("Description");

    /** DeskSettingsMask. */
    public static final Field DESK_SETTINGS_MASK = Dictionary.standard().field("DeskSettingsMask");

    /** DestinationCountry. */
    public static final Field DESTINATION_COUNTRY = Dictionary.standard().field("DestinationCountry");

    /** DeviceConfigKey. */
    public static final Field DEVICE_CONFIG_KEY = Dictionary.standard().field("DeviceConfigKey");

    /** DeviceType. */
    public static final Field DEVICE_TYPE = Dictionary.standard().field("DeviceType");

    /** DialedNumber. */
    public static final Field DIALED_NUMBER = Dictionary.standard().field("DialedNumber");

    /** Direction. */
    public static final Field DIRECTION = Dictionary.standard().field("Direction");

    /** Distribution. */
    public static final Field DISTRIBUTION = Dictionary.standard().field("Distribution");

    /** DivertingDeviceID. */
    public static final Field DIVERTING_DEVICE_ID = Dictionary.standard().field("DivertingDeviceID");

    /** DivertingDeviceType. */
    public static final Field DIVERTING_DEVICE_TYPE = Dictionary.standard().field("DivertingDeviceType");

    /** DNIS. */
    public static final Field DNIS = Dictionary.standard().field("DNIS");

    /** DTMFString. */
    public static final Field DTMF_STRING = Dictionary.standard().field("DTMFString");

    /** Duration. */
    public static final Field DURATION = Dictionary.standard().field("Duration");

    /** EchoCancellation. */
    public static final Field ECHO_CANCELLATION = Dictionary.standard().field("EchoCancellation");

    /** EmergencyCallMethod. */
    public static final Field EMERGENCY_CALL_METHOD = Dictionary.standard().field("EmergencyCallMethod");

    /** EmergencyCallsSession. */
    public static final Field EMERGENCY_CALLS_SESSION = Dictionary.standard().field("EmergencyCallsSession");

    /** EmergencyCallsTo5. */
    public static final Field EMERGENCY_CALLS_TO5 = Dictionary.standard().field("EmergencyCallsTo5");

    /** EmergencyCallsToday. */
    public static final Field EMERGENCY_CALLS_TODAY = Dictionary.standard().field("EmergencyCallsToday");

    /** EmergencyCallsToHalf. */
    public static final Field EMERGENCY_CALLS_TO_HALF = Dictionary.standard().field("EmergencyCallsToHalf");

    /** EnterpriseName. */
    public static final Field ENTERPRISE_NAME = Dictionary.standard().field("EnterpriseName");

    /** EventCause. */
    public static final Field EVENT_CAUSE = Dictionary.standard().field("EventCause");

    /** EventCode. */
    public static final Field EVENT_CODE = Dictionary.standard().field("EventCode");

    /** EventDeviceID. */
    public static final Field EVENT_DEVICE_ID = Dictionary.standard().field("EventDeviceID");

    /** EventDeviceType. */
    public static final Field EVENT_DEVICE_TYPE = Dictionary.standard().field("EventDeviceType");

    /** EventReasonCode. */
    public static final Field EVENT_REASON_CODE = Dictionary.standard().field("EventReasonCode");

    /** Extension. */
    public static final Field EXTENSION = Dictionary.standard().field("Extension");

    /** FacilityCode. */
    public static final Field FACILITY_CODE = Dictionary.standard().field("FacilityCode");

    /** FacilityType. */
    public static final Field FACILITY_TYPE = Dictionary.standard().field("FacilityType");

    /** FailingDeviceID. */
    public static final Field FAILING_DEVICE_ID = Dictionary.standard().field("FailingDeviceID");

    /** FailingDeviceType. */
    public static final Field FAILING_DEVICE_TYPE = Dictionary.standard().field("FailingDeviceType");

    /** FailureCode. */
    public static final Field FAILURE_CODE = Dictionary.standard().field("FailureCode");

    /** FirstName. */
    public static final Field FIRST_NAME = Dictionary.standard().field("FirstName");

    /** FltAgentMRDID. */
    public static final Field FLT_AGENT_MRDID = Dictionary.standard().field("FltAgentMRDID");

    /** FltAgentMRDState. */
    public static final Field FLT_AGENT_MRD_STATE = Dictionary.standard().field("FltAgentMRDState");

    /** FltAutoRecordOnEmergency. */
    public static final Field FLT_AUTO_RECORD_ON_EMERGENCY =
            Dictionary.standard().field("FltAutoRecordOnEmergency");

    /** FltCallTypeID. */
    public static final Field FLT_CALL_TYPE_ID = Dictionary.standard().field("FltCallTypeID");

    /** FltDefaultDevicePortAddress. */
    public static final Field FLT_DEFAULT_DEVICE_PORT_ADDRESS =
            Dictionary.standard().field("FltDefaultDevicePortAddress");

    /** FltDescription. */
    public static final Field FLT_DESCRIPTION = Dictionary.standard().field("FltDescription");

    /** FltDeskSettingsMask. */
    public static final Field FLT_DESK_SETTINGS_MASK = Dictionary.standard().field("FltDeskSettingsMask");

    /** FltEmergencyCallMethod. */
    public static final Field FLT_EMERGENCY_CALL_METHOD = Dictionary.standard().field("FltEmergencyCallMethod");

    /** FltEnabledServices. */
    public static final Field FLT_ENABLED_SERVICES = Dictionary.standard().field("FltEnabledServices");

    /** FltEnterpriseName. */
    public static final Field FLT_ENTERPRISE_NAME = Dictionary.standard().field("FltEnterpriseName");

    /** FltInterruptible. */
    public static final Field FLT_INTERRUPTIBLE = Dictionary.standard().field("FltInterruptible");

    /** FltLogoutNonActivityTime. */
    public static final Field FLT_LOGOUT_NON_ACTIVITY_TIME =
            Dictionary.standard().field("FltLogoutNonActivityTime");

    /** FltMaxTaskDuration. */
    public static final Field FLT_MAX_TASK_DURATION = Dictionary.standard().field("FltMaxTaskDuration");

    /** FltMRDomainID. */
    public static final Field FLT_MR_DOMAIN_ID = Dictionary.standard().field("FltMRDomainID");

    /** FltPeripheralID. */
    public static final Field FLT_PERIPHERAL_ID = Dictionary.standard().field("FltPeripheralID");

    /** FltPrecisionQueueID. */
    public static final Field FLT_PRECISION_QUEUE_ID = Dictionary.standard().field("FltPrecisionQueueID");

    /** FltPrecisionQueueName. */
    public static final Field FLT_PRECISION_QUEUE_NAME = Dictionary.standard().field("FltPrecisionQueueName");

    /** FltQualityRecordingRate. */
    public static final Field FLT_QUALITY_RECORDING_RATE = Dictionary.standard().field("FltQualityRecordingRate");

    /** FltRecordingMode. */
    public static final Field FLT_RECORDING_MODE = Dictionary.standard().field("FltRecordingMode");

    /** FltRingNoAnswerDnId. */
    public static final Field FLT_RING_NO_ANSWER_DN_ID = Dictionary.standard().field("FltRingNoAnswerDnId");

    /** FltRingNoAnswerTime. */
    public static final Field FLT_RING_NO_ANSWER_TIME = Dictionary.standard().field("FltRingNoAnswerTime");

    /** FltServiceID. */
    public static final Field FLT_SERVICE_ID = Dictionary.standard().field("FltServiceID");

    /** FltSilentMonitorAudibleIndication. */
    public static final Field FLT_SILENT_MONITOR_AUDIBLE_INDICATION =
            Dictionary.standard().field("FltSilentMonitorAudibleIndication");

    /** FltSilentMonitorWarningMessage. */
    public static final Field FLT_SILENT_MONITOR_WARNING_MESSAGE =
            Dictionary.standard().field("FltSilentMonitorWarningMessage");

    /** FltSkillGroupID. */
    public static final Field FLT_SKILL_GROUP_ID = Dictionary.standard().field("FltSkillGroupID");

    /** FltSkillGroupNumber. */
    public static final Field FLT_SKILL_GROUP_NUMBER = Dictionary.standard().field("FltSkillGroupNumber");

    /** FltSkillGroupPriority. */
    public static final Field FLT_SKILL_GROUP_PRIORITY = Dictionary.standard().field("FltSkillGroupPriority");

    /** FltSkillGroupState. */
    public static final Field FLT_SKILL_GROUP_STATE = Dictionary.standard().field("FltSkillGroupState");

    /** FltSupervisorAssistCallMethod. */
    public static final Field FLT_SUPERVISOR_ASSIST_CALL_METHOD =
            Dictionary.standard().field("FltSupervisorAssistCallMethod");

    /** FltWorkModeTimer. */
    public static final Field FLT_WORK_MODE_TIMER = Dictionary.standard().field("FltWorkModeTimer");

    /** FltWrapUpDataIncomingMode. */
    public static final Field FLT_WRAP_UP_DATA_INCOMING_MODE =
            Dictionary.standard().field("FltWrapUpDataIncomingMode");

    /** FltWrapUpDataOutgoingMode. */
    public static final Field FLT_WRAP_UP_DATA_OUTGOING_MODE =
            Dictionary.standard().field("FltWrapUpDataOutgoingMode");

    /** ForcedFlag. */
    public static final Field FORCED_FLAG = Dictionary.standard().field("ForcedFlag");

    /** GreetingType. */
    public static final Field GREETING_TYPE = Dictionary.standard().field("GreetingType");

    /** HandledCallsAfterCallTimeSession. */
    public static final Field HANDLED_CALLS_AFTER_CALL_TIME_SESSION =
            Dictionary.standard().field("HandledCallsAfterCallTimeSession");

    /** HandledCallsAfterCallTimeTo5. */
    public static final Field HANDLED_CALLS_AFTER_CALL_TIME_TO5 =
            Dictionary.standard().field("HandledCallsAfterCallTimeTo5");

    /** HandledCallsAfterCallTimeToday. */
    public static final Field HANDLED_CALLS_AFTER_CALL_TIME_TODAY =
            Dictionary.standard().field("HandledCallsAfterCallTimeToday");

    /** HandledCallsAfterCallTimeToHalf. */
    public static final Field HANDLED_CALLS_AFTER_CALL_TIME_TO_HALF =
            Dictionary.standard().field("HandledCallsAfterCallTimeToHalf");

    /** HandledCallsSession. */
    public static final Field HANDLED_CALLS_SESSION = Dictionary.standard().field("HandledCallsSession");

    /** HandledCallsTalkTimeSession. */
    public static final Field HANDLED_CALLS_TALK_TIME_SESSION =
            Dictionary.standard().field("HandledCallsTalkTimeSession");

    /** HandledCallsTalkTimeTo5. */
    public static final Field HANDLED_CALLS_TALK_TIME_TO5 =
            Dictionary.standard().field("HandledCallsTalkTimeTo5");

    /** HandledCallsTalkTimeToday. */
    public static final Field HANDLED_CALLS_TALK_TIME_TODAY =
            Dictionary.standard().field("HandledCallsTalkTimeToday");

    /** HandledCallsTalkTimeToHalf. */
    public static final Field HANDLED_CALLS_TALK_TIME_TO_HALF =
            Dictionary.standard().field("HandledCallsTalkTimeToHalf");

    /** HandledCallsTimeSession. */
    public static final Field HANDLED_CALLS_TIME_SESSION = Dictionary.standard().field("HandledCallsTimeSession");

    /** HandledCallsTimeTo5. */
    public static final Field HANDLED_CALLS_TIME_TO5 = Dictionary.standard().field("HandledCallsTimeTo5");

    /** HandledCallsTimeToday. */
    public static final Field HANDLED_CALLS_TIME_TODAY = Dictionary.standard().field("HandledCallsTimeToday");

    /** HandledCallsTimeToHalf. */
    public static final Field HANDLED_CALLS_TIME_TO_HALF = Dictionary.standard().field("HandledCallsTimeToHalf");

    /** HandledCallsTo5. */
    public static final Field HANDLED_CALLS_TO5 = Dictionary.standard().field("HandledCallsTo5");

    /** HandledCallsToday. */
    public static final Field HANDLED_CALLS_TODAY = Dictionary.standard().field("HandledCallsToday");

    /** HandledCallsToHalf. */
    public static final Field HANDLED_CALLS_TO_HALF = Dictionary.standard().field("HandledCallsToHalf");

    /** HeldConnectionCallID. */
    public static final Field HELD_CONNECTION_CALL_ID = Dictionary.standard().field("HeldConnectionCallID");

    /** HeldConnectionDeviceID. */
    public static final Field HELD_CONNECTION_DEVICE_ID = Dictionary.standard().field("HeldConnectionDeviceID");

    /** HeldConnectionDeviceIDType. */
    public static final Field HELD_CONNECTION_DEVICE_ID_TYPE =
            Dictionary.standard().field("HeldConnectionDeviceIDType");

    /** HoldingDeviceID. */
    public static final Field HOLDING_DEVICE_ID = Dictionary.standard().field("HoldingDeviceID");

    /** HoldingDeviceType. */
    public static final Field HOLDING_DEVICE_TYPE = Dictionary.standard().field("HoldingDeviceType");

    /** ICMAgentID. */
    public static final Field ICM_AGENT_ID = Dictionary.standard().field("ICMAgentID");

    /** ICMAvailableTimeSession. */
    public static final Field ICM_AVAILABLE_TIME_SESSION = Dictionary.standard().field("ICMAvailableTimeSession");

    /** ICMAvailableTimeToday. */
    public static final Field ICM_AVAILABLE_TIME_TODAY = Dictionary.standard().field("ICMAvailableTimeToday");

    /** ICMCentralControllerTime. */
    public static final Field ICM_CENTRAL_CONTROLLER_TIME =
            Dictionary.standard().field("ICMCentralControllerTime");

    /** IdleTimeout. */
    public static final Field IDLE_TIMEOUT = Dictionary.standard().field("IdleTimeout");

    /** IncomingCallsHeldSession. */
    public static final Field INCOMING_CALLS_HELD_SESSION =
            Dictionary.standard().field("IncomingCallsHeldSession");

    /** IncomingCallsHeldTimeSession. */
    public static final Field INCOMING_CALLS_HELD_TIME_SESSION =
            Dictionary.standard().field("IncomingCallsHeldTimeSession");

    /** IncomingCallsHeldTimeTo5. */
    public static final Field INCOMING_CALLS_HELD_TIME_TO5 =
            Dictionary.standard().field("IncomingCallsHeldTimeTo5");

    /** IncomingCallsHeldTimeToday. */
    public static final Field INCOMING_CALLS_HELD_TIME_TODAY =
            Dictionary.standard().field("IncomingCallsHeldTimeToday");

    /** IncomingCallsHeldTimeToHalf. */
    public static final Field INCOMING_CALLS_HELD_TIME_TO_HALF =
            Dictionary.standard().field("IncomingCallsHeldTimeToHalf");

    /** IncomingCallsHeldTo5. */
    public static final Field INCOMING_CALLS_HELD_TO5 = Dictionary.standard().field("IncomingCallsHeldTo5");

    /** IncomingCallsHeldToday. */
    public static final Field INCOMING_CALLS_HELD_TODAY = Dictionary.standard().field("IncomingCallsHeldToday");

    /** IncomingCallsHeldToHalf. */
    public static final Field INCOMING_CALLS_HELD_TO_HALF =
            Dictionary.standard().field("IncomingCallsHeldToHalf");

    /** Instrument. */
    public static final Field INSTRUMENT = Dictionary.standard().field("Instrument");

    /** InterceptCallsSession. */
    public static final Field INTERCEPT_CALLS_SESSION = Dictionary.standard().field("InterceptCallsSession");

    /** InterceptCallsTo5. */
    public static final Field INTERCEPT_CALLS_TO5 = Dictionary.standard().field("InterceptCallsTo5");

    /** InterceptCallsToday. */
    public static final Field INTERCEPT_CALLS_TODAY = Dictionary.standard().field("InterceptCallsToday");

    /** InterceptCallsToHalf. */
    public static final Field INTERCEPT_CALLS_TO_HALF = Dictionary.standard().field("InterceptCallsToHalf");

    /** InternalAgentState. */
    public static final Field INTERNAL_AGENT_STATE = Dictionary.standard().field("InternalAgentState");

    /** InternalCallsHeldSession. */
    public static final Field INTERNAL_CALLS_HELD_SESSION =
            Dictionary.standard().field("InternalCallsHeldSession");

    /** InternalCallsHeldTimeSession. */
    public static final Field INTERNAL_CALLS_HELD_TIME_SESSION =
            Dictionary.standard().field("InternalCallsHeldTimeSession");

    /** InternalCallsHeldTimeTo5. */
    public static final Field INTERNAL_CALLS_HELD_TIME_TO5 =
            Dictionary.standard().field("InternalCallsHeldTimeTo5");

    /** InternalCallsHeldTimeToday. */
    public static final Field INTERNAL_CALLS_HELD_TIME_TODAY =
            Dictionary.standard().field("InternalCallsHeldTimeToday");

    /** InternalCallsHeldTimeToHalf. */
    public static final Field INTERNAL_CALLS_HELD_TIME_TO_HALF =
            Dictionary.standard().field("InternalCallsHeldTimeToHalf");

    /** InternalCallsHeldTo5. */
    public static final Field INTERNAL_CALLS_HELD_TO5 = Dictionary.standard().field("InternalCallsHeldTo5");

    /** InternalCallsHeldToday. */
    public static final Field INTERNAL_CALLS_HELD_TODAY = Dictionary.standard().field("InternalCallsHeldToday");

    /** InternalCallsHeldToHalf. */
    public static final Field INTERNAL_CALLS_HELD_TO_HALF =
            Dictionary.standard().field("InternalCallsHeldToHalf");

    /** InternalCallsRcvdSession. */
    public static final Field INTERNAL_CALLS_RCVD_SESSION =
            Dictionary.standard().field("InternalCallsRcvdSession");

    /** InternalCallsRcvdTimeSession. */
    public static final Field INTERNAL_CALLS_RCVD_TIME_SESSION =
            Dictionary.standard().field("InternalCallsRcvdTimeSession");

    /** InternalCallsRcvdTimeTo5. */
    public static final Field INTERNAL_CALLS_RCVD_TIME_TO5 =
            Dictionary.standard().field("InternalCallsRcvdTimeTo5");

    /** InternalCallsRcvdTimeToday. */
    public static final Field INTERNAL_CALLS_RCVD_TIME_TODAY =
            Dictionary.standard().field("InternalCallsRcvdTimeToday");

    /** InternalCallsRcvdTimeToHalf. */
    public static final Field INTERNAL_CALLS_RCVD_TIME_TO_HALF =
            Dictionary.standard().field("InternalCallsRcvdTimeToHalf");

    /** InternalCallsRcvdTo5. */
    public static final Field INTERNAL_CALLS_RCVD_TO5 = Dictionary.standard().field("InternalCallsRcvdTo5");

    /** InternalCallsRcvdToday. */
    public static final Field INTERNAL_CALLS_RCVD_TODAY = Dictionary.standard().field("InternalCallsRcvdToday");

    /** InternalCallsRcvdToHalf. */
    public static final Field INTERNAL_CALLS_RCVD_TO_HALF =
            Dictionary.standard().field("InternalCallsRcvdToHalf");

    /** InternalCallsSession. */
    public static final Field INTERNAL_CALLS_SESSION = Dictionary.standard().field("InternalCallsSession");

    /** InternalCallsTimeSession. */
    public static final Field INTERNAL_CALLS_TIME_SESSION =
            Dictionary.standard().field("InternalCallsTimeSession");

    /** InternalCallsTimeToday. */
    public static final Field INTERNAL_CALLS_TIME_TODAY = Dictionary.standard().field("InternalCallsTimeToday");

    /** InternalCallsToday. */
    public static final Field INTERNAL_CALLS_TODAY = Dictionary.standard().field("InternalCallsToday");

    /** InvocationType. */
    public static final Field INVOCATION_TYPE = Dictionary.standard().field("InvocationType");

    /** InvokeID. */
    public static final Field INVOKE_ID = Dictionary.standard().field("InvokeID");

    /** LastName. */
    public static final Field LAST_NAME = Dictionary.standard().field("LastName");

    /** LastRedirectDeviceID. */
    public static final Field LAST_REDIRECT_DEVICE_ID = Dictionary.standard().field("LastRedirectDeviceID");

    /** LastRedirectDeviceType. */
    public static final Field LAST_REDIRECT_DEVICE_TYPE = Dictionary.standard().field("LastRedirectDeviceType");

    /** LineHandle. */
    public static final Field LINE_HANDLE = Dictionary.standard().field("LineHandle");

    /** LineType. */
    public static final Field LINE_TYPE = Dictionary.standard().field("LineType");

    /** LocalConnectionState. */
    public static final Field LOCAL_CONNECTION_STATE = Dictionary.standard().field("LocalConnectionState");

    /** LoggedOnTimeSession. */
    public static final Field LOGGED_ON_TIME_SESSION = Dictionary.standard().field("LoggedOnTimeSession");

    /** LoggedOnTimeTo5. */
    public static final Field LOGGED_ON_TIME_TO5 = Dictionary.standard().field("LoggedOnTimeTo5");

    /** LoggedOnTimeToday. */
    public static final Field LOGGED_ON_TIME_TODAY = Dictionary.standard().field("LoggedOnTimeToday");

    /** LoggedOnTimeToHalf. */
    public static final Field LOGGED_ON_TIME_TO_HALF = Dictionary.standard().field("LoggedOnTimeToHalf");

    /** LoginID. */
    public static final Field LOGIN_ID = Dictionary.standard().field("LoginID");

    /** LoginName. */
    public static final Field LOGIN_NAME = Dictionary.standard().field("LoginName");

    /** LogoutNonActivityTime. */
    public static final Field LOGOUT_NON_ACTIVITY_TIME = Dictionary.standard().field("LogoutNonActivityTime");

    /** LongestCallQ5. */
    public static final Field LONGEST_CALL_Q5 = Dictionary.standard().field("LongestCallQ5");

    /** LongestCallQHalf. */
    public static final Field LONGEST_CALL_Q_HALF = Dictionary.standard().field("LongestCallQHalf");

    /** LongestCallQNow. */
    public static final Field LONGEST_CALL_Q_NOW = Dictionary.standard().field("LongestCallQNow");

    /** LongestCallQToday. */
    public static final Field LONGEST_CALL_Q_TODAY = Dictionary.standard().field("LongestCallQToday");

    /** LongestRouterCallQNow. */
    public static final Field LONGEST_ROUTER_CALL_Q_NOW = Dictionary.standard().field("LongestRouterCallQNow");

    /** MaintenanceModeAccepted. */
    public static final Field MAINTENANCE_MODE_ACCEPTED = Dictionary.standard().field("MaintenanceModeAccepted");

    /** MaintenanceModeStatus. */
    public static final Field MAINTENANCE_MODE_STATUS = Dictionary.standard().field("MaintenanceModeStatus");

    /** MakeCallSetup. */
    public static final Field MAKE_CALL_SETUP = Dictionary.standard().field("MakeCallSetup");

    /** MaxActiveCalls. */
    public static final Field MAX_ACTIVE_CALLS = Dictionary.standard().field("MaxActiveCalls");

    /** MaxBeyondTaskLimit. */
    public static final Field MAX_BEYOND_TASK_LIMIT = Dictionary.standard().field("MaxBeyondTaskLimit");

    /** MaxDevicesInConference. */
    public static final Field MAX_DEVICES_IN_CONFERENCE = Dictionary.standard().field("MaxDevicesInConference");

    /** MaxHeldCalls. */
    public static final Field MAX_HELD_CALLS = Dictionary.standard().field("MaxHeldCalls");

    /** MaxQueued. */
    public static final Field MAX_QUEUED = Dictionary.standard().field("MaxQueued");

    /** MaxTaskLimit. */
    public static final Field MAX_TASK_LIMIT = Dictionary.standard().field("MaxTaskLimit");

    /** MediaForkingClusterID. */
    public static final Field MEDIA_FORKING_CLUSTER_ID = Dictionary.standard().field("MediaForkingClusterID");

    /** MediaForkingDeviceName. */
    public static final Field MEDIA_FORKING_DEVICE_NAME = Dictionary.standard().field("MediaForkingDeviceName");

    /** MediaForkingDeviceType. */
    public static final Field MEDIA_FORKING_DEVICE_TYPE = Dictionary.standard().field("MediaForkingDeviceType");

    /** MemberType. */
    public static final Field MEMBER_TYPE = Dictionary.standard().field("MemberType");

    /** MonitorCallsSession. */
    public static final Field MONITOR_CALLS_SESSION = Dictionary.standard().field("MonitorCallsSession");

    /** MonitorCallsTo5. */
    public static final Field MONITOR_CALLS_TO5 = Dictionary.standard().field("MonitorCallsTo5");

    /** MonitorCallsToday. */
    public static final Field MONITOR_CALLS_TODAY = Dictionary.standard().field("MonitorCallsToday");

    /** MonitorCallsToHalf. */
    public static final Field MONITOR_CALLS_TO_HALF = Dictionary.standard().field("MonitorCallsToHalf");

    /** MonitoredDeviceID. */
    public static final Field MONITORED_DEVICE_ID = Dictionary.standard().field("MonitoredDeviceID");

    /** MonitoredDeviceType. */
    public static final Field MONITORED_DEVICE_TYPE = Dictionary.standard().field("MonitoredDeviceType");

    /** MonitorID. */
    public static final Field MONITOR_ID = Dictionary.standard().field("MonitorID");

    /** More. */
    public static final Field MORE = Dictionary.standard().field("More");

    /** MRDID. */
    public static final Field MRDID = Dictionary.standard().field("MRDID");

    /** MultilineAgentControl. */
    public static final Field MULTILINE_AGENT_CONTROL = Dictionary.standard().field("MultilineAgentControl");

    /** NamedArray. */
    public static final Field NAMED_ARRAY = Dictionary.standard().field("NamedArray");

    /** NamedVariable. */
    public static final Field NAMED_VARIABLE = Dictionary.standard().field("NamedVariable");

    /** NewConnectionCallID. */
    public static final Field NEW_CONNECTION_CALL_ID = Dictionary.standard().field("NewConnectionCallID");

    /** NewConnectionDeviceID. */
    public static final Field NEW_CONNECTION_DEVICE_ID = Dictionary.standard().field("NewConnectionDeviceID");

    /** NewConnectionDeviceIDType. */
    public static final Field NEW_CONNECTION_DEVICE_ID_TYPE =
            Dictionary.standard().field("NewConnectionDeviceIDType");

    /** NextAgentState. */
    public static final Field NEXT_AGENT_STATE = Dictionary.standard().field("NextAgentState");

    /** NotReadyTimeSession. */
    public static final Field NOT_READY_TIME_SESSION = Dictionary.standard().field("NotReadyTimeSession");

    /** NotReadyTimeTo5. */
    public static final Field NOT_READY_TIME_TO5 = Dictionary.standard().field("NotReadyTimeTo5");

    /** NotReadyTimeToday. */
    public static final Field NOT_READY_TIME_TODAY = Dictionary.standard().field("NotReadyTimeToday");

    /** NotReadyTimeToHalf. */
    public static final Field NOT_READY_TIME_TO_HALF = Dictionary.standard().field("NotReadyTimeToHalf");

    /** NumberOfAgents. */
    public static final Field NUMBER_OF_AGENTS = Dictionary.standard().field("NumberOfAgents");

    /** NumberOfAgentTeams. */
    public static final Field NUMBER_OF_AGENT_TEAMS = Dictionary.standard().field("NumberOfAgentTeams");

    /** NumCallDevices. */
    public static final Field NUM_CALL_DEVICES = Dictionary.standard().field("NumCallDevices");

    /** NumCalls. */
    public static final Field NUM_CALLS = Dictionary.standard().field("NumCalls");

    /** NumCTIClients. */
    public static final Field NUM_CTI_CLIENTS = Dictionary.standard().field("NumCTIClients");

    /** NumFltSkillGroups. */
    public static final Field NUM_FLT_SKILL_GROUPS = Dictionary.standard().field("NumFltSkillGroups");

    /** NumInstruments. */
    public static final Field NUM_INSTRUMENTS = Dictionary.standard().field("NumInstruments");

    /** NumLines. */
    public static final Field NUM_LINES = Dictionary.standard().field("NumLines");

    /** NumMRDs. */
    public static final Field NUM_MR_DS = Dictionary.standard().field("NumMRDs");

    /** NumNamedArrays. */
    public static final Field NUM_NAMED_ARRAYS = Dictionary.standard().field("NumNamedArrays");

    /** NumNamedVariables. */
    public static final Field NUM_NAMED_VARIABLES = Dictionary.standard().field("NumNamedVariables");

    /** NumNegativeAnswersSuggestions. */
    public static final Field NUM_NEGATIVE_ANSWERS_SUGGESTIONS =
            Dictionary.standard().field("NumNegativeAnswersSuggestions");

    /** NumOfEnabledServices. */
    public static final Field NUM_OF_ENABLED_SERVICES = Dictionary.standard().field("NumOfEnabledServices");

    /** NumParties. */
    public static final Field NUM_PARTIES = Dictionary.standard().field("NumParties");

    /** NumPeripherals. */
    public static final Field NUM_PERIPHERALS = Dictionary.standard().field("NumPeripherals");

    /** NumPositiveAnswersSuggestions. */
    public static final Field NUM_POSITIVE_ANSWERS_SUGGESTIONS =
            Dictionary.standard().field("NumPositiveAnswersSuggestions");

    /** NumQueued. */
    public static final Field NUM_QUEUED = Dictionary.standard().field("NumQueued");

    /** NumRecords. */
    public static final Field NUM_RECORDS = Dictionary.standard().field("NumRecords");

    /** NumServiceMembers. */
    public static final Field NUM_SERVICE_MEMBERS = Dictionary.standard().field("NumServiceMembers");

    /** NumSkillGroups. */
    public static final Field NUM_SKILL_GROUPS = Dictionary.standard().field("NumSkillGroups");

    /** NumSkills. */
    public static final Field NUM_SKILLS = Dictionary.standard().field("NumSkills");

    /** NumTasks. */
    public static final Field NUM_TASKS = Dictionary.standard().field("NumTasks");

    /** ObjectName. */
    public static final Field OBJECT_NAME = Dictionary.standard().field("ObjectName");

    /** OldLoginID. */
    public static final Field OLD_LOGIN_ID = Dictionary.standard().field("OldLoginID");

    /** OldPeripheralNumber. */
    public static final Field OLD_PERIPHERAL_NUMBER = Dictionary.standard().field("OldPeripheralNumber");

    /** Operation. */
    public static final Field OPERATION = Dictionary.standard().field("Operation");

    /** OriginatingDeviceID. */
    public static final Field ORIGINATING_DEVICE_ID = Dictionary.standard().field("OriginatingDeviceID");

    /** OriginatingLineID. */
    public static final Field ORIGINATING_LINE_ID = Dictionary.standard().field("OriginatingLineID");

    /** OtherConnectionCallID. */
    public static final Field OTHER_CONNECTION_CALL_ID = Dictionary.standard().field("OtherConnectionCallID");

    /** OtherConnectionDeviceID. */
    public static final Field OTHER_CONNECTION_DEVICE_ID = Dictionary.standard().field("OtherConnectionDeviceID");

    /** OtherConnectionDeviceIDType. */
    public static final Field OTHER_CONNECTION_DEVICE_ID_TYPE =
            Dictionary.standard().field("OtherConnectionDeviceIDType");

    /** OtherFeaturesSupported. */
    public static final Field OTHER_FEATURES_SUPPORTED = Dictionary.standard().field("OtherFeaturesSupported");

    /** PacketSize. */
    public static final Field PACKET_SIZE = Dictionary.standard().field("PacketSize");

    /** PauseDuration. */
    public static final Field PAUSE_DURATION = Dictionary.standard().field("PauseDuration");

    /** PayloadType. */
    public static final Field PAYLOAD_TYPE = Dictionary.standard().field("PayloadType");

    /** PeripheralConfigKey. */
    public static final Field PERIPHERAL_CONFIG_KEY = Dictionary.standard().field("PeripheralConfigKey");

    /** PeripheralErrorCode. */
    public static final Field PERIPHERAL_ERROR_CODE = Dictionary.standard().field("PeripheralErrorCode");

    /** PeripheralID. */
    public static final Field PERIPHERAL_ID = Dictionary.standard().field("PeripheralID");

    /** PeripheralName. */
    public static final Field PERIPHERAL_NAME = Dictionary.standard().field("PeripheralName");

    /** PeripheralNumber. */
    public static final Field PERIPHERAL_NUMBER = Dictionary.standard().field("PeripheralNumber");

    /** PeripheralOnline. */
    public static final Field PERIPHERAL_ONLINE = Dictionary.standard().field("PeripheralOnline");

    /** PeripheralType. */
    public static final Field PERIPHERAL_TYPE = Dictionary.standard().field("PeripheralType");

    /** PGStatus. */
    public static final Field PG_STATUS = Dictionary.standard().field("PGStatus");

    /** PlayToneDirection. */
    public static final Field PLAY_TONE_DIRECTION = Dictionary.standard().field("PlayToneDirection");

    /** PlayZipTone. */
    public static final Field PLAY_ZIP_TONE = Dictionary.standard().field("PlayZipTone");

    /** PositionID. */
    public static final Field POSITION_ID = Dictionary.standard().field("PositionID");

    /** PostRoute. */
    public static final Field POST_ROUTE = Dictionary.standard().field("PostRoute");

    /** PreCallInvokeID. */
    public static final Field PRE_CALL_INVOKE_ID = Dictionary.standard().field("PreCallInvokeID");

    /** PreviewCallsHeldSession. */
    public static final Field PREVIEW_CALLS_HELD_SESSION = Dictionary.standard().field("PreviewCallsHeldSession");

    /** PreviewCallsHeldTimeSession. */
    public static final Field PREVIEW_CALLS_HELD_TIME_SESSION =
            Dictionary.standard().field("PreviewCallsHeldTimeSession");

    /** PreviewCallsHeldTimeTo5. */
    public static final Field PREVIEW_CALLS_HELD_TIME_TO5 =
            Dictionary.standard().field("PreviewCallsHeldTimeTo5");

    /** PreviewCallsHeldTimeToday. */
    public static final Field PREVIEW_CALLS_HELD_TIME_TODAY =
            Dictionary.standard().field("PreviewCallsHeldTimeToday");

    /** PreviewCallsHeldTimeToHalf. */
    public static final Field PREVIEW_CALLS_HELD_TIME_TO_HALF =
            Dictionary.standard().field("PreviewCallsHeldTimeToHalf");

    /** PreviewCallsHeldTo5. */
    public static final Field PREVIEW_CALLS_HELD_TO5 = Dictionary.standard().field("PreviewCallsHeldTo5");

    /** PreviewCallsHeldToday. */
    public static final Field PREVIEW_CALLS_HELD_TODAY = Dictionary.standard().field("PreviewCallsHeldToday");

    /** PreviewCallsHeldToHalf. */
    public static final Field PREVIEW_CALLS_HELD_TO_HALF = Dictionary.standard().field("PreviewCallsHeldToHalf");

    /** PreviewCallsSession. */
    public static final Field PREVIEW_CALLS_SESSION = Dictionary.standard().field("PreviewCallsSession");

    /** PreviewCallsTalkTimeSession. */
    public static final Field PREVIEW_CALLS_TALK_TIME_SESSION =
            Dictionary.standard().field("PreviewCallsTalkTimeSession");

    /** PreviewCallsTalkTimeTo5. */
    public static final Field PREVIEW_CALLS_TALK_TIME_TO5 =
            Dictionary.standard().field("PreviewCallsTalkTimeTo5");

    /** PreviewCallsTalkTimeToday. */
    public static final Field PREVIEW_CALLS_TALK_TIME_TODAY =
            Dictionary.standard().field("PreviewCallsTalkTimeToday");

    /** PreviewCallsTalkTimeToHalf. */
    public static final Field PREVIEW_CALLS_TALK_TIME_TO_HALF =
            Dictionary.standard().field("PreviewCallsTalkTimeToHalf");

    /** PreviewCallsTimeSession. */
    public static final Field PREVIEW_CALLS_TIME_SESSION = Dictionary.standard().field("PreviewCallsTimeSession");

    /** PreviewCallsTimeTo5. */
    public static final Field PREVIEW_CALLS_TIME_TO5 = Dictionary.standard().field("PreviewCallsTimeTo5");

    /** PreviewCallsTimeToday. */
    public static final Field PREVIEW_CALLS_TIME_TODAY = Dictionary.standard().field("PreviewCallsTimeToday");

    /** PreviewCallsTimeToHalf. */
    public static final Field PREVIEW_CALLS_TIME_TO_HALF = Dictionary.standard().field("PreviewCallsTimeToHalf");

    /** PreviewCallsTo5. */
    public static final Field PREVIEW_CALLS_TO5 = Dictionary.standard().field("PreviewCallsTo5");

    /** PreviewCallsToday. */
    public static final Field PREVIEW_CALLS_TODAY = Dictionary.standard().field("PreviewCallsToday");

    /** PreviewCallsToHalf. */
    public static final Field PREVIEW_CALLS_TO_HALF = Dictionary.standard().field("PreviewCallsToHalf");

    /** PrimaryCallID. */
    public static final Field PRIMARY_CALL_ID = Dictionary.standard().field("PrimaryCallID");

    /** PrimaryDeviceID. */
    public static final Field PRIMARY_DEVICE_ID = Dictionary.standard().field("PrimaryDeviceID");

    /** PrimaryDeviceIDType. */
    public static final Field PRIMARY_DEVICE_ID_TYPE = Dictionary.standard().field("PrimaryDeviceIDType");

    /** Priority. */
    public static final Field PRIORITY = Dictionary.standard().field("Priority");

    /** ProtocolReferenceGUID. */
    public static final Field PROTOCOL_REFERENCE_GUID = Dictionary.standard().field("ProtocolReferenceGUID");

    /** QualityRecordingRate. */
    public static final Field QUALITY_RECORDING_RATE = Dictionary.standard().field("QualityRecordingRate");

    /** QueryRuleID. */
    public static final Field QUERY_RULE_ID = Dictionary.standard().field("QueryRuleID");

    /** QueueDeviceID. */
    public static final Field QUEUE_DEVICE_ID = Dictionary.standard().field("QueueDeviceID");

    /** QueueDeviceType. */
    public static final Field QUEUE_DEVICE_TYPE = Dictionary.standard().field("QueueDeviceType");

    /** RecorderAddress. */
    public static final Field RECORDER_ADDRESS = Dictionary.standard().field("RecorderAddress");

    /** RecorderErrorMsg. */
    public static final Field RECORDER_ERROR_MSG = Dictionary.standard().field("RecorderErrorMsg");

    /** RecorderStatus. */
    public static final Field RECORDER_STATUS = Dictionary.standard().field("RecorderStatus");

    /** RecorderType. */
    public static final Field RECORDER_TYPE = Dictionary.standard().field("RecorderType");

    /** RecorderURI. */
    public static final Field RECORDER_URI = Dictionary.standard().field("RecorderURI");

    /** RecordFailureCause. */
    public static final Field RECORD_FAILURE_CAUSE = Dictionary.standard().field("RecordFailureCause");

    /** RecordingDeviceID. */
    public static final Field RECORDING_DEVICE_ID = Dictionary.standard().field("RecordingDeviceID");

    /** RecordingDeviceType. */
    public static final Field RECORDING_DEVICE_TYPE = Dictionary.standard().field("RecordingDeviceType");

    /** RecordingMode. */
    public static final Field RECORDING_MODE = Dictionary.standard().field("RecordingMode");

    /** RecordingType. */
    public static final Field RECORDING_TYPE = Dictionary.standard().field("RecordingType");

    /** RecordType. */
    public static final Field RECORD_TYPE = Dictionary.standard().field("RecordType");

    /** RegisteredServiceID. */
    public static final Field REGISTERED_SERVICE_ID = Dictionary.standard().field("RegisteredServiceID");

    /** ReleasingDeviceID. */
    public static final Field RELEASING_DEVICE_ID = Dictionary.standard().field("ReleasingDeviceID");

    /** ReleasingDeviceType. */
    public static final Field RELEASING_DEVICE_TYPE = Dictionary.standard().field("ReleasingDeviceType");

    /** RequestingDeviceID. */
    public static final Field REQUESTING_DEVICE_ID = Dictionary.standard().field("RequestingDeviceID");

    /** RequestingDeviceIDType. */
    public static final Field REQUESTING_DEVICE_ID_TYPE = Dictionary.standard().field("RequestingDeviceIDType");

    /** Reservation. */
    public static final Field RESERVATION = Dictionary.standard().field("Reservation");

    /** ReservationCallsHeldSession. */
    public static final Field RESERVATION_CALLS_HELD_SESSION =
            Dictionary.standard().field("ReservationCallsHeldSession");

    /** ReservationCallsHeldTimeSession. */
    public static final Field RESERVATION_CALLS_HELD_TIME_SESSION =
            Dictionary.standard().field("ReservationCallsHeldTimeSession");

    /** ReservationCallsHeldTimeTo5. */
    public static final Field RESERVATION_CALLS_HELD_TIME_TO5 =
            Dictionary.standard().field("ReservationCallsHeldTimeTo5");

    /** ReservationCallsHeldTimeToday. */
    public static final Field RESERVATION_CALLS_HELD_TIME_TODAY =
            Dictionary.standard().field("ReservationCallsHeldTimeToday");

    /** ReservationCallsHeldTimeToHalf. */
    public static final Field RESERVATION_CALLS_HELD_TIME_TO_HALF =
            Dictionary.standard().field("ReservationCallsHeldTimeToHalf");

    /** ReservationCallsHeldTo5. */
    public static final Field RESERVATION_CALLS_HELD_TO5 = Dictionary.standard().field("ReservationCallsHeldTo5");

    /** ReservationCallsHeldToday. */
    public static final Field RESERVATION_CALLS_HELD_TODAY =
            Dictionary.standard().field("ReservationCallsHeldToday");

    /** ReservationCallsHeldToHalf. */
    public static final Field RESERVATION_CALLS_HELD_TO_HALF =
            Dictionary.standard().field("ReservationCallsHeldToHalf");

    /** ReservationCallsSession. */
    public static final Field RESERVATION_CALLS_SESSION = Dictionary.standard().field("ReservationCallsSession");

    /** ReservationCallsTalkTimeSession. */
    public static final Field RESERVATION_CALLS_TALK_TIME_SESSION =
            Dictionary.standard().field("ReservationCallsTalkTimeSession");

    /** ReservationCallsTalkTimeTo5. */
    public static final Field RESERVATION_CALLS_TALK_TIME_TO5 =
            Dictionary.standard().field("ReservationCallsTalkTimeTo5");

    /** ReservationCallsTalkTimeToday. */
    public static final Field RESERVATION_CALLS_TALK_TIME_TODAY =
            Dictionary.standard().field("ReservationCallsTalkTimeToday");

    /** ReservationCallsTalkTimeToHalf. */
    public static final Field RESERVATION_CALLS_TALK_TIME_TO_HALF =
            Dictionary.standard().field("ReservationCallsTalkTimeToHalf");

    /** ReservationCallsTimeSession. */
    public static final Field RESERVATION_CALLS_TIME_SESSION =
            Dictionary.standard().field("ReservationCallsTimeSession");

    /** ReservationCallsTimeTo5. */
    public static final Field RESERVATION_CALLS_TIME_TO5 = Dictionary.standard().field("ReservationCallsTimeTo5");

    /** ReservationCallsTimeToday. */
    public static final Field RESERVATION_CALLS_TIME_TODAY =
            Dictionary.standard().field("ReservationCallsTimeToday");

    /** ReservationCallsTimeToHalf. */
    public static final Field RESERVATION_CALLS_TIME_TO_HALF =
            Dictionary.standard().field("ReservationCallsTimeToHalf");

    /** ReservationCallsTo5. */
    public static final Field RESERVATION_CALLS_TO5 = Dictionary.standard().field("ReservationCallsTo5");

    /** ReservationCallsToday. */
    public static final Field RESERVATION_CALLS_TODAY = Dictionary.standard().field("ReservationCallsToday");

    /** ReservationCallsToHalf. */
    public static final Field RESERVATION_CALLS_TO_HALF = Dictionary.standard().field("ReservationCallsToHalf");

    /** Reserved. */
    public static final Field RESERVED = Dictionary.standard().field("Reserved");

    /** Reserved1. */
    public static final Field RESERVED1 = Dictionary.standard().field("Reserved1");

    /** Reserved2. */
    public static final Field RESERVED2 = Dictionary.standard().field("Reserved2");

    /** Reserved3. */
    public static final Field RESERVED3 = Dictionary.standard().field("Reserved3");

    /** RetrievingDeviceID. */
    public static final Field RETRIEVING_DEVICE_ID = Dictionary.standard().field("RetrievingDeviceID");

    /** RetrievingDeviceType. */
    public static final Field RETRIEVING_DEVICE_TYPE = Dictionary.standard().field("RetrievingDeviceType");

    /** RingNoAnswerDN. */
    public static final Field RING_NO_ANSWER_DN = Dictionary.standard().field("RingNoAnswerDN");

    /** RingNoAnswerTime. */
    public static final Field RING_NO_ANSWER_TIME = Dictionary.standard().field("RingNoAnswerTime");

    /** RoutableTimeSession. */
    public static final Field ROUTABLE_TIME_SESSION = Dictionary.standard().field("RoutableTimeSession");

    /** RoutableTimeToday. */
    public static final Field ROUTABLE_TIME_TODAY = Dictionary.standard().field("RoutableTimeToday");

    /** RouterCallKey. */
    public static final Field ROUTER_CALL_KEY = Dictionary.standard().field("RouterCallKey");

    /** RouterCallKeyCallID. */
    public static final Field ROUTER_CALL_KEY_CALL_ID = Dictionary.standard().field("RouterCallKeyCallID");

    /** RouterCallKeyDay. */
    public static final Field ROUTER_CALL_KEY_DAY = Dictionary.standard().field("RouterCallKeyDay");

    /** RouterCallKeySequenceNumber. */
    public static final Field ROUTER_CALL_KEY_SEQUENCE_NUMBER =
            Dictionary.standard().field("RouterCallKeySequenceNumber");

    /** RouterCallsQNow. */
    public static final Field ROUTER_CALLS_Q_NOW = Dictionary.standard().field("RouterCallsQNow");

    /** RTPType. */
    public static final Field RTP_TYPE = Dictionary.standard().field("RTPType");

    /** SecondaryCallID. */
    public static final Field SECONDARY_CALL_ID = Dictionary.standard().field("SecondaryCallID");

    /** SecondaryConnectionCallID. */
    public static final Field SECONDARY_CONNECTION_CALL_ID =
            Dictionary.standard().field("SecondaryConnectionCallID");

    /** SecondaryDeviceID. */
    public static final Field SECONDARY_DEVICE_ID = Dictionary.standard().field("SecondaryDeviceID");

    /** SecondaryDeviceIDType. */
    public static final Field SECONDARY_DEVICE_ID_TYPE = Dictionary.standard().field("SecondaryDeviceIDType");

    /** SegmentNumber. */
    public static final Field SEGMENT_NUMBER = Dictionary.standard().field("SegmentNumber");

    /** SendingAddress. */
    public static final Field SENDING_ADDRESS = Dictionary.standard().field("SendingAddress");

    /** SendingAddressIPV6. */
    public static final Field SENDING_ADDRESS_IPV6 = Dictionary.standard().field("SendingAddressIPV6");

    /** SendingPort. */
    public static final Field SENDING_PORT = Dictionary.standard().field("SendingPort");

    /** ServerData. */
    public static final Field SERVER_DATA = Dictionary.standard().field("ServerData");

    /** ServerMode. */
    public static final Field SERVER_MODE = Dictionary.standard().field("ServerMode");

    /** ServiceConfigKey. */
    public static final Field SERVICE_CONFIG_KEY = Dictionary.standard().field("ServiceConfigKey");

    /** ServiceID. */
    public static final Field SERVICE_ID = Dictionary.standard().field("ServiceID");

    /** ServiceLevelThreshold. */
    public static final Field SERVICE_LEVEL_THRESHOLD = Dictionary.standard().field("ServiceLevelThreshold");

    /** ServiceLevelType. */
    public static final Field SERVICE_LEVEL_TYPE = Dictionary.standard().field("ServiceLevelType");

    /** ServiceMember. */
    public static final Field SERVICE_MEMBER = Dictionary.standard().field("ServiceMember");

    /** ServiceName. */
    public static final Field SERVICE_NAME = Dictionary.standard().field("ServiceName");

    /** ServiceNumber. */
    public static final Field SERVICE_NUMBER = Dictionary.standard().field("ServiceNumber");

    /** ServicePriority. */
    public static final Field SERVICE_PRIORITY = Dictionary.standard().field("ServicePriority");

    /** ServicesGranted. */
    public static final Field SERVICES_GRANTED = Dictionary.standard().field("ServicesGranted");

    /** ServiceSkillTargetID. */
    public static final Field SERVICE_SKILL_TARGET_ID = Dictionary.standard().field("ServiceSkillTargetID");

    /** ServicesRequested. */
    public static final Field SERVICES_REQUESTED = Dictionary.standard().field("ServicesRequested");

    /** SessionID. */
    public static final Field SESSION_ID = Dictionary.standard().field("SessionID");

    /** SessionType. */
    public static final Field SESSION_TYPE = Dictionary.standard().field("SessionType");

    /** SilentMonitorAudibleIndication. */
    public static final Field SILENT_MONITOR_AUDIBLE_INDICATION =
            Dictionary.standard().field("SilentMonitorAudibleIndication");

    /** SilentMonitorStatus. */
    public static final Field SILENT_MONITOR_STATUS = Dictionary.standard().field("SilentMonitorStatus");

    /** SilentMonitorWarningMessage. */
    public static final Field SILENT_MONITOR_WARNING_MESSAGE =
            Dictionary.standard().field("SilentMonitorWarningMessage");

    /** SkillGroupConfigKey. */
    public static final Field SKILL_GROUP_CONFIG_KEY = Dictionary.standard().field("SkillGroupConfigKey");

    /** SkillGroupID. */
    public static final Field SKILL_GROUP_ID = Dictionary.standard().field("SkillGroupID");

    /** SkillGroupNumber. */
    public static final Field SKILL_GROUP_NUMBER = Dictionary.standard().field("SkillGroupNumber");

    /** SkillGroupPriority. */
    public static final Field SKILL_GROUP_PRIORITY = Dictionary.standard().field("SkillGroupPriority");

    /** SkillGroupSkillTargetID. */
    public static final Field SKILL_GROUP_SKILL_TARGET_ID =
            Dictionary.standard().field("SkillGroupSkillTargetID");

    /** SkillGroupState. */
    public static final Field SKILL_GROUP_STATE = Dictionary.standard().field("SkillGroupState");

    /** SnapshotDeviceType. */
    public static final Field SNAPSHOT_DEVICE_TYPE = Dictionary.standard().field("SnapshotDeviceType");

    /** SSOEnabled. */
    public static final Field SSO_ENABLED = Dictionary.standard().field("SSOEnabled");

    /** State. */
    public static final Field STATE = Dictionary.standard().field("State");

    /** StateDuration. */
    public static final Field STATE_DURATION = Dictionary.standard().field("StateDuration");

    /** Status. */
    public static final Field STATUS = Dictionary.standard().field("Status");

    /** SupervisorAssistCallMethod. */
    public static final Field SUPERVISOR_ASSIST_CALL_METHOD =
            Dictionary.standard().field("SupervisorAssistCallMethod");

    /** SupervisorConnectionCallID. */
    public static final Field SUPERVISOR_CONNECTION_CALL_ID =
            Dictionary.standard().field("SupervisorConnectionCallID");

    /** SupervisorConnectionDeviceID. */
    public static final Field SUPERVISOR_CONNECTION_DEVICE_ID =
            Dictionary.standard().field("SupervisorConnectionDeviceID");

    /** SupervisorConnectionDeviceIDType. */
    public static final Field SUPERVISOR_CONNECTION_DEVICE_ID_TYPE =
            Dictionary.standard().field("SupervisorConnectionDeviceIDType");

    /** SupervisorID. */
    public static final Field SUPERVISOR_ID = Dictionary.standard().field("SupervisorID");

    /** SupervisorInstrument. */
    public static final Field SUPERVISOR_INSTRUMENT = Dictionary.standard().field("SupervisorInstrument");

    /** SupervisoryAction. */
    public static final Field SUPERVISORY_ACTION = Dictionary.standard().field("SupervisoryAction");

    /** SystemEventArg1. */
    public static final Field SYSTEM_EVENT_ARG1 = Dictionary.standard().field("SystemEventArg1");

    /** SystemEventArg2. */
    public static final Field SYSTEM_EVENT_ARG2 = Dictionary.standard().field("SystemEventArg2");

    /** SystemEventArg3. */
    public static final Field SYSTEM_EVENT_ARG3 = Dictionary.standard().field("SystemEventArg3");

    /** SystemEventID. */
    public static final Field SYSTEM_EVENT_ID = Dictionary.standard().field("SystemEventID");

    /** TeamID. */
    public static final Field TEAM_ID = Dictionary.standard().field("TeamID");

    /** TeamName. */
    public static final Field TEAM_NAME = Dictionary.standard().field("TeamName");

    /** TerminalDeviceName. */
    public static final Field TERMINAL_DEVICE_NAME = Dictionary.standard().field("TerminalDeviceName");

    /** TerminalName. */
    public static final Field TERMINAL_NAME = Dictionary.standard().field("TerminalName");

    /** TerminalType. */
    public static final Field TERMINAL_TYPE = Dictionary.standard().field("TerminalType");

    /** TerminalTypeName. */
    public static final Field TERMINAL_TYPE_NAME = Dictionary.standard().field("TerminalTypeName");

    /** Text. */
    public static final Field TEXT = Dictionary.standard().field("Text");

    /** ToneDuration. */
    public static final Field TONE_DURATION = Dictionary.standard().field("ToneDuration");

    /** TotalAnswersSuggestion. */
    public static final Field TOTAL_ANSWERS_SUGGESTION = Dictionary.standard().field("TotalAnswersSuggestion");

    /** TransferConferenceSetup. */
    public static final Field TRANSFER_CONFERENCE_SETUP = Dictionary.standard().field("TransferConferenceSetup");

    /** TransferredDeviceID. */
    public static final Field TRANSFERRED_DEVICE_ID = Dictionary.standard().field("TransferredDeviceID");

    /** TransferredDeviceType. */
    public static final Field TRANSFERRED_DEVICE_TYPE = Dictionary.standard().field("TransferredDeviceType");

    /** TransferringDeviceID. */
    public static final Field TRANSFERRING_DEVICE_ID = Dictionary.standard().field("TransferringDeviceID");

    /** TransferringDeviceType. */
    public static final Field TRANSFERRING_DEVICE_TYPE = Dictionary.standard().field("TransferringDeviceType");

    /** TrunkGroupNumber. */
    public static final Field TRUNK_GROUP_NUMBER = Dictionary.standard().field("TrunkGroupNumber");

    /** TrunkNumber. */
    public static final Field TRUNK_NUMBER = Dictionary.standard().field("TrunkNumber");

    /** TrunkUsedDeviceID. */
    public static final Field TRUNK_USED_DEVICE_ID = Dictionary.standard().field("TrunkUsedDeviceID");

    /** TrunkUsedDeviceType. */
    public static final Field TRUNK_USED_DEVICE_TYPE = Dictionary.standard().field("TrunkUsedDeviceType");

    /** TypeOfDevice. */
    public static final Field TYPE_OF_DEVICE = Dictionary.standard().field("TypeOfDevice");

    /** UniqueInstanceID. */
    public static final Field UNIQUE_INSTANCE_ID = Dictionary.standard().field("UniqueInstanceID");

    /** UserToUserInfo. */
    public static final Field USER_TO_USER_INFO = Dictionary.standard().field("UserToUserInfo");

    /** VersionNumber. */
    public static final Field VERSION_NUMBER = Dictionary.standard().field("VersionNumber");

    /** WhisperCallsSession. */
    public static final Field WHISPER_CALLS_SESSION = Dictionary.standard().field("WhisperCallsSession");

    /** WhisperCallsTo5. */
    public static final Field WHISPER_CALLS_TO5 = Dictionary.standard().field("WhisperCallsTo5");

    /** WhisperCallsToday. */
    public static final Field WHISPER_CALLS_TODAY = Dictionary.standard().field("WhisperCallsToday");

    /** WhisperCallsToHalf. */
    public static final Field WHISPER_CALLS_TO_HALF = Dictionary.standard().field("WhisperCallsToHalf");

    /** WorkModeTimer. */
    public static final Field WORK_MODE_TIMER = Dictionary.standard().field("WorkModeTimer");

    /** WrapupDataIncomingMode. */
    public static final Field WRAPUP_DATA_INCOMING_MODE = Dictionary.standard().field("WrapupDataIncomingMode");

    /** WrapupDataOutgoingMode. */
    public static final Field WRAPUP_DATA_OUTGOING_MODE = Dictionary.standard().field("WrapupDataOutgoingMode");

    private Fields() {}
}

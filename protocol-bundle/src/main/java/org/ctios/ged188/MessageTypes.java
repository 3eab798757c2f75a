package org.ctios.ged188;

/** Numbers of all message types, for use in a switch. Generated from the dictionary; a test keeps them equal. */
public final class MessageTypes {
    /** FAILURE_CONF. */
    public static final int FAILURE_CONF = 1;

    /** FAILURE_EVENT. */
    public static final int FAILURE_EVENT = 2;

    /** OPEN_REQ. */
    public static final int OPEN_REQ = 3;

    /** OPEN_CONF. */
    public static final int OPEN_CONF = 4;

    /** HEARTBEAT_REQ. */
    public static final int HEARTBEAT_REQ = 5;

    /** HEARTBEAT_CONF. */
    public static final int HEARTBEAT_CONF = 6;

    /** CLOSE_REQ. */
    public static final int CLOSE_REQ = 7;

    /** CLOSE_CONF. */
    public static final int CLOSE_CONF = 8;

    /** CALL_DELIVERED_EVENT. */
    public static final int CALL_DELIVERED_EVENT = 9;

    /** CALL_ESTABLISHED_EVENT. */
    public static final int CALL_ESTABLISHED_EVENT = 10;

    /** CALL_HELD_EVENT. */
    public static final int CALL_HELD_EVENT = 11;

    /** CALL_RETRIEVED_EVENT. */
    public static final int CALL_RETRIEVED_EVENT = 12;

    /** CALL_CLEARED_EVENT. */
    public static final int CALL_CLEARED_EVENT = 13;

    /** CALL_CONNECTION_CLEARED_EVENT. */
    public static final int CALL_CONNECTION_CLEARED_EVENT = 14;

    /** CALL_ORIGINATED_EVENT. */
    public static final int CALL_ORIGINATED_EVENT = 15;

    /** CALL_FAILED_EVENT. */
    public static final int CALL_FAILED_EVENT = 16;

    /** CALL_CONFERENCED_EVENT. */
    public static final int CALL_CONFERENCED_EVENT = 17;

    /** CALL_TRANSFERRED_EVENT. */
    public static final int CALL_TRANSFERRED_EVENT = 18;

    /** CALL_DIVERTED_EVENT. */
    public static final int CALL_DIVERTED_EVENT = 19;

    /** CALL_SERVICE_INITIATED_EVENT. */
    public static final int CALL_SERVICE_INITIATED_EVENT = 20;

    /** CALL_QUEUED_EVENT. */
    public static final int CALL_QUEUED_EVENT = 21;

    /** CALL_TRANSLATION_ROUTE_EVENT. */
    public static final int CALL_TRANSLATION_ROUTE_EVENT = 22;

    /** BEGIN_CALL_EVENT. */
    public static final int BEGIN_CALL_EVENT = 23;

    /** END_CALL_EVENT. */
    public static final int END_CALL_EVENT = 24;

    /** CALL_DATA_UPDATE_EVENT. */
    public static final int CALL_DATA_UPDATE_EVENT = 25;

    /** SET_CALL_DATA_REQ. */
    public static final int SET_CALL_DATA_REQ = 26;

    /** SET_CALL_DATA_CONF. */
    public static final int SET_CALL_DATA_CONF = 27;

    /** RELEASE_CALL_REQ. */
    public static final int RELEASE_CALL_REQ = 28;

    /** RELEASE_CALL_CONF. */
    public static final int RELEASE_CALL_CONF = 29;

    /** AGENT_STATE_EVENT. */
    public static final int AGENT_STATE_EVENT = 30;

    /** SYSTEM_EVENT. */
    public static final int SYSTEM_EVENT = 31;

    /** CLIENT_EVENT_REPORT_REQ. */
    public static final int CLIENT_EVENT_REPORT_REQ = 32;

    /** CLIENT_EVENT_REPORT_CONF. */
    public static final int CLIENT_EVENT_REPORT_CONF = 33;

    /** CALL_REACHED_NETWORK_EVENT. */
    public static final int CALL_REACHED_NETWORK_EVENT = 34;

    /** CONTROL_FAILURE_CONF. */
    public static final int CONTROL_FAILURE_CONF = 35;

    /** QUERY_AGENT_STATE_REQ. */
    public static final int QUERY_AGENT_STATE_REQ = 36;

    /** QUERY_AGENT_STATE_CONF. */
    public static final int QUERY_AGENT_STATE_CONF = 37;

    /** SET_AGENT_STATE_REQ. */
    public static final int SET_AGENT_STATE_REQ = 38;

    /** SET_AGENT_STATE_CONF. */
    public static final int SET_AGENT_STATE_CONF = 39;

    /** ALTERNATE_CALL_REQ. */
    public static final int ALTERNATE_CALL_REQ = 40;

    /** ALTERNATE_CALL_CONF. */
    public static final int ALTERNATE_CALL_CONF = 41;

    /** ANSWER_CALL_REQ. */
    public static final int ANSWER_CALL_REQ = 42;

    /** ANSWER_CALL_CONF. */
    public static final int ANSWER_CALL_CONF = 43;

    /** CLEAR_CALL_REQ. */
    public static final int CLEAR_CALL_REQ = 44;

    /** CLEAR_CALL_CONF. */
    public static final int CLEAR_CALL_CONF = 45;

    /** CLEAR_CONNECTION_REQ. */
    public static final int CLEAR_CONNECTION_REQ = 46;

    /** CLEAR_CONNECTION_CONF. */
    public static final int CLEAR_CONNECTION_CONF = 47;

    /** CONFERENCE_CALL_REQ. */
    public static final int CONFERENCE_CALL_REQ = 48;

    /** CONFERENCE_CALL_CONF. */
    public static final int CONFERENCE_CALL_CONF = 49;

    /** CONSULTATION_CALL_REQ. */
    public static final int CONSULTATION_CALL_REQ = 50;

    /** CONSULTATION_CALL_CONF. */
    public static final int CONSULTATION_CALL_CONF = 51;

    /** DEFLECT_CALL_REQ. */
    public static final int DEFLECT_CALL_REQ = 52;

    /** DEFLECT_CALL_CONF. */
    public static final int DEFLECT_CALL_CONF = 53;

    /** HOLD_CALL_REQ. */
    public static final int HOLD_CALL_REQ = 54;

    /** HOLD_CALL_CONF. */
    public static final int HOLD_CALL_CONF = 55;

    /** MAKE_CALL_REQ. */
    public static final int MAKE_CALL_REQ = 56;

    /** MAKE_CALL_CONF. */
    public static final int MAKE_CALL_CONF = 57;

    /** MAKE_PREDICTIVE_CALL_REQ. */
    public static final int MAKE_PREDICTIVE_CALL_REQ = 58;

    /** MAKE_PREDICTIVE_CALL_CONF. */
    public static final int MAKE_PREDICTIVE_CALL_CONF = 59;

    /** RECONNECT_CALL_REQ. */
    public static final int RECONNECT_CALL_REQ = 60;

    /** RECONNECT_CALL_CONF. */
    public static final int RECONNECT_CALL_CONF = 61;

    /** RETRIEVE_CALL_REQ. */
    public static final int RETRIEVE_CALL_REQ = 62;

    /** RETRIEVE_CALL_CONF. */
    public static final int RETRIEVE_CALL_CONF = 63;

    /** TRANSFER_CALL_REQ. */
    public static final int TRANSFER_CALL_REQ = 64;

    /** TRANSFER_CALL_CONF. */
    public static final int TRANSFER_CALL_CONF = 65;

    /** QUERY_MSG_WAITING_IND_REQ. */
    public static final int QUERY_MSG_WAITING_IND_REQ = 66;

    /** QUERY_MSG_WAITING_IND_CONF. */
    public static final int QUERY_MSG_WAITING_IND_CONF = 67;

    /** SET_MSG_WAITING_IND_REQ. */
    public static final int SET_MSG_WAITING_IND_REQ = 68;

    /** SET_MSG_WAITING_IND_CONF. */
    public static final int SET_MSG_WAITING_IND_CONF = 69;

    /** QUERY_DO_NOT_DISTURB_REQ. */
    public static final int QUERY_DO_NOT_DISTURB_REQ = 70;

    /** QUERY_DO_NOT_DISTURB_CONF. */
    public static final int QUERY_DO_NOT_DISTURB_CONF = 71;

    /** SET_DO_NOT_DISTURB_REQ. */
    public static final int SET_DO_NOT_DISTURB_REQ = 72;

    /** SET_DO_NOT_DISTURB_CONF. */
    public static final int SET_DO_NOT_DISTURB_CONF = 73;

    /** QUERY_FORWARDING_REQ. */
    public static final int QUERY_FORWARDING_REQ = 74;

    /** QUERY_FORWARDING_CONF. */
    public static final int QUERY_FORWARDING_CONF = 75;

    /** SET_FORWARDING_REQ. */
    public static final int SET_FORWARDING_REQ = 76;

    /** SET_FORWARDING_CONF. */
    public static final int SET_FORWARDING_CONF = 77;

    /** QUERY_DEVICE_INFO_REQ. */
    public static final int QUERY_DEVICE_INFO_REQ = 78;

    /** QUERY_DEVICE_INFO_CONF. */
    public static final int QUERY_DEVICE_INFO_CONF = 79;

    /** QUERY_LAST_NUMBER_DIALED_REQ. */
    public static final int QUERY_LAST_NUMBER_DIALED_REQ = 80;

    /** QUERY_LAST_NUMBER_DIALED_CONF. */
    public static final int QUERY_LAST_NUMBER_DIALED_CONF = 81;

    /** SNAPSHOT_CALL_REQ. */
    public static final int SNAPSHOT_CALL_REQ = 82;

    /** SNAPSHOT_CALL_CONF. */
    public static final int SNAPSHOT_CALL_CONF = 83;

    /** SNAPSHOT_DEVICE_REQ. */
    public static final int SNAPSHOT_DEVICE_REQ = 84;

    /** SNAPSHOT_DEVICE_CONF. */
    public static final int SNAPSHOT_DEVICE_CONF = 85;

    /** CALL_DEQUEUED_EVENT. */
    public static final int CALL_DEQUEUED_EVENT = 86;

    /** QUERY_AGENT_WORK_MODE_REQ. */
    public static final int QUERY_AGENT_WORK_MODE_REQ = 87;

    /** QUERY_AGENT_WORK_MODE_CONF. */
    public static final int QUERY_AGENT_WORK_MODE_CONF = 88;

    /** SET_AGENT_WORK_MODE_REQ. */
    public static final int SET_AGENT_WORK_MODE_REQ = 89;

    /** SET_AGENT_WORK_MODE_CONF. */
    public static final int SET_AGENT_WORK_MODE_CONF = 90;

    /** SEND_DTMF_SIGNAL_REQ. */
    public static final int SEND_DTMF_SIGNAL_REQ = 91;

    /** SEND_DTMF_SIGNAL_CONF. */
    public static final int SEND_DTMF_SIGNAL_CONF = 92;

    /** MONITOR_START_REQ. */
    public static final int MONITOR_START_REQ = 93;

    /** MONITOR_START_CONF. */
    public static final int MONITOR_START_CONF = 94;

    /** MONITOR_STOP_REQ. */
    public static final int MONITOR_STOP_REQ = 95;

    /** MONITOR_STOP_CONF. */
    public static final int MONITOR_STOP_CONF = 96;

    /** CHANGE_MONITOR_MASK_REQ. */
    public static final int CHANGE_MONITOR_MASK_REQ = 97;

    /** CHANGE_MONITOR_MASK_CONF. */
    public static final int CHANGE_MONITOR_MASK_CONF = 98;

    /** CLIENT_SESSION_OPENED_EVENT. */
    public static final int CLIENT_SESSION_OPENED_EVENT = 99;

    /** CLIENT_SESSION_CLOSED_EVENT. */
    public static final int CLIENT_SESSION_CLOSED_EVENT = 100;

    /** SESSION_MONITOR_START_REQ. */
    public static final int SESSION_MONITOR_START_REQ = 101;

    /** SESSION_MONITOR_START_CONF. */
    public static final int SESSION_MONITOR_START_CONF = 102;

    /** SESSION_MONITOR_STOP_REQ. */
    public static final int SESSION_MONITOR_STOP_REQ = 103;

    /** SESSION_MONITOR_STOP_CONF. */
    public static final int SESSION_MONITOR_STOP_CONF = 104;

    /** AGENT_PRE_CALL_EVENT. */
    public static final int AGENT_PRE_CALL_EVENT = 105;

    /** AGENT_PRE_CALL_ABORT_EVENT. */
    public static final int AGENT_PRE_CALL_ABORT_EVENT = 106;

    /** USER_MESSAGE_REQ. */
    public static final int USER_MESSAGE_REQ = 107;

    /** USER_MESSAGE_CONF. */
    public static final int USER_MESSAGE_CONF = 108;

    /** USER_MESSAGE_EVENT. */
    public static final int USER_MESSAGE_EVENT = 109;

    /** REGISTER_VARIABLES_REQ. */
    public static final int REGISTER_VARIABLES_REQ = 110;

    /** REGISTER_VARIABLES_CONF. */
    public static final int REGISTER_VARIABLES_CONF = 111;

    /** QUERY_AGENT_STATISTICS_REQ. */
    public static final int QUERY_AGENT_STATISTICS_REQ = 112;

    /** QUERY_AGENT_STATISTICS_CONF. */
    public static final int QUERY_AGENT_STATISTICS_CONF = 113;

    /** QUERY_SKILL_GROUP_STATISTICS_REQ. */
    public static final int QUERY_SKILL_GROUP_STATISTICS_REQ = 114;

    /** QUERY_SKILL_GROUP_STATISTICS_CONF. */
    public static final int QUERY_SKILL_GROUP_STATISTICS_CONF = 115;

    /** RTP_STARTED_EVENT. */
    public static final int RTP_STARTED_EVENT = 116;

    /** RTP_STOPPED_EVENT. */
    public static final int RTP_STOPPED_EVENT = 117;

    /** SUPERVISOR_ASSIST_REQ. */
    public static final int SUPERVISOR_ASSIST_REQ = 118;

    /** SUPERVISOR_ASSIST_CONF. */
    public static final int SUPERVISOR_ASSIST_CONF = 119;

    /** SUPERVISOR_ASSIST_EVENT. */
    public static final int SUPERVISOR_ASSIST_EVENT = 120;

    /** EMERGENCY_CALL_REQ. */
    public static final int EMERGENCY_CALL_REQ = 121;

    /** EMERGENCY_CALL_CONF. */
    public static final int EMERGENCY_CALL_CONF = 122;

    /** EMERGENCY_CALL_EVENT. */
    public static final int EMERGENCY_CALL_EVENT = 123;

    /** SUPERVISE_CALL_REQ. */
    public static final int SUPERVISE_CALL_REQ = 124;

    /** SUPERVISE_CALL_CONF. */
    public static final int SUPERVISE_CALL_CONF = 125;

    /** AGENT_TEAM_CONFIG_REQ. */
    public static final int AGENT_TEAM_CONFIG_REQ = 126;

    /** AGENT_TEAM_CONFIG_CONF. */
    public static final int AGENT_TEAM_CONFIG_CONF = 127;

    /** AGENT_TEAM_CONFIG_EVENT. */
    public static final int AGENT_TEAM_CONFIG_EVENT = 128;

    /** SET_APP_DATA_REQ. */
    public static final int SET_APP_DATA_REQ = 129;

    /** SET_APP_DATA_CONF. */
    public static final int SET_APP_DATA_CONF = 130;

    /** AGENT_DESK_SETTINGS_REQ. */
    public static final int AGENT_DESK_SETTINGS_REQ = 131;

    /** AGENT_DESK_SETTINGS_CONF. */
    public static final int AGENT_DESK_SETTINGS_CONF = 132;

    /** LIST_AGENT_TEAM_REQ. */
    public static final int LIST_AGENT_TEAM_REQ = 133;

    /** LIST_AGENT_TEAM_CONF. */
    public static final int LIST_AGENT_TEAM_CONF = 134;

    /** MONITOR_AGENT_TEAM_START_REQ. */
    public static final int MONITOR_AGENT_TEAM_START_REQ = 135;

    /** MONITOR_AGENT_TEAM_START_CONF. */
    public static final int MONITOR_AGENT_TEAM_START_CONF = 136;

    /** MONITOR_AGENT_TEAM_STOP_REQ. */
    public static final int MONITOR_AGENT_TEAM_STOP_REQ = 137;

    /** MONITOR_AGENT_TEAM_STOP_CONF. */
    public static final int MONITOR_AGENT_TEAM_STOP_CONF = 138;

    /** BAD_CALL_REQ. */
    public static final int BAD_CALL_REQ = 139;

    /** BAD_CALL_CONF. */
    public static final int BAD_CALL_CONF = 140;

    /** SET_DEVICE_ATTRIBUTES_REQ. */
    public static final int SET_DEVICE_ATTRIBUTES_REQ = 141;

    /** SET_DEVICE_ATTRIBUTES_CONF. */
    public static final int SET_DEVICE_ATTRIBUTES_CONF = 142;

    /** REGISTER_SERVICE_REQ. */
    public static final int REGISTER_SERVICE_REQ = 143;

    /** REGISTER_SERVICE_CONF. */
    public static final int REGISTER_SERVICE_CONF = 144;

    /** UNREGISTER_SERVICE_REQ. */
    public static final int UNREGISTER_SERVICE_REQ = 145;

    /** UNREGISTER_SERVICE_CONF. */
    public static final int UNREGISTER_SERVICE_CONF = 146;

    /** START_RECORDING_REQ. */
    public static final int START_RECORDING_REQ = 147;

    /** START_RECORDING_CONF. */
    public static final int START_RECORDING_CONF = 148;

    /** STOP_RECORDING_REQ. */
    public static final int STOP_RECORDING_REQ = 149;

    /** STOP_RECORDING_CONF. */
    public static final int STOP_RECORDING_CONF = 150;

    /** MEDIA_LOGIN_REQ. */
    public static final int MEDIA_LOGIN_REQ = 151;

    /** MEDIA_LOGIN_RESP. */
    public static final int MEDIA_LOGIN_RESP = 152;

    /** MEDIA_LOGOUT_IND. */
    public static final int MEDIA_LOGOUT_IND = 153;

    /** MAKE_AGENT_ROUTABLE_IND. */
    public static final int MAKE_AGENT_ROUTABLE_IND = 154;

    /** MAKE_AGENT_NOT_ROUTABLE_REQ. */
    public static final int MAKE_AGENT_NOT_ROUTABLE_REQ = 155;

    /** MAKE_AGENT_NOT_ROUTABLE_RESP. */
    public static final int MAKE_AGENT_NOT_ROUTABLE_RESP = 156;

    /** MAKE_AGENT_READY_IND. */
    public static final int MAKE_AGENT_READY_IND = 157;

    /** MAKE_AGENT_NOT_READY_REQ. */
    public static final int MAKE_AGENT_NOT_READY_REQ = 158;

    /** MAKE_AGENT_NOT_READY_RESP. */
    public static final int MAKE_AGENT_NOT_READY_RESP = 159;

    /** OFFER_TASK_IND. */
    public static final int OFFER_TASK_IND = 160;

    /** OFFER_APPLICATION_TASK_REQ. */
    public static final int OFFER_APPLICATION_TASK_REQ = 161;

    /** OFFER_APPLICATION_TASK_RESP. */
    public static final int OFFER_APPLICATION_TASK_RESP = 162;

    /** START_TASK_IND. */
    public static final int START_TASK_IND = 163;

    /** START_APPLICATION_TASK_REQ. */
    public static final int START_APPLICATION_TASK_REQ = 164;

    /** START_APPLICATION_TASK_RESP. */
    public static final int START_APPLICATION_TASK_RESP = 165;

    /** PAUSE_TASK_IND. */
    public static final int PAUSE_TASK_IND = 166;

    /** RESUME_TASK_IND. */
    public static final int RESUME_TASK_IND = 167;

    /** WRAPUP_TASK_IND. */
    public static final int WRAPUP_TASK_IND = 168;

    /** END_TASK_IND. */
    public static final int END_TASK_IND = 169;

    /** AGENT_MADE_NOT_ROUTABLE_EVENT. */
    public static final int AGENT_MADE_NOT_ROUTABLE_EVENT = 170;

    /** AGENT_INTERRUPT_ADVISORY_EVENT. */
    public static final int AGENT_INTERRUPT_ADVISORY_EVENT = 171;

    /** AGENT_INTERRUPT_ACCEPTED_IND. */
    public static final int AGENT_INTERRUPT_ACCEPTED_IND = 172;

    /** AGENT_INTERRUPT_UNACCEPTED_IND. */
    public static final int AGENT_INTERRUPT_UNACCEPTED_IND = 173;

    /** AGENT_INTERRUPT_DONE_ADVISORY_EVENT. */
    public static final int AGENT_INTERRUPT_DONE_ADVISORY_EVENT = 174;

    /** AGENT_INTERRUPT_DONE_ACCEPTED_IND. */
    public static final int AGENT_INTERRUPT_DONE_ACCEPTED_IND = 175;

    /** CHANGE_MAX_TASK_LIMIT_REQ. */
    public static final int CHANGE_MAX_TASK_LIMIT_REQ = 176;

    /** CHANGE_MAX_TASK_LIMIT_RESP. */
    public static final int CHANGE_MAX_TASK_LIMIT_RESP = 177;

    /** OVERRIDE_LIMIT_REQ. */
    public static final int OVERRIDE_LIMIT_REQ = 178;

    /** OVERRIDE_LIMIT_RESP. */
    public static final int OVERRIDE_LIMIT_RESP = 179;

    /** UPDATE_TASK_CONTEXT_IND. */
    public static final int UPDATE_TASK_CONTEXT_IND = 180;

    /** BEGIN_AGENT_INIT_IND. */
    public static final int BEGIN_AGENT_INIT_IND = 181;

    /** AGENT_INIT_REQ. */
    public static final int AGENT_INIT_REQ = 182;

    /** AGENT_INIT_RESP. */
    public static final int AGENT_INIT_RESP = 183;

    /** END_AGENT_INIT_IND. */
    public static final int END_AGENT_INIT_IND = 184;

    /** TASK_INIT_IND. */
    public static final int TASK_INIT_IND = 185;

    /** AGENT_INIT_READY_EVENT. */
    public static final int AGENT_INIT_READY_EVENT = 186;

    /** GET_PRECALL_MESSAGES_REQ. */
    public static final int GET_PRECALL_MESSAGES_REQ = 187;

    /** GET_PRECALL_MESSAGES_RESP. */
    public static final int GET_PRECALL_MESSAGES_RESP = 188;

    /** AGENT_LEGACY_PRE_CALL_EVENT. */
    public static final int AGENT_LEGACY_PRE_CALL_EVENT = 189;

    /** FAILURE_RESP. */
    public static final int FAILURE_RESP = 190;

    /** BEGIN_TASK_EVENT. */
    public static final int BEGIN_TASK_EVENT = 191;

    /** QUEUED_TASK_EVENT. */
    public static final int QUEUED_TASK_EVENT = 192;

    /** DEQUEUED_TASK_EVENT. */
    public static final int DEQUEUED_TASK_EVENT = 193;

    /** OFFER_TASK_EVENT. */
    public static final int OFFER_TASK_EVENT = 194;

    /** START_TASK_EVENT. */
    public static final int START_TASK_EVENT = 195;

    /** PAUSE_TASK_EVENT. */
    public static final int PAUSE_TASK_EVENT = 196;

    /** RESUME_TASK_EVENT. */
    public static final int RESUME_TASK_EVENT = 197;

    /** WRAPUP_TASK_EVENT. */
    public static final int WRAPUP_TASK_EVENT = 198;

    /** END_TASK_EVENT. */
    public static final int END_TASK_EVENT = 199;

    /** TASK_DATA_UPDATE_EVENT. */
    public static final int TASK_DATA_UPDATE_EVENT = 200;

    /** TASK_MONITOR_START_REQ. */
    public static final int TASK_MONITOR_START_REQ = 201;

    /** TASK_MONITOR_START_CONF. */
    public static final int TASK_MONITOR_START_CONF = 202;

    /** TASK_MONITOR_STOP_REQ. */
    public static final int TASK_MONITOR_STOP_REQ = 203;

    /** TASK_MONITOR_STOP_CONF. */
    public static final int TASK_MONITOR_STOP_CONF = 204;

    /** CHANGE_TASK_MONITOR_MASK_REQ. */
    public static final int CHANGE_TASK_MONITOR_MASK_REQ = 205;

    /** CHANGE_TASK_MONITOR_MASK_CONF. */
    public static final int CHANGE_TASK_MONITOR_MASK_CONF = 206;

    /** MAX_TASK_LIFETIME_EXCEEDED_EVENT. */
    public static final int MAX_TASK_LIFETIME_EXCEEDED_EVENT = 207;

    /** SET_APP_PATH_DATA_IND. */
    public static final int SET_APP_PATH_DATA_IND = 208;

    /** TASK_INIT_REQ. */
    public static final int TASK_INIT_REQ = 209;

    /** TASK_INIT_RESP. */
    public static final int TASK_INIT_RESP = 210;

    /** ROUTE_REGISTER_EVENT. */
    public static final int ROUTE_REGISTER_EVENT = 211;

    /** ROUTE_REGISTER_REPLY_EVENT. */
    public static final int ROUTE_REGISTER_REPLY_EVENT = 212;

    /** ROUTE_REQUEST_EVENT. */
    public static final int ROUTE_REQUEST_EVENT = 213;

    /** ROUTE_SELECT_EVENT. */
    public static final int ROUTE_SELECT_EVENT = 214;

    /** ROUTE_END_EVENT. */
    public static final int ROUTE_END_EVENT = 215;

    /** QUERY_QUEUE_STATISTICS_REQ. */
    public static final int QUERY_QUEUE_STATISTICS_REQ = 223;

    /** QUERY_QUEUE_STATISTICS_CONF. */
    public static final int QUERY_QUEUE_STATISTICS_CONF = 224;

    /** QUERY_SUMMARY_STATISTICS_REQ. */
    public static final int QUERY_SUMMARY_STATISTICS_REQ = 225;

    /** QUERY_SUMMARY_STATISTICS_CONF. */
    public static final int QUERY_SUMMARY_STATISTICS_CONF = 226;

    /** CONFIG_REQUEST_KEY_EVENT. */
    public static final int CONFIG_REQUEST_KEY_EVENT = 230;

    /** CONFIG_KEY_EVENT. */
    public static final int CONFIG_KEY_EVENT = 231;

    /** CONFIG_REQUEST_EVENT. */
    public static final int CONFIG_REQUEST_EVENT = 232;

    /** CONFIG_BEGIN_EVENT. */
    public static final int CONFIG_BEGIN_EVENT = 233;

    /** CONFIG_END_EVENT. */
    public static final int CONFIG_END_EVENT = 234;

    /** CONFIG_SERVICE_EVENT. */
    public static final int CONFIG_SERVICE_EVENT = 235;

    /** CONFIG_SKILL_GROUP_EVENT. */
    public static final int CONFIG_SKILL_GROUP_EVENT = 236;

    /** CONFIG_AGENT_EVENT. */
    public static final int CONFIG_AGENT_EVENT = 237;

    /** CONFIG_DEVICE_EVENT. */
    public static final int CONFIG_DEVICE_EVENT = 238;

    /** QUERY_AGENT_QUEUE_STATISTICS_REQ. */
    public static final int QUERY_AGENT_QUEUE_STATISTICS_REQ = 239;

    /** CALL_ATTRIBUTE_CHANGE_EVENT. */
    public static final int CALL_ATTRIBUTE_CHANGE_EVENT = 240;

    /** TEAM_CONFIG_REQ. */
    public static final int TEAM_CONFIG_REQ = 242;

    /** TEAM_CONFIG_EVENT. */
    public static final int TEAM_CONFIG_EVENT = 243;

    /** TEAM_CONFIG_CONF. */
    public static final int TEAM_CONFIG_CONF = 244;

    /** CONFIG_CALL_TYPE_EVENT. */
    public static final int CONFIG_CALL_TYPE_EVENT = 245;

    /** CALL_TERMINATION_EVENT. */
    public static final int CALL_TERMINATION_EVENT = 247;

    /** CALL_AGENT_GREETING_EVENT. */
    public static final int CALL_AGENT_GREETING_EVENT = 248;

    /** AGENT_GREETING_CONTROL_REQ. */
    public static final int AGENT_GREETING_CONTROL_REQ = 249;

    /** AGENT_GREETING_CONTROL_CONF. */
    public static final int AGENT_GREETING_CONTROL_CONF = 250;

    /** CONFIG_MRD_EVENT. */
    public static final int CONFIG_MRD_EVENT = 254;

    /** GET_AGENT_TASKS_REQ. */
    public static final int GET_AGENT_TASKS_REQ = 255;

    /** AGENT_TASKS_RESP. */
    public static final int AGENT_TASKS_RESP = 256;

    /** SNAPSHOT_TASK_REQ. */
    public static final int SNAPSHOT_TASK_REQ = 257;

    /** SNAPSHOT_TASK_RESP. */
    public static final int SNAPSHOT_TASK_RESP = 258;

    /** CONFIG_PERIPHERAL_EVENT. */
    public static final int CONFIG_PERIPHERAL_EVENT = 260;

    /** CONFIG_AGENT_DESK_SETTINGS_EVENT. */
    public static final int CONFIG_AGENT_DESK_SETTINGS_EVENT = 261;

    /** AGENT_TASKS_EVENT. */
    public static final int AGENT_TASKS_EVENT = 262;

    /** SNAPSHOT_TASK_EVENT. */
    public static final int SNAPSHOT_TASK_EVENT = 263;

    /** AGENT_TASKS_REQUEST_EVENT. */
    public static final int AGENT_TASKS_REQUEST_EVENT = 264;

    /** AGENT_TASKS_END_EVENT. */
    public static final int AGENT_TASKS_END_EVENT = 265;

    /** DESKTOP_CONNECTED_IND. */
    public static final int DESKTOP_CONNECTED_IND = 266;

    /** START_NETWORK_RECORDING_REQ. */
    public static final int START_NETWORK_RECORDING_REQ = 268;

    /** START_NETWORK_RECORDING_CONF. */
    public static final int START_NETWORK_RECORDING_CONF = 269;

    /** STOP_NETWORK_RECORDING_REQ. */
    public static final int STOP_NETWORK_RECORDING_REQ = 270;

    /** STOP_NETWORK_RECORDING_CONF. */
    public static final int STOP_NETWORK_RECORDING_CONF = 271;

    /** NETWORK_RECORDING_STARTED_EVENT. */
    public static final int NETWORK_RECORDING_STARTED_EVENT = 272;

    /** NETWORK_RECORDING_ENDED_EVENT. */
    public static final int NETWORK_RECORDING_ENDED_EVENT = 273;

    /** NETWORK_RECORDING_FAILED_EVENT. */
    public static final int NETWORK_RECORDING_FAILED_EVENT = 274;

    /** NETWORK_RECORDING_TARGET_INFO_EVENT. */
    public static final int NETWORK_RECORDING_TARGET_INFO_EVENT = 275;

    /** CONFIG_TERMINAL_EVENT. */
    public static final int CONFIG_TERMINAL_EVENT = 276;

    /** STANDBY_ACTIVE_EVENT. */
    public static final int STANDBY_ACTIVE_EVENT = 277;

    /** ACTIVE_MAINTENANCE_REQ. */
    public static final int ACTIVE_MAINTENANCE_REQ = 278;

    /** ACTIVE_MAINTENANCE_RESP. */
    public static final int ACTIVE_MAINTENANCE_RESP = 279;

    /** ACTIVE_MAINTENANCE_EVENT. */
    public static final int ACTIVE_MAINTENANCE_EVENT = 280;

    /** STOPPING_REQUESTS_TO_THIS_SIDE_IND. */
    public static final int STOPPING_REQUESTS_TO_THIS_SIDE_IND = 281;

    /** CONFIG_AGENT_SERVICE_EVENT. */
    public static final int CONFIG_AGENT_SERVICE_EVENT = 282;

    /** SET_AGENT_SERVICE_DATA_REQ. */
    public static final int SET_AGENT_SERVICE_DATA_REQ = 283;

    /** SET_AGENT_SERVICE_DATA_CONF. */
    public static final int SET_AGENT_SERVICE_DATA_CONF = 284;

    private MessageTypes() {}
}

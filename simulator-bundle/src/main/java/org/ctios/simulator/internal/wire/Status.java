package org.ctios.simulator.internal.wire;

import org.ctios.ged188.Dictionary;

/** Status codes the servers answer with; the numbers come from the dictionary (CtiStatusCode). */
public enum Status {
    /** No such AllocationState. */
    INVALID_ALLOCATION_STATE("E_CTI_INVALID_ALLOCATION_STATE"),
    /** No such AnsweringMachine. */
    INVALID_ANSWERING_MACHINE("E_CTI_INVALID_ANSWERING_MACHINE"),
    /** No such CallMannerType. */
    INVALID_CALL_MANNER_TYPE("E_CTI_INVALID_CALL_MANNER_TYPE"),
    /** No such CallPlacementType. */
    INVALID_CALL_PLACEMENT_TYPE("E_CTI_INVALID_CALL_PLACEMENT_TYPE"),
    /** No such ConsultType. */
    INVALID_CONSULT_TYPE("E_CTI_INVALID_CONSULT_TYPE"),
    /** No such FacilityType. */
    INVALID_FACILITY_TYPE("E_CTI_INVALID_FACILITY_TYPE"),
    /** No such AgentWorkMode. */
    INVALID_AGENT_WORK_MODE("E_CTI_INVALID_AGENT_WORK_MODE"),
    /** No such CallOption. */
    INVALID_CALL_OPTION("E_CTI_INVALID_CALL_OPTION"),
    /** No such DestinationCountry. */
    INVALID_DESTINATION_COUNTRY("E_CTI_INVALID_DESTINATION_COUNTRY"),
    /** No such AnswerDetectMode. */
    INVALID_ANSWER_DETECT_MODE("E_CTI_INVALID_ANSWER_DETECT_MODE"),
    /** No such Direction of a recording. */
    INVALID_RTP_DIRECTION("E_CTI_INVALID_RTP_DIRECTION"),
    /** No such RTPType. */
    INVALID_RTP_TYPE("E_CTI_INVALID_RTP_TYPE"),
    /** No such CallType. */
    INVALID_CALL_TYPE("E_CTI_INVALID_CALL_TYPE"),
    /** No such CalledPartyDisposition. */
    INVALID_CALLED_PARTY_DISPOSITION("E_CTI_CALLED_PARTY_DISPOSITION"),
    /** No such DeviceIDType. */
    INVALID_DEVICE_ID_TYPE("E_CTI_INVALID_DEVICE_ID_TYPE"),
    /** No such ConnectionDeviceIDType. */
    INVALID_CONNECTION_ID_TYPE("E_CTI_INVALID_CONNECTION_ID_TYPE"),
    /** The session's version does not have the message type. */
    INVALID_MSG_TYPE_FOR_VERSION("E_CTI_INVALID_MSG_TYPE_FOR_VERSION"),
    /** A floating field is longer than allowed. */
    INVALID_FIELD_LENGTH("E_CTI_INVALID_FIELD_LENGTH"),
    /** Another number of named variables than announced. */
    INVALID_NUM_NAMED_VARIABLES("E_CTI_INVALID_NUM_NAMED_VARIABLES"),
    /** Another number of array elements than announced. */
    INVALID_NUM_NAMED_ARRAYS("E_CTI_INVALID_NUM_NAMED_ARRAYS"),
    /** The value of a named variable is too long. */
    VALUE_TOO_LONG("E_CTI_VALUE_TOO_LONG"),
    /** Named variables and arrays are too long together. */
    TOO_MUCH_DATA("E_CTI_TOO_MUCH_DATA"),
    /** Number and ID name different skill groups. */
    SKILL_GROUP_CONFLICT("E_CTI_SKILL_GROUP_CONFLICT"),
    /** A monitor of a call and of a device at once. */
    MUTUALLY_EXCLUSIVE_DEVICE_ID_TYPES("E_CTI_MUTUALLY_EXCLUS_DEVICEID_TYPES"),
    /** The session has such a monitor. */
    MONITOR_ALREADY_EXISTS("E_CTI_MONITOR_ALREADY_EXISTS"),
    /** The session monitors that other session already. */
    SESSION_MONITOR_ALREADY_EXISTS("E_CTI_SESSION_MONITOR_ALREADY_EXISTS"),
    /** A monitor of the own session. */
    SESSION_MONITOR_IS_CLIENTS("E_CTI_SESSION_MONITOR_IS_CLIENTS"),
    /** No such scalar among the ECC variables. */
    NAMED_VARIABLE_NOT_CONFIGURED("E_CTI_NAMED_VARIABLE_NOT_CONFIGURED"),
    /** No such array among the ECC variables. */
    NAMED_ARRAY_NOT_CONFIGURED("E_CTI_NAMED_ARRAY_NOT_CONFIGURED"),
    /** An array as NamedVariable. */
    SCALAR_FUNCTION_ON_ARRAY("E_CTI_SCALAR_FUNCTION_ON_ARRAY"),
    /** A scalar as NamedArray. */
    ARRAY_FUNCTION_ON_SCALAR("E_CTI_ARRAY_FUNCTION_ON_SCALAR"),
    /** The array has fewer elements. */
    INVALID_ARRAY_INDEX("E_CTI_INVALID_ARRAY_INDEX"),
    /** Unused bits in CallVariableMask. */
    INVALID_CALL_VARIABLE_MASK("E_CTI_INVALID_CALL_VARIABLE_MASK"),
    /** All is well. */
    NO_ERROR("E_CTI_NO_ERROR"),
    /** The client was silent for longer than IdleTimeout. */
    TIMEOUT("E_CTI_TIMEOUT"),
    /** The connection ended without CLOSE_REQ. */
    CLIENT_DISCONNECTED("E_CTI_CLIENT_DISCONNECTED"),
    /** Version outside of what the server speaks. */
    INVALID_VERSION("E_CTI_INVALID_VERSION"),
    /** First message is not OPEN_REQ. */
    SESSION_NOT_OPEN("E_CTI_SESSION_NOT_OPEN"),
    /** Second OPEN_REQ. */
    SESSION_ALREADY_OPEN("E_CTI_SESSION_ALREADY_OPEN"),
    /** A required field is missing. */
    REQUIRED_DATA_MISSING("E_CTI_REQUIRED_DATA_MISSING"),
    /** Not a peripheral of this pair. */
    INVALID_PERIPHERAL_ID("E_CTI_INVALID_PERIPHERAL_ID"),
    /** No such agent or agent device. */
    INVALID_AGENT_DATA("E_CTI_INVALID_AGENT_DATA"),
    /** Another client has the agent's device. */
    DEVICE_IN_USE("E_CTI_DEVICE_IN_USE"),
    /** The client opened a new session for the same device. */
    NEW_SESSION_OPENED("E_CTI_NEW_SESSION_OPENED"),
    /** No such call. */
    INVALID_CALL_ID("E_CTI_INVALID_CALLID"),
    /** The device is not in the call. */
    NOT_CALL_PARTY("E_CTI_NOT_CALL_PARTY"),
    /** No such device. */
    INVALID_DEVICE("E_CTI_INVALID_DEVICE"),
    /** No such client. */
    CLIENT_NOT_FOUND("E_CTI_CLIENT_NOT_FOUND"),
    /** No such skill group. */
    INVALID_SKILL_GROUP("E_CTI_INVALID_SKILL_GROUP"),
    /** Nobody knows this distribution of messages. */
    INVALID_DISTRIBUTION("E_CTI_INVALID_DISTRIBUTION_TYPE"),
    /** No such supervisor. */
    SUPERVISOR_NOT_FOUND("E_CTI_SUPERVISOR_NOT_FOUND"),
    /** No such team. */
    TEAM_NOT_FOUND("E_CTI_TEAM_NOT_FOUND"),
    /** The session monitors the team already. */
    TEAM_MONITORED_ALREADY("E_CTI_AGENT_TEAM_MONITOR_ALREADY_EXISTS"),
    /** No such monitor. */
    INVALID_MONITOR("E_CTI_INVALID_MONITORID"),
    /** Nothing a supervisor can do. */
    INVALID_SUPERVISORY_ACTION("E_CTI_INVALID_SUPERVISORY_ACTION"),
    /** The service was not granted. */
    INVALID_SERVICE("E_CTI_INVALID_SERVICE"),
    /** The request is not served. */
    FUNCTION_NOT_AVAILABLE("E_CTI_FUNCTION_NOT_AVAILABLE"),
    /** This side is not the active one. */
    CTI_SERVER_OFFLINE("E_CTI_CTI_SERVER_OFFLINE"),
    /** This side is not the master (Unified CCX). */
    SERVER_NOT_MASTER("E_CTI_SERVER_NOT_MASTER"),
    /** IdleTimeout is too short. */
    INVALID_TIMEOUT("E_CTI_INVALID_TIMEOUT"),
    /** Unused bits in ServicesRequested. */
    INVALID_SERVICE_MASK("E_CTI_INVALID_SERVICE_MASK"),
    /** Unused bits in CallMsgMask. */
    INVALID_CALL_MSG_MASK("E_CTI_INVALID_CALL_MSG_MASK"),
    /** Unused bits in AgentStateMask. */
    INVALID_AGENT_STATE_MASK("E_CTI_INVALID_AGENT_STATE_MASK"),
    /** A reserved field is not zero. */
    INVALID_RESERVED_FIELD("E_CTI_INVALID_RESERVED_FIELD"),
    /** The server failed at the request. */
    UNSPECIFIED_FAILURE("E_CTI_UNSPECIFIED_FAILURE"),
    /** The message cannot be read. */
    BAD_MESSAGE_FORMAT("E_CTI_BAD_MESSAGE_FORMAT"),
    /** The agent identifiers name different agents. */
    INCONSISTENT_AGENT_DATA("E_CTI_INCONSISTENT_AGENT_DATA"),
    /** Wrong ClientPassword. */
    INVALID_PASSWORD("E_CTI_INVALID_PASSWORD"),
    /** Unused bits in ConfigMsgMask. */
    INVALID_CONFIG_MSG_MASK("E_INVALID_CONFIG_MSG_MASK"),
    /** The client cannot have a session with a standby side. */
    INVALID_CLIENT_FOR_STANDBY("E_CTI_INVALID_CLIENT_FOR_STANDBY"),
    /** UniqueInstanceID is missing or empty. */
    INVALID_UNIQUE_INSTANCE_ID("E_CTI_INVALID_UNIQUE_INSTANCE_ID"),
    /** Another session of this side has the UniqueInstanceID. */
    DUPLICATE_UNIQUE_INSTANCE_ID("E_CTI_DUPLICATE_UNIQUE_INSTANCE_ID"),
    /** This side is being taken out of service. */
    SERVER_IN_MAINTENANCE_MODE("E_CTI_SERVER_IN_MAINTENANCE_MODE");

    private final long code;

    Status(String symbol) {
        this.code = Dictionary.standard().enumeration("CtiStatusCode").value(symbol);
    }

    /** The number on the wire. */
    public long code() {
        return code;
    }
}

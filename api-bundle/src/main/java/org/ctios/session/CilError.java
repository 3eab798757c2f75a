package org.ctios.session;

/**
 * Return codes of the CIL (DG 12.6 ch. 3), all that are documented but the COM ones. A code says whether a request was
 * accepted, not whether it was carried out: that comes later as an event. Codes that a GED-188 session never returns,
 * those of silent monitoring by sniffer above all, are here for code that compares with them.
 */
public enum CilError {
    /** The request was accepted. */
    CIL_OK(1, "accepted"),
    /** The request failed. */
    CIL_FAIL(0, "failed"),
    /** The method is not implemented. */
    E_CTIOS_METHOD_NO_IMPLEMENTED(-99, "method not implemented"),
    /** A property is invalid. */
    E_CTIOS_INVALID_PROPERTY(-100, "invalid property"),
    /** Connection mode and request do not fit. */
    E_CTIOS_MODE_CONFLICT(-101, "conflict while setting the session mode"),
    /** The event id is none. */
    E_CTIOS_INVALID_EVENTID(-102, "bad event id"),
    /** An argument is null or malformed. */
    E_CTIOS_INVALID_ARGUMENT(-103, "bad argument"),
    /** The session is not usable for this request. */
    E_CTIOS_INVALID_SESSION(-104, "session not valid"),
    /** Something happened that should not. */
    E_CTIOS_UNEXPECTED(-105, "unexpected error"),
    /** There is no memory for an object. */
    E_CTIOS_OBJ_ALLOCATION_FAILED(-106, "no memory for an object"),
    /** There is no memory for an array of references. */
    E_CTIOS_ARRAYREF_ALLOCATION_FAILED(-107, "no memory for a reference array"),
    /** There is no memory for arguments. */
    E_CTIOS_ARGUMENT_ALLOCATION_FAILED(-108, "no memory for arguments"),
    /** No object can take an event. */
    E_CTIOS_TARGET_OBJECT_NOT_FOUND(-109, "no object for the event"),
    /** The attributes of a property cannot be read. */
    E_CTIOS_PROP_ATTRIBUTES_ACCESS_FAILED(-110, "property attributes not accessible"),
    /** The object is neither agent nor call, skill group or wait object. */
    E_CTIOS_INVALID_OBJECT_TYPE(-111, "bad object type"),
    /** The agent is none. */
    E_CTIOS_INVALID_AGENT(-112, "no valid agent"),
    /** The call is none. */
    E_CTIOS_INVALID_CALL(-113, "no valid call"),
    /** The session is recovering from a lost connection. */
    E_CTIOS_IN_FAILOVER(-114, "session is in failover"),
    /** The desktop type is neither agent nor supervisor. */
    E_CTIOS_INVALID_DESKTOP_TYPE(-115, "bad desktop type"),
    /** A required argument is missing. */
    E_CTIOS_MISSING_ARGUMENT(-116, "required argument missing"),
    /** The call is not on hold. */
    E_CTIOS_CALL_NOT_ON_HOLD(-117, "call is not on hold"),
    /** The call is on hold already. */
    E_CTIOS_CALL_ALREADY_ON_HOLD(-118, "call is on hold already"),
    /** The call does not ring and cannot be answered. */
    E_CTIOS_CALL_NOT_ALERTING(-119, "call is not alerting"),
    /** The agent is not logged in. */
    E_CTIOS_AGENT_NOT_LOGIN(-120, "agent is not logged in"),
    /** A parameter is bad. */
    E_CTIOS_INVALID_METHOD_PARAMETER(-121, "bad parameter"),
    /** The cause is not known. */
    E_CTIOS_UNKNOWN(-122, "cause unknown"),
    /** There is no memory left. */
    E_CTIOS_OUT_OF_MEMORY(-123, "out of memory"),
    /** The port cannot be used. */
    E_CTIOS_PORT_UNAVAILABLE(-124, "port not usable"),
    /** A silent monitor session ended abnormally. */
    E_CTIOS_SM_SESSION_TERMINATED_ABNORMALLY(-125, "silent monitor session ended abnormally"),
    /** A silent monitor session is active already. */
    E_CTIOS_SM_REJECTED_ALREADY_IN_SESSION(-126, "silent monitor session active already"),
    /** The sniffer of silent monitoring is missing. */
    E_CTIOS_SM_PACKET_SNIFFER_NOT_INSTALLED(-127, "silent monitor sniffer missing"),
    /** The sniffer of silent monitoring failed. */
    E_CTIOS_PACKET_SNIFFER_FAILED(-128, "silent monitor sniffer failed"),
    /** A call of the socket library failed. */
    E_CTIOS_SOCKET_CALL_FAILED(-129, "socket call failed"),
    /** The media termination component is missing. */
    E_CTIOS_MEDIA_TERMINATION_NOT_INSTALLED(-130, "media termination missing"),
    /** The codec is not supported. */
    E_CTIOS_MT_UNKNOWN_CODEC(-131, "codec not supported"),
    /** The decoder failed. */
    E_CTIOS_MEDIA_TERMINATION_FAILED(-132, "media termination failed"),
    /** The sniffer received no packets. */
    E_CTIOS_SNIFFER_NO_PACKETS_RECEIVED(-133, "sniffer received nothing"),
    /** The sniffer cannot open its device. */
    E_CTIOS_SNIFFER_FAILED_TO_OPEN_DEVICE(-134, "sniffer cannot open the device"),
    /** The sniffer cannot set its filter. */
    E_CTIOS_SNIFFER_FAILED_TO_SET_FILTER(-135, "sniffer cannot set its filter"),
    /** The packet filter has an error. */
    E_CTIOS_ERROR_IN_PACKET_FILTER(-136, "error in the packet filter"),
    /** The monitored IP address is bad. */
    E_CTIOS_INVALID_MONITORED_IP_ADDRESS(-137, "bad monitored IP address"),
    /** The sniffer object is bad. */
    E_CTIOS_INVALID_SNIFFER_OBJECT(-138, "bad sniffer object"),
    /** The decoder object is bad. */
    E_CTIOS_INVALID_DECODER_OBJECT(-139, "bad decoder object"),
    /** No silent monitor session is in progress. */
    E_CTIOS_NO_SM_SESSION_IN_PROGRESS(-140, "no silent monitor session"),
    /** The silent monitor session is bad. */
    E_CTIOS_INVALID_SILENT_MONITOR_SESSION(-141, "bad silent monitor session"),
    /** The silent monitor session could not be removed. */
    E_CTIOS_FAILED_REMOVING_SILENT_MONITOR_SESSION(-142, "silent monitor session not removed"),
    /** There is no information about the IP phone. */
    E_CTIOS_IP_PHONE_INFORMATION_NOT_AVAILABLE(-143, "no information about the phone"),
    /** The peer is not enabled for silent monitoring. */
    E_CTIOS_PEER_NOT_ENABLED_FOR_SILENT_MONITOR(-144, "peer not enabled for silent monitoring"),
    /** Silent monitoring is not enabled. */
    E_CTIOS_NOT_ENABLED_FOR_SILENT_MONITOR(-145, "not enabled for silent monitoring"),
    /** No request is pending. */
    E_CTIOS_NO_PENDING_REQUEST(-146, "nothing is pending"),
    /** The session is established already. */
    E_CTIOS_ALREADY_IN_SESSION(-147, "session established already"),
    /** The mode is set already; the session itself restores it after a failover. */
    E_CTIOS_MODE_SET_ALREADY(-148, "session mode set already"),
    /** No mode is set yet. */
    E_CTIOS_MODE_NOT_SET(-149, "session mode not set"),
    /** The object is in the wrong state. */
    E_CTIOS_INVALID_OBJECT_STATE(-150, "object in the wrong state"),
    /** The kind of silent monitoring asked for is not the configured one. */
    E_CTIOS_INVALID_SILENT_MONITOR_MODE(-151, "silent monitoring of another kind is configured"),
    /** A disconnect is under way already. */
    E_CTIOS_SESSION_DISCONNECT_PENDING(-300, "disconnect pending"),
    /** There is no connection. */
    E_CTIOS_SESSION_NOT_CONNECTED(-301, "session not connected"),
    /** The session is connected, or an earlier disconnect is not complete. */
    E_CTIOS_SESSION_NOT_DISCONNECTED(-351, "session not disconnected"),
    /** This agent is set already. */
    E_CTIOS_AGENT_ALREADY_IN_SESSION(-900, "agent is in the session already"),
    /** The session is in monitor mode; it has to be disconnected first. */
    E_CTIOS_SET_AGENT_SESSION_DISCONNECT_REQUIRED(-901, "disconnect first"),
    /** The message could not be sent; the session may be down. */
    E_CTIOS_SERVICE_SEND_MESSAGE_FAILED(-902, "message not sent"),
    /** The call is the current one already. */
    E_CTIOS_CALL_ALREADY_CURRENT_IN_SESSION(-903, "call is the current one already"),
    /** AgentID or PeripheralID of the login differ from those of SetAgent. */
    E_CTIOS_LOGIN_INCONSISTENT_ARGUMENTS(-904, "login contradicts SetAgent");

    private final int number;
    private final String meaning;

    CilError(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The documented number; compare with the constant rather than with it. */
    public int number() {
        return number;
    }

    /** What it means, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Whether the request was accepted. */
    public boolean isOk() {
        return this == CIL_OK;
    }
}

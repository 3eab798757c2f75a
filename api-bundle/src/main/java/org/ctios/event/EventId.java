package org.ctios.event;

import static org.ctios.event.EventFamily.AGENT;
import static org.ctios.event.EventFamily.CALL;
import static org.ctios.event.EventFamily.CONNECTION;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of the CIL that a session tells. Events that mirror a CTI Server message have its number (DG 12.5 ch. 8
 * prints 23, 24 and 30); the session's own events have no published number and get one of ours with bit 0x20000000, so
 * use the constant or the name.
 */
public enum EventId {
    /** A connection, the first or one after a failover, is established. */
    CONNECTION_ESTABLISHED(0x2000_1001, "OnConnection", "eOnConnection", CONNECTION),
    /** A connection attempt failed or the connection was lost. */
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

    /** An agent's state changed. */
    AGENT_STATE_CHANGE(30, "OnAgentStateChange", "eAgentStateEvent", AGENT),
    /** The state of an agent that was asked for. */
    QUERY_AGENT_STATE_CONF(37, "OnQueryAgentStateConf", "eQueryAgentStateConf", AGENT),
    /** A state change was accepted, not yet done. */
    SET_AGENT_STATE_CONF(39, "OnSetAgentStateConf", "eSetAgentStateConf", AGENT),
    /** A request to the peripheral was refused. */
    CONTROL_FAILURE_CONF(35, "OnControlFailureConf", "eControlFailureConf", AGENT),

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
    CALL_CONNECTION_CLEARED(14, "OnCallConnectionCleared", "eCallConnectionClearedEvent", CALL);

    private static final Map<String, EventId> BY_NAME = new HashMap<>();

    static {
        for (EventId id : values()) {
            BY_NAME.put(id.cilName.toLowerCase(Locale.ROOT), id);
            BY_NAME.put(id.enumName.toLowerCase(Locale.ROOT), id);
        }
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

    /** The event of a CIL name of either kind, in any case; null when it is none. */
    public static @Nullable EventId ofName(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }
}

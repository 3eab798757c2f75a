package org.ctios.session;

/** Where a session stands in its life. The comment of each constant names the states that may follow. */
public enum SessionState {
    /** No connection and none wanted. Then {@link #CONNECTING}. */
    DISCONNECTED,
    /** The first connection is being made. Then {@link #CONNECTED}, {@link #FAILOVER}, {@link #REJECTED}, {@link #DISCONNECTED}. */
    CONNECTING,
    /** The server accepted the session and no mode is set yet. Then {@link #AGENT_PENDING}, {@link #MONITOR_PENDING}, {@link #FAILOVER}, {@link #DISCONNECTING}. */
    CONNECTED,
    /** Agent mode was asked for. Then {@link #AGENT}, {@link #FAILOVER}, {@link #DISCONNECTING}. */
    AGENT_PENDING,
    /** Agent mode is in force. Then {@link #FAILOVER}, {@link #DISCONNECTING}. */
    AGENT,
    /** Monitor mode was asked for. Then {@link #MONITOR}, {@link #FAILOVER}, {@link #DISCONNECTING}. */
    MONITOR_PENDING,
    /** Monitor mode is in force. Then {@link #FAILOVER}, {@link #DISCONNECTING}. */
    MONITOR,
    /** An attempt failed, or an established connection was lost or is left for edited settings; both sides are tried in turn. Then {@link #CONNECTED}, {@link #GAVE_UP}, {@link #REJECTED}, {@link #DISCONNECTED}. */
    FAILOVER,
    /** {@code reconnect.maxRetries} attempts after a lost connection failed. Then {@link #FAILOVER} after a change of configuration, {@link #DISCONNECTED}. */
    GAVE_UP,
    /** The server refuses this session for a reason that trying again cannot cure. Then {@link #CONNECTING} or {@link #FAILOVER} after a change of configuration or an explicit connect, {@link #DISCONNECTED}. */
    REJECTED,
    /** A disconnect is under way. Then {@link #DISCONNECTED}. */
    DISCONNECTING;

    /** Whether a server has accepted the session. */
    public boolean isConnected() {
        return switch (this) {
            case CONNECTED, AGENT_PENDING, AGENT, MONITOR_PENDING, MONITOR -> true;
            default -> false;
        };
    }
}

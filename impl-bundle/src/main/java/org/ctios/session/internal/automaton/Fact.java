package org.ctios.session.internal.automaton;

import org.ctios.event.ConnectionEvent.ReasonCode;
import org.ctios.session.ConnectionMode;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.Endpoint;
import org.jspecify.annotations.Nullable;

/** What the session has to tell of itself; the translate room makes events of it. */
public sealed interface Fact {
    /** The side it is about, or null. */
    @Nullable
    ServerSide side();

    /** A server opened the session; {@code first} when it is the first since it was asked for. */
    record Connected(ServerSide side, Endpoint server, boolean first) implements Fact {}

    /**
     * An attempt failed, the connection was lost, or is left for another one as somebody wanted; {@code last} when no further
     * attempt follows.
     */
    record ConnectionFailed(ServerSide side, Endpoint server, ReasonCode code, int status, String reason, boolean last)
            implements Fact {}

    /**
     * A user asked for the other side, and the session stays where it is.
     *
     * @param side where it stays
     * @param wanted the side asked for
     * @param server the server of that side
     * @param status what the server said, 0 for nothing
     */
    record SwitchFailed(ServerSide side, ServerSide wanted, Endpoint server, int status, String reason)
            implements Fact {}

    /** The disconnect is complete. */
    record Closed() implements Fact {
        @Override
        public @Nullable ServerSide side() {
            return null;
        }
    }

    /** No further attempt is made. */
    record Rejected(ServerSide side, int status, String reason) implements Fact {}

    /** A heartbeat was answered. */
    record HeartbeatAnswered(ServerSide side) implements Fact {}

    /** A heartbeat was not answered. */
    record HeartbeatMissed(ServerSide side, int count, long intervalMillis) implements Fact {}

    /** Monitor mode is in force. */
    record MonitorMode(ServerSide side, String connectionId) implements Fact {}

    /** Agent mode is in force. */
    record AgentMode(ServerSide side, long peripheralId, String agentId, String connectionId) implements Fact {}

    /** The agent is logged in already, by somebody else. */
    record LoggedInAlready(ServerSide side, String reason) implements Fact {}

    /** The server opened the session but does not grant what the mode needs. */
    record ModeDenied(ServerSide side, ConnectionMode mode, String reason) implements Fact {}
}

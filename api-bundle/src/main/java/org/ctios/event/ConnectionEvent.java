package org.ctios.event;

import org.ctios.session.Arguments;
import org.ctios.session.ServerSide;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the session's own connection. The records have the CIL's event names (DG 12.5 ch. 6). A record may be
 * added: a switch over them needs a default.
 */
public sealed interface ConnectionEvent extends CtiOsEvent {

    /** Why a connection attempt failed or a connection was lost (CIL {@code ReasonCode}, DG 12.5 ch. 6). */
    enum ReasonCode {
        /** The server does not speak any of our versions. */
        PROTOCOL_MISMATCH(0),
        /** Too many heartbeats were not answered. */
        MISSED_HEARTBEATS(1),
        /** An established connection broke. */
        TRANSPORT_ERROR(2),
        /** No connection could be made, or the server did not open the session. */
        CONNECT_FAIL(3),
        /** Anything else, for example that the server ended the session. */
        OTHER_ERROR(4);

        private final int number;

        ReasonCode(int number) {
            this.number = number;
        }

        /** The CIL's number. */
        public int number() {
            return number;
        }
    }

    /**
     * The session is connected, for the first time or after a failover.
     *
     * @param currentServer {@code host:port}
     * @param first whether this is the first connection since {@code connect}
     */
    record OnConnection(Origin origin, String currentServer, boolean first) implements ConnectionEvent {
        @Override
        public EventId id() {
            return EventId.CONNECTION_ESTABLISHED;
        }

        @Override
        public Arguments arguments() {
            return EventTimes.withTime(origin)
                    .set("CurrentServer", currentServer)
                    .set("First", first)
                    .build();
        }
    }

    /**
     * An attempt failed or the connection was lost; the session tries again by itself.
     *
     * @param failedServer {@code host:port}
     * @param failedSide its side
     * @param reasonCode why
     * @param status status code of the CTI Server when it refused, 0 when it said none
     * @param reason why, in words for people
     */
    record OnConnectionFailure(
            Origin origin, String failedServer, ServerSide failedSide, ReasonCode reasonCode, int status, String reason)
            implements ConnectionEvent {
        @Override
        public EventId id() {
            return EventId.CONNECTION_FAILURE;
        }

        @Override
        public Arguments arguments() {
            return EventTimes.withTime(origin)
                    .set("FailedServer", failedServer)
                    .set("ReasonCode", reasonCode.number())
                    .set("FailureCode", status == 0 ? null : status)
                    .set("ErrorMessage", reason)
                    .build();
        }
    }

    /** The session ended its connection, or its attempts, as it was told to. */
    record OnConnectionClosed(Origin origin) implements ConnectionEvent {
        @Override
        public EventId id() {
            return EventId.CONNECTION_CLOSED;
        }

        @Override
        public Arguments arguments() {
            return Arguments.none();
        }
    }

    /**
     * The server refuses the session and trying again would not help; the session waits for a change of its
     * configuration or an explicit connect.
     *
     * @param status status code of the CTI Server
     * @param reason why, in words for people
     */
    record OnConnectionRejected(Origin origin, int status, String reason) implements ConnectionEvent {
        @Override
        public EventId id() {
            return EventId.CONNECTION_REJECTED;
        }

        @Override
        public Arguments arguments() {
            return EventTimes.withTime(origin)
                    .set("FailureCode", status)
                    .set("ErrorMessage", reason)
                    .build();
        }
    }

    /**
     * A part of the server's system went off or on line, or the server reports a failure. Not always an error.
     *
     * @param failureCode the CIL's FailureCode; 10 for a system event
     * @param systemEventId the CTI Server's SystemEventID, 0 when it is no system event
     * @param systemEventArg1 for a peripheral its PeripheralID, else null
     * @param errorMessage in words for people
     */
    record OnCTIOSFailure(
            Origin origin, int failureCode, int systemEventId, @Nullable Long systemEventArg1, String errorMessage)
            implements ConnectionEvent {
        /** FailureCode of a system event (CIL {@code eServerConnectionStatus}). */
        public static final int SERVER_CONNECTION_STATUS = 10;

        @Override
        public EventId id() {
            return EventId.CTIOS_FAILURE;
        }

        @Override
        public Arguments arguments() {
            return EventTimes.withTime(origin)
                    .set("FailureCode", failureCode)
                    .set("SystemEventID", systemEventId == 0 ? null : systemEventId)
                    .set("SystemEventArg1", systemEventArg1)
                    .set("ErrorMessage", errorMessage)
                    .build();
        }
    }

    /** A heartbeat was answered. */
    record OnHeartbeat(Origin origin) implements ConnectionEvent {
        @Override
        public EventId id() {
            return EventId.HEARTBEAT;
        }

        @Override
        public Arguments arguments() {
            return EventTimes.withTime(origin).build();
        }
    }

    /**
     * A heartbeat was not answered in time.
     *
     * @param consecutiveMissedHeartbeats how many in a row
     * @param heartbeatIntervalMillis the interval in milliseconds
     */
    record OnMissingHeartbeat(Origin origin, int consecutiveMissedHeartbeats, long heartbeatIntervalMillis)
            implements ConnectionEvent {
        @Override
        public EventId id() {
            return EventId.MISSING_HEARTBEAT;
        }

        @Override
        public Arguments arguments() {
            return EventTimes.withTime(origin)
                    .set("ConsecutiveMissedHeartbeats", consecutiveMissedHeartbeats)
                    .set("HeartbeatInterval", heartbeatIntervalMillis)
                    .build();
        }
    }

    /**
     * Monitor mode is in force, for the first time or restored after a failover.
     *
     * @param cilConnectionId identifies the connection at the server
     */
    record OnMonitorModeEstablished(Origin origin, String cilConnectionId) implements ConnectionEvent {
        @Override
        public EventId id() {
            return EventId.MONITOR_MODE_ESTABLISHED;
        }

        @Override
        public Arguments arguments() {
            return EventTimes.withTime(origin)
                    .set("CILConnectionID", cilConnectionId)
                    .build();
        }
    }

    /**
     * Agent mode is in force, for the first time or restored after a failover.
     *
     * @param peripheralId the agent's peripheral
     * @param agentId the agent
     * @param cilConnectionId identifies the connection at the server
     */
    record OnSetAgentMode(Origin origin, long peripheralId, String agentId, String cilConnectionId)
            implements ConnectionEvent {
        @Override
        public EventId id() {
            return EventId.SET_AGENT_MODE;
        }

        @Override
        public Arguments arguments() {
            return EventTimes.withTime(origin)
                    .set("PeripheralID", peripheralId)
                    .set("AgentID", agentId)
                    .set("UniqueObjectID", "agent." + peripheralId + "." + agentId)
                    .set("CILConnectionID", cilConnectionId)
                    .build();
        }
    }
}

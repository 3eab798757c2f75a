package org.ctios.event;

import java.time.Instant;
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
        OTHER_ERROR(4),
        /** No failure: a user asked for the other side ({@code CtiOsSession.switchSide}). The CIL has no such number. */
        SWITCH_ASKED(5),
        /** No failure: the configuration was edited, and the session connects anew with it. The CIL has no such number. */
        SETTINGS_CHANGED(6),
        /**
         * No failure of a server: a listener's queue was full, and {@code queue.onFull = disconnect}. The CIL has no such
         * number.
         */
        QUEUE_FULL(7);

        private final int number;

        ReasonCode(int number) {
            this.number = number;
        }

        /** The CIL's number; the numbers behind its last one for what the CIL does not know. */
        public int number() {
            return number;
        }

        /** Whether a server or the way to it failed; false when the session left a connection that stood. */
        public boolean isFailure() {
            return number < SWITCH_ASKED.number;
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
     * An attempt failed or the connection was lost; the session tries again by itself. Also told, with a reason that is no
     * failure, when the session leaves its connection for another one, as somebody wanted.
     *
     * @param failedServer {@code host:port}
     * @param failedSide its side
     * @param reasonCode why
     * @param status status code of the CTI Server when it refused, 0 when it said none
     * @param reason why, in words for people
     * @param finalAttempt whether the session gives up ({@code reconnect.maxRetries}); then the keyword {@code
     *     FinalAttempt} is there (DG 12.5 ch. 8)
     */
    record OnConnectionFailure(
            Origin origin,
            String failedServer,
            ServerSide failedSide,
            ReasonCode reasonCode,
            int status,
            String reason,
            boolean finalAttempt)
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
                    .set("FinalAttempt", finalAttempt ? true : null)
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
     * @param failureCode the CIL's FailureCode; 10 for a system event, 100 when {@code CtiOsSession.switchSide} failed
     * @param systemEventId the CTI Server's SystemEventID, 0 when it is no system event
     * @param systemEventArg1 for a peripheral its PeripheralID, else null
     * @param errorMessage in words for people
     */
    record OnCTIOSFailure(
            Origin origin, int failureCode, int systemEventId, @Nullable Long systemEventArg1, String errorMessage)
            implements ConnectionEvent {
        /** FailureCode of a system event (CIL {@code eServerConnectionStatus}). */
        public static final int SERVER_CONNECTION_STATUS = 10;

        /** FailureCode when the session could not switch to the other side and stays. The CIL has no such number. */
        public static final int SWITCH_SIDE_FAILED = 100;

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
     * @param statusSystem what of the server's system is on line (CIL {@code StatusSystem}); empty when it is not known
     */
    record OnMonitorModeEstablished(Origin origin, String cilConnectionId, Arguments statusSystem)
            implements ConnectionEvent {
        /** Without knowledge of the server's system. */
        public OnMonitorModeEstablished(Origin origin, String cilConnectionId) {
            this(origin, cilConnectionId, Arguments.none());
        }

        @Override
        public EventId id() {
            return EventId.MONITOR_MODE_ESTABLISHED;
        }

        @Override
        public Arguments arguments() {
            return EventTimes.withTime(origin)
                    .set("CILConnectionID", cilConnectionId)
                    .set("StatusSystem", EventTimes.known(statusSystem))
                    .build();
        }
    }

    /**
     * Agent mode is in force, for the first time or restored after a failover.
     *
     * @param peripheralId the agent's peripheral
     * @param agentId the agent
     * @param cilConnectionId identifies the connection at the server
     * @param statusSystem what of the server's system is on line (CIL {@code StatusSystem}); empty when it is not known
     */
    record OnSetAgentMode(
            Origin origin, long peripheralId, String agentId, String cilConnectionId, Arguments statusSystem)
            implements ConnectionEvent {
        /** Without knowledge of the server's system. */
        public OnSetAgentMode(Origin origin, long peripheralId, String agentId, String cilConnectionId) {
            this(origin, peripheralId, agentId, cilConnectionId, Arguments.none());
        }

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
                    .set("StatusSystem", EventTimes.known(statusSystem))
                    .build();
        }
    }

    /**
     * The connection was away, and what is known of agents and calls was compared with the server's truth. The
     * differences were told before, as ordinary events with {@link Origin#resync}. Steps between may be missing: calls
     * that began and ended within the gap are not told at all. The CIL has no such event.
     *
     * @param from when the last message before the gap came
     * @param to when the comparison was complete
     * @param fromSide side of the connection that was lost
     * @param toSide side of the connection now
     * @param agentsChanged agents whose state changed
     * @param callsBegun calls that are new
     * @param callsEnded calls that ended unseen
     * @param callsChanged calls that changed
     * @param unanswered questions that the server did not answer: that many objects may still be wrong
     */
    record OnEventGap(
            Origin origin,
            Instant from,
            Instant to,
            @Nullable ServerSide fromSide,
            @Nullable ServerSide toSide,
            int agentsChanged,
            int callsBegun,
            int callsEnded,
            int callsChanged,
            int unanswered)
            implements ConnectionEvent {
        @Override
        public EventId id() {
            return EventId.EVENT_GAP;
        }

        @Override
        public Arguments arguments() {
            return EventTimes.withTime(origin)
                    .set("From", from.toString())
                    .set("To", to.toString())
                    .set("FromSide", fromSide == null ? null : fromSide.name())
                    .set("ToSide", toSide == null ? null : toSide.name())
                    .set("AgentsChanged", agentsChanged)
                    .set("CallsBegun", callsBegun)
                    .set("CallsEnded", callsEnded)
                    .set("CallsChanged", callsChanged)
                    .set("Unanswered", unanswered)
                    .build();
        }
    }

    /**
     * The queue of a listener is full. The CIL has no such event.
     *
     * @param listener name of the listener
     * @param waiting events in its queue
     * @param dropped events that were dropped since the listener was added; 0 while the session waits or disconnects
     *     instead
     */
    record OnQueueFull(Origin origin, String listener, int waiting, long dropped) implements ConnectionEvent {
        @Override
        public EventId id() {
            return EventId.QUEUE_FULL;
        }

        @Override
        public Arguments arguments() {
            return EventTimes.withTime(origin)
                    .set("Listener", listener)
                    .set("Waiting", waiting)
                    .set("Dropped", dropped)
                    .build();
        }
    }

    /**
     * Agent mode: another call is the current one.
     *
     * @param uniqueObjectId name of the call that is current now
     */
    record OnCurrentCallChanged(Origin origin, String uniqueObjectId) implements ConnectionEvent {
        @Override
        public EventId id() {
            return EventId.CURRENT_CALL_CHANGED;
        }

        @Override
        public Arguments arguments() {
            return Arguments.builder().set("UniqueObjectID", uniqueObjectId).build();
        }
    }

    /**
     * Agent mode: the session has no current agent any more.
     *
     * @param uniqueObjectId name of the agent that was the current one
     */
    record OnCurrentAgentReset(Origin origin, String uniqueObjectId) implements ConnectionEvent {
        @Override
        public EventId id() {
            return EventId.CURRENT_AGENT_RESET;
        }

        @Override
        public Arguments arguments() {
            return Arguments.builder().set("UniqueObjectID", uniqueObjectId).build();
        }
    }
}

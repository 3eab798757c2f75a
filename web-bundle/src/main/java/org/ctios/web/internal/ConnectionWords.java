package org.ctios.web.internal;

import org.ctios.event.ConnectionEvent;
import org.ctios.event.ConnectionEvent.OnCTIOSFailure;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionClosed;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.ConnectionEvent.OnConnectionRejected;
import org.ctios.event.ConnectionEvent.OnEventGap;
import org.ctios.event.ConnectionEvent.OnMissingHeartbeat;
import org.ctios.event.ConnectionEvent.OnMonitorModeEstablished;
import org.ctios.event.ConnectionEvent.OnQueueFull;
import org.ctios.event.ConnectionEvent.OnSetAgentMode;

/** What happened to a connection, in words for people. */
final class ConnectionWords {
    private ConnectionWords() {}

    static String of(ConnectionEvent event) {
        if (event instanceof OnConnection connection) {
            return "Connected to " + connection.currentServer();
        }
        if (event instanceof OnConnectionFailure failure) {
            return failure.failedServer() + ": " + failure.reason()
                    + (failure.finalAttempt() ? " The session gives up." : "");
        }
        if (event instanceof OnConnectionRejected rejected) {
            return rejected.reason();
        }
        if (event instanceof OnConnectionClosed) {
            return "The session was disconnected as it was told to";
        }
        return ofOther(event);
    }

    private static String ofOther(ConnectionEvent event) {
        if (event instanceof OnEventGap gap) {
            return gap(gap);
        }
        if (event instanceof OnMissingHeartbeat missing) {
            return counted(missing.consecutiveMissedHeartbeats(), "heartbeat", " not answered in a row");
        }
        if (event instanceof OnMonitorModeEstablished) {
            return "Monitor mode is in force";
        }
        if (event instanceof OnSetAgentMode mode) {
            return "Agent mode is in force for agent " + mode.agentId();
        }
        if (event instanceof OnQueueFull full) {
            return "The queue of " + full.listener() + " is full: " + full.waiting() + " events wait";
        }
        return event instanceof OnCTIOSFailure failure ? failure.errorMessage() : "";
    }

    private static String gap(OnEventGap gap) {
        String changes = counted(gap.agentsChanged(), "agent", " changed") + ", "
                + counted(gap.callsBegun(), "call", " begun") + ", "
                + counted(gap.callsEnded(), "call", " ended") + ", "
                + counted(gap.callsChanged(), "call", " changed");
        return "Compared with the server after the gap: " + changes
                + (gap.unanswered() == 0 ? "" : ", " + counted(gap.unanswered(), "question", " not answered"));
    }

    private static String counted(int number, String what, String how) {
        return number + " " + what + (number == 1 ? "" : "s") + how;
    }
}

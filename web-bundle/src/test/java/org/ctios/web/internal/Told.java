package org.ctios.web.internal;

import java.time.Instant;
import org.ctios.event.ConnectionEvent;
import org.ctios.event.ConnectionEvent.OnConnection;
import org.ctios.event.ConnectionEvent.OnConnectionClosed;
import org.ctios.event.ConnectionEvent.OnConnectionFailure;
import org.ctios.event.CtiOsEvent;
import org.ctios.event.EventId;
import org.ctios.event.Origin;
import org.ctios.session.Arguments;
import org.ctios.session.ServerSide;

/** Events as a session tells them, second by second. */
final class Told {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private Told() {}

    static Instant second(long number) {
        return START.plusSeconds(number);
    }

    static ConnectionEvent connected(ServerSide side, long second) {
        return new OnConnection(origin("east", side, second), server(side), false);
    }

    static ConnectionEvent lost(ServerSide side, String reason, long second) {
        return failure(side, ConnectionEvent.ReasonCode.TRANSPORT_ERROR, reason, second);
    }

    /** A side that was left because somebody asked for the other one. */
    static ConnectionEvent left(ServerSide side, long second) {
        return failure(side, ConnectionEvent.ReasonCode.SWITCH_ASKED, "asked for", second);
    }

    private static ConnectionEvent failure(
            ServerSide side, ConnectionEvent.ReasonCode code, String reason, long second) {
        return new OnConnectionFailure(origin("east", side, second), server(side), side, code, 0, reason, false);
    }

    static ConnectionEvent closed(String session, long second) {
        return new OnConnectionClosed(origin(session, ServerSide.A, second));
    }

    /** An event of a call, with whatever it carries. */
    static CtiOsEvent other(Arguments arguments) {
        return new Other(arguments);
    }

    private record Other(Arguments arguments) implements CtiOsEvent {
        @Override
        public EventId id() {
            return EventId.CALL_DELIVERED;
        }

        @Override
        public Origin origin() {
            return Told.origin("east", ServerSide.A, 1);
        }
    }

    static Origin origin(String session, ServerSide side, long second) {
        return new Origin(session, side, second(second), second + 1);
    }

    static String server(ServerSide side) {
        return "cti-" + side.name().toLowerCase(java.util.Locale.ROOT) + ":42027";
    }
}

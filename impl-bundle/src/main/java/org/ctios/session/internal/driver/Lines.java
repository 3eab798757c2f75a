package org.ctios.session.internal.driver;

import java.util.HashMap;
import java.util.Map;
import org.ctios.ged188.Message;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Effect;
import org.ctios.session.internal.automaton.Input;
import org.ctios.session.internal.config.Endpoint;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.trace.WireTrace;
import org.ctios.session.internal.transport.ChannelListener;
import org.ctios.session.internal.transport.Connector;
import org.ctios.session.internal.transport.Connector.Connection;

/** The TCP connections of a session by their numbers. Loop thread only. */
final class Lines {
    private final Connector connector;
    private final Counters counters;
    private final SessionLog log;
    private final Tracing tracing;
    private final Map<Integer, Connection> open = new HashMap<>();
    private final Map<Integer, ServerSide> sides = new HashMap<>();
    private final ReadingClock clock = new ReadingClock();
    private boolean reading = true;

    Lines(Connector connector, Counters counters, SessionLog log, Tracing tracing) {
        this.tracing = tracing;
        this.connector = connector;
        this.counters = counters;
        this.log = log;
    }

    void open(Effect.Open wanted, SessionSettings settings, ChannelListener listener) {
        if (open.isEmpty()) {
            read(true);
        }
        Endpoint server = settings.endpoints().of(wanted.side());
        int timeoutMillis = (int) settings.timing().connectTimeout().toMillis();
        sides.put(wanted.connection(), wanted.side());
        open.put(wanted.connection(), connector.connect(server, settings.tls(), timeoutMillis, listener));
    }

    void send(int connection, Message message) {
        Connection line = open.get(connection);
        if (line != null) {
            counters.sent();
            log.trace(message);
            byte[] frame = message.toBytes();
            WireTrace trace = tracing.trace();
            if (trace != null) {
                trace.sent(connection, side(connection), message.version(), frame);
            }
            line.send(frame);
        }
    }

    private ServerSide side(int connection) {
        return sides.getOrDefault(connection, ServerSide.A);
    }

    /** Tells the trace that a connection ended. */
    private void ended(int connection, String reason) {
        WireTrace trace = tracing.trace();
        if (trace != null) {
            trace.closed(connection, side(connection), reason);
        }
        sides.remove(connection);
    }

    void hangUp(int connection) {
        Connection line = open.remove(connection);
        if (line != null) {
            line.close();
            ended(connection, "closed by the session");
        }
    }

    /** A connection is gone by itself. */
    void forget(int connection, String reason) {
        if (open.remove(connection) != null) {
            ended(connection, reason);
        }
    }

    /** When anything was last received, by {@link System#nanoTime}; now for a connection that is gone. */
    long lastReceived(int connection) {
        Connection line = open.get(connection);
        return line == null ? System.nanoTime() : line.lastReceived();
    }

    boolean isReading() {
        return reading;
    }

    /** The clock that stands still while reading is paused. */
    ReadingClock clock() {
        return clock;
    }

    /** Stops or resumes reading from all of them. */
    void read(boolean on) {
        reading = on;
        clock.reading(on, Alarm.now());
        open.values().forEach(line -> line.reading(on));
    }

    /** What the automaton has to know of the connections when time has passed. */
    Input.Tick tick() {
        Map<Integer, Input.Line> used = new HashMap<>();
        open.forEach((number, line) ->
                used.put(number, new Input.Line(Alarm.millis(line.lastReceived()), Alarm.millis(line.lastSent()))));
        return new Input.Tick(used, reading);
    }
}

package org.ctios.session.internal.automaton;

import java.util.Map;
import org.ctios.ged188.Message;
import org.ctios.session.internal.config.AgentIdentity;
import org.ctios.session.internal.config.MonitorSettings;
import org.ctios.session.internal.config.Servers;
import org.ctios.session.internal.config.SessionSettings;
import org.jspecify.annotations.Nullable;

/** What can happen to a session. */
public sealed interface Input {
    /**
     * Somebody wants a connection.
     *
     * @param servers null for the configured ones
     */
    record Connect(@Nullable Servers servers) implements Input {}

    /**
     * Somebody wants it ended.
     *
     * @param forced whether ForcedDisconnect was given
     */
    record Disconnect(boolean forced) implements Input {}

    /** Somebody wants the other side. */
    record SwitchSide() implements Input {}

    /** Somebody sets the agent. */
    record SetAgent(AgentIdentity agent, boolean autologin) implements Input {}

    /** Somebody sets the message filter. */
    record SetMessageFilter(MonitorSettings monitor) implements Input {}

    /** Checked settings of the configuration. */
    record NewSettings(SessionSettings settings) implements Input {}

    /** Something that happens to a connection. */
    sealed interface OfConnection extends Input {
        /** Number of the connection. */
        int connection();
    }

    /** The TCP connection stands. */
    record Opened(int connection) implements OfConnection {}

    /** The TCP connection could not be made, or is gone. */
    record Lost(int connection, String reason) implements OfConnection {}

    /**
     * A connection was not made, or was ended, because a listener's queue has no room for what it brings. That says
     * nothing of the server, and is no failed attempt.
     */
    record NoRoom(int connection, String reason) implements OfConnection {}

    /** The listeners' queues have room again. */
    record Room() implements Input {}

    /** A message that concerns the session itself, see {@link SessionAutomaton#concerns}. */
    record Received(int connection, Message message) implements OfConnection {}

    /** What was known of agents and calls agrees with the server, as far as it answered. */
    record Inquired(int connection) implements OfConnection {}

    /** No request of a user waits for an answer of this connection any more; wanted for {@link AutomatonState#draining}. */
    record Drained(int connection) implements OfConnection {}

    /**
     * Time has passed.
     *
     * @param lines what is known of connections, by their numbers; one that is missing counts as busy right now
     * @param reading false while reading is paused because a listener's queue is full
     */
    record Tick(Map<Integer, Line> lines, boolean reading) implements Input {
        /** Copies the map. */
        public Tick {
            lines = Map.copyOf(lines);
        }

        Line line(int connection, long now) {
            return lines.getOrDefault(connection, new Line(now, now));
        }
    }

    /**
     * When a connection was last used.
     *
     * @param lastReceived when it last brought anything
     * @param lastSent when anything was last sent
     */
    record Line(long lastReceived, long lastSent) {}
}

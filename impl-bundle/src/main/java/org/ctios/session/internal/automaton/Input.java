package org.ctios.session.internal.automaton;

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

    /** Somebody sets the agent. */
    record SetAgent(AgentIdentity agent, boolean autologin) implements Input {}

    /** Somebody sets the message filter. */
    record SetMessageFilter(MonitorSettings monitor) implements Input {}

    /** Checked settings of the configuration. */
    record NewSettings(SessionSettings settings) implements Input {}

    /** The TCP connection stands. */
    record Opened(int connection) implements Input {}

    /** The TCP connection could not be made, or is gone. */
    record Lost(int connection, String reason) implements Input {}

    /** A message that concerns the session itself, see {@link SessionAutomaton#concerns}. */
    record Received(int connection, Message message) implements Input {}

    /** What was known of agents and calls agrees with the server, as far as it answered. */
    record Inquired(int connection) implements Input {}

    /**
     * Time has passed.
     *
     * @param lastReceived when the connection last brought anything
     * @param lastSent when anything was last sent
     * @param reading false while reading is paused because a listener's queue is full
     */
    record Tick(long lastReceived, long lastSent, boolean reading) implements Input {}
}

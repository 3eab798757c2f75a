package org.ctios.session.internal.automaton;

import org.ctios.ged188.Message;
import org.ctios.session.internal.config.SessionSettings;
import org.ctios.session.internal.config.SettingsChange;

/** What can happen to a session. */
public sealed interface Input {
    /** Somebody wants a connection. */
    record Connect() implements Input {}

    /** Somebody wants it ended. */
    record Disconnect() implements Input {}

    /** Checked settings that differ from the ones in force. */
    record NewSettings(SessionSettings settings, SettingsChange change) implements Input {}

    /** The TCP connection stands. */
    record Opened(int connection) implements Input {}

    /** The TCP connection could not be made, or is gone. */
    record Lost(int connection, String reason) implements Input {}

    /** A message that concerns the session itself, see {@link SessionAutomaton#concerns}. */
    record Received(int connection, Message message) implements Input {}

    /**
     * Time has passed.
     *
     * @param lastReceived when the connection last brought anything
     * @param lastSent when anything was last sent
     * @param reading false while reading is paused because a listener's queue is full
     */
    record Tick(long lastReceived, long lastSent, boolean reading) implements Input {}
}

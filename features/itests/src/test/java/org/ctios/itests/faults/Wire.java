package org.ctios.itests.faults;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.SentFrame;

/** Notes what the simulator puts onto its sockets. Safe for any thread. */
final class Wire implements Consumer<SentFrame> {
    private final Map<Long, SentConnection> connections = new TreeMap<>();

    @Override
    public synchronized void accept(SentFrame frame) {
        long now = System.currentTimeMillis();
        SentConnection connection = connections.get(frame.connection());
        if (frame.type() == MessageTypes.OPEN_CONF && connection == null) {
            connections.put(frame.connection(), new SentConnection(frame.connection(), frame.side(), now));
        } else if (connection != null && isMirrored(frame)) {
            connection.add(now, Fingerprint.of(frame.frame()));
        }
    }

    /**
     * SYSTEM_EVENT has no event of its own number, a team has one for each member, and the configuration is what the session
     * asks for and keeps to itself.
     */
    private static boolean isMirrored(SentFrame frame) {
        return frame.isEvent()
                && frame.type() != MessageTypes.SYSTEM_EVENT
                && frame.type() != MessageTypes.AGENT_TEAM_CONFIG_EVENT
                && (frame.type() < MessageTypes.CONFIG_REQUEST_KEY_EVENT
                        || frame.type() > MessageTypes.CONFIG_DEVICE_EVENT);
    }

    /** All connections that became a session, in the order in which they came. */
    synchronized List<SentConnection> connections() {
        return connections.values().stream().map(SentConnection::copy).toList();
    }

    /** How many there are. */
    synchronized int size() {
        return connections.size();
    }

    /** All events so far. */
    synchronized long events() {
        return connections.values().stream()
                .mapToLong(connection -> connection.events().size())
                .sum();
    }
}

package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ctios.ged188.MessageTypes;
import org.ctios.simulator.SentFrame;

/** Notes what the simulator puts onto its sockets. Safe for any thread. */
final class Wire implements Consumer<SentFrame> {
    private final Map<Long, SentConnection> connections = new TreeMap<>();
    private final Map<Client, List<SentConnection>> byClient = new EnumMap<>(Client.class);
    private Client withoutMode = Client.WEST;

    /** From now on a connection without a mode is this session's. */
    synchronized void withoutMode(Client client) {
        withoutMode = client;
    }

    @Override
    public synchronized void accept(SentFrame frame) {
        long now = System.currentTimeMillis();
        SentConnection connection = connections.get(frame.connection());
        if (frame.type() == MessageTypes.OPEN_CONF && connection == null) {
            opened(frame, now);
        } else if (connection != null && isMirrored(frame)) {
            Fingerprint.of(frame.frame()).forEach(event -> connection.add(now, event));
        }
    }

    private void opened(SentFrame openConf, long now) {
        SentConnection connection = new SentConnection(openConf.connection(), openConf.side(), now);
        Client client = Client.of(openConf.frame(), withoutMode);
        connections.put(openConf.connection(), connection);
        byClient.computeIfAbsent(client, none -> new ArrayList<>()).add(connection);
    }

    /** The configuration is what the session asks for and keeps to itself. */
    private static boolean isMirrored(SentFrame frame) {
        return frame.isEvent()
                && (frame.type() < MessageTypes.CONFIG_REQUEST_KEY_EVENT
                        || frame.type() > MessageTypes.CONFIG_DEVICE_EVENT);
    }

    /** All connections that became a session of a client, in the order in which they came. */
    synchronized List<SentConnection> connections(Client client) {
        return byClient.getOrDefault(client, List.of()).stream()
                .map(SentConnection::copy)
                .toList();
    }

    /** How many there are. */
    synchronized int size(Client client) {
        return byClient.getOrDefault(client, List.of()).size();
    }

    /** All events so far. */
    synchronized long events() {
        return connections.values().stream()
                .mapToLong(connection -> connection.events().size())
                .sum();
    }
}

package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.TraceEntry;
import org.ctios.simulator.SentFrame;
import org.ctios.simulator.Side;

/** Notes what the simulator puts onto its sockets, and how much of it the sessions read. Safe for any thread. */
final class Wire implements Consumer<SentFrame> {
    private final Map<Long, SentConnection> connections = new TreeMap<>();
    private final Map<Client, List<SentConnection>> byClient = new EnumMap<>(Client.class);
    private final Map<Client, Map<Integer, Long>> answers = new EnumMap<>(Client.class);
    private final Map<Long, Client> clients = new TreeMap<>();
    private final Map<Client, TraceFollower> traces = new EnumMap<>(Client.class);
    private final Set<Side> faulty = EnumSet.noneOf(Side.class);
    private Client withoutMode = Client.WEST;

    /** From now on a connection without a mode is this session's. */
    synchronized void withoutMode(Client client) {
        withoutMode = client;
    }

    /** A side has a fault that may keep back what it sends, on the connections that stand and on new ones. */
    synchronized void faulty(Side side) {
        faulty.add(side);
        connections.values().stream()
                .filter(connection -> connection.side() == side)
                .forEach(SentConnection::holdUp);
    }

    /** Who reads from the connections that stand is about to end, and may end before them. */
    synchronized void readersEnd() {
        connections.values().forEach(SentConnection::holdUp);
    }

    /** It is well again, on new connections. */
    synchronized void healed(Side side) {
        faulty.remove(side);
    }

    @Override
    public synchronized void accept(SentFrame frame) {
        long now = System.currentTimeMillis();
        SentConnection connection = connections.get(frame.connection());
        if (frame.type() == MessageTypes.OPEN_CONF && connection == null) {
            opened(frame, now);
        } else if (connection != null) {
            sent(connection, frame, now);
        }
    }

    private void sent(SentConnection connection, SentFrame frame, long now) {
        List<Fingerprint> events = isMirrored(frame) ? Fingerprint.of(frame.frame()) : List.of();
        connection.reading().sent(frame.frame(), events.size());
        events.forEach(event -> connection.add(now, event));
        if (!isMirrored(frame)) {
            answers.computeIfAbsent(clients.get(frame.connection()), none -> new TreeMap<>())
                    .merge(frame.type(), 1L, Long::sum);
        }
    }

    private void opened(SentFrame openConf, long now) {
        SentConnection connection =
                new SentConnection(openConf.connection(), openConf.side(), now, Client.isOneOfTwo(openConf.frame()));
        Client client = Client.of(openConf.frame(), withoutMode);
        if (!connection.isOneOfTwo() && hasNewer(client, openConf.connection())) {
            return;
        }
        connections.put(openConf.connection(), connection);
        clients.put(openConf.connection(), client);
        connection.reading().sent(openConf.frame(), 0);
        if (!trace(client).isAway()) {
            connection.reading().await();
        }
        if (faulty.contains(openConf.side())) {
            connection.holdUp();
        }
        byClient.computeIfAbsent(client, none -> new ArrayList<>()).add(connection);
    }

    /**
     * Whether a client has opened another connection since: it has one at a time, so that it has closed this one. A server that
     * was frozen reads what was sent there when it thaws, and opens a session for nobody.
     */
    private boolean hasNewer(Client client, long connection) {
        return byClient.getOrDefault(client, List.of()).stream().anyMatch(each -> each.number() > connection);
    }

    private TraceFollower trace(Client client) {
        return traces.computeIfAbsent(client, none -> new TraceFollower());
    }

    /**
     * A session has written this into its trace.
     *
     * @param millis when, since 1970
     */
    synchronized void traced(Client client, TraceEntry entry, long millis) {
        trace(client).take(entry, millis, byClient.getOrDefault(client, List.of()));
    }

    /** The trace of a session does not tell of what comes, until it begins anew. */
    synchronized void untraced(Client client) {
        trace(client).goAway(byClient.getOrDefault(client, List.of()));
    }

    /** Whether the trace of a session has not begun anew since it went away. */
    synchronized boolean isUntraced(Client client) {
        return trace(client).isAway();
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

    /** How many messages of a type that is no event were put onto the connections of a client. */
    synchronized long answers(Client client, int type) {
        return answers.getOrDefault(client, Map.of()).getOrDefault(type, 0L);
    }

    /** Whether a connection of a client was opened since then, as its only one, so that the one before has ended. */
    synchronized boolean hasReopened(Client client, long since) {
        List<SentConnection> opened = byClient.getOrDefault(client, List.of());
        return opened.size() > 1
                && opened.get(opened.size() - 1).opened() > since
                && !opened.get(opened.size() - 1).isOneOfTwo();
    }

    /** So many connections may stand while all is well. */
    synchronized long connectionsAllowed() {
        return byClient.values().stream()
                .mapToLong(opened -> opened.get(opened.size() - 1).isOneOfTwo() ? 2 : 1)
                .sum();
    }

    /** All events so far. */
    synchronized long events() {
        return connections.values().stream()
                .mapToLong(connection -> connection.events().size())
                .sum();
    }
}

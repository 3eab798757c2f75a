package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ctios.simulator.Side;

/**
 * Compares what the servers sent and what the sessions read of it, connection by connection, with what is in the topic. The
 * rules are those of docs/reliability.md.
 */
final class Accountant {
    private final List<SentConnection> sent;
    private final List<Stop> stops;
    private final Filtering filtering;
    private final Side active;
    private final Balance balance = new Balance();

    private Accountant(List<SentConnection> sent, Side active, List<Stop> stops, Filtering filtering) {
        this.sent = sent;
        this.active = active;
        this.stops = stops;
        this.filtering = filtering;
    }

    /**
     * The balance of each session at a moment when nothing is on its way. None knows of the others.
     *
     * @param wire what was sent
     * @param active side whose newest connections stand
     * @param topic in the order of each partition
     * @param stops in the order of time
     * @param edits that make a session another one
     * @param filters edits of message filters, in the order of time
     */
    static Map<Client, Balance> balances(
            Wire wire,
            Side active,
            List<TopicRecord> topic,
            List<Stop> stops,
            List<Anew> edits,
            List<FilterEdit> filters) {
        Map<Client, Balance> balances = new EnumMap<>(Client.class);
        for (Client client : Client.values()) {
            List<TopicRecord> told = of(client, topic);
            Filtering filtering = Filtering.of(
                    filters.stream().filter(edit -> edit.client() == client).toList(), told);
            Balance balance = balance(wire.connections(client), active, told, stops, filtering);
            List<Anew> its =
                    edits.stream().filter(edit -> edit.client() == client).toList();
            Endings.check(lives(told, stops), its, stops, balance);
            balances.put(client, balance);
        }
        return balances;
    }

    /** The records of one session. */
    static List<TopicRecord> of(Client client, List<TopicRecord> topic) {
        return topic.stream().filter(record -> record.session() == client).toList();
    }

    /**
     * The balance of one session at a moment when nothing is on its way.
     *
     * @param sent in the order of the connections
     * @param active side whose newest connection stands
     * @param topic in the order of each partition
     * @param stops in the order of time
     * @param filtering which events its message filter lets pass
     */
    static Balance balance(
            List<SentConnection> sent, Side active, List<TopicRecord> topic, List<Stop> stops, Filtering filtering) {
        Accountant accountant = new Accountant(sent, active, stops, filtering);
        accountant.checkOrder(topic);
        filtering.check(topic, accountant.balance);
        List<Life> lives = lives(topic, stops);
        lives.forEach(life -> FoundOut.check(life, accountant::hasBegunAnew, filtering, accountant.balance));
        if (sent.stream().noneMatch(SentConnection::isOneOfTwo)) {
            lives.forEach(life -> Connections.check(life, filtering, accountant.balance));
        }
        accountant.compare(accountant.pieces(lives));
        return accountant.balance;
    }

    /** All lives of one session, the oldest first. */
    static List<Life> lives(List<TopicRecord> topic, List<Stop> stops) {
        Map<String, List<TopicRecord>> nodes = new LinkedHashMap<>();
        topic.stream()
                .sorted((one, other) -> Long.compare(one.stored(), other.stored()))
                .forEach(record -> nodes.computeIfAbsent(record.node(), node -> new ArrayList<>())
                        .add(record));
        return nodes.values().stream()
                .flatMap(records -> Life.of(records, stops).stream())
                .toList();
    }

    /** The records of a call or an agent are in the order in which the session told them. */
    private void checkOrder(List<TopicRecord> topic) {
        Map<String, TopicRecord> last = new LinkedHashMap<>();
        for (TopicRecord record : topic) {
            if (isOrdered(record)) {
                TopicRecord before = last.put(record.node() + " " + record.key(), record);
                if (before != null && record.sequence() < before.sequence() && !isAnotherLife(before, record)) {
                    balance.reordered(record + " behind " + before);
                }
            }
        }
    }

    /** Not what is about the session itself: heartbeats overtake. */
    private static boolean isOrdered(TopicRecord record) {
        return !record.snapshot()
                && (record.key().startsWith("call.") || record.key().startsWith("agent."));
    }

    private boolean isAnotherLife(TopicRecord before, TopicRecord record) {
        return stops.stream()
                .anyMatch(stop -> stop.session()
                        && before.heardMillis() - Stop.LONGEST_ON_ITS_WAY <= stop.millis()
                        && stop.millis() <= record.heardMillis());
    }

    private List<Piece> pieces(List<Life> lives) {
        List<Piece> pieces = new ArrayList<>();
        List<Long> quiet = sent.stream()
                .map(SentConnection::opened)
                .filter(filtering::opensQuietly)
                .toList();
        for (int i = 0; i < lives.size(); i++) {
            Life life = lives.get(i);
            boolean goesOn = i == lives.size() - 1;
            List<Long> its =
                    quiet.stream().filter(opened -> opened > beginning(life)).toList();
            pieces.addAll(new Numbering(life, goesOn, stops, its, balance).pieces());
        }
        return pieces;
    }

    /** When the session before it ended, in milliseconds since 1970; 0 for the first one. */
    private long beginning(Life life) {
        long first =
                life.told().stream().mapToLong(TopicRecord::heardMillis).min().orElse(0);
        return stops.stream()
                .filter(Stop::session)
                .mapToLong(Stop::millis)
                .filter(millis -> millis <= first)
                .max()
                .orElse(0);
    }

    private void compare(List<Piece> pieces) {
        Map<SentConnection, Comparison> comparisons = new LinkedHashMap<>();
        sent.forEach(connection -> comparisons.put(connection, new Comparison(connection, filtering, stops, balance)));
        for (Piece piece : pieces) {
            List<SentConnection> its = connectionsOf(piece);
            its.forEach(connection -> comparisons.get(connection).take(piece));
            if (its.isEmpty() && !piece.told().isEmpty()) {
                balance.invented(piece.first() + ", and nobody had opened a session");
            }
        }
        SentConnection standing = last(active.name(), Long.MAX_VALUE);
        comparisons.forEach((connection, comparison) -> {
            balance.connection(connection.reading());
            comparison.close(connection == standing);
        });
    }

    /** Whether the server has sent the beginning of a call on the connection that a record came by. */
    private boolean hasBegunAnew(TopicRecord record) {
        SentConnection connection = last(record.side(), record.heardMillis());
        return connection != null
                && connection.events().stream()
                        .map(SentConnection.Sent::event)
                        .anyMatch(event -> event.isBegin() && event.call().equals(record.key()));
    }

    /** A session has one connection to a side at a time: the one that was opened last. A piece without a message is of both. */
    private List<SentConnection> connectionsOf(Piece piece) {
        return Stream.of(Side.values())
                .map(Side::name)
                .filter(side -> piece.side().isEmpty() || piece.side().equals(side))
                .map(side -> last(side, piece.heardMillis()))
                .filter(Objects::nonNull)
                .toList();
    }

    private SentConnection last(String side, long millis) {
        TreeMap<Long, SentConnection> opened = new TreeMap<>();
        sent.stream()
                .filter(connection -> connection.side().name().equals(side))
                .forEach(connection -> opened.put(connection.opened(), connection));
        Map.Entry<Long, SentConnection> last = opened.floorEntry(millis);
        return last == null ? null : last.getValue();
    }
}

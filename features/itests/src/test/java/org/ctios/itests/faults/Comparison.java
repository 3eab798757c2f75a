package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Compares what was sent on one connection, and how much of it was read, with what of it is in the topic. */
final class Comparison {
    /** So many events in a row tell where a route came in. */
    private static final int ENOUGH = 20;

    private enum Fate {
        OPEN,
        TOLD,
        MISSED,
        /** It never reached the session, for certain. */
        UNREAD
    }

    private final SentConnection connection;
    private final List<SentConnection.Sent> sent;
    private final Filtering filtering;
    private final List<Stop> stops;
    private final Balance balance;
    private final Fate[] fates;
    private final Map<Fingerprint, TreeSet<Integer>> open = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    /** Behind the last event that was found. */
    private int cursor;

    Comparison(SentConnection connection, Filtering filtering, List<Stop> stops, Balance balance) {
        this.connection = connection;
        this.filtering = filtering;
        this.stops = stops;
        this.sent = connection.events();
        this.balance = balance;
        this.fates = new Fate[sent.size()];
        int readUntil = connection.reading().isWhole() ? connection.reading().events() : sent.size();
        Arrays.fill(fates, Fate.UNREAD);
        for (int i = 0; i < readUntil; i++) {
            fates[i] = Fate.OPEN;
            open.computeIfAbsent(sent.get(i).event(), event -> new TreeSet<>()).add(i);
        }
    }

    /** Takes in what the topic has of this connection. */
    void take(Piece piece) {
        pieces.add(piece);
        if (!piece.fromOpening()) {
            skipTo(start(piece), piece);
        }
        piece.told().forEach(this::take);
    }

    private void take(TopicRecord record) {
        TreeSet<Integer> places = open.getOrDefault(record.fingerprint(), new TreeSet<>());
        Integer place = place(record, places);
        if (place != null) {
            places.remove(place);
            fates[place] = Fate.TOLD;
            cursor = place + 1;
            tell(record, sent.get(place));
        } else if (!places.isEmpty()) {
            fates[places.pollFirst()] = Fate.TOLD;
            balance.reordered(record + " of " + connection);
        } else if (open.containsKey(record.fingerprint())) {
            balance.duplicated(record + " of " + connection);
        } else {
            balance.invented(
                    record + ", " + record.fingerprint() + " at " + record.heardMillis() + ", of " + connection);
        }
    }

    /** The next one; of two that look the same not the one that a filter keeps back. */
    private Integer place(TopicRecord record, TreeSet<Integer> places) {
        return places.tailSet(cursor).stream()
                .filter(place -> filtering.canBe(record, sent.get(place)))
                .findFirst()
                .orElse(places.ceiling(cursor));
    }

    private void tell(TopicRecord record, SentConnection.Sent message) {
        if (filtering.mayTell(message.event(), message.millis())) {
            balance.told();
        } else {
            balance.invented(record + " of " + connection + ", which the filter keeps back: sent at " + message.millis()
                    + ", heard at " + record.heardMillis() + ", " + filtering);
        }
    }

    /** What was sent while there was no route. The session counted all of it, so that as many numbers are missing. */
    private void skipTo(int start, Piece piece) {
        long counted = 0;
        for (; cursor < start; cursor++) {
            if (fates[cursor] == Fate.OPEN) {
                counted += isCounted(cursor) ? 1 : 0;
                fates[cursor] = Fate.MISSED;
                open.get(sent.get(cursor).event()).remove(cursor);
            }
        }
        if (counted > piece.missing()) {
            balance.lost(
                    counted - piece.missing(),
                    "of " + counted + " events before " + piece.first() + ", where " + piece.missing()
                            + " numbers are missing, on " + connection);
        }
    }

    /** Whether the session has given a number to what is still open here. */
    private boolean isCounted(int place) {
        SentConnection.Sent message = sent.get(place);
        return fates[place] == Fate.OPEN
                && !message.event().isUpdate()
                && !message.event().mayBeRepeated()
                && filtering.mustTell(message.event(), message.millis());
    }

    /**
     * Where a route came in: there as many of its events as possible follow each other. Agents do the same again and again, so
     * that several places may look alike; of those it is the last one that time and the missing numbers allow.
     */
    private int start(Piece piece) {
        if (piece.told().isEmpty()) {
            return sentUntil(piece);
        }
        int best = cursor;
        int longest = 0;
        for (int place : open.getOrDefault(piece.told().get(0).fingerprint(), new TreeSet<>())
                .tailSet(cursor)) {
            int length = follow(piece, place);
            if (length > longest || (length == longest && canBegin(piece, place))) {
                longest = length;
                best = place;
            }
        }
        return best;
    }

    private boolean canBegin(Piece piece, int place) {
        return sent.get(place).millis() <= piece.heardMillis()
                && IntStream.range(cursor, place).filter(this::isCounted).count() <= piece.missing();
    }

    /**
     * Nothing that was sent has been told since: what was sent before fell into the time without a route. Of the last moments
     * only the numbers say what was before and what behind: so many are missing before, the rest behind it.
     */
    private int sentUntil(Piece piece) {
        int place = cursor;
        long counted = 0;
        while (place < sent.size() && sent.get(place).millis() <= piece.heardMillis()) {
            counted += isCounted(place) ? 1 : 0;
            if (counted > piece.missing()) {
                return place;
            }
            place++;
        }
        return place;
    }

    private int follow(Piece piece, int start) {
        int at = start;
        int length = 0;
        for (TopicRecord record :
                piece.told().subList(0, Math.min(ENOUGH, piece.told().size()))) {
            while (at < sent.size() && !is(at, record) && mayBeMissing(piece, sent.get(at))) {
                at++;
            }
            if (at >= sent.size() || !is(at, record)) {
                return length;
            }
            at++;
            length++;
        }
        return length;
    }

    private boolean mayBeMissing(Piece piece, SentConnection.Sent message) {
        return piece.knows(message.event()) || !filtering.mustTell(message.event(), message.millis());
    }

    private boolean is(int place, TopicRecord record) {
        return sent.get(place).event().equals(record.fingerprint());
    }

    /**
     * Looks at what is left.
     *
     * @param complete whether the connection stands and everything of it should be in the topic
     */
    void close(boolean complete) {
        connection.reading().enter(balance);
        if (complete) {
            connection.reading().expect(sent.size(), balance);
        }
        for (int i = 0; i < sent.size(); i++) {
            if (fates[i] == Fate.UNREAD && isFresh(i)) {
                balance.unread();
            } else if (fates[i] == Fate.OPEN || fates[i] == Fate.UNREAD) {
                close(i, complete);
            }
        }
    }

    private void close(int place, boolean complete) {
        SentConnection.Sent event = sent.get(place);
        if (event.event().isUpdate() || pieces.stream().anyMatch(piece -> piece.knows(event.event()))) {
            balance.repeated();
        } else if (!filtering.mustTell(event.event(), event.millis())) {
            balance.kept();
        } else if (place < cursor || complete) {
            lose(place);
        } else if (place < connection.reading().events()) {
            closeRead(place);
        } else if (isFresh(place)) {
            balance.cutOff();
        } else {
            lose(place);
        }
    }

    /** What was read is told, unless the way to the topic ended. */
    private void closeRead(int place) {
        if (stops.stream().anyMatch(stop -> stop.explains(sent.get(place).millis()))) {
            balance.ended();
        } else {
            lose(place);
        }
    }

    /** Whether it may have been on its way when the connection broke: nobody leaves it unread for longer. */
    private boolean isFresh(int place) {
        return sent.get(sent.size() - 1).millis() - sent.get(place).millis() <= connection.longestOnItsWay();
    }

    private void lose(int place) {
        balance.lost(
                1,
                sent.get(place).event() + " at place " + place + " of " + sent.size() + " on " + connection + ", "
                        + connection.reading());
    }
}

package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.List;

/** Records of one life that follow each other without a gap, on one connection: only what one side told. */
final class Piece {
    private final TopicRecord first;
    private final boolean fromOpening;
    private final long missing;
    private final Life life;
    private final List<TopicRecord> told = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param first its first record
     * @param fromOpening whether nothing is missing before it: it begins with the connection, or where another piece ended
     * @param missing how many numbers are missing before it
     * @param life it is part of
     */
    Piece(TopicRecord first, boolean fromOpening, long missing, Life life) {
        this.first = first;
        this.fromOpening = fromOpening;
        this.missing = missing;
        this.life = life;
    }

    void add(TopicRecord record) {
        if (record.mirrorsAMessage()) {
            told.add(record);
        }
    }

    /** Whether a record is told by the side that did not tell what is here. */
    boolean isOfAnotherSide(TopicRecord record) {
        return record.mirrorsAMessage() && !side().isEmpty() && !record.side().equals(side());
    }

    /** The side that told it; empty when it told nothing. */
    String side() {
        return told.isEmpty() ? "" : told.get(0).side();
    }

    /** When the session heard the beginning of it, in milliseconds since 1970. */
    long heardMillis() {
        return (told.isEmpty() ? first : told.get(0)).heardMillis();
    }

    TopicRecord first() {
        return first;
    }

    boolean fromOpening() {
        return fromOpening;
    }

    long missing() {
        return missing;
    }

    /** Whether the beginning or end of a call that a message tells was told while the session was what it is here. */
    boolean knows(Fingerprint message) {
        return life.knows(message, first);
    }

    List<TopicRecord> told() {
        return told;
    }
}

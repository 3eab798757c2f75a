package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.List;

/** Records of one life that follow each other without a gap, on one connection: only what the server told. */
final class Piece {
    private final TopicRecord first;
    private final boolean fromOpening;
    private final Life life;
    private final List<TopicRecord> told = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param first its first record
     * @param fromOpening whether it begins with the connection
     * @param life it is part of
     */
    Piece(TopicRecord first, boolean fromOpening, Life life) {
        this.first = first;
        this.fromOpening = fromOpening;
        this.life = life;
    }

    void add(TopicRecord record) {
        if (record.mirrorsAMessage()) {
            told.add(record);
        }
    }

    TopicRecord first() {
        return first;
    }

    boolean fromOpening() {
        return fromOpening;
    }

    Life life() {
        return life;
    }

    List<TopicRecord> told() {
        return told;
    }
}

package org.ctios.itests.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Looks at the numbers of the events of one life: the session counts them without gaps, and all of them are to be in the
 * topic. Cuts the life into pieces where a connection begins and where numbers are missing for a reason.
 */
final class Numbering {
    private final Life life;
    private final boolean goesOn;
    private final List<Stop> stops;
    /** When connections were opened without a word, those that have told nothing yet. */
    private final TreeSet<Long> quiet;

    private final Balance balance;
    private final List<Piece> pieces = new ArrayList<>();
    private TopicRecord before;
    /** The end behind which no connection has been opened yet. */
    private TopicRecord end;

    /**
     * Prepares to look.
     *
     * @param goesOn whether the session still lives
     * @param quiet when connections were opened without a word, in milliseconds since 1970
     */
    Numbering(Life life, boolean goesOn, List<Stop> stops, List<Long> quiet, Balance balance) {
        this.life = life;
        this.goesOn = goesOn;
        this.stops = stops;
        this.quiet = new TreeSet<>(quiet);
        this.balance = balance;
    }

    List<Piece> pieces() {
        for (TopicRecord record : life.told()) {
            if (before != null && record.sequence() == before.sequence()) {
                balance.duplicated(record.toString());
            } else {
                take(record);
                before = record;
            }
        }
        return pieces;
    }

    private void take(TopicRecord record) {
        long expected = before == null ? firstNumber(record) : before.sequence() + 1;
        long missing = record.sequence() - expected;
        if (missing > 0) {
            explain(record, missing);
        }
        boolean opening = record.event().equals("OnConnection");
        // Two connections of an active-standby pair may be told by turns for a moment.
        boolean turns = !pieces.isEmpty() && newest().isOfAnotherSide(record) && missing <= 0;
        boolean another = opening || turns || isFirstOfQuiet(record);
        long unseen = before == null ? record.sequence() - 1 : missing;
        if (another || missing > 0 || pieces.isEmpty()) {
            pieces.add(new Piece(record, another || unseen == 0, unseen, life));
        }
        if (!isBehindTheEnd(record, opening)) {
            newest().add(record);
        }
    }

    private boolean isFirstOfQuiet(TopicRecord record) {
        return record.mirrorsAMessage() && quiet.removeIf(opened -> opened <= record.heardMillis());
    }

    /** Nothing of the old connection comes behind the word that it is closed, and of the new one behind its own event. */
    private boolean isBehindTheEnd(TopicRecord record, boolean opening) {
        if (record.isEnd()) {
            end = record;
        } else if (opening) {
            end = null;
        }
        boolean late = end != null && record.mirrorsAMessage();
        if (late) {
            balance.reordered(record + " behind " + end);
        }
        return late;
    }

    private Piece newest() {
        return pieces.get(pieces.size() - 1);
    }

    /** A route that began later has been told a snapshot, and follows it without a gap. */
    private long firstNumber(TopicRecord record) {
        return life.snapshots().stream()
                        .mapToLong(TopicRecord::sequence)
                        .filter(number -> number < record.sequence())
                        .min()
                        .orElse(0)
                + 1;
    }

    /** Numbers are missing between {@link #before} and a record. */
    private void explain(TopicRecord record, long missing) {
        boolean snapshotFollows = life.snapshots().stream().anyMatch(each -> each.sequence() >= record.sequence() - 1);
        boolean stopped = before != null && stops.stream().anyMatch(stop -> stop.explains(before));
        if (stopped && (snapshotFollows || !goesOn)) {
            balance.missed(missing);
        } else {
            balance.lost(missing, "numbers before " + record);
        }
    }
}

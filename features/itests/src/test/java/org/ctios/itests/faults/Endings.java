package org.ctios.itests.faults;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Looks at the ends that a session tells: each edit that makes it another one has one, and nothing else has, unless the
 * session goes down with its bundle.
 */
final class Endings {
    private final List<Stop> stops;
    private final Balance balance;
    private final TreeSet<Long> edits = new TreeSet<>();

    private Endings(List<Anew> edits, List<Stop> stops, Balance balance) {
        this.stops = stops;
        this.balance = balance;
        edits.forEach(edit -> this.edits.add(edit.millis()));
    }

    /**
     * Enters into the balance what is wrong.
     *
     * @param lives of one session
     * @param edits of that session
     */
    static void check(List<Life> lives, List<Anew> edits, List<Stop> stops, Balance balance) {
        Endings endings = new Endings(edits, stops, balance);
        lives.stream()
                .flatMap(life -> life.told().stream())
                .filter(TopicRecord::isEnd)
                .sorted(Comparator.comparingLong(TopicRecord::heard))
                .forEach(endings::take);
        endings.edits.forEach(edit -> balance.lost(1, "the end that the edit of " + edit + " asked for"));
    }

    private void take(TopicRecord end) {
        Long edit = edits.floor(end.heardMillis());
        if (edit != null) {
            edits.remove(edit);
        } else if (stops.stream().noneMatch(stop -> stop.session() && stop.explains(end))) {
            balance.invented(end + ", and nobody had asked for it");
        }
    }
}

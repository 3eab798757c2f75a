package org.ctios.itests.faults;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which message filter one session had at which time. Between an edit and the word of the session that the mode is
 * established nobody can say whether an event met the one filter or the other.
 */
final class Filtering {
    /** That of a session that nobody edits. */
    static final Filtering NONE = new Filtering(List.of());

    /** What was sent so shortly before the edit, in milliseconds, may have been heard behind it. */
    private static final long ON_ITS_WAY = 1_000;

    /** What was sent longer than this before a record was heard, or behind it, is another event that looks the same. */
    private static final long SAME = 1_000;

    private record Change(Filter before, Filter after, long from, long until) {}

    private final List<Change> changes;

    private Filtering(List<Change> changes) {
        this.changes = changes;
    }

    /**
     * That of one session.
     *
     * @param edits of it, in the order of time
     * @param topic where it tells that they are in force
     */
    static Filtering of(List<FilterEdit> edits, List<TopicRecord> topic) {
        return edits.isEmpty()
                ? NONE
                : new Filtering(edits.stream()
                        .map(edit -> new Change(edit.before(), edit.after(), edit.millis(), edit.told(topic)))
                        .toList());
    }

    /** Whether an event may be told, since a filter of that time lets it pass. */
    boolean mayTell(Fingerprint event, long millis) {
        return changes.isEmpty() || at(millis).stream().anyMatch(filter -> filter.passes(event));
    }

    /** Whether an event has to be told, since every filter of that time lets it pass. */
    boolean mustTell(Fingerprint event, long millis) {
        return changes.isEmpty() || at(millis).stream().allMatch(filter -> filter.passes(event));
    }

    /**
     * Whether a record can be about what was sent: not about what a filter keeps back, nor about what one may have kept back
     * long before the record was heard, nor about what was sent behind that.
     */
    boolean canBe(TopicRecord record, SentConnection.Sent sent) {
        long waited = record.heardMillis() - sent.millis();
        return changes.isEmpty()
                || (waited > -SAME
                        && mayTell(sent.event(), sent.millis())
                        && (waited < SAME || mustTell(sent.event(), sent.millis())));
    }

    /** Whether the session may open a connection at that time without a word, as a filter needs one that asks for more or less. */
    boolean opensQuietly(long millis) {
        return changes.stream().anyMatch(change -> change.from <= millis && millis <= change.until);
    }

    /** Whether a session may have known more at that time than it told. */
    boolean keepsBack(long millis) {
        return !changes.isEmpty() && !at(millis).equals(EnumSet.of(Filter.EVERYTHING));
    }

    /** Whether an edit came behind the one time, and not behind the other. */
    boolean changed(long behind, long until) {
        return changes.stream().anyMatch(change -> behind < change.from && change.from <= until);
    }

    @Override
    public String toString() {
        return changes.toString();
    }

    private Set<Filter> at(long millis) {
        Set<Filter> filters = EnumSet.noneOf(Filter.class);
        Filter latest = Filter.EVERYTHING;
        for (Change change : changes) {
            if (change.from - ON_ITS_WAY <= millis && millis <= change.until) {
                filters.addAll(List.of(change.before, change.after));
            }
            latest = change.until < millis ? change.after : latest;
        }
        return filters.isEmpty() ? EnumSet.of(latest) : filters;
    }

    /** Enters into the balance what the session told by itself although its filter keeps that back. */
    void check(List<TopicRecord> topic, Balance balance) {
        topic.stream()
                .filter(record -> record.resync()
                        && !record.snapshot()
                        && !record.fingerprint().isOfSession())
                .filter(record -> !mayTell(record.fingerprint(), record.heardMillis()))
                .forEach(record -> balance.invented(record + ", which the filter keeps back"));
    }
}

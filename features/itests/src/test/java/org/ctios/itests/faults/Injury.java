package org.ctios.itests.faults;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What one mishap did.
 *
 * @param kind of the mishap
 * @param events that the servers sent from its beginning until all was well again
 * @param recovery milliseconds until the topic told that everything is known again, -1 when nothing had to recover
 */
record Injury(String kind, long events, long recovery) {
    /** The first one for a session that is new, the others behind a gap. */
    private static final Set<String> ALL_IS_KNOWN = Set.of("OnMonitorModeEstablished", "OnSetAgentMode", "OnEventGap");

    /**
     * Finds out how long the way back took: until the last session told that all is known again, or the last snapshot to a
     * route that began.
     *
     * @param struck when the mishap began, in milliseconds since 1970
     * @param able when a server and a route could be had again
     */
    static long recovery(List<TopicRecord> topic, long struck, long able) {
        long back = topic.stream()
                .filter(record -> record.stored() >= struck && record.heardMillis() >= struck)
                .filter(record -> record.snapshot() || ALL_IS_KNOWN.contains(record.event()))
                .max(Comparator.comparingLong(TopicRecord::stored))
                .map(TopicRecord::stored)
                .orElse(-1L);
        return back < 0 ? -1 : back - (back >= able ? able : struck);
    }
}

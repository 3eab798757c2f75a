package org.ctios.itests.faults;

import java.util.Comparator;
import java.util.List;

/**
 * What one mishap did.
 *
 * @param kind of the mishap
 * @param events that the servers sent from its beginning until all was well again
 * @param recovery milliseconds until the topic told that everything is known again, -1 when nothing had to recover
 */
record Injury(String kind, long events, long recovery) {

    /**
     * Finds out how long the way back took: until monitor mode was last told to be in force, which is when all is known, or the
     * last snapshot to a route that began.
     *
     * @param struck when the mishap began, in milliseconds since 1970
     * @param able when a server and a route could be had again
     */
    static long recovery(List<TopicRecord> topic, long struck, long able) {
        long back = topic.stream()
                .filter(record -> record.stored() >= struck && record.heardMillis() >= struck)
                .filter(record -> record.snapshot() || record.event().equals("OnMonitorModeEstablished"))
                .max(Comparator.comparingLong(TopicRecord::stored))
                .map(TopicRecord::stored)
                .orElse(-1L);
        return back < 0 ? -1 : back - (back >= able ? able : struck);
    }
}

package org.ctios.itests.faults;

import java.util.List;

/**
 * An edit gives a session another message filter.
 *
 * @param client the session
 * @param before the filter until then
 * @param after the filter from then on
 * @param millis when the file was about to be written, since 1970
 */
record FilterEdit(Client client, Filter before, Filter after, long millis) {
    /** When the session told that the filter is in force, in milliseconds since 1970; never, when it has not. */
    long told(List<TopicRecord> topic) {
        return topic.stream()
                .filter(record -> record.session() == client && !record.snapshot())
                .filter(record -> record.event().equals("OnMonitorModeEstablished") && record.heardMillis() >= millis)
                .mapToLong(TopicRecord::heardMillis)
                .min()
                .orElse(Long.MAX_VALUE);
    }
}

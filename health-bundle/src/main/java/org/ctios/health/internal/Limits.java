package org.ctios.health.internal;

import java.time.Duration;
import java.util.Map;

/**
 * From when on something is not well; docs/monitoring.md has the keys.
 *
 * @param grace how long a session may be without connection or mode
 * @param stormFailovers failovers within the window that make a storm
 * @param stormWindow the window
 * @param queuePercent part of a queue that may be full
 * @param certificateDays days before the end of a certificate
 */
record Limits(Duration grace, int stormFailovers, Duration stormWindow, int queuePercent, int certificateDays) {
    /** Those of a configuration; what makes no sense is told and replaced by the default. */
    static Limits of(Map<String, ?> configuration) {
        Limit limit = new Limit(configuration);
        return new Limits(
                Duration.ofSeconds(limit.of("connected.grace", 0, 86_400, 30)),
                limit.of("failover.count", 1, 200, 3),
                Duration.ofMinutes(limit.of("failover.minutes", 1, 10_080, 10)),
                limit.of("queue.percent", 1, 100, 80),
                limit.of("certificate.days", 1, 3650, 30));
    }
}

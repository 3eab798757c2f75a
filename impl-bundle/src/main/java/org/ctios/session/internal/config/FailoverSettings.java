package org.ctios.session.internal.config;

import java.time.Duration;
import java.util.List;
import org.ctios.session.ServerSide;
import org.jspecify.annotations.Nullable;

/**
 * Which side is tried, how often, and after which wait.
 *
 * @param firstSide side of the first attempt, null for either by chance
 * @param delays waits between rounds over both sides; the last one repeats
 * @param jitter part by which a wait varies, 0 to 1
 * @param maxRetries attempts after a lost connection until the session gives up, 0 for never
 * @param probe how often to look whether the idle side is there, zero for never
 */
public record FailoverSettings(
        @Nullable ServerSide firstSide, List<Duration> delays, double jitter, int maxRetries, Duration probe) {
    /** Copies the list. */
    public FailoverSettings {
        delays = List.copyOf(delays);
    }
}

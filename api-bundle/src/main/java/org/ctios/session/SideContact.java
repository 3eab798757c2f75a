package org.ctios.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of whether one side of the pair can be reached. Immutable. It learns it from its own connection,
 * from the one to the standby side (key {@code activeStandby}), from attempts that fail, and from a look at the idle side
 * now and then (key {@code probe.interval}). All is forgotten when the side's server is another one.
 *
 * @param server {@code host:port}
 * @param lastReached when the side was there last; null when it was not seen yet
 * @param lastFailed when it could not be reached last; null when that did not happen
 * @param problem why it cannot be reached as far as is known now, in words for people; empty when it can or is not known
 */
public record SideContact(String server, @Nullable Instant lastReached, @Nullable Instant lastFailed, String problem) {
    /** Whether the newest look at it failed. */
    public boolean isUnreachable() {
        return !problem.isEmpty();
    }
}

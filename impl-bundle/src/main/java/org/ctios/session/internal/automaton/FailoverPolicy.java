package org.ctios.session.internal.automaton;

import java.time.Duration;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.FailoverSettings;

/** Which side first, and how long to wait. The automaton alternates by itself. */
public interface FailoverPolicy {
    /** The side of the first attempt. */
    ServerSide firstSide(FailoverSettings settings);

    /**
     * The wait before an attempt.
     *
     * @param settings the configured ladder
     * @param attempt failures since a session stood for a while; 0 for the first attempt of all
     */
    Duration delayBefore(FailoverSettings settings, int attempt);
}

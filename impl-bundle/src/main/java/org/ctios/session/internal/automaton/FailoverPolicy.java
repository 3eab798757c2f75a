package org.ctios.session.internal.automaton;

import java.time.Duration;
import java.util.List;
import org.ctios.session.ServerSide;

/** Which side first, and how long to wait. The automaton alternates by itself. */
public interface FailoverPolicy {
    /** The side of the first attempt. */
    ServerSide firstSide();

    /**
     * The wait before an attempt.
     *
     * @param delays the configured ladder
     * @param attempt failures since a session stood for a while; 0 for the first attempt of all
     */
    Duration delayBefore(List<Duration> delays, int attempt);
}

package org.ctios.session.internal.config;

import java.time.Duration;
import java.util.List;

/**
 * Time-outs of a session.
 *
 * @param heartbeat silent time after which a heartbeat is sent
 * @param maxHeartbeats unanswered heartbeats until failover
 * @param connectTimeout for the TCP connection
 * @param openTimeout for the answer to OPEN_REQ
 * @param reconnectDelays waits between rounds over both sides; the last one repeats
 */
public record Timing(
        Duration heartbeat,
        int maxHeartbeats,
        Duration connectTimeout,
        Duration openTimeout,
        List<Duration> reconnectDelays) {
    /** Copies the list. */
    public Timing {
        reconnectDelays = List.copyOf(reconnectDelays);
    }
}

package org.ctios.session.internal.config;

import java.time.Duration;

/**
 * Time-outs of a session.
 *
 * @param heartbeat silent time after which a heartbeat is sent
 * @param maxHeartbeats unanswered heartbeats until failover
 * @param connectTimeout for the TCP connection
 * @param openTimeout for the answer to OPEN_REQ
 * @param requestTimeout for the answers to what the session itself asks of its agent
 */
public record Timing(
        Duration heartbeat, int maxHeartbeats, Duration connectTimeout, Duration openTimeout, Duration requestTimeout) {
    Timing heartbeat(Duration other) {
        return new Timing(other, maxHeartbeats, connectTimeout, openTimeout, requestTimeout);
    }
}

package org.ctios.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ctios.event.EventFamily;

/**
 * How quick a session is, and what its connections went through; at one moment, since the session was made. Immutable.
 *
 * @param heartbeatRoundTrip from sending a heartbeat to the read that brought its answer; on the session's own connection
 * @param wireToListener from the read that brought a message to the call of a listener with its event, once for each
 *     listener: decoding, the listener's queue and the wait for a thread are in it, the listener's own work is not.
 *     Answers to the session's own questions and what it tells of itself are not counted
 * @param recovery from the loss of a connection to the session being as it was: mode in force, agents and calls compared.
 *     A failover that is ended by {@code disconnect} or refused by the server is not counted
 * @param eventsByFamily events handed to the listeners' queues, for each family
 * @param sides what is known of both sides; empty until a session with a valid configuration is told to connect first
 * @param history what happened to the connections, oldest first; the newest 256 changes
 */
public record SessionMeasures(
        Latencies heartbeatRoundTrip,
        Latencies wireToListener,
        Latencies recovery,
        Map<EventFamily, Long> eventsByFamily,
        Map<ServerSide, SideContact> sides,
        List<ConnectionChange> history) {
    /** Nothing measured yet. */
    public static final SessionMeasures NONE =
            new SessionMeasures(Latencies.NONE, Latencies.NONE, Latencies.NONE, Map.of(), Map.of(), List.of());

    /** Copies the collections. */
    public SessionMeasures {
        eventsByFamily = Map.copyOf(eventsByFamily);
        sides = Map.copyOf(sides);
        history = List.copyOf(history);
    }

    /** Connections that were lost after a moment; as far as the history reaches back. */
    public int failoversSince(Instant moment) {
        return history.stream()
                .filter(change -> change.kind() == ConnectionChange.Kind.LOST
                        && change.last().isAfter(moment))
                .mapToInt(change -> change.first().isAfter(moment) ? change.times() : 1)
                .sum();
    }
}

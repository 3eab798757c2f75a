package org.ctios.session;

import java.time.Instant;
import java.util.List;

/**
 * What a session knows of agents and calls at one moment. Immutable. In agent mode it is the session's agent and the calls
 * at its device; in monitor mode all that the message filter lets the server tell. A call that began while there was no
 * connection, at a device without an agent such as a queue, is not in it until something happens to it: no request lists
 * calls.
 *
 * @param time when it was taken
 * @param current whether it follows the server: false while there is no connection, and after a new one until it was
 *     compared with the server's snapshots
 * @param lastEvent sequence number of the newest event that is in it, see {@link org.ctios.event.Origin#sequence}
 * @param agents agents in the order of their ids
 * @param calls calls in progress in the order in which they were heard of
 */
public record SessionSnapshot(
        Instant time, boolean current, long lastEvent, List<AgentSnapshot> agents, List<CallSnapshot> calls) {

    /** Copies the lists. */
    public SessionSnapshot {
        agents = List.copyOf(agents);
        calls = List.copyOf(calls);
    }
}

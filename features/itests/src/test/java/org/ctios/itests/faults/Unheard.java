package org.ctios.itests.faults;

import java.util.List;
import java.util.Set;

/**
 * Which connections of calls a session cannot know of: they began while it could hear nothing, at a device where no agent is,
 * such as a queue, and nothing has happened to them since. No request lists all calls (docs/decisions/0003).
 *
 * @param ofAgents devices of agents, whose calls are asked for
 * @param life what the session has told
 * @param newest the connection that it has now
 */
record Unheard(Set<String> ofAgents, Life life, SentConnection newest) {
    /**
     * Of one client.
     *
     * @param connections those that became a session of it, at least one
     */
    static Unheard of(Set<String> ofAgents, Life life, List<SentConnection> connections) {
        return new Unheard(ofAgents, life, connections.get(connections.size() - 1));
    }

    /**
     * Whether it is such a one.
     *
     * @param key as the topic has it, {@code call.5000.16777217.8005550101}
     */
    boolean isOne(String key) {
        return !ofAgents.contains(key.split("\\.", 4)[3])
                && !life.hasBegun(key)
                && newest.events().stream()
                        .noneMatch(sent -> sent.event().call().equals(key));
    }
}

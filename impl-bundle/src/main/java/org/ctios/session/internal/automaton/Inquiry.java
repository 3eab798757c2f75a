package org.ctios.session.internal.automaton;

import org.ctios.ged188.ProtocolVersion;

/**
 * What to ask the server for, so that what is known of agents and calls agrees with it.
 *
 * @param version version of the connection
 * @param monitor everybody, else the session's agent
 * @param initial whether the answers are told: nothing is known yet, or they are about one agent's device; otherwise only
 *     what differs from what is known
 * @param configuration whether the server tells its agents by configuration messages
 * @param peripheralId the agent's peripheral in agent mode
 * @param agentId the agent in agent mode
 * @param instrument the agent's device in agent mode
 */
public record Inquiry(
        ProtocolVersion version,
        boolean monitor,
        boolean initial,
        boolean configuration,
        long peripheralId,
        String agentId,
        String instrument) {}

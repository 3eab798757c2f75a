package org.ctios.simulator;

import java.util.List;

/**
 * A team of agents as it is at one moment. Immutable.
 *
 * @param id TeamID, 1 and up
 * @param peripheralId the peripheral of all its agents
 * @param supervisorId agent ID of who leads it
 * @param agentIds agent IDs of everybody in it, the supervisor's first
 */
public record Team(int id, long peripheralId, String supervisorId, List<String> agentIds) {
    /** Keeps its own copy. */
    public Team {
        agentIds = List.copyOf(agentIds);
    }
}

package org.ctios.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent as a session knows it at one moment. Immutable. Texts are empty when unknown, numbers -1.
 *
 * @param peripheralId the agent's peripheral
 * @param agentId the ACD's login id
 * @param state the agent's state for calls, {@link AgentState#UNKNOWN} until the server told it; what the server tells of
 *     another media routing domain, such as chat, is an event with its {@code MRDID} and changes nothing here
 * @param reasonCode reason of not ready or logout
 * @param extension extension of the agent's device
 * @param instrument the agent's device
 * @param skillGroups the groups the agent is in, by number
 * @param since when the session heard of this state; null as long as it was not told
 */
public record AgentSnapshot(
        long peripheralId,
        String agentId,
        AgentState state,
        int reasonCode,
        String extension,
        String instrument,
        List<SkillGroupSnapshot> skillGroups,
        @Nullable Instant since) {

    /** Copies the list. */
    public AgentSnapshot {
        skillGroups = List.copyOf(skillGroups);
    }

    /** Name of the agent object, {@code agent.peripheral.id} (CIL {@code UniqueObjectID}). */
    public String uniqueObjectId() {
        return "agent." + peripheralId + "." + agentId;
    }

    /**
     * An agent's place in a skill group.
     *
     * @param number SkillGroupNumber at the peripheral
     * @param priority SkillGroupPriority
     * @param state the agent's state in the group
     */
    public record SkillGroupSnapshot(long number, int priority, AgentState state) {}
}

package org.ctios.session.internal.config;

/**
 * Who the agent of an agent-mode session is; texts are empty when not configured.
 *
 * @param peripheralId the agent's peripheral
 */
public record AgentIdentity(String agentId, String instrument, String extension, Secret password, long peripheralId) {
    /** Whether the other one names the same agent at the same device; the password may differ. */
    public boolean isSame(AgentIdentity other) {
        return agentId.equals(other.agentId)
                && instrument.equals(other.instrument)
                && extension.equals(other.extension)
                && peripheralId == other.peripheralId;
    }
}

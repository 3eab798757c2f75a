package org.ctios.session.internal.config;

/**
 * Who the agent of an agent-mode session is; texts are empty when not configured.
 *
 * @param peripheralId the agent's peripheral
 */
public record AgentIdentity(String agentId, String instrument, String extension, Secret password, long peripheralId) {}

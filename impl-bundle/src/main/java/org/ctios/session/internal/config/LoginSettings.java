package org.ctios.session.internal.config;

/**
 * How an agent-mode session logs its agent in.
 *
 * @param automatic whether the session does it by itself, after connecting and after a failover
 * @param workMode AgentWorkMode of the login
 * @param duplicate what to do with an agent who is logged in already
 */
public record LoginSettings(boolean automatic, int workMode, DuplicateLogin duplicate) {
    /** What to do when the agent turns out to be logged in already on the first connection (DG 12.5 ch. 4). */
    public enum DuplicateLogin {
        /** Take the agent over. */
        NONE,
        /** Take the agent over and tell it. */
        WARN,
        /** Tell it and stop. */
        REJECT
    }
}

package org.ctios.simulator.internal.centre;

/**
 * A call that was announced to an agent.
 *
 * @param context what it brings along
 * @param agent who gets it
 */
public record Announced(CallContext context, AgentModel agent) {
    private static final long NO_ID = -1;

    /** The call as it would be; it has no ID before it begins. */
    CallModel call() {
        return new CallModel(NO_ID, CallType.PREROUTED, context, agent.peripheral());
    }
}

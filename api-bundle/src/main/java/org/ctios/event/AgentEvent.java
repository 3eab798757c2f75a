package org.ctios.event;

import org.ctios.session.AgentState;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What happens to an agent. Fields that an event does not carry are null or, for numbers, -1. */
@ProviderType
public interface AgentEvent extends CtiOsEvent {
    /** The ACD's login id of the agent (CIL {@code AgentID}). */
    @Nullable
    String agentId();

    /** The peripheral the agent belongs to (CIL {@code PeripheralID}), -1 when unknown. */
    long peripheralId();

    /** The agent's state; null in an event that tells none, such as a confirmation. */
    @Nullable
    AgentState agentState();

    /** Reason for not ready or logout (CIL {@code EventReasonCode}); -1 when the event carries none. */
    int eventReasonCode();

    /** Extension of the agent's device. */
    @Nullable
    String agentExtension();

    /** The agent's device. */
    @Nullable
    String agentInstrument();

    /** Name of the agent object, {@code agent.peripheral.id}; null when the agent is unknown. */
    @Nullable
    String uniqueObjectId();
}

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

    /**
     * Name of the agent object, {@code agent.peripheral.id}; null when the agent is unknown. Where a request about a call was
     * refused ({@code OnControlFailureConf}) it is the call's name.
     */
    @Nullable
    String uniqueObjectId();

    /** The skill group (CIL {@code SkillGroupNumber}), of several the first; -1 when the event carries none. */
    default long skillGroupNumber() {
        return Keywords.number(this, "SkillGroupNumber");
    }

    /** The skill group in the whole system (CIL {@code SkillGroupID}), of several the first; -1 when there is none. */
    default long skillGroupId() {
        return Keywords.number(this, "SkillGroupID");
    }

    /**
     * Whether work can come to the agent (CIL {@code AgentAvailabilityStatus}): 0 not available, 1 available to the
     * router, 2 available to an application; -1 when the event carries none.
     */
    default int agentAvailabilityStatus() {
        return (int) Keywords.number(this, "AgentAvailabilityStatus");
    }

    /** How long the agent has been in the state, in seconds; -1 when the event carries none. */
    default long stateDuration() {
        return Keywords.number(this, "StateDuration");
    }

    /**
     * Refusals: why (CIL {@code FailureCode}), the control failure code of the peripheral or, when the CTI Server
     * itself refused, its status code; {@link #errorMessage} tells which. -1 when it is none.
     */
    default int failureCode() {
        return (int) Keywords.number(this, "FailureCode");
    }

    /**
     * Refusals: the ACD's own code (CIL {@code PeripheralErrorCode}), unsigned 32 bits, 0 when it was not the ACD that
     * refused; -1 when it is none.
     */
    default long peripheralErrorCode() {
        return Keywords.number(this, "PeripheralErrorCode");
    }

    /** Refusals: why, in words for people (CIL {@code ErrorMessage}). */
    default @Nullable String errorMessage() {
        return arguments().getValueString("ErrorMessage");
    }
}

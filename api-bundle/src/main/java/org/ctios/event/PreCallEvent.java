package org.ctios.event;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A call that is announced and has not arrived: it was routed to an agent, the routing was taken back, or a translation
 * route tells its data (DG 12.5 ch. 6, OnAgentPrecallEvent, OnAgentPrecallAbortEvent, OnTranslationRoute). It has no call
 * object yet; {@link #icmEnterpriseUniqueId} finds it again in the events of the call.
 */
@ProviderType
public interface PreCallEvent extends CtiOsEvent {
    /** {@code icm.day.callId} (CIL {@code ICMEnterpriseUniqueID}); null when the event lacks the router call key. */
    @Nullable
    String icmEnterpriseUniqueId();

    /** The peripheral (CIL {@code PeripheralID}), -1 when unknown. */
    long peripheralId();

    /** The device of the agent the call was routed to; null for a translation route. */
    @Nullable
    String agentInstrument();

    /** The agent the call was routed to; null when the event does not say. */
    @Nullable
    String agentId();

    /** The skill group (CIL {@code SkillGroupNumber}); -1 when the event carries none. */
    long skillGroupNumber();

    /** The caller's number. */
    @Nullable
    String ani();

    /** The number the caller reached. */
    @Nullable
    String dnis();

    /** The number that was dialed. */
    @Nullable
    String dialedNumber();

    /**
     * A call variable.
     *
     * @param number 1 to 10
     */
    @Nullable
    String callVariable(int number);
}

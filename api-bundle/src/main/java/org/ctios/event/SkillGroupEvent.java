package org.ctios.event;

import org.ctios.session.Arguments;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Statistics of a skill group (DG 12.5 ch. 6, OnSkillGroupStatisticsUpdated). */
@ProviderType
public interface SkillGroupEvent extends CtiOsEvent {
    /** The peripheral (CIL {@code PeripheralID}), -1 when unknown. */
    long peripheralId();

    /** The number of the skill group at its peripheral; -1 when unknown. */
    long skillGroupNumber();

    /** The number of the skill group in the whole system; -1 when unknown. */
    long skillGroupId();

    /** Name of the skill group object, {@code skillgroup.peripheral.number}; null when the group is unknown. */
    @Nullable
    String uniqueObjectId();

    /**
     * The figures by the CIL's names, such as {@code AgentsLoggedOn} or {@code HandledCallsToday} (DG 12.5 ch. 11). What
     * the server does not know is left out.
     */
    Arguments statistics();
}

package org.ctios.simulator.internal.wire;

import org.ctios.simulator.internal.centre.AgentModel;
import org.ctios.simulator.internal.centre.Peripheral;
import org.ctios.simulator.internal.centre.Staff;
import org.jspecify.annotations.Nullable;

/**
 * What the servers say of the switches: one of them may be on line while PGStatus tells that another one is not.
 *
 * @param online whether what is asked about is on line
 * @param allOnline whether every peripheral is
 */
public record PeripheralStatus(boolean online, boolean allOnline) {
    private static final long OFFLINE_BIT = Numbers.value("PGStatusCode", "PGS_PERIPHERAL_OFFLINE");

    /** Of one peripheral. */
    public static PeripheralStatus of(Peripheral peripheral, Staff staff) {
        return new PeripheralStatus(peripheral.isOnline(), staff.areAllOnline());
    }

    /** Of the agent's peripheral; without an agent of all of them together (guide, OPEN_CONF). */
    public static PeripheralStatus of(@Nullable AgentModel agent, Staff staff) {
        boolean all = staff.areAllOnline();
        return new PeripheralStatus(agent == null ? all : agent.peripheral().isOnline(), all);
    }

    long pgStatus() {
        return allOnline ? 0 : OFFLINE_BIT;
    }
}

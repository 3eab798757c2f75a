package org.ctios.simulator.internal.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ctios.simulator.internal.centre.Peripheral;
import org.ctios.simulator.internal.centre.Staff;
import org.ctios.simulator.internal.centre.Traffic;
import org.ctios.simulator.internal.wire.PeripheralStatus;
import org.ctios.simulator.internal.wire.SessionMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The links between the servers and the peripherals. On the model thread only. */
final class PeripheralLinks {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator");

    private final Staff staff;
    private final Traffic traffic;
    private final CentreDriver driver;
    private final Sessions sessions;

    PeripheralLinks(Staff staff, Traffic traffic, CentreDriver driver, Sessions sessions) {
        this.staff = staff;
        this.traffic = traffic;
        this.driver = driver;
        this.sessions = sessions;
    }

    /** PeripheralIDs of those that the servers do not reach. */
    List<Long> lost() {
        return staff.peripherals().stream()
                .filter(each -> !each.isOnline())
                .map(Peripheral::id)
                .toList();
    }

    /** The servers lose every peripheral, or reach them again. */
    void put(boolean online) {
        put(staff.peripherals(), online);
    }

    /** The servers lose a peripheral, or reach it again. */
    void put(long peripheralId, boolean online) {
        put(List.of(known(peripheralId)), online);
    }

    /** Whether the servers reach a peripheral. */
    boolean isOnline(long peripheralId) {
        return known(peripheralId).isOnline();
    }

    /**
     * Without any peripheral model time stands still as a whole, so that it goes on where it stood, too. Not before all of them
     * were told: nothing happens between.
     */
    private void put(List<Peripheral> some, boolean online) {
        List<Peripheral> changed =
                some.stream().filter(each -> each.isOnline() != online).toList();
        if (changed.isEmpty()) {
            return;
        }
        boolean wasPaused = isPaused();
        try {
            driver.run(() -> changed.forEach(each -> traffic.reach(each, online)));
            if (isPaused()) {
                driver.pause();
            }
            changed.forEach(this::tell);
        } finally {
            if (wasPaused) {
                driver.resume();
            }
        }
    }

    private void tell(Peripheral peripheral) {
        PeripheralStatus status = PeripheralStatus.of(peripheral, staff);
        sessions.tellSystem(version -> SessionMessages.peripheral(version, Instant.now(), peripheral.id(), status));
        LOG.info("Peripheral {} is {} line", peripheral.id(), peripheral.isOnline() ? "on" : "off");
    }

    private boolean isPaused() {
        return staff.peripherals().stream().noneMatch(Peripheral::isOnline);
    }

    private Peripheral known(long id) {
        Peripheral peripheral = staff.peripheral(id);
        if (peripheral == null) {
            List<String> ids = new ArrayList<>();
            staff.peripherals().forEach(each -> ids.add(Long.toString(each.id())));
            throw new IllegalArgumentException(
                    "there is no peripheral " + id + "; give one of " + String.join(", ", ids));
        }
        return peripheral;
    }
}

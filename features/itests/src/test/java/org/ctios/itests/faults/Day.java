package org.ctios.itests.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.ctios.simulator.Agent;
import org.ctios.simulator.ContactCentre;

/**
 * 24 hours of a contact centre, in as many minutes as there are: calls as they come by night, in the morning and at noon,
 * and with each change of shift agents who log in and out. Twice in each shift something goes wrong.
 */
final class Day {
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int FAULTS = 2;
    private static final int END_OF_SHIFT = 2;
    /** By the fortieth part of three hours the simulator has logged everybody in. */
    private static final int SHIFT_STARTS = 40;

    /** Calls in a minute, for every three hours from midnight on, and how many of a hundred agents take them. */
    private enum Shift {
        NIGHT(1, 10),
        EARLY(1, 10),
        MORNING(4, 60),
        NOON(8, 100),
        AFTERNOON(7, 100),
        AFTER_WORK(6, 90),
        EVENING(3, 40),
        LATE(2, 20);

        private final double calls;
        private final int staff;

        Shift(double calls, int staff) {
            this.calls = calls;
            this.staff = staff;
        }
    }

    private final Rig rig;
    private final Duration length;

    /**
     * A day that begins now.
     *
     * @param minutes until it is over, pauses not counted
     */
    Day(Rig rig, int minutes) {
        this.rig = rig;
        this.length = Duration.ofMinutes(minutes).dividedBy(Shift.values().length);
    }

    /** How much faster than the clock such a day goes by. */
    static double speed(int minutes) {
        return (double) MINUTES_OF_A_DAY / minutes;
    }

    /** Goes through it. */
    void live(FaultRun run, Mishaps mishaps) {
        for (Shift shift : Shift.values()) {
            long over = rig.lived() + length.toNanos();
            begin(shift);
            for (int fault = 0; fault < FAULTS; fault++) {
                run.suffer(mishaps.any(run.random()));
            }
            await("the end of the shift " + shift)
                    .atMost(length.plus(Rig.LIMIT))
                    .until(() -> rig.lived() >= over);
        }
    }

    /** All agents come, and those who are not needed go. */
    private void begin(Shift shift) {
        ContactCentre centre = rig.pair().contactCentre();
        centre.setCallsPerMinute(shift.calls);
        List<Agent> agents = centre.agents();
        long there = rig.lived() + length.dividedBy(SHIFT_STARTS).toNanos();
        await("the agents of the shift " + shift).atMost(Rig.LIMIT).until(() -> rig.lived() >= there);
        agents.subList(agents.size() * shift.staff / 100, agents.size())
                .forEach(agent -> centre.logOut(agent.id(), END_OF_SHIFT));
    }
}

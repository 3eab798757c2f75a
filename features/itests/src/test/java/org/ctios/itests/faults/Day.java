package org.ctios.itests.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Shift;

/**
 * 24 hours of a contact centre, in as many minutes as there are: calls as they come by night, in the morning and at noon,
 * and agents who log in and out with their shifts. Every hour and a half something goes wrong.
 */
final class Day {
    private static final Duration LENGTH = Duration.ofDays(1);
    private static final int FAULTS = 16;
    private static final int CALLS_PER_MINUTE = 8;
    private static final Map<LocalTime, Double> CURVE = Map.of(
            LocalTime.MIDNIGHT,
            0.1,
            LocalTime.of(6, 0),
            0.3,
            LocalTime.of(8, 0),
            0.8,
            LocalTime.of(10, 0),
            1.0,
            LocalTime.of(13, 0),
            0.7,
            LocalTime.of(15, 0),
            0.9,
            LocalTime.of(18, 0),
            0.5,
            LocalTime.of(21, 0),
            0.2);
    private static final Shift[] SHIFTS = {
        Shift.parse("06:00-14:30 break 10:00-10:30"),
        Shift.parse("08:00-16:30 break 12:00-12:30 break 15:00-15:10"),
        Shift.parse("10:00-18:30 break 14:00-14:30"),
        Shift.parse("14:00-22:30 break 18:00-18:30"),
        Shift.parse("22:00-06:30 break 02:00-02:30")
    };

    private final Rig rig;
    private final Duration slot;

    /**
     * A day that begins now.
     *
     * @param minutes until it is over, pauses not counted
     */
    Day(Rig rig, int minutes) {
        this.rig = rig;
        this.slot = Duration.ofMinutes(minutes).dividedBy(FAULTS);
    }

    /** A contact centre that lives through it in so many minutes. */
    static CtiServerPair.Builder of(int minutes) {
        return CtiServerPair.builder()
                .agents(40)
                .callsPerMinute(CALLS_PER_MINUTE)
                .callCurve(CURVE)
                .shifts(SHIFTS)
                .timeOfDay(LocalTime.MIDNIGHT)
                .speed((double) LENGTH.toMinutes() / minutes);
    }

    /** Goes through it. */
    void live(FaultRun run, Mishaps mishaps) {
        long begun = rig.lived();
        for (int i = 1; i <= FAULTS; i++) {
            run.suffer(mishaps.any(run.random()));
            long next = begun + slot.multipliedBy(i).toNanos();
            await("the rest of slot " + i).atMost(slot.plus(Rig.LIMIT)).until(() -> rig.lived() >= next);
        }
    }
}

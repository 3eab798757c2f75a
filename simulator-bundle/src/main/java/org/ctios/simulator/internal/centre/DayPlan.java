package org.ctios.simulator.internal.centre;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ctios.simulator.Shift;
import org.jspecify.annotations.Nullable;

/**
 * What depends on the time of day: who works, and how many calls arrive. Immutable.
 *
 * @param timeOfDay what time it is when virtual time begins
 * @param shifts shifts, dealt to the agents of each team in turn; without any all agents work all the time
 * @param curve shares of the full rate of calls, each from its time of day on; without any the rate is the same all day
 */
public record DayPlan(LocalTime timeOfDay, List<Shift> shifts, Map<LocalTime, Double> curve) {
    /** Every hour is like the others. */
    public static final DayPlan NONE = DayPlan.of(null, List.of(), Map.of());

    private static final long DAY = Duration.ofDays(1).toNanos();
    private static final LocalTime USUAL_BEGIN = LocalTime.of(8, 0);

    /** Checks the ranges. */
    public DayPlan {
        shifts = List.copyOf(shifts);
        curve = Map.copyOf(curve);
        curve.values().forEach(DayPlan::checkShare);
    }

    /** What an agent has to do. */
    enum Duty {
        /** Takes calls. */
        WORK,
        /** Is in a break. */
        BREAK,
        /** Is not there. */
        OFF
    }

    /** A plan that begins at that time; with null at the beginning of the first shift, or in the morning. */
    public static DayPlan of(@Nullable LocalTime timeOfDay, List<Shift> shifts, Map<LocalTime, Double> curve) {
        LocalTime first = shifts.isEmpty() ? USUAL_BEGIN : shifts.get(0).begin();
        return new DayPlan(timeOfDay == null ? first : timeOfDay, shifts, curve);
    }

    boolean hasShifts() {
        return !shifts.isEmpty();
    }

    /** What the agent with that number in the team, from 0, has to do. */
    Duty duty(int agent, long now) {
        if (!hasShifts()) {
            return Duty.WORK;
        }
        Shift shift = shift(agent);
        LocalTime time = time(now);
        if (!shift.contains(time)) {
            return Duty.OFF;
        }
        return shift.breaks().stream().anyMatch(each -> each.contains(time)) ? Duty.BREAK : Duty.WORK;
    }

    /** Nanoseconds until the agent's duty may be another one, more than 0. */
    long untilNextTurn(int agent, long now) {
        Shift shift = shift(agent);
        long time = time(now).toNanoOfDay();
        return Stream.concat(
                        Stream.of(shift.begin(), shift.end()),
                        shift.breaks().stream().flatMap(each -> Stream.of(each.begin(), each.end())))
                .mapToLong(turn -> Math.floorMod(turn.toNanoOfDay() - time - 1, DAY) + 1)
                .min()
                .orElse(DAY);
    }

    /** The share of the agents who work now, from 0 to 1. */
    double staffing(long now) {
        if (!hasShifts()) {
            return 1;
        }
        int working = 0;
        for (int i = 0; i < shifts.size(); i++) {
            working += duty(i, now) == Duty.WORK ? 1 : 0;
        }
        return (double) working / shifts.size();
    }

    /** The share of the full rate of calls that arrives now, from 0 to 1. */
    double callShare(long now) {
        if (curve.isEmpty()) {
            return 1;
        }
        TreeMap<LocalTime, Double> ordered = new TreeMap<>(curve);
        Map.Entry<LocalTime, Double> part = ordered.floorEntry(time(now));
        return part == null ? ordered.lastEntry().getValue() : part.getValue();
    }

    private Shift shift(int agent) {
        return shifts.get(agent % shifts.size());
    }

    private LocalTime time(long now) {
        return LocalTime.ofNanoOfDay(Math.floorMod(timeOfDay.toNanoOfDay() + now, DAY));
    }

    private static void checkShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of the calls is 0 to 1, not " + share);
        }
    }
}

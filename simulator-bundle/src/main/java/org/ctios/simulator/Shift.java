package org.ctios.simulator;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.ctios.simulator.internal.centre.DayWords;

/**
 * When an agent works, on every day of model time: logs in at the beginning, is not ready in the breaks, and logs out at the
 * end. A call in progress is finished first, with its wrap-up. Immutable.
 *
 * @param begin time of day, to the second
 * @param end time of day; one that is not later than the beginning is on the next day
 * @param breaks times in between, in which the agent is not ready
 */
public record Shift(LocalTime begin, LocalTime end, List<Break> breaks) {
    private static final long DAY = Duration.ofDays(1).toNanos();

    /** Checks that breaks lie in the shift. */
    public Shift {
        breaks = List.copyOf(breaks);
        if (begin.equals(end)) {
            throw new IllegalArgumentException("a shift ends at another time than " + begin);
        }
        long length = length(begin, end);
        for (Break each : breaks) {
            long from = offset(begin, each.begin());
            if (each.begin().equals(each.end()) || from + length(each.begin(), each.end()) > length) {
                throw new IllegalArgumentException("a break from " + each.begin() + " to " + each.end()
                        + " is not within a shift from " + begin + " to " + end);
            }
        }
    }

    /**
     * Time without calls.
     *
     * @param begin time of day
     * @param end time of day
     */
    public record Break(LocalTime begin, LocalTime end) {
        /** Whether a time of day is in it. */
        public boolean contains(LocalTime time) {
            return offset(begin, time) < length(begin, end);
        }
    }

    /** A shift without breaks. */
    public static Shift of(LocalTime begin, LocalTime end) {
        return new Shift(begin, end, List.of());
    }

    /**
     * A shift in words: {@code 08:00-16:30} or {@code 08:00-16:30 break 12:00-12:30 break 15:00-15:10}.
     *
     * @throws IllegalArgumentException when it cannot be read; the message says what was expected
     */
    public static Shift parse(String text) {
        return DayWords.shift(text);
    }

    /** The same with one more break. */
    public Shift withBreak(LocalTime from, LocalTime until) {
        List<Break> all = new ArrayList<>(breaks);
        all.add(new Break(from, until));
        return new Shift(begin, end, all);
    }

    /** Whether a time of day is in the shift, breaks included. */
    public boolean contains(LocalTime time) {
        return offset(begin, time) < length(begin, end);
    }

    private static long offset(LocalTime from, LocalTime time) {
        return Math.floorMod(time.toNanoOfDay() - from.toNanoOfDay(), DAY);
    }

    private static long length(LocalTime from, LocalTime until) {
        return offset(from, until);
    }
}

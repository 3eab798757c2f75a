package org.ctios.event;

import java.time.LocalTime;
import java.time.ZoneId;
import org.ctios.session.Arguments;
import org.jspecify.annotations.Nullable;

/** The CIL's way to tell a time. */
final class EventTimes {
    private static final int NANOS_PER_MILLI = 1_000_000;

    private EventTimes() {}

    /** Arguments that begin with {@code EventTime}: milliseconds of the day, local time (DG 12.5 ch. 6). */
    static Arguments.Builder withTime(Origin origin) {
        LocalTime time = LocalTime.ofInstant(origin.time(), ZoneId.systemDefault());
        return Arguments.builder().set("EventTime", (int) (time.toNanoOfDay() / NANOS_PER_MILLI));
    }

    /** Nested arguments, or null when there are none. */
    static @Nullable Arguments known(Arguments nested) {
        return nested.numElements() == 0 ? null : nested;
    }
}

package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.ctios.simulator.internal.centre.DayWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shifts of agents, in words and otherwise. */
class ShiftTest {
    @Test
    void aShiftIsReadWithItsBreaks() {
        assertThat(Shift.parse(" 08:00-16:30  break 12:00-12:30 break 15:00-15:10 "))
                .isEqualTo(Shift.of(time("08:00"), time("16:30"))
                        .withBreak(time("12:00"), time("12:30"))
                        .withBreak(time("15:00"), time("15:10")));
        assertThat(DayWords.shifts("06:00-14:00; 14:00-22:00;"))
                .isEqualTo(List.of(Shift.of(time("06:00"), time("14:00")), Shift.of(time("14:00"), time("22:00"))));
        assertThat(DayWords.shifts("")).isEmpty();
    }

    @Test
    void aCurveIsRead() {
        assertThat(DayWords.curve("00:00=0.1, 08:00=0.6,10:00=1"))
                .isEqualTo(Map.of(time("00:00"), 0.1, time("08:00"), 0.6, time("10:00"), 1.0));
    }

    /** It begins with the first second, and the end is not in it any more; it may go over midnight. */
    @Test
    void aShiftGoesFromItsBeginningUntilBeforeItsEnd() {
        Shift night = Shift.parse("22:00-06:00 break 01:00-01:30");
        assertThat(night.contains(time("22:00"))).isTrue();
        assertThat(night.contains(time("05:59:59"))).isTrue();
        assertThat(night.contains(time("06:00"))).isFalse();
        assertThat(night.contains(time("21:59:59"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "8-16, '''8'' is no time of day; write 08:00'",
        "08:00, '''08:00'' is no shift; write 08:00-16:30 or 08:00-16:30 break 12:00-12:30'",
        "08:00-16:00 pause 12:00-12:30, '''08:00-16:00 pause 12:00-12:30'' is no shift'",
        "08:00-08:00, a shift ends at another time than 08:00",
        "08:00-16:00 break 15:45-16:15, a break from 15:45 to 16:15 is not within a shift from 08:00 to 16:00",
        "08:00-16:00 break 12:00-12:00, a break from 12:00 to 12:00 is not within a shift"
    })
    void whatIsNoShiftIsRefusedWithWhatWasExpected(String text, String message) {
        assertThatThrownBy(() -> Shift.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }
}

package org.ctios.simulator.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the entries of a recording are played. */
class PaceTest {
    private static final Instant TIME = Instant.parse("2026-11-29T12:00:00Z");

    /** docs/simulator.md, A recorded session: the recorded pace, N times as fast, or without waiting. */
    @ParameterizedTest
    @CsvSource({"1, 3000", "10, 300", "4, 750", "0.5, 6000", "Infinity, 0"})
    void threeSecondsLastAsLongAsTheSpeedSays(double speed, long millis) {
        try (Pace pace = pace(speed)) {
            pace.set(TIME);
            assertWaits(pace, TIME.plusSeconds(3), Duration.ofMillis(millis));
            assertWaits(pace, TIME.plusSeconds(6), Duration.ofMillis(millis));
        }
    }

    /** The first entry is played at once, and so is one from before, as a clock that was set back writes it. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 10})
    void theFirstEntryAndOneFromBeforeArePlayedAtOnce(double speed) {
        try (Pace pace = pace(speed)) {
            assertWaits(pace, TIME, Duration.ZERO);
            assertWaits(pace, TIME.minusSeconds(60), Duration.ZERO);
        }
    }

    /** It counts from a moment between two that are known, so that a slow machine changes nothing. */
    private static void assertWaits(Pace pace, Instant time, Duration exactly) {
        long before = System.nanoTime();
        long end = pace.next(time);
        long after = System.nanoTime();
        assertThat(end - before).isGreaterThanOrEqualTo(exactly.toNanos());
        assertThat(end - after).isLessThanOrEqualTo(exactly.toNanos());
    }

    private static Pace pace(double speed) {
        return new Pace(speed, new Hearing(new Deviations(), new AgentAnswers()));
    }
}

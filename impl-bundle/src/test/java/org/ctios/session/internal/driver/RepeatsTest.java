package org.ctios.session.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A night without servers is a few lines in the log (issue 6, rate-limited retries). Time is virtual. */
class RepeatsTest {
    private static final long MINUTE = 60_000_000_000L;

    private final Repeats repeats = new Repeats();

    @Test
    void theFirstTimeIsNewsAndThenOnceInTenMinutesWithANumber() {
        assertThat(repeats.happens("A refused", 0)).isEqualTo(1);
        for (int minute = 1; minute < 10; minute++) {
            assertThat(repeats.happens("A refused", minute * MINUTE)).isZero();
        }
        assertThat(repeats.happens("A refused", 10 * MINUTE)).isEqualTo(10);
        assertThat(repeats.happens("A refused", 11 * MINUTE)).isZero();
        assertThat(repeats.happens("A refused", 21 * MINUTE)).isEqualTo(2);
    }

    @Test
    void somethingElseIsNewsToo() {
        assertThat(repeats.happens("A refused", 0)).isEqualTo(1);
        assertThat(repeats.happens("B refused", 0)).isEqualTo(1);
        assertThat(repeats.happens("A timed out", 0)).isEqualTo(1);
        assertThat(repeats.happens("A refused", 1)).isZero();
    }

    @Test
    void afterASuccessEverythingIsNews() {
        repeats.happens("A refused", 0);
        repeats.forget();
        assertThat(repeats.happens("A refused", 1)).isEqualTo(1);
    }

    /** Texts that differ each time must not fill the memory. */
    @Test
    void onlyAFewAreRemembered() {
        for (int i = 0; i < 1000; i++) {
            assertThat(repeats.happens("failure " + i, 0)).isEqualTo(1);
        }
        assertThat(repeats.happens("failure 999", 0)).isZero();
        assertThat(repeats.happens("failure 3", 0)).isEqualTo(1);
    }
}

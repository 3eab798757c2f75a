package org.ctios.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventRateTest {
    private final EventRate rate = new EventRate();

    @Test
    void eventsAreCountedInTheSecondInWhichTheyCame() {
        rate.count(Told.second(0));
        rate.count(Told.second(0).plusMillis(999));
        rate.count(Told.second(2));
        int[] counts = rate.before(Told.second(3));
        assertThat(counts).hasSize(EventRate.SECONDS).endsWith(2, 0, 1);
    }

    @Test
    void theSecondThatIsNotOverIsNotShown() {
        rate.count(Told.second(3));
        assertThat(rate.before(Told.second(3).plusMillis(500))).containsOnly(0);
    }

    @Test
    void whatIsOlderThanAMinuteIsForgotten() {
        rate.count(Told.second(0));
        assertThat(rate.before(Told.second(EventRate.SECONDS))).startsWith(1);
        assertThat(rate.before(Told.second(EventRate.SECONDS + 1))).containsOnly(0);
        rate.count(Told.second(200));
        assertThat(rate.before(Told.second(201))).endsWith(1);
    }
}

package org.ctios.simulator.internal.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often the log tells that a port is taken. */
class ReminderTest {
    private final AtomicLong now = new AtomicLong(Duration.ofDays(1).toNanos());
    private final Reminder reminder = new Reminder(Duration.ofMinutes(1), now::get);

    /** What stays wrong is told at once, and then once a minute however often it is met. */
    @Test
    void whatStaysWrongIsToldOnceAMinute() {
        assertThat(reminder.isDue()).isTrue();
        assertThat(toldWithin(59)).isZero();
        assertThat(toldWithin(121)).isEqualTo(3);
    }

    /** What goes wrong anew is told at once. */
    @Test
    void whatGoesWrongAnewIsToldAtOnce() {
        assertThat(reminder.isDue()).isTrue();
        reminder.reset();
        assertThat(reminder.isDue()).isTrue();
    }

    private int toldWithin(int seconds) {
        int told = 0;
        for (int i = 0; i < seconds; i++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            told += reminder.isDue() ? 1 : 0;
        }
        return told;
    }
}

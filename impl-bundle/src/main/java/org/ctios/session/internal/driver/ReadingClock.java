package org.ctios.session.internal.driver;

import org.ctios.session.internal.automaton.Phase;

/**
 * A clock that stands still while reading is paused: what may lie unread is not late. Times are milliseconds of the
 * driver's clock. Loop thread only.
 */
final class ReadingClock {
    private long stood;
    private long pausedAt = Phase.NEVER;

    /** Reading is paused or resumed, or is what it was before. */
    void reading(boolean on, long now) {
        if (!on) {
            pausedAt = Math.min(now, pausedAt);
        } else if (isPaused()) {
            stood += now - pausedAt;
            pausedAt = Phase.NEVER;
        }
    }

    private boolean isPaused() {
        return pausedAt != Phase.NEVER;
    }

    /** What this clock shows now. */
    long at(long now) {
        return Math.min(now, pausedAt) - stood;
    }

    /** When this clock will show a time; {@link Phase#NEVER} as long as it stands. */
    long when(long shown) {
        return isPaused() ? Phase.NEVER : shown + stood;
    }
}

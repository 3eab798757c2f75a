package org.ctios.web.internal;

import java.time.Instant;

/** Events in each of the last seconds. Safe for any thread. */
final class EventRate {
    /** How many seconds are shown. */
    static final int SECONDS = 60;

    // Room for seconds that begin while others are read.
    private static final int SLOTS = SECONDS + 4;

    private final long[] second = new long[SLOTS];
    private final int[] events = new int[SLOTS];

    synchronized void count(Instant time) {
        long now = time.getEpochSecond();
        int slot = (int) Math.floorMod(now, (long) SLOTS);
        if (second[slot] != now) {
            second[slot] = now;
            events[slot] = 0;
        }
        events[slot]++;
    }

    /** The last {@link #SECONDS} whole seconds before a moment, the oldest first. */
    synchronized int[] before(Instant now) {
        int[] counts = new int[SECONDS];
        for (int i = 0; i < SECONDS; i++) {
            long wanted = now.getEpochSecond() - SECONDS + i;
            int slot = (int) Math.floorMod(wanted, (long) SLOTS);
            counts[i] = second[slot] == wanted ? events[slot] : 0;
        }
        return counts;
    }
}

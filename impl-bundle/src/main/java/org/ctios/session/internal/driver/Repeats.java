package org.ctios.session.internal.driver;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps what happens again and again out of the log: the first time is told, then once in ten minutes with how often it
 * happened since it was told last. Immutable times come from outside. For one thread.
 */
final class Repeats {
    static final long QUIET_NANOS = 600_000_000_000L;

    /** More different failures than a pair of servers has; beyond, all begin anew. */
    private static final int MOST = 16;

    private final Map<String, Told> told = new HashMap<>();

    private static final class Told {
        private final long at;
        private int since;

        Told(long at) {
            this.at = at;
        }
    }

    /**
     * It happens.
     *
     * @param what tells it from other things
     * @param nanos the time, by {@link System#nanoTime}
     * @return 0 when it is not to be told; 1 when it is news; else how often it has happened since it was told last
     */
    int happens(String what, long nanos) {
        Told before = told.get(what);
        if (before == null) {
            if (told.size() == MOST) {
                told.clear();
            }
            told.put(what, new Told(nanos));
            return 1;
        }
        before.since++;
        if (nanos - before.at < QUIET_NANOS) {
            return 0;
        }
        told.put(what, new Told(nanos));
        return before.since;
    }

    /** All is well again: what happens from now on is news. */
    void forget() {
        told.clear();
    }
}

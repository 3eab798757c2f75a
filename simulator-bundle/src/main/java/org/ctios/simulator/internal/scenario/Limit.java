package org.ctios.simulator.internal.scenario;

import java.time.Duration;

/**
 * How long an expectation waits. Immutable.
 *
 * @param time how long
 * @param own whether its statement says so itself
 */
record Limit(Duration time, boolean own) {
    /** How long it waits while nobody has connected yet: whoever starts the client by hand needs longer than a client does. */
    Duration forSomebody(Duration patience) {
        return own || time.compareTo(patience) > 0 ? time : patience;
    }

    /** A time for people. */
    static String text(Duration time) {
        return time.toMillis() % 1_000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}

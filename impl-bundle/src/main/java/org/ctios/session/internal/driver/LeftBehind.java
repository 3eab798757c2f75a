package org.ctios.session.internal.driver;

import java.util.Set;

/**
 * The requests that a planned switch-over found on their way: their answers come over the connection that was left. Loop
 * thread only.
 */
final class LeftBehind {
    private static final int NONE = -1;

    private int connection = NONE;
    private Set<Integer> unanswered = Set.of();

    /** A connection was left with these requests unanswered; or, without a number, what was left is gone. */
    void begin(int left, Set<Integer> onTheirWay) {
        connection = left;
        unanswered = left > 0 ? onTheirWay : Set.of();
    }

    /** Those that were unanswered when the connection was left. */
    Set<Integer> unanswered() {
        return unanswered;
    }

    /** The connection that was left is gone. */
    void end() {
        connection = NONE;
        unanswered = Set.of();
    }

    int connection() {
        return connection;
    }

    /** Whether a connection was left and none of its requests is among those that are still unanswered. */
    boolean isDone(Set<Integer> onTheirWay) {
        return connection != NONE && unanswered.stream().noneMatch(onTheirWay::contains);
    }
}

package org.ctios.simulator.internal.scenario;

import java.util.ArrayList;
import java.util.List;
import org.ctios.simulator.Side;

/**
 * The messages that a scenario takes from the servers: each of its {@code take} statements claims the first message of
 * its type on its side that no other one has claimed. Safe for any thread.
 */
final class Wanted {
    private final List<Claim> open = new ArrayList<>();

    /** A statement wants one. */
    synchronized void add(Side side, Happening what) {
        open.add(new Claim(side, what));
    }

    /** Whether a message is wanted; then it is not wanted again by the same statement. */
    synchronized boolean claims(Side side, Happening what) {
        return open.remove(new Claim(side, what));
    }

    private record Claim(Side side, Happening what) {}
}

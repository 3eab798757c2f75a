package org.ctios.simulator.internal.server;

/**
 * Protocol versions from one to another.
 *
 * @param oldest lowest
 * @param newest highest, not below the lowest
 */
record VersionRange(int oldest, int newest) {
    /** No limit. */
    static final VersionRange ALL = new VersionRange(0, Integer.MAX_VALUE);

    /** Checks the order. */
    VersionRange {
        if (oldest < 0 || oldest > newest) {
            throw new IllegalArgumentException("versions " + oldest + " to " + newest + ": give the lower one first");
        }
    }

    boolean contains(long version) {
        return version >= oldest && version <= newest;
    }
}

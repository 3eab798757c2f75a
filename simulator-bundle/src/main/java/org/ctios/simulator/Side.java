package org.ctios.simulator;

/** A side of the duplexed pair. Neither is preferred. */
public enum Side {
    /** The first endpoint. */
    A,
    /** The second endpoint. */
    B;

    /** The other one. */
    public Side other() {
        return this == A ? B : A;
    }
}

package org.ctios.session;

/** One of the two servers of a duplexed pair. Neither is preferred: a session stays where it is until that side fails. */
public enum ServerSide {
    /** CtiosA. */
    A,
    /** CtiosB. */
    B;

    /** The other side. */
    public ServerSide other() {
        return this == A ? B : A;
    }
}

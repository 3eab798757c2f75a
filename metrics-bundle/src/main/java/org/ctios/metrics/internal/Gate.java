package org.ctios.metrics.internal;

/** Decides who may read. */
interface Gate {
    /** What became of a try. */
    enum Verdict {
        /** Known, and has the role. */
        ADMITTED,
        /** Known, but has not the role. */
        NOT_ALLOWED,
        /** Not known, or the password is wrong. */
        UNKNOWN
    }

    Verdict judge(String user, String password);
}

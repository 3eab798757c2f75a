package org.ctios.session.internal.model;

/** How a connection came to be known. It decides whether an END_CALL_EVENT of its own is to be expected. */
enum Standing {
    /** First named by its device alone: as the calling device by an event of another connection, or as a party of a merge. */
    CALLER(false),
    /** First named by an event of a call that had begun elsewhere: another party. */
    PARTY(false),
    /** First named by a snapshot, a change of IDs, or before the call was known to begin: a party, or a call of its own whose beginning was missed. */
    LISTED(false),
    /** BEGIN_CALL_EVENT came. */
    BEGUN(true),
    /** A snapshot showed that it must have begun, and that was told. */
    INFERRED(true);

    private final boolean begun;

    Standing(boolean begun) {
        this.begun = begun;
    }

    /** Whether the call lasts as long as this connection: its beginning was told, under this name or another one. */
    boolean begun() {
        return begun;
    }

    /** Whether it may be a call of its own whose beginning was missed. */
    boolean mayHaveBegun() {
        return this == LISTED || this == CALLER;
    }

    /** Whether the server may end it without naming it. */
    boolean endsWithOthers() {
        return this == INFERRED;
    }
}

package org.ctios.session.internal.model;

/** How a connection came to be known. It decides whether an END_CALL_EVENT of its own is to be expected. */
enum Standing {
    /** First named as the calling device by an event of another connection. */
    CALLER(false, false),
    /** First named by an event of a call that had begun elsewhere: another party. */
    PARTY(false, false),
    /** First named by a snapshot, a change of IDs, or before the call was known to begin: a party, or a call of its own whose beginning was missed. */
    LISTED(false, false),
    /** BEGIN_CALL_EVENT came. */
    BEGUN(true, true),
    /** A snapshot showed that it must have begun, and that was told. */
    INFERRED(true, true),
    /** It began under another call ID and came here by a transfer or conference. */
    MOVED(true, false);

    private final boolean begun;
    private final boolean beginTold;

    Standing(boolean begun, boolean beginTold) {
        this.begun = begun;
        this.beginTold = beginTold;
    }

    /** Whether the call lasts as long as this connection. */
    boolean begun() {
        return begun;
    }

    /** Whether the beginning was told under the present name. */
    boolean beginTold() {
        return beginTold;
    }

    /** Whether it may be a call of its own whose beginning was missed. */
    boolean mayHaveBegun() {
        return this == LISTED || this == CALLER;
    }

    /** Whether the server may end it without naming it. */
    boolean endsWithOthers() {
        return this == INFERRED || this == MOVED;
    }

    /** The standing after a transfer or conference gave the connection to another call. */
    Standing moved() {
        return begun ? MOVED : PARTY;
    }
}

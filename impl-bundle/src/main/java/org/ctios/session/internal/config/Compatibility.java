package org.ctios.session.internal.config;

/** Readings of the documents that differ from the ones the session follows by default; see docs/behaviours.md. */
public enum Compatibility {
    /** {@code Connect} on a connected session returns E_CTIOS_MODE_CONFLICT (DG 12.5 ch. 8), not SESSION_NOT_DISCONNECTED (ch. 4). */
    MODE_CONFLICT("modeConflict"),
    /** {@code Connect} waits for the first attempt and returns CIL_FAIL when that failed (DG 12.5 ch. 8). */
    FAIL_FAST("failFast"),
    /** {@code Disconnect} stops a failover only with ForcedDisconnect (DG 8.0 p. 4-23). */
    FORCED_DISCONNECT("forcedDisconnect"),
    /** A login that is refused ends the connection (note under OnCTIOSFailure, DG 8.0 p. 6-4). */
    LOGIN_CLOSES("loginCloses");

    private final String word;

    Compatibility(String word) {
        this.word = word;
    }

    /** The word in the key {@code compatibility}. */
    public String word() {
        return word;
    }
}

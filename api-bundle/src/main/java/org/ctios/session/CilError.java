package org.ctios.session;

/**
 * Return codes of the CIL (DG 12.6 ch. 3). A code says whether a request was accepted, not whether it was carried out:
 * that comes later as an event.
 */
public enum CilError {
    /** The request was accepted. */
    CIL_OK(1, "accepted"),
    /** The request failed. */
    CIL_FAIL(0, "failed"),
    /** Connection mode and request do not fit. */
    E_CTIOS_MODE_CONFLICT(-101, "conflict while setting the session mode"),
    /** An argument is null or malformed. */
    E_CTIOS_INVALID_ARGUMENT(-103, "bad argument"),
    /** The session is not usable for this request. */
    E_CTIOS_INVALID_SESSION(-104, "session not valid"),
    /** Something happened that should not. */
    E_CTIOS_UNEXPECTED(-105, "unexpected error"),
    /** The session is recovering from a lost connection. */
    E_CTIOS_IN_FAILOVER(-114, "session is in failover"),
    /** A required argument is missing. */
    E_CTIOS_MISSING_ARGUMENT(-116, "required argument missing"),
    /** The mode is set already; the session itself restores it after a failover. */
    E_CTIOS_MODE_SET_ALREADY(-148, "session mode set already"),
    /** No mode is set yet. */
    E_CTIOS_MODE_NOT_SET(-149, "session mode not set"),
    /** A disconnect is under way already. */
    E_CTIOS_SESSION_DISCONNECT_PENDING(-300, "disconnect pending"),
    /** There is no connection. */
    E_CTIOS_SESSION_NOT_CONNECTED(-301, "session not connected"),
    /** The session is connected, or an earlier disconnect is not complete. */
    E_CTIOS_SESSION_NOT_DISCONNECTED(-351, "session not disconnected");

    private final int number;
    private final String meaning;

    CilError(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The documented number; compare with the constant rather than with it. */
    public int number() {
        return number;
    }

    /** What it means, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Whether the request was accepted. */
    public boolean isOk() {
        return this == CIL_OK;
    }
}

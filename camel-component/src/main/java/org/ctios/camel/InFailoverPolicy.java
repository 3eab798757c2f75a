package org.ctios.camel;

/** What becomes of a request while its session has no connection. */
public enum InFailoverPolicy {
    /** It fails at once with {@code E_CTIOS_IN_FAILOVER}, as with the CIL. */
    REFUSE,
    /** It waits for the session to come back, and is sent then, once. */
    WAIT
}

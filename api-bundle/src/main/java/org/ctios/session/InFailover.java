package org.ctios.session;

import java.time.Duration;

/**
 * What becomes of a request that meets a session without connection, or one that is connected and has no mode yet.
 *
 * @param patience how long it may wait for the session to come back, or for the mode; zero refuses it at once with {@link
 *     CilError#E_CTIOS_IN_FAILOVER}, or {@link CilError#E_CTIOS_MODE_NOT_SET}
 */
public record InFailover(Duration patience) {
    private static final Duration MOST = Duration.ofHours(24);

    /** Refuse at once, as the CIL does. */
    public static final InFailover REFUSE = new InFailover(Duration.ZERO);

    /** Checks the patience. */
    public InFailover {
        if (patience.isNegative() || patience.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("a request waits 0 seconds to 24 hours, not " + patience);
        }
    }

    /**
     * Wait until the session is back, and with {@code autologin} until it has logged its agent in again or failed to, at most
     * so long. A request that was sent already is never sent again.
     */
    public static InFailover waitUpTo(Duration patience) {
        return new InFailover(patience);
    }
}

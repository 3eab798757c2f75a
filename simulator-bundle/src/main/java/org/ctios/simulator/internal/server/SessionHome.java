package org.ctios.simulator.internal.server;

import org.ctios.simulator.Side;

/** The server a session lives at, as far as the session needs it. */
interface SessionHome {
    /** Which side it is. */
    Side side();

    /** Whether it opens sessions now. */
    boolean isActive();

    /** The session has ended. */
    void forget(Session session);
}

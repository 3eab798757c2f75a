package org.ctios.simulator.internal.server;

import org.ctios.simulator.ConfirmationOrder;
import org.ctios.simulator.Side;

/** The server a session lives at, as far as the session needs it. */
interface SessionHome {
    /** Which side it is. */
    Side side();

    /** What the side is to its clients now. */
    Role role();

    /** What OPEN_REQ is answered with: a status code, {@link Conditions#OPENS} or {@link Conditions#SILENCE}. */
    long opening();

    /** Where the confirmation of the next request about agents or calls stands among its events; never either. */
    ConfirmationOrder nextConfirmation();

    /** Whether the side speaks a version that the pair speaks. */
    boolean speaks(long version);

    /** The client answers whether the side may go. */
    void maintenanceAnswered(Session session, long invokeId, boolean accepted);

    /** The session has ended. */
    void forget(Session session);
}

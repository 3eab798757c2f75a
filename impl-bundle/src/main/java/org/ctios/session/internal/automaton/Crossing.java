package org.ctios.session.internal.automaton;

import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Phase.Connecting;
import org.ctios.session.internal.automaton.Phase.Opening;

/**
 * The way to the other side that a user asked for, while the session stays where it is.
 *
 * @param side the side wanted
 * @param connection its TCP connection
 * @param opening whether OPEN_REQ is out
 * @param deadline when the attempt has failed
 */
record Crossing(ServerSide side, int connection, boolean opening, long deadline) {
    Crossing opening(long until) {
        return new Crossing(side, connection, true, until);
    }

    /** The same attempt as that of a session without a connection. */
    Phase asAttempt() {
        return opening ? new Opening(side, connection, deadline) : new Connecting(side, connection, deadline);
    }
}

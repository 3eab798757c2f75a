package org.ctios.session.internal.automaton;

import org.ctios.session.ServerSide;

/**
 * The connection that a planned switch-over left. Answers that are on their way still come over it.
 *
 * @param idle whether no request of a user waits for an answer there
 * @param stopped whether the server was told that no more requests come
 * @param deadline when the server is told at the latest, and then when the connection is closed at the latest
 */
record Draining(ServerSide side, int connection, boolean idle, boolean stopped, long deadline) {
    static Draining of(Phase.Running left, long deadline) {
        return new Draining(left.side(), left.connection(), false, false, deadline);
    }

    Draining idled() {
        return new Draining(side, connection, true, stopped, deadline);
    }

    Draining stopped(long closing) {
        return new Draining(side, connection, idle, true, closing);
    }
}

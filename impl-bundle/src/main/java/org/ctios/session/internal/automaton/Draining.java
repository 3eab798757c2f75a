package org.ctios.session.internal.automaton;

import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Effect.Inquire;
import org.jspecify.annotations.Nullable;

/**
 * The connection that a planned switch-over left. Its last events and the answers that are on their way still come over
 * it.
 *
 * @param crossed whether a user asked for the other side: then the new side tells all from its beginning on, and events of
 *     this one are not told
 * @param idle whether no request of a user waits for an answer there
 * @param finished whether the server said that it goes (ACTIVE_MAINTENANCE_EVENT): no event follows
 * @param stopped whether the server was told that no more requests come
 * @param check what the new side is to be asked for when the old one has told its last event, null when it was
 * @param deadline when the server is told at the latest, and then when the connection is closed at the latest
 */
record Draining(
        ServerSide side,
        int connection,
        boolean crossed,
        boolean idle,
        boolean finished,
        boolean stopped,
        @Nullable Inquire check,
        long deadline) {
    /** How long answers that are on their way may take: a server that goes wants an end within 5 s. */
    static final long PATIENCE = 4_000;

    static Draining of(Phase.Running left, boolean finished, @Nullable Inquire check, long deadline) {
        return new Draining(left.side(), left.connection(), false, false, finished, false, check, deadline);
    }

    /** Left because a user asked for the other side. */
    static Draining ofCrossing(Phase.Running left, long deadline) {
        return new Draining(left.side(), left.connection(), true, false, true, false, null, deadline);
    }

    Draining idled() {
        return new Draining(side, connection, crossed, true, finished, stopped, check, deadline);
    }

    Draining ended() {
        return new Draining(side, connection, crossed, idle, true, stopped, check, deadline);
    }

    Draining stopped(long closing) {
        return new Draining(side, connection, crossed, idle, true, true, check, closing);
    }

    Draining until(long latest) {
        return new Draining(side, connection, crossed, idle, finished, stopped, check, latest);
    }

    Draining checked() {
        return new Draining(side, connection, crossed, idle, finished, stopped, null, deadline);
    }
}

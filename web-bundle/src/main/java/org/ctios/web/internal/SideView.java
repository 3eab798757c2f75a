package org.ctios.web.internal;

import java.time.Instant;
import java.util.Locale;
import org.ctios.session.ServerSide;
import org.ctios.session.SessionMeasures;
import org.ctios.session.SessionStatus;
import org.ctios.session.SideContact;
import org.jspecify.annotations.Nullable;

/**
 * One side of the pair as the page draws it.
 *
 * @param server {@code host:port}; empty without a configuration
 * @param problem why the server cannot be reached as far as is known; empty when it can or is not known
 * @param reached when the side was there last; null when it was not seen yet
 */
record SideView(String server, State state, String problem, @Nullable Instant reached) {
    /** How a side is drawn. */
    enum State {
        /** The session is connected to it. */
        ACTIVE,
        /** The session is connecting to it. */
        TRYING,
        /** It could not be reached the last time the session tried or looked. */
        FAILED,
        /** It was there the last time, and is not needed now. */
        IDLE,
        /** Nobody looked yet. */
        UNKNOWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static SideView of(ServerSide side, SessionStatus status, SessionMeasures measures) {
        SideContact contact = measures.sides().get(side);
        if (contact == null) {
            return new SideView(
                    side == status.side() ? status.currentServer() : "", state(side, status, null), "", null);
        }
        return new SideView(contact.server(), state(side, status, contact), contact.problem(), contact.lastReached());
    }

    private static State state(ServerSide side, SessionStatus status, @Nullable SideContact contact) {
        if (side == status.side()) {
            return State.ACTIVE;
        }
        if (contact == null) {
            return State.UNKNOWN;
        }
        if (status.tryingServer().equals(contact.server())) {
            return State.TRYING;
        }
        if (contact.isUnreachable()) {
            return State.FAILED;
        }
        return contact.lastReached() == null ? State.UNKNOWN : State.IDLE;
    }
}

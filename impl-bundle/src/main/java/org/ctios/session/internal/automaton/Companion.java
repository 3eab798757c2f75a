package org.ctios.session.internal.automaton;

import org.ctios.ged188.Message;
import org.ctios.session.ServerSide;

/**
 * Where the second connection stands, the one to the standby side of a pair (guide, PG and CTI Server Graceful Shutdown).
 * It never disturbs the session's own connection.
 */
sealed interface Companion {
    /** When a {@link Input.Tick} is wanted at the latest. */
    default long deadline() {
        return Phase.NEVER;
    }

    /** Its TCP connection, -1 for none. */
    default int connection() {
        return -1;
    }

    /** None is wanted or possible. */
    record None() implements Companion {}

    /** Waiting for the next attempt. */
    record Waiting(long deadline) implements Companion {}

    /** TCP is connecting. */
    record Connecting(ServerSide side, int connection, long deadline) implements Companion {}

    /** OPEN_REQ is out. */
    record Opening(ServerSide side, int connection, long deadline) implements Companion {}

    /**
     * The standby session is open and takes over when the server says so.
     *
     * @param openConf what the server granted
     * @param until when the server has to have become active, because the active side was lost; {@link Phase#NEVER} while
     *     nobody waits for it
     */
    record Ready(ServerSide side, int connection, HeartbeatWatch heartbeat, Message openConf, long until)
            implements Companion {
        @Override
        public long deadline() {
            return Math.min(heartbeat.deadline(), until);
        }

        Ready heartbeat(HeartbeatWatch next) {
            return new Ready(side, connection, next, openConf, until);
        }

        Ready until(long latest) {
            return new Ready(side, connection, heartbeat, openConf, latest);
        }

        /** Whether the session has no other connection, and this one is to become it. */
        boolean isAwaited() {
            return until != Phase.NEVER;
        }
    }
}

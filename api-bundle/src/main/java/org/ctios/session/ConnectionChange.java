package org.ctios.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a session's connections. Immutable. What happens again and again in a row is one change
 * that says how often.
 *
 * @param kind what happened
 * @param side the side it happened to; null for {@link Kind#CLOSED}
 * @param server that side's {@code host:port}; empty without a side
 * @param reason why, in words for people; the newest where it happened several times; empty when there is nothing to
 *     explain
 * @param first when it happened, for the first time in a row
 * @param last when it happened last
 * @param times how often in a row
 */
public record ConnectionChange(
        Kind kind, @Nullable ServerSide side, String server, String reason, Instant first, Instant last, int times) {

    /** What can happen. */
    public enum Kind {
        /** A server opened the session, for the first time, after a failover, or in a planned switch-over. */
        CONNECTED,
        /** The connection was lost without being asked to: a failover begins. */
        LOST,
        /**
         * The session left a server for another connection, as somebody wanted: for the other side ({@link
         * CtiOsSession#switchSide}), or because its configuration was edited; or it left it for as long as the queue of a
         * listener is full ({@code queue.onFull = disconnect}).
         */
        LEFT,
        /** Somebody asked for this side, it could not be had, and the session stays at the other one. */
        NOT_LEFT,
        /** An attempt to connect failed; the session goes on trying. */
        ATTEMPT_FAILED,
        /** An attempt failed and was the last one ({@code reconnect.maxRetries}). */
        GAVE_UP,
        /** The server refuses the session, and trying again would not help. */
        REJECTED,
        /** The session ended its connection, or its attempts, as it was told to. */
        CLOSED,
        /** The idle side cannot be reached; the session itself is well. */
        IDLE_SIDE_UNREACHABLE,
        /** The idle side can be reached again. */
        IDLE_SIDE_REACHABLE
    }
}

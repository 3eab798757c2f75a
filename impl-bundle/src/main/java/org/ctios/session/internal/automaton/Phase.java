package org.ctios.session.internal.automaton;

import org.ctios.session.ServerSide;
import org.ctios.session.internal.config.Endpoint;
import org.jspecify.annotations.Nullable;

/** Where a session stands, with what belongs to that place. Times are milliseconds of a clock that only goes forward. */
public sealed interface Phase {
    /** Stands for "no deadline". */
    long NEVER = Long.MAX_VALUE;

    /** When a {@link Input.Tick} is wanted at the latest. */
    default long deadline() {
        return NEVER;
    }

    /** The TCP connection of this phase, -1 for none. */
    default int connection() {
        return -1;
    }

    /** The side of an open connection, also while it ends; null for none. */
    default @Nullable ServerSide openSide() {
        return null;
    }

    /** Whether there is a connection, or one is wanted. */
    default boolean isUnderWay() {
        return true;
    }

    /** Nothing is wanted. */
    record Idle() implements Phase {
        @Override
        public boolean isUnderWay() {
            return false;
        }
    }

    /** No further attempt until settings change or somebody asks for one. */
    record Rejected(int status) implements Phase {
        @Override
        public boolean isUnderWay() {
            return false;
        }
    }

    /** No further attempt because there were enough; until somebody disconnects or settings change. */
    record GaveUp() implements Phase {
        @Override
        public boolean isUnderWay() {
            return false;
        }
    }

    /**
     * Waiting for the next attempt.
     *
     * @param forRoom whether a listener's queue is full; the wait ends when there is room
     */
    record Waiting(ServerSide next, long deadline, boolean forRoom) implements Phase {
        Waiting(ServerSide next, long deadline) {
            this(next, deadline, false);
        }
    }

    /** TCP is connecting. */
    record Connecting(ServerSide side, int connection, long deadline) implements Phase {}

    /** OPEN_REQ is out. */
    record Opening(ServerSide side, int connection, long deadline) implements Phase {}

    /** The session is open. */
    record Running(ServerSide side, int connection, HeartbeatWatch heartbeat, ModeFlow mode) implements Phase {
        @Override
        public long deadline() {
            return Math.min(heartbeat.deadline(), mode.deadline());
        }

        @Override
        public ServerSide openSide() {
            return side;
        }

        Running mode(ModeFlow next) {
            return new Running(side, connection, heartbeat, next);
        }

        Running heartbeat(HeartbeatWatch next) {
            return new Running(side, connection, next, mode);
        }
    }

    /**
     * CLOSE_REQ is out.
     *
     * @param server the server that is being left, whatever the settings say by now
     * @param heard whether what the server says is read, so that all the time there is may be waited
     */
    record Closing(ServerSide side, Endpoint server, int connection, long deadline, boolean heard, Next next)
            implements Phase {
        /** What follows. */
        enum Next {
            /** Rest. */
            REST,
            /** The same session over another connection. */
            AGAIN,
            /** Another session, at whichever side comes first. */
            ANEW,
            /** Another session, at the side that was left. */
            ANEW_HERE
        }

        @Override
        public ServerSide openSide() {
            return side;
        }

        Closing then(Next other) {
            return new Closing(side, server, connection, deadline, heard, other);
        }

        Closing until(long later) {
            return new Closing(side, server, connection, later, true, next);
        }

        /** Whether the session goes on, and what is missed meanwhile is a gap. */
        public boolean isGap() {
            return next == Next.AGAIN;
        }
    }
}

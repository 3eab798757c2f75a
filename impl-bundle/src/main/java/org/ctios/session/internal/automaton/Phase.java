package org.ctios.session.internal.automaton;

import org.ctios.session.ServerSide;

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

    /** Nothing is wanted. */
    record Idle() implements Phase {}

    /** No further attempt until settings change or somebody asks for one. */
    record Rejected(int status) implements Phase {}

    /** Waiting for the next attempt. */
    record Waiting(ServerSide next, long deadline) implements Phase {}

    /** TCP is connecting. */
    record Connecting(ServerSide side, int connection, long deadline) implements Phase {}

    /** OPEN_REQ is out. */
    record Opening(ServerSide side, int connection, long deadline) implements Phase {}

    /** The session is open. */
    record Running(ServerSide side, int connection, HeartbeatWatch heartbeat, ModeFlow mode) implements Phase {
        @Override
        public long deadline() {
            return heartbeat.deadline();
        }
    }

    /** CLOSE_REQ is out; afterwards connect again when {@code again}. */
    record Closing(ServerSide side, int connection, long deadline, boolean again) implements Phase {}
}

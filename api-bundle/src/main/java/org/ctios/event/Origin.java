package org.ctios.event;

import java.time.Instant;
import org.ctios.session.ServerSide;
import org.jspecify.annotations.Nullable;

/**
 * Where an event comes from.
 *
 * @param session name of the session
 * @param side the side it was received from, or null when no connection was involved
 * @param time when the session received or made it
 * @param sequence counts the events of the session from 1 without gaps, across failovers; an event of a {@code snapshot}
 *     has the number of the newest event that is in it
 * @param resync whether the session found it out by asking instead of being told: it is a difference between what was
 *     known before a gap and what is true after it, or part of a first snapshot. It may be late, and steps between may be
 *     missing
 * @param snapshot whether it tells one listener how the session stands, see {@link
 *     org.ctios.session.ListenerOptions#withSnapshot}: nothing happened now
 */
public record Origin(
        String session, @Nullable ServerSide side, Instant time, long sequence, boolean resync, boolean snapshot) {
    /** The origin of an event that the server told by itself. */
    public Origin(String session, @Nullable ServerSide side, Instant time, long sequence) {
        this(session, side, time, sequence, false);
    }

    /** The origin of an event for all listeners. */
    public Origin(String session, @Nullable ServerSide side, Instant time, long sequence, boolean resync) {
        this(session, side, time, sequence, resync, false);
    }

    /** The origin of an event that tells one listener how the session stands. */
    public static Origin ofSnapshot(String session, @Nullable ServerSide side, Instant time, long sequence) {
        return new Origin(session, side, time, sequence, true, true);
    }
}

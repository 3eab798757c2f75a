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
 * @param sequence counts the events of the session from 1 without gaps, across failovers
 * @param resync whether the session found it out by asking instead of being told: it is a difference between what was
 *     known before a gap and what is true after it, or part of a first snapshot. It may be late, and steps between may be
 *     missing
 */
public record Origin(String session, @Nullable ServerSide side, Instant time, long sequence, boolean resync) {
    /** The origin of an event that the server told by itself. */
    public Origin(String session, @Nullable ServerSide side, Instant time, long sequence) {
        this(session, side, time, sequence, false);
    }
}

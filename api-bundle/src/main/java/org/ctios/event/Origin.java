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
 */
public record Origin(String session, @Nullable ServerSide side, Instant time, long sequence) {}

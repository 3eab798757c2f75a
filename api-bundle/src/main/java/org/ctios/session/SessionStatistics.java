package org.ctios.session;

/**
 * Counters of a session since it was made. They never go back.
 *
 * @param framesReceived messages that arrived from CTI Servers
 * @param framesSent messages sent
 * @param eventsPublished events handed to the listeners' queues
 * @param eventsRepeated events of the server that told nothing new after a failover, and were therefore not published
 * @param eventsDropped events dropped because a listener's queue was full
 * @param malformedMessages messages that could not be read and were skipped
 * @param connections connections that became a session
 * @param failovers connections that were lost without being asked to
 * @param attemptsFailed attempts to connect that failed, those of {@link CtiOsSession#switchSide} included
 * @param switches connections that were left for the other side because a user asked for it
 */
public record SessionStatistics(
        long framesReceived,
        long framesSent,
        long eventsPublished,
        long eventsRepeated,
        long eventsDropped,
        long malformedMessages,
        long connections,
        long failovers,
        long attemptsFailed,
        long switches) {}

package org.ctios.itests.faults;

/**
 * A route was ended on purpose: what it had not sent then it does not send any more.
 *
 * @param millis when that began, since 1970
 * @param session whether the session ended too, so that the next one counts its events from 1 again
 */
record Stop(long millis, boolean session) {
    /** An event that waited for longer than this when its route ended should have been in the topic. */
    static final long LONGEST_ON_ITS_WAY = 10_000;

    /** Whether what followed a record may be missing because of this. */
    boolean explains(TopicRecord last) {
        return explains(last.heardMillis());
    }

    /** Whether what the session had read then may be missing because of this, in milliseconds since 1970. */
    boolean explains(long read) {
        long waited = millis - read;
        return waited > -LONGEST_ON_ITS_WAY && waited < LONGEST_ON_ITS_WAY;
    }
}

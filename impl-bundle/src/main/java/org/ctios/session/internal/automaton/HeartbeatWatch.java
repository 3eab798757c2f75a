package org.ctios.session.internal.automaton;

/**
 * Decides when a heartbeat is sent and when the line counts as dead. Immutable, without thread or clock.
 *
 * <p>Heartbeat by exception: one is sent when the line was silent for an interval (DG 12.6 ch. 2), and also when only
 * the server talked for two, because the server counts what we send against IdleTimeout (guide, Session Maintenance).
 *
 * @param interval the interval
 * @param unanswered heartbeats sent since anything was received
 * @param sentAt when the newest heartbeat was sent
 * @param deadline when to look again
 */
record HeartbeatWatch(long interval, int unanswered, long sentAt, long deadline) {
    private static final int SILENCE_TOWARDS_SERVER = 2;

    static HeartbeatWatch start(long interval, long now) {
        return new HeartbeatWatch(interval, 0, now, now + interval);
    }

    /** What is to be done now. */
    enum Verdict {
        /** Nothing. */
        QUIET,
        /** Send a heartbeat. */
        SEND,
        /** Send a heartbeat; the last one was not answered. */
        MISSED
    }

    /** The verdict and the watch from now on. */
    record Look(Verdict verdict, HeartbeatWatch next) {}

    Look look(long now, long lastReceived, long lastSent, boolean reading) {
        boolean answered = unanswered == 0 || lastReceived >= sentAt || !reading;
        HeartbeatWatch heard = answered ? new HeartbeatWatch(interval, 0, sentAt, deadline) : this;
        long due = Math.min(Math.max(lastReceived, lastSent) + interval, lastSent + SILENCE_TOWARDS_SERVER * interval);
        if (now < due) {
            return new Look(Verdict.QUIET, new HeartbeatWatch(interval, heard.unanswered, sentAt, due));
        }
        HeartbeatWatch sent = new HeartbeatWatch(interval, heard.unanswered + 1, now, now + interval);
        return new Look(heard.unanswered > 0 ? Verdict.MISSED : Verdict.SEND, sent);
    }

    /** Heartbeats that were not answered, not counting the one just sent. */
    int missed() {
        return unanswered - 1;
    }
}

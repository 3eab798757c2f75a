package org.ctios.session.internal.automaton;

/**
 * Decides when a heartbeat is sent and when the line counts as dead. Immutable, without thread or clock.
 *
 * <p>Heartbeat by exception: one is sent when the line was silent for an interval (DG 12.6 ch. 2), and also when only
 * one end talked for two: the server counts what we send against IdleTimeout (guide, Session Maintenance), and what we
 * send into a dead line brings no answer.
 *
 * @param interval the interval
 * @param unanswered heartbeats sent since anything was received
 * @param awaited heartbeats sent that have no answer of their own yet, whatever else was received
 * @param sentAt when the newest heartbeat was sent
 * @param deadline when to look again
 */
record HeartbeatWatch(long interval, int unanswered, int awaited, long sentAt, long deadline) {
    private static final int ONE_SIDED = 2;

    static HeartbeatWatch start(long interval, long now) {
        return new HeartbeatWatch(interval, 0, 0, now, now + interval);
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

    Look look(long now, Input.Tick tick, int connection) {
        Input.Line line = tick.line(connection, now);
        return look(now, line.lastReceived(), line.lastSent(), tick.reading());
    }

    private Look look(long now, long lastReceived, long lastSent, boolean reading) {
        // Who does not read cannot tell silence from talk.
        long heard = reading ? lastReceived : now;
        boolean waiting = unanswered > 0 && heard < sentAt;
        long due = waiting ? sentAt + interval : due(heard, lastSent);
        if (now < due) {
            int count = waiting ? unanswered : 0;
            return new Look(Verdict.QUIET, new HeartbeatWatch(interval, count, awaited, sentAt, due));
        }
        int count = waiting ? unanswered + 1 : reading ? 1 : 0;
        return new Look(
                waiting ? Verdict.MISSED : Verdict.SEND,
                new HeartbeatWatch(interval, count, awaited + 1, now, now + interval));
    }

    private long due(long heard, long lastSent) {
        return Math.min(Math.max(heard, lastSent) + interval, Math.min(heard, lastSent) + ONE_SIDED * interval);
    }

    /** HEARTBEAT_CONF arrived. */
    HeartbeatWatch answered() {
        return new HeartbeatWatch(interval, unanswered, Math.max(0, awaited - 1), sentAt, deadline);
    }

    /** Whether an answer to a heartbeat can still come. */
    boolean isAwaited() {
        return awaited > 0;
    }

    /** Heartbeats that were not answered, not counting the one just sent. */
    int missed() {
        return unanswered - 1;
    }
}

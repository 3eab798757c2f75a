package org.ctios.session.internal.driver;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.session.ConnectionChange.Kind;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Fact;
import org.ctios.session.internal.config.Endpoints;
import org.ctios.session.internal.measure.SessionMeter;

/** Counts and measures what happens to the connections of one session. Loop thread only. */
final class Bookkeeper {
    private static final long NEVER = Long.MIN_VALUE;

    /** A server may say much and answer no heartbeat: of more than these the oldest are not answered any more. */
    private static final int MOST_UNANSWERED = 100;

    private final Counters counters;
    private final SessionMeter meter;
    private final LongSupplier nanoTime;
    private final Deque<Asked> heartbeats = new ArrayDeque<>();
    private long lostAt = NEVER;

    /** A heartbeat that is not answered yet; answers come in order. */
    private record Asked(int connection, long at) {}

    Bookkeeper(Counters counters, SessionMeter meter) {
        this(counters, meter, System::nanoTime);
    }

    Bookkeeper(Counters counters, SessionMeter meter, LongSupplier nanoTime) {
        this.counters = counters;
        this.meter = meter;
        this.nanoTime = nanoTime;
    }

    void use(Endpoints endpoints) {
        for (ServerSide side : ServerSide.values()) {
            meter.contacts().use(side, endpoints.of(side).toString());
        }
    }

    /**
     * A message was sent.
     *
     * @param own whether over the session's own connection: only that one's answers to heartbeats are told
     */
    void sent(int connection, Message message, boolean own) {
        if (own && message.typeNumber() == MessageTypes.HEARTBEAT_REQ) {
            // What another connection did not answer before it was lost or left is not answered any more.
            heartbeats.removeIf(asked -> asked.connection() != connection);
            if (heartbeats.size() == MOST_UNANSWERED) {
                heartbeats.remove();
            }
            heartbeats.add(new Asked(connection, nanoTime.getAsLong()));
        }
    }

    /**
     * A fact was told.
     *
     * @param wasOpen whether the session was open before
     */
    void told(Fact fact, boolean wasOpen) {
        Instant now = Instant.now();
        counters.tell(fact, wasOpen);
        if (fact instanceof Fact.Connected connected) {
            meter.contacts().reached(connected.side(), now);
            note(Kind.CONNECTED, connected.side(), connected.server().toString(), "", now);
        } else if (fact instanceof Fact.ConnectionFailed failed
                && !failed.code().isFailure()) {
            note(Kind.LEFT, failed.side(), failed.server().toString(), failed.reason(), now);
        } else if (fact instanceof Fact.SwitchFailed stays) {
            meter.contacts().failed(stays.wanted(), stays.reason(), now);
            note(Kind.NOT_LEFT, stays.wanted(), stays.server().toString(), stays.reason(), now);
        } else if (fact instanceof Fact.ConnectionFailed failed) {
            failed(failed, wasOpen, now);
        } else if (fact instanceof Fact.Rejected rejected) {
            note(Kind.REJECTED, rejected.side(), meter.contacts().server(rejected.side()), rejected.reason(), now);
            lostAt = NEVER;
        } else if (fact instanceof Fact.Closed) {
            meter.history().add(Kind.CLOSED, null, "", "", now);
            lostAt = NEVER;
        }
    }

    private void failed(Fact.ConnectionFailed failed, boolean wasOpen, Instant now) {
        meter.contacts().failed(failed.side(), failed.reason(), now);
        Kind kind = failed.last() ? Kind.GAVE_UP : wasOpen ? Kind.LOST : Kind.ATTEMPT_FAILED;
        note(kind, failed.side(), failed.server().toString(), failed.reason(), now);
        if (failed.last()) {
            lostAt = NEVER;
        } else if (wasOpen && lostAt == NEVER) {
            lostAt = nanoTime.getAsLong();
        }
    }

    private void note(Kind kind, ServerSide side, String server, String reason, Instant now) {
        meter.history().add(kind, side, server, reason, now);
    }

    /** A heartbeat was answered; by what was read at that time. */
    void answered(int connection, long readAt) {
        for (Asked asked = heartbeats.poll(); asked != null; asked = heartbeats.poll()) {
            if (asked.connection() == connection) {
                meter.heartbeat().record(readAt - asked.at());
                return;
            }
        }
    }

    /** The session is as it should be. */
    void settled() {
        if (lostAt != NEVER) {
            meter.recovery().record(nanoTime.getAsLong() - lostAt);
            lostAt = NEVER;
        }
    }
}

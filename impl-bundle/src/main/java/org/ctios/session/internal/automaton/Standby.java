package org.ctios.session.internal.automaton;

import java.util.List;
import java.util.stream.Stream;
import org.ctios.ged188.Message;
import org.ctios.session.ServerSide;
import org.ctios.session.internal.automaton.Companion.Ready;
import org.jspecify.annotations.Nullable;

/**
 * What a session has beside its own connection with an active-standby pair. Immutable.
 *
 * @param paired whether the server in use said that it is the active one of such a pair
 * @param companion the connection to the standby side
 * @param failures attempts at it and standby sessions that failed since one stood for a heartbeat interval
 * @param draining the connection that the last planned switch-over left, null for none
 * @param leaving when the server said that it goes (ACTIVE_MAINTENANCE_EVENT), {@link Phase#NEVER} while it stays
 * @param complaint why there is no companion, in words; empty when there is one or none is wanted
 */
record Standby(
        boolean paired,
        Companion companion,
        int failures,
        @Nullable Draining draining,
        long leaving,
        String complaint) {
    /** A classic session: nothing beside its own connection. */
    static final Standby NONE = new Standby(false, new Companion.None(), 0, null, Phase.NEVER, "");

    /** The companion when it can take over, else null. */
    @Nullable
    Ready ready() {
        return companion instanceof Ready open ? open : null;
    }

    /** When a {@link Input.Tick} is wanted at the latest. */
    long deadline() {
        return Math.min(companion.deadline(), draining == null ? Phase.NEVER : draining.deadline());
    }

    /** Whether a connection is one of these. */
    boolean owns(int connection) {
        return companion.connection() == connection || isDraining(connection);
    }

    /** The numbers of these connections. */
    List<Integer> connections() {
        return Stream.of(companion.connection(), draining == null ? -1 : draining.connection())
                .filter(connection -> connection > 0)
                .toList();
    }

    boolean isDraining(int connection) {
        return draining != null && draining.connection() == connection;
    }

    /** The session runs on a server that knows of pairs, or not. */
    Standby running(boolean active) {
        Ready ready = ready();
        Companion idle = ready == null ? companion : ready.until(Phase.NEVER);
        return new Standby(active || ready != null, idle, failures, draining, Phase.NEVER, complaint);
    }

    Standby companion(Companion next) {
        return new Standby(paired, next, failures, draining, leaving, complaint);
    }

    /** The standby session is open. */
    Standby ready(ServerSide side, int connection, HeartbeatWatch heartbeat, Message openConf) {
        return new Standby(
                paired, new Ready(side, connection, heartbeat, openConf, Phase.NEVER), failures, draining, leaving, "");
    }

    /** The active side was lost: the companion is to take over until then. */
    Standby awaited(Ready ready, long until) {
        return companion(ready.until(until));
    }

    /** No companion for now, for that reason. */
    Standby failed(String reason) {
        return new Standby(paired, new Companion.None(), failures + 1, draining, leaving, reason);
    }

    /** The standby session stood long enough to count as a success. */
    Standby proven() {
        return new Standby(paired, companion, 0, draining, leaving, complaint);
    }

    /** No companion, and nothing against the next one. */
    Standby alone() {
        return new Standby(paired, new Companion.None(), 0, draining, leaving, "");
    }

    Standby draining(@Nullable Draining next) {
        return new Standby(paired, companion, failures, next, leaving, complaint);
    }

    Standby leaving(long since) {
        return new Standby(paired, companion, failures, draining, since, complaint);
    }
}

package org.ctios.simulator.internal.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ctios.simulator.Side;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A planned switch-over (guide, PG and CTI Server Graceful Shutdown): the clients of the active side are asked; if all
 * agree the other side becomes active, and the clients leave the old one. On the model thread only.
 */
final class Maintenance {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator");
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Side from;
    private final Roles roles;
    private final ModelThread thread;
    private final Runnable whenDone;
    private final CompletableFuture<Boolean> result = new CompletableFuture<>();
    private final Set<Session> clients = new LinkedHashSet<>();
    private final Map<Long, Session> unanswered = new HashMap<>();
    private boolean refused;
    private boolean decided;
    private boolean finished;
    private ModelThread.@Nullable Planned deadline;

    /** Not begun yet. */
    Maintenance(Side from, Roles roles, ModelThread thread, Runnable whenDone) {
        this.from = from;
        this.roles = roles;
        this.thread = thread;
        this.whenDone = whenDone;
    }

    Side from() {
        return from;
    }

    /** Asks the clients. Who knows nothing of standby sides is not asked. */
    CompletableFuture<Boolean> start() {
        LOG.info("Side {} asks its clients whether it may go", from);
        deadline = thread.schedule(this::decide, PATIENCE_NANOS);
        for (Session session : roles.server(from).openSessions()) {
            if (session.knowsStandby()) {
                clients.add(session);
                unanswered.put((long) clients.size(), session);
            }
        }
        unanswered.forEach((invokeId, session) -> session.askForMaintenance(invokeId));
        decideWhenAnswered();
        // Its own copy, because the caller may complete or cancel what it gets.
        return result.copy();
    }

    /** ACTIVE_MAINTENANCE_RESP came. */
    void answered(Session session, long invokeId, boolean accepted) {
        if (!decided && unanswered.remove(invokeId, session)) {
            refused |= !accepted;
            decideWhenAnswered();
        }
    }

    /** A session of the side has ended: it is not waited for any more. */
    void ended(Session session) {
        clients.remove(session);
        unanswered.values().remove(session);
        if (!decided) {
            decideWhenAnswered();
        } else if (clients.isEmpty()) {
            finish();
        }
    }

    private void decideWhenAnswered() {
        if (refused || unanswered.isEmpty()) {
            decide();
        }
    }

    /** Silence is a no. */
    private void decide() {
        decided = true;
        cancelDeadline();
        boolean goes = !refused && unanswered.isEmpty() && roles.active() == from && isPossible();
        LOG.info("Side {} {}", from, goes ? "goes" : "stays");
        clients.forEach(session -> session.tellMaintenance(goes));
        if (goes) {
            roles.activate(from.other());
            roles.server(from).openSessions().stream()
                    .filter(session -> !clients.contains(session))
                    .forEach(Session::dismissOffline);
            deadline = thread.schedule(this::dropClients, PATIENCE_NANOS);
        }
        if (!goes || clients.isEmpty()) {
            finish();
        }
    }

    private boolean isPossible() {
        return roles.server(from).isUp() && roles.canTakeOver(from.other());
    }

    /** Who has not said that it stopped its requests is dropped all the same, unless the side had to come back. */
    private void dropClients() {
        if (roles.active() == from) {
            clients.clear();
        }
        List<Session> left = new ArrayList<>(clients);
        clients.clear();
        left.forEach(Session::close);
        finish();
    }

    private void finish() {
        cancelDeadline();
        if (!finished) {
            finished = true;
            whenDone.run();
            result.complete(roles.active() != from);
        }
    }

    private void cancelDeadline() {
        if (deadline != null) {
            deadline.cancel();
        }
    }
}

package org.ctios.simulator.internal.server;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.ctios.simulator.Side;
import org.jspecify.annotations.Nullable;

/**
 * Which side has which role. There is never more than one side that tells events, and while a side is up there is always
 * one: roles change within one step of the model. On the model thread only.
 */
final class Roles {
    private final Map<Side, CtiServer> servers = new EnumMap<>(Side.class);
    private Side active = Side.A;
    private @Nullable Maintenance maintenance;

    void add(CtiServer server) {
        servers.put(server.side(), server);
    }

    CtiServer server(Side side) {
        return Objects.requireNonNull(servers.get(side));
    }

    /** Servers that have been made, side A first. */
    Iterable<CtiServer> servers() {
        return servers.values();
    }

    /** The active side; when both are down the one that was active last. */
    Side active() {
        return active;
    }

    Role of(Side side) {
        boolean inMaintenance = maintenance != null && maintenance.from() == side;
        if (side == active) {
            return inMaintenance ? Role.LEAVING : Role.ACTIVE;
        }
        return inMaintenance ? Role.LEFT : Role.STANDBY;
    }

    /** A side becomes active, and its clients are told. */
    void activate(Side side) {
        if (active != side) {
            active = side;
            server(side).becameActive();
        }
    }

    /** A side came up: if it is alone, it is the active one. */
    void takeOverFromDead(Side side) {
        if (!server(side.other()).isUp()) {
            activate(side);
        }
    }

    /** A side dies: if it is active and the other one is up, that one takes over. */
    void leave(Side side) {
        if (active == side && server(side.other()).isUp()) {
            activate(side.other());
        }
    }

    /**
     * Begins a planned switch-over; the result tells whether the other side became active.
     *
     * @throws IllegalStateException when one is under way, or the other side cannot take over
     */
    CompletableFuture<Boolean> maintain(ModelThread thread) {
        if (maintenance != null) {
            throw new IllegalStateException("side " + maintenance.from() + " is in maintenance already");
        }
        checkCanTakeOver(active.other());
        maintenance = new Maintenance(active, this, thread, () -> maintenance = null);
        return maintenance.start();
    }

    /** Refuses to make a side active that could not answer. */
    void checkCanTakeOver(Side side) {
        if (!canTakeOver(side)) {
            String why = server(side).isUp() ? "frozen" : "down";
            throw new IllegalStateException("side " + side + " is " + why + " and cannot become active");
        }
    }

    boolean canTakeOver(Side side) {
        return server(side).isUp() && !server(side).conditions().frozen();
    }

    /** Tells the maintenance of a side, if there is one. */
    void tellMaintenance(Side side, Consumer<Maintenance> news) {
        Maintenance running = maintenance;
        if (running != null && running.from() == side) {
            news.accept(running);
        }
    }
}

package org.ctios.management.internal.jmx;

import java.time.Instant;
import org.ctios.session.ServerSide;
import org.ctios.session.SideContact;
import org.jspecify.annotations.Nullable;

/** What is known of one side. */
public final class SideData {
    private final String side;
    private final String server;
    private final boolean unreachable;
    private final String lastReached;
    private final String lastFailed;
    private final String problem;

    SideData(ServerSide side, SideContact of) {
        this.side = side.name();
        this.server = of.server();
        this.unreachable = of.isUnreachable();
        this.lastReached = text(of.lastReached());
        this.lastFailed = text(of.lastFailed());
        this.problem = of.problem();
    }

    private static String text(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    /** A or B. */
    public String getSide() {
        return side;
    }

    /** Its server as host:port. */
    public String getServer() {
        return server;
    }

    /** Whether the newest look at it failed. */
    public boolean isUnreachable() {
        return unreachable;
    }

    /** When it was there last, empty when it was not seen. */
    public String getLastReached() {
        return lastReached;
    }

    /** When it could not be reached last, empty when that did not happen. */
    public String getLastFailed() {
        return lastFailed;
    }

    /** Why it cannot be reached, empty when it can or is not known. */
    public String getProblem() {
        return problem;
    }
}

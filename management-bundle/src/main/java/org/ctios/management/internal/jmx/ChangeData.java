package org.ctios.management.internal.jmx;

import org.ctios.session.ConnectionChange;

/** Something that happened to the connections, see {@link ConnectionChange}. */
public final class ChangeData {
    private final String kind;
    private final String side;
    private final String server;
    private final String reason;
    private final String first;
    private final String last;
    private final int times;

    ChangeData(ConnectionChange of) {
        this.kind = of.kind().name();
        this.side = of.side() == null ? "" : of.side().name();
        this.server = of.server();
        this.reason = of.reason();
        this.first = of.first().toString();
        this.last = of.last().toString();
        this.times = of.times();
    }

    /** What happened. */
    public String getKind() {
        return kind;
    }

    /** A or B, empty for neither. */
    public String getSide() {
        return side;
    }

    /** The server as host:port. */
    public String getServer() {
        return server;
    }

    /** Why, in words. */
    public String getReason() {
        return reason;
    }

    /** When, for the first time in a row. */
    public String getFirst() {
        return first;
    }

    /** When it happened last. */
    public String getLast() {
        return last;
    }

    /** How often in a row. */
    public int getTimes() {
        return times;
    }
}

package org.ctios.management.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.CtiOsSession;
import org.ctios.session.ListenerStatistics;
import org.ctios.session.SessionStatistics;
import org.jspecify.annotations.Nullable;

/** {@code ctios:statistics}. */
@Service
@Command(
        scope = "ctios",
        name = "statistics",
        description = "Shows the counters of a session since it was made, or how its listeners keep up.")
public final class Statistics extends NamedSessionCommand {
    @Option(name = "--listeners", description = "How each listener keeps up.")
    boolean listeners;

    @Option(name = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public @Nullable Object execute() {
        CtiOsSession session = session();
        if (listeners) {
            listing(session).print(System.out, json);
        } else {
            counters(session.statistics()).print(System.out, json);
        }
        return null;
    }

    private static Details counters(SessionStatistics statistics) {
        return new Details()
                .add("Frames received", statistics.framesReceived())
                .add("Frames sent", statistics.framesSent())
                .add("Events published", statistics.eventsPublished())
                .add("Events repeated", statistics.eventsRepeated())
                .add("Events dropped", statistics.eventsDropped())
                .add("Malformed messages", statistics.malformedMessages())
                .add("Connections", statistics.connections())
                .add("Failovers", statistics.failovers())
                .add("Attempts failed", statistics.attemptsFailed())
                .add("Switches", statistics.switches());
    }

    private static Listing listing(CtiOsSession session) {
        Listing listing = new Listing(
                "no listeners",
                "Listener",
                "Order",
                "Waiting",
                "Capacity",
                "Bytes",
                "Delivered",
                "Dropped",
                "Thrown",
                "Longest");
        for (ListenerStatistics each : session.listeners()) {
            listing.add(
                    each.listener(),
                    each.options().ordering(),
                    each.waiting(),
                    each.capacity(),
                    each.waitingBytes(),
                    each.delivered(),
                    each.dropped(),
                    each.thrown(),
                    each.longestDelivery().toMillis() + " ms");
        }
        return listing;
    }
}

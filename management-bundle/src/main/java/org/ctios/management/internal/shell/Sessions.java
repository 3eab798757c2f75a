package org.ctios.management.internal.shell;

import java.util.Comparator;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.session.CtiOsSession;
import org.ctios.session.SessionStatus;
import org.jspecify.annotations.Nullable;

/** {@code ctios:sessions}. */
@Service
@Command(scope = "ctios", name = "sessions", description = "Lists the CTI OS sessions and where they stand.")
public final class Sessions extends SessionCommand {
    @Option(name = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public @Nullable Object execute() {
        Listing listing = new Listing(
                "no sessions; write etc/org.ctios.session-NAME.cfg to make one",
                "Name",
                "Mode",
                "State",
                "Since",
                "Side",
                "Server",
                "Events",
                "Failovers",
                "Note");
        sessions.stream().sorted(Comparator.comparing(CtiOsSession::name)).forEach(session -> add(session, listing));
        listing.print(System.out, json);
        return null;
    }

    private static void add(CtiOsSession session, Listing listing) {
        SessionStatus status = session.status();
        listing.add(
                session.name(),
                status.mode(),
                status.state(),
                Moments.text(status.since()),
                Info.side(status),
                status.currentServer(),
                session.statistics().eventsPublished(),
                session.statistics().failovers(),
                Info.note(status));
    }
}

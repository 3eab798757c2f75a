package org.ctios.management.internal.shell;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.event.CtiOsEvent;
import org.jspecify.annotations.Nullable;

/**
 * {@code ctios:watch}. Stays through failovers, and with whatever session takes the place of its own; the shell's Ctrl-C
 * interrupts the thread and so ends it.
 */
@Service
@Command(scope = "ctios", name = "watch", description = "Shows the events of a session as they come, until Ctrl-C.")
public final class Watch extends FollowingCommand {
    @Option(
            name = "--events",
            description = "Families (connection, agent, call, skillGroup) and names of events, separated by commas.")
    @Nullable
    String events;

    @Option(name = "--filter", description = "Message filter of CTI OS, such as AgentID=70*.")
    @Nullable
    String filter;

    @Option(name = "--count", description = "End after that many events.")
    long count = Long.MAX_VALUE;

    @Option(
            name = "--json",
            description =
                    "Print a JSON object for each event, and others such as {\"missed\":N} where some are missing.")
    boolean json;

    @Override
    public @Nullable Object execute() {
        EventBuffer buffer = new EventBuffer(Selection.of(events, filter));
        try (Followed session = new Followed(session(), buffer, this::services)) {
            show(buffer, session);
        } catch (InterruptedException e) {
            // Ctrl-C: what was asked for has been done.
            System.out.println();
        }
        return null;
    }

    private void show(EventBuffer buffer, Followed session) throws InterruptedException {
        for (long shown = 0; shown < count; ) {
            CtiOsEvent event = buffer.poll(1, TimeUnit.SECONDS);
            if (event != null) {
                System.out.println(json ? EventText.json(event) : EventText.line(event));
                shown++;
            } else {
                tell(session.look(), session.name());
            }
            long missed = buffer.takeMissed();
            if (missed > 0) {
                note("missed", missed, missed + " events came too fast to be shown");
            }
            // Flushes, and is all that tells of a reader that has gone, as in "| head -n 3": printing throws nothing.
            if (System.out.checkError()) {
                return;
            }
        }
    }

    private void tell(Followed.Change change, String session) {
        switch (change) {
            case GONE -> note("gone", session, "session " + session + " is gone, waiting for another one of that name");
            case ANEW ->
                note("anew", session, "session " + session + " was made anew, events in between are not shown");
            case NONE -> {}
        }
    }

    private void note(String key, Object value, String words) {
        System.out.println(json ? Json.text(Map.of(key, value)) : "... " + Visible.text(words));
    }
}

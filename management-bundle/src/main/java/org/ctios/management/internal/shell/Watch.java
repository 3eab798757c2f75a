package org.ctios.management.internal.shell;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.event.CtiOsEvent;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;

/** {@code ctios:watch}. Stays through failovers; the shell's Ctrl-C interrupts the thread and so ends it. */
@Service
@Command(scope = "ctios", name = "watch", description = "Shows the events of a session as they come, until Ctrl-C.")
public final class Watch extends NamedSessionCommand {
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
            description = "Print a JSON object for each event, and {\"missed\":N} where N came too fast.")
    boolean json;

    @Override
    public @Nullable Object execute() {
        EventBuffer buffer = new EventBuffer(Selection.of(events, filter));
        Subscription subscription = session().addEventListener(buffer);
        try {
            show(buffer);
        } catch (InterruptedException e) {
            // Ctrl-C: what was asked for has been done.
            System.out.println();
        } finally {
            subscription.close();
        }
        return null;
    }

    private void show(EventBuffer buffer) throws InterruptedException {
        for (long shown = 0; shown < count; ) {
            CtiOsEvent event = buffer.poll(1, TimeUnit.SECONDS);
            if (event != null) {
                System.out.println(json ? EventText.json(event) : EventText.line(event));
                shown++;
            }
            long missed = buffer.takeMissed();
            if (missed > 0) {
                System.out.println(
                        json
                                ? Json.text(Map.of("missed", missed))
                                : "... " + missed + " events came too fast to be shown");
            }
            // Flushes, and is all that tells of a reader that has gone, as in "| head -n 3": printing throws nothing.
            if (System.out.checkError()) {
                return;
            }
        }
    }
}

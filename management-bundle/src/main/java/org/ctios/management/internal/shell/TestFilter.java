package org.ctios.management.internal.shell;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.ctios.event.EventFamily;
import org.ctios.event.EventId;
import org.ctios.event.MessageFilter;
import org.ctios.session.Subscription;
import org.jspecify.annotations.Nullable;

/** {@code ctios:filter-test}. */
@Service
@Command(
        scope = "ctios",
        name = "filter-test",
        description = "Reads a message filter, says what it lets through, and tries it on the events of a session.")
public final class TestFilter extends SessionCommand {
    @Argument(
            index = 0,
            name = "FILTER",
            description = "The filter, such as 'MessageID=30;AgentID=70*'.",
            required = true)
    String filter = "";

    @Argument(index = 1, name = "NAME", description = "A session to try it on.")
    @Completion(SessionNames.class)
    @Nullable
    String name;

    @Option(name = "--seconds", description = "How long to try it.")
    int seconds = 10;

    @Override
    public @Nullable Object execute() throws InterruptedException {
        MessageFilter read = MessageFilter.parse(filter);
        List<EventId> events = Stream.of(EventId.values())
                .filter(id -> id.family() != EventFamily.CONNECTION)
                .toList();
        List<EventId> admitted = events.stream().filter(read::admits).toList();
        System.out.println("The filter is valid. "
                + (admitted.size() == events.size()
                        ? "Every kind of event can pass."
                        : "Besides connection events these can pass: "
                                + admitted.stream().map(EventId::cilName).collect(Collectors.joining(", ")) + "."));
        read.warnings().forEach(warning -> System.out.println("Note: " + warning));
        if (name != null) {
            count(name, read);
        }
        return null;
    }

    private void count(String session, MessageFilter read) throws InterruptedException {
        AtomicLong all = new AtomicLong();
        AtomicLong passed = new AtomicLong();
        Subscription subscription = session(session).addEventListener(event -> {
            all.incrementAndGet();
            if (read.matches(event)) {
                passed.incrementAndGet();
            }
        });
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } finally {
            subscription.close();
        }
        System.out.println(passed + " of " + all + " events of session " + session + " passed in " + seconds + " s.");
    }
}

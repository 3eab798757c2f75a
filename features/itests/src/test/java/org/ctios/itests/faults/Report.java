package org.ctios.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The figures of a run, as docs/reliability.md shows them. */
final class Report {
    private final String options;
    private final long started = System.nanoTime();
    private final Map<String, List<Injury>> kinds = new TreeMap<>();
    private final List<String> vitals = new ArrayList<>();
    private RequestBooks requests = new RequestBooks();

    /**
     * Of a run that begins now.
     *
     * @param options of the command that repeats it
     */
    Report(String options) {
        this.options = options;
    }

    void add(Injury injury) {
        kinds.computeIfAbsent(injury.kind(), kind -> new ArrayList<>()).add(injury);
    }

    void add(Vitals before, Vitals after) {
        vitals.add(before + " after the first fault of a process, " + after + " after its last");
    }

    void requests(RequestBooks books) {
        requests = books;
    }

    String text(Balance balance) {
        StringBuilder text = new StringBuilder();
        long faults = kinds.values().stream().mapToLong(List::size).sum();
        text.append('`').append(options).append("`: ").append(faults).append(" faults of ");
        text.append(kinds.size()).append(" kinds in ");
        text.append(Duration.ofNanos(System.nanoTime() - started).toSeconds()).append(" s, on ");
        text.append(Runtime.getRuntime().availableProcessors()).append(" processors.\n\n");
        text.append("| events | |\n| --- | --: |\n");
        row(text, "in the topic, once and in order", balance.eventsTold());
        balance.toldBy().forEach((client, told) -> row(text, "of them `" + client + "`", told));
        row(text, "reached the sockets, by the traces of the sessions", balance.eventsRead());
        row(text, "told before by a snapshot, and left out by the session", balance.eventsRepeated());
        row(text, "on their way when their connection broke", balance.eventsCutOff());
        row(text, "of them never read by the session, by its trace", balance.eventsUnread());
        row(
                text,
                "read by a session that ended, or whose route did, before they were in the topic",
                balance.eventsEnded());
        row(text, "in the time of a route that ended, or of none", balance.eventsMissed());
        row(text, "kept back by a message filter", balance.eventsKept());
        row(text, "**lost**", balance.eventsLost());
        row(text, "**told twice**", balance.eventsDuplicated());
        row(text, "**out of order**", balance.eventsReordered());
        row(text, "**invented**", balance.eventsInvented());
        rowsOfRequests(text);
        text.append("\n| fault | times | events | recovered | median | worst |\n");
        text.append("| --- | --: | --: | --: | --: | --: |\n");
        kinds.forEach((kind, injuries) -> text.append(row(kind, injuries)));
        text.append(row("**all**", kinds.values().stream().flatMap(List::stream).toList()));
        text.append('\n');
        text.append("- ").append(balance.connections()).append(" connections, ");
        text.append(balance.connectionsUnclear()).append(" of them without a trace of their end\n");
        vitals.forEach(each -> text.append("- ").append(each).append('\n'));
        return text.toString();
    }

    private void rowsOfRequests(StringBuilder text) {
        text.append("\n| requests | |\n| --- | --: |\n");
        row(text, "made by users", requests.requests());
        row(text, "of them of sessions in monitor mode", requests.requestsOfMonitors());
        row(text, "confirmed", requests.count(Request.Outcome.CONFIRMED));
        row(text, "refused with a reason", requests.count(Request.Outcome.REFUSED));
        row(text, "not answered by the server in time", requests.count(Request.Outcome.TIMED_OUT));
        row(text, "on their way when their connection ended", requests.count(Request.Outcome.CUT_OFF));
        row(text, "while there was no route or no container", requests.count(Request.Outcome.AWAY));
        row(text, "**without an answer**", requests.unanswered());
        row(text, "**answered twice**", requests.answeredTwice());
    }

    private static void row(StringBuilder text, String what, long events) {
        text.append("| ").append(what).append(" | ").append(events).append(" |\n");
    }

    private static String row(String kind, List<Injury> injuries) {
        List<Long> times = injuries.stream()
                .map(Injury::recovery)
                .filter(time -> time >= 0)
                .sorted()
                .toList();
        long events = injuries.stream().mapToLong(Injury::events).sum();
        String median = times.isEmpty() ? "-" : seconds(times.get(times.size() / 2));
        String worst = times.isEmpty() ? "-" : seconds(times.get(times.size() - 1));
        return "| %s | %d | %d | %d | %s | %s |%n"
                .formatted(kind, injuries.size(), events, times.size(), median, worst)
                .replace("\r", "");
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
    }

    /** Writes the figures where they can be copied from. */
    void write(Path file, Balance balance) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(balance));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

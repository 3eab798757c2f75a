package org.ctios.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The books as a text, for who has to find out what went wrong: what was sent and what was told, session by session in the
 * order of time, with what the suite had done.
 */
final class Evidence {
    private record Line(long millis, String text) {
        @Override
        public String toString() {
            return Instant.ofEpochMilli(millis) + " " + text;
        }
    }

    private final List<Line> lines = new ArrayList<>();

    Evidence note(long millis, Object what) {
        lines.add(new Line(millis, String.valueOf(what)));
        return this;
    }

    Evidence sent(Client client, List<SentConnection> connections) {
        for (SentConnection connection : connections) {
            note(connection.opened(), client + " opened " + connection + ", " + connection.reading());
            for (int i = 0; i < connection.events().size(); i++) {
                SentConnection.Sent sent = connection.events().get(i);
                String end = i == connection.reading().events() ? ", behind what was read by the trace" : "";
                note(sent.millis(), client + " sent " + sent.event() + ", " + connection + end);
            }
        }
        return this;
    }

    /** Records have the time when the session heard what they tell. */
    Evidence told(List<TopicRecord> records) {
        for (TopicRecord record : records) {
            String marks = (record.resync() ? " resync" : "") + (record.snapshot() ? " snapshot" : "");
            note(record.heardMillis(), record.session() + " told " + record + marks + ", " + record.fingerprint());
        }
        return this;
    }

    void write(Path file) {
        lines.sort(Comparator.comparingLong(Line::millis));
        try {
            Files.write(file, lines.stream().map(Line::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

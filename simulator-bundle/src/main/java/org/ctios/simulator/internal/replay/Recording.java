package org.ctios.simulator.internal.replay;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ctios.ged188.Message;
import org.ctios.ged188.MessageTypes;
import org.ctios.ged188.ProtocolVersion;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;
import org.ctios.simulator.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a wire trace says of connections that it has from their beginning on. The file is read twice, line by line: once to know
 * the connections, and once to be played. So it may be larger than the memory.
 *
 * @param file the trace
 * @param dialect of all its messages, or null for the one that each of them names
 * @param connections in the order of their beginnings
 * @param messages of the servers that are played
 * @param notes what of it cannot be played as it was, in words
 */
record Recording(
        Path file, @Nullable Dialect dialect, List<Connection> connections, long messages, List<String> notes) {
    /**
     * A connection of the recorded session. Numbers begin anew when a session does; the place in the list is unique.
     *
     * @param place in the order of beginnings, from 0
     * @param side where it went
     * @param version of its messages
     * @param opened line on which it begins
     * @param closed line on which it ends, or the highest number when it does not
     * @param ending how it ends
     * @param silences where the server left heartbeats unanswered
     * @param refusals lines of FAILURE_CONF in answer to a heartbeat
     * @param questions line on which each question, or the answer to it, stands last
     */
    record Connection(
            int place,
            Side side,
            ProtocolVersion version,
            long opened,
            long closed,
            Ending ending,
            List<Silence> silences,
            Set<Long> refusals,
            Map<Question, Long> questions) {
        /** Whether the server leaves heartbeats unanswered behind that line. */
        boolean isSilentBehind(long line) {
            return silences.stream().anyMatch(each -> each.from() <= line && line < each.to());
        }

        /** Whether the server refuses a heartbeat in that line. */
        boolean isRefusedHeartbeat(long line) {
            return refusals.contains(line);
        }

        /** Whether the recorded session asks that behind that line, or is answered there. */
        boolean hasBehind(long line, Question question) {
            return questions.getOrDefault(question, 0L) > line;
        }
    }

    /**
     * A part of a connection in which the server leaves heartbeats unanswered.
     *
     * @param from line of what it said last before
     * @param to line on which it answers again
     */
    record Silence(long from, long to) {}

    /**
     * Looks through a file.
     *
     * @throws UncheckedIOException when it cannot be read
     * @throws IllegalArgumentException when it is no trace, or has no connection from its beginning on
     */
    static Recording scan(Path file, @Nullable Dialect dialect) {
        List<ConnectionScan> found = new ArrayList<>();
        Map<Integer, ConnectionScan> byNumber = new HashMap<>();
        Notes notes = new Notes();
        try (TraceLines lines = new TraceLines(file, dialect)) {
            for (TraceEntry entry = lines.next(); entry != null; entry = lines.next()) {
                ConnectionScan connection = byNumber.get(entry.connection());
                if (entry.kind() == Kind.OPENED) {
                    connection =
                            new ConnectionScan(found.size(), entry.connection(), lines.side(entry), lines.number());
                    byNumber.put(entry.connection(), connection);
                    found.add(connection);
                } else if (entry.kind() == Kind.DROPPED) {
                    notes.dropped(entry, lines.number());
                } else if (connection != null) {
                    connection.add(entry, lines.number());
                }
            }
            notes.end(lines, found);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    file + " has no connection from its beginning on. Turn the trace on before the"
                            + " session connects, or disconnect and connect it");
        }
        return new Recording(
                file,
                dialect,
                found.stream().map(ConnectionScan::connection).toList(),
                found.stream().mapToLong(ConnectionScan::messages).sum(),
                notes.all());
    }

    /** Whether a message has no place of its own in the recording: heartbeats, and the end of a session. */
    static boolean isUpkeep(Message message) {
        return switch (message.typeNumber()) {
            case MessageTypes.HEARTBEAT_REQ,
                    MessageTypes.HEARTBEAT_CONF,
                    MessageTypes.CLOSE_REQ,
                    MessageTypes.CLOSE_CONF -> true;
            default -> false;
        };
    }

    /** The steps of the connections, from the first one on. */
    Steps steps() {
        return new Steps(this);
    }

    /**
     * One entry, and which connection it belongs to.
     *
     * @param connection the connection
     * @param entry what happened
     * @param line where it stands
     */
    record Step(Connection connection, TraceEntry entry, long line) {}

    /** Reads the steps, one after the other. */
    static final class Steps implements AutoCloseable {
        private final Recording recording;
        private final TraceLines lines;
        private final Map<Integer, Connection> open = new HashMap<>();
        private int begun;

        private Steps(Recording recording) {
            this.recording = recording;
            this.lines = new TraceLines(recording.file, recording.dialect);
        }

        /** The next step, or null at the end. */
        @Nullable
        Step next() {
            for (TraceEntry entry = lines.next(); entry != null; entry = lines.next()) {
                if (entry.kind() == Kind.OPENED && begun < recording.connections.size()) {
                    open.put(entry.connection(), recording.connections.get(begun++));
                }
                Connection connection = open.get(entry.connection());
                if (connection != null && entry.kind() != Kind.DROPPED) {
                    return new Step(connection, entry, lines.number());
                }
            }
            return null;
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}

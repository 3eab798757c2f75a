package org.ctios.itests.faults;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ctios.ged188.TraceEntry;
import org.ctios.itests.EtcFile;

/**
 * The wire traces of the sessions, each in a file of its own of which nothing is put aside: what each session has read from its
 * sockets. Not thread-safe.
 */
final class Traces {
    /** MiB, the largest file that a session can be told. */
    private static final int LARGEST = 100_000;

    /** What stands for a line that a full disk or a dead process has left: entries are missing. */
    private static final TraceEntry BROKEN = TraceEntry.of(Instant.EPOCH, TraceEntry.Kind.DROPPED, 0, "", "1");

    private final Wire wire;
    private final WallClock clock;
    private final Map<Client, TraceTail> files = new EnumMap<>(Client.class);

    /**
     * Nothing is there yet.
     *
     * @param directory for the files
     * @param wire the books of the connections
     * @param clock which the times in the files are told by
     */
    Traces(Path directory, Wire wire, WallClock clock) {
        this.wire = wire;
        this.clock = clock;
        for (Client client : Client.values()) {
            files.put(client, new TraceTail(directory.resolve("wire-" + client + ".jsonl")));
        }
    }

    /** A session is to write its trace into its file of these. */
    void configure(Client client, EtcFile file) {
        file.set(Map.<String, Object>of(
                "trace.enabled", true, "trace.file", files.get(client).file(), "trace.maxSize", LARGEST));
    }

    /** Sessions that have written nothing yet. */
    List<Client> missing() {
        return files.keySet().stream()
                .filter(client -> files.get(client).isEmpty())
                .toList();
    }

    /** Sessions whose trace does not tell of what comes. */
    List<Client> away() {
        read();
        return files.keySet().stream().filter(wire::isUntraced).toList();
    }

    /** Enters what has been written since the last look. */
    void read() {
        files.forEach((client, file) -> file.lines().forEach(line -> {
            TraceEntry entry = entry(line);
            wire.traced(client, entry, clock.real(entry.time().toEpochMilli()));
        }));
    }

    private static TraceEntry entry(String line) {
        try {
            return TraceEntry.parse(line);
        } catch (IllegalArgumentException e) {
            return BROKEN;
        }
    }

    /** From now on a session cannot write its trace, or writes it elsewhere, until its file here begins anew. */
    void goAway(Client client) {
        read();
        wire.untraced(client);
    }
}

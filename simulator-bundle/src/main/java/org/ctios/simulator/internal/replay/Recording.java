package org.ctios.simulator.internal.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;

/**
 * What a wire trace says of connections that it has from their beginning on, in its order.
 *
 * @param entries of connections only
 */
record Recording(List<TraceEntry> entries) {
    /**
     * Reads a file.
     *
     * @throws UncheckedIOException when it cannot be read
     * @throws IllegalArgumentException when it is no trace, or has no connection from its beginning on
     */
    static Recording read(Path file) {
        List<TraceEntry> entries = new ArrayList<>();
        Set<Integer> open = new HashSet<>();
        int number = 0;
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
        for (String line : lines) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            TraceEntry entry = entry(file, number, line);
            if (entry.kind() == Kind.OPENED) {
                open.add(entry.connection());
            }
            if (open.contains(entry.connection()) && entry.kind() != Kind.DROPPED) {
                entries.add(entry);
            }
        }
        if (open.isEmpty()) {
            throw new IllegalArgumentException(
                    file + " has no connection from its beginning on. Turn the trace on before the"
                            + " session connects, or disconnect and connect it");
        }
        return new Recording(List.copyOf(entries));
    }

    /** The beginning of the first connection behind that place. */
    Optional<TraceEntry> opened(int place) {
        return entries.stream()
                .skip(place + 1L)
                .filter(entry -> entry.kind() == Kind.OPENED)
                .findFirst();
    }

    private static TraceEntry entry(Path file, int number, String line) {
        try {
            return TraceEntry.parse(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ", line " + number + ": " + e.getMessage(), e);
        }
    }
}

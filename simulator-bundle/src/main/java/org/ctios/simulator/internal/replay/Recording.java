package org.ctios.simulator.internal.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ctios.ged188.TraceEntry;
import org.ctios.ged188.TraceEntry.Kind;

/**
 * What a wire trace says of connections that it has from their beginning on, in its order.
 *
 * @param entries of connections only
 * @param lastOpened place of the last connection's beginning
 */
record Recording(List<TraceEntry> entries, int lastOpened) {
    /**
     * Reads a file.
     *
     * @throws UncheckedIOException when it cannot be read
     * @throws IllegalArgumentException when it is no trace, or has no connection from its beginning on
     */
    static Recording read(Path file) {
        List<TraceEntry> entries = new ArrayList<>();
        Set<Integer> open = new HashSet<>();
        int lastOpened = -1;
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
                lastOpened = entries.size();
            }
            if (open.contains(entry.connection()) && entry.kind() != Kind.DROPPED) {
                entries.add(entry);
            }
        }
        if (lastOpened < 0) {
            throw new IllegalArgumentException(
                    file + " has no connection from its beginning on. Turn the trace on before the"
                            + " session connects, or disconnect and connect it");
        }
        return new Recording(List.copyOf(entries), lastOpened);
    }

    private static TraceEntry entry(Path file, int number, String line) {
        try {
            return TraceEntry.parse(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ", line " + number + ": " + e.getMessage(), e);
        }
    }
}

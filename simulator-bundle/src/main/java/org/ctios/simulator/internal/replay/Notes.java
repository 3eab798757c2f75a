package org.ctios.simulator.internal.replay;

import java.util.ArrayList;
import java.util.List;
import org.ctios.ged188.TraceEntry;

/** Collects what of a recording cannot be played as it was. */
final class Notes {
    private final List<String> all = new ArrayList<>();
    private long dropped;
    private String firstDropped = "";

    /** Entries are missing in the file. */
    void dropped(TraceEntry entry, long line) {
        if (dropped++ == 0) {
            firstDropped = "line " + line + " (" + entry.note() + ")";
        }
    }

    /** The file was read to its end. */
    void end(TraceLines lines, List<ConnectionScan> connections) {
        lines.missingEnd().ifPresent(all::add);
        if (dropped > 0) {
            all.add(dropped + " times entries are missing in the file, first in " + firstDropped
                    + ": what the server sent there is not sent");
        }
        for (ConnectionScan each : connections) {
            if (each.ending() == Ending.GARBAGE) {
                all.add("connection " + each.number()
                        + ": what the server sent at its end was not GED-188 and is not in"
                        + " the file; the header of an impossible message stands for it");
            }
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }
}

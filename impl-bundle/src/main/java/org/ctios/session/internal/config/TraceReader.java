package org.ctios.session.internal.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads the keys {@code trace.*}. */
final class TraceReader {
    private static final int MEBIBYTE_BITS = 20;
    private static final String FILE = "trace.file";

    private final ConfigurationValues values;

    TraceReader(ConfigurationValues values) {
        this.values = values;
    }

    TraceSettings read(String session) {
        return new TraceSettings(
                values.bool("trace.enabled", false),
                file(session),
                values.number("trace.maxSize", 50, 1, 100_000) << MEBIBYTE_BITS,
                (int) values.number("trace.files", 5, 1, 1000));
    }

    private String file(String session) {
        String file = values.text(FILE, "");
        if (file.isEmpty()) {
            return Path.of(logs(), "ctios-trace-" + session.replaceAll("[^A-Za-z0-9._-]", "_") + ".jsonl")
                    .toString();
        }
        try {
            return Path.of(file).toString();
        } catch (InvalidPathException e) {
            values.refuse(FILE, file, "is no name of a file, " + e.getReason(), "Write the path of a file");
            return file;
        }
    }

    /** Where a Karaf keeps its logs; elsewhere the working directory. */
    private static String logs() {
        String logs = System.getProperty("karaf.log", "");
        String data = System.getProperty("karaf.data", "");
        if (!logs.isEmpty()) {
            return logs;
        }
        return data.isEmpty() ? "." : Path.of(data, "log").toString();
    }
}

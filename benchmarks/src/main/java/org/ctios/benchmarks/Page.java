package org.ctios.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page with the figures: each part of a run replaces what stands between its two markers, and nothing else. */
final class Page {
    private final Path file;

    Page(Path file) {
        this.file = file;
    }

    /** Writes the table on top anew, from those below it. */
    void summarize() throws IOException {
        put(Summary.NAME, Summary.of(Files.readString(file)));
    }

    /** Replaces a part. */
    void put(String part, String text) throws IOException {
        String page = Files.readString(file);
        String begin = "<!-- measured: " + part + " -->\n";
        String end = "<!-- end of " + part + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(
                    file + " has no place for '" + part + "': " + begin.strip() + " ... " + end);
        }
        Files.writeString(
                file, page.substring(0, from + begin.length()) + "\n" + text.strip() + "\n\n" + page.substring(to));
    }
}

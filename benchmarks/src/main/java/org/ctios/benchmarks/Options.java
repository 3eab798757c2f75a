package org.ctios.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ctios.benchmarks.path.JavaHome;

/**
 * What is to be measured, from system properties.
 *
 * @param part {@code all}, one of {@link Main#PARTS}, or {@link Summary#NAME} to measure nothing
 * @param quick whether few rounds are enough, to see that it runs
 * @param page the page that is rewritten
 * @param homes homes of the Java versions to race with, the one that this runs in first
 */
record Options(String part, boolean quick, Path page, List<Path> homes) {
    /** The options {@code bench.part}, {@code bench.quick} and {@code bench.jdks}. */
    static Options read(Path page) throws IOException {
        String part = System.getProperty("bench.part", "all");
        List<String> parts = new ArrayList<>(Main.PARTS);
        parts.add(Summary.NAME);
        if (!part.equals("all") && !parts.contains(part)) {
            throw new IllegalArgumentException("bench.part is all or one of " + parts + ", not " + part);
        }
        return new Options(
                part, Boolean.getBoolean("bench.quick"), page, JavaHome.ownAnd(System.getProperty("bench.jdks", "")));
    }

    boolean has(String wanted) {
        return part.equals("all") || part.equals(wanted);
    }

    /** How a run was called, for the page. It has no paths, which are those of one machine. */
    String text() throws IOException {
        List<String> others = new ArrayList<>();
        for (Path home : homes.subList(1, homes.size())) {
            others.add(JavaHome.release(home));
        }
        return "Run with `-Dbench.part=" + part + " -Dbench.quick=" + quick
                + (others.isEmpty()
                        ? "`"
                        : " -Dbench.jdks=" + String.join(",", Collections.nCopies(others.size(), "HOME")) + "` ("
                                + String.join(", ", others) + ")")
                + " on Java " + System.getProperty("java.version") + " with "
                + Runtime.getRuntime().availableProcessors() + " processors."
                + (quick ? " Few rounds: the figures are worth nothing." : "");
    }
}

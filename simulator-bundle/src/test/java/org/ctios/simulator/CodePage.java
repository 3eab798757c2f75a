package org.ctios.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ctios.ged188.Enumeration;
import org.ctios.simulator.Provocations.Case;

/** The tables of codes on the page of the simulator. */
final class CodePage {
    private static final Path PAGE = Path.of("..", "docs", "simulator.md");

    private CodePage() {}

    /** One row for each code that is sent, in the order of their numbers. */
    static List<String> rows(Enumeration codes, Map<String, Case> cases) {
        Map<Long, String> sent = new TreeMap<>();
        cases.forEach((symbol, each) -> sent.put(
                codes.value(symbol), "| " + codes.value(symbol) + " | `" + symbol + "` | " + each.text() + " |"));
        return new ArrayList<>(sent.values());
    }

    /** The page has these rows, which are written to a file below {@code target} too. */
    static void has(List<String> rows, String file) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", file), rows);
        assertThat(Files.readAllLines(PAGE)).containsSubsequence(rows);
    }
}

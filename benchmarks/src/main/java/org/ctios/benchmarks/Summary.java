package org.ctios.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The table on top of the page: all lines of the measured tables that have a goal. It is made from the page and not from a
 * run, since a run may be of one part only, and the others keep their lines.
 */
final class Summary {
    static final String NAME = "summary";

    private static final String HEAD =
            """
            | part | goal | figure | verdict |
            | --- | --- | ---: | --- |
            """;

    private static final String BEGIN = "<!-- measured: ";
    private static final String END = "<!-- end of ";
    private static final String MET = "met";

    private final List<String> rows = new ArrayList<>();
    private String heading = "";
    private List<String> columns = List.of();
    private boolean inside;
    private int met;

    private Summary() {}

    /** The table for a page. */
    static String of(String page) {
        Summary summary = new Summary();
        page.lines().forEach(summary::read);
        return String.format(
                Locale.ROOT,
                "%d of %d goals are met. Each line is one of a table below; its part leads there.%n%n%s%s",
                summary.met,
                summary.rows.size(),
                HEAD,
                String.join("", summary.rows));
    }

    private void read(String line) {
        if (line.startsWith("## ")) {
            heading = line.substring(3).strip();
        } else if (line.startsWith(BEGIN)) {
            inside = !line.startsWith(BEGIN + NAME);
        } else if (line.startsWith(END)) {
            inside = false;
        } else if (!inside || !line.startsWith("|")) {
            columns = List.of();
        } else if (columns.isEmpty()) {
            columns = cells(line);
        } else {
            row(cells(line));
        }
    }

    private void row(List<String> cells) {
        int at = columns.indexOf("goal");
        // The line of dashes below the head has some in every cell.
        if (at < 0
                || cells.size() != columns.size()
                || cells.get(at).isEmpty()
                || cells.get(at).startsWith("---")) {
            return;
        }
        String goal = cells.get(at);
        String verdict = cells.get(at + 1);
        met += verdict.equals(MET) ? 1 : 0;
        rows.add(String.format(
                Locale.ROOT,
                "| [%s](#%s) | %s, %s: %s | %s | %s |%n",
                heading,
                anchor(heading),
                cells.get(0),
                cells.get(1),
                goal,
                figure(cells, goal),
                verdict.equals(MET) ? MET : "**" + verdict + "**"));
    }

    /** What the goal is for: a ratio, the figure, or both figures. */
    private String figure(List<String> cells, String goal) {
        int own = columns.indexOf("this project");
        if (own < 0 || goal.startsWith("ratio")) {
            return cells.get(columns.indexOf("ratio"));
        }
        return goal.startsWith("both") ? cells.get(own) + " and " + cells.get(own + 1) : cells.get(own);
    }

    private static List<String> cells(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return cells.subList(1, cells.size() - 1);
    }

    /** As the viewers of such pages name a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }
}

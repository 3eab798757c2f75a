package org.ctios.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ctios.benchmarks.run.Line;

/** A chart of pairs of bars as SVG, legible on light and on dark ground. */
public final class BarChart {
    private static final int WIDTH = 760;
    private static final int MARGIN = 16;

    /** More than most letters take, so that the longest label is whole. */
    private static final int LETTER = 7;

    private static final int RIGHT = 90;
    private static final int BAR = 14;
    private static final int GAP = 16;
    private static final int HEAD = 58;

    private final String title;
    private final String other;
    private final String unit;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String label, double ours, double other) {}

    /** An empty chart beside something written by hand. */
    public BarChart(String title, String unit) {
        this(title, "hand-written", unit);
    }

    /** An empty chart beside something else. */
    public BarChart(String title, String other, String unit) {
        this.title = title;
        this.other = other;
        this.unit = unit;
    }

    /** Adds a pair. */
    public void add(String label, double ours, double other) {
        rows.add(new Row(label, ours, other));
    }

    /** The references to charts, as they stand on the page, in the order of their files. */
    public static String pictures(Map<String, BarChart> charts) {
        return new TreeMap<>(charts)
                .entrySet().stream()
                        .map(chart -> "\n![" + chart.getValue().title + "](images/" + chart.getKey() + ")\n")
                        .collect(Collectors.joining());
    }

    String svg() {
        double most = rows.stream()
                .mapToDouble(row -> Math.max(row.ours(), row.other()))
                .max()
                .orElse(1);
        int height = HEAD + rows.size() * (2 * BAR + GAP);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s" \
                font-family="system-ui, sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="12" y="22" font-size="15" font-weight="600" fill="#1b1f24">%s</text>
                <rect x="12" y="33" width="10" height="10" fill="#1f6feb"/>\
                <text x="27" y="42" fill="#1b1f24">this project</text>
                <rect x="120" y="33" width="10" height="10" fill="#a8b1bb"/>\
                <text x="135" y="42" fill="#1b1f24">%s</text>
                """,
                WIDTH,
                height,
                title,
                title,
                other));
        int left = left();
        int top = HEAD;
        for (Row row : rows) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#1b1f24\">%s</text>%n",
                    left - MARGIN / 2,
                    top + BAR + 4,
                    row.label()));
            bar(svg, left, top, row.ours(), most, "#1f6feb");
            bar(svg, left, top + BAR, row.other(), most, "#a8b1bb");
            top += 2 * BAR + GAP;
        }
        return svg.append("</svg>\n").toString();
    }

    /** Where bars begin: right of the longest label. */
    private int left() {
        return MARGIN
                + LETTER
                        * rows.stream()
                                .mapToInt(row -> row.label().length())
                                .max()
                                .orElse(0);
    }

    private void bar(StringBuilder svg, int left, int top, double value, double most, String colour) {
        double length = (WIDTH - left - RIGHT) * value / most;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>"
                        + "<text x=\"%.1f\" y=\"%d\" fill=\"#1b1f24\">%s</text>%n",
                left,
                top,
                length,
                BAR - 1,
                colour,
                left + length + 6,
                top + BAR - 3,
                (Line.number(value) + " " + unit).strip()));
    }
}

package org.ctios.benchmarks.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ctios.benchmarks.BarChart;

/** A part of a run, with a table and perhaps charts of its own. */
public interface Part {
    /**
     * What came of it.
     *
     * @param lines of the table
     * @param charts by the name of the file
     */
    record Report(List<Line> lines, Map<String, BarChart> charts) {
        /** The table and the charts, as they stand on the page. */
        public String text() {
            return Line.HEAD + lines.stream().map(Line::text).collect(Collectors.joining()) + BarChart.pictures(charts);
        }
    }

    /**
     * Measures.
     *
     * @throws Exception when something did not work; then nothing was measured
     */
    Report run() throws Exception;
}

package org.ctios.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ctios.benchmarks.path.Comparison;
import org.junit.jupiter.api.Test;

/** A chart finds its lines by their titles. */
class PathTablesTest {
    private final PathTables tables = new PathTables(List.of(
            comparison("events a second, wire to listener / hand-written reader", "version 24", 0.85, true),
            comparison("events a second, wire to listener / reader that hands over", "version 24", 0, true),
            comparison(
                    "99th percentile at 10,000 events/s, wire to route / hand-written consumer", "JMX", 1.3, false)));

    @Test
    void ratesStandBesideTheirGoals() {
        assertThat(tables.charts().get("performance-rates.svg"))
                .extracting(BarChart::svg)
                .asString()
                .contains(">listener / hand-written reader, version 24<", ">0.50 ×<", ">0.85 ×<")
                .doesNotContain("hands over");
    }

    @Test
    void latencyStandsBesideThatOfTheYardstick() {
        assertThat(tables.charts().get("performance-latency.svg"))
                .extracting(BarChart::svg)
                .asString()
                .contains(">99th percentile / hand-written consumer<", ">40 µs<", ">20 µs<");
    }

    @Test
    void thePageRefersToEachChart() {
        assertThat(tables.charts().keySet()).hasSize(4).allSatisfy(file -> assertThat(tables.text())
                .contains("](images/" + file + ")"));
    }

    private static Comparison comparison(String title, String parameter, double goal, boolean rates) {
        return new Comparison(title, parameter, goal, rates, List.of(List.of(new Comparison.Pair(40_000, 20_000))));
    }
}

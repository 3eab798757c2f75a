package org.ctios.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ctios.benchmarks.failover.FailoverPart;
import org.ctios.benchmarks.load.LoadPart;
import org.ctios.benchmarks.run.Line;
import org.ctios.benchmarks.run.Line.Goal;
import org.ctios.benchmarks.run.Part;
import org.ctios.benchmarks.scale.ScalePart;
import org.ctios.benchmarks.simulator.SimulatorPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A part that nobody runs in the build would rot: each runs once, small, and breaks down when something is missing. */
@Timeout(240)
class PartsTest {
    @Test
    void sessionsLeaveASideThatIsDeadFrozenOrRefuses() throws Exception {
        Part.Report report = new FailoverPart(true).run();
        assertThat(report.lines()).hasSize(4 + 1 + 2 + 8).allSatisfy(PartsTest::isMeasured);
        assertThat(report.lines())
                .filteredOn(line -> line.measured().contains("QuickFIX/J"))
                .singleElement()
                .satisfies(line -> assertThat(line.other()).isPositive().isFinite());
        assertThat(report.charts()).containsOnlyKeys("performance-failover.svg");
        assertThat(report.text()).contains("![From the death of a socket");
    }

    @Test
    void manySessionsAndAWholeContactCentreAreKnown() throws Exception {
        Part.Report report = new ScalePart(true).run();
        assertThat(report.lines()).hasSize(5 + 6 + 5);
        assertThat(report.lines())
                .filteredOn(line -> line.measured().startsWith("threads"))
                .hasSize(2)
                .allSatisfy(PartsTest::isMeasured)
                .allMatch(Line::isMet);
        assertThat(report.charts()).containsOnlyKeys("performance-heap.svg", "performance-start.svg");
    }

    @Test
    void aLoadABurstAndAnOverloadComeThrough() throws Exception {
        Part.Report report = new LoadPart(true).run();
        assertThat(report.lines()).hasSize(6 + 6 + 3 + 3 + 3);
        assertThat(report.lines())
                .filteredOn(line -> !line.measured().startsWith("growth"))
                .allSatisfy(PartsTest::isMeasured);
        assertThat(report.charts()).containsOnlyKeys("performance-load.svg");
    }

    @Test
    void theSimulatorTellsAsMuchAsItsClientsTake() throws Exception {
        assertThat(new SimulatorPart(true).run().lines())
                .hasSize(2 + 3)
                .last()
                .asString()
                .startsWith("| 1,000 | 100 | ");
    }

    @Test
    void aGoalIsForTheFigureOrForItsRatio() {
        Line ratio = new Line("failover", "median", "ms", 3, 2, Goal.ratioAtMost(1.5));
        assertThat(ratio.text()).isEqualTo("| failover | median | 3 ms | 2 ms | 1.50 | ratio &le; 1.50 | met |\n");
        assertThat(new Line("failover", "median", "ms", 3.1, 2, Goal.ratioAtMost(1.5)).isMet())
                .isFalse();
        Line both = new Line("sent", "load", "events/s", 995, 985, Goal.bothAtLeast(990));
        assertThat(both.text())
                .isEqualTo("| sent | load | 995 events/s | 985 events/s | 1.01 | both &ge; 990 events/s | missed |\n");
        assertThat(new Line("sent", "load", "", 995, 991, Goal.bothAtLeast(990)).isMet())
                .isTrue();
        Line figure = Line.alone("heap", "5,000", "KiB", 64.5, Goal.atMost(64));
        assertThat(figure.text()).isEqualTo("| heap | 5,000 | 64.5 KiB |  |  | &le; 64 KiB | missed |\n");
        assertThat(Line.alone("heap", "", "", Double.NaN, Goal.atMost(64)).isMet())
                .isFalse();
        assertThat(Line.alone("threads", "", "", 1234, Goal.NONE).text()).contains("| 1,234 |");
        assertThat(new Part.Report(java.util.List.of(figure), Map.of()).text()).startsWith(Line.HEAD);
    }

    private static void isMeasured(Line line) {
        assertThat(line.ours()).as(line.measured()).isNotNegative().isFinite();
        assertThat(line.other())
                .as(line.measured())
                .satisfiesAnyOf(other -> assertThat(other).isNaN(), other -> assertThat(other)
                        .isNotNegative());
    }
}

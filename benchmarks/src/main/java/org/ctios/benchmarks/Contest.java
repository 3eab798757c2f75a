package org.ctios.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * Two contenders of a benchmark that takes turns, and what their ratio should be.
 *
 * @param title what is compared, in the words of the table
 * @param benchmark class and method
 * @param over the counter above the line of the ratio
 * @param under the counter below it
 * @param goal the ratio to reach, 0 when none is set
 * @param atLeast whether a larger ratio is better
 */
record Contest(String title, String benchmark, String over, String under, double goal, boolean atLeast) {
    static final String HEAD =
            """
            | measured | parameter | ratio | forks | goal | | ours, ns | other, ns |
            | --- | --- | ---: | ---: | ---: | --- | ---: | ---: |
            """;

    static final List<Contest> ALL = List.of(
            new Contest(
                    "header and three fields / hand-written lazy reader",
                    "DecodeBenchmark.inTurns",
                    "ours",
                    "second",
                    1.5,
                    false),
            new Contest(
                    "whole walk / hand-written eager decoder", "WalkBenchmark.inTurns", "ours", "second", 1.3, false),
            new Contest(
                    "header and three fields / careless lazy reader",
                    "DecodeBenchmark.carelessInTurns",
                    "ours",
                    "second",
                    0,
                    false),
            new Contest(
                    "whole walk / careless eager decoder", "WalkBenchmark.carelessInTurns", "ours", "second", 0, false),
            new Contest(
                    "bean with setters / decode, no field read",
                    "DecodeBenchmark.unreadInTurns",
                    "second",
                    "ours",
                    20,
                    true),
            new Contest(
                    "bean with setters / header and three fields",
                    "DecodeBenchmark.inTurns",
                    "third",
                    "ours",
                    20,
                    true),
            new Contest(
                    "QuickFIX/J, parse and three fields / header and three fields",
                    "FixBenchmark.inTurns",
                    "second",
                    "ours",
                    0,
                    true),
            new Contest("frames / hand-written cutter", "FrameBenchmark.inTurns", "ours", "second", 0, false));

    /** A line of the table for each parameter of the benchmark. */
    String lines(Collection<RunResult> runs) {
        StringBuilder lines = new StringBuilder();
        for (RunResult run : runs) {
            if (run.getParams().getBenchmark().endsWith("." + benchmark)) {
                lines.append(line(run));
            }
        }
        return lines.toString();
    }

    /** The ratios beside their goal, where more is better. */
    void chart(Collection<RunResult> runs, BarChart chart) {
        for (RunResult run : runs) {
            if (run.getParams().getBenchmark().endsWith("." + benchmark) && goal > 0 && atLeast) {
                String label = title.replaceFirst(".* / ", "");
                chart.add(label + ", " + Main.parameters(run), middle(ratios(run)), goal);
            }
        }
    }

    private double[] ratios(RunResult run) {
        return sorted(run, fork -> time(fork, over) / time(fork, under));
    }

    private String line(RunResult run) {
        double[] ratios = ratios(run);
        double ratio = ratios[ratios.length / 2];
        int messages = run.getParams().getOpsPerInvocation();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f to %.2f | %s | %s | %.1f | %.1f |%n",
                title,
                Main.parameters(run),
                ratio,
                ratios[0],
                ratios[ratios.length - 1],
                goal == 0 ? "" : (atLeast ? "&ge; " : "&le; ") + goal,
                verdict(ratio),
                middle(sorted(run, fork -> time(fork, "ours"))) / messages,
                middle(sorted(run, fork -> time(fork, over.equals("ours") ? under : over))) / messages);
    }

    private String verdict(double ratio) {
        if (goal == 0) {
            return "";
        }
        return (atLeast ? ratio >= goal : ratio <= goal) ? "met" : "missed";
    }

    private static double[] sorted(RunResult run, ToDoubleFunction<BenchmarkResult> value) {
        return run.getBenchmarkResults().stream().mapToDouble(value).sorted().toArray();
    }

    /** Median over the iterations of one virtual machine. */
    private static double time(BenchmarkResult fork, String counter) {
        return middle(fork.getIterationResults().stream()
                .mapToDouble(iteration -> score(iteration, counter))
                .sorted()
                .toArray());
    }

    private static double score(IterationResult iteration, String counter) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(counter), counter)
                .getScore();
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }
}

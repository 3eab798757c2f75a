package org.ctios.benchmarks.path;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A line of a table: this project beside a yardstick.
 *
 * @param title what is compared
 * @param parameter how it was set up
 * @param goal the ratio to reach, 0 when none is set
 * @param rates whether the ratio is that of rates, and more is better; else that of times
 * @param forks the rounds of each virtual machine
 */
public record Comparison(String title, String parameter, double goal, boolean rates, List<List<Pair>> forks) {
    public static final String HEAD =
            """
            | measured | parameter | ratio | forks | goal | | ours, ns | other, ns |
            | --- | --- | ---: | ---: | ---: | --- | ---: | ---: |
            """;

    /** Nanoseconds of one round. */
    public record Pair(double ours, double other) {}

    /** Median over the rounds of a machine, then over the machines. */
    public double ratio() {
        return middle(ratios());
    }

    private double[] ratios() {
        return forks.stream()
                .mapToDouble(rounds ->
                        median(rounds, pair -> rates ? pair.other() / pair.ours() : pair.ours() / pair.other()))
                .sorted()
                .toArray();
    }

    /** Whether the goal is reached. */
    public boolean isMet() {
        return rates ? ratio() >= goal : ratio() <= goal;
    }

    /** The line of the table. */
    public String line() {
        double[] ratios = ratios();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f to %.2f | %s | %s | %.0f | %.0f |%n",
                title,
                parameter,
                ratio(),
                ratios[0],
                ratios[ratios.length - 1],
                goal == 0 ? "" : (rates ? "&ge; " : "&le; ") + goal,
                goal == 0 ? "" : isMet() ? "met" : "missed",
                time(Pair::ours),
                time(Pair::other));
    }

    /** Median over the rounds of a machine, then over the machines. */
    public double time(ToDoubleFunction<Pair> of) {
        return middle(forks.stream()
                .mapToDouble(rounds -> median(rounds, of))
                .sorted()
                .toArray());
    }

    private static double median(List<Pair> rounds, ToDoubleFunction<Pair> value) {
        return middle(rounds.stream().mapToDouble(value).sorted().toArray());
    }

    private static double middle(double[] sorted) {
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }
}

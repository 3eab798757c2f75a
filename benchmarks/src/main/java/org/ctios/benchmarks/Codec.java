package org.ctios.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ctios.benchmarks.run.Line;
import org.ctios.ged188.ProtocolVersion;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The codec alone, by JMH: ratios in turns, and allocation in runs of their own. */
final class Codec {
    private static final int FORKS = 5;
    private static final int QUICK_FORKS = 1;
    private static final int OBJECT_HEADER = 16;

    /** Bytes of one object: a {@link org.ctios.ged188.Message} has a header of 12 and four fields of 4, filled up to eights. */
    private static final int ONE_OBJECT = 32;

    private static final List<Decode> DECODES = List.of(
            new Decode("allocated by a decode, no field read", "messageUnread", ""),
            new Decode("allocated by a decode, header and two numbers read", "messageNumbers", ""),
            new Decode("allocated by a decode, header, two numbers and a text read", "message", "handWritten"));

    private final PrintStream out;
    private final Path directory;
    private final boolean quick;

    /**
     * A run.
     *
     * @param directory for the full output of JMH
     */
    Codec(PrintStream out, Path directory, boolean quick) {
        this.out = out;
        this.directory = directory;
        this.quick = quick;
    }

    /**
     * A benchmark whose allocation has a goal.
     *
     * @param title in the words of the table
     * @param name of the method
     * @param yardstick the method beside it, empty when there is none
     */
    private record Decode(String title, String name, String yardstick) {}

    /** What came of it, as it stands on the page, with its charts. */
    record Measured(String text, Map<String, BarChart> charts) {}

    Measured run() throws RunnerException {
        out.println("Measuring in turns, about four minutes; JMH writes to " + directory.resolve("jmh-turns.txt"));
        Collection<RunResult> turns = new Runner(
                        options("\\w*[iI]nTurns$", "jmh-turns.txt", quick ? QUICK_FORKS : FORKS)
                                .warmupIterations(quick ? 2 : 6)
                                .measurementIterations(quick ? 1 : 4)
                                .build())
                .run();
        Collection<RunResult> allocations = new Runner(options(
                                "(message|messageUnread|messageNumbers|messages|frameReader|handWritten|bean|quickfix)$",
                                "jmh-gc.txt",
                                1)
                        .warmupIterations(3)
                        .measurementIterations(2)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        Map<String, Double> bytes = bytes(allocations);
        BarChart chart = new BarChart("Decoding, as a multiple of the speed of a bean with setters", "goal", "×");
        Contest.ALL.forEach(contest -> contest.chart(turns, chart));
        Map<String, BarChart> charts = Map.of("performance-codec.svg", chart);
        String text = Contest.HEAD
                + Contest.ALL.stream().map(contest -> contest.lines(turns)).collect(Collectors.joining())
                + "\n" + decodes(bytes) + allocated(bytes) + BarChart.pictures(charts);
        return new Measured(text, charts);
    }

    private ChainedOptionsBuilder options(String include, String log, int forks) {
        TimeValue time = TimeValue.milliseconds(300);
        return new OptionsBuilder()
                .include("^org\\.ctios\\.benchmarks\\..*\\." + include)
                .forks(forks)
                .warmupTime(time)
                .measurementTime(time)
                .shouldFailOnError(true)
                .output(directory.resolve(log).toString());
    }

    /** Bytes allocated for a message, by benchmark and parameter as they stand in the table. */
    static Map<String, Double> bytes(Collection<RunResult> runs) {
        Map<String, Double> bytes = new TreeMap<>();
        for (RunResult run : runs) {
            String name = run.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
            // What else the machine allocates in the meantime is a hundredth of a byte.
            bytes.put(name + " | " + Main.parameters(run), Math.rint(bytes(run) * 10) / 10);
        }
        return bytes;
    }

    /** The lines with a goal: one object for a decode, whatever is read. */
    static String decodes(Map<String, Double> bytes) {
        StringBuilder lines = new StringBuilder(Line.HEAD);
        for (Decode decode : DECODES) {
            String prefix = "DecodeBenchmark." + decode.name() + " | ";
            bytes.forEach((key, ours) -> {
                if (key.startsWith(prefix)) {
                    String parameter = key.substring(prefix.length());
                    lines.append(new Line(
                                    decode.title(),
                                    parameter + "; one object has " + ONE_OBJECT + " bytes",
                                    "bytes",
                                    ours,
                                    bytes.getOrDefault(
                                            "DecodeBenchmark." + decode.yardstick() + " | " + parameter, Double.NaN),
                                    Line.Goal.atMost(ONE_OBJECT))
                            .text());
                }
            });
        }
        return lines.toString();
    }

    private static String allocated(Map<String, Double> bytes) {
        StringBuilder lines = new StringBuilder();
        bytes.forEach((key, value) -> lines.append(String.format(Locale.ROOT, "| %s | %.1f |%n", key, value)));
        return String.format(
                Locale.ROOT,
                "%nThe array of a frame of FrameBenchmark has %.1f bytes in the mean.%n%n"
                        + "| benchmark | parameter | bytes allocated for a message |%n| --- | --- | ---: |%n%s",
                meanArray(),
                lines);
    }

    private static double bytes(RunResult run) {
        for (Map.Entry<String, ? extends Result<?>> result : secondary(run).entrySet()) {
            if (result.getKey().endsWith("gc.alloc.rate.norm")) {
                return result.getValue().getScore();
            }
        }
        throw new IllegalStateException("the collector's profiler counted nothing");
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Map<String, ? extends Result<?>> secondary(RunResult run) {
        return (Map) run.getSecondaryResults();
    }

    private static double meanArray() {
        return new Calls(ProtocolVersion.cce(24))
                .mixed(FrameBenchmark.MESSAGES).stream()
                        .mapToInt(frame -> (OBJECT_HEADER + frame.length + 7) / 8 * 8)
                        .average()
                        .orElseThrow();
    }
}

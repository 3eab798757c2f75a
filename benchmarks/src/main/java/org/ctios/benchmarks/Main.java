package org.ctios.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ctios.ged188.ProtocolVersion;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks and writes the tables of docs/performance.md. */
public final class Main {
    private static final int FORKS = 5;
    private static final int OBJECT_HEADER = 16;

    private final Path directory;
    private final PrintStream out;

    private Main(Path directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    /**
     * The command.
     *
     * @param args the directory for {@code ratios.md} and the full output of JMH
     * @throws RunnerException when a benchmark fails
     * @throws IOException when the directory cannot be written
     */
    public static void main(String[] args) throws RunnerException, IOException {
        new Main(Path.of(args[0]), System.out).run();
    }

    /** The parameters of a run, such as {@code number 15}. */
    static String parameters(RunResult run) {
        return run.getParams().getParamsKeys().stream()
                .map(key -> key + " " + run.getParams().getParam(key))
                .collect(Collectors.joining(", "));
    }

    private void run() throws RunnerException, IOException {
        out.println("Measuring in turns, about five minutes; JMH writes to " + directory.resolve("jmh-turns.txt"));
        Collection<RunResult> turns = new Runner(options("\\w*[iI]nTurns$", "jmh-turns.txt", FORKS, 400)
                        .warmupIterations(8)
                        .measurementIterations(5)
                        .build())
                .run();
        Collection<RunResult> allocations = new Runner(
                        options("(message|messageUnread|messages|frameReader|handWritten|bean)$", "jmh-gc.txt", 1, 300)
                                .warmupIterations(3)
                                .measurementIterations(2)
                                .addProfiler(GCProfiler.class)
                                .build())
                .run();
        String page = Contest.HEAD
                + Contest.ALL.stream().map(contest -> contest.lines(turns)).collect(Collectors.joining())
                + allocated(allocations);
        Files.writeString(directory.resolve("ratios.md"), page);
        out.println(page);
    }

    private ChainedOptionsBuilder options(String include, String log, int forks, int milliseconds) {
        return new OptionsBuilder()
                .include("^org\\.ctios\\.benchmarks\\..*\\." + include)
                .forks(forks)
                .warmupTime(TimeValue.milliseconds(milliseconds))
                .measurementTime(TimeValue.milliseconds(milliseconds))
                .shouldFailOnError(true)
                .output(directory.resolve(log).toString());
    }

    private static String allocated(Collection<RunResult> runs) {
        Map<String, String> lines = new TreeMap<>();
        for (RunResult run : runs) {
            String name = run.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
            String key = name + " | " + parameters(run);
            lines.put(key, String.format(Locale.ROOT, "| %s | %.1f |%n", key, bytes(run)));
        }
        return String.format(
                Locale.ROOT,
                "%nThe array of a frame of FrameBenchmark has %.1f bytes in the mean.%n%n"
                        + "| benchmark | parameter | bytes allocated for a message |%n| --- | --- | ---: |%n%s",
                meanArray(),
                String.join("", lines.values()));
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

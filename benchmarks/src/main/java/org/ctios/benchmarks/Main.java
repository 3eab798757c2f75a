package org.ctios.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ctios.benchmarks.failover.FailoverPart;
import org.ctios.benchmarks.load.LoadPart;
import org.ctios.benchmarks.path.JavaHome;
import org.ctios.benchmarks.path.PathSuite;
import org.ctios.benchmarks.run.Part;
import org.ctios.benchmarks.scale.ScalePart;
import org.ctios.ged188.ProtocolVersion;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and writes tables and charts into docs/performance.md. */
public final class Main {
    static final List<String> PARTS = List.of("path", "failover", "scale", "load", "codec");

    private static final int FORKS = 5;
    private static final int QUICK_FORKS = 1;
    private static final int OBJECT_HEADER = 16;

    private final Path directory;
    private final PrintStream out;
    private final Options options;
    private final Page page;

    private Main(Path directory, PrintStream out, Options options) {
        this.directory = directory;
        this.out = out;
        this.options = options;
        this.page = new Page(options.page());
    }

    /**
     * What is to be measured, from system properties.
     *
     * @param part {@code all} or one of {@link #PARTS}
     * @param quick whether few rounds are enough, to see that it runs
     * @param page the page that is rewritten
     * @param homes homes of the Java versions to race with
     */
    private record Options(String part, boolean quick, Path page, List<Path> homes) {
        static Options read(Path page) throws IOException {
            String part = System.getProperty("bench.part", "all");
            if (!part.equals("all") && !PARTS.contains(part)) {
                throw new IllegalArgumentException("bench.part is all or one of " + PARTS + ", not " + part);
            }
            return new Options(
                    part,
                    Boolean.getBoolean("bench.quick"),
                    page,
                    JavaHome.ownAnd(System.getProperty("bench.jdks", "")));
        }

        boolean has(String wanted) {
            return part.equals("all") || part.equals(wanted);
        }
    }

    /**
     * The command. Options are the system properties {@code bench.part}, {@code bench.quick} and {@code bench.jdks}.
     *
     * @param args the directory for the full output of JMH, and the page to rewrite
     * @throws Exception when a part breaks down; the others are written
     */
    public static void main(String[] args) throws Exception {
        Files.createDirectories(Path.of(args[0]));
        Options options = Options.read(Path.of(args[1]));
        Main main = new Main(Path.of(args[0]), System.out, options);
        List<String> failed = new ArrayList<>();
        for (String part : PARTS) {
            if (options.has(part) && !main.isMeasured(part)) {
                failed.add(part);
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("these parts broke down, the others are on the page: " + failed);
        }
    }

    /** Measures a part and writes it down. One that breaks down does not take the others with it. */
    private boolean isMeasured(String part) throws InterruptedException {
        try {
            switch (part) {
                case "path" -> path();
                case "failover" -> write(part, new FailoverPart(options.quick()));
                case "scale" -> write(part, new ScalePart(options.quick()));
                case "load" -> write(part, new LoadPart(options.quick()));
                default -> codec();
            }
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            out.println("The part '" + part + "' broke down:");
            e.printStackTrace(out);
            return false;
        }
    }

    private void write(String name, Part part) throws Exception {
        out.println("Measuring: " + name);
        Part.Report report = part.run();
        out.println(report.text());
        page.put(name, report.text());
        for (Map.Entry<String, BarChart> chart : report.charts().entrySet()) {
            write(chart.getKey(), chart.getValue());
        }
    }

    private void write(String file, BarChart chart) throws IOException {
        Path image = options.page().resolveSibling("images").resolve(file);
        Files.createDirectories(image.getParent());
        Files.writeString(image, chart.svg());
    }

    /** The whole path: tables and charts. */
    private void path() throws IOException, InterruptedException {
        PathSuite suite = new PathSuite(out, directory.resolve("path-errors.txt"), options.quick(), options.homes());
        new PathTables(options.page()).write(suite.run());
        if (!suite.broken().isEmpty()) {
            throw new IllegalStateException("the other lines are on the page: " + suite.broken());
        }
    }

    /** The parameters of a run, such as {@code number 15}. */
    static String parameters(RunResult run) {
        return run.getParams().getParamsKeys().stream()
                .map(key -> key + " " + run.getParams().getParam(key))
                .collect(Collectors.joining(", "));
    }

    /** The codec: ratios and allocation. */
    private void codec() throws RunnerException, IOException {
        out.println("Measuring in turns, about four minutes; JMH writes to " + directory.resolve("jmh-turns.txt"));
        Collection<RunResult> turns = new Runner(
                        options("\\w*[iI]nTurns$", "jmh-turns.txt", options.quick() ? QUICK_FORKS : FORKS, 300)
                                .warmupIterations(options.quick() ? 2 : 6)
                                .measurementIterations(options.quick() ? 1 : 4)
                                .build())
                .run();
        Collection<RunResult> allocations = new Runner(options(
                                "(message|messageUnread|messages|frameReader|handWritten|bean|quickfix)$",
                                "jmh-gc.txt",
                                1,
                                300)
                        .warmupIterations(3)
                        .measurementIterations(2)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        String tables = Contest.HEAD
                + Contest.ALL.stream().map(contest -> contest.lines(turns)).collect(Collectors.joining())
                + allocated(allocations);
        page.put("codec", tables);
        out.println(tables);
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

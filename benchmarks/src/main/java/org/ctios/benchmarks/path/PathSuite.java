package org.ctios.benchmarks.path;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All races of the whole path, each in virtual machines of its own. */
public final class PathSuite {
    private static final String HEAP = "-Xmx1g";

    private final PrintStream out;
    private final boolean quick;
    private final List<Path> homes;

    /**
     * A suite.
     *
     * @param out tells how far it is
     * @param quick one fork with few rounds, to see that it runs
     * @param homes homes of the Java versions to measure with; the first is for the races that are run with one only
     */
    public PathSuite(PrintStream out, boolean quick, List<Path> homes) {
        this.out = out;
        this.quick = quick;
        this.homes = List.copyOf(homes);
    }

    /**
     * A measure that the forks tell.
     *
     * @param key its name there
     * @param title its name in the table
     * @param goal as in {@link Comparison}
     * @param rates as in {@link Comparison}
     */
    private record Measure(String key, String title, double goal, boolean rates) {}

    private static final List<Measure> LISTENER = List.of(
            new Measure("time", "events a second, wire to listener / hand-written reader", 0.85, true),
            new Measure("cpu", "processor time of an event, wire to listener / hand-written reader", 0, false));
    private static final List<Measure> LISTENER_NO_GOAL = List.of(
            new Measure("time", "events a second, wire to listener / hand-written reader", 0, true),
            new Measure("cpu", "processor time of an event, wire to listener / hand-written reader", 0, false));
    private static final List<Measure> ROUTE = List.of(
            new Measure("time", "events a second, wire to route / hand-written consumer", 1.0, true),
            new Measure("cpu", "processor time of an event, wire to route / hand-written consumer", 0, false));
    private static final List<Measure> LATENCY = List.of(
            new Measure(
                    "median", "median latency at 10,000 events/s, wire to route / hand-written consumer", 1.5, false),
            new Measure(
                    "99th percentile",
                    "99th percentile at 10,000 events/s, wire to route / hand-written consumer",
                    1.3,
                    false));

    /** Runs all of them, in the order of the table. */
    public List<Comparison> run() throws IOException, InterruptedException {
        List<Comparison> all = new ArrayList<>();
        all.addAll(race(LISTENER, "300 bytes, version 15", homes.get(0), "listener", "15", "DELIVERED"));
        all.addAll(race(LISTENER, "300 bytes, version 24", homes.get(0), "listener", "24", "DELIVERED"));
        all.addAll(race(LISTENER_NO_GOAL, "whole calls, version 24", homes.get(0), "listener", "24", "LIVES"));
        for (Path home : homes) {
            String java = homes.size() > 1 ? ", " + JavaHome.version(home) : "";
            for (boolean pooled : new boolean[] {false, true}) {
                for (boolean jmx : new boolean[] {false, true}) {
                    Routes.Setup setup = new Routes.Setup(jmx, pooled);
                    all.addAll(race(ROUTE, setup + java, home, "route", "24", "DELIVERED", "" + jmx, "" + pooled));
                }
            }
        }
        all.addAll(race(LATENCY, "prototype, JMX on", homes.get(0), "latency", "24", "DELIVERED", "true", "false"));
        return all;
    }

    private List<Comparison> race(
            List<Measure> measures,
            String parameter,
            Path home,
            String what,
            String version,
            String kind,
            String... setup)
            throws IOException, InterruptedException {
        out.println("Racing: " + what + ", " + parameter);
        Map<String, List<List<Comparison.Pair>>> forks = new LinkedHashMap<>();
        for (int fork = 0; fork < (quick ? 1 : 2); fork++) {
            for (Map.Entry<String, List<Comparison.Pair>> told :
                    fork(home, arguments(what, version, kind, setup)).entrySet()) {
                forks.computeIfAbsent(told.getKey(), key -> new ArrayList<>()).add(told.getValue());
            }
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (Measure measure : measures) {
            comparisons.add(new Comparison(
                    measure.title(),
                    parameter,
                    measure.goal(),
                    measure.rates(),
                    forks.getOrDefault(measure.key(), List.of())));
        }
        comparisons.forEach(each -> out.print(each.line()));
        return comparisons;
    }

    private List<String> arguments(String what, String version, String kind, String... setup) {
        boolean latency = what.equals("latency");
        int rounds = quick ? 2 : latency ? 5 : 9;
        int size = latency ? quick ? 2_000 : 10_000 : quick ? 100 : 300;
        List<String> arguments = new ArrayList<>(
                List.of(what, version, kind, Integer.toString(rounds), Integer.toString(blocks(kind, size))));
        arguments.addAll(List.of(setup));
        return arguments;
    }

    /** A block of whole calls has five times the frames. */
    private static int blocks(String kind, int size) {
        return kind.equals(WireStream.Kind.LIVES.name()) ? size / 5 : size;
    }

    private static Map<String, List<Comparison.Pair>> fork(Path home, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                JavaHome.command(home), HEAP, "-cp", System.getProperty("java.class.path"), PathFork.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, List<Comparison.Pair>> told = new LinkedHashMap<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(line, told);
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a race broke down: " + String.join(" ", arguments));
        }
        return told;
    }

    static void read(String line, Map<String, List<Comparison.Pair>> told) {
        String[] words = line.split("\t", -1);
        if (words[0].equals("RESULT")) {
            told.computeIfAbsent(words[1], key -> new ArrayList<>())
                    .add(new Comparison.Pair(Double.parseDouble(words[2]), Double.parseDouble(words[3])));
        }
    }
}

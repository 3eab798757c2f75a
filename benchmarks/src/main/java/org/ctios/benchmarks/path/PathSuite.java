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

    /** Blocks of a burst where they are not 300. */
    private static final Map<String, Integer> SIZES =
            Map.of("asterisk", 96, "asterisk" + PathFork.DIAL, 48, "netty", 150, "component", 150);

    private final PrintStream out;
    private final boolean quick;
    private final List<Path> homes;
    private final Path log;
    private final List<String> broken = new ArrayList<>();

    /**
     * A suite.
     *
     * @param out tells how far it is
     * @param log the file to which the races write what goes wrong
     * @param quick one fork with few rounds, to see that it runs
     * @param homes homes of the Java versions to measure with; the first is for the races that are run with one only
     */
    public PathSuite(PrintStream out, Path log, boolean quick, List<Path> homes) {
        this.out = out;
        this.log = log;
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
    record Measure(String key, String title, double goal, boolean rates) {}

    private static final List<Measure> LISTENER = List.of(
            new Measure("time", "events a second, wire to listener / hand-written reader", 0.85, true),
            new Measure("cpu", "processor time of an event, wire to listener / hand-written reader", 0, false));
    private static final List<Measure> LISTENER_NO_GOAL = List.of(
            new Measure("time", "events a second, wire to listener / hand-written reader", 0, true),
            new Measure("cpu", "processor time of an event, wire to listener / hand-written reader", 0, false));
    private static final List<Measure> LISTENER_OVER = List.of(
            new Measure("time", "events a second, wire to listener / reader that hands over", 0, true),
            new Measure("cpu", "processor time of an event, wire to listener / reader that hands over", 0, false));
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
    private static final List<Measure> LATENCY_OVER = List.of(
            new Measure(
                    "median", "median latency at 10,000 events/s, wire to route / consumer that hands over", 0, false),
            new Measure(
                    "99th percentile",
                    "99th percentile at 10,000 events/s, wire to route / consumer that hands over",
                    0,
                    false));

    private static final List<Measure> ASTERISK = List.of(
            new Measure("time", "events a second, wire to route / camel-asterisk", 8.0, true),
            new Measure("cpu", "processor time of an event, wire to route / camel-asterisk", 0, false));
    private static final List<Measure> ASTERISK_DIAL = List.of(
            new Measure("time", "events a second, wire to route / camel-asterisk with DialBegin", 0, true),
            new Measure("cpu", "processor time of an event, wire to route / camel-asterisk with DialBegin", 0, false));
    private static final List<Measure> NETTY = List.of(
            new Measure("time", "events a second, wire to route / camel-netty", 0, true),
            new Measure("cpu", "processor time of an event, wire to route / camel-netty", 0, false));
    private static final List<Measure> COMPONENT = List.of(
            new Measure("component", "processor time of an event in the route, component / bare consumer", 0, false),
            new Measure(
                    "consumer",
                    "processor time of an event in the route, component / hand-written consumer",
                    0,
                    false));

    /** Runs all of them, in the order of the table. A race that breaks down is told in {@link #broken} and left out. */
    public List<Comparison> run() throws IOException, InterruptedException {
        List<Comparison> all = new ArrayList<>();
        all.addAll(race(LISTENER, "300 bytes, version 15", homes.get(0), "listener", "15", "DELIVERED"));
        all.addAll(race(LISTENER, "300 bytes, version 24", homes.get(0), "listener", "24", "DELIVERED"));
        all.addAll(race(LISTENER_NO_GOAL, "whole calls, version 24", homes.get(0), "listener", "24", "LIVES"));
        String over = "listener" + PathFork.OVER;
        all.addAll(race(LISTENER_OVER, "300 bytes, version 24", homes.get(0), over, "24", "DELIVERED"));
        all.addAll(race(LISTENER_OVER, "whole calls, version 24", homes.get(0), over, "24", "LIVES"));
        for (Path home : homes) {
            all.addAll(routes(ROUTE, "route", home));
        }
        String[] usual = {"24", "DELIVERED", "true", "false"};
        all.addAll(race(LATENCY, "prototype, JMX on", homes.get(0), "latency", usual));
        all.addAll(race(LATENCY_OVER, "prototype, JMX on", homes.get(0), "latency" + PathFork.OVER, usual));
        for (String pooled : new String[] {"false", "true"}) {
            String parameter = new Routes.Setup(false, pooled.equals("true")).toString();
            all.addAll(race(ASTERISK, parameter, homes.get(0), "asterisk", "24", "DELIVERED", "false", pooled));
            String dial = "asterisk" + PathFork.DIAL;
            all.addAll(race(ASTERISK_DIAL, parameter, homes.get(0), dial, "24", "DELIVERED", "false", pooled));
            all.addAll(race(NETTY, parameter, homes.get(0), "netty", "24", "DELIVERED", "false", pooled));
        }
        for (Path home : homes) {
            all.addAll(routes(COMPONENT, "component", home));
        }
        return all;
    }

    /** What went wrong, one line for each race that did. */
    public List<String> broken() {
        return List.copyOf(broken);
    }

    private List<Comparison> routes(List<Measure> measures, String what, Path home)
            throws IOException, InterruptedException {
        List<Comparison> all = new ArrayList<>();
        String java = homes.size() > 1 ? ", " + JavaHome.version(home) : "";
        for (boolean pooled : new boolean[] {false, true}) {
            for (boolean jmx : new boolean[] {false, true}) {
                Routes.Setup setup = new Routes.Setup(jmx, pooled);
                all.addAll(race(measures, setup + java, home, what, "24", "DELIVERED", "" + jmx, "" + pooled));
            }
        }
        return all;
    }

    /** @param setup version, kind, and for routes JMX and pooled */
    List<Comparison> race(List<Measure> measures, String parameter, Path home, String what, String... setup)
            throws IOException, InterruptedException {
        out.println("Racing: " + what + ", " + parameter);
        Map<String, List<List<Comparison.Pair>>> forks = new LinkedHashMap<>();
        for (int fork = 0; fork < (quick ? 1 : 3); fork++) {
            Map<String, List<Comparison.Pair>> told = fork(home, arguments(what, List.of(setup)));
            told.forEach((key, rounds) ->
                    forks.computeIfAbsent(key, none -> new ArrayList<>()).add(rounds));
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (Measure measure : measures) {
            List<List<Comparison.Pair>> rounds = forks.get(measure.key());
            if (rounds != null) {
                comparisons.add(new Comparison(measure.title(), parameter, measure.goal(), measure.rates(), rounds));
            }
        }
        comparisons.forEach(each -> out.print(each.line()));
        return comparisons;
    }

    private List<String> arguments(String what, List<String> setup) {
        boolean latency = what.startsWith("latency");
        String kind = setup.get(1);
        int rounds = quick ? 2 : 9;
        int size = latency ? quick ? 2_000 : 10_000 : quick ? 100 : SIZES.getOrDefault(what, 300);
        List<String> arguments = new ArrayList<>(
                List.of(what, setup.get(0), kind, Integer.toString(rounds), Integer.toString(blocks(kind, size))));
        arguments.addAll(setup.subList(2, setup.size()));
        return arguments;
    }

    /** A block of whole calls has five times the frames. */
    private static int blocks(String kind, int size) {
        return kind.equals(WireStream.Kind.LIVES.name()) ? size / 5 : size;
    }

    private Map<String, List<Comparison.Pair>> fork(Path home, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                JavaHome.command(home), HEAP, "-cp", System.getProperty("java.class.path"), PathFork.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Map<String, List<Comparison.Pair>> told = new LinkedHashMap<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(line, told);
            }
        }
        if (process.waitFor() != 0) {
            String problem = "a race broke down, " + log + " says why: " + String.join(" ", arguments);
            out.println(problem);
            broken.add(problem);
            return Map.of();
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

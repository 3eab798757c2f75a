package org.ctios.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ctios.benchmarks.failover.FailoverPart;
import org.ctios.benchmarks.load.LoadPart;
import org.ctios.benchmarks.path.PathSuite;
import org.ctios.benchmarks.run.Part;
import org.ctios.benchmarks.scale.ScalePart;
import org.ctios.benchmarks.simulator.SimulatorPart;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the benchmarks and writes tables and charts into docs/performance.md. */
public final class Main {
    static final List<String> PARTS = List.of("path", "failover", "scale", "load", "simulator", "codec");

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
        main.page.summarize();
        if (!failed.isEmpty()) {
            throw new IllegalStateException("these parts broke down, the others are on the page: " + failed);
        }
    }

    /** Measures a part and writes it down. One that breaks down does not take the others with it. */
    private boolean isMeasured(String part) throws InterruptedException {
        out.println("Measuring: " + part);
        try {
            switch (part) {
                case "path" -> path();
                case "failover" -> write(part, new FailoverPart(options.quick()));
                case "scale" -> write(part, new ScalePart(options.quick()));
                case "load" -> write(part, new LoadPart(options.quick()));
                case "simulator" -> simulator();
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
        Part.Report report = part.run();
        write(name, report.text(), report.charts());
    }

    private void write(String name, String text, Map<String, BarChart> charts) throws IOException {
        out.println(text);
        page.put(name, options.text() + "\n\n" + text);
        Path images = options.page().resolveSibling("images");
        Files.createDirectories(images);
        for (Map.Entry<String, BarChart> chart : charts.entrySet()) {
            Files.writeString(images.resolve(chart.getKey()), chart.getValue().svg());
        }
    }

    private void path() throws IOException, InterruptedException {
        PathSuite suite = new PathSuite(out, directory.resolve("path-errors.txt"), options.quick(), options.homes());
        PathTables tables = new PathTables(suite.run());
        write("path", tables.text(), tables.charts());
        if (!suite.broken().isEmpty()) {
            throw new IllegalStateException("the other lines are on the page: " + suite.broken());
        }
    }

    /** The page with the place of a part: that of the simulator stands on the simulator's own. */
    static Path pageOf(String part, Path performance) {
        return part.equals("simulator") ? performance.resolveSibling("simulator.md") : performance;
    }

    private void simulator() throws IOException, InterruptedException {
        String table = new SimulatorPart(options.quick()).run();
        out.println(table);
        new Page(pageOf("simulator", options.page())).put("simulator", options.text() + "\n\n" + table);
    }

    private void codec() throws RunnerException, IOException {
        Codec.Measured measured = new Codec(out, directory, options.quick()).run();
        write("codec", measured.text(), measured.charts());
    }

    /** The parameters of a run, such as {@code number 15}. */
    static String parameters(RunResult run) {
        return run.getParams().getParamsKeys().stream()
                .map(key -> key + " " + run.getParams().getParam(key))
                .collect(Collectors.joining(", "));
    }
}

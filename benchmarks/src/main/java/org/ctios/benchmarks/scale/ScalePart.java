package org.ctios.benchmarks.scale;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ctios.benchmarks.BarChart;
import org.ctios.benchmarks.run.Child;
import org.ctios.benchmarks.run.Line;
import org.ctios.benchmarks.run.Line.Goal;
import org.ctios.benchmarks.run.Part;

/** Many sessions in one virtual machine, and one session that knows a whole contact centre. */
public final class ScalePart implements Part {
    private static final double KIB = 1024;
    private static final double MIB = 1024 * 1024;
    private static final double MOST_KIB = 64;
    private static final double MOST_MIB = 64;
    private static final double MOST_SECONDS = 60;
    private static final double RECONCILED_SECONDS = 5;

    /** Threads for listeners that have something to do at the same moment; they end when they had nothing for 30 s. */
    private static final int FEW_THREADS = 32;

    private final boolean quick;
    private final List<Line> lines = new ArrayList<>();
    private final BarChart heap = new BarChart("Heap of an idle session, beside the most it may be", "goal", "KiB");
    private final BarChart start =
            new BarChart("Start of all sessions until all have their mode", "bare connections, one by one", "s");

    /**
     * A part.
     *
     * @param quick few sessions, agents and calls
     */
    public ScalePart(boolean quick) {
        this.quick = quick;
    }

    @Override
    public Report run() throws IOException {
        int most = quick ? 50 : 5_000;
        double fewThreads = sessions(1, Double.NaN);
        if (!quick) {
            sessions(100, fewThreads);
        }
        sessions(most, fewThreads);
        model();
        return new Report(lines, Map.of("performance-heap.svg", heap, "performance-start.svg", start));
    }

    /** Gives the threads of a process with so many sessions, all idle. */
    private double sessions(int count, double fewThreads) throws IOException {
        double[] ours;
        double[] bare;
        try (Child fork = Child.start(ScaleFork.class, "-Xmx2g")) {
            ours = fork.numbers("sessions", count);
            bare = fork.numbers("connections", count);
        }
        String parameter = String.format(Locale.ROOT, "%,d sessions", count);
        boolean many = count > 100 || quick;
        Goal threads = Double.isNaN(fewThreads) ? Goal.NONE : Goal.atMost(fewThreads + FEW_THREADS);
        lines.add(Line.alone("threads of the process, all sessions idle", parameter, "", ours[2], threads));
        lines.add(Line.alone("most threads while all sessions start", parameter, "", ours[3], Goal.NONE));
        lines.add(Line.alone("most threads while all sessions fail over", parameter, "", ours[5], Goal.NONE));
        if (count > 1) {
            lines.add(new Line(
                    "heap of an idle session / of a bare channel",
                    parameter,
                    "KiB",
                    ours[1] / KIB,
                    bare[1] / KIB,
                    Goal.atMost(MOST_KIB)));
            heap.add(parameter, ours[1] / KIB, MOST_KIB);
        }
        lines.add(new Line(
                "start of all until all have their mode / connections one by one",
                parameter,
                "s",
                ours[0] / 1000,
                bare[0] / 1000,
                many ? Goal.atMost(MOST_SECONDS) : Goal.NONE));
        start.add(parameter, ours[0] / 1000, bare[0] / 1000);
        lines.add(Line.alone(
                "failover of all until all have their mode again", parameter, "s", ours[4] / 1000, Goal.NONE));
        return ours[2];
    }

    private void model() throws IOException {
        int agents = quick ? 200 : 24_000;
        int calls = quick ? 100 : 12_000;
        double[] told;
        try (Child fork = Child.start(ModelFork.class, "-Xmx1g")) {
            told = fork.numbers("model", agents, calls);
        }
        String parameter = String.format(Locale.ROOT, "%,d agents, %,d calls", agents, calls);
        lines.add(Line.alone("heap of what a session knows", parameter, "MiB", told[0] / MIB, Goal.atMost(MOST_MIB)));
        lines.add(new Line(
                "first look at agents and calls / the same questions, answers dropped",
                parameter,
                "s",
                told[1] / 1000,
                told[2] / 1000,
                Goal.NONE));
        lines.add(new Line(
                "reconciliation after a failover / the same questions, answers dropped",
                parameter,
                "s",
                told[3] / 1000,
                told[4] / 1000,
                Goal.NONE));
        lines.add(Line.alone(
                "reconciliation without the time of the same questions",
                parameter,
                "s",
                (told[3] - told[4]) / 1000,
                Goal.atMost(RECONCILED_SECONDS)));
        lines.add(new Line(
                "processor time of a reconciliation / of the same questions",
                parameter,
                "s",
                told[5] / 1000,
                told[6] / 1000,
                Goal.NONE));
    }
}

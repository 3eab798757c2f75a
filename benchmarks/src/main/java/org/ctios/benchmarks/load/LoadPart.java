package org.ctios.benchmarks.load;

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
import org.ctios.benchmarks.run.Stats;

/** What a realistic load costs, beside readers that do nothing but cut frames and look into them. */
public final class LoadPart implements Part {
    private static final double MIB = 1024 * 1024;
    private static final double PERCENT = 100;
    private static final double FLAT_MIB = 2;

    /** The part of a load that must have been sent, or the figures are those of a smaller one. */
    private static final double SENT = 0.99;

    /**
     * How long a load lasts. 12 sessions have three times 2,000 events each in it, whole rounds of 250 calls: of a part of
     * one the events would be longer or shorter in the mean.
     */
    private static final int STEADY_MILLIS = 7_200;

    private final boolean quick;
    private final List<Line> lines = new ArrayList<>();
    private final BarChart chart = new BarChart("Processor time for a load, percent of one processor", "%");

    /**
     * A part.
     *
     * @param quick short, with few events
     */
    public LoadPart(boolean quick) {
        this.quick = quick;
    }

    @Override
    public Report run() throws IOException {
        try (Child all = start()) {
            steady(all, "24,000 agents, 12 sessions, 10,000 events/s in all", 12, 10_000);
            steady(all, "one session, 100,000 events/s", 1, 100_000);
            burst(all);
            overload(all, "wait");
            overload(all, "dropOldest");
        }
        return new Report(lines, Map.of("performance-load.svg", chart));
    }

    private void steady(Child all, String parameter, int connections, int rate) throws IOException {
        double[] ours = hear(all, "ours", connections, rate);
        double[] hand = hear(all, "hand", connections, rate);
        lines.add(new Line("events sent", parameter, "", ours[3], hand[3], Goal.NONE));
        lines.add(new Line(
                "events sent a second", parameter, "events/s", ours[4], hand[4], Goal.bothAtLeast(SENT * rate)));
        lines.add(new Line(
                "processor time, percent of one processor",
                parameter,
                "%",
                ours[0] * PERCENT,
                hand[0] * PERCENT,
                Goal.NONE));
        lines.add(new Line("allocated for an event", parameter, "bytes", ours[1], hand[1], Goal.NONE));
        lines.add(new Line("allocation rate", parameter, "MB/s", ours[5], hand[5], Goal.NONE));
        lines.add(new Line("from the last event sent to an empty queue", parameter, "ms", ours[2], hand[2], Goal.NONE));
        chart.add(parameter, ours[0] * PERCENT, hand[0] * PERCENT);
    }

    private double[] hear(Child all, String who, int connections, int rate) throws IOException {
        return ask(all, "steady", who, connections, rate, quick ? 600 : STEADY_MILLIS);
    }

    /** Each figure has a process of its own, or what one had compiled would be in the way of the next; quick ones share one. */
    private double[] ask(Child all, Object... order) throws IOException {
        if (quick) {
            return all.numbers(order);
        }
        try (Child own = start()) {
            return own.numbers(order);
        }
    }

    private static Child start() throws IOException {
        return Child.start(LoadFork.class, "-Xmx512m");
    }

    private void burst(Child all) throws IOException {
        int frames = 20_000;
        int rounds = quick ? 2 : 12;
        double[] ours = ask(all, "burst", "ours", frames, rounds);
        double[] hand = ask(all, "burst", "hand", frames, rounds);
        String[] measured = {
            "OPEN_REQ of a failover to an empty queue, median",
            "processor time of a failover with its burst, median",
            "allocated for a message of the burst, median"
        };
        for (int i = 0; i < measured.length; i++) {
            lines.add(new Line(
                    measured[i],
                    "20,000 messages behind OPEN_CONF",
                    i == measured.length - 1 ? "bytes" : "ms",
                    Stats.median(Stats.every(measured.length, i, ours)),
                    Stats.median(Stats.every(measured.length, i, hand)),
                    Goal.NONE));
        }
    }

    private void overload(Child all, String onFull) throws IOException {
        int rate = quick ? 20_000 : 10_000;
        double[] told = ask(all, "overload", onFull, rate, quick ? 1_500 : 8_000);
        boolean drops = onFull.equals("dropOldest");
        if (drops == (told[3] == 0)) {
            throw new IllegalStateException(told[3] + " events were dropped with " + onFull);
        }
        String parameter = String.format(
                Locale.ROOT,
                "queue.onFull = %s, listener takes %,d/s of %,d/s; %,.0f sent, %,.0f dropped",
                onFull,
                rate,
                10 * rate,
                told[2],
                told[3]);
        lines.add(Line.alone(
                "growth of the heap in use at ten times overload, later half over earlier half",
                parameter,
                "MiB",
                told[0] / MIB,
                Goal.atMost(FLAT_MIB)));
        lines.add(Line.alone("heap in use meanwhile", parameter, "MiB", told[1] / MIB, Goal.NONE));
        lines.add(Line.alone("from the last event sent to an empty queue", parameter, "ms", told[4], Goal.NONE));
    }
}

package org.ctios.benchmarks.failover;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ctios.benchmarks.BarChart;
import org.ctios.benchmarks.run.Child;
import org.ctios.benchmarks.run.Lean;
import org.ctios.benchmarks.run.Line;
import org.ctios.benchmarks.run.Line.Goal;
import org.ctios.benchmarks.run.Part;
import org.ctios.benchmarks.run.Stats;

/** How long a session takes to leave a side, beside a client that does nothing else. */
public final class FailoverPart implements Part {
    private static final double TWICE = 2;
    private static final double TENTH_MORE = 1.1;
    private static final double MICROS = 1e3;
    private static final double SECONDS = 1e9;

    /** Seconds for whatever a busy machine does between. */
    private static final double ALLOWANCE = 0.2;

    /** Seconds: the first of reconnect.delays, of which chance takes a part. */
    private static final double FIRST_WAIT = 2;

    /** What nobody has configured; it is waited for twice only. */
    private static final Patience BY_DEFAULT = new Patience(30, 30, 1);

    private final boolean quick;
    private final List<Line> lines = new ArrayList<>();
    private final BarChart chart = new BarChart("From the death of a socket to OPEN_REQ on the other side", "µs");

    /**
     * How a side that opens no session is met.
     *
     * @param openTimeout of the session, in seconds
     * @param costs seconds that the side may cost
     * @param rounds how often side B is lost
     */
    private record Patience(double openTimeout, double costs, int rounds) {}

    /**
     * A part.
     *
     * @param quick few rounds with short times
     */
    public FailoverPart(boolean quick) {
        this.quick = quick;
    }

    @Override
    public Report run() throws IOException {
        try (Child fork = Child.start(FailoverFork.class, "-Xmx512m")) {
            sockets(fork, "closed", false);
            sockets(fork, "reset", true);
            beside(fork);
            frozen(fork);
            bad(
                    fork,
                    "accepts TCP and never answers",
                    Lean.SILENT,
                    new Patience(openTimeout(), openTimeout(), rounds()));
            if (!quick) {
                bad(fork, "accepts TCP and never answers", Lean.SILENT, BY_DEFAULT);
            }
            bad(fork, "refuses with SERVER_OFFLINE", 15, new Patience(openTimeout(), 0, rounds()));
            bad(fork, "refuses with NOT_MASTER", 92, new Patience(openTimeout(), 0, rounds()));
            bad(fork, "refuses with MAINTENANCE", 110, new Patience(openTimeout(), 0, rounds()));
        }
        return new Report(lines, Map.of("performance-failover.svg", chart));
    }

    private void sockets(Child fork, String how, boolean reset) throws IOException {
        double[] times = fork.numbers("sockets", reset, quick ? 1 : 40, quick ? 5 : 120);
        double[] ours = Stats.every(2, 0, times);
        double[] floor = Stats.every(2, 1, times);
        String what = "socket " + how + " to OPEN_REQ on the other side";
        lines.add(new Line(
                what,
                "median",
                "µs",
                Stats.median(ours) / MICROS,
                Stats.median(floor) / MICROS,
                Goal.ratioAtMost(TWICE)));
        lines.add(new Line(
                what,
                "95th percentile",
                "µs",
                Stats.at(0.95, ours) / MICROS,
                Stats.at(0.95, floor) / MICROS,
                Goal.NONE));
        chart.add("socket " + how, Stats.median(ours) / MICROS, Stats.median(floor) / MICROS);
    }

    /** The peer waits for whole seconds, so there are few rounds and no goal. */
    private void beside(Child fork) throws IOException {
        int rounds = quick ? 1 : 5;
        double[] times = fork.numbers("beside", rounds);
        lines.add(new Line(
                "socket closed to OPEN_REQ; in place of the hand-written one the QuickFIX/J initiator, to the first bytes"
                        + " of Logon",
                "median of " + rounds + "; QuickFIX/J: ReconnectInterval 1 s, its shortest wait",
                "µs",
                Stats.median(Stats.every(2, 0, times)) / MICROS,
                Stats.median(Stats.every(2, 1, times)) / MICROS,
                Goal.NONE));
    }

    private void frozen(Child fork) throws IOException {
        double[][] kinds = quick ? new double[][] {{0.2, 2}, {0.3, 2}} : new double[][] {{1, 3}, {5, 3}};
        int each = quick ? 2 : 20;
        double[] times = fork.numbers("freeze", each, kinds[0][0], (int) kinds[0][1], kinds[1][0], (int) kinds[1][1]);
        for (int kind = 0; kind < kinds.length; kind++) {
            double expected = kinds[kind][0] * (kinds[kind][1] + 1);
            lines.add(Line.alone(
                    "frozen server to OPEN_REQ on the other side, longest of " + each,
                    String.format(Locale.ROOT, "heartbeat %s s, maxHeartbeats %.0f", kinds[kind][0], kinds[kind][1]),
                    "s",
                    Stats.most(Arrays.copyOfRange(times, kind * each, (kind + 1) * each)) / SECONDS,
                    Goal.atMost(expected * TENTH_MORE)));
        }
    }

    private double openTimeout() {
        return quick ? 0.2 : 1;
    }

    private int rounds() {
        return quick ? 1 : 4;
    }

    /**
     * A side that refuses may cost what the way there costs, one that is silent the time it is given. When side B is lost
     * while side A is like that, a round over both sides is over, and the first wait of the ladder comes before the next.
     */
    private void bad(Child fork, String what, long behaviour, Patience patience) throws IOException {
        double[] times = fork.numbers("bad", behaviour, patience.openTimeout(), patience.rounds());
        double seconds = patience.costs() * TENTH_MORE + ALLOWANCE;
        String parameter = String.format(Locale.ROOT, "openTimeout %s s, first wait up to 2 s", patience.openTimeout());
        lines.add(Line.alone(
                "side A " + what + ": connect to mode at side B",
                parameter,
                "s",
                times[0] / SECONDS,
                Goal.atMost(seconds)));
        lines.add(Line.alone(
                "side A " + what + ": side B lost and found again, longest",
                parameter,
                "s",
                Stats.most(Arrays.copyOfRange(times, 1, times.length)) / SECONDS,
                Goal.atMost(seconds + FIRST_WAIT)));
    }
}

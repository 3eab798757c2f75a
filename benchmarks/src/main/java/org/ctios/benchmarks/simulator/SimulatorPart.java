package org.ctios.benchmarks.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.ctios.benchmarks.run.Child;
import org.ctios.benchmarks.run.HandClient;
import org.ctios.benchmarks.run.Lean;
import org.ctios.benchmarks.run.Line;
import org.ctios.benchmarks.run.Line.Goal;
import org.ctios.benchmarks.run.Part;

/**
 * How much the simulator tells when its time follows no clock: a contact centre whose calls come as fast as its clients read,
 * with several hand-written clients, each of which is told everything.
 */
public final class SimulatorPart implements Part {
    private static final int AGENTS = 1_000;
    private static final int[] CLIENTS = {1, 10, 100};

    private final int warmUp;
    private final int seconds;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A part.
     *
     * @param quick a short time for each
     */
    public SimulatorPart(boolean quick) {
        this.warmUp = quick ? 1 : 10;
        this.seconds = quick ? 1 : 20;
    }

    @Override
    public Report run() throws IOException, InterruptedException {
        for (int clients : CLIENTS) {
            measure(clients);
        }
        return new Report(lines, Map.of());
    }

    private void measure(int count) throws IOException, InterruptedException {
        LongAdder frames = new LongAdder();
        LongAdder bytes = new LongAdder();
        List<HandClient> clients = new ArrayList<>();
        try (Child centre = Child.start(BusyCentreProcess.class, "-Xmx1g")) {
            double[] ports = centre.numbers("start", AGENTS);
            Lean.Pair pair = new Lean.Pair(0, (int) ports[0], (int) ports[1]);
            for (int i = 0; i < count; i++) {
                HandClient client = new HandClient(pair, frame -> {
                    frames.increment();
                    bytes.add(frame.length);
                });
                clients.add(client);
                client.start();
            }
            TimeUnit.SECONDS.sleep(warmUp);
            frames.reset();
            bytes.reset();
            double calls = centre.numbers("calls")[0];
            long start = System.nanoTime();
            TimeUnit.SECONDS.sleep(seconds);
            double took = (System.nanoTime() - start) / 1e9;
            long told = frames.sum();
            double begun = centre.numbers("calls")[0] - calls;
            String parameter = String.format(Locale.ROOT, "%,d agents, %,d sessions of all events", AGENTS, count);
            lines.add(Line.alone("messages a second, all sessions together", parameter, "", told / took, Goal.NONE));
            lines.add(Line.alone("bytes of a message", parameter, "", (double) bytes.sum() / told, Goal.NONE));
            lines.add(Line.alone("calls a second", parameter, "", begun / took, Goal.NONE));
        } finally {
            for (HandClient client : clients) {
                client.close();
            }
        }
    }
}

package org.ctios.benchmarks.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.ctios.benchmarks.run.Child;
import org.ctios.benchmarks.run.HandClient;
import org.ctios.benchmarks.run.Lean;

/**
 * How much the simulator tells when its time follows no clock: a contact centre whose calls come as fast as its clients read,
 * with several hand-written clients, each of which is told everything.
 */
public final class SimulatorPart {
    private static final String HEAD =
            """
            | agents | sessions of all events | calls a second | messages a second, to all of them | bytes of a message |
            | ---: | ---: | ---: | ---: | ---: |
            """;
    private static final int AGENTS = 1_000;
    private static final int[] CLIENTS = {1, 10, 100};

    private final int warmUp;
    private final int seconds;

    /**
     * A part.
     *
     * @param quick a short time for each
     */
    public SimulatorPart(boolean quick) {
        this.warmUp = quick ? 1 : 10;
        this.seconds = quick ? 1 : 20;
    }

    /** Gives the table. */
    public String run() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder(HEAD);
        for (int clients : CLIENTS) {
            table.append(measure(clients));
        }
        return table.toString();
    }

    private String measure(int count) throws IOException, InterruptedException {
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
            if (told == 0) {
                throw new IllegalStateException("no client was told anything");
            }
            double begun = centre.numbers("calls")[0] - calls;
            return String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %,.0f | %,.0f | %,.0f |%n",
                    AGENTS,
                    count,
                    begun / took,
                    told / took,
                    (double) bytes.sum() / told);
        } finally {
            for (HandClient client : clients) {
                client.close();
            }
        }
    }
}

package org.ctios.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.ctios.benchmarks.run.Child;
import org.ctios.benchmarks.run.HandClient;
import org.ctios.benchmarks.run.Lean;
import org.ctios.benchmarks.run.Own;
import org.ctios.benchmarks.run.Sessions;
import org.ctios.session.StandaloneSession;

/** The process that hears what happens in a contact centre: by sessions, or by the yardstick. */
public final class LoadFork {
    /** From the last event about a call of a burst on, for what the session asks about agents to be answered. */
    private static final long SETTLED_NANOS = 200_000_000;

    private final Lean lean = new Lean();

    private LoadFork() throws IOException {}

    /**
     * The command.
     *
     * @param args none
     * @throws IOException when there is no server
     */
    public static void main(String[] args) throws IOException {
        Child.serve(new LoadFork()::perform);
    }

    private String perform(String[] order) throws IOException {
        int[] numbers = Arrays.stream(order).skip(2).mapToInt(Integer::parseInt).toArray();
        boolean ours = order[1].equals("ours");
        return switch (order[0]) {
            case "steady" -> steady(ours, numbers[0], numbers[1], numbers[2]);
            case "burst" -> burst(ours, numbers[0], numbers[1]);
            case "overload" -> new Overload(lean, order[1]).run(numbers[0], numbers[1]);
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    /** Who hears, with a count for each connection. */
    private record Hearing(List<AutoCloseable> clients, List<Count> counts) {}

    private Hearing hear(boolean ours, Lean.Pair... pairs) throws IOException {
        Hearing hearing = new Hearing(new ArrayList<>(), new ArrayList<>());
        for (Lean.Pair pair : pairs) {
            Count count = new Count();
            hearing.counts().add(count);
            if (ours) {
                StandaloneSession session = Sessions.create("load" + pair.sideA(), pair.endpoints());
                session.addEventListener(count::event);
                Sessions.connect(session);
                hearing.clients().add(session);
            } else {
                HandClient hand = new HandClient(pair, count::frame);
                hand.start();
                hearing.clients().add(hand);
                lean.clients(pair.sideA(), 1);
            }
        }
        return hearing;
    }

    private static void close(Hearing hearing) throws IOException {
        for (AutoCloseable client : hearing.clients()) {
            try {
                client.close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    /**
     * A steady load on so many connections. Processors in use, bytes allocated for each event, milliseconds from the last
     * event sent to the last one heard, events sent, how many a second that was, and megabytes allocated a second.
     */
    private String steady(boolean ours, int connections, int rate, int millis) throws IOException {
        Lean.Pair[] pairs = lean.listen(connections);
        Hearing hearing = hear(ours, pairs);
        long calls = 0;
        // Everybody gets to know all agents, and the compiler what is hot.
        calls += await(lean.flood(Math.max(60_000, rate), millis / 2, pairs), calls, hearing);
        long wall = System.nanoTime();
        long processor = Own.processorTime();
        long allocated = Own.allocated();
        Lean.Sent sent = lean.flood(rate, millis, pairs);
        await(sent, calls, hearing);
        processor = Own.processorTime() - processor;
        allocated = Own.allocated() - allocated;
        wall = System.nanoTime() - wall;
        long last = hearing.counts().stream().mapToLong(Count::lastOfAll).max().orElseThrow();
        long events = (long) sent.events() * connections;
        close(hearing);
        return String.format(
                Locale.ROOT,
                "%.4f %.1f %.3f %d %.1f %.3f",
                (double) processor / wall,
                (double) allocated / events,
                Math.max(0, last - sent.last()) / 1e6,
                events,
                events * 1e9 / sent.nanos(),
                allocated * 1e3 / wall);
    }

    private static int await(Lean.Sent sent, long before, Hearing hearing) {
        hearing.counts().forEach(count -> count.await(before + sent.calls()));
        return sent.calls();
    }

    /**
     * Failovers with many messages behind them, for each: milliseconds from OPEN_REQ to the last event about a call, then
     * milliseconds of processors and bytes allocated for a message until some time later, when all else has been said too.
     */
    private String burst(boolean ours, int frames, int rounds) throws IOException {
        List<Double> figures = new ArrayList<>();
        Lean.Pair pair = lean.listen(1)[0];
        Hearing hearing = hear(ours, pair);
        Count count = hearing.counts().get(0);
        long expected = 0;
        for (int round = 0; round < rounds; round++) {
            int side = pair.sideA() + round % 2;
            int other = pair.sideA() + (round + 1) % 2;
            expected += lean.burst(other, frames);
            // Only a connection that has stood for a heartbeat is left for the other side without a wait.
            lean.proven(side);
            long processor = Own.processorTime();
            long allocated = Own.allocated();
            long asked = lean.cut(side, other, true).asked();
            count.await(expected);
            LockSupport.parkNanos(SETTLED_NANOS);
            figures.addAll(List.of(
                    (count.last() - asked) / 1e6,
                    (Own.processorTime() - processor) / 1e6,
                    (double) (Own.allocated() - allocated) / frames));
        }
        close(hearing);
        return figures.stream()
                .map(figure -> String.format(Locale.ROOT, "%.3f", figure))
                .collect(Collectors.joining(" "));
    }

    /** Sends in the background. */
    static CompletableFuture<Lean.Sent> flooding(Lean lean, int rate, int millis, Lean.Pair pair) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return lean.flood(rate, millis, pair);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}

package org.ctios.benchmarks.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The process of a {@link LeanServer}. Ports come in pairs, side A with an even index. Its orders are the methods of {@link Lean}. */
public final class LeanServerProcess {
    private static final long SLICE_NANOS = 1_000_000;
    private static final double NANOS = 1e9;

    /** No more at once than for this part of a second. */
    private static final int SLICES_OF_A_SECOND = 20;

    private final LeanServer server;

    private LeanServerProcess(LeanServer server) {
        this.server = server;
    }

    /**
     * The command.
     *
     * @param args none
     * @throws IOException when no server can be made
     */
    public static void main(String[] args) throws IOException {
        Child.serve(new LeanServerProcess(new LeanServer())::perform);
    }

    private String perform(String[] order) throws IOException, InterruptedException {
        int at = Integer.parseInt(order[1]);
        return switch (order[0]) {
            case "listen" -> listen(at);
            case "behave" -> behave(at, Long.parseLong(order[2]));
            case "clients" -> clients(at, Integer.parseInt(order[2]));
            case "end" -> Long.toString(server.cut(server.port(at), Boolean.parseBoolean(order[2])));
            case "proven" -> proven(at);
            case "cut" -> cut(at, Integer.parseInt(order[2]), Boolean.parseBoolean(order[3]));
            case "freeze" -> freeze(at, Integer.parseInt(order[2]));
            case "flood" ->
                flood(at, Integer.parseInt(order[2]), Integer.parseInt(order[3]), Integer.parseInt(order[4]));
            case "burst" -> burst(at, Integer.parseInt(order[2]));
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    private String listen(int count) throws IOException {
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < count; i++) {
            numbers.append(i == 0 ? "" : " ").append(server.listen().number());
        }
        return numbers.toString();
    }

    private String behave(int at, long how) {
        synchronized (server) {
            server.port(at).behave(how);
        }
        return "";
    }

    private String clients(int at, int count) throws InterruptedException {
        LeanPort port = server.port(at);
        server.await(count + " clients have sessions", () -> port.open().size() >= count);
        return "";
    }

    private String proven(int at) throws InterruptedException {
        LeanPort port = server.port(at);
        server.await("a session stands", () -> port.open().stream().anyMatch(LeanClient::isProven));
        return "";
    }

    /** A session that stands loses its socket; how long it took until the other side was asked to open one. */
    private String cut(int at, int to, boolean reset) throws IOException, InterruptedException {
        LeanPort from = server.port(at);
        LeanPort other = server.port(to);
        proven(at);
        int before = other.openings();
        long start = server.cut(from, reset);
        server.await("the other side is asked", () -> other.openings() > before);
        return (other.asked() - start) + " " + other.asked();
    }

    /** Sides A are silent from now on; how long each took until its side B was asked. */
    private String freeze(int at, int pairs) throws InterruptedException {
        long start;
        synchronized (server) {
            for (int pair = 0; pair < pairs; pair++) {
                server.port(at + 2 * pair).behave(LeanPort.SILENT);
            }
            start = System.nanoTime();
        }
        List<LeanPort> others = IntStream.range(0, pairs)
                .mapToObj(pair -> server.port(at + 2 * pair + 1))
                .toList();
        server.await("all other sides are asked", () -> others.stream().allMatch(port -> port.openings() > 0));
        return others.stream().map(port -> Long.toString(port.asked() - start)).collect(Collectors.joining(" "));
    }

    /**
     * Sends events to the sides A of so many pairs, as many a second in all, for a time; gives how many were sent to each,
     * how many of them are about calls, when the last ones were due, and how long it took in all, in nanoseconds. Who does
     * not take them in time is sent fewer.
     */
    private String flood(int at, int pairs, int rate, int millis) throws IOException {
        LeanClient[] clients = new LeanClient[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            synchronized (server) {
                clients[pair] = server.port(at + 2 * pair).open().iterator().next();
            }
        }
        int each = rate / pairs;
        int most = Math.max(1, each / SLICES_OF_A_SECOND);
        long start = System.nanoTime();
        long end = start + TimeUnit.MILLISECONDS.toNanos(millis);
        int sent = 0;
        int calls = 0;
        int leftOut = 0;
        long last = start;
        for (long now = start; now < end; now = System.nanoTime()) {
            int due = (int) ((now - start) / NANOS * each) - leftOut - sent;
            leftOut += Math.max(0, due - most);
            int count = Math.min(most, due);
            if (count > 0) {
                int place = server.port(at).advance(count);
                last = now;
                ByteBuffer bytes = server.traffic().bytes(place, count);
                for (LeanClient client : clients) {
                    client.write(bytes.duplicate());
                }
                sent += count;
                calls += server.traffic().calls(place, count);
            }
            LockSupport.parkNanos(SLICE_NANOS);
        }
        return sent + " " + calls + " " + last + " " + (System.nanoTime() - start);
    }

    private String burst(int at, int frames) {
        synchronized (server) {
            server.port(at).burst(frames);
        }
        return Integer.toString(server.traffic().calls(0, frames));
    }
}

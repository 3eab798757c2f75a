package org.ctios.benchmarks.run;

import java.io.IOException;

/** A lean server in a process of its own. Ports come in pairs, side A with an even index. */
public final class Lean implements AutoCloseable {
    /** Sessions are opened; see {@link #behave}. */
    public static final long OPENS = LeanPort.OPENS;

    /** Nothing is answered; see {@link #behave}. */
    public static final long SILENT = LeanPort.SILENT;

    private final Child child = Child.start(LeanServerProcess.class, "-Xmx512m", "-XX:+UseSerialGC");
    private int ports;

    public Lean() throws IOException {}

    /** Both sides of a server. */
    public record Pair(int sideA, int portA, int portB) {
        public int sideB() {
            return sideA + 1;
        }

        /** As the key {@code endpoints} wants it. */
        public String endpoints() {
            return "127.0.0.1:" + portA + ",127.0.0.1:" + portB;
        }
    }

    /** Opens the ports of so many pairs. */
    public Pair[] listen(int count) throws IOException {
        double[] numbers = child.numbers("listen", 2 * count);
        Pair[] pairs = new Pair[count];
        for (int i = 0; i < count; i++) {
            pairs[i] = new Pair(ports + 2 * i, (int) numbers[2 * i], (int) numbers[2 * i + 1]);
        }
        ports += 2 * count;
        return pairs;
    }

    /** From now on a side opens sessions, is silent, or refuses sessions with a status. */
    public void behave(int side, long how) throws IOException {
        child.ask("behave", side, how);
    }

    /** Waits until so many sessions are open at a side. */
    public void clients(int side, int count) throws IOException {
        child.ask("clients", side, count);
    }

    /** Ends all connections of a side; gives the time, by {@link System#nanoTime}. */
    public long end(int side, boolean reset) throws IOException {
        return Long.parseLong(child.ask("end", side, reset));
    }

    /** Waits until a session at a side has stood for a heartbeat. */
    public void proven(int side) throws IOException {
        child.ask("proven", side);
    }

    /** From the end of a connection to OPEN_REQ, and when that came, by {@link System#nanoTime}. */
    public record Cut(long nanos, long asked) {}

    /** Ends a connection that has stood for a heartbeat, and waits for OPEN_REQ at another side. */
    public Cut cut(int side, int other, boolean reset) throws IOException {
        String[] answer = child.ask("cut", side, other, reset).split(" ", -1);
        return new Cut(Long.parseLong(answer[0]), Long.parseLong(answer[1]));
    }

    /** Sides A are silent from now on; nanoseconds until OPEN_REQ comes to each side B for the first time. */
    public double[] freeze(Pair... pairs) throws IOException {
        return child.numbers("freeze", pairs[0].sideA(), pairs.length);
    }

    /**
     * What was sent to each.
     *
     * @param events all of them
     * @param calls those about calls
     * @param last when the last ones were due, by {@link System#nanoTime}
     * @param nanos how long it took to send all of them
     */
    public record Sent(int events, int calls, long last, long nanos) {}

    /** Sends events to sides A, so many a second in all. */
    public Sent flood(int rate, int millis, Pair... pairs) throws IOException {
        String[] answer =
                child.ask("flood", pairs[0].sideA(), pairs.length, rate, millis).split(" ", -1);
        return new Sent(
                Integer.parseInt(answer[0]),
                Integer.parseInt(answer[1]),
                Long.parseLong(answer[2]),
                Long.parseLong(answer[3]));
    }

    /** The next session at a side is sent so many events as soon as it is open; gives how many of them are about calls. */
    public int burst(int side, int frames) throws IOException {
        return Integer.parseInt(child.ask("burst", side, frames));
    }

    @Override
    public void close() {
        child.close();
    }
}

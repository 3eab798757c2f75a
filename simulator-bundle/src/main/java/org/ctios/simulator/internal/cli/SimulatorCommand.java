package org.ctios.simulator.internal.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;

/** Runs a pair from the command line and shows what it counts. */
final class SimulatorCommand {
    /** Exit code of a run that ended as asked. */
    static final int OK = 0;

    /** Exit code when the pair cannot start. */
    static final int CANNOT_START = 1;

    /** Exit code of a bad option. */
    static final int BAD_OPTION = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final String lineStart;

    /**
     * A command.
     *
     * @param terminal whether the counters may be written over each other
     */
    SimulatorCommand(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.lineStart = terminal ? "\r" : System.lineSeparator();
    }

    /** Runs until the latch is open, and returns the exit code. */
    int run(CountDownLatch stop, String... arguments) {
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                Options.HELP.forEach(out::println);
                return OK;
            }
            return serve(options, stop);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return BAD_OPTION;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return CANNOT_START;
        }
    }

    private int serve(Options options, CountDownLatch stop) {
        try (CtiServerPair pair = options.pair().start()) {
            pair.killActiveEvery(options.killActiveEvery(), options.downFor());
            out.print("endpoints = " + pair.endpoints());
            count(pair, stop);
            out.println();
            return OK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OK;
        }
    }

    private void count(CtiServerPair pair, CountDownLatch stop) throws InterruptedException {
        out.println();
        long before = 0;
        while (!stop.await(1, TimeUnit.SECONDS)) {
            long events = pair.eventsSent();
            out.print(lineStart + line(pair, events, events - before));
            out.flush();
            before = events;
        }
    }

    private static String line(CtiServerPair pair, long events, long perSecond) {
        return String.format(
                "%s | sessions A %d, B %d | calls %d begun, %d in progress | events %d sent, %d/s   ",
                sides(pair),
                pair.sessions(Side.A),
                pair.sessions(Side.B),
                pair.callsStarted(),
                pair.contactCentre().callsInProgress(),
                events,
                perSecond);
    }

    private static String sides(CtiServerPair pair) {
        return side(pair, Side.A) + ", " + side(pair, Side.B);
    }

    private static String side(CtiServerPair pair, Side side) {
        String state = pair.active() == side ? "active" : "standby";
        return side + " " + (pair.isUp(side) ? state : "down");
    }
}

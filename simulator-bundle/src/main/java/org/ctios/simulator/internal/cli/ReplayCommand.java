package org.ctios.simulator.internal.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ctios.simulator.Replay;

/** Replays a recorded session from the command line. */
final class ReplayCommand {
    private static final int STEP_MILLIS = 100;

    private final PrintStream out;
    private final PrintStream err;

    ReplayCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs until the latch is open, also when everything was sent: the client may stay. */
    int run(Replay.Builder builder, CountDownLatch stop) throws InterruptedException {
        try (Replay replay = builder.start()) {
            out.println("endpoints = " + replay.endpoints());
            boolean sent = false;
            while (stop.getCount() > 0 && !sent) {
                sent = isDone(replay);
            }
            replay.deviations().forEach(err::println);
            out.println(replay.messagesSent() + " messages were sent"
                    + (sent ? "; the last connection stays until Ctrl-C" : ""));
            stop.await();
            return SimulatorCommand.OK;
        } catch (ExecutionException e) {
            err.println(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
            return SimulatorCommand.FAILED;
        }
    }

    private static boolean isDone(Replay replay) throws InterruptedException, ExecutionException {
        try {
            replay.done().get(STEP_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}

package org.ctios.simulator.internal.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ctios.ged188.ProtocolVersion.Dialect;
import org.ctios.simulator.Replay;

/** Replays a recorded session from the command line. */
final class ReplayCommand {
    private static final int STEP_SECONDS = 1;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    ReplayCommand(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Runs until the latch is open, also when everything was sent: the client may stay. */
    int run(Replay.Builder builder, CountDownLatch stop) throws InterruptedException {
        try (Replay replay = builder.start()) {
            out.println("endpoints = " + replay.endpoints());
            out.println("reconnect.firstSide = " + replay.firstSide());
            out.println("protocolVersion = " + replay.version().number()
                    + (replay.version().dialect() == Dialect.CCX ? " of Unified CCX" : ""));
            replay.notes().forEach(err::println);
            boolean sent = false;
            while (stop.getCount() > 0 && !sent) {
                sent = isDone(replay);
                show(replay);
            }
            if (terminal) {
                out.println();
            }
            replay.deviations().forEach(err::println);
            out.println(replay.messagesSent() + " messages were sent"
                    + (sent ? "; the last connection stays until Ctrl-C" : ""));
            stop.await();
            return SimulatorCommand.OK;
        } catch (ExecutionException e) {
            if (terminal) {
                out.println();
            }
            err.println(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
            return SimulatorCommand.FAILED;
        }
    }

    private void show(Replay replay) {
        if (terminal) {
            long sent = replay.messagesSent();
            String what = sent == 0
                    ? "waits for a client at side " + replay.firstSide()
                    : sent + " messages sent | deviations "
                            + replay.deviations().size();
            out.print("\r" + what + SimulatorCommand.CLEAR_TO_END);
            out.flush();
        }
    }

    private static boolean isDone(Replay replay) throws InterruptedException, ExecutionException {
        try {
            replay.done().get(STEP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}

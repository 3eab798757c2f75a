package org.ctios.simulator.internal.cli;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
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
    private final Set<String> noted = new HashSet<>();
    private String waitedFor = "";
    private String told = "";

    ReplayCommand(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * Runs until the latch is open, also when everything was sent: the client may stay.
     *
     * @param exit whether to end when everything was sent, with a code that says whether the client deviated
     */
    int run(Replay.Builder builder, boolean exit, CountDownLatch stop) throws InterruptedException {
        try (Replay replay = builder.start()) {
            tell(replay);
            boolean sent = false;
            for (int second = 0; stop.getCount() > 0 && !sent; second++) {
                show(replay, second);
                sent = isDone(replay);
            }
            if (terminal) {
                out.println();
            }
            note(replay);
            replay.deviations().forEach(err::println);
            out.println(replay.messagesSent() + " messages were sent" + (sent ? end(replay, exit) : ""));
            if (sent && exit) {
                return replay.deviations().isEmpty() ? SimulatorCommand.OK : SimulatorCommand.FAILED;
            }
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

    private void tell(Replay replay) {
        out.println("endpoints = " + replay.endpoints());
        out.println("reconnect.firstSide = " + replay.firstSide());
        out.println("protocolVersion = " + replay.version().number()
                + (replay.version().dialect() == Dialect.CCX ? " of Unified CCX" : ""));
        note(replay);
    }

    private void note(Replay replay) {
        replay.notes().stream().filter(noted::add).forEach(err::println);
    }

    private static String end(Replay replay, boolean exit) {
        return exit ? "; deviations: " + replay.deviations().size() : "; the last connection stays until Ctrl-C";
    }

    /** Without a terminal, where it stands is told at intervals, and what is waited for when that takes a while. */
    private void show(Replay replay, int second) {
        String waiting = replay.waitingFor();
        String line = replay.messagesSent() + " of " + replay.messagesRecorded() + " messages sent | deviations "
                + replay.deviations().size() + (waiting.isEmpty() ? "" : " | waits for " + waiting);
        if (terminal) {
            out.print("\r" + line + SimulatorCommand.CLEAR_TO_END);
            out.flush();
        } else if (second % SimulatorCommand.SECONDS_BETWEEN_LINES == 0
                || (!waiting.isEmpty() && waiting.equals(waitedFor) && !waiting.equals(told))) {
            out.println(line);
            told = waiting;
        }
        waitedFor = waiting;
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

package org.ctios.simulator.internal.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code java -jar}. */
public final class Main {
    private static final int CLOSE_SECONDS = 10;

    private Main() {}

    /** Runs until Ctrl-C; the exit code is 2 for a bad option and 1 when the pair cannot start. */
    public static void main(String[] arguments) {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stop, stopped), "ctios-simulator-stop"));
        int code = new SimulatorCommand(System.out, System.err, isTerminal()).run(stop, arguments);
        stopped.countDown();
        if (code != SimulatorCommand.OK) {
            System.exit(code);
        }
    }

    // From JDK 22 on it says yes for pipes too; then the counters are separated by a carriage return, which does no
    // harm.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null;
    }

    private static void stop(CountDownLatch stop, CountDownLatch stopped) {
        stop.countDown();
        try {
            if (!stopped.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The simulator did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

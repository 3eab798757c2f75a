package org.ctios.simulator.internal.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code java -jar}. */
public final class Main {
    private static final int CLOSE_SECONDS = 10;

    private Main() {}

    /** Runs until Ctrl-C, or the end of a scenario; {@code --help} tells the exit codes. */
    public static void main(String[] arguments) {
        boolean terminal = isTerminal();
        prepareLog(terminal);
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stop, stopped), "ctios-simulator-stop"));
        int code = new SimulatorCommand(System.out, System.err, terminal).run(stop, arguments);
        stopped.countDown();
        if (code != SimulatorCommand.OK) {
            System.exit(code);
        }
    }

    /** Lines of the log begin with the time, unless somebody wants them otherwise. */
    private static void prepareLog(boolean terminal) {
        String simple = "org.slf4j.simpleLogger.";
        Map.of("showDateTime", "true", "dateTimeFormat", "HH:mm:ss", "showThreadName", "false", "showLogName", "false")
                .forEach((key, value) -> System.getProperties().putIfAbsent(simple + key, value));
        if (terminal) {
            System.setErr(new PrintStream(new LogAboveCounters(System.err), true, Charset.defaultCharset()));
        }
    }

    // From JDK 22 on there is a console for pipes too, and it can say so.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
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

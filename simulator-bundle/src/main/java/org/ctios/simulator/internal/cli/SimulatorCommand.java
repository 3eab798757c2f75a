package org.ctios.simulator.internal.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Scenario;
import org.ctios.simulator.ScenarioFailedError;
import org.ctios.simulator.ScenarioRun;
import org.jspecify.annotations.Nullable;

/** Runs a pair from the command line and shows what it counts. */
final class SimulatorCommand {
    /** Exit code of a run that ended as asked. */
    static final int OK = 0;

    /** Exit code when the pair cannot start. */
    static final int CANNOT_START = 1;

    /** Exit code when a scenario fails, or the client of a replay deviates. */
    static final int FAILED = 1;

    /** Exit code of a bad option. */
    static final int BAD_OPTION = 2;

    private static final String OTHER_PORT = ". Give another --host, --port-a or --port-b; port 0 is any free one";
    /** How often counters are told where they cannot be written over each other. */
    static final int SECONDS_BETWEEN_LINES = 10;

    private static final int STEP_MILLIS = 100;

    /** A terminal has at least 80; some wrap when the last one is written. */
    private static final int TERMINAL_COLUMNS = 79;

    /** Clears what is left of a longer line before. */
    static final String CLEAR_TO_END = "\u001b[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    /**
     * A command.
     *
     * @param terminal whether the counters may be written over each other
     */
    SimulatorCommand(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Runs until the latch is open, or the scenario has ended, and returns the exit code. */
    int run(CountDownLatch stop, String... arguments) {
        try {
            Options options = Options.parse(arguments);
            if (options.is("--help")) {
                Help.TEXT.forEach(out::println);
                return OK;
            }
            if (options.is("--version")) {
                out.println(version());
                return OK;
            }
            if (options.is("--scenarios")) {
                Scenario.names()
                        .forEach(name -> out.printf(
                                "%-34s %s%n", name, Scenario.named(name).title()));
                return OK;
            }
            return options.is("--replay") ? replay(options, stop) : serve(options, stop);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OK;
        } catch (IllegalArgumentException e) {
            err.println(OptionNames.in(String.valueOf(e.getMessage())));
            return BAD_OPTION;
        } catch (UncheckedIOException e) {
            String reason = String.valueOf(e.getMessage());
            err.println(reason + (reason.contains("cannot listen on") ? OTHER_PORT : ""));
            return CANNOT_START;
        }
    }

    private static String version() {
        String version = SimulatorCommand.class.getPackage().getImplementationVersion();
        return "ctios-simulator " + (version == null ? "(not from its jar)" : version) + ", Java "
                + Runtime.version().feature();
    }

    private int replay(Options options, CountDownLatch stop) throws InterruptedException {
        TlsKey key = options.is("--tls") ? TlsKey.make(options.host()) : null;
        try {
            tell(key);
            return new ReplayCommand(out, err, terminal).run(options.replay(key), options.is("--exit"), stop);
        } finally {
            delete(key);
        }
    }

    private void tell(@Nullable TlsKey key) {
        if (key != null) {
            out.println("tls.enabled = true");
            out.println("tls.trustStore = " + key.certificate());
        }
    }

    private static void delete(@Nullable TlsKey key) {
        if (key != null) {
            key.delete();
        }
    }

    private int serve(Options options, CountDownLatch stop) {
        TlsKey key = options.is("--tls") ? TlsKey.make(options.host()) : null;
        try (CtiServerPair pair = options.pair(key).startRefusing()) {
            pair.killActiveEvery(options.killActiveEvery(), options.downFor());
            options.faults().forEach(fault -> pair.fault(fault.toString()));
            Scenario scenario = options.scenario();
            if (scenario != null) {
                return play(scenario, pair, key, stop);
            }
            letClientsIn(pair, key);
            return count(pair, stop);
        } catch (IllegalStateException e) {
            err.println(e.getMessage());
            return CANNOT_START;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OK;
        } finally {
            delete(key);
        }
    }

    private void letClientsIn(CtiServerPair pair, @Nullable TlsKey key) {
        pair.letClientsIn();
        out.println("endpoints = " + pair.endpoints());
        tell(key);
    }

    private int play(Scenario scenario, CtiServerPair pair, @Nullable TlsKey key, CountDownLatch stop)
            throws InterruptedException {
        HeldLines lines = new HeldLines(out::println);
        try (ScenarioRun run = scenario.start(pair, lines)) {
            letClientsIn(pair, key);
            lines.release();
            CountDownLatch end = new CountDownLatch(1);
            run.end().whenComplete((nothing, failure) -> end.countDown());
            while (!end.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stop.getCount() == 0) {
                    out.println(scenario.name() + " was stopped behind " + run.done() + " of " + scenario.size()
                            + " statements");
                    return OK;
                }
            }
            run.await(Duration.ofSeconds(1));
            out.println(scenario.name() + " passed");
            return OK;
        } catch (ScenarioFailedError e) {
            err.println(scenario.name() + " failed in line " + e.line() + ": " + e.reason());
            return FAILED;
        }
    }

    private int count(CtiServerPair pair, CountDownLatch stop) throws InterruptedException {
        Counts counts = new Counts(pair);
        for (int second = 0; !stop.await(1, TimeUnit.SECONDS); second++) {
            if (terminal) {
                out.print("\r" + counts.line(TERMINAL_COLUMNS) + CLEAR_TO_END);
                out.flush();
            } else if (second % SECONDS_BETWEEN_LINES == 0) {
                out.println(counts.line());
            }
        }
        if (terminal) {
            out.println();
        }
        return OK;
    }
}

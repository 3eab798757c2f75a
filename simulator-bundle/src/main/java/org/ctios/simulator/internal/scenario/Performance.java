package org.ctios.simulator.internal.scenario;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.ctios.simulator.ScenarioFailedError;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.ctios.simulator.internal.server.HostPort;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A scenario that is being played, on a thread of its own. Safe for any thread. */
public final class Performance {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator.scenario");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Script script;
    private final DuplexedPair pair;
    private final Inbox inbox;
    private final String nobody;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final AtomicInteger done = new AtomicInteger();

    private Performance(Script script, DuplexedPair pair, Inbox inbox) {
        this.script = script;
        this.pair = pair;
        this.inbox = inbox;
        // Asked for now: the pair may be closed when it is told.
        this.nobody = "no client has connected to side A at " + HostPort.text(pair.host(), pair.port(Side.A))
                + " or to side B at " + HostPort.text(pair.host(), pair.port(Side.B));
    }

    /**
     * Begins. What clients do from now on counts, and the faults at the top of the scenario are in force, and its agents
     * in the states given there.
     *
     * @param told is told each line before it is done; on the scenario's thread
     * @throws IllegalStateException when another scenario is being played with the pair
     */
    public static Performance start(Script script, DuplexedPair pair, Consumer<String> told) {
        return start(script, pair, told, PATIENCE);
    }

    /**
     * The same.
     *
     * @param patience how long an expectation without a limit of its own waits at least while nobody has connected
     */
    public static Performance start(Script script, DuplexedPair pair, Consumer<String> told, Duration patience) {
        Wanted wanted = new Wanted();
        script.steps().forEach(step -> step.statement().announce(wanted));
        boolean somebody = pair.sessions(Side.A) + pair.sessions(Side.B) > 0;
        Inbox inbox = new Inbox(wanted, patience, somebody);
        pair.intercept(inbox);
        Performance performance = new Performance(script, pair, inbox);
        Thread thread = new Thread(() -> performance.play(told), "ctios-scenario-" + script.file());
        thread.setDaemon(true);
        thread.start();
        performance.opened.join();
        return performance;
    }

    /** Completed at the end: normally, or with what went wrong. */
    public CompletableFuture<Void> end() {
        return end;
    }

    /** Statements that have been done. */
    public int done() {
        return done.get();
    }

    /** That nobody has connected, and where to; empty when somebody has. */
    public String nobody() {
        return inbox.isSomebodyThere() ? "" : nobody;
    }

    /** Ends it where it is; nothing happens when it has ended. */
    public void stop() {
        inbox.close();
    }

    private void play(Consumer<String> told) {
        Stage stage = new Stage(pair, inbox, nobody);
        @Nullable Throwable failure = null;
        for (Script.Step step : script.steps()) {
            if (!step.statement().setsTheScene()) {
                opened.complete(null);
            }
            failure = perform(step, stage, told);
            if (failure != null) {
                break;
            }
            done.incrementAndGet();
        }
        release();
        opened.complete(null);
        if (failure == null) {
            end.complete(null);
        } else {
            end.completeExceptionally(failure);
        }
    }

    private @Nullable Throwable perform(Script.Step step, Stage stage, Consumer<String> told) {
        try {
            told.accept(script.file() + ":" + step.line() + ": " + step.text());
            step.statement().perform(stage);
            return null;
        } catch (InterruptedException e) {
            return failed(step, "stopped while it waited", e);
        } catch (RuntimeException e) {
            return failed(step, String.valueOf(e.getMessage()), e);
        }
    }

    private Throwable failed(Script.Step step, String reason, Throwable cause) {
        return new ScenarioFailedError(script.file(), step.line(), step.text(), reason, cause);
    }

    /** The pair goes on without the scenario, also when it was closed meanwhile. */
    private void release() {
        try {
            pair.intercept(null);
        } catch (RuntimeException e) {
            LOG.debug("The pair of the scenario {} is closed", script.file(), e);
        }
    }
}

package org.ctios.simulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ctios.simulator.internal.scenario.Performance;

/** A scenario that is being played with a pair, see {@link Scenario#start}. Safe for any thread. */
public final class ScenarioRun implements AutoCloseable {
    private final Scenario scenario;
    private final Performance performance;

    ScenarioRun(Scenario scenario, Performance performance) {
        this.scenario = scenario;
        this.performance = performance;
    }

    /** The scenario. */
    public Scenario scenario() {
        return scenario;
    }

    /** How many of its statements have been done. */
    public int done() {
        return performance.done();
    }

    /** Completed at the end, normally or with {@link ScenarioFailedError}. Cancelling the copy changes nothing. */
    public CompletableFuture<Void> end() {
        return performance.end().copy();
    }

    /**
     * Waits for the end.
     *
     * @param limit how long
     * @throws ScenarioFailedError when a client did not do what was expected
     * @throws IllegalStateException when it has not ended in time; it goes on. Also when the waiting thread is interrupted
     */
    public void await(Duration limit) {
        try {
            performance.end().get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            String nobody = performance.nobody();
            throw new IllegalStateException(
                    scenario.name() + " is not at its end after " + limit + ", but behind " + done() + " statements"
                            + (nobody.isEmpty() ? "" : ": " + nobody),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + scenario.name() + " is played", e);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /** Stops it where it is. The pair goes on, and answers by itself again. */
    @Override
    public void close() {
        performance.stop();
    }

    private static Error failure(ExecutionException e) {
        if (e.getCause() instanceof Error failed) {
            return failed;
        }
        throw new IllegalStateException(e);
    }
}

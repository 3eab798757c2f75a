package org.ctios.simulator.internal.component;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ctios.simulator.Side;
import org.ctios.simulator.TrafficMix;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pair that follows its configuration: an edit takes effect live where it can, restarts the pair where it must, and
 * changes nothing when it is faulty. A pair that runs is ended only when everything its successor needs was found there.
 * While somebody else has a port, the settings before stay in force, and the port is tried again until it is free; where that
 * can be seen only when the pair has ended, not before the next edit. Safe for any thread.
 */
final class ConfiguredSimulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator.config");
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(1);

    private final Again again;
    private final Reminder reminder = new Reminder(BETWEEN_REMINDERS, System::nanoTime);
    private @Nullable DuplexedPair pair;
    private @Nullable SimulatorSettings settings;
    private @Nullable SimulatorSettings waiting;
    private String problem = "";
    private List<String> unknownKeys = List.of();
    private @Nullable ConfiguredFaults faults;

    ConfiguredSimulator() {
        this(BETWEEN_TRIES);
    }

    /** One that tries a port again after each pause. */
    ConfiguredSimulator(Duration betweenTries) {
        this.again = new Again(betweenTries);
    }

    /** The pair that runs, or null. */
    synchronized @Nullable DuplexedPair pair() {
        return pair;
    }

    /** Why no pair runs, or one that is not as configured; empty when all is. */
    synchronized String problem() {
        List<String> all = new ArrayList<>();
        if (!problem.isEmpty()) {
            all.add(problem);
        }
        if (pair != null && faults != null) {
            all.addAll(faults.leftOut());
        }
        all.addAll(unknownKeys);
        return String.join("; ", all);
    }

    /** Takes a configuration, the first one or an edited one. */
    synchronized void configure(Map<String, ?> properties) {
        unknownKeys = UnknownKeys.in(properties);
        unknownKeys.forEach(ConfiguredSimulator::tellUnknown);
        try {
            SimulatorSettings next = SimulatorSettings.of(properties);
            stopWaiting();
            take(next);
        } catch (IllegalArgumentException e) {
            problem = e.getMessage() + (pair == null ? "" : "; the settings before it stay");
            LOG.error("The configuration of org.ctios.simulator is not applied: {}", problem);
        }
    }

    @Override
    public synchronized void close() {
        stopWaiting();
        end();
    }

    private void take(SimulatorSettings next) {
        SimulatorSettings before = settings;
        if (pair != null && before != null && next.appliesLiveTo(before)) {
            adjust(pair, before, next);
            settings = next;
            return;
        }
        DuplexedPair.check(next.pair());
        String busy = pair == null ? null : Ports.problem(next.pair(), pair);
        if (busy != null) {
            waitFor(next, busy);
            return;
        }
        end();
        try {
            start(next);
        } catch (UncheckedIOException e) {
            goOnWith(before);
            if (isNeverSeenBusy(next)) {
                keep(String.valueOf(e.getMessage()));
            } else {
                waitFor(next, String.valueOf(e.getMessage()));
            }
        } catch (IllegalArgumentException e) {
            goOnWith(before);
            throw e;
        }
    }

    /** Whether the pair that runs would be ended in vain at every try: its ports hide what stands in the way. */
    private boolean isNeverSeenBusy(SimulatorSettings next) {
        return pair != null && Ports.problem(next.pair(), pair) == null;
    }

    private void keep(String why) {
        stopWaiting();
        problem = why + "; the settings before it stay, edit the configuration to try it again";
        LOG.warn("The configuration of org.ctios.simulator is not applied: {}", problem);
    }

    private synchronized void tryAgain() {
        SimulatorSettings next = waiting;
        SimulatorSettings before = settings;
        String busy = next == null ? null : Ports.problem(next.pair(), pair);
        if (next == null || busy != null) {
            problem = busy == null ? problem : busy;
            remind();
            return;
        }
        try {
            DuplexedPair.check(next.pair());
            end();
            start(next);
            stopWaiting();
            LOG.info("The simulator has its ports now");
        } catch (UncheckedIOException | IllegalArgumentException e) {
            boolean ended = pair == null;
            if (ended) {
                goOnWith(before);
            }
            if (ended && isNeverSeenBusy(next)) {
                keep(String.valueOf(e.getMessage()));
            } else {
                problem = String.valueOf(e.getMessage());
                remind();
            }
        }
    }

    private void waitFor(SimulatorSettings next, String busy) {
        waiting = next;
        problem = busy;
        remind();
        again.start(this::tryAgain);
    }

    private void stopWaiting() {
        waiting = null;
        problem = "";
        reminder.reset();
        again.stop();
    }

    private void remind() {
        if (waiting != null && reminder.isDue()) {
            LOG.warn(
                    "The simulator {}: {}; free the port or give another portA or portB. It is tried again every second",
                    pair == null ? "does not start" : "goes on with the settings before",
                    problem);
        }
    }

    private void goOnWith(@Nullable SimulatorSettings before) {
        try {
            if (before != null) {
                start(before);
            }
        } catch (UncheckedIOException e) {
            LOG.warn(
                    "The simulator cannot go on with the settings before either: {}. Free the port, or edit the configuration",
                    e.getMessage());
        }
    }

    private void start(SimulatorSettings next) {
        DuplexedPair started = DuplexedPair.refusing(next.pair());
        ConfiguredFaults ofStarted = new ConfiguredFaults(started);
        try {
            started.killTimer().killActive(next.killActiveEvery(), next.downFor());
            put(started, Side.A, next.sideAUp());
            put(started, Side.B, next.sideBUp());
            ofStarted.take(next.faults());
            started.letClientsIn();
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
        pair = started;
        faults = ofStarted;
        settings = next;
    }

    private void end() {
        if (pair != null) {
            pair.close();
            pair = null;
        }
    }

    /** What the edit does not change stays, also where somebody changed it by other means. */
    private void adjust(DuplexedPair pair, SimulatorSettings before, SimulatorSettings next) {
        double rate = next.pair().callsPerMinute();
        if (rate != before.pair().callsPerMinute()) {
            pair.contactCentre().setCallsPerMinute(rate);
        }
        TrafficMix mix = next.pair().mix();
        if (!mix.equals(before.pair().mix())) {
            pair.contactCentre().setTrafficMix(mix);
        }
        if (!next.hasTimerOf(before)) {
            pair.killTimer().killActive(next.killActiveEvery(), next.downFor());
        }
        if (next.sideAUp() != before.sideAUp()) {
            put(pair, Side.A, next.sideAUp());
        }
        if (next.sideBUp() != before.sideBUp()) {
            put(pair, Side.B, next.sideBUp());
        }
        if (faults != null) {
            faults.take(next.faults());
        }
    }

    private static void tellUnknown(String sentence) {
        LOG.warn("A key of org.ctios.simulator is passed by, correct it or leave it out: {}", sentence);
    }

    private static void put(DuplexedPair pair, Side side, boolean up) {
        if (up) {
            pair.revive(side);
        } else {
            pair.kill(side);
        }
    }
}

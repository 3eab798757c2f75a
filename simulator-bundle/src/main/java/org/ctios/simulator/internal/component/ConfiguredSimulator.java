package org.ctios.simulator.internal.component;

import java.io.UncheckedIOException;
import java.util.Map;
import org.ctios.simulator.Side;
import org.ctios.simulator.internal.server.DuplexedPair;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pair that follows its configuration: an edit takes effect live where it can, restarts the pair where it must, and
 * changes nothing when it is faulty. Calls must not overlap; Declarative Services sees to that.
 */
final class ConfiguredSimulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredSimulator.class);

    private @Nullable DuplexedPair pair;
    private @Nullable SimulatorSettings settings;

    /** The pair that runs, or null. */
    @Nullable
    DuplexedPair pair() {
        return pair;
    }

    /** Takes a configuration, the first one or an edited one. */
    void configure(Map<String, ?> properties) {
        try {
            take(SimulatorSettings.of(properties));
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "The configuration of org.ctios.simulator is not applied: {}{}",
                    e.getMessage(),
                    pair == null ? "" : "; the settings before it stay");
        }
    }

    @Override
    public void close() {
        if (pair != null) {
            pair.close();
            pair = null;
        }
    }

    private void take(SimulatorSettings next) {
        SimulatorSettings before = settings;
        if (pair == null || before == null) {
            start(next);
        } else if (next.appliesLiveTo(before)) {
            adjust(pair, next);
            settings = next;
        } else {
            close();
            if (!start(next)) {
                start(before);
            }
        }
    }

    private boolean start(SimulatorSettings next) {
        try {
            DuplexedPair started = new DuplexedPair(next.pair());
            pair = started;
            settings = next;
            adjust(started, next);
            return true;
        } catch (UncheckedIOException e) {
            LOG.error("The simulator does not start: {}; free the port or give another portA or portB", e.getMessage());
            return false;
        } catch (IllegalArgumentException e) {
            LOG.error("The simulator does not start: {}", e.getMessage());
            return false;
        }
    }

    private static void adjust(DuplexedPair pair, SimulatorSettings next) {
        double rate = next.pair().callsPerMinute();
        if (pair.contactCentre().callsPerMinute() != rate) {
            pair.contactCentre().setCallsPerMinute(rate);
        }
        pair.killTimer().killActive(next.killActiveEvery(), next.downFor());
        put(pair, Side.A, next.sideAUp());
        put(pair, Side.B, next.sideBUp());
    }

    private static void put(DuplexedPair pair, Side side, boolean up) {
        if (up) {
            pair.revive(side);
        } else {
            pair.kill(side);
        }
    }
}

package org.ctios.simulator.internal.replay;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a client did something else than the recorded session. Safe for any thread. */
final class Deviations {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctios.simulator.replay");
    private static final int MOST = 1_000;

    private final List<String> kept = new ArrayList<>();

    /** Adds one; only the first thousand are kept. */
    synchronized void add(String what) {
        if (kept.size() < MOST) {
            kept.add(what);
            LOG.warn("Replay: {}", what);
        } else if (kept.size() == MOST) {
            kept.add("there are more, which are not kept");
        }
    }

    synchronized List<String> all() {
        return List.copyOf(kept);
    }
}

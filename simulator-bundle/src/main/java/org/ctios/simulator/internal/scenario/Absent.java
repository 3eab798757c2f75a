package org.ctios.simulator.internal.scenario;

import java.time.Duration;
import org.ctios.simulator.Side;

/**
 * Something must not come: not since what was met last on the side, and not for a while.
 *
 * @param side where
 * @param what what
 * @param time how long
 */
record Absent(Side side, Happening what, Duration time) implements Statement {
    @Override
    public void perform(Stage stage) throws InterruptedException {
        if (stage.inbox().next(side, each -> each.what().equals(what), time) != null) {
            throw new StepFailedException(what + " came at side " + side);
        }
    }
}

package org.ctios.session.internal.model;

import org.ctios.session.internal.model.History.Asking;
import org.ctios.session.internal.model.History.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens in a contact centre, and wherever the connection is lost: afterwards the model is the truth again. */
class AnyGapIsClosedTest {
    /** Histories in each variant; {@code -Dctios.gaps=8000} tries more. */
    private static final int RUNS = Integer.getInteger("ctios.gaps", 300);

    /** The seed of the first one; {@code -Dctios.gaps.seed=1000000} tries others. */
    private static final long FIRST = Long.getLong("ctios.gaps.seed", 0);

    /** Issue: reconciled in either mode, nothing told twice, no ghost (design 5.7). */
    @ParameterizedTest
    @EnumSource(Asking.class)
    void afterAnyGapTheModelIsTheTruth(Asking asking) {
        playAll(Mode.MONITOR, asking);
    }

    /** The same; the session is told only what the server tells of one agent. */
    @ParameterizedTest
    @EnumSource(Asking.class)
    void afterAnyGapAnAgentsSessionKnowsItsCallsAndNoOthers(Asking asking) {
        playAll(Mode.AGENT, asking);
    }

    private static void playAll(Mode mode, Asking asking) {
        for (long seed = FIRST; seed < FIRST + RUNS; seed++) {
            History history = History.random(seed, mode, asking);
            if (goesWrong(history)) {
                History shortest = history.shortest(AnyGapIsClosedTest::goesWrong);
                throw new AssertionError("seed " + seed + ", at its shortest:\n" + HistoryRun.trace(shortest));
            }
        }
    }

    private static boolean goesWrong(History history) {
        try {
            HistoryRun.play(history);
            return false;
        } catch (AssertionError | RuntimeException e) {
            return true;
        }
    }
}

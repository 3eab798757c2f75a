package org.ctios.simulator.junit;

import org.ctios.simulator.CtiServerPair;
import org.junit.jupiter.api.Test;

/** Tests that fail. Only {@link CtiScenarioFailuresTest} runs them: the build runs classes with other names. */
class FailingOnPurpose {
    @Test
    @CtiScenario("nobody-comes.scenario")
    void nobodyComes(CtiServerPair pair) {}

    @Test
    @CtiScenario("nobody-comes.scenario")
    void failsByItself(CtiServerPair pair) {
        throw new IllegalStateException("by itself");
    }

    @Test
    @CtiScenario("nothing")
    void noSuchName(CtiServerPair pair) {}

    @Test
    @CtiScenario("no.scenario")
    void noSuchFile(CtiServerPair pair) {}
}

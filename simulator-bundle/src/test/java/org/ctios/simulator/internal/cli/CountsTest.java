package org.ctios.simulator.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctios.simulator.CtiServerPair;
import org.junit.jupiter.api.Test;

/** The line that shows what a pair does. */
class CountsTest {
    private static final int COLUMNS = 79;

    /** Faults stand beside the side that has them, before what is counted. */
    @Test
    void theFaultsInForceAreShown() {
        try (CtiServerPair pair = CtiServerPair.start()) {
            Counts counts = new Counts(pair);
            assertThat(counts.line()).startsWith("A active 0 sessions, B standby 0 sessions | calls 0, now 0 |");
            pair.fault("A slow 50ms");
            pair.fault("A lose confirmations");
            pair.fault("B refuse");
            pair.fault("peripheral off");
            assertThat(counts.line())
                    .startsWith("peripheral off | A active 0 sessions (slow 50ms; lose confirmations),"
                            + " B standby 0 sessions (refuse) | calls 0");
            pair.fault("heal");
            assertThat(counts.line()).startsWith("A active 0 sessions, B standby 0 sessions |");
        }
    }

    /** Which peripheral, as long as it is not all of them. */
    @Test
    void thePeripheralThatIsOffLineIsNamed() {
        try (CtiServerPair pair =
                CtiServerPair.builder().callsPerMinute(0).peripherals(2).start()) {
            Counts counts = new Counts(pair);
            pair.fault("peripheral off 5001");
            assertThat(counts.line()).startsWith("peripheral off 5001 | A active");
            pair.fault("peripheral off 5000");
            assertThat(counts.line()).startsWith("peripheral off | A active");
        }
    }

    /** A line that wraps would be left behind by the next one. */
    @Test
    void aLineForATerminalIsNeverLongerThanTheTerminal() {
        try (CtiServerPair pair = CtiServerPair.start()) {
            Counts counts = new Counts(pair);
            assertThat(counts.line(COLUMNS)).hasSizeLessThanOrEqualTo(COLUMNS);
            pair.fault("both delay confirmations 1.5s");
            assertThat(counts.line(COLUMNS))
                    .hasSize(COLUMNS)
                    .contains("(delay confirmations 1.5s)")
                    .endsWith("...");
        }
    }
}

package org.ctios.examples.board;

import java.time.Duration;
import org.apache.camel.main.Main;
import org.ctios.simulator.CtiServerPair;

/** The board of a simulated contact centre that loses a side now and then, to look at without a CTI Server. */
public final class Demo {
    private Demo() {}

    /** Runs until it is interrupted. */
    public static void main(String... args) throws Exception {
        try (CtiServerPair pair =
                CtiServerPair.builder().agents(8).callsPerMinute(20).start()) {
            pair.killActiveEvery(Duration.ofSeconds(40), Duration.ofSeconds(15));
            Main main = new Main();
            main.addOverrideProperty("camel.component.ctios.sessions.east.endpoints", pair.endpoints());
            main.run(args);
        }
    }
}

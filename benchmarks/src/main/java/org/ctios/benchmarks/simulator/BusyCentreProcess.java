package org.ctios.benchmarks.simulator;

import java.io.IOException;
import java.util.Objects;
import org.ctios.benchmarks.run.Child;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.jspecify.annotations.Nullable;

/** The process of a simulator that tells as much as its clients take. */
public final class BusyCentreProcess {
    private @Nullable CtiServerPair pair;

    private BusyCentreProcess() {}

    /**
     * The command: {@code start AGENTS} gives both ports, {@code calls} how many calls have arrived.
     *
     * @param args none
     * @throws IOException when nobody listens
     */
    public static void main(String[] args) throws IOException {
        Child.serve(new BusyCentreProcess()::perform);
    }

    private String perform(String[] order) {
        if (order[0].equals("calls")) {
            return Long.toString(Objects.requireNonNull(pair).callsStarted());
        }
        CtiServerPair started = CtiServerPair.builder()
                .agents(Integer.parseInt(order[1]))
                .asManyCallsAsPossible()
                .start();
        pair = started;
        return started.port(Side.A) + " " + started.port(Side.B);
    }
}

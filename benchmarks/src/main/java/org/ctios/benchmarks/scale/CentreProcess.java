package org.ctios.benchmarks.scale;

import java.io.IOException;
import java.util.Objects;
import org.ctios.benchmarks.run.Child;
import org.ctios.simulator.Agent;
import org.ctios.simulator.CtiServerPair;
import org.ctios.simulator.Side;
import org.jspecify.annotations.Nullable;

/** The process of the simulator: all agents are logged in, and some of them are talking. Nothing happens by itself. */
public final class CentreProcess {
    private @Nullable CtiServerPair pair;

    private CentreProcess() {}

    /**
     * The command: {@code start AGENTS CALLS} gives both ports, {@code end SIDE} is the death of a side.
     *
     * @param args none
     * @throws IOException when nobody listens
     */
    public static void main(String[] args) throws IOException {
        Child.serve(new CentreProcess()::perform);
    }

    private String perform(String[] order) {
        if (order[0].equals("end")) {
            Objects.requireNonNull(pair).kill(Side.valueOf(order[1]));
            return "";
        }
        CtiServerPair started = CtiServerPair.builder()
                .agents(Integer.parseInt(order[1]))
                .callsPerMinute(0)
                .start();
        pair = started;
        for (Agent agent : started.contactCentre().agents()) {
            started.contactCentre().setAgentState(agent.id(), Agent.State.AVAILABLE, 0);
        }
        int calls = Integer.parseInt(order[2]);
        started.contactCentre().agents().stream()
                .limit(calls)
                .forEach(agent ->
                        started.contactCentre().startCall(agent.id()).deliver().establish());
        return started.port(Side.A) + " " + started.port(Side.B);
    }
}
